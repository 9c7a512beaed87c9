//! Where the clauses begin and end, and what stands after them.

use std::ops::Range;

use time::Date;

use crate::LeftOut;
use crate::levels::Numbering;
use crate::lines::{Kind, Line};

/// The lines that hold the clauses, and how they are numbered. `None` when no line begins with a number.
pub(crate) fn find(lines: &[Line]) -> Option<(Range<usize>, Numbering)> {
    let first = lines.iter().position(|line| line.marker().is_some())?;
    let end = end(lines, first);
    let numbering = Numbering::of(lines.get(first..end)?);
    // A list in the preamble, "(1) …", comes before the first part. The clauses begin with that part.
    let part = (first..end).find(|&at| {
        let found = lines.get(at).and_then(Line::marker);
        found.is_some_and(|found| numbering.is_part(found.style) && found.number == 1)
    });
    Some((part.unwrap_or(first)..end, numbering))
}

fn end(lines: &[Line], first: usize) -> usize {
    let last_marker = lines.iter().rposition(|line| line.marker().is_some()).unwrap_or(first);
    let offices = |at: usize| {
        let above = lines.get(first + 1..at).unwrap_or_default();
        above.iter().rev().take_while(|line| line.is_office()).count()
    };
    let ends = |at: usize| match lines.get(at).map(|line| &line.kind) {
        Some(Kind::Closing | Kind::Attachment) => true,
        // A date under an office is a signature, even when an enclosed document with numbers of its own follows.
        Some(Kind::Date(_)) => offices(at) > 0 || at > last_marker,
        Some(Kind::Site | Kind::Release) => at > last_marker,
        _ => false,
    };
    let end = (first + 1..lines.len()).find(|&at| ends(at)).unwrap_or(lines.len());
    end - offices(end)
}

/// What stands after the clauses.
#[derive(Debug, Default)]
pub(crate) struct Tail {
    pub(crate) signature: Option<String>,
    pub(crate) date: Option<Date>,
    /// Lines of a second document with numbers of its own.
    pub(crate) second_document: usize,
    pub(crate) left_out: Vec<LeftOut>,
}

/// Reads the lines after the clauses.
pub(crate) fn tail(lines: &[Line]) -> Tail {
    // What the site adds comes last, and much of it, addresses for example, is known only by where it stands.
    let site = lines.iter().position(|line| matches!(line.kind, Kind::Site | Kind::Release)).unwrap_or(lines.len());
    let (own, added) = lines.split_at(site);
    let dated = own.iter().position(|line| matches!(line.kind, Kind::Date(_)));
    let signed = dated.unwrap_or(own.len());
    let names = own.iter().take(signed).filter(|line| line.is_office()).map(|line| line.text.as_str());
    let signature = Some(names.collect::<Vec<_>>().join(" ")).filter(|names| !names.is_empty());
    let date = dated
        .and_then(|at| own.get(at))
        .and_then(|line| if let Kind::Date(date) = line.kind { Some(date) } else { None });
    let unread: Vec<&Line> = own.iter().filter(|line| line.is_text() && !line.is_office()).collect();
    let numbered = unread.iter().any(|line| line.marker().is_some());
    let mut tail =
        Tail { signature, date, second_document: if numbered { unread.len() } else { 0 }, left_out: Vec::new() };
    if !unread.is_empty() {
        tail.left_out.push(LeftOut::AfterClauses { lines: unread.len() });
    }
    // Phones of the site's are counted with the contact data.
    let added = added.iter().filter(|line| line.kind != Kind::Contact).count();
    if added > 0 {
        tail.left_out.push(LeftOut::SiteAfterText { lines: added });
    }
    tail
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Range<usize>) {
        assert_eq!(find(&crate::lines::read(text).0).map(|(range, _)| range), Some(expected), "{text}");
    }

    #[test]
    fn clauses_end_where_the_notice_does() {
        check("A\n1. One\nText\nHereby inform.\nB", 1..3);
        check("A\n1. One\nText\nOffice of Services\nMarch 2, 2026\n1. Enclosed", 1..3);
        check("A\n1. One\nText\nphoto.png\n2. Two\nCopyright ©2026", 1..5);
        check("A\n1. One\nText\nAttachment: 1. Form\n2. List", 1..3);
        check("A\n1. One\nText\nOffice of Services", 1..3);
    }

    #[test]
    fn a_list_in_the_preamble_is_no_clause() {
        check("Points:\n(1) a;\n(2) b.\n1. One\n(1) c.", 3..5);
    }

    #[test]
    fn a_second_document_is_reported() {
        let lines = crate::lines::read("Office of Services\nMarch 2, 2026\nRules\n1. One\nCopyright ©2026\nMenu").0;
        let tail = tail(&lines);
        assert_eq!((tail.second_document, tail.signature.as_deref()), (2, Some("Office of Services")));
        assert_eq!(tail.left_out.len(), 2);
    }
}
