use std::time::Duration;

use axum::extract::{FromRequest, Request};
use futures::stream;
use http::HeaderMap;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use puhui_domain::Language;
use puhui_store::Clock;
use serde::de::DeserializeOwned;
use time::OffsetDateTime;

use super::lines::{Line, Lines};
use super::report::{Effect, Totals};
use crate::input::json;
use crate::{At, Code, Failure, FieldCode, MachineClock, Platform, Streamed, Text, language};

const ANNOUNCED: &str = "Puhui-Lines";
/// How many lines are worked on together.
const BATCH: usize = 500;
/// A body up to this length is read before the answer begins, in bytes: many clients read nothing before they have sent
/// everything, and an answer that nobody reads would stop a body that nobody takes in.
const READ_WHOLE: u64 = 1024 * 1024;
/// How long an answer may say nothing: proxies give up on what is silent for a minute, or for less.
const SILENCE: Duration = Duration::from_secs(10);

/// A body of lines (`application/x-ndjson`), each a record to take in. The answer is a line for every failure and, at the
/// end, totals; it is written while the body is still being read.
///
/// `Puhui-Lines` announces how many lines there are: if another number arrives, the last line of the answer says so.
pub struct Import {
    lines: Lines,
    announced: Option<u64>,
    language: Language,
    clock: MachineClock,
}

impl Import {
    /// Takes the lines in, batch by batch. `work` gets those that could be read, with their numbers, and answers for
    /// each number once.
    pub fn run<T, F, W>(self, work: W) -> Streamed
    where
        T: DeserializeOwned + Send + 'static,
        F: Future<Output = Vec<(u64, Result<Effect, Failure>)>> + Send + 'static,
        W: FnMut(Vec<(u64, T)>) -> F + Send + 'static,
    {
        let (language, spoke) = (self.language, self.clock.now());
        let run = Run { import: self, work, totals: Totals::default(), spoke, is_over: false };
        Streamed::lines(stream::unfold(run, |mut run| async { Some((run.next().await?, run)) }), language)
    }
}

/// An import under way.
struct Run<W> {
    import: Import,
    work: W,
    totals: Totals,
    /// When the answer last said something.
    spoke: OffsetDateTime,
    is_over: bool,
}

impl<W> Run<W> {
    /// The next piece of the answer.
    async fn next<T, F>(&mut self) -> Option<Vec<u8>>
    where
        T: DeserializeOwned + Send + 'static,
        F: Future<Output = Vec<(u64, Result<Effect, Failure>)>> + Send + 'static,
        W: FnMut(Vec<(u64, T)>) -> F + Send + 'static,
    {
        let mut said = Vec::new();
        while said.is_empty() && !self.is_over {
            let batch = self.import.lines.batch(BATCH).await;
            if batch.is_empty() {
                let Import { lines, announced, language, .. } = &self.import;
                self.totals.finish(lines.end(), lines.count, *announced, *language, &mut said);
                self.is_over = true;
                break;
            }
            self.take(batch, &mut said).await;
            if said.is_empty() && self.import.clock.now() - self.spoke > SILENCE {
                self.totals.progress(&mut said);
            }
        }
        self.spoke = self.import.clock.now();
        (!said.is_empty()).then_some(said)
    }

    async fn take<T, F>(&mut self, batch: Vec<Line>, said: &mut Vec<u8>)
    where
        T: DeserializeOwned + Send + 'static,
        F: Future<Output = Vec<(u64, Result<Effect, Failure>)>> + Send + 'static,
        W: FnMut(Vec<(u64, T)>) -> F + Send + 'static,
    {
        let (mut good, mut results) = (Vec::new(), Vec::new());
        for Line { number, content } in batch {
            match content.and_then(|content| json::parse(&content)) {
                Ok(value) => good.push((number, value)),
                Err(failure) => results.push((number, Err(failure))),
            }
        }
        if !good.is_empty() {
            results.extend((self.work)(good).await);
        }
        results.sort_by_key(|(number, _)| *number);
        for (number, result) in results {
            self.totals.note(number, result, self.import.language, said);
        }
    }
}

impl<K: Send + Sync> FromRequest<Platform<K>> for Import {
    type Rejection = Failure;

    async fn from_request(request: Request, platform: &Platform<K>) -> Result<Self, Failure> {
        let headers = request.headers();
        if !is_ndjson(headers) {
            let detail = Text::new(
                "请以 Content-Type: application/x-ndjson（UTF-8）提交，每行一个 JSON 对象。",
                "Send it as `Content-Type: application/x-ndjson` in UTF-8, one JSON object per line.",
            );
            return Err(Failure::new(Code::UnsupportedMediaType).detail(detail));
        }
        let (announced, language) = (announced(headers)?, language::preferred(headers));
        let is_short = length(headers).is_some_and(|length| length <= READ_WHOLE);
        let mut lines = Lines::of(request.into_body());
        if is_short {
            lines.read_whole().await;
        }
        Ok(Self { lines, announced, language, clock: platform.clock.clone() })
    }
}

/// The usual names of the one format; none is registered with IANA.
fn is_ndjson(headers: &HeaderMap) -> bool {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = value.split(';').next().unwrap_or_default().trim();
    ["application/x-ndjson", "application/ndjson", "application/jsonl"]
        .iter()
        .any(|name| essence.eq_ignore_ascii_case(name))
}

fn length(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn announced(headers: &HeaderMap) -> Result<Option<u64>, Failure> {
    let Some(value) = headers.get(ANNOUNCED) else { return Ok(None) };
    let is_number = |value: &&str| !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
    let Some(digits) = value.to_str().ok().filter(is_number) else {
        let detail = Text::new("应为行数，如 1000。", "It must be the number of lines, like 1000.");
        return Err(Failure::new(Code::InvalidHeader).error(At::Header(ANNOUNCED), FieldCode::InvalidValue, detail));
    };
    // A number that is too large to be read is too large to be that of the lines, and no less a number.
    Ok(Some(digits.parse().unwrap_or(u64::MAX)))
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    #[test]
    fn any_number_of_lines_may_be_announced() {
        let check = |value: &'static str, expected: Option<u64>| {
            let headers = HeaderMap::from_iter([(ANNOUNCED.parse().unwrap(), HeaderValue::from_static(value))]);
            assert_eq!(announced(&headers).ok().flatten(), expected, "{value}");
        };
        for (value, expected) in [("0", 0), ("1000", 1000), ("007", 7), ("377800321931427830562816", u64::MAX)] {
            check(value, Some(expected));
        }
        for value in ["", "-1", "+1", "1.0", "1e3", "many", "1 000"] {
            check(value, None);
        }
        assert_eq!(announced(&HeaderMap::new()).ok(), Some(None));
    }
}
