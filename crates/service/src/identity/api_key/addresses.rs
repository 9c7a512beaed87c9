use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use ip_network::IpNetwork;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{Readable, Text};

/// Addresses that share their first bits, in CIDR notation (RFC 4632, RFC 4291): `203.0.113.0/24`, `2001:db8::/32`. An address by
/// itself is a range of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AddressRange(IpNetwork);

impl AddressRange {
    pub fn contains(&self, address: IpAddr) -> bool {
        self.0.contains(address.to_canonical())
    }
}

/// The text is no range of addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a range of addresses is written like 203.0.113.0/24 or 2001:db8::/32")]
pub struct AddressRangeError;

impl FromStr for AddressRange {
    type Err = AddressRangeError;

    /// The bits beyond the prefix have to be zero: whoever writes `203.0.113.7/24` may mean one address or many.
    fn from_str(text: &str) -> Result<Self, AddressRangeError> {
        let range = match text.contains('/') {
            true => text.parse::<IpNetwork>().map_err(|_| AddressRangeError)?,
            false => text.parse::<IpAddr>().map_err(|_| AddressRangeError)?.into(),
        };
        let first = range.network_address();
        if first.to_canonical() == first { Ok(Self(range)) } else { Err(AddressRangeError) }
    }
}

impl fmt::Display for AddressRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for AddressRange {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for AddressRange {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl Readable for AddressRange {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|_| {
            Text::new(
                "地址段应以 CIDR 书写，主机位为零，如 203.0.113.0/24 或 2001:db8::/32；单个地址可直接书写。",
                "Addresses are written as a range whose host bits are zero, like 203.0.113.0/24 or 2001:db8::/32, or as one address.",
            )
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        Self::json_schema(generator)
    }
}

impl JsonSchema for AddressRange {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AddressRange".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "description": "Addresses in CIDR notation.", "examples": ["203.0.113.0/24"]})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(range: &str, within: &[&str], beyond: &[&str]) {
        let range: AddressRange = range.parse().unwrap();
        assert_eq!(range.to_string().parse(), Ok(range));
        let contains = |address: &&str| range.contains(address.parse().unwrap());
        assert!(within.iter().all(contains), "{range} {within:?}");
        assert!(!beyond.iter().any(contains), "{range} {beyond:?}");
    }

    #[test]
    fn a_range_has_the_addresses_that_begin_like_it() {
        let mapped = "::ffff:203.0.113.9";
        check("203.0.113.0/24", &["203.0.113.0", "203.0.113.255", mapped], &["203.0.112.255", "203.0.114.0", "::1"]);
        check("203.0.113.8/30", &["203.0.113.8", "203.0.113.11"], &["203.0.113.7", "203.0.113.12"]);
        check("203.0.113.7", &["203.0.113.7"], &["203.0.113.6", "203.0.113.8"]);
        check("0.0.0.0/0", &["203.0.113.7"], &["2001:db8::1"]);
        check("2001:db8::/32", &["2001:db8::1", "2001:db8:ffff::"], &["2001:db9::", "203.0.113.7"]);
        check("::/0", &["2001:db8::1"], &["203.0.113.7", mapped]);
        check("2001:db8::1", &["2001:db8::1"], &["2001:db8::2"]);
    }

    #[test]
    fn what_is_no_range_is_refused() {
        for text in [
            "",
            "/",
            "203.0.113.0/",
            "203.0.113.0/33",
            "203.0.113.7/24",
            "203.0.113.0/+8",
            "203.0.113.0/-1",
            "203.0.113/24",
            "2001:db8::1/32",
            "2001:db8::/129",
            "::ffff:203.0.113.0/120",
            "localhost",
            "203.0.113.0/24/24",
            "203.0.113.0/0008",
        ] {
            assert_eq!(text.parse::<AddressRange>(), Err(AddressRangeError), "{text:?}");
        }
    }
}
