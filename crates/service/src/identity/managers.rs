use puhui_store::{Id, List, Origin, Record};
use serde::{Deserialize, Serialize};

use super::{Body, Membership};
use crate::Internal;

/// Who manages the members of a body (成员管理人). One record, so that of two changes at once one wins, and a body that has a
/// manager never loses its last one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Managers {
    pub body: Body,
    members: Vec<Id<Membership>>,
    /// The request that handed over last.
    handover: Option<Origin>,
}

impl Managers {
    pub fn new(body: Body, first: Id<Membership>) -> Self {
        Self { body, members: vec![first], handover: None }
    }

    pub fn id(body: &Body) -> Id<Self> {
        Id::natural(&[&body.key()])
    }

    pub fn has(&self, member: &Id<Membership>) -> bool {
        self.members.contains(member)
    }

    pub fn others(&self, member: &Id<Membership>) -> Vec<Id<Membership>> {
        self.members.iter().copied().filter(|other| other != member).collect()
    }

    #[must_use]
    pub fn with(&self, member: Id<Membership>) -> Self {
        let mut members = self.others(&member);
        members.push(member);
        Self { members, ..self.clone() }
    }

    #[must_use]
    pub fn without(&self, member: &Id<Membership>) -> Self {
        Self { members: self.others(member), ..self.clone() }
    }

    /// One manager gives the place of another.
    #[must_use]
    pub fn handed_over(&self, from: &Id<Membership>, to: Id<Membership>, origin: Origin) -> Self {
        Self { handover: Some(origin), ..self.without(from).with(to) }
    }

    /// The same undone, as if it had not been asked for.
    #[must_use]
    pub fn taken_back(&self, from: Id<Membership>, to: &Id<Membership>) -> Self {
        Self { handover: None, ..self.without(to).with(from) }
    }

    /// The request that handed over last.
    pub fn handover(&self) -> Option<&Origin> {
        self.handover.as_ref()
    }
}

impl Record for Managers {
    const COMPONENT: &'static str = "identity";
    const KIND: &'static str = "managers";
    const PREFIX: &'static str = "mgrs";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

impl Internal for Managers {}
