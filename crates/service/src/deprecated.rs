use axum::response::Response;
use http::{HeaderName, HeaderValue};
use time::{Date, OffsetDateTime};

use crate::calendar;

const DEPRECATION: HeaderName = HeaderName::from_static("deprecation");
const SUNSET: HeaderName = HeaderName::from_static("sunset");

/// A route that is to go: from which day on nobody should begin to use it (RFC 9745), and from which it may be gone (RFC
/// 8594). The days are written `2027-01-01` and begin in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deprecated {
    pub since: &'static str,
    pub until: &'static str,
}

impl Deprecated {
    /// Both moments in order; `None` if they are not dates or the other way round. The contract's rules refuse that.
    pub fn moments(since: &str, until: &str) -> Option<(OffsetDateTime, OffsetDateTime)> {
        let [since, until] = [since, until].map(|day| calendar::parse(day).map(midnight));
        since.zip(until).filter(|(since, until)| since < until)
    }

    /// Says so in the headers of an answer, whatever it is.
    pub(crate) fn announce(&self, mut response: Response) -> Response {
        let said = Self::moments(self.since, self.until).and_then(|(since, until)| {
            let since = HeaderValue::try_from(format!("@{}", since.unix_timestamp())).ok()?;
            Some((since, HeaderValue::try_from(http_date(until)).ok()?))
        });
        if let Some((since, until)) = said {
            response.headers_mut().insert(DEPRECATION, since);
            response.headers_mut().insert(SUNSET, until);
        }
        response
    }
}

fn midnight(day: Date) -> OffsetDateTime {
    day.midnight().assume_utc()
}

/// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, 5.6.7).
fn http_date(moment: OffsetDateTime) -> String {
    let (weekday, month) = (moment.weekday().to_string(), moment.month().to_string());
    let short = |name: &str| name.chars().take(3).collect::<String>();
    let (hour, minute, second) = moment.to_hms();
    let day = format!("{}, {:02} {} {:04}", short(&weekday), moment.day(), short(&month), moment.year());
    format!("{day} {hour:02}:{minute:02}:{second:02} GMT")
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn the_headers_are_written_as_their_standards_say() {
        let deprecated = Deprecated { since: "2027-01-01", until: "2028-02-29" };
        let response = deprecated.announce(Response::default());
        assert_eq!(response.headers()["deprecation"], "@1798761600");
        assert_eq!(response.headers()["sunset"], "Tue, 29 Feb 2028 00:00:00 GMT");
        assert_eq!(http_date(datetime!(1994-11-06 08:49:37 UTC)), "Sun, 06 Nov 1994 08:49:37 GMT");
    }

    #[test]
    fn what_ends_before_it_begins_says_nothing() {
        for (since, until) in [("2027-01-01", "2027-01-01"), ("2027-01-01", "2026-01-01"), ("soon", "2027-01-01")] {
            let deprecated = Deprecated { since, until };
            assert!(Deprecated::moments(since, until).is_none(), "{deprecated:?}");
            assert!(deprecated.announce(Response::default()).headers().is_empty());
        }
    }
}
