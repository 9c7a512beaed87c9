//! What callers see.

use puhui_domain::Language;
use puhui_service::calendar::{Day, Moment};
use puhui_service::{Coded, Naming};
use puhui_store::Stored;
use schemars::JsonSchema;
use serde::Serialize;
use time::OffsetDateTime;

use crate::record::Collected;

/// A page of the audit, and of when it is.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct AuditPage {
    items: Vec<Entry>,
    /// The cursor of the next page; `null` at the end. A page may be short, even empty, and not the last.
    next: Option<String>,
    /// Every request of before this is in the audit; `null` until entries are collected for the first time.
    as_of: Option<Moment>,
    /// How many days entries are kept (保存期限), never fewer than 184.
    kept_days: i64,
}

/// An entry of the audit (审计记录): one request that showed in full what is not public, or changed something.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "AuditEntry")]
pub(crate) struct Entry {
    id: String,
    at: Moment,
    /// Who, by an id.
    person: String,
    role: Coded,
    /// The body that was acted for: an organisation's credit code, an office's region, or the kind of office.
    body: String,
    /// The session, where the person had signed in to one.
    session: Option<String>,
    /// What answered.
    component: String,
    /// As `x-action` in this contract.
    action: String,
    method: String,
    /// The path with its variables.
    route: String,
    /// The ids of what was shown in full or changed, a hundred at most.
    records: Vec<String>,
    /// How many more there were.
    left_out: u32,
    status: u16,
    /// The problem's code, where it was none.
    code: Option<String>,
    /// Why, in the person's own words (查阅目的).
    purpose: Option<String>,
    trace_id: String,
}

/// How often what is public was looked up, by whomever. Estimates: written down 64 at a time.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "LookUpCounts")]
pub(crate) struct Counts {
    pub(crate) from: Day,
    pub(crate) to: Day,
    /// Newest day first. What was not looked up is left out.
    pub(crate) look_ups: Vec<Count>,
}

/// The look-ups of a day.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "LookUpCount")]
pub(crate) struct Count {
    pub(crate) day: Day,
    pub(crate) component: &'static str,
    /// As `x-action` in this contract.
    pub(crate) action: String,
    pub(crate) look_ups: u64,
}

impl AuditPage {
    pub(crate) fn new(items: Vec<Entry>, next: Option<String>, as_of: Option<OffsetDateTime>, kept_days: i64) -> Self {
        Self { items, next, as_of: as_of.map(Moment), kept_days }
    }
}

impl Entry {
    pub(crate) fn new(record: &Stored<Collected>, language: Language) -> Self {
        let Collected { component, entry, .. } = &record.data;
        let entry = entry.clone();
        Self {
            id: record.id.to_string(),
            at: Moment(entry.at),
            person: entry.who.person().to_owned(),
            role: entry.who.role().shown(language),
            body: entry.who.acts_for(),
            session: entry.session,
            component: component.clone(),
            action: entry.action,
            method: entry.method,
            route: entry.route,
            records: entry.records,
            left_out: entry.left_out,
            status: entry.status,
            code: entry.code,
            purpose: entry.purpose,
            trace_id: entry.trace_id,
        }
    }
}
