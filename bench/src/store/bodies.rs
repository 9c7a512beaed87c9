//! What is sent: the demonstration data, numbered. Nobody was given these patent numbers, and nobody has these names.

use std::fmt::Write as _;

use anyhow::{Context, Result};
use bytes::Bytes;
use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::who::{Bearer, handler};

const FILINGS: &str = include_str!("../../../data/demo/product-filings.ndjson");
const PATENTS: &str = include_str!("../../../data/demo/evaluation-reports.ndjson");
const POINTS: &str = include_str!("../../../data/demo/contact-points.ndjson");
/// Where the number goes.
const MARK: &str = "@@";

/// A JSON text with a place for a number, so that a body costs the load generator little.
struct Form {
    before: String,
    after: String,
}

impl Form {
    fn of(value: &Value) -> Result<Self> {
        let text = value.to_string();
        let (before, after) = text.split_once(MARK).context("a form has no place for a number")?;
        Ok(Self { before: before.to_owned(), after: after.to_owned() })
    }

    fn filled(&self, number: impl std::fmt::Display) -> String {
        format!("{}{number}{}", self.before, self.after)
    }
}

fn lines(text: &str) -> impl Iterator<Item = Result<Value>> {
    text.lines().map(|line| serde_json::from_str(line).context("the demonstration data cannot be read"))
}

/// Whole filings, by turns of all enterprises of the demonstration data.
pub(crate) struct Filings(Vec<(Form, Bearer)>);

impl Filings {
    /// With tokens that are valid from a moment on.
    pub(crate) fn new(now: OffsetDateTime) -> Result<Self> {
        let forms = lines(FILINGS).map(|line| {
            let mut filing = line?["filing"].take();
            filing["product"]["name"] = json!(format!("示范产品{MARK}"));
            let handler = handler(filing["enterprise"]["creditCode"].as_str().unwrap_or_default(), now)?;
            Ok((Form::of(&filing)?, handler))
        });
        Ok(Self(forms.collect::<Result<_>>()?))
    }

    /// The body of the `n`th.
    pub(crate) fn body(&self, n: u64) -> Bytes {
        self.of(n).map_or_else(Bytes::new, |(form, _)| form.filled(n).into())
    }

    /// Whose the `n`th is.
    pub(crate) fn handler(&self, n: u64) -> Bearer {
        self.of(n).map_or(Bearer::from_static(""), |(_, handler)| handler.clone())
    }

    fn of(&self, n: u64) -> Option<&(Form, Bearer)> {
        self.0.get(usize::try_from(n).unwrap_or_default() % self.0.len().max(1))
    }

    pub(crate) fn value(&self, n: u64) -> Result<Value> {
        Ok(serde_json::from_slice(&self.body(n))?)
    }
}

/// Utility models with a report, as lines of an import.
pub(crate) struct Patents(Form);

impl Patents {
    pub(crate) fn new() -> Result<Self> {
        let mut line = lines(PATENTS).next().context("there is no demonstration data")??;
        line["patentNumber"] = json!(MARK);
        Ok(Self(Form::of(&line)?))
    }

    /// The `n`th number, of ten years with 100,000 each: beyond what any year has seen.
    pub(crate) fn number(n: u64) -> String {
        let number = format!("{}2{}", 2010 + n / 100_000 % 10, 9_900_000 + n % 100_000);
        // The check digit, by itself: to try what `domain` accepts would cost the load generator more than a request.
        let digits = number.bytes().map(|digit| u64::from(digit - b'0'));
        let sum: u64 = digits.zip((2..=9).chain(2..=5)).map(|(digit, weight)| digit * weight).sum();
        match sum % 11 {
            10 => number + "X",
            check => format!("{number}{check}"),
        }
    }

    /// Where the `n`th is.
    pub(crate) fn path(n: u64) -> String {
        format!("/v1/evaluation-reports/{}", Self::number(n))
    }

    pub(crate) fn lines(&self, numbers: std::ops::Range<u64>) -> String {
        numbers.fold(String::new(), |mut lines, n| {
            let _ = writeln!(lines, "{}", self.0.filled(Self::number(n)));
            lines
        })
    }

    pub(crate) fn value(&self, n: u64) -> Result<Value> {
        Ok(serde_json::from_str(&self.0.filled(Self::number(n)))?)
    }
}

/// A region and its contact point.
pub(crate) fn point() -> Result<(String, Value)> {
    let mut line = lines(POINTS).next().context("there is no demonstration data")??;
    Ok((line["region"].as_str().unwrap_or_default().to_owned(), line["contactPoint"].take()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use puhui_domain::PatentNumber;
    use puhui_store::{Clock as _, SystemClock};

    use super::*;

    #[test]
    fn a_million_patents_have_a_million_numbers() {
        let numbers: BTreeSet<_> = (0..1_000_000).map(Patents::number).collect();
        assert_eq!(numbers.len(), 1_000_000);
        assert!(numbers.iter().step_by(997).all(|number| number.parse::<PatentNumber>().is_ok()));
    }

    #[test]
    fn bodies_are_json_with_their_number() {
        let filings = Filings::new(SystemClock.now()).unwrap();
        assert_eq!(filings.value(7).unwrap()["product"]["name"], "示范产品7");
        assert_ne!(filings.value(7).unwrap()["enterprise"], filings.value(8).unwrap()["enterprise"]);
        assert_ne!(filings.handler(7), filings.handler(8));
        let lines = Patents::new().unwrap().lines(3..5);
        assert_eq!(lines.lines().count(), 2);
        assert!(lines.contains("201029900004"));
        assert_eq!(point().unwrap().0.len(), 6);
    }
}
