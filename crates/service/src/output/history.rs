use puhui_store::{Clock, Event, Events, Kv, Record, Store, Stored};
use schemars::JsonSchema;
use serde::Serialize;

use super::Page;
use crate::calendar::Moment;
use crate::{Failure, PageQuery};

/// A page of what happened to a record, oldest first. However often it was changed, no event is lost.
#[derive(Debug)]
pub struct History {
    events: Events,
    list: [String; 2],
}

/// One event: who did what, when, and what it changed. Never personal data.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "Event")]
pub struct HistoryLine<'a> {
    at: Moment,
    by: &'a str,
    what: &'a str,
    from: Option<&'a str>,
    to: Option<&'a str>,
}

impl History {
    /// The page that the query asks for; its cursor is bound to the record.
    pub async fn page<R: Record>(
        store: &Store<impl Kv, impl Clock>,
        record: &Stored<R>,
        query: &PageQuery,
    ) -> Result<Self, Failure> {
        let list = ["history".to_owned(), record.id.to_string()];
        let after = query.position(&list.each_ref().map(String::as_str))?.unwrap_or(0);
        Ok(Self { events: store.events(record, after, query.limit).await?, list })
    }

    /// The page in its plain form.
    pub fn lines(&self) -> Result<Page<HistoryLine<'_>>, Failure> {
        self.shown(HistoryLine::of)
    }

    /// The page in a form of one's own.
    pub fn shown<'a, T: Serialize>(&'a self, show: impl Fn(&'a Event) -> T) -> Result<Page<T>, Failure> {
        let items = self.events.items.iter().map(show).collect();
        Page::new(items, self.events.next.as_ref(), &self.list.each_ref().map(String::as_str))
    }
}

impl<'a> HistoryLine<'a> {
    pub fn all(events: &'a [Event]) -> Vec<Self> {
        events.iter().map(Self::of).collect()
    }

    fn of(event: &'a Event) -> Self {
        let Event { at, by, what, from, to } = event;
        Self { at: Moment(*at), by, what, from: from.as_deref(), to: to.as_deref() }
    }
}
