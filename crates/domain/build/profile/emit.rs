//! Rust source from data.

use std::fmt::{Debug, Write};

/// How many texts lie between two whose places are written down; as in `src/profile/texts.rs`.
const STRIDE: usize = 32;

/// `static NAME: Texts`: all texts in one string, with the length of each and the byte at which every 32nd begins. A
/// quarter of the size of a table of `&str`.
pub(crate) fn texts<'a>(name: &str, texts: impl Iterator<Item = &'a str>) -> String {
    let (mut whole, mut lengths, mut starts) = (String::new(), Vec::new(), Vec::new());
    for (i, text) in texts.enumerate() {
        if i % STRIDE == 0 {
            starts.push(whole.len());
        }
        whole.push_str(text);
        lengths.push(text.len());
    }
    format!("static {name}: Texts = Texts {{ text: {whole:?}, lengths: &{lengths:?}, starts: &{starts:?} }};\n")
}

/// `static NAME: [KIND; …]`, each value as its `Debug` form is written.
pub(crate) fn values<T: Debug>(name: &str, kind: &str, values: &[T]) -> String {
    let mut list = String::new();
    for value in values {
        // Writing to a string cannot fail.
        let _ = write!(list, "{value:?}, ");
    }
    format!("static {name}: [{kind}; {}] = [{list}];\n", values.len())
}

/// A path like `PatentKind::UtilityModel` that [`values`] writes without quotes.
pub(crate) struct Path(pub(crate) String);

impl Debug for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// A kebab-case name as a variant of `kind`.
pub(crate) fn variant(kind: &str, name: &str) -> Path {
    let parts = name.split('-').map(|part| {
        let mut letters = part.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    });
    Path(format!("{kind}::{}", parts.collect::<String>()))
}
