//! What callers send.

use puhui_domain::CreditCode;
use puhui_service::ServiceItem;
use puhui_service::identity::{AddressRange, KeyKind};
use puhui_service::{FromQuery, Given, LanguageQuery, PageQuery, Params, Text, WholeNumber};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::codes::{PlatformState, PlatformVerdict};

/// A platform that is to be registered (平台登记).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewPlatform {
    pub(crate) name: String,
    /// The organisation that runs it: one's own, but for the administrator.
    pub(crate) credit_code: Given<CreditCode>,
    /// What the keys are to be used for (用途), for whoever decides.
    pub(crate) purpose: String,
    /// What its live keys are to be for.
    pub(crate) scopes: Vec<Given<ServiceItem>>,
}

/// A decision about a platform (审批).
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewPlatformDecision {
    pub(crate) decision: Given<PlatformVerdict>,
    /// Needed for a refusal and a suspension.
    pub(crate) reason: Option<String>,
    /// What live keys may be for; by default what was applied for. With an approval only.
    pub(crate) scopes: Option<Vec<Given<ServiceItem>>>,
    /// How many requests a minute a live key is good for; by default 600. With an approval only.
    pub(crate) per_minute: Option<WholeNumber<i64>>,
    /// How many requests a day a live key is good for; by default 100,000. With an approval only.
    pub(crate) per_day: Option<WholeNumber<i64>>,
}

/// A key that is to be made (领取密钥).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewKey {
    /// To tell it from others: what it is used in.
    pub(crate) name: String,
    pub(crate) kind: Given<KeyKind>,
    /// By default all that the platform's keys of this kind may be for.
    pub(crate) scopes: Option<Vec<Given<ServiceItem>>>,
    /// From where it may be used, in CIDR notation; by default from anywhere.
    #[serde(default)]
    pub(crate) addresses: Vec<Given<AddressRange>>,
    /// For how many days it is good, at most 366; by default 90.
    pub(crate) valid_days: Option<WholeNumber<i64>>,
}

/// How a key is to be replaced (轮换).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewRotation {
    /// For how many hours the old key stays good, at most 720; by default 24.
    pub(crate) overlap_hours: Option<WholeNumber<i64>>,
}

/// Why a key is revoked (吊销).
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewRevocation {
    pub(crate) reason: Option<String>,
}

pub(crate) struct ListQuery {
    pub(crate) state: Option<PlatformState>,
    pub(crate) page: PageQuery,
    pub(crate) language: LanguageQuery,
}

#[derive(Clone, Copy)]
pub(crate) struct UsageQuery {
    pub(crate) days: usize,
    pub(crate) language: LanguageQuery,
}

const STATE: Text = Text::new("只看此状态的平台", "Only the platforms in this state");
const DAYS: Text = Text::new("最近多少天，含今天", "How many days, up to today");

impl FromQuery for ListQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        let state = params.read("state", STATE);
        Self { state, page: PageQuery::from_query(params), language: LanguageQuery::from_query(params) }
    }
}

impl FromQuery for UsageQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        Self { days: params.number("days", (1, 31), 7, DAYS), language: LanguageQuery::from_query(params) }
    }
}
