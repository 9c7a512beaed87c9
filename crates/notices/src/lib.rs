#![doc = include_str!("../README.md")]

mod attachments;
mod boilerplate;
mod clauses;
mod contact_data;
mod dates;
mod dues;
mod error;
mod frame;
mod head;
mod heading;
mod language;
mod levels;
mod lines;
mod measure;
mod measures;
mod notice;
mod number;
mod numbering;
mod pairs;
mod privacy;
mod said;
mod targets;
mod text;
mod title;
mod words;

pub use error::{Format, NoticeError};
pub use measure::{Comparison, Due, Measure, Target};
pub use notice::{Clause, Hints, LeftOut, Notice, TitleSource, Warning};
pub use pairs::propose_pairs;

use lines::{Kind, Line};

/// The largest text that is read, in bytes. The longest notice we know has 31 kB.
pub const MAX_BYTES: usize = 1024 * 1024;

/// Takes a file's bytes apart. They must be UTF-8, with or without a byte order mark.
pub fn parse_bytes(bytes: &[u8], hints: &Hints) -> Result<Notice, NoticeError> {
    if bytes.len() > MAX_BYTES {
        return Err(NoticeError::TooLarge { bytes: bytes.len(), limit: MAX_BYTES });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| NoticeError::NotText { format: Format::sniff(bytes) })?;
    parse(text, hints)
}

/// Takes the plain text of a notice apart. Never panics, whatever the text.
pub fn parse(text: &str, hints: &Hints) -> Result<Notice, NoticeError> {
    if text.len() > MAX_BYTES {
        return Err(NoticeError::TooLarge { bytes: text.len(), limit: MAX_BYTES });
    }
    if text.contains('\0') {
        return Err(NoticeError::NotText { format: Format::sniff(text.as_bytes()) });
    }
    let (lines, places) = lines::read(text);
    if lines.is_empty() {
        return Err(NoticeError::Empty);
    }
    let (body, numbering) = frame::find(&lines).ok_or(NoticeError::NoClauses)?;
    let head = head::read(lines.get(..body.start).unwrap_or_default());
    let tail = frame::tail(lines.get(body.end..).unwrap_or_default());
    let (mut clauses, mut warnings) = clauses::read(lines.get(body.clone()).unwrap_or_default(), numbering);

    let issued_on = head.date.or(tail.date);
    warnings.extend(measures::write(&mut clauses, issued_on));

    let (title, title_from) = match (head.title, &hints.file_name) {
        (Some(title), _) => (title, TitleSource::Document),
        (None, Some(name)) => (title::from_file_name(name).ok_or(NoticeError::NoTitle)?, TitleSource::FileName),
        (None, None) => return Err(NoticeError::NoTitle),
    };
    if title_from == TitleSource::FileName {
        warnings.insert(0, Warning::TitleFromFileName);
    }
    let attachments = attachments::names(&lines);
    warnings.extend(attachments::cited_not_listed(&clauses, attachments.len()));
    if tail.second_document > 0 {
        warnings.push(Warning::SecondDocument { lines: tail.second_document });
    }
    if places > 0 {
        warnings.push(Warning::PersonalDataRemoved { places });
    }
    let signature = head.signature.or(tail.signature);
    let mut left_out = head.left_out;
    left_out.extend(left_out_of(&lines, places));
    left_out.extend(tail.left_out);
    Ok(Notice {
        language: language::of(&body_text(&title, head.preamble.as_deref(), &clauses)),
        issuer: title::issuer(&title, signature.as_deref()).or(signature),
        title,
        title_from,
        document_number: head.number,
        issued_on,
        addressees: head.addressees,
        preamble: head.preamble,
        enclosure: head.enclosure,
        clauses,
        attachments,
        left_out,
        warnings,
    })
}

fn body_text(title: &str, preamble: Option<&str>, clauses: &[Clause]) -> String {
    let texts = clauses.iter().flat_map(|clause| [clause.heading.as_deref().unwrap_or_default(), &clause.text]);
    [title, preamble.unwrap_or_default()].into_iter().chain(texts).collect()
}

fn left_out_of(lines: &[Line], places: usize) -> Vec<LeftOut> {
    let count = |kind: Kind| lines.iter().filter(|line| line.kind == kind).count();
    let contact = count(Kind::Contact);
    [
        (count(Kind::Release) > 0, LeftOut::ReleaseDay),
        (contact > 0, LeftOut::ContactLines { lines: contact }),
        (places > 0, LeftOut::ContactData { places }),
    ]
    .into_iter()
    .filter_map(|(is_so, left_out)| is_so.then_some(left_out))
    .collect()
}
