//! Trace ids: the client's `traceparent` (W3C Trace Context) if it has a valid one, else a new one.

use http::HeaderMap;
use http::header::HeaderValue;
use uuid::Uuid;

const TRACEPARENT: &str = "traceparent";

/// Makes sure that the request carries a `traceparent` and returns its trace id (32 hexadecimal digits).
pub(super) fn ensure(headers: &mut HeaderMap) -> String {
    if let Some(id) = headers.get(TRACEPARENT).and_then(|value| value.to_str().ok()).and_then(trace_id) {
        return id.to_owned();
    }
    let id = Uuid::new_v4().simple().to_string();
    let parent = &Uuid::new_v4().simple().to_string()[..16];
    if let Ok(value) = HeaderValue::try_from(format!("00-{id}-{parent}-00")) {
        headers.insert(TRACEPARENT, value);
    }
    id
}

/// The trace id of a `traceparent`: `00-<32 hex>-<16 hex>-<2 hex>`, neither id all zeros.
fn trace_id(value: &str) -> Option<&str> {
    let hex = |part: &str, length| part.len() == length && part.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let mut parts = value.split('-');
    let (version, id, parent, flags) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let known = hex(version, 2) && version != "ff" && (version != "00" || parts.next().is_none());
    let valid = known && hex(id, 32) && hex(parent, 16) && hex(flags, 2);
    (valid && id.bytes().any(|b| b != b'0') && parent.bytes().any(|b| b != b'0')).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_valid_trace_is_kept_and_an_invalid_one_replaced() {
        let good = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        assert_eq!(trace_id(good), Some("0af7651916cd43dd8448eb211c80319c"));
        for bad in [
            "",
            "00-x",
            "00-00000000000000000000000000000000-b7ad6b7169203331-01",
            &format!("{good}-x"),
            &good.to_uppercase(),
        ] {
            assert_eq!(trace_id(bad), None, "{bad}");
        }
        let mut headers = HeaderMap::new();
        headers.insert(TRACEPARENT, HeaderValue::from_static("nonsense"));
        let id = ensure(&mut headers);
        assert_eq!(trace_id(headers[TRACEPARENT].to_str().unwrap()), Some(id.as_str()));
    }
}
