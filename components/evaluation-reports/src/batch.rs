//! Many patents at a time.

use std::collections::{BTreeSet, HashMap};

use puhui_domain::{Language, PatentNumber};
use puhui_service::{Answer, Context, Failure, Json, NoQuery, Readable, Text};
use puhui_store::{Kv, Stored};
use schemars::JsonSchema;
use serde::Serialize;

use crate::input::Asked;
use crate::known;
use crate::record::PatentRecord;
use crate::report_state::{ReportState, not_on_record};
use crate::rules;
use crate::view::PatentView;

/// How much of a number that was asked for is repeated, in characters.
const ECHO: usize = 64;

type Known = HashMap<PatentNumber, Stored<PatentRecord>>;

/// Answers for each number that was asked for, in order, in one read of the store.
pub(crate) async fn look_up<K: Kv>(cx: Context<K>, _: NoQuery, Json(asked): Json<Asked>) -> Result<Answer, Failure> {
    rules::batch(&asked)?;
    let read: Vec<_> = asked.patent_numbers.iter().map(|given| PatentNumber::read(given)).collect();
    let numbers: BTreeSet<_> = read.iter().flatten().copied().collect();
    let known = known::many(&cx, &numbers).await?;
    let given = asked.patent_numbers.iter().zip(&read);
    let items = given.map(|(given, read)| Item::new(given, read, &known, cx.language())).collect();
    Ok(Answer::json(&Found::of(items))?.language(cx.language()))
}

/// What is known of each number, in the order that was asked for.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "PatentLookup")]
pub(crate) struct Found<'a> {
    items: Vec<Item<'a>>,
    counts: Counts,
}

/// How many numbers came to what.
#[derive(Debug, Default, JsonSchema, Serialize)]
#[schemars(rename = "PatentLookupCounts")]
struct Counts {
    found: usize,
    unknown: usize,
    invalid: usize,
}

/// What is known of one number.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "PatentLookupItem")]
struct Item<'a> {
    /// The number as it was given, its beginning at least.
    given: String,
    result: Outcome,
    patent_number: Option<PatentNumber>,
    /// `null` where nothing is known of it.
    report: Option<ReportState>,
    patent: Option<PatentView<'a>>,
    /// Why nothing is known, for people.
    reason: Option<String>,
}

/// What came of a number.
#[derive(Clone, Copy, Debug, JsonSchema, Serialize)]
#[serde(rename_all = "kebab-case")]
#[schemars(rename = "PatentLookupResult")]
enum Outcome {
    Found,
    Unknown,
    Invalid,
}

impl<'a> Found<'a> {
    fn of(items: Vec<Item<'a>>) -> Self {
        let mut counts = Counts::default();
        for item in &items {
            match item.result {
                Outcome::Found => counts.found += 1,
                Outcome::Unknown => counts.unknown += 1,
                Outcome::Invalid => counts.invalid += 1,
            }
        }
        Self { items, counts }
    }
}

impl<'a> Item<'a> {
    fn new(given: &str, read: &Result<PatentNumber, Text>, known: &'a Known, language: Language) -> Self {
        let given = given.chars().take(ECHO).collect();
        let blank =
            Self { given, result: Outcome::Invalid, patent_number: None, report: None, patent: None, reason: None };
        let number = match read {
            Ok(number) => number,
            Err(why) => return Self { reason: Some(why.get(language).to_owned()), ..blank },
        };
        let named = Self { patent_number: Some(*number), ..blank };
        match known.get(number).map(|patent| PatentView::new(patent, language)) {
            Some(patent) => {
                Self { result: Outcome::Found, report: Some(patent.report()), patent: Some(patent), ..named }
            }
            None => {
                let reason = Some(not_on_record(number).get(language).to_owned());
                Self { result: Outcome::Unknown, report: ReportState::of_unknown(number), reason, ..named }
            }
        }
    }
}
