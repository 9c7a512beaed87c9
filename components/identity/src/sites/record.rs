use std::collections::BTreeSet;

use puhui_domain::Tenant;
use puhui_service::{Internal, Owned, Owner};
use puhui_store::{List, Record};
use serde::{Deserialize, Serialize};

/// A site whose pages an office lets embed what it offers (嵌入站点).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct WidgetSite {
    /// The office that lets it.
    pub(crate) tenant: Tenant,
    pub(crate) name: String,
    /// The origins of its pages, as browsers write them.
    pub(crate) origins: BTreeSet<String>,
    /// Whether widgets are let in. One that is closed can be opened again.
    pub(crate) is_open: bool,
}

impl WidgetSite {
    /// The list of an office's sites.
    pub(crate) fn list_of(tenant: Tenant) -> List {
        List::new("tenant", &[tenant.code()])
    }

    /// What happened to it, once it is like that: opening and closing go before all else.
    pub(crate) fn event(&self, before: &Self) -> &'static str {
        match (before.is_open, self.is_open) {
            (true, false) => "closed",
            (false, true) => "opened",
            _ => "changed",
        }
    }

    /// What history says of it: its origins.
    pub(crate) fn told(&self) -> String {
        self.origins.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

impl Record for WidgetSite {
    const COMPONENT: &'static str = "identity";
    const KIND: &'static str = "widget-site";
    const PREFIX: &'static str = "wst";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        vec![Self::list_of(self.tenant)]
    }
}

/// The affair of the office's place. Which office of several above each other is for the handlers to compare.
impl Owned for WidgetSite {
    fn owner(&self) -> Owner {
        Owner { region: self.tenant.place(), is_public: false, ..Owner::PUBLIC }
    }
}

/// A page that brings a site's key is told nothing of the site, but is let in or not.
impl Internal for WidgetSite {}
