use std::marker::PhantomData;

use puhui_store::{List, Record};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use time::OffsetDateTime;

use crate::identity::Principal;
use crate::{Owned, Owner};

/// The kind of record that an entry is, in every component.
pub const KIND: &str = "audit";

/// One request as the audit keeps it (审计记录). It has no personal data: a person is an id, and of a record it has the id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// When the answer was about to leave.
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
    /// Who, in which role, for which body.
    pub who: Principal,
    /// The id of the session, where the token belongs to one.
    pub session: Option<String>,
    /// As the policy and the contract call it: `ReadFilingContacts`.
    pub action: String,
    pub method: String,
    /// With its variables, not their values: `/v1/product-filings/{id}`.
    pub route: String,
    /// The ids of what was shown in full or changed, each once, a hundred at most.
    pub records: Vec<String>,
    /// How many more there were.
    pub left_out: u32,
    /// The status that the handler answered. A reader who had it already was told 304.
    pub status: u16,
    /// The problem's code, where it was none.
    pub code: Option<String>,
    /// Why, in the caller's own words (查阅目的): the header `Puhui-Purpose`.
    pub purpose: Option<String>,
    pub trace_id: String,
}

impl Entry {
    /// It is the affair of the body that was acted for, as far as whose it is goes; nobody but who supervises sees it.
    pub fn owner(&self) -> Owner {
        Owner { region: self.who.region(), body: self.who.body().cloned(), is_public: false, ..Owner::default() }
    }
}

/// A component whose requests leave entries. [`routes!`](crate::routes) makes one.
pub trait Acting: Send + Sync + 'static {
    const COMPONENT: &'static str;
}

/// An entry as the acting component has it, until component `audit` has collected it and its time is over.
pub struct Appended<A> {
    pub entry: Entry,
    by: PhantomData<fn() -> A>,
}

impl<A> Appended<A> {
    pub fn new(entry: Entry) -> Self {
        Self { entry, by: PhantomData }
    }
}

/// All entries of a component, in the order in which they were appended.
pub fn feed() -> List {
    List::feed("appended", &[])
}

// Written out, because deriving them would ask the same of `A`.
impl<A> Clone for Appended<A> {
    fn clone(&self) -> Self {
        Self::new(self.entry.clone())
    }
}

impl<A> Serialize for Appended<A> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.entry.serialize(serializer)
    }
}

impl<'de, A> Deserialize<'de> for Appended<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Entry::deserialize(deserializer).map(Self::new)
    }
}

impl<A: Acting> Record for Appended<A> {
    const COMPONENT: &'static str = A::COMPONENT;
    const KIND: &'static str = KIND;
    const PREFIX: &'static str = "apd";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        vec![feed()]
    }
}

impl<A: Acting> Owned for Appended<A> {
    fn owner(&self) -> Owner {
        self.entry.owner()
    }
}
