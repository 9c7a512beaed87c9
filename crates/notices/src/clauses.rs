//! The numbered parts, clauses and items, and the paths that their numbers give them.

use std::collections::{HashMap, HashSet};

use puhui_domain::ClausePath;

use crate::heading;
use crate::levels::{CLAUSE, Numbering, PART};
use crate::lines::{Kind, Line};
use crate::notice::{Clause, Warning};
use crate::numbering::{Marker, marker};
use crate::text::sentence_has_ended;

/// The clauses of lines of which the first begins with a number, and what to look at.
pub(crate) fn read(lines: &[Line], numbering: Numbering) -> (Vec<Clause>, Vec<Warning>) {
    let mut outline = Outline::new(numbering, line_starts(lines, numbering));
    for line in lines.iter().filter(|line| !matches!(line.kind, Kind::Site | Kind::Release | Kind::Contact)) {
        outline.line(&line.text);
    }
    outline.finish()
}

/// For every part, the numbers of clauses that begin a line. Inside a line, such a number begins no clause.
fn line_starts(lines: &[Line], numbering: Numbering) -> Vec<HashSet<u16>> {
    let mut parts = vec![HashSet::new()];
    for found in lines.iter().filter_map(Line::marker) {
        match numbering.level(found.style) {
            PART => parts.push(HashSet::new()),
            CLAUSE => drop(parts.last_mut().map(|part| part.insert(found.number))),
            _ => {}
        }
    }
    parts
}

struct Draft {
    path: ClausePath,
    label: String,
    /// What stands after the number, up to the end of the line or the next clause on it.
    line: String,
    paragraphs: Vec<String>,
}

struct Outline {
    numbering: Numbering,
    line_starts: Vec<HashSet<u16>>,
    /// Where in `line_starts` the current part is.
    part: usize,
    /// Level and number of every clause that the current one stands in, and of itself.
    open: Vec<(u8, u16)>,
    drafts: Vec<Draft>,
    seen: HashSet<ClausePath>,
    /// The last number below every parent.
    last_below: HashMap<Vec<u16>, u16>,
    /// The last number on every level: some notices number clauses on from part to part, or items from clause to clause.
    last_on: HashMap<u8, u16>,
    /// Below a repeated number everything stays text, or it would be read as belonging to the clause before.
    muted: Option<u8>,
    warnings: Vec<Warning>,
}

impl Outline {
    fn new(numbering: Numbering, line_starts: Vec<HashSet<u16>>) -> Self {
        Self {
            numbering,
            line_starts,
            part: 0,
            open: Vec::new(),
            drafts: Vec::new(),
            seen: HashSet::new(),
            last_below: HashMap::new(),
            last_on: HashMap::new(),
            muted: None,
            warnings: Vec::new(),
        }
    }

    fn line(&mut self, text: &str) {
        let first = marker(text);
        if first.is_some_and(|found| self.numbering.is_part(found.style)) {
            self.part += 1;
        }
        let (mut rest, mut begins) = match first {
            Some(found) if self.enter(found) => (found.rest, true),
            _ => (text, false),
        };
        while let Some((at, found)) = self.run_on(rest) {
            self.add(rest[..at].trim_end(), begins);
            begins = self.enter(found);
            rest = if begins { found.rest } else { &rest[at..] };
        }
        self.add(rest, begins);
    }

    fn add(&mut self, text: &str, begins: bool) {
        match self.drafts.last_mut() {
            Some(draft) if begins => draft.line = text.to_owned(),
            Some(draft) => draft.paragraphs.push(text.to_owned()),
            None => {}
        }
    }

    /// Begins the clause of this number, unless its path is taken.
    fn enter(&mut self, found: Marker<'_>) -> bool {
        let level = self.numbering.level_among(found.style, found.number, &self.open);
        if self.muted.is_some_and(|muted| level > muted) {
            return false;
        }
        let above = self.open.iter().take_while(|(at, _)| *at < level).copied();
        let open: Vec<(u8, u16)> = above.chain([(level, found.number)]).collect();
        let numbers: Vec<u16> = open.iter().map(|(_, number)| *number).collect();
        let Ok(path) = ClausePath::new(&numbers) else { return false };
        if self.seen.contains(&path) {
            self.muted = Some(level);
            if let Some(last) = self.drafts.last() {
                let (label, kept_in) = (found.label.to_owned(), last.path.clone());
                self.warnings.push(Warning::RepeatedNumber { label, kept_in });
            }
            return false;
        }
        self.muted = None;
        self.open = open;
        self.note_gap(level, &path);
        self.seen.insert(path.clone());
        let label = found.label.to_owned();
        self.drafts.push(Draft { path, label, line: String::new(), paragraphs: Vec::new() });
        true
    }

    fn note_gap(&mut self, level: u8, path: &ClausePath) {
        let Some((&number, parent)) = path.numbers().split_last() else { return };
        let last = self.last_below.insert(parent.to_vec(), number);
        let before = self.last_on.insert(level, number).unwrap_or(0);
        let runs_on = last.is_none() && number == before + 1;
        if number != last.unwrap_or(0) + 1 && !runs_on {
            self.warnings.push(Warning::NumbersMissing { before: path.clone() });
        }
    }

    /// Where the next clause begins inside the text: at the number that comes next, after the end of a sentence, before
    /// the beginning of one.
    fn run_on<'a>(&self, text: &'a str) -> Option<(usize, Marker<'a>)> {
        if self.muted.is_some() {
            return None;
        }
        let current = self.open.iter().find(|(level, _)| *level == CLAUSE).map(|(_, number)| *number);
        let last = self.last_on.get(&CLAUSE).copied().unwrap_or(0);
        let next = |number: u16| match current {
            Some(current) => number == current + 1,
            None => number == 1 || number == last + 1,
        };
        let elsewhere = self.line_starts.get(self.part);
        text.match_indices(['(', '（']).find_map(|(at, _)| {
            let found = marker(&text[at..])?;
            let expected = self.numbering.level(found.style) == CLAUSE && next(found.number);
            let begins =
                found.rest.starts_with(|c: char| !c.is_lowercase() && (c.is_alphabetic() || "\"“《".contains(c)));
            let alone = elsewhere.is_none_or(|numbers| !numbers.contains(&found.number));
            (at > 0 && expected && begins && alone && sentence_has_ended(&text[..at])).then_some((at, found))
        })
    }

    fn finish(self) -> (Vec<Clause>, Vec<Warning>) {
        let paths: Vec<ClausePath> = self.drafts.iter().map(|draft| draft.path.clone()).collect();
        let below = |at: usize| paths.get(at + 1).zip(paths.get(at)).is_some_and(|(next, path)| next.is_below(path));
        let clauses = self.drafts.into_iter().enumerate().map(|(at, draft)| {
            let (heading, text) = heading::split(&draft.line, !draft.paragraphs.is_empty() || below(at));
            let paragraphs = [text].into_iter().chain(draft.paragraphs.iter().map(String::as_str));
            let text: Vec<&str> = paragraphs.filter(|text| !text.is_empty()).collect();
            Clause {
                path: draft.path,
                label: draft.label,
                heading: heading.map(str::to_owned),
                text: text.join("\n"),
                measures: Vec::new(),
                targets: Vec::new(),
                dues: Vec::new(),
            }
        });
        (clauses.collect(), self.warnings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Clauses as `path label heading | text`, one a line, then the warnings.
    fn check(text: &str, expected: &[&str]) {
        let lines = crate::lines::read(text).0;
        let (clauses, warnings) = read(&lines, Numbering::of(&lines));
        let clauses = clauses.into_iter().map(|clause| {
            format!("{} {} {} | {}", clause.path, clause.label, clause.heading.as_deref().unwrap_or("-"), clause.text)
        });
        let found: Vec<String> =
            clauses.chain(warnings.iter().map(|warning| warning.say(puhui_domain::Language::En))).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers_restart_or_run_on() {
        check(
            "一、甲\n（一）乙。丙。\n（二）丁。戊。\n二、己\n（一）庚。辛。",
            &["1 一、 甲 | ", "1.1 （一） 乙 | 丙。", "1.2 （二） 丁 | 戊。", "2 二、 己 | ", "2.1 （一） 庚 | 辛。"],
        );
        check(
            "1.One\n(1)Ask. Build.(2)Count. Draw.\n2.Two\n(3) End. Find.",
            &["1 1. One | ", "1.1 (1) Ask | Build.", "1.2 (2) Count | Draw.", "2 2. Two | ", "2.3 (3) End | Find."],
        );
    }

    #[test]
    fn translations_mix_their_numbers() {
        check(
            "I. One\n(I) Ask.Build is.\n(2) Count.Draw is.\n2. Two\n(III) End is.",
            &[
                "1 I. One | ",
                "1.1 (I) Ask | Build is.",
                "1.2 (2) Count | Draw is.",
                "2 2. Two | ",
                "2.3 (III) - | End is.",
            ],
        );
    }

    #[test]
    fn items_stand_below_clauses() {
        check(
            "一、甲\n（一）乙\n1．丙；\n2．丁。\n（1）戊；\n（二）己。庚。",
            &[
                "1 一、 甲 | ",
                "1.1 （一） 乙 | ",
                "1.1.1 1． - | 丙；",
                "1.1.2 2． 丁 | ",
                "1.1.2.1 （1） - | 戊；",
                "1.2 （二） 己 | 庚。",
            ],
        );
    }

    #[test]
    fn numbers_in_prose_begin_nothing() {
        check(
            "1.One\n(1) Ask. See (2) and (see Attachment 2) of (2022).(2)Build. Count.",
            &["1 1. One | ", "1.1 (1) Ask | See (2) and (see Attachment 2) of (2022).", "1.2 (2) Build | Count."],
        );
        // The second line begins with (2), so the (2) before it belongs to the first clause's own list.
        check(
            "1.One\n(1) Ask. First. (2) Second.\n(2) Count. Draw.",
            &["1 1. One | ", "1.1 (1) Ask | First. (2) Second.", "1.2 (2) Count | Draw."],
        );
    }

    #[test]
    fn a_repeated_number_loses_no_text() {
        check(
            "1.One\n(1) Ask. Build.\n1.Again\n(1) Yes. Then.\n2.Two",
            &[
                "1 1. One | ",
                "1.1 (1) Ask | Build.\n1.Again\n(1) Yes. Then.",
                "2 2. Two | ",
                "1. occurs again; its text is kept as a paragraph of 1.1. Check the numbering.",
            ],
        );
    }

    #[test]
    fn items_may_run_on_from_clause_to_clause() {
        check(
            "一、甲\n（一）乙\n1．丙；\n（二）丁\n2．戊；",
            &["1 一、 甲 | ", "1.1 （一） 乙 | ", "1.1.1 1． - | 丙；", "1.2 （二） 丁 | ", "1.2.2 2． - | 戊；"],
        );
    }

    #[test]
    fn a_gap_is_noted() {
        check(
            "1.One\n3.Three",
            &["1 1. One | ", "3 3. Three | ", "Numbers are missing before 3. Check that no clause is lost."],
        );
    }
}
