use puhui_domain::{CreditCode, Region};

use super::Owner;
use crate::identity::{Principal, Role};

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
    /// What somebody's role and body reach.
    pub fn of(principal: Option<&Principal>) -> Self {
        let Some(principal) = principal else { return Self::Nothing };
        match principal.role() {
            Role::Operator | Role::National | Role::Supervisor => Self::Everything,
            Role::Province | Role::City => principal.region().map_or(Self::Nothing, Self::Place),
            Role::Handler | Role::Agent | Role::Base => principal.body().cloned().map_or(Self::Nothing, Self::Body),
            Role::Person | Role::Outlet | Role::Department | Role::PlatformAdministrator => Self::Nothing,
        }
    }

    /// Whether a record is within reach.
    pub fn covers(&self, owner: &Owner) -> bool {
        match self {
            Self::Nothing => false,
            Self::Body(body) => owner.body.as_ref() == Some(body),
            Self::Place(place) => owner.region.is_some_and(|region| region.is_within(*place)),
            Self::Everything => true,
        }
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
            Self::Nothing => public,
            Self::Everything => asked,
            Self::Body(own) => match &asked.body {
                Some(body) if body != own => public,
                _ => Scope { body: Some(own.clone()), ..asked },
            },
            Self::Place(own) => match asked.region {
                Some(region) if !region.is_within(*own) => public,
                Some(_) => asked,
                None => Scope { region: Some(*own), ..asked },
            },
        }
    }
}
