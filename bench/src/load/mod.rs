//! The load generator: clients on kept-alive connections, each of which sends its next request when it has its answer.
//!
//! All of them run on one thread, and so does what watches the server meanwhile. A closed loop measures what clients who
//! wait would see; it says nothing of those who would come all the same while a server is stuck.

mod connection;
mod run;
mod tally;

use std::rc::Rc;

use bytes::Bytes;
use http::{Method, Request};
use http_body_util::Full;

pub(crate) use connection::Connection;
pub(crate) use run::run;
pub(crate) use tally::{Sample, Tally, told};

pub(crate) type Ask = Request<Full<Bytes>>;

/// What clients do all at once.
#[derive(Clone)]
pub(crate) struct Load {
    /// How many clients send without a pause.
    pub(crate) clients: usize,
    /// How many connections beside theirs have sent one request and stay open.
    pub(crate) idle: usize,
    /// The request for a number. Numbers are counted from 0 and never come twice while a server lives.
    pub(crate) ask: Rc<dyn Fn(u64) -> Ask>,
    /// The status of the answers that count.
    pub(crate) expected: u16,
}

impl Load {
    pub(crate) fn new(clients: usize, expected: u16, ask: impl Fn(u64) -> Ask + 'static) -> Self {
        Self { clients, idle: 0, ask: Rc::new(ask), expected }
    }

    #[must_use]
    pub(crate) fn idle(self, idle: usize) -> Self {
        Self { idle, ..self }
    }
}

/// A request without a body.
pub(crate) fn get(path: &str) -> Ask {
    ask(Method::GET, path, "application/json", Bytes::new())
}

/// A request with a body.
pub(crate) fn post(path: &str, content_type: &'static str, body: impl Into<Bytes>) -> Ask {
    ask(Method::POST, path, content_type, body.into())
}

fn ask(method: Method, path: &str, content_type: &'static str, body: Bytes) -> Ask {
    let mut ask = Request::new(Full::new(body));
    *ask.method_mut() = method;
    // A path that is none is asked as `/`, and then has another answer than is expected.
    *ask.uri_mut() = path.parse().unwrap_or_default();
    ask.headers_mut().insert(http::header::CONTENT_TYPE, http::HeaderValue::from_static(content_type));
    ask
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::pace::Pace;
    use crate::peer;

    fn measured(load: &Load) -> anyhow::Result<Sample> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let numbers = Rc::new(Cell::new(0));
        let tasks = tokio::task::LocalSet::new();
        runtime.block_on(tasks.run_until(async {
            let (address, listener) = peer::bind().await?;
            tokio::task::spawn_local(peer::answer(listener));
            run(load, address, std::process::id(), &numbers, &Pace::new(true, None)).await
        }))
    }

    #[test]
    fn answers_are_counted_and_timed() {
        let sample = measured(&Load::new(4, 200, |_| get("/")).idle(8)).unwrap();
        assert!(sample.requests > 0 && sample.seconds > 0.0, "{sample:?}");
        assert!(sample.p50_ms > 0.0 && sample.p50_ms <= sample.p99_ms && sample.p99_ms <= sample.max_ms, "{sample:?}");
        assert_eq!((sample.failed, sample.refused, sample.failure.as_deref()), (0, 0, None));
        assert!(sample.anonymous_mb.is_some_and(|peak| peak > 0.1), "{sample:?}");
    }

    #[test]
    fn other_answers_are_failures_and_refusals() {
        let half = measured(&Load::new(2, 200, |n| get(if n % 2 == 0 { "/" } else { "/missing" }))).unwrap();
        assert!(half.requests > 0 && half.failed > 0, "{half:?}");
        assert!(half.failure.unwrap().contains("404"));
        let busy = measured(&Load::new(2, 200, |n| get(if n % 2 == 0 { "/" } else { "/busy" }))).unwrap();
        assert!(busy.refused > 0 && busy.failed == 0, "{busy:?}");
    }

    #[test]
    fn a_load_of_failures_is_an_error() {
        let error = format!("{:#}", measured(&Load::new(2, 201, |_| get("/"))).unwrap_err());
        assert!(error.contains("no request was answered with 201") && error.contains("200"), "{error}");
    }
}
