//! What callers see of members and invitations.

use puhui_domain::{Language, masking};
use puhui_service::calendar::{Day, Moment};
use puhui_service::identity::{MemberName, Membership};
use puhui_service::{Coded, Naming};
use puhui_store::{Id, Stored};
use schemars::JsonSchema;
use serde::Serialize;

use super::input::View;
use super::record::Invitation;
use crate::view::items;

/// Raised when the shape of a view changes, so that no client keeps the old one.
pub(crate) const SHAPE: &str = "1";

/// Somebody who acts for a body.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Member")]
pub(crate) struct MemberView {
    id: Id<Membership>,
    /// The person, by an id.
    person: String,
    /// A credit code, or the code of an office.
    body: String,
    role: Coded,
    state: Coded,
    source: Coded,
    /// Whether the member manages the others.
    manages: bool,
    /// What whoever invited calls the person; `null` for who was not invited.
    name: Option<String>,
    is_masked: bool,
    /// The last day.
    ends_on: Option<Day>,
    /// The only service items; `null`: all.
    service_items: Option<Vec<Coded>>,
    joined_at: Moment,
}

/// Who is invited to act for a body.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Invitation")]
pub(crate) struct InvitationView {
    id: Id<Invitation>,
    body: String,
    role: Coded,
    state: Coded,
    manages: bool,
    name: Option<String>,
    is_masked: bool,
    ends_on: Option<Day>,
    service_items: Option<Vec<Coded>>,
    expires_at: Moment,
    /// What the person accepts with. Shown this once: afterwards `null`.
    code: Option<String>,
}

/// How something is shown.
#[derive(Clone, Copy)]
pub(crate) struct Shown {
    pub(crate) view: View,
    pub(crate) language: Language,
}

impl Shown {
    fn name(self, name: Option<&Stored<MemberName>>) -> Option<String> {
        let name = &name?.data.name;
        Some(if self.view == View::Full { name.clone() } else { masking::name(name) })
    }

    /// What a validator depends on besides the record.
    pub(crate) fn kind(self) -> &'static str {
        if self.view == View::Full { "full" } else { "masked" }
    }
}

impl MemberView {
    pub(crate) fn new(
        member: &Stored<Membership>,
        name: Option<&Stored<MemberName>>,
        manages: bool,
        shown: Shown,
    ) -> Self {
        let (language, data) = (shown.language, &member.data);
        Self {
            id: member.id,
            person: data.person.clone(),
            body: data.body.to_string(),
            role: data.role.shown(language),
            state: data.standing.shown(language),
            source: data.source.shown(language),
            manages,
            name: shown.name(name),
            is_masked: shown.view == View::Masked,
            ends_on: data.limits.ends_on.map(Day),
            service_items: items(&data.limits.items, language),
            joined_at: Moment(data.since),
        }
    }
}

impl InvitationView {
    pub(crate) fn new(
        invitation: &Stored<Invitation>,
        name: Option<&Stored<MemberName>>,
        code: Option<String>,
        shown: Shown,
    ) -> Self {
        let (language, data) = (shown.language, &invitation.data);
        Self {
            id: invitation.id,
            body: data.body.to_string(),
            role: data.role.shown(language),
            state: data.state.shown(language),
            manages: data.manages,
            name: shown.name(name),
            is_masked: shown.view == View::Masked,
            ends_on: data.limits.ends_on.map(Day),
            service_items: items(&data.limits.items, language),
            expires_at: Moment(data.expires_at),
            code,
        }
    }
}
