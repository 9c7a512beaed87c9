use std::collections::BTreeMap;

use puhui_service::audit::Entry;
use puhui_service::{Owned, Owner};
use puhui_store::{Id, List, Position, Record};
use serde::{Deserialize, Serialize};
use time::{Date, OffsetDateTime};

use crate::lists;

/// An entry of the audit (审计记录) as it was collected from the component that appended it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Collected {
    pub(crate) component: String,
    /// The id that it has there.
    pub(crate) source: String,
    pub(crate) entry: Entry,
}

/// How far collecting and removing have come. There is one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Progress {
    /// Up to where each component's entries were collected.
    pub(crate) positions: BTreeMap<String, Position>,
    /// Every entry of before this is there.
    #[serde(with = "time::serde::rfc3339::option")]
    pub(crate) as_of: Option<OffsetDateTime>,
    /// The first day whose entries were not removed yet.
    #[serde(with = "puhui_service::calendar")]
    pub(crate) kept_from: Option<Date>,
}

impl Collected {
    /// The same for the same entry, however often it is collected.
    pub(crate) fn id(component: &str, source: &str) -> Id<Self> {
        Id::natural(&[component, source])
    }
}

impl Progress {
    pub(crate) fn id() -> Id<Self> {
        Id::natural(&["progress"])
    }
}

impl Owned for Collected {
    fn owner(&self) -> Owner {
        self.entry.owner()
    }
}

/// It says nothing of anybody, and is for who may read the audit at all.
impl Owned for Progress {
    fn owner(&self) -> Owner {
        Owner::default()
    }

    fn is_confidential(&self) -> bool {
        false
    }
}

impl Record for Collected {
    const COMPONENT: &'static str = "audit";
    const KIND: &'static str = "collected";
    const PREFIX: &'static str = "aud";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        lists::of(&self.entry)
    }
}

impl Record for Progress {
    const COMPONENT: &'static str = "audit";
    const KIND: &'static str = "progress";
    const PREFIX: &'static str = "prg";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}
