//! The sandbox (沙箱): made-up patents, one for each outcome that a platform's program has to deal with. They stand in a
//! table, `sandbox.ndjson`, from which `docs/sandbox.md` is generated. No record is read for it.

use std::collections::HashMap;
use std::sync::OnceLock;
use std::time::Duration;

use puhui_domain::PatentNumber;
use puhui_service::{Code, Context, Failure};
use puhui_store::{Event, Stored};
use serde::Deserialize;
use time::Date;

use crate::input::NewPatent;
use crate::record::PatentRecord;
use crate::rules;

/// A line for each number. All are of the year 2099, in which nobody has filed anything.
pub(crate) const TABLE: &str = include_str!("../sandbox.ndjson");

/// How long a slow answer takes.
const SLOW: Duration = Duration::from_secs(2);

/// One line, as far as answers are made of it; what it shows and what to do then is for people.
#[derive(Deserialize)]
struct Line {
    number: String,
    patent: Option<NewPatent>,
    fault: Option<Fault>,
}

/// What goes wrong whenever a number is asked for, the worst first.
#[derive(Clone, Copy, Deserialize, Eq, Ord, PartialEq, PartialOrd)]
#[serde(rename_all = "kebab-case")]
enum Fault {
    Overloaded,
    TooManyRequests,
    Slow,
}

struct Row {
    patent: Option<Stored<PatentRecord>>,
    fault: Option<Fault>,
}

/// What the table has of these numbers, once what goes wrong with one of them has gone wrong.
pub(crate) async fn find<K>(
    cx: &Context<K>,
    numbers: impl IntoIterator<Item = &PatentNumber> + Send,
) -> Result<Vec<Stored<PatentRecord>>, Failure> {
    let rows: Vec<_> = numbers.into_iter().filter_map(|number| table().get(number)).collect();
    match rows.iter().filter_map(|row| row.fault).min() {
        Some(Fault::Overloaded) => return Err(Failure::new(Code::Overloaded).retry_after(2)),
        Some(Fault::TooManyRequests) => return Err(Failure::new(Code::QuotaExceeded).retry_after(5)),
        Some(Fault::Slow) => cx.pause(SLOW).await,
        None => {}
    }
    Ok(rows.into_iter().filter_map(|row| row.patent.clone()).collect())
}

/// Read once in an instance's life.
fn table() -> &'static HashMap<PatentNumber, Row> {
    static ROWS: OnceLock<HashMap<PatentNumber, Row>> = OnceLock::new();
    ROWS.get_or_init(|| TABLE.lines().filter_map(row).collect())
}

/// A number that is malformed on purpose has no row: it is refused before anybody looks for it. A test finds every other
/// line that is none.
fn row(line: &str) -> Option<(PatentNumber, Row)> {
    let Line { number, patent, fault } = serde_json::from_str(line).ok()?;
    let number = number.parse().ok()?;
    let patent = match patent {
        // The rules hold whatever day it is: what is made up has happened.
        Some(new) => Some(stored(rules::named(number, new, Date::MAX).ok()?)),
        None => None,
    };
    Some((number, Row { patent, fault }))
}

/// A record that was never written.
fn stored(data: PatentRecord) -> Stored<PatentRecord> {
    let at = data.legal_status.as_of.midnight().assume_utc();
    let history = vec![Event::new(at, "sandbox", "created")];
    Stored { id: data.id(), version: 1, data, history, origin: None }
}
