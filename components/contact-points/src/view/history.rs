use puhui_store::Event;
use serde::Serialize;
use time::OffsetDateTime;

/// What happened to a record, oldest first.
#[derive(Serialize)]
pub(crate) struct History<'a> {
    items: Vec<Line<'a>>,
    next: Option<()>,
}

#[derive(Serialize)]
struct Line<'a> {
    #[serde(with = "time::serde::rfc3339")]
    at: OffsetDateTime,
    by: &'a str,
    what: &'a str,
    from: Option<&'a str>,
    to: Option<&'a str>,
}

impl<'a> History<'a> {
    pub(crate) fn new(events: &'a [Event]) -> Self {
        let line = |event: &'a Event| Line {
            at: event.at,
            by: &event.by,
            what: &event.what,
            from: event.from.as_deref(),
            to: event.to.as_deref(),
        };
        Self { items: events.iter().map(line).collect(), next: None }
    }
}
