use time::Duration;

/// Six months at the least, as the Cybersecurity Law (网络安全法) demands of network logs.
const LEAST: i64 = 184;
const DEFAULT: i64 = 366;
/// A hundred years.
const MOST: i64 = 36_525;

/// How long entries are kept (保存期限): the variable `audit_keep_days`, which component `audit` alone is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention(i64);

impl Default for Retention {
    fn default() -> Self {
        Self(DEFAULT)
    }
}

impl Retention {
    /// Fewer days than 184 count as 184. What is no number of days counts as 366.
    pub fn from_variable(value: &str) -> Self {
        Self(value.trim().parse().unwrap_or(DEFAULT).clamp(LEAST, MOST))
    }

    pub const fn days(self) -> i64 {
        self.0
    }

    pub const fn duration(self) -> Duration {
        Duration::days(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_never_less_than_six_months() {
        #[track_caller]
        fn check(value: &str, expected: i64) {
            assert_eq!(Retention::from_variable(value).days(), expected, "{value:?}");
        }
        check("", 366);
        check("400", 400);
        check(" 184 ", 184);
        check("183", 184);
        check("0", 184);
        check("-1", 184);
        check("a year", 366);
        check("99999999", 36_525);
    }
}
