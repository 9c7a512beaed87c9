//! Which passage each list of departments stands behind.

use std::ops::Range;

use puhui_domain::Department;

use super::brackets::{self, Bracket, Place};
use super::list::{self, List};
use super::wording::{after_label, says_responsible};

/// A measure before its figures and dates are looked up.
#[derive(Debug, PartialEq)]
pub(super) struct Draft {
    pub(super) passage: String,
    pub(super) departments: Vec<Department>,
    pub(super) source: Source,
}

/// Where a passage stands.
#[derive(Debug, PartialEq)]
pub(super) enum Source {
    Heading,
    Text(Range<usize>),
}

/// What a person should look at.
#[derive(Debug, PartialEq)]
pub(super) enum Problem {
    /// A name in a list that no department has.
    Unknown(String),
    /// Looks like a list of departments, but what it stands behind is not clear.
    Unclear(String),
}

enum Reading {
    List(List),
    Unclear,
    /// A reference, a standard, an edition, prose.
    Ordinary,
}

/// The measures of a clause, in order.
pub(super) fn of(heading: &str, text: &str) -> (Vec<Draft>, Vec<Problem>) {
    let mut drafts = Drafts { heading, text, ..Drafts::default() };
    drafts.read_heading();
    for bracket in brackets::find(text) {
        if bracket.at.start < drafts.end {
            continue;
        }
        match read(&bracket) {
            Reading::List(list) => drafts.add(&bracket, list),
            Reading::Unclear => drafts.unclear(bracket.inside),
            Reading::Ordinary => {}
        }
    }
    drafts.finish()
}

fn read(bracket: &Bracket<'_>) -> Reading {
    let labelled = after_label(bracket.inside);
    if bracket.place == Place::Line && labelled.is_none() {
        return Reading::Ordinary;
    }
    let list = list::read(labelled.unwrap_or(bracket.inside));
    let known = !list.departments.is_empty();
    let only_known = known && list.unknown.is_empty();
    let listed = labelled.is_some() && (known || !list.unknown.is_empty());
    let said = listed || says_responsible(bracket.inside) && (known || list.is_of_offices());
    match bracket.place {
        Place::Line if known || list.is_of_offices() => Reading::List(list),
        Place::Line => Reading::Ordinary,
        Place::AfterSentence if said || only_known => Reading::List(list),
        Place::BeforeStop if said => Reading::List(list),
        // One department in brackets may explain a word; several name who is responsible, or else whom it concerns.
        Place::BeforeStop if only_known && list.departments.len() > 1 => Reading::Unclear,
        Place::Inside if said && known || listed => Reading::Unclear,
        _ => Reading::Ordinary,
    }
}

#[derive(Default)]
struct Drafts<'a> {
    heading: &'a str,
    text: &'a str,
    /// The departments named in the heading: they stand behind the clause, unless its text names others.
    of_heading: Vec<Department>,
    drafts: Vec<Draft>,
    problems: Vec<Problem>,
    /// Where the last list ended.
    end: usize,
    /// Whether the last list became a draft.
    has_last: bool,
}

impl Drafts<'_> {
    fn read_heading(&mut self) {
        let brackets = brackets::find(self.heading);
        let Some(bracket) = brackets.last().filter(|bracket| bracket.place != Place::Line) else { return };
        if let Reading::List(list) = read(bracket) {
            self.of_heading = self.known(list);
            self.heading = self.heading.get(..bracket.at.start).unwrap_or_default().trim_end();
        }
    }

    fn known(&mut self, list: List) -> Vec<Department> {
        self.problems.extend(list.unknown.into_iter().map(Problem::Unknown));
        list.departments
    }

    fn unclear(&mut self, inside: &str) {
        self.problems.push(Problem::Unclear(inside.to_owned()));
    }

    fn add(&mut self, bracket: &Bracket<'_>, list: List) {
        let range = self.end..bracket.at.start;
        let passage = self.text.get(range.clone()).unwrap_or_default().trim();
        let is_first = self.end == 0;
        let departments = self.known(list);
        self.end = bracket.at.end;
        let followed = std::mem::replace(&mut self.has_last, !departments.is_empty());
        if departments.is_empty() {
            return;
        }
        let (passage, source) = if says(passage) {
            (format!("{passage}{}", bracket.stop), Source::Text(range))
        } else if is_first && says(self.heading) {
            (self.heading.to_owned(), Source::Heading)
        } else {
            // A second list right behind the first: those who lead, then those who assist.
            match self.drafts.last_mut().filter(|_| followed) {
                Some(last) => extend(&mut last.departments, departments),
                None => self.unclear(bracket.inside),
            }
            return;
        };
        self.drafts.push(Draft { passage, departments, source });
    }

    fn finish(mut self) -> (Vec<Draft>, Vec<Problem>) {
        let departments = std::mem::take(&mut self.of_heading);
        if departments.is_empty() {
            return (self.drafts, self.problems);
        }
        let has_lists = self.end > 0;
        let (passage, source) = match has_lists || !says(self.text) {
            true => (self.heading, Source::Heading),
            false => (self.text, Source::Text(0..self.text.len())),
        };
        if says(passage) {
            self.drafts.insert(0, Draft { passage: passage.to_owned(), departments, source });
        } else {
            // A heading that is nothing but a list leaves open what it stands behind.
            let names: Vec<&str> = departments.iter().map(|department| department.code()).collect();
            self.unclear(&names.join(", "));
        }
        (self.drafts, self.problems)
    }
}

/// Whether the text has words at all.
fn says(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

fn extend(departments: &mut Vec<Department>, more: Vec<Department>) {
    for department in more {
        if !departments.contains(&department) {
            departments.push(department);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Measures as `passage | departments`, then the problems.
    #[track_caller]
    fn check(heading: &str, text: &str, expected: &[&str]) {
        let (drafts, problems) = of(heading, text);
        let drafts = drafts.into_iter().map(|draft| {
            let codes: Vec<&str> = draft.departments.iter().map(|department| department.code()).collect();
            format!("{} | {}", draft.passage, codes.join(" "))
        });
        let found: Vec<String> = drafts.chain(problems.iter().map(|problem| format!("{problem:?}"))).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_clause_may_hold_several_measures() {
        check(
            "Policies",
            "Study laws. (Office responsible) Draft rules. Ask experts. (Responsible for the Treaty and Law Department) Rest.",
            &["Study laws. | general-office", "Draft rules. Ask experts. | treaty-law"],
        );
        check(
            "完善服务",
            "公布目录（责任部门：公共服务司）；接受监督（办公室、条法司按职责分工负责）。其余。",
            &["公布目录； | public-service", "接受监督。 | general-office treaty-law"],
        );
    }

    #[test]
    fn a_list_stands_after_its_sentence_or_on_a_line_of_its_own() {
        check(
            "",
            "公布目录。\n更新目录。\n（公共服务司、办公室）",
            &["公布目录。\n更新目录。 | public-service general-office"],
        );
        check("", "公布目录。\n责任部门：公共服务司、办公室", &["公布目录。 | public-service general-office"]);
        check(
            "",
            "公布目录。（牵头单位：公共服务司）（配合单位：办公室）",
            &["公布目录。 | public-service general-office"],
        );
        check("Publish the list", "(Responsible departments: Office)", &["Publish the list | general-office"]);
    }

    #[test]
    fn a_list_in_the_heading_stands_behind_the_clause() {
        check("公布目录（公共服务司负责）", "每年更新。", &["每年更新。 | public-service"]);
        check("公布目录（公共服务司负责）", "", &["公布目录 | public-service"]);
        check(
            "公布目录（公共服务司负责）",
            "每年更新。（办公室负责）",
            &["公布目录 | public-service", "每年更新。 | general-office"],
        );
        check("（公共服务司负责）", "每年更新。", &["每年更新。 | public-service"]);
        check("（公共服务司负责）", "", &["Unclear(\"public-service\")"]);
    }

    #[test]
    fn an_unknown_department_is_told() {
        check(
            "",
            "公布目录。（责任单位：公共服务司，渔业处）",
            &["公布目录。 | public-service", "Unknown(\"渔业处\")"],
        );
        check("", "公布目录。（渔业处负责）更新。（办公室负责）", &["更新。 | general-office", "Unknown(\"渔业处\")"]);
    }

    #[test]
    fn a_list_inside_a_sentence_is_no_measure() {
        check(
            "",
            "由公共服务司（责任部门：公共服务司、办公室）组织实施。",
            &["Unclear(\"责任部门：公共服务司、办公室\")"],
        );
        check("", "报送有关部门（公共服务司、办公室）。", &["Unclear(\"公共服务司、办公室\")"]);
    }

    #[test]
    fn ordinary_brackets_are_left_alone() {
        for text in [
            "Apply the standard (GB/T 39551-2020). Use the form (see Attachment 1). It is the plan of 2025 (2025).",
            "向服务部门（公共服务司）报送，联系人（处级）由各局指定（专人负责）。",
            "They are trained (responsible for their own work). Then they go. (See the Office)",
            "The pilot platform (website: www.example.org) is open.",
            "(Office",
            "（）()",
            "",
        ] {
            check("", text, &[]);
        }
    }
}
