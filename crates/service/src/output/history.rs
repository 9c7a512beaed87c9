use puhui_store::Event;
use serde::Serialize;
use time::OffsetDateTime;

/// What happened to a record, oldest first: `{"items": […], "next": null}`, the newest 64 events.
#[derive(Debug, Serialize)]
pub struct History<'a> {
    items: Vec<HistoryLine<'a>>,
    next: Option<()>,
}

/// One event: who did what, when, and what it changed. Never personal data.
#[derive(Debug, Serialize)]
pub struct HistoryLine<'a> {
    #[serde(with = "time::serde::rfc3339")]
    at: OffsetDateTime,
    by: &'a str,
    what: &'a str,
    from: Option<&'a str>,
    to: Option<&'a str>,
}

impl<'a> History<'a> {
    pub fn new(events: &'a [Event]) -> Self {
        Self { items: HistoryLine::all(events), next: None }
    }
}

impl<'a> HistoryLine<'a> {
    pub fn all(events: &'a [Event]) -> Vec<Self> {
        events.iter().map(Self::of).collect()
    }

    fn of(event: &'a Event) -> Self {
        let Event { at, by, what, from, to } = event;
        Self { at: *at, by, what, from: from.as_deref(), to: to.as_deref() }
    }
}
