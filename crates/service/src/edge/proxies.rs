use std::net::{IpAddr, SocketAddr};

use http::{HeaderMap, HeaderName};

use crate::identity::AddressRange;

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The proxies that are believed about whom they ask for: the variable `trusted_proxies`, addresses or networks
/// (`10.0.0.0/8`, `::1`) separated by spaces or commas. Empty: nobody is, and a client is whoever connects.
#[derive(Clone, Debug, Default)]
pub struct Proxies(Vec<AddressRange>);

impl Proxies {
    /// What is no network is passed over; [`Proxies::malformed`] names it.
    pub fn from_variable(value: &str) -> Self {
        Self(entries(value).filter_map(|entry| entry.parse().ok()).collect())
    }

    /// What of the variable is no network, for whoever starts a server.
    pub fn malformed(value: &str) -> impl Iterator<Item = &str> {
        entries(value).filter(|entry| entry.parse::<AddressRange>().is_err())
    }

    /// Whose request it is. Each proxy adds at the end of `X-Forwarded-For` who asked it: so the last address there that is no
    /// trusted proxy's is the client, and what stands before it is only what the client says.
    pub fn client(&self, peer: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut client = peer.to_canonical();
        let said: Vec<_> = headers.get_all(FORWARDED_FOR).iter().collect();
        let said = said.iter().rev().flat_map(|value| value.to_str().unwrap_or_default().rsplit(','));
        for said in said {
            if !self.trusts(client) {
                break;
            }
            // A proxy that says something else says nothing: then it is the proxy that asks.
            let Some(address) = address(said.trim()) else { break };
            client = address;
        }
        client
    }

    fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(address))
    }
}

fn entries(value: &str) -> impl Iterator<Item = &str> {
    value.split([' ', ',', '\n']).filter(|entry| !entry.is_empty())
}

/// An address, with a port or without, as proxies write it.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    let address = bare.parse().ok().or_else(|| Some(text.parse::<SocketAddr>().ok()?.ip()))?;
    Some(IpAddr::to_canonical(&address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(trusted: &str, peer: &str, said: &[&str], expected: &str) {
        let mut headers = HeaderMap::new();
        for value in said {
            headers.append(FORWARDED_FOR, value.parse().unwrap());
        }
        let client = Proxies::from_variable(trusted).client(peer.parse().unwrap(), &headers);
        assert_eq!(client.to_string(), expected, "{trusted:?} {peer} {said:?}");
    }

    #[test]
    fn nobody_is_believed_who_is_not_trusted() {
        check("", "192.0.2.1", &["198.51.100.7"], "192.0.2.1");
        check("10.0.0.0/8", "192.0.2.1", &["198.51.100.7"], "192.0.2.1");
        check("10.0.0.0/8", "10.1.2.3", &["198.51.100.7"], "198.51.100.7");
        check("10.0.0.0/8", "10.1.2.3", &[], "10.1.2.3");
        // What the client wrote itself stands before what the proxy added.
        check("10.0.0.0/8", "10.1.2.3", &["203.0.113.9, 198.51.100.7"], "198.51.100.7");
        check("10.0.0.0/8", "10.1.2.3", &["203.0.113.9", "198.51.100.7, 10.9.9.9"], "198.51.100.7");
        check("10.0.0.0/8, ::1", "::1", &["198.51.100.7:443,10.9.9.9"], "198.51.100.7");
        check("127.0.0.1", "::ffff:127.0.0.1", &["2001:db8::1"], "2001:db8::1");
        check("127.0.0.1", "127.0.0.1", &["[2001:db8::1]:80"], "2001:db8::1");
        check("127.0.0.1", "127.0.0.1", &["[2001:db8::1]"], "2001:db8::1");
        for nonsense in ["unknown", "", ",", "198.51.100.7, unknown", "\u{e4}"] {
            check("127.0.0.1", "127.0.0.1", &[nonsense], "127.0.0.1");
        }
    }

    #[test]
    fn what_is_no_network_is_named() {
        let value = "10.0.0.0/8 10.0.0.0/33,proxy.example 2001:db8::/32";
        assert_eq!(Proxies::malformed(value).collect::<Vec<_>>(), ["10.0.0.0/33", "proxy.example"]);
        assert_eq!(Proxies::from_variable(value).0.len(), 2);
    }
}
