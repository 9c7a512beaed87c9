use puhui_domain::{ClausePath, ClausePathError, DocumentNumber, DocumentNumberError, Language};
use time::Date;

use crate::{Text, calendar, text};

/// What can be read from a string in a request, and says in both languages why it cannot.
///
/// The domain's own errors speak English, for logs and command lines; here they learn the caller's language.
pub trait Readable: Sized {
    fn read(given: &str) -> Result<Self, Text>;
}

impl Readable for Date {
    fn read(given: &str) -> Result<Self, Text> {
        const WHY: Text = Text::new("日期应写作 2021-07-06。", "A date is written like 2021-07-06.");
        const RANGE: Text = Text::new("年份须在 1949 到 2149 之间。", "The year must be between 1949 and 2149.");
        let date = calendar::parse(given).ok_or(WHY)?;
        if (1949..=2149).contains(&date.year()) { Ok(date) } else { Err(RANGE) }
    }
}

impl Readable for Language {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|_| Text::new("语言只能是 zh-CN 或 en。", "The language is either zh-CN or en."))
    }
}

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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_has_a_sensible_year() {
        for good in ["1949-01-01", "2149-12-31"] {
            assert!(Date::read(good).is_ok(), "{good}");
        }
        for bad in ["1948-12-31", "2150-01-01", "2021-02-29", "yesterday"] {
            assert!(Date::read(bad).is_err(), "{bad}");
        }
    }
}
