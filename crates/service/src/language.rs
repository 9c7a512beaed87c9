//! The caller's language, from `Accept-Language` (RFC 9110, 12.5.4).

use http::header::ACCEPT_LANGUAGE;
use http::{HeaderMap, HeaderValue};
use puhui_domain::Language;

/// The office's own language: what a caller gets who asks for nothing, or for nothing we speak.
pub const DEFAULT: Language = Language::ZhCn;

/// The language the caller likes best. Nobody is refused for a language: the least unwelcome one is spoken instead.
pub fn preferred(headers: &HeaderMap) -> Language {
    let ranges = ranges(headers);
    let mut best = (DEFAULT, quality(DEFAULT, &ranges));
    for language in Language::ALL {
        let quality = quality(language, &ranges);
        if quality > best.1 {
            best = (language, quality);
        }
    }
    best.0
}

struct Range<'a> {
    primary: &'a str,
    thousandths: i32,
    place: usize,
}

/// How welcome a language is: thousandths, then the earlier place; -1 for one that is refused with `q=0`, 0 for one
/// that is not mentioned.
fn quality(language: Language, ranges: &[Range<'_>]) -> (i32, isize) {
    let primary = language.tag().split('-').next().unwrap_or_default();
    let named = ranges.iter().filter(|range| range.primary.eq_ignore_ascii_case(primary));
    let best = named.max_by_key(|range| (range.thousandths, std::cmp::Reverse(range.place)));
    match best.or_else(|| ranges.iter().find(|range| range.primary == "*")) {
        Some(range) if range.thousandths == 0 => (-1, 0),
        Some(range) => (range.thousandths, -(range.place.cast_signed())),
        None => (0, 0),
    }
}

fn ranges(headers: &HeaderMap) -> Vec<Range<'_>> {
    let values = headers.get_all(ACCEPT_LANGUAGE).iter().filter_map(|value: &HeaderValue| value.to_str().ok());
    let items = values.flat_map(|value| value.split(',')).take(32).enumerate();
    items.filter_map(|(place, item)| range(place, item)).collect()
}

fn range(place: usize, item: &str) -> Option<Range<'_>> {
    let mut parts = item.split(';').map(str::trim);
    let primary = parts.next()?.split('-').next()?;
    let quality = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    let thousandths = quality.map_or(Some(1000), thousandths)?;
    (!primary.is_empty()).then_some(Range { primary, thousandths, place })
}

/// `0.8` as 800: a weight has at most three decimals (RFC 9110, 12.4.2), so no floating point is needed.
pub fn thousandths(weight: &str) -> Option<i32> {
    let (whole, decimals) = weight.split_once('.').unwrap_or((weight, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let decimals: i32 = format!("{decimals:0<3}").parse().ok()?;
    match whole {
        "0" => Some(decimals),
        "1" if decimals == 0 => Some(1000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(header: &str, expected: Language) {
        let headers = HeaderMap::from_iter([(ACCEPT_LANGUAGE, header.parse().unwrap())]);
        assert_eq!(preferred(&headers), expected, "{header}");
    }

    #[test]
    fn the_caller_chooses_by_weight_then_by_order() {
        assert_eq!(preferred(&HeaderMap::new()), Language::ZhCn);
        check("en", Language::En);
        check("en-GB", Language::En);
        check("EN;q=0.3", Language::En);
        check("zh-CN,zh;q=0.9,en;q=0.8", Language::ZhCn);
        check("en-US,en;q=0.9,zh-CN;q=0.8", Language::En);
        check("zh-TW;q=0.1, en;q=0.05", Language::ZhCn);
        check("en;q=0.5, zh;q=0.500", Language::En);
        check("en, zh", Language::En);
        check("fr, *", Language::ZhCn);
        check("en;q=0.5, *;q=0.8", Language::ZhCn);
        check("zh;q=0, *", Language::En);
        check("zh;q=0", Language::En);
        check("fr", Language::ZhCn);
        check("*;q=0", Language::ZhCn);
    }

    #[test]
    fn nonsense_is_not_heard() {
        for nonsense in ["", ",,,", ";q=1", "en;q=2", "en;q=abc", "en;q=0.0001", "en;q=-1", "\u{7f}"] {
            let value = HeaderValue::from_bytes(nonsense.as_bytes());
            let headers = HeaderMap::from_iter(value.into_iter().map(|value| (ACCEPT_LANGUAGE, value)));
            assert_eq!(preferred(&headers), Language::ZhCn, "{nonsense}");
        }
    }
}
