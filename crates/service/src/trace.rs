//! The trace id that ties a problem to the log line of its request (W3C Trace Context, `traceparent`).

use http::{HeaderMap, HeaderValue};
use puhui_store::Clock;
use uuid::Builder;

/// 32 lower-case hexadecimal digits: the caller's, or the host's, or one made here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceId(String);

impl TraceId {
    pub fn of(headers: &HeaderMap, clock: &impl Clock) -> Self {
        let given = headers.get("traceparent").and_then(|value| value.to_str().ok()).and_then(parse);
        given.map_or_else(|| Self::fresh(clock), |id| Self(id.to_owned()))
    }

    /// The trace id of a request that enters here: without a valid `traceparent` it gets one, so that whoever serves it
    /// speaks of the same trace.
    pub fn ensure(headers: &mut HeaderMap, clock: &impl Clock) -> Self {
        let trace = Self::of(headers, clock);
        let is_new = headers.get("traceparent").and_then(|value| value.to_str().ok()).and_then(parse).is_none();
        if is_new {
            let [a, b, c, d, e, f, g, ..] = clock.entropy();
            // The last byte is not random: a parent of all zeros would be invalid.
            let parent = u64::from_be_bytes([a, b, c, d, e, f, g, 1]);
            if let Ok(value) = HeaderValue::try_from(format!("00-{}-{parent:016x}-00", trace.0)) {
                headers.insert("traceparent", value);
            }
        }
        trace
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The W3C asks for randomness at the right-hand end, where a UUID of version 7 has it.
    fn fresh(clock: &impl Clock) -> Self {
        let millis = clock.now().unix_timestamp().unsigned_abs().saturating_mul(1000);
        Self(Builder::from_unix_timestamp_millis(millis, &clock.entropy()).into_uuid().simple().to_string())
    }
}

/// The second field of `00-<32 hex>-<16 hex>-<2 hex>`; a later version may carry more fields after these.
fn parse(header: &str) -> Option<&str> {
    let mut fields = header.trim().split('-');
    let (version, trace, parent, flags) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let wanted = is_hex(version, 2) && is_hex(trace, 32) && is_hex(parent, 16) && is_hex(flags, 2);
    let known = version != "ff" && (version != "00" || fields.next().is_none());
    let lit = |id: &str| id.bytes().any(|byte| byte != b'0');
    (wanted && known && lit(trace) && lit(parent)).then_some(trace)
}

fn is_hex(field: &str, length: usize) -> bool {
    field.len() == length && field.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use puhui_store::TestClock;
    use time::OffsetDateTime;

    use super::*;

    fn check(header: &str, expected: Option<&str>) {
        assert_eq!(parse(header), expected, "{header}");
    }

    #[test]
    fn a_valid_traceparent_is_taken_over() {
        let id = "0af7651916cd43dd8448eb211c80319c";
        check(&format!("00-{id}-b7ad6b7169203331-01"), Some(id));
        check(&format!("01-{id}-b7ad6b7169203331-01-more"), Some(id));
        check(&format!("00-{id}-b7ad6b7169203331-01-more"), None);
        check(&format!("ff-{id}-b7ad6b7169203331-01"), None);
        check(&format!("00-{}-b7ad6b7169203331-01", id.to_uppercase()), None);
        check(&format!("00-{id}-0000000000000000-01"), None);
        check("00-00000000000000000000000000000000-b7ad6b7169203331-01", None);
        check("", None);
        check("----", None);
        check("00-ä-ö-ü", None);
    }

    #[test]
    fn a_request_that_enters_gets_a_trace_for_all_who_serve_it() {
        let clock = TestClock::at(OffsetDateTime::UNIX_EPOCH);
        let mut headers = HeaderMap::new();
        headers.insert("traceparent", HeaderValue::from_static("nonsense"));
        let trace = TraceId::ensure(&mut headers, &clock);
        assert_eq!(TraceId::of(&headers, &clock), trace);
        assert_eq!(TraceId::ensure(&mut headers, &clock), trace);
    }

    #[test]
    fn without_one_a_fresh_id_is_made() {
        let clock = TestClock::at(OffsetDateTime::UNIX_EPOCH);
        let [one, two] = [(); 2].map(|()| TraceId::of(&HeaderMap::new(), &clock));
        assert!(is_hex(one.as_str(), 32) && one != two);
    }
}
