use http::HeaderValue;
use puhui_store::{Record, Stored};
use sha2::{Digest, Sha256};

/// A strong validator in two parts, `"<version>.<view>"`: the first names the state of the record, the second how it is
/// shown. A precondition compares the first only, so that a change of language does not cost an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ETag(String);

impl ETag {
    /// `version` is what changes with the record (its id and version), `view` what else the body depends on (the kind
    /// of view, the language, and a number to raise when the view's shape changes).
    pub fn new(version: &[&str], view: &[&str]) -> Self {
        Self(format!("\"{:016x}.{:08x}\"", digest(version), digest(view) >> 32))
    }

    /// The state of a record as one of its views shows it.
    pub fn of<R: Record>(record: &Stored<R>, view: &[&str]) -> Self {
        Self::new(&[&record.id.to_string(), &record.version.to_string()], view)
    }

    /// The first part, which alone a precondition compares.
    pub(crate) fn version(&self) -> &str {
        version_in(&self.0)
    }

    pub(super) fn of_bytes(bytes: &[u8]) -> Self {
        Self(format!("\"{:016x}\"", number(&Sha256::digest(bytes))))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The first eight bytes of the SHA-256 of the parts, each with its length: `["a", "b"]` is not `["ab"]`.
pub(super) fn digest(parts: &[&str]) -> u64 {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
        hash.update(part);
    }
    number(&hash.finalize())
}

fn number(hash: &[u8]) -> u64 {
    hash.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// The version that a tag names, `"<version>.<view>"`.
pub(crate) fn version_in(tag: &str) -> &str {
    tag.trim_matches('"').split('.').next().unwrap_or_default()
}

/// Whether an `If-None-Match` names a tag, by weak comparison (RFC 9110, 13.1.2). Our tags have no comma in them.
pub(crate) fn is_named_in(list: &HeaderValue, tag: &HeaderValue) -> bool {
    let (Ok(list), Ok(tag)) = (list.to_str(), tag.to_str()) else { return false };
    list.split(',').map(str::trim).any(|named| named == "*" || named.strip_prefix("W/").unwrap_or(named) == tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_changes_the_second_part_only() {
        let [zh, en] = ["zh-CN", "en"].map(|language| ETag::new(&["pol_1", "7"], &["policy", language]));
        let later = ETag::new(&["pol_1", "8"], &["policy", "en"]);
        let split = |tag: &ETag| tag.as_str().split_once('.').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        assert!(split(&zh).0 == split(&en).0 && split(&zh).1 != split(&en).1);
        assert!(split(&later).0 != split(&en).0 && split(&later).1 == split(&en).1);
        assert_eq!(en.as_str().len(), 27);
    }

    #[test]
    fn a_list_of_tags_is_searched() {
        let check = |list: &'static str, expected| {
            let tag = HeaderValue::from_static("\"a.b\"");
            assert_eq!(is_named_in(&HeaderValue::from_static(list), &tag), expected, "{list}");
        };
        check("\"a.b\"", true);
        check("W/\"a.b\"", true);
        check("\"x\", \"a.b\"", true);
        check("*", true);
        check("\"x\"", false);
        check("a.b", false);
        check("", false);
    }
}
