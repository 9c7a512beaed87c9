//! Which part of a clause is its heading.

use crate::text::{ends_sentence, first_sentence, has_han, without_stop};

/// Longest heading in Chinese characters, and in characters of a western script. The longest real one has 177.
const CHINESE_LIMIT: usize = 40;
const WESTERN_LIMIT: usize = 200;

/// Divides what stands after a clause's number, up to the end of the line, into heading and text.
///
/// `more` says whether paragraphs or clauses below follow. A heading is a short first sentence that something follows; a
/// clause that is one sentence has none.
pub(crate) fn split(line: &str, more: bool) -> (Option<&str>, &str) {
    let (first, rest) = first_sentence(line);
    let followed = more || !rest.is_empty();
    let heading = without_stop(first);
    // "The following:" and "analysis of needs;" lead on to something, or end an item of a list.
    let leads_on = heading.ends_with([':', '：', ';', '；', ',', '，']);
    if !followed && first.ends_with(ends_sentence)
        || leads_on
        || heading.is_empty()
        || !is_short(heading)
        || obliges(heading)
    {
        return (None, line);
    }
    (Some(heading), rest)
}

fn is_short(text: &str) -> bool {
    let limit = if has_han(text) { CHINESE_LIMIT } else { WESTERN_LIMIT };
    text.chars().nth(limit).is_none()
}

/// A sentence that says who must do what is text, however short.
fn obliges(text: &str) -> bool {
    let words = ["shall", "should", "must", "please"];
    let chinese = ["应当", "必须", "请于", "请各", "不得"];
    text.split(' ').any(|word| words.contains(&word.to_ascii_lowercase().as_str()))
        || chinese.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, more: bool, heading: Option<&str>, text: &str) {
        assert_eq!(split(line, more), (heading, text), "{line}");
    }

    #[test]
    fn the_short_first_sentence_is_the_heading() {
        check("Build bases.Each city builds one.", false, Some("Build bases"), "Each city builds one.");
        check("总体要求。紧扣需求。", false, Some("总体要求"), "紧扣需求。");
        check("Basic principles.", true, Some("Basic principles"), "");
        check("工作要求", true, Some("工作要求"), "");
        check("Purpose", false, Some("Purpose"), "");
    }

    #[test]
    fn one_sentence_is_text() {
        check("各局于9月底前报送名单。", false, None, "各局于9月底前报送名单。");
        check(
            "Offices shall report by May. Late reports are not read.",
            true,
            None,
            "Offices shall report by May. Late reports are not read.",
        );
        check("需求分析；", false, None, "需求分析；");
        check("The stages are:", true, None, "The stages are:");
        check("", true, None, "");
    }
}
