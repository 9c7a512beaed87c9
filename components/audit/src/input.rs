//! What callers send.

use puhui_service::audit::Entry;
use puhui_service::{
    Action, At, Code, Failure, FieldCode, FromQuery, LanguageQuery, PageQuery, Params, Readable, Text,
};
use schemars::{Schema, SchemaGenerator, json_schema};
use time::{Date, Duration};

/// Which entries are shown: all of it has to be so.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    pub(crate) person: Option<String>,
    pub(crate) body: Option<String>,
    pub(crate) record: Option<String>,
    pub(crate) action: Option<ActionName>,
}

/// Days at the office, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Days {
    pub(crate) from: Date,
    pub(crate) to: Date,
}

pub(crate) struct ListQuery {
    pub(crate) filter: Filter,
    pub(crate) span: Span,
    pub(crate) page: PageQuery,
    pub(crate) language: LanguageQuery,
}

/// From when to when, as it was asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Span {
    from: Option<Date>,
    to: Option<Date>,
}

/// What the policy calls an action: `ReadFilingContacts`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ActionName(pub(crate) Action);

const PERSON: Text = Text::new("只看此人（按编号）的记录", "Only what this person did, by id");
const BODY: Text = Text::new(
    "只看代表此单位的记录：统一社会信用代码、地区代码，或只有一家的角色名",
    "Only what was done for this body: a credit code, a region's code, or the role where there is one body only",
);
const RECORD: Text = Text::new("只看涉及此记录（按编号）的审计记录", "Only what showed or changed this record, by id");
const ACTION: Text = Text::new("只看此类操作", "Only this action");
const FROM: Text = Text::new("自此日起", "From this day on");
const TO: Text = Text::new("至此日止", "Until this day, included");

impl FromQuery for Span {
    fn from_query(params: &mut Params<'_>) -> Self {
        Self { from: params.read("from", FROM), to: params.read("to", TO) }
    }
}

impl FromQuery for ListQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        let filter = Filter {
            person: params.text("person", PERSON),
            body: params.text("body", BODY).map(|body| body.to_ascii_uppercase()),
            record: params.text("record", RECORD),
            action: params.read("action", ACTION),
        };
        let (span, page) = (Span::from_query(params), PageQuery::from_query(params));
        Self { filter, span, page, language: LanguageQuery::from_query(params) }
    }
}

impl Span {
    /// The days until today, `usual` of them where nothing was asked; 400 where they are none, or more than `most`.
    pub(crate) fn days(self, today: Date, usual: i64, most: i64) -> Result<Days, Failure> {
        let to = self.to.unwrap_or(today).min(today);
        let from = self.from.unwrap_or_else(|| to.saturating_sub(Duration::days(usual - 1)));
        let wrong = |name: &str, why: Text| {
            Err(Failure::new(Code::InvalidParameter).error(At::Parameter(name.to_owned()), FieldCode::OutOfRange, why))
        };
        if from > to {
            return wrong("from", Text::new("晚于截止日或今天。", "It is after the last day, or after today."));
        }
        if (to - from).whole_days() >= most {
            return wrong("from", Text::new("时间跨度过长。", "The days are too many for one answer."));
        }
        Ok(Days { from, to })
    }

    /// The same, of those only that are kept.
    pub(crate) fn kept(self, today: Date, kept: i64) -> Result<Days, Failure> {
        let days = self.days(today, kept, i64::MAX)?;
        let first = today.saturating_sub(Duration::days(kept));
        Ok(Days { from: days.from.max(first), to: days.to })
    }
}

impl Filter {
    /// What a cursor is bound to, with the days that were asked for.
    pub(crate) fn name(&self, Span { from, to }: Span) -> [String; 6] {
        let text = |value: &Option<String>| value.clone().unwrap_or_default();
        let action = self.action.map_or_else(String::new, |ActionName(action)| format!("{action:?}"));
        let days = format!("{from:?} {to:?}");
        ["audit".to_owned(), text(&self.person), text(&self.body), text(&self.record), action, days]
    }

    /// Asked of every entry of the list, whatever the list leaves open.
    pub(crate) fn keeps(&self, entry: &Entry) -> bool {
        self.person.as_ref().is_none_or(|person| person == entry.who.person())
            && self.body.as_ref().is_none_or(|body| entry.who.acts_for().eq_ignore_ascii_case(body))
            && self.record.as_ref().is_none_or(|record| entry.records.contains(record))
            && self.action.is_none_or(|ActionName(action)| format!("{action:?}") == entry.action)
    }
}

impl Readable for ActionName {
    fn read(given: &str) -> Result<Self, Text> {
        let found = Action::ALL.into_iter().find(|action| format!("{action:?}") == given);
        let unknown = Text::new(
            "没有这种操作，名称见接口契约中的 x-action。",
            "There is no such action: the contract names them in `x-action`.",
        );
        found.map(Self).ok_or(unknown)
    }

    fn schema(_: &mut SchemaGenerator) -> Schema {
        let names: Vec<_> = Action::ALL.into_iter().map(|action| format!("{action:?}")).collect();
        json_schema!({"type": "string", "enum": names})
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    const TODAY: Date = date!(2026 - 11 - 23);

    #[test]
    fn days_are_asked_for_or_the_usual_ones() {
        #[track_caller]
        fn check(from: Option<Date>, to: Option<Date>, expected: Option<(Date, Date)>) {
            let days = Span { from, to }.days(TODAY, 7, 31).ok().map(|Days { from, to }| (from, to));
            assert_eq!(days, expected, "{from:?} {to:?}");
        }
        check(None, None, Some((date!(2026 - 11 - 17), TODAY)));
        check(None, Some(date!(2026 - 01 - 31)), Some((date!(2026 - 01 - 25), date!(2026 - 01 - 31))));
        check(Some(date!(2026 - 11 - 23)), Some(date!(2149 - 12 - 31)), Some((TODAY, TODAY)));
        check(Some(date!(2026 - 10 - 24)), None, Some((date!(2026 - 10 - 24), TODAY)));
        check(Some(date!(2026 - 10 - 23)), None, None);
        check(Some(date!(2026 - 11 - 24)), None, None);
    }

    #[test]
    fn what_is_not_kept_is_not_looked_for() {
        let span = Span { from: Some(date!(1949 - 10 - 01)), to: None };
        assert_eq!(span.kept(TODAY, 184).map(|days| days.from).ok(), Some(date!(2026 - 05 - 23)));
    }
}
