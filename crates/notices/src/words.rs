//! The words of a text in a western script, with their places.

use crate::text::is_han;

/// A word, a figure, or one punctuation mark.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Word<'a> {
    pub(crate) text: &'a str,
    /// Byte position in the text.
    pub(crate) start: usize,
}

impl Word<'_> {
    pub(crate) fn end(&self) -> usize {
        self.start + self.text.len()
    }

    pub(crate) fn is(&self, word: &str) -> bool {
        self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is one of the words, which have spaces between them.
    pub(crate) fn is_one_of(&self, words: &str) -> bool {
        words.split(' ').any(|word| self.is(word))
    }

    pub(crate) fn is_punctuation(&self) -> bool {
        !self.text.starts_with(char::is_alphanumeric)
    }
}

/// "2021-2035", "T/PPAC", "project's", "16.5" and "10,000" are one word each; "15,2022" is two, with a comma.
pub(crate) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let start = text.len() - rest.len();
        let length = if is_letter(first) { word_length(rest) } else { first.len_utf8() };
        if !first.is_whitespace() {
            words.push(Word { text: &rest[..length], start });
        }
        rest = &rest[length..];
    }
    words
}

fn is_letter(character: char) -> bool {
    character.is_alphanumeric() && !is_han(character)
}

fn word_length(text: &str) -> usize {
    let mut previous = ' ';
    for (at, character) in text.char_indices() {
        let after = &text[at + character.len_utf8()..];
        let next_is = |test: fn(char) -> bool| after.starts_with(test);
        let joins = match character {
            '-' | '/' | '\'' | '’' | '_' => next_is(is_letter),
            '.' => previous.is_ascii_digit() && next_is(|c| c.is_ascii_digit()),
            ',' => previous.is_ascii_digit() && after.chars().take_while(char::is_ascii_digit).count() == 3,
            other => is_letter(other),
        };
        if !joins {
            return at;
        }
        previous = character;
    }
    text.len()
}

/// How many words the phrase takes where it stands at this place, if it does. The phrase is in lower case.
pub(crate) fn phrase_at(words: &[Word<'_>], at: usize, phrase: &str) -> Option<usize> {
    let mut length = 0;
    for expected in phrase.split(' ') {
        words.get(at + length).filter(|word| word.is(expected))?;
        length += 1;
    }
    Some(length)
}

/// As [`phrase_at`], for the longest of phrases with bars between them: `no more than|more than`.
pub(crate) fn any_phrase_at(words: &[Word<'_>], at: usize, phrases: &str) -> Option<usize> {
    let first = words.get(at)?.text.as_bytes().first()?;
    let may_begin = |phrase: &&str| phrase.as_bytes().first().is_some_and(|byte| byte.eq_ignore_ascii_case(first));
    phrases.split('|').filter(may_begin).filter_map(|phrase| phrase_at(words, at, phrase)).max()
}

/// The longest phrase that ends before this place: where it begins.
pub(crate) fn any_phrase_before(words: &[Word<'_>], end: usize, phrases: &str) -> Option<usize> {
    let start = |phrase: &str| end.checked_sub(phrase.split(' ').count());
    phrases.split('|').filter_map(|phrase| start(phrase).filter(|&at| phrase_at(words, at, phrase).is_some())).min()
}

/// What the longest phrase of the table that ends before this place means, and where it begins.
pub(crate) fn meaning_before<T: Copy>(words: &[Word<'_>], end: usize, table: &[(T, &str)]) -> Option<(T, usize)> {
    let found = table.iter().filter_map(|&(meaning, phrases)| Some((meaning, any_phrase_before(words, end, phrases)?)));
    found.min_by_key(|&(_, start)| start)
}

/// What the longest phrase of the table at this place means, and how many words it takes.
pub(crate) fn meaning_at<T: Copy>(words: &[Word<'_>], at: usize, table: &[(T, &str)]) -> Option<(T, usize)> {
    let found = table.iter().filter_map(|&(meaning, phrases)| Some((meaning, any_phrase_at(words, at, phrases)?)));
    found.max_by_key(|&(_, length)| length)
}

/// `twelve`, `twenty`, `twenty-one`: one to ninety-nine.
pub(crate) fn spelled(word: &str) -> Option<u32> {
    const ONES: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
                        sixteen seventeen eighteen nineteen";
    const TENS: &str = "zero ten twenty thirty forty fifty sixty seventy eighty ninety";
    let at = |table: &str, word: &str| {
        let found = table.split(' ').position(|known| known.eq_ignore_ascii_case(word))?;
        u32::try_from(found).ok().filter(|&number| number > 0)
    };
    if let Some((tens, ones)) = word.split_once('-') {
        let (tens, ones) = (at(TENS, tens)?, at(ONES, ones)?);
        return (tens > 1 && ones < 10).then_some(tens * 10 + ones);
    }
    at(ONES, word).or_else(|| at(TENS, word).map(|tens| tens * 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = words(text).iter().map(|word| word.text).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn figures_and_codes_stay_whole() {
        check("to 16.5 months; 10,000 people", &["to", "16.5", "months", ";", "10,000", "people"]);
        check("more than 50%.", &["more", "than", "50", "%", "."]);
        check("T/PPAC 402-2022, 6G", &["T/PPAC", "402-2022", ",", "6G"]);
        check("December 15,2022", &["December", "15", ",", "2022"]);
        check("a project's mechanism.Next 3.", &["a", "project's", "mechanism", ".", "Next", "3", "."]);
        check("普惠 plan", &["普", "惠", "plan"]);
    }

    #[test]
    fn phrases_are_found_before_a_place() {
        let words = words("no more than 5");
        assert_eq!(meaning_before(&words, 3, &[('a', "more than"), ('b', "less than|no more than")]), Some(('b', 0)));
        assert_eq!(meaning_before(&words, 1, &[('a', "more than")]), None);
    }

    #[test]
    fn spelled_numbers_are_read() {
        for (word, expected) in [
            ("one", Some(1)),
            ("Twelve", Some(12)),
            ("twenty", Some(20)),
            ("ninety-nine", Some(99)),
            ("zero", None),
            ("one-stop", None),
            ("ten-five", None),
            ("twenty-zero", None),
            ("-", None),
            ("", None),
        ] {
            assert_eq!(spelled(word), expected, "{word}");
        }
    }
}
