//! Contact data of people. Names and phones of contact persons are personal data: they are taken out before anything
//! else is read, so that no later step can let them through.

use crate::contact_data::spans;
use crate::text::{first_sentence, has_han};

/// What became of a line.
#[derive(Debug, Eq, PartialEq)]
pub(crate) enum Scrubbed {
    Clean,
    /// The line is contact data and nothing else.
    ContactLine,
    /// The line with a mark in each place from which contact data was taken.
    Changed {
        text: String,
        places: usize,
    },
}

/// Longer labels first: they are taken off one after the other.
const LABELS: [&str; 24] = [
    "电子邮箱",
    "电子邮件",
    "联系人员",
    "联系人",
    "联系电话",
    "联系方式",
    "联系地址",
    "联络人",
    "咨询电话",
    "监督电话",
    "电话",
    "手机",
    "传真",
    "邮箱",
    "contact",
    "telephone",
    "mobile phone",
    "tel",
    "phone",
    "mobile",
    "fax",
    "e-mail",
    "email",
    "enquiries",
];

/// What may stand between labels, as in "Contact person and Tel:" and "联系人及电话：".
const BETWEEN: [&str; 16] = [
    "information",
    "persons",
    "person",
    "details",
    "numbers",
    "number",
    "address",
    "and",
    "or",
    "us",
    "no",
    "号码",
    "信息",
    "及",
    "和",
    "与",
];

/// Takes contact data out of a line. `number` is the label that the line begins with, which stays.
pub(crate) fn scrub(line: &str, number: Option<&str>) -> Scrubbed {
    let label = number.unwrap_or_default();
    let body = line.strip_prefix(label).unwrap_or(line).trim_start();
    if begins_with_label(body) {
        return match number {
            Some(_) => Scrubbed::Changed { text: format!("{label} {}", mark(body)), places: 1 },
            None => Scrubbed::ContactLine,
        };
    }
    if spans(body).is_empty() && bracketed_contact(body).is_none() {
        return Scrubbed::Clean;
    }
    let mut text = String::with_capacity(line.len());
    text.push_str(&line[..line.len() - body.len()]);
    let mut places = 0;
    let body = without_brackets(body, &mut places);
    let mut rest = body.as_str();
    while !rest.is_empty() {
        let (sentence, after) = first_sentence(rest);
        let gap = &rest[sentence.len()..rest.len() - after.len()];
        let found = spans(sentence);
        places += found.len();
        if found.is_empty() {
            text.push_str(sentence);
        } else if mentions_contact(sentence) {
            // Beside a phone and the word "contact" stands a name, which nothing else would give away.
            text.push_str(mark(sentence));
        } else {
            push_without(&mut text, sentence, &found);
        }
        text.push_str(gap);
        rest = after;
    }
    Scrubbed::Changed { text, places }
}

fn mark(beside: &str) -> &'static str {
    if has_han(beside) { "［联系方式从略］" } else { "[contact left out]" }
}

fn push_without(text: &mut String, sentence: &str, spans: &[(usize, usize)]) {
    let mut at = 0;
    for &(start, end) in spans {
        text.push_str(&sentence[at..start]);
        text.push_str(mark(sentence));
        at = end;
    }
    text.push_str(&sentence[at..]);
}

/// Whether the text begins like `（联系人：`, `Contact and Tel:`: a label and, soon after it, a colon.
fn begins_with_label(text: &str) -> bool {
    let text = text.trim_start_matches(['(', '（', '[', '【', '*', ' ']);
    let lower: String = text.chars().take(48).flat_map(char::to_lowercase).collect();
    let Some(colon) = lower.find([':', '：']) else { return false };
    let before = &lower[..colon];
    if !LABELS.iter().any(|label| before.starts_with(label)) {
        return false;
    }
    // "Mobile services:" is prose. Nothing but labels and what joins them may stand before the colon.
    let left = LABELS.iter().chain(&BETWEEN).fold(before.to_owned(), |left, word| left.replace(word, ""));
    left.chars().all(|c| matches!(c, ' ' | '.' | '/' | '&' | '、' | 's'))
}

fn mentions_contact(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["contact", "phone", "联系", "联络", "电话"].iter().any(|word| lower.contains(word))
}

/// The first pair of brackets that begins with a contact label, as byte positions around the brackets.
fn bracketed_contact(text: &str) -> Option<(usize, usize)> {
    text.match_indices(['(', '（']).find_map(|(start, open)| {
        let inside = &text[start + open.len()..];
        let (close, bracket) = inside.char_indices().take(200).find(|(_, c)| matches!(c, ')' | '）'))?;
        begins_with_label(&inside[..close]).then(|| (start, start + open.len() + close + bracket.len_utf8()))
    })
}

fn without_brackets(text: &str, places: &mut usize) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((start, end)) = bracketed_contact(rest) {
        kept.push_str(rest[..start].trim_end());
        rest = &rest[end..];
        *places += 1;
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &str) {
        match scrub(line, crate::numbering::marker(line).map(|m| m.label)) {
            Scrubbed::Clean => assert_eq!(line, expected),
            Scrubbed::ContactLine => assert_eq!("", expected, "{line}"),
            Scrubbed::Changed { text, .. } => assert_eq!(text, expected),
        }
    }

    // The names and numbers are invented; 000 is no area code.
    #[test]
    fn a_contact_line_goes() {
        check("(Contact and Tel: Filing Department, Ann Example 000-00000000 Email: ann@office.example)", "");
        check("（联系人：甲某　电话：000-00000000）", "");
        check("联系电话：00000000", "");
        check("Telephone:", "");
    }

    #[test]
    fn a_numbered_contact_line_keeps_its_number() {
        check("（三）联系人：甲某，电话：000-00000000。", "（三） ［联系方式从略］");
    }

    #[test]
    fn a_duty_stays_when_its_contact_goes() {
        check("请于9月底前报送名单（联系人：甲某，电话：000-00000000）。逾期不候。", "请于9月底前报送名单。逾期不候。");
        check(
            "Send the form to filing@office.example by June. Thank you.",
            "Send the form to [contact left out] by June. Thank you.",
        );
        check(
            "Send the form. Contact Ann Example, +00 000 or 13900000000. Thank you.",
            "Send the form. [contact left out] Thank you.",
        );
        check("请拨打（010）00000000。", "请拨打（010）［联系方式从略］。");
    }

    #[test]
    fn standards_dates_and_codes_stay() {
        for line in [
            "Mobile services: what users may do on the road",
            "Telecommunication: a field",
            "联系人（处级）报送如下：",
            "《专利导航指南》（GB/T39551-2020）和 T/PPAC 402-2022",
            "the plan (2021-2035) of 2025-06-18 and 示知办发〔2025〕12号",
            "报送联系人（处级）及联系方式。",
            "specify the working contact person (see Attachment 2)",
            "统一社会信用代码 91110000600037341L，共 12345678 件",
        ] {
            check(line, line);
        }
    }
}
