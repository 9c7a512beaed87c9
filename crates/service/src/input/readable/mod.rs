mod documents;
mod numbers;
mod profile;

use puhui_domain::Language;
use schemars::{Schema, SchemaGenerator};
use time::Date;

use crate::calendar::Day;
use crate::{Text, calendar};

/// What can be read from a string in a request, and says in both languages why it cannot.
///
/// The domain's own errors speak English, for logs and command lines; here they learn the caller's language.
pub trait Readable: Sized {
    fn read(given: &str) -> Result<Self, Text>;

    /// How the contract shows the string.
    fn schema(generator: &mut SchemaGenerator) -> Schema;
}

impl Readable for Date {
    fn read(given: &str) -> Result<Self, Text> {
        const FORM: Text = Text::new("日期应写作 2021-07-06。", "A date is written like 2021-07-06.");
        const NO_DAY: Text = Text::new("没有这一天。", "There is no such day.");
        const RANGE: Text = Text::new("年份须在 1949 到 2149 之间。", "The year must be between 1949 and 2149.");
        let date = calendar::parse(given).ok_or(if calendar::is_written(given) { NO_DAY } else { FORM })?;
        if (1949..=2149).contains(&date.year()) { Ok(date) } else { Err(RANGE) }
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Day>()
    }
}

impl Readable for Language {
    fn read(given: &str) -> Result<Self, Text> {
        given.parse().map_err(|_| Text::new("语言只能是 zh-CN 或 en。", "The language is either zh-CN or en."))
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
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
        let check = |bad: &str, said: &str| assert_eq!(Date::read(bad).unwrap_err().en, said, "{bad}");
        check("1948-12-31", "The year must be between 1949 and 2149.");
        check("2150-01-01", "The year must be between 1949 and 2149.");
        check("2021-02-29", "There is no such day.");
        check("2021-13-01", "There is no such day.");
        check("2021-2-9", "A date is written like 2021-07-06.");
        check("yesterday", "A date is written like 2021-07-06.");
    }
}
