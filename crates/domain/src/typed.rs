use crate::compact::compact;

/// The longest number that is read, in characters: what is longer was pasted by mistake.
pub(crate) const MAX_CHARS: usize = 64;

/// A number as it was typed, in half width and upper case and without space; or the error that the number's type has for a
/// text that is too long, or empty.
pub(crate) fn typed<E>(text: &str, too_long: E, empty: E) -> Result<String, E> {
    if text.chars().nth(MAX_CHARS).is_some() {
        return Err(too_long);
    }
    match compact(text).to_ascii_uppercase() {
        number if number.is_empty() => Err(empty),
        number => Ok(number),
    }
}

/// The number without what stands before it. Each prefix may be there once, in the order of the profile; characters of
/// `after` may follow it and mean nothing.
pub(crate) fn without_prefixes<'a>(number: &'a str, prefixes: &[&str], after: &str) -> &'a str {
    prefixes.iter().fold(number, |number, prefix| match number.strip_prefix(prefix) {
        Some(rest) => rest.trim_start_matches(|symbol| after.contains(symbol)),
        None => number,
    })
}

#[cfg(test)]
mod tests {
    use super::{MAX_CHARS, typed, without_prefixes};

    #[test]
    fn a_text_is_made_comparable_or_refused() {
        let read = |text: &str| typed(text, "too long", "empty");
        assert_eq!(read(" ｃｎ 12\u{200b}3a\n"), Ok("CN123A".to_owned()));
        assert_eq!(read(" \u{feff}"), Err("empty"));
        assert_eq!(read(&"1".repeat(MAX_CHARS)), Ok("1".repeat(MAX_CHARS)));
        // Counted as typed, in characters: space is no way around it.
        assert_eq!(read(&"号".repeat(MAX_CHARS + 1)), Err("too long"));
        assert_eq!(read(&" ".repeat(MAX_CHARS + 1)), Err("too long"));
    }

    #[test]
    fn each_prefix_goes_once_and_in_order() {
        for (number, rest) in [
            ("CN:.1", "1"),
            ("公开号:CN1", "1"),
            ("CN公开号1", "公开号1"),
            ("CNCN1", "CN1"),
            (":1", ":1"),
            ("CN", ""),
            ("", ""),
        ] {
            assert_eq!(without_prefixes(number, &["公开号", "CN"], ":."), rest, "{number}");
        }
    }
}
