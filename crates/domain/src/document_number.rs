use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::half_width;

/// The number (文号) of an official document: the issuer's code, a year in brackets and a serial number.
///
/// Read from any usual writing: `示知办发〔2025〕12号`, `示知办发［２０２５］第１２号`, `Shizhi Ban Fa [2025] No. 12`. The text
/// is kept as written; [`DocumentNumber::key`] is what to compare and to index by. Two values are equal when their keys
/// are.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct DocumentNumber {
    text: String,
    code: String,
    year: u16,
    serial: u32,
    chinese: bool,
}

/// Why a text is no [`DocumentNumber`].
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum DocumentNumberError {
    #[error("The document number is empty. Write it as on the document, like 示知办发〔2025〕12号.")]
    Empty,
    #[error("The document number is longer than {max} characters.", max = DocumentNumber::MAX_CHARS)]
    TooLong,
    #[error("The document number has a control character in it.")]
    ControlCharacter,
    #[error("The document number has no year in brackets. Write four digits in brackets, like 〔2025〕.")]
    NoYear,
    #[error("The year {0} of the document number is not between 1949 and 2099.")]
    YearOutOfRange(u16),
    #[error("The document number does not begin with the code of the issuer, like 示知办发.")]
    NoCode,
    #[error("The document number does not end with its serial number. Write 12号 or No. 12 after the year.")]
    NoSerial,
}

use DocumentNumberError as Error;

impl DocumentNumber {
    /// The longest text that is read, in characters.
    pub const MAX_CHARS: usize = 120;

    /// The year in the brackets, 1949 to 2099.
    pub fn year(&self) -> u16 {
        self.year
    }

    /// The serial number within the year and the issuer's code, 1 to 999,999.
    pub fn serial(&self) -> u32 {
        self.serial
    }

    /// The number as the document writes it, without surrounding space.
    pub fn as_written(&self) -> &str {
        &self.text
    }

    /// The normalised form, `示知办发[2025]12号` or `shizhibanfa[2025]no.12`: two writings of one number in the same
    /// language have the same key. Writings in different languages never have.
    pub fn key(&self) -> String {
        let Self { code, year, serial, .. } = self;
        if self.chinese { format!("{code}[{year}]{serial}号") } else { format!("{code}[{year}]no.{serial}") }
    }
}

impl FromStr for DocumentNumber {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Error::Empty);
        }
        if text.chars().nth(Self::MAX_CHARS).is_some() {
            return Err(Error::TooLong);
        }
        // The text is kept, and no document is written so.
        if text.chars().any(|c| c.is_control() && !c.is_whitespace()) {
            return Err(Error::ControlCharacter);
        }
        let plain: String = half_width(text).flat_map(char::to_lowercase).filter_map(unify).collect();
        let (code, year, rest) = split_at_year(&plain).ok_or(Error::NoYear)?;
        if !(1949..=2099).contains(&year) {
            return Err(Error::YearOutOfRange(year));
        }
        if !code.contains(char::is_alphabetic) {
            return Err(Error::NoCode);
        }
        let chinese = rest.ends_with('号') || rest.ends_with('號');
        let serial = serial(rest).ok_or(Error::NoSerial)?;
        Ok(Self { text: text.to_owned(), code: code.replace('.', ""), year, serial, chinese })
    }
}

/// Drops space and gives every kind of bracket one form. The full-width ones are ASCII already.
fn unify(character: char) -> Option<char> {
    match character {
        '〔' | '【' | '〖' | '(' => Some('['),
        '〕' | '】' | '〗' | ')' => Some(']'),
        '\u{200b}' | '\u{feff}' => None,
        other if other.is_whitespace() => None,
        other => Some(other),
    }
}

/// The code, the year and what follows, split at the last pair of brackets that holds four digits.
fn split_at_year(plain: &str) -> Option<(&str, u16, &str)> {
    plain.rmatch_indices('[').find_map(|(open, _)| {
        let (inside, rest) = plain[open + 1..].split_once(']')?;
        Some((&plain[..open], digits(inside, 4..=4)?.try_into().ok()?, rest))
    })
}

/// The serial number of `12号`, `第12号`, `no.12`, `no12`, `№12`.
fn serial(rest: &str) -> Option<u32> {
    let number = match rest.strip_suffix(['号', '號']) {
        Some(number) => number.strip_prefix('第').unwrap_or(number),
        None => {
            let number = rest.strip_prefix("no").or_else(|| rest.strip_prefix('№'))?;
            number.strip_prefix('.').unwrap_or(number)
        }
    };
    digits(number, 1..=6).filter(|&serial| serial > 0)
}

fn digits(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let valid = length.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    valid.then(|| text.parse().ok())?
}

impl PartialEq for DocumentNumber {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for DocumentNumber {}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl TryFrom<String> for DocumentNumber {
    type Error = Error;

    fn try_from(text: String) -> Result<Self, Error> {
        text.parse()
    }
}

impl From<DocumentNumber> for String {
    fn from(number: DocumentNumber) -> Self {
        number.text
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, key: &str) {
        let number: DocumentNumber = text.parse().unwrap_or_else(|error| panic!("{text:?}: {error}"));
        assert_eq!(number.key(), key, "{text:?}");
        assert_eq!(number.as_written(), text.trim());
    }

    #[test]
    fn every_usual_writing_of_a_chinese_number_has_one_key() {
        for text in [
            "示知办发运字〔2025〕30号",
            " 示知办发运字［2025］30号\n",
            "示知办发运字[2025]30号",
            "示知办发运字【2025】30号",
            "示知办发运字（２０２５）３０号",
            "示知办发运字 〔 2025 〕 第 030 号",
        ] {
            check(text, "示知办发运字[2025]30号");
        }
    }

    #[test]
    fn every_usual_writing_of_an_english_number_has_one_key() {
        for text in [
            "Shizhi Ban Fayun Zi [2025] No. 30",
            "Shizhi Ban Fayun Zi 〔2025〕 No.30",
            "shizhi ban fayun zi (2025) no 30",
            "Shizhi Ban Fayun Zi [2025] № 30",
        ] {
            check(text, "shizhibanfayunzi[2025]no.30");
        }
    }

    #[test]
    fn the_languages_share_year_and_serial_only() {
        let chinese: DocumentNumber = "示知办发〔2025〕12号".parse().unwrap();
        let english: DocumentNumber = "Shizhi Ban Fa [2025] No. 12".parse().unwrap();
        assert_eq!((chinese.year(), chinese.serial()), (english.year(), english.serial()));
        assert_ne!(chinese, english);
    }

    #[test]
    fn the_error_says_what_is_missing() {
        for (text, error) in [
            ("  ", Error::Empty),
            ("示知办发\u{0}〔2025〕12号", Error::ControlCharacter),
            ("示知办发〔2025〕12号\u{7}", Error::ControlCharacter),
            ("示知办发2025年12号", Error::NoYear),
            ("示知办发〔25〕12号", Error::NoYear),
            ("示知办发〔1848〕12号", Error::YearOutOfRange(1848)),
            ("〔2025〕12号", Error::NoCode),
            ("示知办发〔2025〕", Error::NoSerial),
            ("示知办发〔2025〕0号", Error::NoSerial),
            ("示知办发〔2025〕12号 关于某事的通知", Error::NoSerial),
            ("Shizhi [2025] No. 1234567", Error::NoSerial),
        ] {
            assert_eq!(text.parse::<DocumentNumber>().unwrap_err(), error, "{text:?}");
        }
        assert_eq!("字".repeat(121).parse::<DocumentNumber>().unwrap_err(), Error::TooLong);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in any::<String>()) {
            if let Ok(number) = text.parse::<DocumentNumber>() {
                let json = serde_json::to_string(&number).unwrap();
                prop_assert_eq!(serde_json::from_str::<DocumentNumber>(&json).unwrap().key(), number.key());
            }
        }

        #[test]
        fn a_key_is_its_own_key(code in "[示知办发函字a-z]{1,8}", year in 1949_u16..=2099, serial in 1_u32..=999_999) {
            let number: DocumentNumber = format!("{code}〔{year}〕{serial}号").parse().unwrap();
            prop_assert_eq!((number.year(), number.serial()), (year, serial));
            let again: DocumentNumber = number.key().parse().unwrap();
            prop_assert_eq!(again.key(), number.key());
        }
    }
}
