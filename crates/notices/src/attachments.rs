//! The list of attachments: `附件：1．甲`, then `2．乙` on lines of their own, or all on one line.

use std::collections::BTreeSet;

use crate::boilerplate::without_icon;
use crate::lines::{Kind, Line};
use crate::notice::{Clause, Warning};
use crate::numbering::{Style, marker};
use crate::text::digit;

const WORDS: [&str; 10] =
    ["附件", "附表", "附：", "附:", "Attachments", "Attachment", "Annexes", "Annex", "Appendices", "Appendix"];

/// Whether the line begins the list, or is the heading of an attachment that follows.
pub(crate) fn begins(text: &str) -> bool {
    after_word(text).is_some()
}

/// What stands after "附件1：", "Attachment:" and the like.
fn after_word(text: &str) -> Option<&str> {
    let word = WORDS.iter().find(|word| text.starts_with(*word))?;
    let rest = text[word.len()..].trim_start().trim_start_matches(|c| digit(c).is_some()).trim_start();
    if rest.is_empty() || word.ends_with(['：', ':']) {
        return Some(rest);
    }
    rest.strip_prefix([':', '：']).map(str::trim_start)
}

/// The number that continues the list after this line of it.
pub(crate) fn next_number(text: &str, expected: Option<u16>) -> Option<u16> {
    match after_word(text) {
        Some("") => Some(1),
        Some(rest) => {
            let first = numbered(rest, 1)?;
            u16::try_from(split(first, 1).len()).ok().map(|count| count + 1)
        }
        None => expected.map(|number| number + 1),
    }
}

/// The names in the list, without numbers.
pub(crate) fn names<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for line in lines.into_iter().filter(|line| line.kind == Kind::Attachment) {
        let rest = after_word(&line.text).unwrap_or(&line.text);
        let items = match marker(rest).filter(|number| number.style == Style::Arabic) {
            Some(number) => split(number.rest, number.number),
            None => vec![rest],
        };
        names.extend(items.into_iter().map(without_icon).filter(|name| !name.is_empty()).map(str::to_owned));
    }
    names
}

/// The attachments that clauses cite by number, "(see Attachment 3)", "附件3", beyond those that are listed.
pub(crate) fn cited_not_listed(clauses: &[Clause], listed: usize) -> Vec<Warning> {
    let cited = clauses.iter().flat_map(|clause| {
        clause.text.match_indices("Attachment").chain(clause.text.match_indices("附件")).filter_map(|(at, word)| {
            let after = clause.text[at + word.len()..].trim_start_matches(['s', ' ']);
            let figures: Vec<u16> = after.chars().map_while(digit).take(3).collect();
            // 附件2026年工作计划 is a name, not a number.
            figures.into_iter().reduce(|number, figure| number * 10 + figure).filter(|&number| number < 100)
        })
    });
    let missing: BTreeSet<u16> = cited.filter(|&number| usize::from(number) > listed).collect();
    missing.into_iter().map(|number| Warning::AttachmentNotListed { number }).collect()
}

fn numbered(text: &str, expected: u16) -> Option<&str> {
    marker(text).filter(|number| number.style == Style::Arabic && number.number == expected).map(|number| number.rest)
}

/// Splits "甲 2．乙 3．丙", whose first number has been taken off, at the numbers that come next.
fn split(text: &str, first: u16) -> Vec<&str> {
    let mut items = Vec::new();
    let (mut from, mut number) = (0, first + 1);
    for (at, _) in text.match_indices(' ') {
        if let Some(rest) = numbered(&text[at + 1..], number) {
            items.push(text[from..at].trim_end_matches([' ', ';', '；']));
            from = text.len() - rest.len();
            number += 1;
        }
    }
    items.push(text[from..].trim_end_matches(['.', '。', ';', '；', ' ']));
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(names(&crate::lines::read(text).0), expected, "{text}");
    }

    #[test]
    fn lists_are_read_in_every_layout() {
        check("附件：1．网点条件\n2．样表", &["网点条件", "样表"]);
        check("附件：1．网点条件 2．样表", &["网点条件", "样表"]);
        check("Attachment:1.Conditions.pdf\n2.Form.docx", &["Conditions.pdf", "Form.docx"]);
        check("Attachments:\n1. Conditions\n2. Form", &["Conditions", "Form"]);
        check("附件：任务清单", &["任务清单"]);
        check("附件1", &[]);
        check("Attachment:acrobat.pngList of tasks.pdf", &["List of tasks.pdf"]);
    }

    #[test]
    fn what_is_cited_but_not_listed_is_told() {
        for (text, listed, expected) in [
            ("Use the form (see Attachment 3) and (see Attachment 1).", 2, &[3][..]),
            ("填写申请表（附件3）和附件12，见附件２", 2, &[3, 12]),
            ("见附件2026年工作计划，附件所列事项，Attachments are sent", 1, &[]),
        ] {
            let text = format!("关于试点的通知\n1. 甲\n{text}");
            let clauses = crate::parse(&text, &crate::Hints { file_name: Some("a".into()) }).unwrap().clauses;
            let expected: Vec<Warning> =
                expected.iter().map(|&number| Warning::AttachmentNotListed { number }).collect();
            assert_eq!(cited_not_listed(&clauses, listed), expected, "{text}");
        }
    }

    #[test]
    fn prose_about_attachments_is_no_list() {
        for text in ["附件所列事项由各局办理。", "Attachment 1 says who may apply.", "Attachments are sent by post"]
        {
            assert!(!begins(text), "{text}");
        }
    }
}
