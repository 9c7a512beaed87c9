use std::collections::BTreeSet;

use puhui_domain::Language;
use puhui_service::calendar::Moment;
use puhui_service::{Coded, ETag, HistoryLine, Naming, Sight};
use puhui_store::{Id, Stored};
use schemars::JsonSchema;
use serde::Serialize;

use super::key;
use super::record::WidgetSite;

/// Raised when the shape of a view changes.
const SHAPE: &str = "1";

/// A site whose pages may embed what an office offers.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "WidgetSite")]
pub(crate) struct SiteView<'a> {
    id: Id<WidgetSite>,
    /// The office that lets it.
    tenant: Coded,
    name: &'a str,
    /// The origins of its pages.
    origins: &'a BTreeSet<String>,
    is_open: bool,
    /// What its pages get a token with. Everybody who looks at a page can see it: it names the site and proves nothing.
    site_key: String,
    updated_at: Option<Moment>,
}

/// The same by itself, with what happened to it.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "WidgetSiteRecord")]
pub(crate) struct Whole<'a> {
    #[serde(flatten)]
    site: SiteView<'a>,
    /// Oldest first.
    history: Vec<HistoryLine<'a>>,
}

impl<'a> SiteView<'a> {
    pub(crate) fn new(site: &'a Stored<WidgetSite>, language: Language) -> Self {
        let WidgetSite { tenant, name, origins, is_open } = &site.data;
        Self {
            id: site.id,
            tenant: tenant.shown(language),
            name,
            origins,
            is_open: *is_open,
            site_key: key::of(&site.id),
            updated_at: site.history.last().map(|event| Moment(event.at)),
        }
    }
}

impl<'a> Whole<'a> {
    pub(crate) fn new(site: &'a Stored<WidgetSite>, language: Language) -> Self {
        let history = site.history.iter().map(|event| HistoryLine::of(event, Sight::Full)).collect();
        Self { site: SiteView::new(site, language), history }
    }
}

pub(crate) fn etag(site: &Stored<WidgetSite>, language: Language) -> ETag {
    ETag::of(site, &[SHAPE, "widget-site", language.tag()])
}
