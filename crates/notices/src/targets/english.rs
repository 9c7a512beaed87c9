//! Targets in English. A figure is one when words around it say how it is meant: "more than 550 outlets", "to 16.5
//! months", "30 cities … will be built".

use super::{Direction, Figure};
use crate::measure::Comparison::{self, About, AtLeast, AtMost, LessThan, MoreThan};
use crate::number::{figure, shifted};
use crate::words::{Word, any_phrase_before, meaning_at, meaning_before, phrase_at, spelled, words};

const BEFORE: [(Comparison, &str); 5] = [
    (AtLeast, "at least|no less than|not less than|no fewer than|not fewer than|not lower than|a minimum of"),
    (MoreThan, "more than|greater than|over|above|exceed|exceeds|exceeding|in excess of"),
    (AtMost, "at most|no more than|not more than|not exceed|not exceeding|up to|a maximum of"),
    (LessThan, "less than|fewer than|below|under"),
    (About, "about|around|approximately"),
];
const AFTER: [(Comparison, &str); 2] =
    [(AtLeast, "or more|or above|and above|or higher"), (AtMost, "or less|or fewer|or below|and below")];
const MOVES: [(Direction, &str); 3] = [
    (
        Direction::Up,
        "increase increases increased increasing raise raises raised raising grow grows growing grown rise rises rising \
         improve improved improving expand expanded expanding",
    ),
    (
        Direction::Down,
        "reduce reduces reduced reducing shorten shortens shortened shortening cut cutting lower lowered lowering \
         decrease decreases decreased decreasing compress compressed",
    ),
    (
        Direction::Stay,
        "stable stabilize stabilized stabilise stabilised remain remains remained maintain maintained keep kept controlled",
    ),
];
const REACH: &str = "reach reaches reached reaching attain attains attained attaining";
/// Verbs that ask for a number of things, before it and, as participles, after it.
const MAKE: &str = "add|adding|appoint|appointing|build|building|complete|completing|create|creating|cultivate|cultivating|\
                    designate|designating|develop|developing|establish|establishing|form|forming|name|naming|open|opening|\
                    publish|publishing|recommend|recommending|register|registering|release|releasing|select|selecting|\
                    set up|setting up|submit|submitting|support|supporting|train|training|visit|visiting";
const MADE: &str = "added appointed built completed created cultivated designated developed established formed named opened \
                    published recommended registered released selected set submitted supported trained visited";
/// Where the counted thing ends: "30 cities with …".
const UNIT_ENDS: &str = "a across after an and are as at be before by can during each every for from had has have in \
                         including is may must nationwide of on or per shall should than that the through throughout to \
                         under was were which who whose will with within without would";
const FRACTIONS: &str = "half halves third thirds quarter quarters fifth fifths tenth tenths";
const TIMES: [&str; 6] = ["minute", "hour", "day", "week", "month", "year"];
/// How far from the figure a verb may stand, in words.
const REACHES: usize = 12;
const UNIT_WORDS: usize = 6;

pub(super) fn find(sentence: &str, issued_in: Option<i32>) -> Vec<Figure> {
    let words = words(sentence);
    if is_history(&words, issued_in) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some((next, figure)) = full_coverage(&words, at).or_else(|| target(&words, at)) {
            found.push(figure);
            at = next;
        } else {
            at += 1;
        }
    }
    found
}

/// "In 2018", "in June 2021": what happened before the notice.
fn is_history(words: &[Word<'_>], issued_in: Option<i32>) -> bool {
    let year =
        |at: usize| words.get(at).filter(|word| word.text.len() == 4).and_then(|word| word.text.parse::<i32>().ok());
    (0..words.len()).filter(|&at| words.get(at).is_some_and(|word| word.is("in"))).any(|at| {
        let year = year(at + 1).or_else(|| year(at + 2)).filter(|year| (1900..2100).contains(year));
        year.zip(issued_in).is_some_and(|(year, issued_in)| year < issued_in)
    })
}

/// "full coverage" 全覆盖 is a figure in words: all of them.
fn full_coverage(words: &[Word<'_>], at: usize) -> Option<(usize, Figure)> {
    let next = at + phrase_at(words, at, "full coverage")?;
    let figure = figure_of(words, at, next, Comparison::Exactly, "100".to_owned(), Some("percent".to_owned()));
    Some((next, figure?))
}

fn figure_of(
    words: &[Word<'_>],
    first: usize,
    end: usize,
    comparison: Comparison,
    value: String,
    unit: Option<String>,
) -> Option<Figure> {
    let at = words.get(first)?.start..words.get(end.checked_sub(1)?)?.end();
    Some(Figure { at, comparison, value, unit })
}

/// The target whose figure is this word: the word after it.
fn target(words: &[Word<'_>], at: usize) -> Option<(usize, Figure)> {
    let (value, after_value) = value(words, at)?;
    let (unit, measured, end) = unit(words, after_value)?;
    let suffix = meaning_at(words, end, &AFTER);
    let end = end + suffix.map_or(0, |(_, length)| length);
    let (explicit, start) = meaning_before(words, at, &BEFORE).map_or((None, at), |(meaning, at)| (Some(meaning), at));
    let explicit = explicit.or(suffix.map(|(meaning, _)| meaning));
    if !measured && explicit.is_none() && is_year(&value) {
        return None;
    }
    let (comparison, start) = match moved(words, start, explicit, measured) {
        Moved::As(comparison, start) => (comparison, start),
        Moved::Unnamed => return None,
        Moved::No => match explicit {
            Some(comparison) => (comparison, start),
            None if measured => return None,
            None => (Comparison::Exactly, counted(words, start, end)?),
        },
    };
    Some((end, figure_of(words, start, end, comparison, value, Some(unit))?))
}

/// "levels of 2022": four figures without a comparison are a year.
fn is_year(value: &str) -> bool {
    value.len() == 4 && value.parse::<u16>().is_ok_and(|value| (1900..2100).contains(&value))
}

/// The figure as a plain decimal, with "million" and the like. Ranges, fractions, years and numbers of things are none.
fn value(words: &[Word<'_>], at: usize) -> Option<(String, usize)> {
    let word = words.get(at)?;
    let value = match figure(word.text) {
        Some((value, length)) => (length == word.text.len()).then_some(value)?,
        None => spelled(word.text)?.to_string(),
    };
    let powers = [("thousand", 3), ("million", 6), ("billion", 9)];
    let next = words.get(at + 1);
    let power = powers.iter().find(|(name, _)| next.is_some_and(|next| next.is(name)));
    let value = power.map_or(value.clone(), |&(_, places)| shifted(&value, places));
    let end = at + 1 + usize::from(power.is_some());
    let number =
        |at: usize| words.get(at).is_some_and(|word| figure(word.text).is_some() || spelled(word.text).is_some());
    let joins = |at: usize| words.get(at).is_some_and(|word| word.is_one_of("or to - – — ~"));
    let range = (joins(end) && number(end + 1)) || (at >= 2 && joins(at - 1) && number(at - 2));
    let fraction = words.get(end).is_some_and(|word| word.is_one_of(FRACTIONS));
    let named = at > 0 && words.get(at - 1).is_some_and(|word| word.is_one_of("per no # / ("));
    (!range && !fraction && !named).then_some((value, end))
}

/// The unit after a figure, whether it is one of measure (percent or time), and the word after it.
fn unit(words: &[Word<'_>], at: usize) -> Option<(String, bool, usize)> {
    let first = words.get(at)?;
    if phrase_at(words, at, "percentage points").is_some() {
        return Some(("percentage points".to_owned(), true, at + 2));
    }
    if first.is_one_of("% ％ percent") {
        return Some(("percent".to_owned(), true, at + 1));
    }
    if phrase_at(words, at, "per cent").is_some() {
        return Some(("percent".to_owned(), true, at + 2));
    }
    let working = first.is_one_of("working calendar");
    if let Some(time) = words.get(at + usize::from(working)).and_then(|word| time_unit(word.text)) {
        let kind = if working { format!("{} ", first.text.to_ascii_lowercase()) } else { String::new() };
        return Some((format!("{kind}{time}s"), true, at + usize::from(working) + 1));
    }
    let is_thing = |word: &&Word<'_>| word.text.starts_with(char::is_alphabetic) && !word.is_one_of(UNIT_ENDS);
    let thing: Vec<&str> = words.iter().skip(at).take_while(is_thing).take(UNIT_WORDS).map(|word| word.text).collect();
    (!thing.is_empty()).then(|| (thing.join(" "), false, at + thing.len()))
}

fn time_unit(word: &str) -> Option<&'static str> {
    let word = word.to_ascii_lowercase();
    let singular = word.strip_suffix('s').unwrap_or(&word);
    TIMES.into_iter().find(|time| *time == singular)
}

/// What "increase by", "reduce to", "remain at" and "reach" before a figure make of it.
enum Moved {
    No,
    /// And where the words begin.
    As(Comparison, usize),
    /// A change that [`Comparison`] has no name for.
    Unnamed,
}

fn moved(words: &[Word<'_>], start: usize, explicit: Option<Comparison>, measured: bool) -> Moved {
    let Some(before) = start.checked_sub(1).and_then(|at| words.get(at)) else { return Moved::No };
    if before.is_one_of(REACH) {
        return Moved::As(explicit.unwrap_or(AtLeast), start - 1);
    }
    let direction = |at: usize| {
        let word = words.get(at)?;
        MOVES.iter().find(|(_, verbs)| word.is_one_of(verbs)).map(|(direction, _)| (*direction, at))
    };
    let nearest = (start.saturating_sub(REACHES)..start).rev().find_map(direction);
    let Some((direction, verb)) = nearest else { return Moved::No };
    if before.is_one_of("to at") {
        return Moved::As(explicit.unwrap_or(direction.to()), verb);
    }
    if before.is("within") && direction != Direction::Up {
        return Moved::As(explicit.unwrap_or(AtMost), verb);
    }
    // "increase by 5 outlets", but not "improve what is done by 5 experts".
    if before.is("by") && (measured || verb + 2 == start) {
        return direction.by(explicit).map_or(Moved::Unnamed, |comparison| Moved::As(comparison, verb));
    }
    Moved::No
}

/// Where "build 30 cities" begins, or "30 cities … will be built".
fn counted(words: &[Word<'_>], start: usize, end: usize) -> Option<usize> {
    let total = any_phrase_before(words, start, "a total of|another").unwrap_or(start);
    if let Some(verb) = any_phrase_before(words, total, MAKE) {
        return Some(verb);
    }
    let rest = words.get(end..)?.iter().take(REACHES).take_while(|word| !word.is_punctuation());
    let rest: Vec<&Word<'_>> = rest.collect();
    let will = |window: &[&Word<'_>]| match window {
        [will, be, made] => will.is_one_of("will shall should must to") && be.is("be") && made.is_one_of(MADE),
        _ => false,
    };
    rest.windows(3).any(will).then_some(start)
}

#[cfg(test)]
mod tests {
    /// Targets as `text | comparison value unit`, for a notice of 2022.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = super::super::find(text, &[], Some(2022))
            .into_iter()
            .map(|found| {
                let target = found.target;
                format!(
                    "{} | {:?} {} {}",
                    target.text,
                    target.comparison,
                    target.value,
                    target.unit.unwrap_or_default()
                )
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_before_the_figure_compare() {
        check("Keep at least 12 windows for guests.", &["at least 12 windows | AtLeast 12 windows"]);
        check("There will be more than 550 outlets.", &["more than 550 outlets | MoreThan 550 outlets"]);
        check("It takes no more than 1,200 yuan.", &["no more than 1,200 yuan | AtMost 1200 yuan"]);
        check("At most five working days pass.", &["At most five working days | AtMost 5 working days"]);
        check("It covers about 1.2 million people.", &["about 1.2 million people | About 1200000 people"]);
        check("Answer 95% or more.", &["95% or more | AtLeast 95 percent"]);
    }

    #[test]
    fn verbs_of_change_give_a_direction() {
        check(
            "Reducing the review of filings to 16.5 months, while it has been kept at 4 months.",
            &[
                "Reducing the review of filings to 16.5 months | AtMost 16.5 months",
                "kept at 4 months | Exactly 4 months",
            ],
        );
        check("The rate will increase to 60 percent.", &["increase to 60 percent | AtLeast 60 percent"]);
        check("The rate will increase to more than 60%.", &["increase to more than 60% | MoreThan 60 percent"]);
        check(
            "Raise the share by 5 percentage points.",
            &["Raise the share by 5 percentage points | IncreaseByAtLeast 5 percentage points"],
        );
        check("It should grow by more than 10%.", &["grow by more than 10% | IncreaseByMoreThan 10 percent"]);
        check("Cut waiting by 20%.", &["Cut waiting by 20% | DecreaseByAtLeast 20 percent"]);
        check("Satisfaction reaches 90%.", &["reaches 90% | AtLeast 90 percent"]);
    }

    #[test]
    fn things_that_are_to_be_made_are_counted() {
        check("30 cities with services will be built.", &["30 cities | Exactly 30 cities"]);
        check("Each office shall recommend one base as its point.", &["recommend one base | Exactly 1 base"]);
        check("Achieve full coverage of the list.", &["full coverage | Exactly 100 percent"]);
    }

    #[test]
    fn other_figures_are_no_targets() {
        for text in [
            "In 2018, more than 30 cities were built.",
            "See the standard GB/T 39551-2020, Attachment 2, No. 30 and the 14th plan of 2021-2035.",
            "ownership per 10,000 people and 6G networks",
            "build one or two bases; open 5 to 10 windows",
            "at least two thirds of the cities",
            "30 cities were built; 2022 was good; one province, one policy",
            "It is at most (1) one signature.",
            "at least one of them, more than",
            "Costs increase by at most 10% and grow by about 5%.",
            "Improve what is done by 5 experts and keep it at 2022 levels.",
        ] {
            check(text, &[]);
        }
    }
}
