use puhui_domain::{CreditCode, Region};
use serde::{Deserialize, Serialize};

use super::Role;

/// A person, and the body that the person acts for: what a valid token says. It holds no name: the id is ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principal {
    #[serde(rename = "sub")]
    person: String,
    role: Role,
    /// The place of an office: a province or a city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
    /// The organisation of a handler, an agent, a base or an outlet.
    #[serde(default, rename = "creditCode", skip_serializing_if = "Option::is_none")]
    body: Option<CreditCode>,
}

/// Why a role, a place and a body do not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrincipalError {
    #[error("the role needs the credit code of the organisation that it acts for")]
    NoBody,
    #[error("the role needs the region of the office that it acts for")]
    NoPlace,
    #[error("the role acts for no organisation: leave the credit code out")]
    Body,
    #[error("the role acts for no office of a place: leave the region out")]
    Place,
    #[error("an id of a person is made of 1 to 64 letters, digits, `_`, `-` and `.`")]
    Person,
}

impl Principal {
    pub fn new(
        person: &str,
        role: Role,
        region: Option<Region>,
        body: Option<CreditCode>,
    ) -> Result<Self, PrincipalError> {
        Self { person: person.to_owned(), role, region, body }.checked()
    }

    /// What a token said, if it makes sense.
    pub(super) fn checked(self) -> Result<Self, PrincipalError> {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
        if !(1..=64).contains(&self.person.len()) || !self.person.bytes().all(known) {
            return Err(PrincipalError::Person);
        }
        match (self.role.is_for_a_body(), &self.body) {
            (true, None) => return Err(PrincipalError::NoBody),
            (false, Some(_)) => return Err(PrincipalError::Body),
            _ => {}
        }
        match (self.role.is_for_a_place(), self.region) {
            (true, None) => Err(PrincipalError::NoPlace),
            (false, Some(_)) => Err(PrincipalError::Place),
            _ => Ok(self),
        }
    }

    pub fn person(&self) -> &str {
        &self.person
    }

    pub fn role(&self) -> Role {
        self.role
    }

    pub fn region(&self) -> Option<Region> {
        self.region
    }

    pub fn body(&self) -> Option<&CreditCode> {
        self.body.as_ref()
    }

    /// The body that is acted for, as histories name it: a credit code, a region, or the role where there is one body only.
    pub fn acts_for(&self) -> String {
        match (&self.body, self.region) {
            (Some(body), _) => body.to_string(),
            (None, Some(region)) => region.code().to_owned(),
            (None, None) => crate::Naming::code(self.role).to_owned(),
        }
    }

    /// Whoever has this name has the same keys to repeat requests with.
    pub(crate) fn name(&self) -> String {
        format!("{}@{}:{}", self.person, crate::Naming::code(self.role), self.acts_for())
    }
}
