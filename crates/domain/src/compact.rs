use crate::half_width;

/// A number or code in half width, without the space and the invisible characters that come with pasted text.
pub(crate) fn compact(text: &str) -> String {
    half_width(text).filter(|&symbol| !(symbol.is_whitespace() || is_invisible(symbol))).collect()
}

/// Characters without width: joiners, direction marks, the byte order mark.
fn is_invisible(symbol: char) -> bool {
    matches!(symbol, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn space_and_invisible_characters_go() {
        assert_eq!(compact(" Ｃ\u{3000}39\t1\u{200b}2\u{feff}\n"), "C3912");
    }
}
