use axum::body::{Body, HttpBody};
use axum::extract::{FromRequest, Request};
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use http_body_util::BodyExt;
use serde::de::DeserializeOwned;

use super::json_error;
use crate::{Code, Failure};

/// A JSON body, read straight into the type that the handler asks for: never into a tree of anything.
#[derive(Clone, Copy, Debug)]
pub struct Json<T>(pub T);

/// The most a JSON body may have, in bytes.
pub(crate) const LIMIT: usize = 256 * 1024;

impl<S: Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &S) -> Result<Self, Failure> {
        parse(&body(request).await?).map(Self)
    }
}

/// The bytes of a body that says it is JSON.
pub(super) async fn body(request: Request) -> Result<Vec<u8>, Failure> {
    if !is_json(request.headers()) {
        return Err(Failure::new(Code::UnsupportedMediaType));
    }
    read(request.into_body()).await
}

/// `application/json`, and if a charset is named, UTF-8.
fn is_json(headers: &HeaderMap) -> bool {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut parts = value.split(';').map(str::trim);
    let json = parts.next().is_some_and(|essence| essence.eq_ignore_ascii_case("application/json"));
    json && parts.all(|parameter| match parameter.split_once('=') {
        Some((name, charset)) if name.eq_ignore_ascii_case("charset") => {
            charset.trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    })
}

/// The whole body. What comes after the limit is left for the edge to discard.
async fn read(mut body: Body) -> Result<Vec<u8>, Failure> {
    let announced = usize::try_from(body.size_hint().lower()).unwrap_or(usize::MAX);
    let mut bytes = Vec::with_capacity(announced.min(LIMIT));
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Err(Failure::new(Code::IncompleteBody)) };
        let Some(data) = frame.data_ref() else { continue };
        if bytes.len() + data.len() > LIMIT {
            return Err(Failure::new(Code::BodyTooLarge));
        }
        bytes.extend_from_slice(data);
    }
    Ok(bytes)
}

pub(crate) fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Failure> {
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        None => return Err(Failure::new(Code::EmptyBody)),
        // serde would take an array for a struct, its fields in order.
        Some(b'[') => return Err(json_error::not_an_object()),
        Some(_) => {}
    }
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let value = T::deserialize(&mut json).map_err(|error| json_error::explain(&error, bytes))?;
    json.end().map_err(|error| json_error::malformed(&error))?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;
    use puhui_domain::Language;
    use serde::Deserialize;
    use time::OffsetDateTime;

    use super::*;
    use crate::{MachineClock, TraceId};

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    #[expect(dead_code, reason = "read by serde only")]
    struct Form {
        title: String,
        count: Option<u8>,
        #[serde(default)]
        parts: Vec<Part>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "read by serde only")]
    struct Part {
        name: String,
        kind: Option<Kind>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Kind {
        One,
        Two,
    }

    /// What is wrong with a body, as `status code pointer field-code: detail` in both languages.
    fn explain(body: &str) -> String {
        let Err(failure) = parse::<Form>(body.as_bytes()) else { return "ok".into() };
        let clock = MachineClock::new(puhui_store::TestClock::at(OffsetDateTime::UNIX_EPOCH));
        let trace = TraceId::of(&HeaderMap::new(), &clock);
        let lines = Language::ALL.map(|language| {
            let problem: serde_json::Value = serde_json::from_slice(&failure.render(language, &trace).0).unwrap();
            match &problem["errors"][0] {
                serde_json::Value::Null => format!("{} {}", problem["code"], problem["detail"]),
                error => format!("{} {} {} {}", problem["code"], error["pointer"], error["code"], error["detail"]),
            }
        });
        lines.join("\n").replace('"', "")
    }

    #[test]
    fn every_mistake_has_its_place_and_its_sentence() {
        let bodies = [
            r#"{"title":"a"}"#,
            "",
            "  \n",
            "{",
            r#"{"title":"a",}"#,
            r#"{"title":"a"} x"#,
            r#"{"title":"\ud800"}"#,
            "nonsense",
            "[]",
            "null",
            "5",
            r#""text""#,
            "{}",
            r#"{"title":5}"#,
            r#"{"title":null}"#,
            r#"{"title":"a","title":"b"}"#,
            r#"{"title":"a","colour":"red"}"#,
            r#"{"title":"a","count":"3"}"#,
            r#"{"title":"a","count":-3}"#,
            r#"{"title":"a","count":256}"#,
            r#"{"title":"a","count":1e999}"#,
            r#"{"title":"a","parts":{}}"#,
            r#"{"title":"a","parts":[{"name":"x"},{}]}"#,
            r#"{"title":"a","parts":[{"name":"x","a/b":1}]}"#,
            r#"{"title":"a","parts":["x"]}"#,
            r#"{"title":"a","parts":[[]]}"#,
            r#"{"title":"a","parts":[{"name":true}]}"#,
            r#"{"title":"a","parts":[{"name":"x","kind":"three"}]}"#,
            r#"{"title":"a","parts":[{"name":"x","kind":3}]}"#,
        ];
        let told = bodies.map(|body| format!("{body}\n{}\n", explain(body)));
        insta::assert_snapshot!(told.join("\n"));
    }

    #[test]
    fn hostile_bodies_are_refused_in_peace() {
        for body in ["[".repeat(100_000), "{\"title\":".repeat(100_000), "\u{0}".repeat(1000), "\u{feff}{}".into()] {
            assert!(parse::<Form>(body.as_bytes()).is_err());
        }
        assert_eq!(parse::<Form>(b"{\"title\":\"\xff\"}").unwrap_err().code(), Code::MalformedJson);
    }

    #[test]
    fn the_content_type_is_json_in_utf_8() {
        let check = |value: &'static str, expected| {
            let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(value))]);
            assert_eq!(is_json(&headers), expected, "{value}");
        };
        check("application/json", true);
        check("Application/JSON; charset=UTF-8", true);
        check("application/json;charset=\"utf-8\"", true);
        check("application/json; charset=gbk", false);
        check("application/json-patch+json", false);
        check("text/plain", false);
        check("application/x-www-form-urlencoded", false);
        check("", false);
        assert!(!is_json(&HeaderMap::new()));
    }
}
