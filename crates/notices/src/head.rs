//! What stands before the first clause: the site's menu, title, number, addressees, preamble, or a whole covering letter.

use std::collections::HashSet;

use puhui_domain::DocumentNumber;
use time::Date;

use crate::LeftOut;
use crate::lines::{Kind, Line};
use crate::text::ends_sentence;
use crate::title::{self, Title};

/// No title of an enclosed document stands on more lines.
const TITLE_LINES: usize = 4;

#[derive(Debug, Default)]
pub(crate) struct Head {
    pub(crate) title: Option<String>,
    pub(crate) number: Option<DocumentNumber>,
    pub(crate) addressees: Option<String>,
    pub(crate) preamble: Option<String>,
    pub(crate) enclosure: Option<String>,
    pub(crate) signature: Option<String>,
    pub(crate) date: Option<Date>,
    pub(crate) left_out: Vec<LeftOut>,
}

pub(crate) fn read(lines: &[Line]) -> Head {
    let addressees = lines.iter().position(|line| line.is_text() && is_addressees(&line.text));
    let title = title::find(lines.get(..addressees.unwrap_or(lines.len())).unwrap_or_default());
    let mut head = Head { number: lines.iter().find_map(number), ..Head::default() };
    let after_title = title.as_ref().map_or(0, |title| title.lines.end);
    let body = addressees.map_or(after_title, |at| at + 1);
    head.addressees = addressees.and_then(|at| lines.get(at)).map(|line| without_colon(&line.text));
    head.date = lines.get(after_title..body).unwrap_or_default().iter().find_map(date);
    if let Some(title) = &title {
        head.count_left_out(lines, title, addressees);
    }
    let body = lines.get(body..).unwrap_or_default();
    match letter_end(body) {
        Some(end) => head.read_letter(body, end),
        None => {
            head.date = head.date.or_else(|| body.iter().find_map(date));
            // Without a title nothing tells where a menu ends, so only sentences are taken.
            let wanted = |line: &&Line| title.is_some() || is_sentence(&line.text);
            let text = || body.iter().filter(|line| line.is_text());
            head.preamble = join(text().filter(wanted));
            let lines = text().count() - text().filter(wanted).count();
            head.leave_out(lines, LeftOut::BeforeFirstSentence { lines });
        }
    }
    head.title = title.map(|title| title.text);
    head
}

impl Head {
    /// A covering letter, signed, and then the document that it encloses.
    fn read_letter(&mut self, lines: &[Line], end: LetterEnd) {
        let text =
            |from: usize, to: usize| lines.get(from..to).unwrap_or_default().iter().filter(|line| line.is_text());
        self.date = lines.get(end.signature..end.end).unwrap_or_default().iter().find_map(date).or(self.date);
        self.signature = join(text(end.signature, end.end)).map(|names| names.replace('\n', " "));
        let title: Vec<&Line> =
            text(end.end, lines.len()).take(TITLE_LINES).take_while(|line| !is_sentence(&line.text)).collect();
        self.enclosure = title.iter().map(|line| line.text.clone()).reduce(|text, next| title::join(&text, &next));
        self.preamble = join(text(0, end.signature).chain(text(end.end, lines.len()).skip(title.len())));
    }

    fn count_left_out(&mut self, lines: &[Line], title: &Title, addressees: Option<usize>) {
        let between = lines.get(title.lines.end..addressees.unwrap_or(title.lines.end)).unwrap_or_default();
        let later: HashSet<&str> =
            lines.iter().skip(title.lines.end + between.len()).map(|line| line.text.as_str()).collect();
        let (mut repeated, mut titles, mut others) = (0, 0, 0);
        for line in between.iter().filter(|line| line.is_text()) {
            match line.text.as_str() {
                text if later.contains(text) => repeated += 1,
                _ if title::find(std::slice::from_ref(line)).is_some() => titles += 1,
                _ => others += 1,
            }
        }
        let before =
            lines.iter().take(title.lines.start).filter(|line| matches!(line.kind, Kind::Text | Kind::Site)).count();
        self.leave_out(before, LeftOut::SiteBeforeTitle { lines: before });
        self.leave_out(repeated, LeftOut::RepeatedParagraphs { paragraphs: repeated });
        self.leave_out(titles, LeftOut::RepeatedTitle { times: titles });
        self.leave_out(others, LeftOut::BeforeAddressees { lines: others });
    }

    fn leave_out(&mut self, number: usize, what: LeftOut) {
        if number > 0 {
            self.left_out.push(what);
        }
    }
}

/// Where a covering letter's signature begins, and where what it encloses begins.
struct LetterEnd {
    signature: usize,
    end: usize,
}

fn letter_end(lines: &[Line]) -> Option<LetterEnd> {
    let text = lines.iter().position(Line::is_text)?;
    let stop = (text..lines.len()).find(|&at| {
        let kind = lines.get(at).map(|line| &line.kind);
        kind == Some(&Kind::Closing) || matches!(kind, Some(Kind::Date(_)))
    })?;
    let offices = |lines: &[Line]| lines.iter().rev().take_while(|line| line.is_office()).count();
    if date(lines.get(stop)?).is_some() {
        let signature = stop - offices(lines.get(text + 1..stop)?);
        return Some(LetterEnd { signature, end: stop + 1 });
    }
    // After the closing: attachments, offices, a date, in any order.
    let after = lines.get(stop + 1..)?.iter().take_while(|line| !line.is_text() || line.is_office()).count();
    Some(LetterEnd { signature: stop, end: stop + 1 + after })
}

fn number(line: &Line) -> Option<DocumentNumber> {
    if let Kind::Number(number) = &line.kind { Some(number.clone()) } else { None }
}

fn date(line: &Line) -> Option<Date> {
    if let Kind::Date(date) = line.kind { Some(date) } else { None }
}

fn join<'a>(lines: impl Iterator<Item = &'a Line>) -> Option<String> {
    let paragraphs: Vec<&str> = lines.map(|line| line.text.as_str()).collect();
    Some(paragraphs.join("\n")).filter(|text| !text.is_empty())
}

fn is_sentence(text: &str) -> bool {
    text.ends_with(|character| ends_sentence(character) || matches!(character, ':' | '：'))
}

fn without_colon(text: &str) -> String {
    text.trim_end_matches([':', '：', ' ']).to_owned()
}

/// Whether the line names those whom the notice is for: a list that ends in a colon and announces nothing.
fn is_addressees(text: &str) -> bool {
    const ANNOUNCES: [&str; 8] = ["如下", "以下", "下列", "follow", "notified", "通知", "issued", "below"];
    let list = without_colon(text);
    let lower = list.to_lowercase();
    list.len() < text.len()
        && list.chars().nth(1).is_some()
        && !list.contains(['。', '！', '？'])
        && !list.contains(". ")
        && !ANNOUNCES.iter().any(|word| lower.contains(word))
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    fn head(text: &str) -> Head {
        read(&crate::lines::read(text).0)
    }

    #[test]
    fn a_plain_head() {
        let head = head("示范省知识产权局关于试点的通知\n示知发〔2026〕3号\n各市局，各单位：\n为了试点，通知如下：");
        assert_eq!(head.addressees.as_deref(), Some("各市局，各单位"));
        assert_eq!(head.preamble.as_deref(), Some("为了试点，通知如下："));
        assert_eq!(head.number.map(|number| number.serial()), Some(3));
        assert_eq!((head.date, head.enclosure), (None, None));
        assert!(head.left_out.is_empty());
    }

    #[test]
    fn a_covering_letter_encloses_a_document() {
        let head = head(
            "Notice of the Office on Issuing the Guidelines\nAll offices:\nHere they are.\nHereby inform.\nOffice of Services\n\
             March 2, 2026\nWork Guidelines\n(2026)\nThese guidelines help.",
        );
        assert_eq!(head.enclosure.as_deref(), Some("Work Guidelines (2026)"));
        assert_eq!(head.preamble.as_deref(), Some("Here they are.\nThese guidelines help."));
        assert_eq!(head.signature.as_deref(), Some("Office of Services"));
        assert_eq!(head.date, Some(date!(2026 - 03 - 02)));
    }

    #[test]
    fn what_a_site_adds_is_counted() {
        let head = head(
            "Menu\nNotice of the Office on Filing\nRelease Time:\n2026-03-01\nTo help, matters are as follows:\nAll offices:\n\
             To help, matters are as follows:",
        );
        assert_eq!(head.preamble.as_deref(), Some("To help, matters are as follows:"));
        assert_eq!(head.date, None);
        assert_eq!(
            head.left_out,
            [LeftOut::SiteBeforeTitle { lines: 1 }, LeftOut::RepeatedParagraphs { paragraphs: 1 }]
        );
    }
}
