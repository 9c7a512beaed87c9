use http::HeaderValue;
use puhui_domain::{CreditCode, Region};
use serde::{Deserialize, Serialize};

use super::Role;
use crate::is_origin;

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
    /// The origin of the pages that a widget is in: its token is good for requests from there alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origin: Option<String>,
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
    #[error("a widget has the origin of its pages, and nobody else has one: its token comes from POST /v1/sessions")]
    Origin,
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
        Self { person: person.to_owned(), role, region, body, origin: None }.checked()
    }

    /// A widget (嵌入组件) of a site, in pages of this origin.
    pub fn widget(site: &str, origin: &str) -> Result<Self, PrincipalError> {
        let (person, origin) = (site.to_owned(), Some(origin.to_owned()));
        Self { person, role: Role::Widget, region: None, body: None, origin }.checked()
    }

    /// What a token said, if it makes sense.
    pub(super) fn checked(self) -> Result<Self, PrincipalError> {
        let known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
        if !(1..=64).contains(&self.person.len()) || !self.person.bytes().all(known) {
            return Err(PrincipalError::Person);
        }
        match (self.role == Role::Widget, &self.origin) {
            (true, Some(origin)) if is_origin(origin) => {}
            (false, None) => {}
            _ => return Err(PrincipalError::Origin),
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

    /// The one origin whose pages may use the token, and read what it is answered with.
    pub(crate) fn page(&self) -> Option<HeaderValue> {
        self.origin.as_ref()?.parse().ok()
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
