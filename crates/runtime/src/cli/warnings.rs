//! What an operator should hear of the variables before anything is served.

use std::net::SocketAddr;

use puhui_service::{Origins, Proxies};

/// A sentence for each thing that is set, and probably meant otherwise.
pub(super) fn of<'a>(variable: impl Fn(&str) -> Option<&'a str>, listen: SocketAddr) -> Vec<String> {
    let mut warnings = Vec::new();
    if variable("mode") == Some("development") && !listen.ip().is_loopback() {
        warnings.push(format!("development mode lets anybody who reaches {listen} move the clock that rules go by"));
    }
    if variable("mode") != Some("development") && variable("token_key") == Some("") {
        let why = "the variable `token_key` is empty: the public can read, and nothing can be written";
        warnings.push(format!("nobody can sign in, because {why}"));
    }
    for entry in Origins::malformed(variable("cors_origins").unwrap_or_default()) {
        warnings.push(format!(
            "cors_origins: {entry:?} opens nothing, because no browser sends it: an origin is written \
             https://portal.example.cn, in lower case, with a port only where it is not the usual one, and without a \
             path or a slash at its end"
        ));
    }
    for entry in Proxies::malformed(variable("trusted_proxies").unwrap_or_default()) {
        warnings.push(format!(
            "trusted_proxies: {entry:?} is no address and no network like 10.0.0.0/8, so it is not trusted"
        ));
    }
    if variable("request_log") == Some("on") {
        let why = "it is for Spin, while this runtime logs requests itself and drops what components print";
        warnings.push(format!("request_log=on only costs time here: {why}"));
    }
    warnings
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is warned of, by a word of each warning in order.
    #[track_caller]
    fn check(variables: &[(&str, &'static str)], listen: &str, expected: &[&str]) {
        let value = |name: &str| variables.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
        let warnings = of(value, listen.parse().unwrap());
        assert_eq!(warnings.len(), expected.len(), "{variables:?}: {warnings:?}");
        for (warning, word) in warnings.iter().zip(expected) {
            assert!(warning.contains(word) && warning.lines().count() == 1, "{word}: {warning}");
        }
    }

    #[test]
    fn what_was_probably_meant_otherwise_is_told() {
        const HERE: &str = "127.0.0.1:3000";
        const EVERYWHERE: &str = "0.0.0.0:3000";
        check(&[], HERE, &[]);
        check(&[("mode", "production"), ("cors_origins", "*"), ("request_log", "off")], EVERYWHERE, &[]);
        check(&[("mode", "development"), ("cors_origins", "https://a.example, http://localhost:8080")], HERE, &[]);
        check(&[("mode", "development"), ("token_key", "")], EVERYWHERE, &["development mode"]);
        check(&[("mode", "production"), ("token_key", "")], HERE, &["nobody can sign in"]);
        check(&[("mode", "production"), ("token_key", "2026-11:…")], HERE, &[]);
        let origins = "https://a.example/ https://b.example,HTTPS://c.example * portal\u{1b}[1m";
        check(
            &[("cors_origins", origins)],
            HERE,
            &["\"https://a.example/\"", "\"HTTPS://c.example\"", "\"portal\\u{1b}"],
        );
        check(&[("trusted_proxies", "10.0.0.0/8 proxy.example")], HERE, &["\"proxy.example\""]);
        check(&[("request_log", "on")], HERE, &["request_log"]);
    }
}
