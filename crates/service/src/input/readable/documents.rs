use puhui_domain::{ClausePath, ClausePathError, DocumentNumber, DocumentNumberError};
use schemars::{Schema, SchemaGenerator};

use super::Readable;
use crate::{Text, text};

impl Readable for ClausePath {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|why| match why {
            ClausePathError::Empty => Text::new("条款路径不得为空，应写作 7.1。", "A clause path is written like 7.1."),
            ClausePathError::TooDeep(_) => text!(
                "条款路径最多 {max} 级。",
                "A clause path has at most {max} numbers.",
                max = ClausePath::MAX_DEPTH
            ),
            ClausePathError::NotANumber(_) => Text::new(
                "条款路径由 1 到 65535 的整数以点连接而成，应写作 7.1。",
                "A clause path is made of whole numbers from 1 to 65535 joined by points, like 7.1.",
            ),
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}

impl Readable for DocumentNumber {
    fn read(given: &str) -> Result<Self, Text> {
        use DocumentNumberError as Why;
        given.parse().map_err(|why| match why {
            Why::Empty => Text::new(
                "文号不得为空；没有文号时请填 null。",
                "A document number is not empty: without one, say null.",
            ),
            Why::TooLong => text!(
                "文号最多 {max} 个字符。",
                "A document number has at most {max} characters.",
                max = DocumentNumber::MAX_CHARS
            ),
            Why::ControlCharacter => {
                Text::new("文号不得含有控制字符。", "A document number has no control characters.")
            }
            Why::NoYear => Text::new(
                "文号中没有带括号的四位年份，如〔2025〕。",
                "The document number has no year in brackets, four digits like 〔2025〕.",
            ),
            Why::YearOutOfRange(year) => text!(
                "文号的年份 {year} 不在 1949 到 2099 之间。",
                "The year {year} of the document number is not between 1949 and 2099."
            ),
            Why::NoCode => Text::new(
                "文号应以发文机关代字开头。",
                "The document number does not begin with the code of its issuer.",
            ),
            Why::NoSerial => Text::new(
                "文号应以序号结尾，如 12号 或 No. 12。",
                "The document number does not end with its serial number, like 12号 or No. 12.",
            ),
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}
