use puhui_domain::{CreditCode, CreditCodeError, PatentKind, PatentNumber, PatentNumberError};
use schemars::{Schema, SchemaGenerator};

use super::Readable;
use crate::{Text, text};

impl Readable for PatentNumber {
    fn read(given: &str) -> Result<Self, Text> {
        use PatentNumberError as Why;
        let example = Self::EXAMPLE;
        given.parse().map_err(|why| match why {
            Why::Empty => text!("专利号不得为空，应写作 {example}。", "A patent number is written like {example}."),
            Why::TooLong => text!(
                "专利号最多 {max} 个字符。",
                "A patent number has at most {max} characters.",
                max = PatentNumber::MAX_CHARS
            ),
            Why::Shape => text!(
                "这不是专利号的形式，应写作 {example}。",
                "This is not the form of a patent number: write it like {example}."
            ),
            Why::PublicationNumber => text!(
                "这是公开号或公告号，请填写专利号，如 {example}。",
                "This is the number of a publication. Give the patent number, like {example}."
            ),
            Why::YearOutOfRange { year, first, last } => text!(
                "专利号的年份 {year:02} 不在 {first} 到 {last} 之间。",
                "The year {year:02} of the patent number is not between {first} and {last}."
            ),
            Why::UnknownKind(found) => text!(
                "专利号中表示专利类型的字符 {found} 无此类型。",
                "The character {found} of the patent number stands for no kind of patent."
            ),
            Why::CheckDigitMissing { expected } => {
                text!("专利号缺少校验位，应为 {expected}。", "The check digit is missing. It should be {expected}.")
            }
            Why::CheckDigit { expected, found } => {
                text!("校验位应为 {expected}，实为 {found}。", "The check digit should be {expected}, not {found}.")
            }
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

impl Readable for PatentKind {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|_| {
            Text::new(
                "专利类型只能是 invention、utility-model 或 design。",
                "The kind of patent is invention, utility-model or design.",
            )
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

impl Readable for CreditCode {
    fn read(given: &str) -> Result<Self, Text> {
        use CreditCodeError as Why;
        let (length, example) = (Self::LENGTH, Self::EXAMPLE);
        given.parse().map_err(|why| match why {
            Why::Empty => text!(
                "统一社会信用代码不得为空，应写作 {example}。",
                "A unified social credit code is written like {example}."
            ),
            Why::Length(found) => text!(
                "统一社会信用代码应为 {length} 个字符，实为 {found} 个。",
                "A unified social credit code has {length} characters, not {found}."
            ),
            Why::Symbol { position, found } => text!(
                "第 {position} 个字符 {found} 不会出现在统一社会信用代码中。",
                "Character {position}, {found}, does not occur in unified social credit codes."
            ),
            Why::NotADigit { position, found } => text!(
                "第 {position} 个字符应为数字，实为 {found}。",
                "Character {position} should be a digit, not {found}."
            ),
            Why::CheckCharacter { expected, found } => {
                text!("校验码应为 {expected}，实为 {found}。", "The check character should be {expected}, not {found}.")
            }
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

#[cfg(test)]
mod tests {
    use puhui_domain::Language;

    use super::*;

    #[track_caller]
    fn check<T: Readable>(given: &str, zh: &str, en: &str) {
        let Err(why) = T::read(given) else { panic!("{given:?} was read") };
        assert_eq!(Language::ALL.map(|language| why.get(language)), [zh, en], "{given:?}");
    }

    #[test]
    fn a_wrong_check_digit_is_named_in_both_languages() {
        check::<PatentNumber>("202310123456.7", "校验位应为 6，实为 7。", "The check digit should be 6, not 7.");
        let missing = "The check digit is missing. It should be 9.";
        check::<PatentNumber>("ZL202010566088", "专利号缺少校验位，应为 9。", missing);
        let character = "The check character should be 3, not 4.";
        check::<CreditCode>("91350100M000100Y44", "校验码应为 3，实为 4。", character);
    }

    #[test]
    fn what_is_valid_is_read() {
        assert!(PatentNumber::read(PatentNumber::EXAMPLE).is_ok());
        assert!(CreditCode::read(CreditCode::EXAMPLE).is_ok());
        assert_eq!(PatentKind::read("design"), Ok(PatentKind::Design));
    }
}
