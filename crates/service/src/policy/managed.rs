use puhui_domain::Tenant;

use super::Action;
use crate::identity::{Body, Principal, Role};

/// The bodies whose members somebody manages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Managed {
    Nobodys,
    /// An enterprise's own.
    Organisation(Body),
    /// An office's own, and those of the offices right below it.
    Office(Tenant),
    Everybodys,
}

/// Whose a membership or an invitation is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembersOf {
    pub body: Body,
    /// The member, who sees and gives up their own membership.
    pub person: Option<String>,
}

/// Which members are somebody's affair in an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberReach {
    managed: Managed,
    own: Option<String>,
}

impl Managed {
    pub fn of(principal: &Principal) -> Self {
        match Body::of(principal) {
            None if principal.role() == Role::PlatformAdministrator => Self::Everybodys,
            Some(Body::Office(office)) if principal.manages() => Self::Office(office),
            Some(body) if principal.manages() => Self::Organisation(body),
            _ => Self::Nobodys,
        }
    }

    pub fn has(&self, body: &Body) -> bool {
        match (self, body) {
            (Self::Nobodys, _) => false,
            (Self::Everybodys, _) => true,
            (Self::Organisation(own), body) => own == body,
            (Self::Office(own), Body::Office(office)) => office == own || office.parent() == Some(*own),
            (Self::Office(_), Body::Organisation(_)) => false,
        }
    }
}

impl MemberReach {
    /// What reads or gives up one membership is also for whose it is.
    pub(super) fn of(principal: &Principal, action: Action) -> Option<Self> {
        let own = match action {
            Action::ReadMembers | Action::RemoveMembers => Some(principal.person().to_owned()),
            Action::ListMembers | Action::ManageMembers => None,
            _ => return None,
        };
        Some(Self { managed: Managed::of(principal), own })
    }

    pub(super) fn has_all_of(&self, body: &Body) -> bool {
        self.managed.has(body)
    }

    pub(super) fn covers(&self, members: &MembersOf) -> bool {
        let is_own = self.own.is_some() && self.own == members.person;
        is_own || self.managed.has(&members.body)
    }
}
