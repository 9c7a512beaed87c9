use puhui_domain::{CreditCode, Region, Tenant};

use super::{Action, MemberReach, Owner, ServiceItem, acting};
use crate::identity::{Body, Principal, Role};

/// Whose records are one's own affair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The public's: what is public, and of that the public view.
    Nothing,
    /// An organisation's own.
    Body(CreditCode),
    /// Those of a place and of the places within it.
    Place(Region),
    Everything,
    /// People who act for bodies, and no records of bodies.
    Members(MemberReach),
}

/// What a list is asked for: all of it has to be so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scope {
    pub region: Option<Region>,
    pub body: Option<CreditCode>,
    /// Only what is public.
    pub is_public: bool,
}

impl Reach {
    /// What somebody's role and body reach by an action.
    pub fn of(principal: Option<&Principal>, action: Action) -> Self {
        let Some(principal) = principal else { return Self::Nothing };
        if let Some(members) = MemberReach::of(principal, action) {
            return Self::Members(members);
        }
        let matter = action.item().and_then(ServiceItem::matter);
        let place = |office| acting::place_of(office, matter, Tenant::acting_for);
        match principal.role() {
            Role::Operator | Role::National | Role::Supervisor => Self::Everything,
            Role::Province | Role::City => principal.office().and_then(place).map_or(Self::Nothing, Self::Place),
            Role::Handler | Role::Agent | Role::Base => principal.body().cloned().map_or(Self::Nothing, Self::Body),
            // The administrator's are the platforms, and nothing else of anybody's.
            Role::PlatformAdministrator if action.is_about_platforms() => Self::Everything,
            Role::Person | Role::Outlet | Role::Department | Role::PlatformAdministrator | Role::Widget => {
                Self::Nothing
            }
        }
    }

    /// Whether a record is within reach.
    pub fn covers(&self, owner: &Owner) -> bool {
        match self {
            Self::Members(reach) => owner.members.as_ref().is_some_and(|members| reach.covers(members)),
            _ if owner.members.is_some() => false,
            Self::Nothing => false,
            Self::Body(body) => owner.body.as_ref() == Some(body),
            Self::Place(place) => owner.region.is_some_and(|region| region.concerns(*place)),
            Self::Everything => true,
        }
    }

    /// Whether all the members of a body are one's own affair, so that they may be listed.
    pub fn has_members_of(&self, body: &Body) -> bool {
        matches!(self, Self::Members(reach) if reach.has_all_of(body))
    }

    /// What a list may be read for, so that its places, counts and cursors tell nothing of what is out of reach. Within
    /// one's reach that is what was asked; beyond it, what is public of that. Who asks for nothing in particular gets what is
    /// their own.
    #[must_use]
    pub fn narrow(&self, asked: Scope) -> Scope {
        let public = Scope { is_public: true, ..asked.clone() };
        if asked.is_public {
            return asked;
        }
        match self {
            Self::Nothing | Self::Members(_) => public,
            Self::Everything => asked,
            Self::Body(own) => match &asked.body {
                Some(body) if body != own => public,
                _ => Scope { body: Some(own.clone()), ..asked },
            },
            Self::Place(own) => match asked.region {
                Some(region) if !region.concerns(*own) => public,
                Some(_) => asked,
                None => Scope { region: Some(*own), ..asked },
            },
        }
    }
}
