use puhui_store::{Event, Events, Kv, Record};
use schemars::JsonSchema;
use serde::Serialize;

use crate::calendar::Moment;
use crate::{Answer, Context, Failure, PageQuery, Seen, Sight};

/// A page of what happened to a record, oldest first. However often it was changed, no event is lost.
#[derive(Debug)]
pub struct History {
    events: Events,
    list: [String; 2],
    sight: Sight,
}

/// One event: who did what, when, and what it changed. Never personal data.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "Event")]
pub struct HistoryLine<'a> {
    at: Moment,
    /// The body that acted: an organisation's credit code, an office's region, or the kind of office.
    by: &'a str,
    /// Whoever acted for it, by an id; `null` for the public.
    person: Option<&'a str>,
    what: &'a str,
    from: Option<&'a str>,
    to: Option<&'a str>,
}

impl History {
    /// The page that the query asks for; its cursor is bound to the record.
    pub async fn page<K: Kv, R: Record>(cx: &Context<K>, record: &Seen<R>, query: &PageQuery) -> Result<Self, Failure> {
        let list = ["history".to_owned(), record.id.to_string()];
        let after = query.position(&list.each_ref().map(String::as_str))?.unwrap_or(0);
        let events = cx.records().events(record, after, query.limit).await?;
        Ok(Self { events, list, sight: record.sight() })
    }

    /// The page in its plain form.
    pub fn lines<K>(&self, cx: &Context<K>) -> Result<Answer, Failure> {
        self.shown(cx, |event| HistoryLine::of(event, self.sight))
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
    pub fn all<R>(record: &'a Seen<R>) -> Vec<Self> {
        record.history.iter().map(|event| Self::of(event, record.sight())).collect()
    }

    pub fn of(event: &'a Event, sight: Sight) -> Self {
        let Event { at, by, acting_for, what, from, to } = event;
        let person = acting_for.as_ref().and((sight == Sight::Full).then_some(by.as_str()));
        let by = acting_for.as_ref().unwrap_or(by);
        Self { at: Moment(*at), by, person, what, from: from.as_deref(), to: to.as_deref() }
    }
}
