/// Turns the full-width forms that a Chinese keyboard produces (U+FF01–U+FF5E and the ideographic space) into ASCII.
///
/// Of Unicode's compatibility forms (NFKC) these are the ones that occur in numbers and codes; the tables for all of
/// them weigh 125 kB in every component.
pub fn half_width(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(|character| match character {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(character) - 0xfee0).unwrap_or(character),
        other => other,
    })
}

#[cfg(test)]
mod tests {
    use super::half_width;

    #[test]
    fn full_width_forms_become_ascii_and_nothing_else_changes() {
        for (text, expected) in [
            ("ＺＬ２０１３１０６９９７４４．２", "ZL201310699744.2"),
            ("［２０２５］　第１２号！～", "[2025] 第12号!~"),
            ("示知办发〔2025〕12号", "示知办发〔2025〕12号"),
            ("ﾊﾟ①", "ﾊﾟ①"),
        ] {
            assert_eq!(half_width(text).collect::<String>(), expected);
        }
    }
}
