use puhui_domain::{CreditCode, Language};
use puhui_service::calendar::Moment;
use puhui_service::{Coded, Naming};
use puhui_store::{Id, Stored};
use schemars::JsonSchema;
use serde::Serialize;

use crate::record::{Decision, Grant, Registered};

/// What a list shows of a platform.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PlatformItem")]
pub(crate) struct Item<'a> {
    id: Id<Registered>,
    state: Coded,
    name: &'a str,
    credit_code: &'a CreditCode,
    applied_at: Moment,
}

/// A platform (电商平台).
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Platform")]
pub(crate) struct Whole<'a> {
    #[serde(flatten)]
    item: Item<'a>,
    purpose: &'a str,
    /// What was applied for.
    scopes: Vec<Coded>,
    /// What live keys may be for, and how often; `null` before an approval.
    grant: Option<GrantView>,
    /// Oldest first.
    decisions: Vec<DecisionView<'a>>,
    /// What the administrator can decide next.
    next_decisions: Vec<Coded>,
}

/// What was granted to a platform.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PlatformGrant")]
struct GrantView {
    scopes: Vec<Coded>,
    /// How many requests each key is good for.
    per_minute: u32,
    per_day: u32,
}

/// What was decided about a platform.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "PlatformDecision")]
struct DecisionView<'a> {
    decision: Coded,
    reason: Option<&'a str>,
    #[serde(rename = "decidedAt")]
    at: Moment,
}

impl<'a> Item<'a> {
    pub(crate) fn new(platform: &'a Stored<Registered>, language: Language) -> Self {
        let Registered { state, name, credit_code, applied_at, .. } = &platform.data;
        Self { id: platform.id, state: state.shown(language), name, credit_code, applied_at: Moment(*applied_at) }
    }
}

impl<'a> Whole<'a> {
    pub(crate) fn new(platform: &'a Stored<Registered>, language: Language) -> Self {
        let Registered { state, purpose, scopes, grant, decisions, .. } = &platform.data;
        Self {
            item: Item::new(platform, language),
            purpose,
            scopes: shown(scopes, language),
            grant: grant.as_ref().map(|Grant { scopes, limits }| GrantView {
                scopes: shown(scopes, language),
                per_minute: limits.per_minute,
                per_day: limits.per_day,
            }),
            decisions: decisions.iter().map(|decision| DecisionView::new(decision, language)).collect(),
            next_decisions: shown(state.verdicts(), language),
        }
    }
}

impl<'a> DecisionView<'a> {
    fn new(Decision { verdict, reason, at, .. }: &'a Decision, language: Language) -> Self {
        Self { decision: verdict.shown(language), reason: reason.as_deref(), at: Moment(*at) }
    }
}

pub(super) fn shown(all: &[impl Naming], language: Language) -> Vec<Coded> {
    all.iter().map(|one| one.shown(language)).collect()
}
