use std::fmt::Display;
use std::sync::Arc;

use puhui_store::{Id, Stored};

use super::{Action, Owned, Owner, Reach};
use crate::audit::{Noted, Notes};
use crate::identity::{Principal, Session, SignedIn};
use crate::{Code, Failure, Sight};

/// A caller who may do the action of a route, as far as the policy can tell before it knows the record.
#[derive(Clone, Debug)]
pub struct Access(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    action: Action,
    who: Option<SignedIn>,
    reach: Reach,
    purpose: Option<String>,
    notes: Notes,
}

/// What the policy says of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    /// It may be seen this far, and for an action that changes something, be changed.
    Allow(Sight),
    /// It may be seen, but the action is not for this caller.
    Refuse,
    /// For this caller it does not exist.
    Hide,
}

impl Access {
    /// 401 for whoever has to sign in first, 403 for whose role the action is not.
    pub(crate) fn of(action: Action, who: Option<SignedIn>) -> Result<Self, Failure> {
        let principal = who.as_ref().map(|who| &who.principal);
        if let Some(roles) = action.roles() {
            let role = principal.ok_or_else(|| Failure::new(Code::SignInRequired))?.role();
            if !roles.contains(&role) {
                return Err(Failure::new(Code::NotPermitted));
            }
        }
        let reach = Reach::of(principal);
        Ok(Self(Arc::new(Inner { action, who, reach, purpose: None, notes: Notes::default() })))
    }

    /// Somebody whom nobody knows, reading what is public.
    pub(crate) fn anybody() -> Self {
        let (action, reach) = (Action::ReadPortal, Reach::Nothing);
        Self(Arc::new(Inner { action, who: None, reach, purpose: None, notes: Notes::default() }))
    }

    /// The same, before anybody else has it, for a purpose that the caller gave.
    #[must_use]
    pub(crate) fn with_purpose(mut self, purpose: Option<String>) -> Self {
        if let Some(inner) = Arc::get_mut(&mut self.0) {
            inner.purpose = purpose;
        }
        self
    }

    /// Why the caller asks, in the caller's words.
    pub fn purpose(&self) -> Option<&str> {
        self.0.purpose.as_deref()
    }

    /// Notes for the audit that a record was handed out in full, if that is more than the public sees.
    pub(crate) fn note_seen<R: Owned>(&self, record: &Stored<R>, sight: Sight) {
        if sight == Sight::Full && record.data.is_confidential() {
            self.note_shown(&record.id);
        }
    }

    pub(crate) fn note_shown(&self, id: &impl Display) {
        self.0.notes.shown(id);
    }

    /// Notes for the audit that a record is about to be written.
    pub(crate) fn note_changed(&self, id: &impl Display) {
        self.0.notes.changed(id);
    }

    pub(crate) fn noted(&self) -> Noted {
        self.0.notes.so_far()
    }

    pub fn action(&self) -> Action {
        self.0.action
    }

    pub fn principal(&self) -> Option<&Principal> {
        self.0.who.as_ref().map(|who| &who.principal)
    }

    /// The session that the caller's token belongs to.
    pub fn session(&self) -> Option<Id<Session>> {
        self.0.who.as_ref()?.session
    }

    pub fn reach(&self) -> &Reach {
        &self.0.reach
    }

    /// Whether the caller's role is one that an action is for. The record has to be within reach besides.
    pub fn may(&self, action: Action) -> bool {
        action.is_for(self.principal().map(Principal::role))
    }

    /// How much of a record is shown; `None` if it does not exist for this caller.
    pub fn sight(&self, owner: &Owner) -> Option<Sight> {
        match (self.0.reach.covers(owner), owner.is_public) {
            (true, _) => Some(Sight::Full),
            (false, true) => Some(Sight::Public),
            (false, false) => None,
        }
    }

    /// The same, or whether it may be changed, for an action that changes something.
    pub fn decide(&self, owner: &Owner) -> Decision {
        match self.sight(owner) {
            Some(Sight::Public) if self.0.action.writes() => Decision::Refuse,
            Some(sight) => Decision::Allow(sight),
            None => Decision::Hide,
        }
    }

    /// Why something beyond the public view is not shown: to whom nobody knows, that signing in may help.
    pub(crate) fn refusal(&self) -> Failure {
        Failure::new(if self.0.who.is_some() { Code::NotPermitted } else { Code::SignInRequired })
    }
}
