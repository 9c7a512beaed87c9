use form_urlencoded::Serializer;
use http::Uri;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Answer, cursor};
use crate::{Code, Failure};

/// One page of a list: `{"items": […], "next": "…" | null}`.
#[derive(Debug, JsonSchema, Serialize)]
#[schemars(rename = "{T}Page")]
pub(crate) struct Page<T> {
    items: Vec<T>,
    /// The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last.
    next: Option<String>,
}

impl<T: Serialize> Page<T> {
    pub(crate) fn new<P: Serialize>(items: Vec<T>, next: Option<&P>, list: &[&str]) -> Result<Self, Failure> {
        Ok(Self { items, next: next.map(|position| sealed(position, list)).transpose()? })
    }

    pub(crate) fn answer(&self, uri: &Uri) -> Result<Answer, Failure> {
        let answer = Answer::json(self)?.etag_of_body();
        Ok(match &self.next {
            Some(cursor) => answer.next(&next_path(uri, cursor)),
            None => answer,
        })
    }
}

/// The cursor of a position in a list.
pub(crate) fn sealed<P: Serialize>(position: &P, list: &[&str]) -> Result<String, Failure> {
    cursor::seal(position, list).ok_or_else(|| Failure::new(Code::Internal))
}

/// The address of the same request, for another page.
pub(crate) fn next_path(uri: &Uri, cursor: &str) -> String {
    let pairs = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    let path = format!("{}?", uri.path());
    let start = path.len();
    let mut query = Serializer::for_suffix(path, start);
    query.extend_pairs(pairs.filter(|(name, _)| name != "cursor")).append_pair("cursor", cursor).finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_keeps_the_filter_and_replaces_the_cursor() {
        let uri = "/v1/policies?limit=2&cursor=old&language=zh-CN".parse().unwrap();
        assert_eq!(next_path(&uri, "new"), "/v1/policies?limit=2&language=zh-CN&cursor=new");
        assert_eq!(next_path(&"/v1/policies".parse().unwrap(), "new"), "/v1/policies?cursor=new");
    }
}
