//! The title of a notice among the lines before its text, and the office that it names.

use std::ops::Range;

use crate::lines::{Kind, Line, is_office};
use crate::text::{ends_sentence, has_han};

/// A title and the lines that it stands on.
#[derive(Debug, PartialEq)]
pub(crate) struct Title {
    pub(crate) text: String,
    pub(crate) lines: Range<usize>,
}

const CHINESE_KINDS: [&str; 22] = [
    "通知", "公告", "通告", "通报", "意见", "办法", "方案", "规划", "计划", "指南", "规定", "规则", "细则", "决定",
    "函", "批复", "要点", "清单", "纲要", "措施", "条例", "报告",
];
const KINDS: [&str; 14] = [
    "notice",
    "notification",
    "circular",
    "announcement",
    "opinions",
    "measures",
    "plan",
    "guidelines",
    "rules",
    "regulations",
    "provisions",
    "decision",
    "letter",
    "outline",
];
const ABOUT: [&str; 4] = [" on ", " regarding ", " concerning ", " about "];
/// Longer is a paragraph.
const LONGEST: usize = 300;

/// The first line that is worded as a notice's title is; failing that, the first that could be a document's title.
pub(crate) fn find(lines: &[Line]) -> Option<Title> {
    let at = |test: fn(&str) -> bool| (0..lines.len()).find_map(|first| candidate(lines, first, test));
    at(is_notice).or_else(|| at(is_document))
}

/// The title that begins at this line, with the lines that belong to it.
fn candidate(lines: &[Line], first: usize, test: fn(&str) -> bool) -> Option<Title> {
    let line = |at: usize| lines.get(at).filter(|line| line.kind == Kind::Text).map(|line| line.text.as_str());
    let mut text = without_headline(line(first)?).to_owned();
    let mut end = first + 1;
    // A title that is broken in two: "关于……\n……的通知", "Notice of …\non …".
    let broken = |text: &str, next: &str| match has_han(text) {
        true => text.contains("关于") && !is_notice(text) && is_notice(&format!("{text}{next}")),
        false => next.starts_with(char::is_lowercase) && begins_as_notice(text) && !next.ends_with(ends_sentence),
    };
    while let Some(next) = line(end).filter(|next| text.len() < LONGEST && broken(&text, next)) {
        text = join(&text, next);
        end += 1;
    }
    if !test(&text) {
        return None;
    }
    if let Some(edition) = line(end).filter(|next| is_edition(next)) {
        text = join(&text, edition);
        end += 1;
    }
    // The issuers may stand on lines of their own above "关于……的通知".
    let mut start = first;
    while text.starts_with("关于") || start < first {
        match start.checked_sub(1).filter(|&above| lines.get(above).is_some_and(Line::is_office)) {
            Some(above) => start = above,
            None => break,
        }
    }
    let issuers: Vec<&str> = (start..first).filter_map(line).collect();
    let text = format!("{}{}", issuers.join(" "), without_headline(&text));
    Some(Title { text, lines: start..end })
}

/// Lines of one title as one: Chinese needs no space between them.
pub(crate) fn join(text: &str, next: &str) -> String {
    if has_han(text) { format!("{text}{next}") } else { format!("{text} {next}") }
}

/// `（试行）`, `(2022)` on a line of its own.
fn is_edition(line: &str) -> bool {
    line.starts_with(['(', '（']) && line.ends_with([')', '）']) && line.chars().nth(20).is_none()
}

fn is_notice(text: &str) -> bool {
    is_document(text) && if has_han(text) { text.contains("关于") } else { begins_as_notice(text) }
}

fn begins_as_notice(text: &str) -> bool {
    let lower = text.to_lowercase();
    let Some((kind, rest)) = lower.split_once(' ') else { return false };
    KINDS.contains(&kind)
        && ["of ", "from ", "by ", "on ", "regarding ", "concerning "].iter().any(|of| rest.starts_with(of))
}

/// Whether the line could be a title at all: it names a kind of document, and it is neither a sentence nor a menu's entry.
fn is_document(text: &str) -> bool {
    let sentence = text.ends_with([':', '：', '；', ';', ',', '，', '。']) || text.contains(['。', '>', '»', '|']);
    if sentence || text.chars().nth(LONGEST).is_some() {
        return false;
    }
    if has_han(text) {
        let bare = text
            .rsplit_once(['（', '('])
            .map_or(text, |(bare, edition)| if edition.ends_with(['）', ')']) { bare } else { text });
        let bare = bare.trim_end_matches('》');
        return bare.chars().nth(7).is_some() && CHINESE_KINDS.iter().any(|kind| bare.ends_with(kind));
    }
    let words: Vec<String> = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
    let named = words.iter().any(|word| KINDS.contains(&word.as_str()));
    named && words.iter().filter(|word| !word.is_empty()).count() >= 4 && !text.ends_with('.')
}

/// The title without the headline that a site has put after its closing quote: `… the "Guidelines" The office: act now!`.
fn without_headline(text: &str) -> &str {
    let Some(close) = text.match_indices(['"', '”']).map(|(at, quote)| at + quote.len()).nth(1) else { return text };
    let rest = text[close..].trim_start();
    if rest.starts_with(char::is_uppercase) && rest.contains([':', '!', '?']) { &text[..close] } else { text }
}

/// The office that the title names: what stands before 关于, or between "Notice of" and "on".
pub(crate) fn issuer(title: &str, signature: Option<&str>) -> Option<String> {
    if has_han(title) {
        let (issuer, _) = title.split_once("关于")?;
        return Some(issuer.trim().to_owned()).filter(|issuer| issuer.split(' ').all(is_office));
    }
    if !begins_as_notice(title) {
        return None;
    }
    let after_kind = title.split_once(' ')?.1;
    let rest = ["of ", "from ", "by "].iter().find_map(|of| after_kind.strip_prefix(of))?;
    let rest = rest.strip_prefix("the ").unwrap_or(rest);
    // An office may have "on" in its own name; the signature then tells where the name ends.
    if let Some(signature) = signature.filter(|signature| rest.starts_with(*signature)) {
        return Some(signature.to_owned());
    }
    let end = ABOUT.iter().filter_map(|about| rest.find(about)).min()?;
    Some(rest[..end].to_owned()).filter(|issuer| is_office(issuer))
}

/// The file's name in words: "2026-work-plan.en.txt" is "2026 work plan".
pub(crate) fn from_file_name(file_name: &str) -> Option<String> {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    let characters: Vec<char> = stem.chars().collect();
    let figure = |at: Option<usize>| at.and_then(|at| characters.get(at)).is_some_and(char::is_ascii_digit);
    let spaced = characters.iter().enumerate().map(|(at, &character)| match character {
        // A hyphen between figures is a range of years or a number.
        '-' if figure(at.checked_sub(1)) && figure(Some(at + 1)) => '-',
        '-' | '_' => ' ',
        other => other,
    });
    let words: Vec<String> = spaced.collect::<String>().split_whitespace().map(str::to_owned).collect();
    let title = words.join(" ");
    let mut letters = title.chars();
    let first = letters.next().filter(|_| title.contains(char::is_alphanumeric))?;
    Some(first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        let title = find(&crate::lines::read(text).0);
        assert_eq!(title.as_ref().map(|title| title.text.as_str()), expected, "{text}");
    }

    #[test]
    fn a_title_may_stand_on_several_lines() {
        check("示范省知识产权局\n关于开展试点的通知", Some("示范省知识产权局关于开展试点的通知"));
        check(
            "示范省知识产权局\n示范省财政厅\n关于开展试点\n工作的通知\n（试行）",
            Some("示范省知识产权局 示范省财政厅关于开展试点工作的通知（试行）"),
        );
        check(
            "Notice of the Demonstration Office\non Piloting Services",
            Some("Notice of the Demonstration Office on Piloting Services"),
        );
    }

    #[test]
    fn menus_and_sentences_are_no_titles() {
        check("首页 > 通知公告\n通知公告\nPublic Notice\nIn order to help, this plan is made for everyone.", None);
        check(
            "Service plan of the year\nNotice on the Work Rules of Windows",
            Some("Notice on the Work Rules of Windows"),
        );
    }

    #[test]
    fn a_headline_is_no_part_of_the_title() {
        check(
            "Notice on Issuing the \"Work Guidelines\" The office: act now!",
            Some("Notice on Issuing the \"Work Guidelines\""),
        );
        check(
            "Notice on Issuing the \"Work Guidelines\" of the Year",
            Some("Notice on Issuing the \"Work Guidelines\" of the Year"),
        );
    }

    #[test]
    fn the_title_names_its_issuer() {
        assert_eq!(issuer("示范省知识产权局关于试点的通知", None).as_deref(), Some("示范省知识产权局"));
        assert_eq!(issuer("关于试点的通知", None), None);
        assert_eq!(
            issuer("Notice from the Office of Services on piloting", None).as_deref(),
            Some("Office of Services")
        );
        assert_eq!(issuer("Notice on piloting", None), None);
        let signature = Some("Office on Ageing");
        assert_eq!(issuer("Notice of the Office on Ageing on piloting", signature).as_deref(), signature);
    }

    #[test]
    fn a_file_name_is_put_in_words() {
        for (name, expected) in [
            ("folder/service-plan-2023-2025.en.txt", Some("Service plan 2023-2025")),
            ("C:\\notices\\工作_要点.txt", Some("工作 要点")),
            (".txt", None),
            ("---", None),
            ("", None),
        ] {
            assert_eq!(from_file_name(name).as_deref(), expected, "{name}");
        }
    }
}
