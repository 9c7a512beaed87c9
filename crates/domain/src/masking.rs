//! Personal data for people who need to recognise it and not to know it (脱敏).
//!
//! What is not understood comes out as stars: a mask that fails hides too much, never too little.

use crate::half_width;

/// A person's name (姓名): `张*`, `王*明`, `欧**娜`, `J*** S****`.
///
/// Of a name in Chinese characters with three or more, the first and the last remain; of any other name the first
/// letter of each word.
pub fn name(text: &str) -> String {
    let text: String = half_width(text.trim()).collect();
    let chinese: Vec<char> = text.chars().filter(|character| !character.is_whitespace()).collect();
    if chinese.iter().all(|character| is_han(*character) || is_name_point(*character)) {
        return between(&chinese, 1, usize::from(chinese.len() > 2));
    }
    text.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// A telephone number: `138****1234`; a short one `62****14`, or stars only.
///
/// Separators go, and so does an extension. Of 11 digits or more the first 3 and the last 4 remain, of 7 to 10 the first
/// 2 and the last 2.
pub fn phone(text: &str) -> String {
    let text: String = half_width(text.trim()).collect();
    let number = text.trim_start_matches(|character: char| !character.is_ascii_digit());
    let is_part = |character: char| character.is_ascii_digit() || " -()./".contains(character);
    let number = number.split(|character| !is_part(character)).next().unwrap_or_default();
    let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        0 => stars(text.chars().count()),
        1..=6 => stars(digits.len()),
        7..=10 => between(&digits, 2, 2),
        _ => between(&digits, 3, 4),
    }
}

/// An e-mail address: `z*******@example.com`. The first letter and the domain remain.
pub fn email(text: &str) -> String {
    let text: String = half_width(text.trim()).collect();
    match text.rsplit_once('@') {
        Some((person, domain)) if !person.is_empty() && is_domain(domain) => format!("{}@{domain}", word(person)),
        _ => stars(text.chars().count()),
    }
}

/// The first letter, if it is one and not the whole word.
fn word(word: &str) -> String {
    let characters: Vec<char> = word.chars().collect();
    let is_letter = characters.first().is_some_and(|first| first.is_alphabetic());
    between(&characters, usize::from(is_letter), 0)
}

/// Leaves so many characters at the beginning and at the end, if at least one is hidden between them; else none.
fn between(characters: &[char], first: usize, last: usize) -> String {
    let count = characters.len();
    let (first, last) = if first + last < count { (first, last) } else { (0, 0) };
    let is_left = |index: usize| index < first || index >= count - last;
    characters.iter().enumerate().map(|(index, character)| if is_left(index) { *character } else { '*' }).collect()
}

fn stars(count: usize) -> String {
    "*".repeat(count)
}

/// The characters of Chinese names: the unified ideographs with their extensions, and 〇.
fn is_han(character: char) -> bool {
    matches!(character, '\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// What joins the parts of a name that is written in Chinese: 迪丽·阿布都.
fn is_name_point(character: char) -> bool {
    matches!(character, '·' | '•' | '・' | '‧')
}

/// Labels joined by points, the last one of letters. Anything else might hold more than a domain.
fn is_domain(domain: &str) -> bool {
    let is_label =
        |label: &str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    domain.rsplit_once('.').is_some_and(|(before, last)| {
        before.split('.').all(is_label) && last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_alphabetic())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(mask: fn(&str) -> String, cases: &[(&str, &str)]) {
        for (text, masked) in cases {
            assert_eq!(mask(text), *masked, "{text:?}");
        }
    }

    #[test]
    fn names() {
        check(
            name,
            &[
                ("张三", "张*"),
                ("张　三 ", "张*"),
                ("王小明", "王*明"),
                ("欧阳娜娜", "欧**娜"),
                ("迪丽·阿布都", "迪****都"),
                ("张", "*"),
                ("John Smith", "J*** S****"),
                ("Ｊohn  smith", "J*** s****"),
                ("J. Smith", "J* S****"),
                ("J Smith", "* S****"),
                ("김철수", "김**"),
                ("李John", "李****"),
                ("张三13800001234", "张************"),
                ("13800001234", "***********"),
                ("", ""),
            ],
        );
    }

    #[test]
    fn phones() {
        check(
            phone,
            &[
                ("13800001234", "138****1234"),
                ("138-0000-1234", "138****1234"),
                ("１３８ ００００ １２３４", "138****1234"),
                ("+86 13800001234", "861******1234"),
                ("电话：13800001234", "138****1234"),
                ("010-00001234 转 8001", "010****1234"),
                ("(010) 00001234 ext. 8001", "010****1234"),
                ("00001234", "00****34"),
                ("0001234", "00***34"),
                ("12345", "*****"),
                ("见名片", "***"),
                ("", ""),
            ],
        );
    }

    #[test]
    fn addresses() {
        check(
            email,
            &[
                ("zhangsan@example.com", "z*******@example.com"),
                (" Zhang.San@mail.example.com.cn", "Z********@mail.example.com.cn"),
                ("z@example.com", "*@example.com"),
                ("13800001234@example.com", "***********@example.com"),
                ("zhangsan", "********"),
                ("zhangsan@张三", "***********"),
                ("a@b", "***"),
                ("@example.com", "************"),
                ("zhangsan@13800001234", "********************"),
                ("a@b.com, c@example.com", "a*********@example.com"),
            ],
        );
    }

    /// How many characters remain that tell something.
    fn left(masked: &str) -> usize {
        masked.chars().filter(|character| character.is_alphanumeric()).count()
    }

    proptest! {
        #[test]
        fn a_name_keeps_at_most_two_characters_or_one_a_word(text in "\\PC{0,40}") {
            let words = text.split_whitespace().count();
            prop_assert!(left(&name(&text)) <= words.max(2), "{}", name(&text));
        }

        #[test]
        fn a_short_name_is_never_whole(text in "[a-z\u{4e00}-\u{9fff}]{1,3}") {
            prop_assert_ne!(name(&text), text);
        }

        #[test]
        fn a_phone_keeps_digits_only_and_hides_three(text in "\\PC{0,40}") {
            let masked = phone(&text);
            let hidden = masked.matches('*').count();
            prop_assert!(masked.chars().all(|symbol| symbol == '*' || symbol.is_ascii_digit()));
            prop_assert!(left(&masked) <= 7 && (left(&masked) == 0 || hidden >= 3), "{masked}");
        }

        #[test]
        fn a_phone_without_separators_keeps_its_ends(text in "[0-9]{11,20}") {
            let masked = phone(&text);
            prop_assert_eq!(masked.len(), text.len());
            prop_assert_eq!((&masked[..3], &masked[masked.len() - 4..]), (&text[..3], &text[text.len() - 4..]));
        }

        #[test]
        fn an_address_keeps_one_letter_before_its_domain(text in "\\PC{0,30}@?[a-z.]{0,12}") {
            let masked = email(&text);
            let person = masked.rsplit_once('@').map_or(masked.as_str(), |(person, _)| person);
            prop_assert!(left(person) <= 1, "{masked}");
        }
    }
}
