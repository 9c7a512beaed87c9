//! The text as lines, each with what it is, contact data taken out.

use puhui_domain::DocumentNumber;
use time::Date;

use crate::attachments;
use crate::boilerplate::{is_bare_label, is_release_stamp, is_site};
use crate::dates;
use crate::numbering::{Marker, marker};
use crate::privacy::{Scrubbed, scrub};
use crate::text::{ends_sentence, has_han, sentence_has_ended};

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Text,
    /// Of the publishing site.
    Site,
    /// When the site released the page.
    Release,
    /// Held contact data; the text is empty now.
    Contact,
    Number(DocumentNumber),
    Date(Date),
    /// "特此通知", "Notice is hereby given"
    Closing,
    Attachment,
}

#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) kind: Kind,
    pub(crate) text: String,
}

impl Line {
    /// The number that the line begins with, if it is a line of text.
    pub(crate) fn marker(&self) -> Option<Marker<'_>> {
        (self.kind == Kind::Text).then(|| marker(&self.text))?
    }

    pub(crate) fn is_text(&self) -> bool {
        self.kind == Kind::Text
    }

    /// Whether the line may be the name of an office, as under a notice.
    pub(crate) fn is_office(&self) -> bool {
        self.is_text() && is_office(&self.text)
    }
}

/// The lines of a text, and the number of places from which contact data was taken out of sentences.
pub(crate) fn read(text: &str) -> (Vec<Line>, usize) {
    let mut lines: Vec<Line> = Vec::new();
    let mut places = 0;
    let mut next_attachment = None;
    let mut after_stamp = false;
    for text in text.split(['\n', '\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}']).map(clean) {
        if text.is_empty() {
            continue;
        }
        let first = lines.len();
        if std::mem::take(&mut after_stamp) && (dates::is_site_date(&text) || dates::whole_line(&text).is_some()) {
            lines.push(Line { kind: Kind::Release, text });
            continue;
        }
        push(&mut lines, text, next_attachment, &mut places);
        let Some(last) = lines.get(first..).and_then(<[Line]>::last) else { continue };
        after_stamp = last.kind == Kind::Release && is_bare_label(&last.text);
        next_attachment = match last.kind {
            Kind::Attachment => attachments::next_number(&last.text, next_attachment),
            _ => None,
        };
    }
    (lines, places)
}

fn push(lines: &mut Vec<Line>, text: String, next_attachment: Option<u16>, places: &mut usize) {
    let number = marker(&text);
    let continues = number.is_some_and(|number| Some(number.number) == next_attachment);
    let text = match scrub(&text, number.map(|number| number.label)) {
        Scrubbed::Clean => text,
        Scrubbed::ContactLine => return lines.push(Line { kind: Kind::Contact, text: String::new() }),
        Scrubbed::Changed { text, places: taken } => {
            *places += taken;
            text
        }
    };
    if continues || attachments::begins(&text) {
        return lines.push(Line { kind: Kind::Attachment, text });
    }
    if is_closing(&text) {
        return lines.push(Line { kind: Kind::Closing, text });
    }
    if let Some(body) = before_closing(&text) {
        lines.push(Line { kind: Kind::Text, text: body.to_owned() });
        return lines.push(Line { kind: Kind::Closing, text: String::new() });
    }
    if let Some((signature, date)) = dates::at_end(&text).filter(|(signature, _)| is_office(signature)) {
        lines.push(Line { kind: Kind::Text, text: signature.to_owned() });
        return lines.push(Line { kind: Kind::Date(date), text: String::new() });
    }
    lines.push(Line { kind: kind(&text), text });
}

fn kind(text: &str) -> Kind {
    if let Some(date) = dates::whole_line(text) {
        return Kind::Date(date);
    }
    if marker(text).is_some() {
        return Kind::Text;
    }
    if is_release_stamp(text) {
        return Kind::Release;
    }
    if is_site(text) {
        return Kind::Site;
    }
    // A title may end like a number, "… (2025) No. 3", but it is longer.
    let label = ["发文字号", "文号", "Document number", "Document No."].into_iter().find_map(|l| text.strip_prefix(l));
    let bare = label.map_or(text, |rest| rest.trim_start_matches([':', '：', ' ']));
    match bare.parse() {
        Ok(number) if bare.chars().count() <= 80 => Kind::Number(number),
        _ => Kind::Text,
    }
}

/// One kind of space, never two in a row, none at the ends; no invisible characters.
fn clean(line: &str) -> String {
    let mut cleaned = String::with_capacity(line.len());
    for character in line.chars() {
        if character.is_whitespace() {
            if !cleaned.ends_with(' ') && !cleaned.is_empty() {
                cleaned.push(' ');
            }
        } else if !character.is_control() && !matches!(character, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') {
            cleaned.push(character);
        }
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

const CLOSINGS: [&str; 8] = [
    "notice is hereby given",
    "this notice is hereby given",
    "hereby inform",
    "hereby notified",
    "hereby notify",
    "it is hereby notified",
    "this is hereby notified",
    "please be informed accordingly",
];
const CHINESE_CLOSINGS: [&str; 9] =
    ["特此通知", "特此公告", "特此通告", "特此函告", "特此函复", "特此复函", "特此批复", "特此通报", "特此报告"];

fn is_closing(text: &str) -> bool {
    let bare = text.trim_end_matches([' ', '.', '。', '!', '！']);
    CHINESE_CLOSINGS.contains(&bare) || CLOSINGS.contains(&bare.to_lowercase().as_str())
}

/// What stands before a closing at the end of the line.
fn before_closing(text: &str) -> Option<&str> {
    let bare = text.trim_end_matches([' ', '.', '。']);
    let lower = bare.to_ascii_lowercase();
    let closing = CLOSINGS.iter().chain(&CHINESE_CLOSINGS).find(|closing| lower.ends_with(*closing))?;
    let before = bare[..bare.len() - closing.len()].trim_end();
    sentence_has_ended(before).then_some(before)
}

const CHINESE_OFFICES: [&str; 12] =
    ["局", "厅", "部", "委", "委员会", "办公室", "中心", "院", "政府", "协会", "银行", "总队"];
const OFFICES: [&str; 13] = [
    "Office",
    "Department",
    "Administration",
    "Bureau",
    "Ministry",
    "Commission",
    "Committee",
    "Government",
    "Center",
    "Centre",
    "Association",
    "Council",
    "Court",
];

pub(crate) fn is_office(text: &str) -> bool {
    let length = text.chars().count();
    if text.chars().any(|c| ends_sentence(c) || matches!(c, ':' | '：' | ';' | '；')) || marker(text).is_some() {
        return false;
    }
    if has_han(text) {
        return (3..=40).contains(&length) && CHINESE_OFFICES.iter().any(|office| text.ends_with(office));
    }
    let words: Vec<&str> = text.split([' ', ',']).collect();
    (6..=120).contains(&length)
        && text.starts_with(char::is_uppercase)
        && words.iter().any(|word| OFFICES.contains(word))
        // A name has capitals: "Office of the …", never "Send it to the Office".
        && words.iter().all(|word| word.starts_with(char::is_uppercase) || SMALL_WORDS.contains(word))
}

const SMALL_WORDS: [&str; 10] = ["", "of", "the", "for", "and", "in", "on", "&", "-", "under"];

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<Kind> {
        read(text).0.into_iter().map(|line| line.kind).collect()
    }

    #[test]
    fn a_stamp_takes_its_date_with_it() {
        assert_eq!(kinds("Release Time:\n\nMarch 1, 2026\nText"), [Kind::Release, Kind::Release, Kind::Text]);
    }

    #[test]
    fn attachments_run_on() {
        use Kind::{Attachment, Text};
        assert_eq!(kinds("附件：1．甲\n2．乙\n3．丙\n1．丁"), [Attachment, Attachment, Attachment, Text]);
        assert_eq!(kinds("Attachments:\n1. A\n3. C"), [Attachment, Attachment, Text]);
    }

    #[test]
    fn closings_and_signatures_are_split_off() {
        let (lines, _) = read("请遵照执行。特此通知。\r\n示范省知识产权局　2025年6月18日");
        let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, ["请遵照执行。", "", "示范省知识产权局", ""]);
        assert!(matches!(lines[1].kind, Kind::Closing) && matches!(lines[3].kind, Kind::Date(_)));
    }

    #[test]
    fn an_office_is_a_name() {
        for (text, expected) in [
            ("示范省知识产权局办公室", true),
            ("Office of the Demonstration Province Intellectual Property Office", true),
            ("Send it to the Office", false),
            ("一、总局", false),
            ("Office hours.", false),
        ] {
            assert_eq!(is_office(text), expected, "{text}");
        }
    }
}
