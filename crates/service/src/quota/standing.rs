use axum::response::Response;
use http::{HeaderName, HeaderValue};
use time::OffsetDateTime;

use super::Windows;
use super::leases::Span;
use crate::identity::KeyLimits;
use crate::{Code, Failure, text};

const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");
const REMAINING: HeaderName = HeaderName::from_static("ratelimit");

/// How a key stands by its limits, as far as the instance that was asked knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(super) limits: KeyLimits,
    /// Units left of the minute and of the day.
    pub(super) remaining: [u64; 2],
    pub(super) now: OffsetDateTime,
    pub(super) windows: Windows,
}

impl Standing {
    /// `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers-10), each a list of structured fields.
    pub(crate) fn announce(&self, mut response: Response) -> Response {
        let KeyLimits { per_minute, per_day } = self.limits;
        let [minute, day] = self.remaining;
        let [minute_ends, day_ends] = [Span::Minute, Span::Day].map(|span| self.seconds_left(span));
        for (name, value) in [
            (POLICY, format!("\"minute\";q={per_minute};w=60, \"day\";q={per_day};w=86400")),
            (REMAINING, format!("\"minute\";r={minute};t={minute_ends}, \"day\";r={day};t={day_ends}")),
        ] {
            if let Ok(value) = HeaderValue::try_from(value) {
                response.headers_mut().insert(name, value);
            }
        }
        response
    }

    /// 429: which limit, how many, until when.
    pub(crate) fn refusal(&self, span: Span) -> Failure {
        let ends = match span {
            Span::Minute => self.windows.minute_ends,
            Span::Day => self.windows.day_ends,
        };
        let (hour, minute, second) = ends.to_hms();
        let (year, month, day) = (ends.year(), u8::from(ends.month()), ends.day());
        let until = format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{}", offset_of(ends));
        let detail = match (span, self.limits) {
            (Span::Minute, KeyLimits { per_minute: limit, .. }) => text!(
                "此密钥每分钟最多 {limit} 次请求，本分钟已用完，{until} 起恢复。",
                "The key is good for {limit} requests a minute. Those of this minute are used up; there are more from {until}."
            ),
            (Span::Day, KeyLimits { per_day: limit, .. }) => text!(
                "此密钥每天最多 {limit} 次请求，今天已用完，{until} 起恢复。",
                "The key is good for {limit} requests a day. Those of today are used up; there are more from {until}."
            ),
        };
        Failure::new(Code::QuotaExceeded).detail(detail).retry_after(self.seconds_left(span))
    }

    fn seconds_left(&self, span: Span) -> u32 {
        let ends = match span {
            Span::Minute => self.windows.minute_ends,
            Span::Day => self.windows.day_ends,
        };
        let left = ends - self.now;
        // A part of a second counts: whoever waits for it comes in time.
        let seconds = left.whole_seconds() + i64::from(left.subsec_nanoseconds() > 0);
        u32::try_from(seconds).unwrap_or_default().max(1)
    }
}

/// `+08:00`.
fn offset_of(moment: OffsetDateTime) -> String {
    let (hours, minutes, _) = moment.offset().as_hms();
    let sign = if moment.offset().is_negative() { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", hours.unsigned_abs(), minutes.unsigned_abs())
}
