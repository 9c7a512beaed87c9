use std::fmt::Write;

use sha2::{Digest, Sha256};
use time::{Date, Month};

/// The longest name of a list.
pub(crate) const MAX_NAME: usize = 100;
const MAX_WORD: usize = 40;

/// A list that records can be in: "filings pending in Guangdong", "everything of this enterprise".
///
/// A list is named, not made: it exists as soon as a record declares it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct List {
    name: String,
    marks: Vec<String>,
    is_feed: bool,
}

impl List {
    /// A list in order of joining.
    ///
    /// Identifiers (ASCII letters, digits, `.`, `_` and `-`, at most 40) are compared without regard to case. Any other
    /// text goes in as a hash of its exact bytes: normalise it first if two spellings mean the same.
    pub fn new(name: &str, parts: &[&str]) -> Self {
        Self { name: joined(name, parts, MAX_NAME), marks: Vec::new(), is_feed: false }
    }

    /// A list in order of the last change: every update moves the record to its end. [`crate::Store::changes`] reads it
    /// completely and in order.
    pub fn feed(name: &str, parts: &[&str]) -> Self {
        Self { is_feed: true, ..Self::new(name, parts) }
    }

    /// One day of a family of lists that [`crate::Store::dated_page`] reads newest date first, undated last.
    ///
    /// A date before 1949 or after 2149 counts as the nearest day in between, so that a slip of the pen stays in sight.
    pub fn dated(name: &str, parts: &[&str], date: Option<Date>) -> Self {
        let family = family(name, parts);
        let Some(date) = date else {
            return Self { name: family + UNDATED, marks: Vec::new(), is_feed: false };
        };
        let first = Date::from_calendar_date(1949, Month::January, 1).unwrap_or(Date::MIN);
        let last = Date::from_calendar_date(2149, Month::December, 31).unwrap_or(Date::MAX);
        let date = date.clamp(first, last);
        let day = format!("{}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day());
        let marks = [3, 4, 7].map(|length| format!("{family}{}", &day[..length])).to_vec();
        Self { name: family + &day, marks, is_feed: false }
    }

    /// The list's name, as records and slots spell it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Sixteen hexadecimal digits that stand for the list: what a cursor is bound to.
    pub fn fingerprint(&self) -> String {
        hash(&self.name)
    }

    pub(crate) fn is_feed(&self) -> bool {
        self.is_feed
    }

    /// The stretches of time that have to be marked before a record is in the list.
    pub(crate) fn marks(&self) -> &[String] {
        &self.marks
    }
}

/// No date: a day that sorts before all days.
pub(crate) const UNDATED: &str = "0000-00-00";

/// What the names of a dated family begin with. No word is empty, so the two colons occur in no other name.
pub(crate) fn family(name: &str, parts: &[&str]) -> String {
    joined(name, parts, MAX_NAME - "::".len() - UNDATED.len()) + "::"
}

/// A word and its further words; a name that would be too long is its first word and a hash of all of it.
fn joined(name: &str, parts: &[&str], max: usize) -> String {
    let mut full = word(name);
    for part in parts {
        full.push(':');
        full.push_str(&word(part));
    }
    if full.len() > max { format!("{}:{}", word(name), hashed(&full)) } else { full }
}

/// The stretches of time within a stretch, newest first. A stretch is the beginning of a date: `202` is a decade, `2026`
/// a year, `2026-11` a month, and nothing at all is all time. A day that does not exist has no list, and costs little.
pub(crate) fn within(stretch: &str) -> Vec<String> {
    match stretch.len() {
        0 => (194..=214).rev().map(|decade| decade.to_string()).chain([UNDATED.to_owned()]).collect(),
        3 => (0..=9).rev().map(|year| format!("{stretch}{year}")).collect(),
        4 => (1..=12).rev().map(|month| format!("{stretch}-{month:02}")).collect(),
        7 => (1..=31).rev().map(|day| format!("{stretch}-{day:02}")).collect(),
        _ => Vec::new(),
    }
}

fn word(text: &str) -> String {
    let is_identifier = text.len() <= MAX_WORD
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'));
    if is_identifier { text.to_ascii_lowercase() } else { hashed(text) }
}

/// The leading dash keeps a hash apart from every identifier.
fn hashed(text: &str) -> String {
    format!("-{}", hash(text))
}

fn hash(text: &str) -> String {
    Sha256::digest(text).iter().take(8).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn names() {
        #[track_caller]
        fn check(name: &str, parts: &[&str], expected: &str) {
            assert_eq!(List::new(name, parts).name(), expected);
        }
        check("all", &[], "all");
        check("region", &["44"], "region:44");
        check("Patent", &["ZL202310123456.7"], "patent:zl202310123456.7");
        check("issuer", &["国家知识产权局"], "issuer:-75c21de1eed7a2e4");
        check("issuer", &[""], "issuer:-e3b0c44298fc1c14");
        check("pair", &["a:b"], "pair:-6783a31eabf68ccc");
        check("pair", &["a", "b"], "pair:a:b");
        check("pair", &["-e3b0c44298fc1c14"], "pair:-3c53a7723d64c222");
    }

    #[test]
    fn long_names_stay_apart_and_within_bounds() {
        let (a, b) = ("a".repeat(40), "b".repeat(40));
        let names = [&[&a, &b, &a][..], &[&a, &b, &b], &[&"a".repeat(41)]]
            .map(|parts| List::new("long", &parts.iter().map(|part| part.as_str()).collect::<Vec<_>>()).name);
        assert!(names.iter().all(|name| name.len() <= MAX_NAME && name.starts_with("long:-")), "{names:?}");
        assert!(names[0] != names[1] && names[1] != names[2]);
    }

    #[test]
    fn days_and_their_marks() {
        let list = List::dated("issued", &[], Some(date!(2026 - 11 - 03)));
        assert_eq!(list.name(), "issued::2026-11-03");
        assert_eq!(list.marks(), ["issued::202", "issued::2026", "issued::2026-11"]);
        assert_eq!(List::dated("issued", &[], None).name(), "issued::0000-00-00");
        assert_eq!(List::dated("issued", &[], Some(date!(1211 - 01 - 01))).name(), "issued::1949-01-01");
        assert_eq!(List::dated("issued", &[], Some(Date::MAX)).name(), "issued::2149-12-31");
    }

    #[test]
    fn all_time_is_walked_newest_first() {
        let mut stretches = vec![String::new()];
        while stretches.iter().any(|stretch| stretch.len() < 10) {
            stretches = stretches
                .iter()
                .flat_map(|stretch| if stretch.len() < 10 { within(stretch) } else { vec![stretch.clone()] })
                .collect();
        }
        assert!(stretches.is_sorted_by(|a, b| a > b));
        assert_eq!(stretches.last().unwrap(), UNDATED);
        assert!(stretches.contains(&"1949-01-01".to_owned()) && stretches.contains(&"2149-12-31".to_owned()));
    }

    #[test]
    fn a_fingerprint_tells_lists_apart() {
        assert_ne!(List::new("region", &["44"]).fingerprint(), List::new("region", &["45"]).fingerprint());
        assert_eq!(List::new("region", &["44"]).fingerprint().len(), 16);
    }
}
