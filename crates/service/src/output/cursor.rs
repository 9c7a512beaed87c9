//! Cursors: opaque, so that what is in them may change; versioned, so that an old one is refused and not misread; and
//! bound to the list and filter they came from, so that one is never continued as another.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::etag::digest;

const VERSION: u8 = 1;

/// No cursor of ours comes near it.
const LONGEST: usize = 1024;

pub(crate) fn seal<P: Serialize>(position: &P, list: &[&str]) -> Option<String> {
    let mut bytes = vec![VERSION];
    bytes.extend(digest(list).to_be_bytes());
    serde_json::to_writer(&mut bytes, position).ok()?;
    Some(URL_SAFE_NO_PAD.encode(bytes))
}

pub(crate) fn open<P: DeserializeOwned>(cursor: &str, list: &[&str]) -> Option<P> {
    if cursor.len() > LONGEST {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok()?;
    let position = bytes.strip_prefix(&[VERSION])?.strip_prefix(&digest(list).to_be_bytes())?;
    serde_json::from_slice(position).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_comes_back_to_its_own_list_only() {
        let cursor = seal(&(3, "x"), &["issued", "en"]).unwrap();
        assert_eq!(open(&cursor, &["issued", "en"]), Some((3, "x".to_owned())));
        assert_eq!(open::<(i32, String)>(&cursor, &["issued", "zh"]), None);
        assert_eq!(open::<(i32, String)>(&cursor, &["issueden"]), None);
        assert_eq!(open::<Vec<u8>>(&cursor, &["issued", "en"]), None);
    }

    #[test]
    fn what_nobody_gave_out_is_refused() {
        let old = URL_SAFE_NO_PAD.encode([&[0][..], &digest(&["a"]).to_be_bytes(), b"1"].concat());
        for cursor in ["", "=", "AAAA", "%%%", "游标", &old, &"A".repeat(100_000)] {
            assert_eq!(open::<u64>(cursor, &["a"]), None, "{cursor:.20}");
        }
    }
}
