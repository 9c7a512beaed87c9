use puhui_store::{Event, Events, Kv, Record, Stored};
use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::Moment;
use crate::{Answer, Context, Failure, PageQuery};

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
    pub async fn page<K: Kv, R: Record>(
        cx: &Context<K>,
        record: &Stored<R>,
        query: &PageQuery,
    ) -> Result<Self, Failure> {
        let list = ["history".to_owned(), record.id.to_string()];
        let after = query.position(&list.each_ref().map(String::as_str))?.unwrap_or(0);
        Ok(Self { events: cx.store().events(record, after, query.limit).await?, list })
    }

    /// The page in its plain form.
    pub fn lines<K>(&self, cx: &Context<K>) -> Result<Answer, Failure> {
        self.shown(cx, HistoryLine::of)
    }

    /// The page in a form of one's own.
    pub fn shown<'a, K, T: Serialize>(
        &'a self,
        cx: &Context<K>,
        show: impl Fn(&'a Event) -> T,
    ) -> Result<Answer, Failure> {
        let items = self.events.items.iter().map(show).collect();
        cx.page(items, self.events.next.as_ref(), &self.list.each_ref().map(String::as_str))
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
