use http::HeaderValue;
use puhui_domain::{CreditCode, Region, Tenant, TenantKind};
use serde::{Deserialize, Serialize};

use super::Role;
use crate::{ServiceItem, is_origin};

/// A person, and the body that the person acts for: what a valid token says. It holds no name: the id is ours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principal {
    #[serde(rename = "sub")]
    person: String,
    role: Role,
    /// The office of a province or a city, or a centre beside a province's.
    #[serde(default, rename = "region", skip_serializing_if = "Option::is_none")]
    office: Option<Tenant>,
    /// The organisation of a handler, an agent, a base or an outlet.
    #[serde(default, rename = "creditCode", skip_serializing_if = "Option::is_none")]
    body: Option<CreditCode>,
    /// Whether the person manages the members of the body.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    manages: bool,
    /// The only service items that the person may act in; empty: all.
    #[serde(default, rename = "items", skip_serializing_if = "Vec::is_empty")]
    items: Vec<ServiceItem>,
    /// The origin of the pages that a widget is in: its token is good for requests from there alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    origin: Option<String>,
}

/// Why a role, a place and a body do not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrincipalError {
    #[error("the role needs the credit code of the organisation that it acts for")]
    NoBody,
    #[error("the role needs the code of the office that it acts for")]
    NoPlace,
    #[error(
        "the office is of another kind than the role: a province's or a centre's for a province, a city's for a city"
    )]
    OtherOffice,
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
        office: Option<Tenant>,
        body: Option<CreditCode>,
    ) -> Result<Self, PrincipalError> {
        Self::of(person, role, office, body, None)
    }

    /// The same, who manages the members of the body.
    #[must_use]
    pub fn managing(self) -> Self {
        Self { manages: true, ..self }
    }

    /// The same, limited to some service items; to none of them in particular if there are none.
    #[must_use]
    pub fn limited_to(self, items: Vec<ServiceItem>) -> Self {
        Self { items, ..self }
    }

    /// A widget (嵌入组件) of a site, in pages of this origin.
    pub fn widget(site: &str, origin: &str) -> Result<Self, PrincipalError> {
        Self::of(site, Role::Widget, None, None, Some(origin.to_owned()))
    }

    fn of(
        person: &str,
        role: Role,
        office: Option<Tenant>,
        body: Option<CreditCode>,
        origin: Option<String>,
    ) -> Result<Self, PrincipalError> {
        let person = person.to_owned();
        Self { person, role, office, body, manages: false, items: Vec::new(), origin }.checked()
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
        match (self.role, self.office.map(Tenant::kind)) {
            (Role::Province | Role::City, None) => Err(PrincipalError::NoPlace),
            (Role::Province, Some(TenantKind::Province | TenantKind::Centre))
            | (Role::City, Some(TenantKind::City)) => Ok(self),
            (Role::Province | Role::City, Some(_)) => Err(PrincipalError::OtherOffice),
            (_, Some(_)) => Err(PrincipalError::Place),
            (_, None) => Ok(self),
        }
    }

    pub fn person(&self) -> &str {
        &self.person
    }

    pub fn role(&self) -> Role {
        self.role
    }

    /// The office that is acted for, of a province or a city.
    pub fn office(&self) -> Option<Tenant> {
        self.office
    }

    /// The place of that office; a centre's is its province's.
    pub fn region(&self) -> Option<Region> {
        self.office.and_then(Tenant::place)
    }

    pub fn body(&self) -> Option<&CreditCode> {
        self.body.as_ref()
    }

    pub fn manages(&self) -> bool {
        self.manages
    }

    /// The only service items that the person may act in; empty: all.
    pub fn items(&self) -> &[ServiceItem] {
        &self.items
    }

    /// Whether the person's limits leave a service item open.
    pub fn may_act_in(&self, item: ServiceItem) -> bool {
        self.items.is_empty() || self.items.contains(&item)
    }

    /// The one origin whose pages may use the token, and read what it is answered with.
    pub(crate) fn page(&self) -> Option<HeaderValue> {
        self.origin.as_ref()?.parse().ok()
    }

    /// The body that is acted for, as histories name it: a credit code, an office, or the role where there is one body only.
    pub fn acts_for(&self) -> String {
        match (&self.body, self.office) {
            (Some(body), _) => body.to_string(),
            (None, Some(office)) => office.code().to_owned(),
            (None, None) => crate::Naming::code(self.role).to_owned(),
        }
    }

    /// Whoever has this name has the same keys to repeat requests with.
    pub(crate) fn name(&self) -> String {
        format!("{}@{}:{}", self.person, crate::Naming::code(self.role), self.acts_for())
    }
}
