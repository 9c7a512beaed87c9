//! Small questions about characters and sentences that several modules ask.

/// Whether the character is a Chinese character.
pub(crate) fn is_han(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

pub(crate) fn has_han(text: &str) -> bool {
    text.contains(is_han)
}

/// The value of an ASCII or full-width digit.
pub(crate) fn digit(character: char) -> Option<u16> {
    let zero = match character {
        '0'..='9' => '0',
        '０'..='９' => '０',
        _ => return None,
    };
    u16::try_from(u32::from(character) - u32::from(zero)).ok()
}

/// A full stop, a question or exclamation mark of either script.
pub(crate) fn ends_sentence(character: char) -> bool {
    matches!(character, '.' | '!' | '?' | '。' | '！' | '？' | '．')
}

/// The text without full stops and space at its end.
pub(crate) fn without_stop(text: &str) -> &str {
    text.trim_end_matches(['.', '。', '．', ' '])
}

/// The first sentence of the text with its full stop, and the rest. The rest is empty when the text is one sentence,
/// finished or not.
pub(crate) fn first_sentence(text: &str) -> (&str, &str) {
    let mut before = "";
    for (at, character) in text.char_indices() {
        let after = &text[at + character.len_utf8()..];
        let ends = match character {
            '。' | '！' | '？' => true,
            '.' | '!' | '?' => western_end(before, after),
            _ => false,
        };
        if ends {
            // A closing quote or bracket belongs to the sentence that it closes.
            let closing = after.find(|c| !matches!(c, '”' | '’' | '》' | '"')).unwrap_or(after.len());
            let closing = if after.starts_with('"') && !odd_quotes(before) { 0 } else { closing };
            let end = at + character.len_utf8() + closing;
            return (&text[..end], text[end..].trim_start());
        }
        before = &text[..at + character.len_utf8()];
    }
    (text, "")
}

fn odd_quotes(text: &str) -> bool {
    text.matches('"').count() % 2 == 1
}

/// Whether a western full stop ends a sentence. Translations often have no space after it, so "mechanism.Focusing" does
/// and "www.example" and "No. 3" do not.
fn western_end(before: &str, after: &str) -> bool {
    const ABBREVIATIONS: [&str; 12] = ["No", "Nos", "Art", "Dr", "Mr", "Mrs", "Ms", "St", "vs", "e.g", "i.e", "approx"];
    // The last characters are enough for a word, and keep text without any space cheap.
    let near = before.char_indices().rev().take(16).last().map_or("", |(at, _)| &before[at..]);
    let word = near.rsplit([' ', '(', '（']).next().unwrap_or_default();
    if ABBREVIATIONS.contains(&word) {
        return false;
    }
    let initial = word.chars().next_back().is_some_and(char::is_uppercase)
        && word.chars().rev().nth(1).is_none_or(|c| c == '.' || !c.is_alphabetic());
    match after.chars().next() {
        None => true,
        Some(' ') if initial => false,
        Some(' ') => after.trim_start().starts_with(|c: char| !c.is_lowercase()),
        Some('"' | '”' | '’') => true,
        Some('(' | '（') => true,
        Some(next) => (next.is_uppercase() || is_han(next)) && !initial && word.chars().any(char::is_lowercase),
    }
}

/// Whether a sentence has just ended where `before` stops: after a full stop, or after brackets that follow one, as in
/// "… the region. (Responsible departments: …)".
pub(crate) fn sentence_has_ended(before: &str) -> bool {
    // Far enough back for a long list of departments, near enough to keep hostile input cheap.
    const FARTHEST: usize = 600;
    let mut depth = 0_usize;
    for character in before.chars().rev().take(FARTHEST) {
        match character {
            ')' | '）' => depth += 1,
            '(' | '（' if depth > 0 => depth -= 1,
            ' ' | '"' | '”' | '’' => {}
            _ if depth > 0 => {}
            other => return ends_sentence(other),
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, first: &str, rest: &str) {
        assert_eq!(first_sentence(text), (first, rest));
    }

    #[test]
    fn a_sentence_ends_with_or_without_a_space() {
        check("Build service bases.Each city builds one.", "Build service bases.", "Each city builds one.");
        check("Build service bases. Each city builds one.", "Build service bases.", "Each city builds one.");
        check("总体要求。紧扣需求。", "总体要求。", "紧扣需求。");
        check("Basic principles.", "Basic principles.", "");
        check("Basic principles", "Basic principles", "");
    }

    #[test]
    fn a_full_stop_inside_a_name_or_number_ends_nothing() {
        check("See No. 30 of www.example.org or 16.5 months", "See No. 30 of www.example.org or 16.5 months", "");
        check("Apply in the U.S. Office now. Then wait.", "Apply in the U.S. Office now.", "Then wait.");
        check("Say “yes.” Then go.", "Say “yes.”", "Then go.");
    }

    #[test]
    fn brackets_after_a_full_stop_keep_the_sentence_ended() {
        for (before, ended) in [
            ("It works. ", true),
            ("It works. (Responsible departments: A (B), C) ", true),
            ("It works (see Attachment 1) ", false),
            ("可以办理。（责任单位：甲处）", true),
            ("Plan (2024) ", false),
            (")))", false),
            ("", false),
        ] {
            assert_eq!(sentence_has_ended(before), ended, "{before:?}");
        }
    }
}
