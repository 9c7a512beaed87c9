//! `allowed_outbound_hosts`: which scheme, host and port a component may call.

use anyhow::{Context, Result, bail, ensure};

/// One entry: `scheme://host[:port]`, with `*` for any scheme, host, port or leading label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowedHost {
    scheme: Option<String>,
    host: Host,
    port: Option<u16>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Host {
    Any,
    Below(String),
    Exactly(String),
}

/// Where a request wants to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Authority {
    /// `http` or `https`.
    pub scheme: String,
    /// Lower-cased name or address, an IPv6 address without its brackets.
    pub host: String,
    /// The port, explicit or the scheme's own.
    pub port: u16,
}

impl AllowedHost {
    /// Parses one entry.
    ///
    /// # Errors
    /// What is not of this form, and what Spin knows but this runtime does not (`self`, networks, port ranges).
    pub fn parse(text: &str) -> Result<Self> {
        let (scheme, rest) = text.split_once("://").context("an entry has the form scheme://host[:port]")?;
        let scheme = match scheme {
            "*" => None,
            "http" | "https" => Some(scheme.to_owned()),
            other => bail!("scheme `{other}` is not supported: components reach out by http and https only"),
        };
        let rest = rest.strip_suffix('/').unwrap_or(rest);
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (rest, None),
        };
        ensure!(!host.contains('/'), "paths and networks are not supported");
        let host = host.trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
        let host = match host.strip_prefix("*.") {
            _ if host == "*" => Host::Any,
            Some(parent) if !parent.contains('*') => Host::Below(format!(".{parent}")),
            None if host == "self" || host.ends_with("spin.internal") => {
                bail!("calls between components are not supported")
            }
            None if !host.is_empty() && !host.contains(['*', '{']) => Host::Exactly(host),
            _ => bail!("the host must be a name, an address, `*` or `*.` before a name"),
        };
        let port = match (port, scheme.as_deref()) {
            (Some("*"), _) => None,
            (Some(port), _) => Some(port.parse().context("the port must be a number or `*`")?),
            (None, Some(scheme)) => Some(default_port(scheme)),
            (None, None) => bail!("with scheme `*` the port must be given, or `*`"),
        };
        Ok(Self { scheme, host, port })
    }

    /// Whether this entry covers a target.
    #[must_use]
    pub fn allows(&self, target: &Authority) -> bool {
        let host = match &self.host {
            Host::Any => true,
            Host::Below(suffix) => target.host.ends_with(suffix.as_str()),
            Host::Exactly(host) => *host == target.host,
        };
        host && self.scheme.as_ref().is_none_or(|scheme| *scheme == target.scheme)
            && self.port.is_none_or(|port| port == target.port)
    }
}

/// 443 for https, else 80.
#[must_use]
pub(crate) fn default_port(scheme: &str) -> u16 {
    if scheme == "https" { 443 } else { 80 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(entry: &str, target: (&str, &str, u16), expected: bool) {
        let (scheme, host, port) = target;
        let target = Authority { scheme: scheme.into(), host: host.into(), port };
        assert_eq!(AllowedHost::parse(entry).unwrap().allows(&target), expected, "{entry} {target:?}");
    }

    #[test]
    fn entries_cover_what_they_say() {
        check("https://id.example.cn", ("https", "id.example.cn", 443), true);
        check("https://id.example.cn", ("http", "id.example.cn", 80), false);
        check("https://id.example.cn", ("https", "id.example.cn", 8443), false);
        check("https://*.example.cn", ("https", "id.example.cn", 443), true);
        check("https://*.example.cn", ("https", "example.cn", 443), false);
        check("https://*.example.cn", ("https", "badexample.cn", 443), false);
        check("http://127.0.0.1:9000", ("http", "127.0.0.1", 9000), true);
        check("http://[::1]:9000", ("http", "::1", 9000), true);
        check("*://*:*", ("http", "anything", 1), true);
    }

    #[test]
    fn what_is_not_supported_is_an_error() {
        for entry in
            ["example.cn", "redis://x", "http://self", "http://10.0.0.0/8", "https://a.*.cn", "*://x", "http://"]
        {
            assert!(AllowedHost::parse(entry).is_err(), "{entry}");
        }
    }
}
