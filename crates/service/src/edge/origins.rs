use std::net::Ipv6Addr;
use std::sync::Arc;

use http::header::ORIGIN;
use http::{HeaderMap, HeaderValue};

/// Whose pages may read what we answer: the variable `cors_origins`, by default nobody's.
#[derive(Clone, Debug, Default)]
pub struct Origins(Allowed);

#[derive(Clone, Debug, Default)]
enum Allowed {
    #[default]
    Nobody,
    These(Arc<[HeaderValue]>),
    Everybody,
}

impl Origins {
    /// Origins as a browser sends them (`https://portal.example.cn`), separated by spaces or commas; `*` is any. What is
    /// no such origin opens nothing: see [`Origins::malformed`].
    pub fn from_variable(value: &str) -> Self {
        if listed(value).any(|entry| entry == ANY) {
            return Self(Allowed::Everybody);
        }
        let origins: Vec<_> =
            listed(value).filter(|entry| is_origin(entry)).filter_map(|entry| entry.parse().ok()).collect();
        Self(if origins.is_empty() { Allowed::Nobody } else { Allowed::These(origins.into()) })
    }

    /// The entries of the variable that no browser would ever send, for whoever can warn the operator.
    pub fn malformed(value: &str) -> Vec<&str> {
        listed(value).filter(|entry| *entry != ANY && !is_origin(entry)).collect()
    }

    /// Whether answers differ by the caller's origin.
    pub(super) fn differ(&self) -> bool {
        matches!(self.0, Allowed::These(_))
    }

    /// What a request is granted: its own origin if it is known, compared byte by byte, or `*`. For everybody that is
    /// also said to who names no origin, so that a cache may give the answer to a page.
    pub(super) fn grant(&self, headers: &HeaderMap) -> Option<HeaderValue> {
        match &self.0 {
            Allowed::Nobody => None,
            Allowed::Everybody => Some(HeaderValue::from_static(ANY)),
            Allowed::These(origins) => {
                let origin = origin_of(headers)?;
                origins.iter().find(|known| *known == origin).cloned()
            }
        }
    }
}

/// The one origin that a request says it is from.
pub(crate) fn origin_of(headers: &HeaderMap) -> Option<&HeaderValue> {
    let mut given = headers.get_all(ORIGIN).iter();
    given.next().filter(|_| given.next().is_none())
}

pub(super) const ANY: &str = "*";

fn listed(value: &str) -> impl Iterator<Item = &str> {
    value.split([' ', ',', '\t', '\n', '\r']).filter(|entry| !entry.is_empty())
}

/// Whether a text is an origin in the one way in which browsers write it (<https://html.spec.whatwg.org/#ascii-serialisation-of-an-origin>):
/// lower case, no path, not even a slash, and no port that the scheme implies.
pub fn is_origin(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let implied = match scheme {
        "https" => 443,
        "http" => 80,
        _ => return false,
    };
    let end = if rest.starts_with('[') { rest.find(']').map(|place| place + 1) } else { rest.find(':') };
    let (host, port) = rest.split_at(end.unwrap_or(rest.len()));
    is_host(host) && (port.is_empty() || port.strip_prefix(':').is_some_and(|port| is_port(port, implied)))
}

fn is_host(host: &str) -> bool {
    match host.strip_prefix('[').and_then(|host| host.strip_suffix(']')) {
        Some(address) => address.parse::<Ipv6Addr>().is_ok() && !address.bytes().any(|byte| byte.is_ascii_uppercase()),
        None => host.split('.').all(|label| {
            let known = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_');
            !label.is_empty() && label.bytes().all(known)
        }),
    }
}

fn is_port(port: &str, implied: u16) -> bool {
    port.parse::<u16>().is_ok_and(|number| number != implied && number.to_string() == port)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = "https://portal.example.cn, http://localhost:8080";

    #[track_caller]
    fn check(variable: &str, sent: &[&str], expected: Option<&str>) {
        let mut headers = HeaderMap::new();
        for value in sent {
            headers.append(ORIGIN, HeaderValue::from_str(value).unwrap());
        }
        let granted = Origins::from_variable(variable).grant(&headers);
        assert_eq!(granted, expected.map(|value| value.parse().unwrap()), "{variable:?} {sent:?}");
    }

    #[test]
    fn an_origin_is_compared_whole() {
        for known in ["https://portal.example.cn", "http://localhost:8080"] {
            check(TWO, &[known], Some(known));
        }
        for stranger in [
            "",
            "null",
            "*",
            "https://portal.example.cn.evil.test",
            "https://evil.test/https://portal.example.cn",
            "https://evilportal.example.cn",
            "https://a.portal.example.cn",
            "https://example.cn",
            "https://portal.example.cn:443",
            "https://portal.example.cn:8443",
            "https://portal.example.cn/",
            "https://portal.example.cn.",
            "https://PORTAL.example.cn",
            "HTTPS://portal.example.cn",
            "http://portal.example.cn",
            "http://localhost",
            "http://localhost:80801",
            "https://portal.example.cn, http://localhost:8080",
            "https://portal.example.cn http://localhost:8080",
        ] {
            check(TWO, &[stranger], None);
        }
        check(TWO, &[], None);
        check(TWO, &["https://portal.example.cn", "https://portal.example.cn"], None);
    }

    #[test]
    fn without_a_list_nobody_and_with_a_star_everybody() {
        for sent in [&[][..], &["null"], &["https://portal.example.cn"]] {
            check("", sent, None);
            check(" ,, ", sent, None);
            check("*", sent, Some("*"));
            check("https://portal.example.cn *", sent, Some("*"));
        }
    }

    #[test]
    fn what_is_no_origin_opens_nothing_and_is_noticed() {
        for good in [
            "https://portal.example.cn",
            "http://localhost:8080",
            "http://127.0.0.1:3000",
            "http://[::1]:3000",
            "https://xn--fiq228c.example",
        ] {
            assert_eq!(Origins::malformed(good), [""; 0], "{good}");
            check(good, &[good], Some(good));
        }
        for bad in [
            "null",
            "portal.example.cn",
            "https:portal.example.cn",
            "https://",
            "https://portal.example.cn/",
            "https://portal.example.cn/path",
            "https://*.example.cn",
            "https://Portal.example.cn",
            "HTTPS://portal.example.cn",
            "https://portal..cn",
            "https://portal.example.cn:443",
            "https://portal.example.cn:0443",
            "https://portal.example.cn:",
            "https://portal.example.cn:65536",
            "https://user@portal.example.cn",
            "http://localhost:80",
            "http://[::1",
            "http://[::1]x",
            "http://[::G]",
            "https://政务.example",
            "ftp://portal.example.cn",
            "**",
        ] {
            assert_eq!(Origins::malformed(bad), [bad], "{bad}");
            if let Ok(value) = HeaderValue::from_str(bad) {
                assert_eq!(Origins::from_variable(bad).grant(&HeaderMap::from_iter([(ORIGIN, value)])), None, "{bad}");
            }
        }
        let mixed = format!("null,{TWO} https://a.example/");
        assert_eq!(Origins::malformed(&mixed), ["null", "https://a.example/"]);
        check(&mixed, &["http://localhost:8080"], Some("http://localhost:8080"));
    }
}
