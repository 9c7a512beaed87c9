//! The operations that are counted.

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue, Request};
use http_body_util::{BodyExt as _, Full};
use puhui_service::identity::{Role, TokenKeys};
use puhui_service::{Component, Mode, Platform, Settings};
use puhui_store::TestClock;
use serde_json::{Value, json};
use time::OffsetDateTime;
use time::macros::datetime;

use super::Row;
use super::kv::CountingKv;
use crate::load::told;
use crate::store::bodies::{Filings, Patents, point};
use crate::who::{Bearer, KEY, office};

/// How many lines of an import are worked on together, and how many numbers are looked up at once.
const MANY: u64 = 500;
const NDJSON: &str = "application/x-ndjson";
/// When it is counted.
const NOW: OffsetDateTime = datetime!(2026-11-22 09:00 +08:00);

/// A component in process, and the rows that its operations have made.
struct Counter {
    kv: CountingKv,
    component: Component,
    who: Bearer,
    rows: Vec<Row>,
}

/// What is sent, and the status that has to come back.
struct Call<'a> {
    status: u16,
    method: &'static str,
    path: &'a str,
    headers: &'a [(&'static str, &'a str)],
    content_type: &'static str,
    body: Bytes,
}

/// What came back, read to the end.
struct Reply {
    headers: HeaderMap,
    body: Bytes,
}

/// Counts every operation, each on the store that the ones before it have left.
pub(crate) fn count() -> Result<Vec<Row>> {
    let mut rows = filings()?;
    rows.extend(patents()?);
    rows.extend(points()?);
    rows.extend(policies()?);
    Ok(rows)
}

impl<'a> Call<'a> {
    fn get(path: &'a str) -> Self {
        Self { status: 200, method: "GET", path, headers: &[], content_type: "application/json", body: Bytes::new() }
    }

    fn post(status: u16, path: &'a str, body: &Value, headers: &'a [(&'static str, &'a str)]) -> Self {
        Self { status, method: "POST", headers, body: body.to_string().into(), ..Self::get(path) }
    }

    /// A PUT that creates.
    fn put(path: &'a str, body: &Value) -> Self {
        Self { method: "PUT", ..Self::post(201, path, body, &[("if-none-match", "*")]) }
    }

    fn lines(path: &'a str, lines: &str) -> Self {
        let (content_type, body) = (NDJSON, lines.to_owned().into());
        Self { method: "POST", content_type, body, ..Self::get(path) }
    }

    fn request(&self) -> Result<Request<Full<Bytes>>> {
        let request = Request::builder().method(self.method).uri(self.path).header("content-type", self.content_type);
        let request = self.headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        Ok(request.body(Full::new(self.body.clone()))?)
    }
}

impl Reply {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default()
    }

    fn json(&self) -> Result<Value> {
        Ok(serde_json::from_slice(&self.body)?)
    }
}

impl Counter {
    /// The national office's.
    fn new(build: impl FnOnce(Platform<CountingKv>) -> Component) -> Result<Self> {
        let kv = CountingKv::new();
        let settings = Settings { keys: TokenKeys::from_variables(KEY, ""), ..Mode::Development.into() };
        let component = build(Platform::new(kv.clone(), TestClock::at(NOW), settings));
        Ok(Self { kv, component, who: office(Role::National, NOW)?, rows: Vec::new() })
    }

    /// From here on somebody else asks.
    fn by(&mut self, who: Bearer) -> &mut Self {
        self.who = who;
        self
    }

    /// Sends a request without counting it.
    fn send(&self, call: &Call) -> Result<Reply> {
        let mut request = call.request()?;
        request.headers_mut().insert(AUTHORIZATION, self.who.clone());
        let (parts, body) = self.kv.disk.drive(async {
            let (parts, body) = self.component.answer(request).await.into_parts();
            (parts, body.collect().await)
        })?;
        let body = body.with_context(|| format!("{} broke off", call.path))?.to_bytes();
        let (path, status) = (call.path, parts.status.as_u16());
        ensure!(status == call.status, "{path} did not answer {}, but {}", call.status, told(status, &body));
        let refuses = call.content_type == NDJSON && body.windows(9).any(|part| part == b"\"problem\"");
        ensure!(!refuses, "{path} refused lines: {}", told(status, &body));
        Ok(Reply { headers: parts.headers, body })
    }

    /// Sends a request and counts it as a row.
    fn row(&mut self, operation: impl Into<String>, call: &Call) -> Result<Reply> {
        self.kv.take();
        let before = self.kv.disk.ticks();
        let reply = self.send(call)?;
        let syncs = self.kv.disk.ticks() - before;
        self.rows.push(Row { operation: operation.into(), counts: self.kv.take(), syncs });
        Ok(reply)
    }
}

fn filings() -> Result<Vec<Row>> {
    const PATH: &str = "/v1/product-filings";
    let (mut counter, filings) = (Counter::new(product_filings::component)?, Filings::new(NOW)?);
    for n in 0..25 {
        counter.by(filings.handler(n)).send(&Call::post(
            201,
            PATH,
            &filings.value(n)?,
            &[("idempotency-key", &n.to_string())],
        ))?;
    }
    let (body, key) = (filings.value(25)?, [("idempotency-key", "25")]);
    let made = counter.by(filings.handler(25)).row("a filing submitted", &Call::post(201, PATH, &body, &key))?;
    counter.row("the same submission again", &Call::post(201, PATH, &body, &key))?;
    let location = made.header("location");
    let headers = [("idempotency-key", "d"), ("if-match", made.header("etag"))];
    let (decisions, approve) = (format!("{location}/decisions"), json!({"decision": "approve"}));
    counter
        .by(office(Role::Operator, NOW)?)
        .row("a filing approved", &Call::post(200, &decisions, &approve, &headers))?;
    counter.row("a filing read", &Call::get(location))?;
    let page = counter.row("a page of 20 filings", &Call::get(&format!("{PATH}?state=pending&limit=20")))?;
    ensure!(page.json()?["items"].as_array().map(Vec::len) == Some(20), "a page of filings is short");
    Ok(counter.rows)
}

fn patents() -> Result<Vec<Row>> {
    const PATH: &str = "/v1/evaluation-reports";
    let (mut counter, patents) = (Counter::new(evaluation_reports::component)?, Patents::new()?);
    let imports = format!("{PATH}/imports");
    // The first import makes the locks.
    counter.send(&Call::lines(&imports, &patents.lines(9_000..9_000 + MANY)))?;
    let lines = patents.lines(0..MANY);
    counter.row(format!("{MANY} new patents imported"), &Call::lines(&imports, &lines))?;
    counter.row("the same import again", &Call::lines(&imports, &lines))?;
    let changed = lines.replace("示范数据", "示范数据二");
    counter.row(format!("{MANY} patents changed by an import"), &Call::lines(&imports, &changed))?;
    let path = Patents::path(MANY);
    counter.row("a new patent put", &Call::put(&path, &patents.value(MANY)?))?;
    counter.row("a patent looked up", &Call::get(&path))?;
    let numbers = json!({ "patentNumbers": (0..MANY).map(Patents::number).collect::<Vec<_>>() });
    counter.row(format!("{MANY} patents looked up"), &Call::post(200, &format!("{PATH}/batch"), &numbers, &[]))?;
    Ok(counter.rows)
}

fn points() -> Result<Vec<Row>> {
    let mut counter = Counter::new(contact_points::component)?;
    let (region, body) = point()?;
    counter.row("a new contact point put", &Call::put(&format!("/v1/contact-points/{region}"), &body))?;
    Ok(counter.rows)
}

fn policies() -> Result<Vec<Row>> {
    const PATH: &str = "/v1/policies";
    let mut counter = Counter::new(policies::component)?;
    let policy = |n: u64| {
        let clauses = json!([{"path": "1", "label": "1.", "text": "A."}]);
        let texts = json!([{"language": "en", "title": format!("Notice {n}"), "clauses": clauses}]);
        json!({ "issuedOn": format!("2026-{:02}-{:02}", 1 + n % 10, 1 + n % 5), "texts": texts })
    };
    for n in 0..50 {
        counter.send(&Call::post(201, PATH, &policy(n), &[("idempotency-key", &n.to_string())]))?;
    }
    counter.row("a policy created", &Call::post(201, PATH, &policy(50), &[("idempotency-key", "50")]))?;
    counter.row("a page of 20 policies, by date", &Call::get(&format!("{PATH}?limit=20")))?;
    Ok(counter.rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Not what the counts are, which changes, but that they are of what was asked.
    #[test]
    fn every_operation_is_counted_by_itself() {
        let rows = count().unwrap();
        let row = |name: &str| rows.iter().find(|row| row.operation == name).unwrap();
        let read = row("a patent looked up");
        assert_eq!((read.counts.get, read.syncs), (1, 0));
        assert_eq!(row("the same submission again").syncs, 0);
        let new = row("500 new patents imported");
        assert!(new.counts.keys_set >= 1_000 && new.counts.swap > 0 && new.syncs > 0, "{new:?}");
        let filed = row("a filing submitted");
        assert!(filed.syncs > 1 && filed.syncs <= filed.counts.set + filed.counts.set_many + filed.counts.increment);
        assert_eq!(row("a filing approved").counts.swap, 1);
    }
}
