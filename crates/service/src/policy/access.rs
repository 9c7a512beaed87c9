use std::fmt::Display;
use std::sync::Arc;

use puhui_domain::Tenant;
use puhui_store::{Id, Stored};

use super::{Action, Owned, Owner, Reach, ServiceItem, acting};
use crate::audit::{Noted, Notes};
use crate::identity::{ApiKey, KeyKind, Membership, Principal, Role, Session, SignedIn};
use crate::{Code, Failure, Sight};

/// A caller who may do the action of a route, as far as the policy can tell before it knows the record.
#[derive(Clone, Debug)]
pub struct Access(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    action: Action,
    who: Option<SignedIn>,
    key: Option<KeyInUse>,
    reach: Reach,
    /// Whether what is within reach may be changed, as far as it is for the caller's office to say.
    acts: bool,
    /// Why the caller asks.
    purpose: Option<String>,
    notes: Notes,
}

/// The key of a platform that a request brought.
#[derive(Debug)]
struct KeyInUse {
    platform: String,
    is_test: bool,
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
            if !roles.contains(&role) || !principal.is_some_and(|principal| admits(action, principal)) {
                return Err(Failure::new(Code::NotPermitted).for_page(principal.and_then(Principal::page)));
            }
        }
        // Whose limits leave the service item out reads of it what the public reads.
        let reach = Reach::of(principal.filter(|principal| admits(action, principal)), action);
        let acts = principal.is_none_or(|principal| acts(action, principal));
        Ok(Self(Arc::new(Inner { action, who, key: None, reach, acts, purpose: None, notes: Notes::default() })))
    }

    /// A platform, by its key: the public's view of what the key is for, and 403 for all else. A test key reaches what
    /// was made up for it alone.
    pub(crate) fn of_key(action: Action, key: &ApiKey) -> Result<Self, Failure> {
        let is_test = key.kind == KeyKind::Test;
        if is_test && !action.has_sandbox() {
            return Err(Failure::new(Code::NoSandbox));
        }
        if !action.key_scope().is_some_and(|scope| key.scopes.contains(&scope)) {
            return Err(Failure::new(Code::OutOfScope));
        }
        Ok(Self::nobodys(action, Some(KeyInUse { platform: key.platform.clone(), is_test })))
    }

    /// Somebody whom nobody knows, reading what is public.
    pub(crate) fn anybody() -> Self {
        Self::nobodys(Action::ReadPortal, None)
    }

    fn nobodys(action: Action, key: Option<KeyInUse>) -> Self {
        let (who, reach, purpose, notes) = (None, Reach::Nothing, None, Notes::default());
        Self(Arc::new(Inner { action, who, key, reach, acts: false, purpose, notes }))
    }

    /// The same of a test key that no test has to write down first.
    #[cfg(feature = "testing")]
    pub(crate) fn with_test_key(action: Action) -> Result<Self, Failure> {
        if !action.has_sandbox() {
            return Err(Failure::new(Code::NoSandbox));
        }
        Ok(Self::nobodys(action, Some(KeyInUse { platform: "plf_test".to_owned(), is_test: true })))
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

    /// The membership that the caller acts under.
    pub fn membership(&self) -> Option<Id<Membership>> {
        self.0.who.as_ref()?.membership
    }

    /// The id of the platform whose key came with the request.
    pub fn platform(&self) -> Option<&str> {
        self.0.key.as_ref().map(|key| key.platform.as_str())
    }

    /// Whether what is answered has to be made up (沙箱): a test key asks. No record is read or written then.
    pub fn is_sandbox(&self) -> bool {
        self.0.key.as_ref().is_some_and(|key| key.is_test)
    }

    pub fn reach(&self) -> &Reach {
        &self.0.reach
    }

    /// Whether the caller is one whom an action is for, by role, limits and office. The record has to be within reach besides.
    pub fn may(&self, action: Action) -> bool {
        let may = |principal| admits(action, principal) && (acts(action, principal) || !action.writes());
        let is_admitted = self.principal().is_none_or(may);
        is_admitted && action.is_for(self.principal().map(Principal::role))
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
            Some(sight) if self.0.action.writes() && !(sight == Sight::Full && self.0.acts) => Decision::Refuse,
            Some(sight) => Decision::Allow(sight),
            None => Decision::Hide,
        }
    }

    /// Whether something may be written down as it is.
    pub(crate) fn may_write(&self, owner: &Owner) -> bool {
        self.0.action.writes() && self.0.acts && self.0.reach.covers(owner)
    }

    /// Why something beyond the public view is not shown: to whom nobody knows, that signing in may help.
    pub(crate) fn refusal(&self) -> Failure {
        Failure::new(if self.0.who.is_some() || self.0.key.is_some() {
            Code::NotPermitted
        } else {
            Code::SignInRequired
        })
    }
}

/// Whether a person's limits leave the action open, and for what only managers do, whether the person manages.
fn admits(action: Action, principal: &Principal) -> bool {
    let manages = principal.manages() || principal.role() == Role::PlatformAdministrator;
    action.item().is_none_or(|item| principal.may_act_in(item)) && (manages || !action.is_for_managers())
}

/// Whether the person's office is the one that acts in the matter of an action; who is of none is not asked.
fn acts(action: Action, principal: &Principal) -> bool {
    let matter = action.item().and_then(ServiceItem::matter);
    principal.office().is_none_or(|office| acting::acts(office, matter, Tenant::acting_for))
}
