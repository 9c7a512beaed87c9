use puhui_service::identity::{Body, Limits, MemberName, Membership, Role};
use puhui_service::policy::MembersOf;
use puhui_service::{Internal, Owned, Owner, PartOf, codes};
use puhui_store::{Id, List, Record};
use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

codes! {
    /// Where an invitation stands (状态).
    pub(crate) enum State {
        Open = "open", "待接受" / "open";
        Accepted = "accepted", "已接受" / "accepted";
        Withdrawn = "withdrawn", "已撤回" / "withdrawn";
    }
}

/// An invitation to act for a body (成员邀请), good once and for some days.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Invitation {
    pub(crate) body: Body,
    pub(crate) role: Role,
    pub(crate) manages: bool,
    pub(crate) limits: Limits,
    pub(crate) name: Id<MemberName>,
    /// The SHA-256 of the code.
    pub(crate) code: String,
    pub(crate) state: State,
    /// The membership of whoever invited: with it the invitation ends.
    pub(crate) inviter: Option<Id<Membership>>,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) expires_at: OffsetDateTime,
    pub(crate) accepted: Option<Acceptance>,
}

/// By whom it was accepted.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Acceptance {
    pub(crate) person: String,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) at: OffsetDateTime,
}

impl Invitation {
    /// The open invitations of a body.
    pub(crate) const OF_BODY: &str = "body";

    pub(crate) fn is_open(&self, now: OffsetDateTime) -> bool {
        self.state == State::Open && now < self.expires_at
    }

    /// Who accepted it and when, if that is this person.
    pub(crate) fn accepted_by(&self, person: &str) -> Option<OffsetDateTime> {
        self.accepted.as_ref().filter(|accepted| accepted.person == person).map(|accepted| accepted.at)
    }
}

impl Owned for Invitation {
    fn owner(&self) -> Owner {
        let members = MembersOf { body: self.body.clone(), person: None };
        Owner { members: Some(members), ..Owner::default() }
    }
}

impl Record for Invitation {
    const COMPONENT: &'static str = "identity";
    const KIND: &'static str = "invitation";
    const PREFIX: &'static str = "inv";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        let open = (self.state == State::Open).then(|| List::new(Self::OF_BODY, &[&self.body.key()]));
        open.into_iter().collect()
    }
}

impl Internal for Invitation {}

impl PartOf<Invitation> for MemberName {}

/// The address of a member.
pub(crate) fn member(body: &Body, id: &Id<Membership>) -> String {
    format!("/v1/bodies/{body}/members/{id}")
}

/// The address of an invitation.
pub(crate) fn invitation(body: &Body, id: &Id<Invitation>) -> String {
    format!("/v1/bodies/{body}/invitations/{id}")
}
