//! What was asked for, and how well an entry answers it. Pure: no HTTP.

use puhui_domain::fold;
use serde::{Deserialize, Serialize};

use crate::entry::Entry;

/// What somebody typed, folded as names are compared: as one, and word by word.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    whole: String,
    words: Vec<String>,
}

/// A part of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Part<E> {
    Whole,
    /// What has nothing above it.
    Top,
    /// The children of an entry.
    Below(E),
}

/// How well an entry answers, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Rank {
    /// The code is what was asked for. So is any entry if nothing was.
    Code,
    CodeBegins,
    /// A name or word is what was asked for.
    Name,
    NameBegins,
    NameContains,
    /// One name or word contains every word.
    Together,
    /// Every word is in the code or in some name or word.
    Apart,
}

/// An entry that answers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found<E> {
    pub(crate) entry: E,
    rank: Rank,
    /// The code, name or word that matched.
    pub(crate) matched: Option<&'static str>,
}

/// Where an entry stands among all that answer: nothing but a release moves it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Place {
    rank: Rank,
    code: String,
}

impl Wanted {
    pub(crate) fn new(typed: &str) -> Self {
        let words = typed.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect();
        Self { whole: fold(typed), words }
    }

    /// What a cursor is bound to.
    pub(crate) fn words(&self) -> String {
        self.words.join(" ")
    }
}

impl<E: Entry> Found<E> {
    pub(crate) fn place(&self) -> Place {
        Place { rank: self.rank, code: self.entry.code().to_owned() }
    }

    fn is_after(&self, place: &Place) -> bool {
        (self.rank, self.entry.code()) > (place.rank, place.code.as_str())
    }
}

impl<E: Entry> Part<E> {
    /// What a cursor is bound to: no code is a star, or empty.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Whole => "*",
            Self::Top => "",
            Self::Below(parent) => parent.code(),
        }
    }

    fn has(self, entry: E) -> bool {
        match self {
            Self::Whole => true,
            Self::Top => entry.parent().is_none(),
            Self::Below(parent) => entry.parent() == Some(parent),
        }
    }
}

/// The entries of a part that answer and come after a place, best first.
pub(crate) fn search<E: Entry>(wanted: Option<&Wanted>, part: Part<E>, after: Option<&Place>) -> Vec<Found<E>> {
    let mut found: Vec<_> = match wanted {
        None => E::all()
            .filter(|entry| part.has(*entry))
            .map(|entry| Found { entry, rank: Rank::Code, matched: None })
            .collect(),
        Some(wanted) => {
            let judged = E::all().zip(E::folded()).filter_map(|(entry, lines)| judge(entry, lines, wanted));
            judged.filter(|found| part.has(found.entry)).collect()
        }
    };
    found.retain(|found| after.is_none_or(|place| found.is_after(place)));
    // Entries come by code, and sorting keeps that within a rank.
    found.sort_by_key(|found| found.rank);
    found
}

/// How an entry answers. `lines` is what it is compared by: its code and its texts, folded.
fn judge<E: Entry>(entry: E, lines: &str, wanted: &Wanted) -> Option<Found<E>> {
    // Whatever the rank, each word is somewhere. Most entries end here.
    if wanted.words.is_empty() || !wanted.words.iter().all(|word| lines.contains(word.as_str())) {
        return None;
    }
    let (code, texts) = lines.split_once('\n')?;
    if let Some(rank) = by_code(code, &wanted.whole) {
        return Some(Found { entry, rank, matched: Some(entry.code()) });
    }
    let compared = || entry.texts().zip(texts.split('\n'));
    let ranked = compared().filter_map(|(text, folded)| Some((by_text(folded, wanted)?, text)));
    let (rank, matched) = ranked.min_by_key(|(rank, _)| *rank).unwrap_or_else(|| {
        let met = |folded: &str| wanted.words.iter().any(|word| folded.contains(word.as_str()));
        let first = compared().find(|(_, folded)| met(folded));
        (Rank::Apart, first.map_or(entry.code(), |(text, _)| text))
    });
    Some(Found { entry, rank, matched: Some(matched) })
}

/// A code as a whole or in its beginning, with or without a letter in front of its digits: `c3922`, `3922`.
fn by_code(code: &str, whole: &str) -> Option<Rank> {
    let bare = code.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
    let is_number = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
    let forms = [Some(code), is_number.then_some(bare)];
    let ranks = forms.into_iter().flatten().filter_map(|form| match form.strip_prefix(whole)? {
        "" => Some(Rank::Code),
        _ => Some(Rank::CodeBegins),
    });
    ranks.min()
}

fn by_text(folded: &str, wanted: &Wanted) -> Option<Rank> {
    match folded.find(&wanted.whole) {
        Some(0) if folded.len() == wanted.whole.len() => Some(Rank::Name),
        Some(0) => Some(Rank::NameBegins),
        Some(_) => Some(Rank::NameContains),
        None => wanted.words.iter().all(|word| folded.contains(word.as_str())).then_some(Rank::Together),
    }
}
