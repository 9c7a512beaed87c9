use http::HeaderMap;
use puhui_store::Clock;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::{At, Code, Failure, FieldCode, MachineClock, Mode, Text};

const NAME: &str = "Puhui-Now";

/// The time a request's rules go by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BusinessTime(pub(crate) OffsetDateTime);

/// The machine's time, or in development mode what `Puhui-Now` says. In production the header means nothing, like any
/// other header that nobody knows.
pub(crate) fn business_time(headers: &HeaderMap, mode: Mode, clock: &MachineClock) -> Result<BusinessTime, Failure> {
    match headers.get(NAME) {
        Some(value) if mode == Mode::Development => {
            let moved = value.to_str().ok().and_then(|value| OffsetDateTime::parse(value, &Rfc3339).ok());
            moved.map(BusinessTime).ok_or_else(malformed)
        }
        _ => Ok(BusinessTime(clock.now())),
    }
}

fn malformed() -> Failure {
    let detail = Text::new(
        "不是 RFC 3339 时间，应写作 2026-01-31T09:00:00+08:00。",
        "This is no RFC 3339 time: write it like 2026-01-31T09:00:00+08:00.",
    );
    Failure::new(Code::InvalidHeader).error(At::Header(NAME), FieldCode::InvalidValue, detail)
}
