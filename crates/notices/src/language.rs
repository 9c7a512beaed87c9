use puhui_domain::Language;

use crate::text::is_han;

/// The language of a text, by the share of Han characters among its letters.
///
/// A Chinese character says about as much as three or four letters, so a Chinese text that names many things in English
/// is Chinese well below a half.
pub(crate) fn of(text: &str) -> Language {
    let (mut han, mut other) = (0_usize, 0_usize);
    for character in text.chars() {
        if is_han(character) {
            han += 1;
        } else if character.is_alphabetic() {
            other += 1;
        }
    }
    if han * 4 > other { Language::ZhCn } else { Language::En }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_the_other_script_change_nothing() {
        assert_eq!(of("支持建设技术与创新支持中心 (TISC)，推广 PATENTSCOPE 检索"), Language::ZhCn);
        assert_eq!(of("The plan (普惠工程) brings services within reach"), Language::En);
        assert_eq!(of(""), Language::En);
    }
}
