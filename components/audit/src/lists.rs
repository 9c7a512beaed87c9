//! The lists that entries are read from: each is of one day at the office, in the order in which they were collected. So a
//! list of days is read newest day first, a year of them by one batch of counters, and a day that is over is removed whole.

use puhui_service::audit::Entry;
use puhui_service::calendar::day_of;
use puhui_store::List;
use time::Date;

use crate::input::Filter;

/// All lists of an entry: of its day, of its person, of the body, and of each record.
pub(crate) fn of(entry: &Entry) -> Vec<List> {
    let day = day_of(entry.at);
    let records = entry.records.iter().map(|record| of_record(record, day));
    [all(day), of_person(entry.who.person(), day), of_body(&entry.who.acts_for(), day)]
        .into_iter()
        .chain(records)
        .collect()
}

/// The list that leaves a filter the least to pass over.
pub(crate) fn for_filter(filter: &Filter, day: Date) -> List {
    match (&filter.record, &filter.person, &filter.body) {
        (Some(record), ..) => of_record(record, day),
        (None, Some(person), _) => of_person(person, day),
        (None, None, Some(body)) => of_body(body, day),
        (None, None, None) => all(day),
    }
}

pub(crate) fn all(day: Date) -> List {
    List::new("day", &[&word(day)])
}

fn of_person(person: &str, day: Date) -> List {
    List::new("person", &[person, &word(day)])
}

fn of_body(body: &str, day: Date) -> List {
    List::new("body", &[body, &word(day)])
}

fn of_record(record: &str, day: Date) -> List {
    List::new("record", &[record, &word(day)])
}

fn word(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}
