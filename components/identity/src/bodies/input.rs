//! What callers send.

use puhui_service::identity::Role;
use puhui_service::{FromQuery, Given, LanguageQuery, PageQuery, Params, Readable, ServiceItem, Text};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use time::Date;

/// Somebody who is to act for a body.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewInvitation {
    /// One of those that the body has members in.
    pub(crate) role: Given<Role>,
    /// What the body calls the person. Personal data: shown masked.
    pub(crate) name: String,
    /// Whether the person is to manage the members. Who does has no limits.
    pub(crate) manages: Option<bool>,
    /// The last day; by default there is none.
    pub(crate) ends_on: Option<Given<Date>>,
    /// The only service items to act in; by default all.
    pub(crate) service_items: Option<Vec<Given<ServiceItem>>>,
}

/// How far a member may go from now on.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct NewLimits {
    /// The last day; `null`: none.
    pub(crate) ends_on: Option<Given<Date>>,
    /// The only service items; `null`: all.
    pub(crate) service_items: Option<Vec<Given<ServiceItem>>>,
}

/// An invitation's code, as it came from whoever invited.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct InvitationCode {
    pub(crate) code: String,
}

/// Who is to manage the members instead.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewManager {
    /// The id of another member of the body.
    pub(crate) to: String,
}

/// Nothing has to be said.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Nothing {}

/// How much of a name is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum View {
    #[default]
    Masked,
    Full,
}

#[derive(Clone)]
pub(crate) struct MembersQuery {
    pub(crate) page: PageQuery,
    pub(crate) one: MemberQuery,
}

#[derive(Clone, Copy)]
pub(crate) struct MemberQuery {
    pub(crate) view: View,
    pub(crate) language: LanguageQuery,
}

const VIEW: Text = Text::new("姓名脱敏（masked）或完整（full）", "Names masked (`masked`) or whole (`full`)");

impl FromQuery for MemberQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        Self { view: params.read("view", VIEW).unwrap_or_default(), language: LanguageQuery::from_query(params) }
    }
}

impl FromQuery for MembersQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        Self { page: PageQuery::from_query(params), one: MemberQuery::from_query(params) }
    }
}

impl Readable for View {
    fn read(given: &str) -> Result<Self, Text> {
        match given {
            "masked" => Ok(Self::Masked),
            "full" => Ok(Self::Full),
            _ => Err(Text::new("只能是 masked 或 full。", "It is either masked or full.")),
        }
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "enum": ["masked", "full"], "default": "masked"})
    }
}
