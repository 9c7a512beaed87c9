use std::fmt;
use std::str::FromStr;

use puhui_domain::{CreditCode, Tenant, TenantKind};
use schemars::{Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::{Principal, Role};
use crate::{Readable, Text};

/// A body that people act for (所代表的单位): an organisation by its credit code, or an office by its code as a tenant.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Body {
    Organisation(CreditCode),
    Office(Tenant),
}

/// The text is neither a credit code nor the code of an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("neither a unified social credit code nor the code of an office")]
pub struct BodyError;

impl Body {
    /// The body that somebody acts for; `None` for who acts for none that has members.
    pub fn of(principal: &Principal) -> Option<Self> {
        let organisation = principal.body().cloned().map(Self::Organisation);
        let office = principal.office().or_else(|| (principal.role() == Role::National).then(Tenant::nation));
        organisation.or(office.map(Self::Office))
    }

    /// The roles that its members can have. Those of the platform's operator, of departments and of supervisors come from
    /// the provider of identities alone.
    pub fn roles(&self) -> &'static [Role] {
        match self {
            Self::Organisation(_) => &[Role::Handler, Role::Agent, Role::Base, Role::Outlet],
            Self::Office(office) => match office.kind() {
                TenantKind::Nation => &[Role::National],
                TenantKind::Province | TenantKind::Centre => &[Role::Province],
                TenantKind::City => &[Role::City],
            },
        }
    }

    /// What two writings of one body have in common.
    pub fn key(&self) -> String {
        match self {
            Self::Organisation(code) => code.key(),
            Self::Office(office) => office.code().to_owned(),
        }
    }
}

impl fmt::Display for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organisation(code) => code.fmt(f),
            Self::Office(office) => office.fmt(f),
        }
    }
}

impl FromStr for Body {
    type Err = BodyError;

    fn from_str(text: &str) -> Result<Self, BodyError> {
        let office = text.parse().map(Self::Office);
        office.or_else(|_| text.parse().map(Self::Organisation)).map_err(|_| BodyError)
    }
}

impl TryFrom<String> for Body {
    type Error = BodyError;

    fn try_from(text: String) -> Result<Self, BodyError> {
        text.parse()
    }
}

impl From<Body> for String {
    fn from(body: Body) -> Self {
        body.to_string()
    }
}

impl Readable for Body {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|_| {
            Text::new(
                "应为 18 位统一社会信用代码，或 /v1/code-tables/tenants 中的使用单位代码。",
                "It is a unified social credit code of 18 characters, or the code of an office from /v1/code-tables/tenants.",
            )
        })
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A unified social credit code, or the code of an office (`440000`, `440000-centre`, `cn`).",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_an_office_or_an_organisation() {
        for (text, written) in [
            ("440000", "440000"),
            ("440000-CENTRE", "440000-centre"),
            ("cn", "cn"),
            ("xpcc", "xpcc"),
            ("91350100M000100Y43", "91350100M000100Y43"),
            ("91350100m000100y43", "91350100M000100Y43"),
        ] {
            let body: Body = text.parse().unwrap();
            assert_eq!(body.to_string(), written);
            assert_eq!(serde_json::from_str::<Body>(&serde_json::to_string(&body).unwrap()).unwrap(), body);
            let principal = Principal::new(
                "per_1",
                body.roles()[0],
                match &body {
                    Body::Office(office) if office.place().is_some() => Some(*office),
                    _ => None,
                },
                match &body {
                    Body::Organisation(code) => Some(code.clone()),
                    Body::Office(_) => None,
                },
            );
            assert_eq!(Body::of(&principal.unwrap()), Some(body));
        }
        for text in ["", "440305", "999999", "91350100M000100Y44", "国家"] {
            assert!(text.parse::<Body>().is_err(), "{text}");
        }
    }
}
