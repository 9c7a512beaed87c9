use std::net::{IpAddr, SocketAddr};

use http::HeaderMap;

use super::Proxies;

/// Where hosts say whom they talk to; both strip what a client sends under such a name.
const CLIENT: &str = "spin-client-addr";

/// The address of whoever asks: at the other end of the host's connection, or of whom a trusted proxy there says that it asks for.
/// `None` where the host does not say.
pub(crate) fn client_address(headers: &HeaderMap, proxies: &Proxies) -> Option<IpAddr> {
    let mut values = headers.get_all(CLIENT).iter();
    let (Some(value), None) = (values.next(), values.next()) else { return None };
    let text = value.to_str().ok()?;
    let address = text.parse::<SocketAddr>().map(|address| address.ip()).or_else(|_| text.parse::<IpAddr>()).ok()?;
    Some(proxies.client(address, headers))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_with_its_port_or_without() {
        for (sent, expected) in [
            (&["203.0.113.7:5000"][..], Some("203.0.113.7")),
            (&["203.0.113.7"], Some("203.0.113.7")),
            (&["[2001:db8::1]:5000"], Some("2001:db8::1")),
            (&["[::ffff:203.0.113.7]:5000"], Some("203.0.113.7")),
            (&[], None),
            (&[""], None),
            (&["localhost:80"], None),
            (&["203.0.113.7:5000", "203.0.113.8:5000"], None),
        ] {
            let mut headers = HeaderMap::new();
            for value in sent {
                headers.append(CLIENT, value.parse().unwrap());
            }
            assert_eq!(
                client_address(&headers, &Proxies::default()),
                expected.map(|text| text.parse().unwrap()),
                "{sent:?}"
            );
        }
    }
}
