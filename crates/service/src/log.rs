//! The request log: one JSON line per request, in one form whichever host there is.
//!
//! A line has nothing that a person typed: it names the route and neither path nor query, and of a method only one that
//! is known.

use std::borrow::Cow;
use std::time::Duration;

use axum::response::Response;
use http::Method;
use puhui_store::Clock;
use serde::Serialize;
use time::OffsetDateTime;

use crate::edge::Caller;
use crate::{MachineClock, TraceId};

/// A request as the log tells of it. What who writes it cannot know is left out.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LogLine {
    /// When the request came.
    #[serde(with = "time::serde::rfc3339")]
    pub time: OffsetDateTime,
    pub trace_id: String,
    pub method: &'static str,
    /// As the host or the component writes it, with its variables; empty where there is none.
    pub route: Cow<'static, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub component: Option<Cow<'static, str>>,
    pub status: u16,
    /// Milliseconds to the response head.
    pub head_ms: f64,
    /// Milliseconds to the end of the response.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_ms: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

impl LogLine {
    /// A request of which nothing else is known yet.
    pub fn new(time: OffsetDateTime, trace: &TraceId, method: &Method) -> Self {
        Self {
            time,
            trace_id: trace.as_str().to_owned(),
            method: known(method),
            route: Cow::Borrowed(""),
            component: None,
            status: 0,
            head_ms: 0.0,
            total_ms: None,
            bytes: None,
            error: None,
        }
    }

    /// A time as it stands in a line: three decimals.
    pub fn milliseconds(duration: Duration) -> f64 {
        (duration.as_secs_f64() * 1e6).round() / 1e3
    }

    /// Adds itself, with the end of the line.
    pub fn append(&self, text: &mut Vec<u8>) {
        let begin = text.len();
        match serde_json::to_writer(&mut *text, self) {
            Ok(()) => text.push(b'\n'),
            Err(_) => text.truncate(begin),
        }
    }
}

/// A method may be any word of the caller's, a name or a number as well.
pub(crate) fn known(method: &Method) -> &'static str {
    const KNOWN: [&str; 9] = ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];
    KNOWN.into_iter().find(|name| *name == method.as_str()).unwrap_or("other")
}

/// Where a component's own lines go, for hosts that log no requests: the variable `request_log`.
#[derive(Clone, Copy, Debug)]
pub struct RequestLog {
    component: &'static str,
    write: fn(&[u8]),
}

impl RequestLog {
    /// `on` logs the requests of a component of this name, a whole line at a time. Whatever else is set is off.
    pub fn from_variable(value: &str, component: &'static str, write: fn(&[u8])) -> Option<Self> {
        (value == "on").then_some(Self { component, write })
    }

    pub(crate) fn begin(self, clock: &MachineClock) -> Entry {
        Entry { log: self, begin: clock.now() }
    }
}

/// A request on its way to becoming a line.
pub(crate) struct Entry {
    log: RequestLog,
    begin: OffsetDateTime,
}

impl Entry {
    pub(crate) fn end(self, caller: &Caller, response: &Response, clock: &MachineClock) {
        let template = response.extensions().get::<Template>().cloned();
        // By the wall clock, which may have been set back meanwhile.
        let elapsed = Duration::try_from(clock.now() - self.begin).unwrap_or_default();
        let line = LogLine {
            route: template.map_or(Cow::Borrowed(""), |Template(route)| route),
            component: Some(self.log.component.into()),
            status: response.status().as_u16(),
            head_ms: LogLine::milliseconds(elapsed),
            ..LogLine::new(self.begin, &caller.trace, &caller.method)
        };
        let mut text = Vec::new();
        line.append(&mut text);
        (self.log.write)(&text);
    }
}

/// Which route an answer is of.
#[derive(Clone)]
struct Template(Cow<'static, str>);

/// Tells the log which route it was, with its variables.
pub(crate) fn answered_by(route: impl Into<Cow<'static, str>>, mut response: Response) -> Response {
    response.extensions_mut().insert(Template(route.into()));
    response
}
