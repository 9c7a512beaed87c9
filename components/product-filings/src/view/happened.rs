use puhui_domain::Language;
use puhui_service::calendar::Moment;
use puhui_service::{Codes, Naming};
use puhui_store::Event;
use schemars::JsonSchema;
use serde::Serialize;

use crate::codes::State;

/// A line of a filing's history.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "FilingEvent")]
pub(crate) struct Happened<'a> {
    at: Moment,
    /// The body that acted: an organisation's credit code, an office's region, or the kind of office.
    by: &'a str,
    /// Whoever acted for it, by an id.
    person: Option<&'a str>,
    what: &'a str,
    from: Option<Known<'a>>,
    to: Option<Known<'a>>,
}

/// A state with its name; one that only a later release knows is shown by its code.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "FilingEventState")]
struct Known<'a> {
    code: &'a str,
    name: &'a str,
}

impl<'a> Happened<'a> {
    pub(crate) fn new(event: &'a Event, language: Language) -> Self {
        let state = |code: &'a String| {
            let name = State::find(code).map_or(code.as_str(), |state| state.name(language));
            Known { code, name }
        };
        let Event { by, acting_for, .. } = event;
        Self {
            at: Moment(event.at),
            by: acting_for.as_ref().unwrap_or(by),
            person: acting_for.as_ref().map(|_| by.as_str()),
            what: &event.what,
            from: event.from.as_ref().map(state),
            to: event.to.as_ref().map(state),
        }
    }
}
