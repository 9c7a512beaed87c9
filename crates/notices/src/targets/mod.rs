//! Figures that are to be reached: "increase to more than 50%", "不少于30个".

mod chinese;
mod english;

use std::ops::Range;

use crate::measure::{Comparison, Target};
use crate::text::first_sentence;

/// A target and the bytes of the text that say it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    pub(crate) at: Range<usize>,
    pub(crate) target: Target,
}

/// A figure, before its words are copied.
struct Figure {
    at: Range<usize>,
    comparison: Comparison,
    value: String,
    unit: Option<String>,
}

/// Whether a quantity is to grow or to shrink, or to stay.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Direction {
    Up,
    Down,
    Stay,
}

impl Direction {
    /// What "raise to" and "reduce to" ask for where no other word compares.
    fn to(self) -> Comparison {
        match self {
            Self::Up => Comparison::AtLeast,
            Self::Down => Comparison::AtMost,
            Self::Stay => Comparison::Exactly,
        }
    }

    /// "Increase by 10%" is reached by more, too. `None` for what has no name here: "increase by at most 10%".
    fn by(self, comparison: Option<Comparison>) -> Option<Comparison> {
        match (self, comparison) {
            (Self::Up, None | Some(Comparison::AtLeast)) => Some(Comparison::IncreaseByAtLeast),
            (Self::Up, Some(Comparison::MoreThan)) => Some(Comparison::IncreaseByMoreThan),
            (Self::Down, None | Some(Comparison::AtLeast)) => Some(Comparison::DecreaseByAtLeast),
            (Self::Down, Some(Comparison::MoreThan)) => Some(Comparison::DecreaseByMoreThan),
            _ => None,
        }
    }
}

/// The longest words of a target in bytes, and the longest figure in digits. More is no target but a text without spaces.
const WORDING: usize = 300;
const DIGITS: usize = 18;

/// Every target of the text, in order. `taken` are the places of dues, whose figures are days.
///
/// A sentence that speaks of a year before `issued_in` tells what was, and sets no target.
pub(crate) fn find(text: &str, taken: &[Range<usize>], issued_in: Option<i32>) -> Vec<Found> {
    let mut figures = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let start = text.len() - rest.len();
        let (sentence, after) = first_sentence(rest);
        let from = figures.len();
        figures.extend(english::find(sentence, issued_in));
        figures.extend(chinese::find(sentence, issued_in));
        for figure in figures.iter_mut().skip(from) {
            figure.at = start + figure.at.start..start + figure.at.end;
        }
        rest = after;
    }
    let is_free = |at: &Range<usize>| !taken.iter().any(|due| due.start < at.end && at.start < due.end);
    figures.retain(|figure| is_free(&figure.at) && figure.at.len() <= WORDING && figure.value.len() <= DIGITS);
    figures.sort_by_key(|figure| figure.at.start);
    let found = figures.into_iter().map(|Figure { at, comparison, value, unit }| {
        let written = text.get(at.clone()).unwrap_or_default().to_owned();
        Found { at, target: Target { text: written, comparison, value, unit } }
    });
    found.collect()
}
