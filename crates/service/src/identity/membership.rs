use puhui_store::{Id, List, Origin, Record};
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

use super::{Body, Principal, PrincipalError, Role};
use crate::policy::{MembersOf, Owned, Owner};
use crate::{Action, Internal, PartOf, ServiceItem, calendar, codes};

codes! {
    /// Where a membership stands (状态).
    pub enum Standing {
        Active = "active", "有效" / "active";
        Removed = "removed", "已移出" / "removed";
    }

    /// How a member came to be one (来源).
    pub enum Source {
        Invitation = "invitation", "邀请加入" / "by invitation";
        Provider = "provider", "身份提供方认定" / "by the provider of identities";
    }
}

/// How far a member may go (权限范围).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Limits {
    /// The last day, at the office.
    #[serde(default, with = "crate::calendar")]
    pub ends_on: Option<Date>,
    /// The only service items; empty: all.
    #[serde(default)]
    pub items: Vec<ServiceItem>,
}

/// That a person acts for a body in a role (成员关系). Component `identity` alone writes it; the others ask whether it still
/// holds before they write anything. It has no name of the person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Membership {
    pub person: String,
    pub body: Body,
    pub role: Role,
    pub source: Source,
    /// What whoever invited calls the person.
    pub name: Option<Id<MemberName>>,
    pub limits: Limits,
    pub standing: Standing,
    /// Since when, the last time.
    #[serde(with = "time::serde::rfc3339")]
    pub since: OffsetDateTime,
    /// The request that removed the person, the last time.
    pub removal: Option<Origin>,
}

/// A person's name as whoever invited gave it. Personal data, in a record of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberName {
    pub name: String,
}

impl Limits {
    pub fn are_none(&self) -> bool {
        self.ends_on.is_none() && self.items.is_empty()
    }

    fn leave_open(&self, now: OffsetDateTime) -> bool {
        self.ends_on.is_none_or(|last| calendar::day_of(now) <= last)
    }
}

impl Membership {
    /// The members of a body.
    pub const OF_BODY: &str = "body";
    /// The memberships of a person.
    pub const OF_PERSON: &str = "person";

    /// A person has one membership in a body for each role, however often removed and invited again.
    pub fn id(person: &str, body: &Body, role: Role) -> Id<Self> {
        Id::natural(&[person, &body.key(), crate::Naming::code(role)])
    }

    /// Whether it holds: the person is not removed, and the last day has not passed.
    pub fn holds(&self, now: OffsetDateTime) -> bool {
        self.standing == Standing::Active && self.limits.leave_open(now)
    }

    /// Whether its limits leave an action open.
    pub fn leaves_open(&self, action: Action) -> bool {
        action.item().is_none_or(|item| self.limits.items.is_empty() || self.limits.items.contains(&item))
    }

    /// Who acts under it.
    pub fn principal(&self, manages: bool) -> Result<Principal, PrincipalError> {
        let (office, body) = match &self.body {
            Body::Organisation(code) => (None, Some(code.clone())),
            Body::Office(office) => (Some(*office).filter(|_| self.role.is_for_a_place()), None),
        };
        let principal = Principal::new(&self.person, self.role, office, body)?.limited_to(self.limits.items.clone());
        Ok(if manages { principal.managing() } else { principal })
    }
}

impl Owned for Membership {
    fn owner(&self) -> Owner {
        let members = MembersOf { body: self.body.clone(), person: Some(self.person.clone()) };
        Owner { members: Some(members), ..Owner::default() }
    }
}

impl Record for Membership {
    const COMPONENT: &'static str = "identity";
    const KIND: &'static str = "membership";
    const PREFIX: &'static str = "mem";
    const SCHEMA: u32 = 1;

    /// Who was removed is in none.
    fn lists(&self) -> Vec<List> {
        match self.standing {
            Standing::Active => {
                vec![List::new(Self::OF_BODY, &[&self.body.key()]), List::new(Self::OF_PERSON, &[&self.person])]
            }
            Standing::Removed => Vec::new(),
        }
    }
}

impl Internal for Membership {}

impl PartOf<Membership> for MemberName {}

impl Internal for MemberName {}

impl Record for MemberName {
    const COMPONENT: &'static str = "identity";
    const KIND: &'static str = "member-name";
    const PREFIX: &'static str = "mname";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use time::macros::{date, datetime};

    use super::*;

    #[test]
    fn a_membership_holds_to_the_end_of_its_last_day_at_the_office() {
        let mut membership = Membership {
            person: "per_1".into(),
            body: "440000".parse().unwrap(),
            role: Role::Province,
            source: Source::Invitation,
            name: None,
            limits: Limits { ends_on: Some(date!(2026 - 11 - 23)), items: vec![ServiceItem::ProductFilings] },
            standing: Standing::Active,
            since: datetime!(2026-11-01 09:00 +08:00),
            removal: None,
        };
        assert!(membership.holds(datetime!(2026-11-23 23:59:59 +08:00)));
        assert!(!membership.holds(datetime!(2026-11-23 16:00 UTC)));
        assert!(membership.leaves_open(Action::ReadProductFilings) && membership.leaves_open(Action::ManageMembers));
        assert!(!membership.leaves_open(Action::DesignateContactPoints));
        let principal = membership.principal(false).unwrap();
        assert!(!principal.manages() && !principal.may_act_in(ServiceItem::ContactPoints));
        membership.limits = Limits::default();
        assert!(membership.leaves_open(Action::DesignateContactPoints));
        membership.standing = Standing::Removed;
        assert!(!membership.holds(datetime!(2026-11-02 00:00 +08:00)) && membership.lists().is_empty());
    }
}
