//! A good body, spoilt at one place at a time.

use serde_json::Value;

use super::Client;

const MARK: &str = "the place that is spoilt";
const DEEP: usize = 50_000;

/// Sends a body spoilt in every way at every place, and proves that each is refused with a problem in either language.
/// Then sends the body itself: nothing that was refused stands in its way.
pub async fn refuses_spoilt(client: &Client, method: &str, path: &str, good: &Value) {
    let client = client.with("content-type", "application/json");
    for (flaw, body) in spoilt(good) {
        let reply = client.send(method, path, body).await;
        assert!([400, 422].contains(&reply.status), "{method} {path}, {flaw}: {}", reply.status);
        reply.problem();
    }
    let reply = client.send(method, path, good.to_string()).await;
    assert!([200, 201].contains(&reply.status), "{method} {path}: {}", reply.json());
}

/// What is wrong, and the text of the body. None of it has a line feed.
pub fn spoilt(good: &Value) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for place in places(good) {
        let (Some(value), Some((_, name))) = (good.pointer(&place), place.rsplit_once('/')) else { continue };
        for (flaw, text) in flaws(name, value) {
            let mut marked = good.clone();
            if let Some(spot) = marked.pointer_mut(&place) {
                *spot = Value::from(MARK);
            }
            let body = marked.to_string().replace(&Value::from(MARK).to_string(), &text);
            all.push((format!("{place} {flaw}"), body));
        }
    }
    all
}

/// The JSON pointers of all values but the whole.
fn places(value: &Value) -> Vec<String> {
    let inner: Vec<_> = match value {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(items) => items.iter().enumerate().map(|(place, value)| (place.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    let below = |(name, value): (String, &Value)| {
        let deeper = places(value).into_iter().map(|place| format!("/{name}{place}")).collect::<Vec<_>>();
        [format!("/{name}")].into_iter().chain(deeper)
    };
    inner.into_iter().flat_map(below).collect()
}

fn flaws(name: &str, value: &Value) -> Vec<(&'static str, String)> {
    let mut flaws = vec![("is nested deeply", "[".repeat(DEEP) + &"]".repeat(DEEP)), ("is no number", "1e999".into())];
    if name.parse::<usize>().is_err() {
        flaws.push(("is given twice", format!("{value},\"{name}\":{value}")));
    }
    if let Some(text) = value.as_str() {
        let text = text.replace('\n', "\\n");
        flaws.extend([
            ("ends with NUL", format!("\"{text}\\u0000\"")),
            ("begins with NUL", format!("\"\\u0000{text}\"")),
            ("has the byte NUL", format!("\"{text}\u{0}\"")),
            ("has half a character", format!("\"{text}\\ud800\"")),
            ("has the other half", format!("\"\\udc00{text}\"")),
        ]);
    }
    flaws
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_place_is_spoilt() {
        let good = json!({"a": [{"b": "x"}], "c": null});
        assert_eq!(places(&good), ["/a", "/a/0", "/a/0/b", "/c"]);
        let bodies = spoilt(&good);
        assert_eq!(bodies.len(), 3 + 2 + 8 + 3);
        let text = |flaw: &str| bodies.iter().find(|(known, _)| known == flaw).map(|(_, body)| body.as_str());
        assert_eq!(text("/a/0/b is given twice"), Some(r#"{"a":[{"b":"x","b":"x"}],"c":null}"#));
        assert_eq!(text("/a/0/b ends with NUL"), Some(r#"{"a":[{"b":"x\u0000"}],"c":null}"#));
    }
}
