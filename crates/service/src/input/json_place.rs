//! Where in a body something is, from the line and the column that serde_json gives.
//!
//! Keeping the path while reading would make each type's reading twice as large; here it is looked for when it is needed.

use crate::Pointer;

/// The value that ends or has begun just before a place, lines counted from 1 and columns in bytes.
pub(super) fn pointer(bytes: &[u8], line: usize, column: usize) -> Pointer {
    let begin = match line.checked_sub(2) {
        None => 0,
        Some(before) => newlines(bytes).nth(before).map_or(bytes.len(), |at| at + 1),
    };
    let end = begin.saturating_add(column).min(bytes.len());
    // Of an object or a list that is none of what was expected serde_json gives the place before it.
    let begins = bytes.get(end).is_some_and(|byte| matches!(byte, b'{' | b'['));
    let read = &bytes[..end + usize::from(begins)];
    let mut open = Vec::new();
    let mut rest = 0;
    while let Some(byte) = read.get(rest) {
        rest = match byte {
            b'{' => within(&mut open, rest, Container::Object(None)),
            b'[' => within(&mut open, rest, Container::List(None)),
            b'}' | b']' => {
                open.pop();
                rest + 1
            }
            b',' => {
                if let Some(innermost) = open.last_mut() {
                    innermost.next();
                }
                rest + 1
            }
            b'"' => {
                let end = end_of_text(read, rest);
                begin_value(&mut open, &read[rest..end]);
                end
            }
            byte if byte.is_ascii_whitespace() || *byte == b':' => rest + 1,
            // A number, or a word like `true`.
            _ => {
                begin_value(&mut open, &[]);
                rest + 1
            }
        };
    }
    open.iter().fold(Pointer::ROOT, |at, container| container.step(at))
}

/// A list or an object that is open, and the value within it that was begun last.
enum Container<'a> {
    /// The key as it is written, in its quotes.
    Object(Option<&'a [u8]>),
    /// How many commas stand before the value.
    List(Option<usize>),
}

impl Container<'_> {
    fn next(&mut self) {
        match self {
            Self::Object(key) => *key = None,
            Self::List(index) => *index = Some(index.map_or(0, |index| index + 1)),
        }
    }

    fn step(&self, at: Pointer) -> Pointer {
        match self {
            Self::Object(Some(key)) => at.field(&serde_json::from_slice::<String>(key).unwrap_or_default()),
            Self::List(Some(index)) => at.index(*index),
            Self::Object(None) | Self::List(None) => at,
        }
    }
}

fn within<'a>(open: &mut Vec<Container<'a>>, at: usize, container: Container<'a>) -> usize {
    begin_value(open, &[]);
    open.push(container);
    at + 1
}

/// Notes that a value begins, or in an object where none has: its key.
fn begin_value<'a>(open: &mut [Container<'a>], text: &'a [u8]) {
    match open.last_mut() {
        Some(Container::Object(key @ None)) if !text.is_empty() => *key = Some(text),
        Some(Container::List(index @ None)) => *index = Some(0),
        _ => {}
    }
}

/// Behind the closing quote of a text, or where the bytes end.
fn end_of_text(bytes: &[u8], quote: usize) -> usize {
    let mut at = quote + 1;
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            b'"' => return at + 1,
            b'\\' => 2,
            _ => 1,
        };
    }
    bytes.len()
}

fn newlines(bytes: &[u8]) -> impl Iterator<Item = usize> {
    bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;
    use serde_path_to_error::Segment;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "read by serde only")]
    struct Whole {
        #[serde(rename = "a/b\"~")]
        odd: Option<u8>,
        list: Option<Vec<Vec<Part>>>,
        part: Option<Part>,
        text: String,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "read by serde only")]
    struct Part {
        yes: bool,
        kind: Option<Kind>,
        more: Option<Box<Whole>>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Kind {
        One,
        Two,
    }

    /// A path that was kept while reading. Of a field that is given twice it is the object's.
    fn kept(body: &[u8]) -> Option<(String, String)> {
        let error =
            serde_path_to_error::deserialize::<_, Whole>(&mut serde_json::Deserializer::from_slice(body)).err()?;
        let at = error.path().iter().fold(Pointer::ROOT, |at, segment| match segment {
            Segment::Seq { index } => at.index(*index),
            Segment::Map { key } => at.field(key),
            Segment::Enum { .. } | Segment::Unknown => at,
        });
        let twice = error.inner().to_string();
        let twice = twice.strip_prefix("duplicate field `").and_then(|rest| rest.split("` at line").next());
        let at = twice.map_or(at.clone(), |name| at.field(name));
        error.inner().is_data().then(|| (at.to_string(), error.inner().to_string()))
    }

    fn looked_for(body: &[u8]) -> Option<(String, String)> {
        let error = serde_json::from_slice::<Whole>(body).err()?;
        let at = pointer(body, error.line(), error.column());
        error.is_data().then(|| (at.to_string(), error.to_string()))
    }

    /// Something like a body, with mistakes of every kind in it.
    fn value(depth: u32) -> BoxedStrategy<String> {
        let plain = prop::sample::select(
            &["1", "-7", "300", "1.5", "true", "null", "\"one\"", "\"x\\\"]}{[,:\\\\\"", "\"\"", "[]", "{}"][..],
        )
        .prop_map(str::to_owned);
        if depth == 0 {
            return plain.boxed();
        }
        let key = prop::sample::select(
            &[
                "\"a/b\\\"~\"",
                "\"list\"",
                "\"part\"",
                "\"text\"",
                "\"yes\"",
                "\"kind\"",
                "\"more\"",
                "\"other\"",
                "\"te\\u0078t\"",
            ][..],
        );
        let space = || prop::sample::select(&["", " ", "\n", "\r\n\t"][..]);
        let member = (key, space(), value(depth - 1))
            .prop_map(|(key, space, value)| format!("{key}{space}:{space}{value}{space}"));
        let object = (prop::collection::vec(member, 0..5), space())
            .prop_map(|(members, space)| format!("{{{space}{}}}", members.join(&format!(",{space}"))));
        let list = (prop::collection::vec(value(depth - 1), 0..4), space())
            .prop_map(|(values, space)| format!("[{space}{}{space}]", values.join(&format!("{space},{space}"))));
        prop_oneof![2 => plain, 5 => object, 2 => list].boxed()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]
        #[test]
        fn what_is_looked_for_is_what_was_kept(body in value(5)) {
            let (looked_for, kept) = (looked_for(body.as_bytes()), kept(body.as_bytes()));
            // An object where one of a few texts belongs: its key is taken for the text.
            let as_variant = |(at, why): (String, String)| why.starts_with("unknown variant").then_some(at);
            let is_as_variant = kept.clone().and_then(as_variant).is_some_and(|at| {
                looked_for.as_ref().is_some_and(|(found, _)| found.strip_prefix(&at).is_some_and(|key| key.starts_with('/')))
            });
            prop_assert!(is_as_variant || looked_for == kept, "{body}: {looked_for:?}, {kept:?}");
        }

        #[test]
        fn no_place_in_anything_fails(bytes in prop::collection::vec(any::<u8>(), 0..64), line in 0_usize..5, column in 0_usize..70) {
            pointer(&bytes, line, column);
        }
    }
}
