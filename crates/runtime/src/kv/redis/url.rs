//! Where a Redis server is, without ever showing the password.

use std::fmt;
use std::sync::Arc;

use anyhow::{Result, bail};
use redis::io::tcp::TcpSettings;
use redis::{ConnectionAddr, IntoConnectionInfo as _};

/// A server and a database of it. Printing it shows scheme, host, port and database, no user and no password.
#[derive(Clone)]
pub struct RedisUrl {
    pub(super) client: Arc<redis::Client>,
    place: Arc<str>,
}

impl RedisUrl {
    /// Reads a URL: `redis://`, `rediss://` (TLS), `valkey://`, `valkeys://`, `redis+unix://`, `valkey+unix://` or `unix://`.
    ///
    /// # Errors
    /// It is none of these. The error does not repeat it, since a password may stand in it.
    pub fn parse(text: &str) -> Result<Self> {
        const FORM: &str =
            "it is written redis://HOST:PORT/DATABASE (a password as redis://:PASSWORD@HOST, with %-escapes)";
        // The library's reasons are fixed sentences, but for a URL that has no form at all it has none.
        let info = match text.into_connection_info() {
            Ok(info) => info,
            Err(error) => match error.detail() {
                None => bail!("the URL of the Redis server cannot be read ({}): {FORM}", error.category()),
                Some(_) => bail!("the URL of the Redis server cannot be read: {FORM}"),
            },
        };
        let database = info.redis_settings().db();
        let place = match info.addr() {
            ConnectionAddr::TcpTls { host, port, .. } => format!("rediss://{host}:{port}/{database}"),
            ConnectionAddr::Unix(path) => format!("redis+unix://{}?db={database}", path.display()),
            address => format!("redis://{address}/{database}"),
        };
        // Small commands must not wait for each other's acknowledgement.
        let info = info.set_tcp_settings(TcpSettings::default().set_nodelay(true));
        match redis::Client::open(info) {
            Ok(client) => Ok(Self { client: client.into(), place: place.into() }),
            Err(error) => bail!("the Redis server {place} cannot be used: {}", error.category()),
        }
    }
}

impl fmt::Display for RedisUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.place)
    }
}

impl fmt::Debug for RedisUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_is_shown_without_its_password() {
        for (text, shown) in [
            ("redis://127.0.0.1", "redis://127.0.0.1:6379/0"),
            ("redis://someone:hush@cache.example:7000/3", "redis://cache.example:7000/3"),
            ("rediss://:hush@cache.example", "rediss://cache.example:6379/0"),
            ("valkey://:hush@[::1]:7000", "redis://::1:7000/0"),
            ("redis+unix:///run/redis.sock?db=2&pass=hush", "redis+unix:///run/redis.sock?db=2"),
        ] {
            let url = RedisUrl::parse(text).unwrap();
            assert_eq!(url.to_string(), shown);
            assert!(!format!("{url:?}").contains("hush"));
        }
    }

    #[test]
    fn what_is_no_url_is_refused_without_repeating_it() {
        for text in [
            "",
            "hush",
            "http://:hush@x",
            "redis://:hush@",
            "redis://:hush@x/one",
            "redis://:hush@x:99999",
            "rediss://:hush@x#odd",
        ] {
            let error = format!("{:#}", RedisUrl::parse(text).unwrap_err());
            assert!(error.contains("redis://HOST") && !error.contains("hush"), "{text}: {error}");
        }
    }
}
