//! Targets in Chinese: 不少于30个, 提高到50%以上, 缩短至4个月, 建成一百个网点.

use super::{Direction, Figure};
use crate::measure::Comparison::{self, About, AtLeast, AtMost, Exactly, LessThan, MoreThan};
use crate::number::{figure, han_number, shifted};
use crate::text::{digit, is_han};

const BEFORE: [(Comparison, &str); 5] = [
    (AtLeast, "不少于|不低于|不小于|至少|最少"),
    (AtMost, "不超过|不高于|不多于|不大于|至多|最多"),
    (MoreThan, "超过|突破|高于|多于|大于"),
    (LessThan, "少于|低于|不足"),
    (About, "大约|约"),
];
/// 以上, 以下 and 以内 include the figure: Civil Code 民法典, article 1259.
const AFTER: [(Comparison, &str); 3] = [(AtLeast, "及以上|以上"), (AtMost, "以下|以内|之内"), (About, "左右")];
const TO: [(Direction, &str); 3] = [
    (Direction::Up, "提高到|提高至|上升到|上升至|提升到|提升至|增加到|增加至|增至|扩大到|达到|达"),
    (Direction::Down, "压减到|压减至|压缩到|压缩至|缩短到|缩短至|降低到|降低至|降至|减少到|减少至|减至|控制在"),
    (Direction::Stay, "稳定在|保持在|维持在"),
];
const BY: [(Direction, &str); 2] =
    [(Direction::Up, "增长|增加|提高|提升|上升"), (Direction::Down, "降低|减少|压减|压缩|缩短|下降")];
/// Verbs that ask for a number of things. Those that choose go with 一, too: elsewhere 一个 is no more than "a".
const CHOOSE: &str = "推荐|确定|指定|选派|选定|明确|遴选|选取";
const MAKE: &str = "建成|建设|建立|设立|成立|新增|新建|增设|培育|培养|培训|打造|形成|发布|开展|举办|完成|实现|布局";
const COUNTERS: &str = "个家件项名人所处条户次场期篇只台套种类座位门";
const MEASURES: [(&str, &str); 9] = [
    ("percentage points", "个百分点|百分点"),
    ("percent", "%|％"),
    ("working days", "个工作日|工作日"),
    ("months", "个月"),
    ("hours", "小时|个小时"),
    ("minutes", "分钟"),
    ("days", "天"),
    ("weeks", "周"),
    ("years", "年"),
];
/// The longest name of a counted thing, in characters.
const THING: usize = 10;

pub(super) fn find(sentence: &str, issued_in: Option<i32>) -> Vec<Figure> {
    if !sentence.contains(is_han) || is_history(sentence, issued_in) {
        return Vec::new();
    }
    let mut found: Vec<Figure> = full_coverage(sentence).collect();
    let mut end = 0;
    for (at, _) in sentence.char_indices() {
        if at >= end
            && let Some((value, length)) = value(sentence, at)
        {
            end = at + length;
            found.extend(target(sentence, at, value, end));
        }
    }
    found
}

/// A year before the notice's own that no 到 or 至 leads up to.
fn is_history(sentence: &str, issued_in: Option<i32>) -> bool {
    let Some(issued_in) = issued_in else { return false };
    sentence.match_indices('年').any(|(at, _)| {
        let figures: String = sentence[..at].chars().rev().take(4).collect();
        let figures =
            figures.chars().rev().filter_map(digit).fold((0, 0), |(n, count), d| (n * 10 + i32::from(d), count + 1));
        figures.1 == 4 && (1900..issued_in).contains(&figures.0)
    })
}

fn full_coverage(sentence: &str) -> impl Iterator<Item = Figure> {
    let found = sentence.match_indices("全覆盖").filter(|(at, _)| !sentence[..*at].ends_with(['未', '非', '不']));
    found.map(|(at, words)| Figure {
        at: at..at + words.len(),
        comparison: Exactly,
        value: "100".to_owned(),
        unit: Some("percent".to_owned()),
    })
}

/// The number that begins at this place, and how many bytes it takes with 万 and 亿.
fn value(sentence: &str, at: usize) -> Option<(String, usize)> {
    let (before, rest) = sentence.split_at(at);
    let before = before.trim_end();
    let (value, length) =
        figure(rest).or_else(|| han_number(rest).map(|(number, length)| (number.to_string(), length)))?;
    let powers = [("万亿", 12), ("万", 4), ("亿", 8)];
    let power = powers.iter().find(|(word, _)| rest[length..].starts_with(word));
    let end = length + power.map_or(0, |(word, _)| word.len());
    let joins = |c: char| matches!(c, '-' | '－' | '—' | '～' | '~' | '至' | '到' | '/' | '.');
    let part_of_code = before
        .ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.' | '第' | '〔' | '_'))
        || rest[end..]
            .trim_start()
            .starts_with(|c: char| c.is_ascii_alphanumeric() || joins(c) || matches!(c, '号' | '月' | '日'));
    let range = before.ends_with(joins) && before.trim_end_matches(joins).ends_with(is_number);
    // A number goes on: 两三 is a guess.
    let goes_on = before.ends_with(is_number);
    (!part_of_code && !range && !goes_on)
        .then(|| (power.map_or(value.clone(), |&(_, places)| shifted(&value, places)), end))
}

fn is_number(character: char) -> bool {
    digit(character).is_some() || "一二三四五六七八九十百千两几数".contains(character)
}

fn target(sentence: &str, start: usize, value: String, end: usize) -> Option<Figure> {
    let (before, after) = (sentence[..start].trim_end(), sentence[end..].trim_start());
    let is_one = sentence[start..].starts_with('一') && value == "1";
    let (before, (unit, measured, after)) = match before.strip_suffix("百分之") {
        Some(before) => (before, ("percent", true, after)),
        None => (before, unit(after)?),
    };
    let suffix = begins(after, &AFTER);
    let end = sentence.len() - after.len() + suffix.map_or(0, |(_, length)| length);
    let (explicit, before) = taken(before, &BEFORE).map_or((None, before), |(meaning, before)| (Some(meaning), before));
    let explicit = explicit.or(suffix.map(|(meaning, _)| meaning));
    let (comparison, before) = if measured {
        moved(before, explicit)?
    } else {
        // 达到 is said of numbers of things, too.
        let to = taken(before, &TO).map(|(direction, before)| (explicit.unwrap_or(direction.to()), before));
        to.or_else(|| counted(before, explicit, is_one))?
    };
    let start = sentence.len() - sentence[before.len()..].trim_start().len();
    Some(Figure { at: start..end, comparison, value, unit: Some(unit.to_owned()) })
}

/// The unit after a number, whether it is one of measure (percent or time), and what follows it. Of a counted thing, its
/// counter where the thing stands further off.
fn unit(after: &str) -> Option<(&str, bool, &str)> {
    if let Some((name, length)) = begins(after, &MEASURES) {
        return Some((name, true, &after[length..]));
    }
    let counter = after.chars().next().filter(|&c| COUNTERS.contains(c))?;
    let (counter, rest) = after.split_at(counter.len_utf8());
    let thing = rest.find(|c| !is_han(c)).map_or(rest, |end| &rest[..end]);
    let is_near = (1..=THING).contains(&thing.chars().count()) && !thing.contains(['的', '并', '和', '作', '为']);
    let named = is_near && begins(rest, &AFTER).is_none();
    Some(if named { (thing, false, &rest[thing.len()..]) } else { (counter, false, rest) })
}

/// The longest word of the table that the text begins with: what it means, and its length in bytes.
fn begins<T: Copy>(text: &str, table: &[(T, &str)]) -> Option<(T, usize)> {
    let longest = |words: &str| words.split('|').filter(|word| text.starts_with(word)).map(str::len).max();
    let found = table.iter().filter_map(|&(meaning, words)| Some((meaning, longest(words)?)));
    found.max_by_key(|&(_, length)| length)
}

/// The longest word of the table that the text ends with: what it means, and what stands before it.
fn taken<'a, T: Copy>(before: &'a str, table: &[(T, &str)]) -> Option<(T, &'a str)> {
    let found = table.iter().filter_map(|&(meaning, words)| Some((meaning, without(before, words)?)));
    found.min_by_key(|(_, before)| before.len())
}

fn without<'a>(before: &'a str, words: &str) -> Option<&'a str> {
    words.split('|').filter_map(|word| before.strip_suffix(word)).min_by_key(|before| before.len())
}

fn moved(before: &str, explicit: Option<Comparison>) -> Option<(Comparison, &str)> {
    if let Some((direction, before)) = taken(before, &TO) {
        return Some((explicit.unwrap_or(direction.to()), before));
    }
    if let Some((direction, before)) = taken(before, &BY) {
        return Some((direction.by(explicit)?, before));
    }
    explicit.map(|comparison| (comparison, before))
}

fn counted(before: &str, explicit: Option<Comparison>, one: bool) -> Option<(Comparison, &str)> {
    // 至少设立一个: the bound stands before the verb.
    let is_bound = |rest: &str| explicit.is_some() || taken(rest, &BEFORE).is_some();
    let made = without(before, MAKE).filter(|rest| !one || is_bound(rest));
    let Some(rest) = without(before, CHOOSE).or(made) else {
        return explicit.map(|comparison| (comparison, before));
    };
    if rest.ends_with(['已', '了', '共']) {
        return None;
    }
    Some(match taken(rest, &BEFORE) {
        Some((comparison, before)) => (explicit.unwrap_or(comparison), before),
        None => (explicit.unwrap_or(Exactly), rest),
    })
}

#[cfg(test)]
mod tests {
    /// Targets as `text | comparison value unit`, for a notice of 2022.
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = super::super::find(text, &[], Some(2022))
            .into_iter()
            .map(|found| {
                let target = found.target;
                format!(
                    "{} | {:?} {} {}",
                    target.text,
                    target.comparison,
                    target.value,
                    target.unit.unwrap_or_default()
                )
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_around_the_figure_compare() {
        check("覆盖率提高到50%以上。", &["提高到50%以上 | AtLeast 50 percent"]);
        check("审查周期压减至16.5个月。", &["压减至16.5个月 | AtMost 16.5 months"]);
        check("平均周期稳定在4个月。", &["稳定在4个月 | Exactly 4 months"]);
        check("惠及企业数增长10%以上。", &["增长10%以上 | IncreaseByAtLeast 10 percent"]);
        check("惠及企业数增长超过10％。", &["增长超过10％ | IncreaseByMoreThan 10 percent"]);
        check("满意度达到百分之九十。", &["达到百分之九十 | AtLeast 90 percent"]);
        check("办理时间控制在5个工作日以内。", &["控制在5个工作日以内 | AtMost 5 working days"]);
        check("服务人数不少于1.2万人。", &["不少于1.2万人 | AtLeast 12000 人"]);
        check("重要网点超过550家。", &["超过550家 | MoreThan 550 家"]);
        check("比上年提高两个百分点。", &["提高两个百分点 | IncreaseByAtLeast 2 percentage points"]);
        check(
            "占比上升到 50 %以上，提高 2 个百分点。",
            &["上升到 50 %以上 | AtLeast 50 percent", "提高 2 个百分点 | IncreaseByAtLeast 2 percentage points"],
        );
        check("实现优势企业全覆盖。", &["全覆盖 | Exactly 100 percent"]);
    }

    #[test]
    fn things_that_are_to_be_made_are_counted() {
        check("到2025年，建成30个标准化城市。", &["建成30个标准化城市 | Exactly 30 标准化城市"]);
        check("同时推荐1家联系点。", &["推荐1家联系点 | Exactly 1 联系点"]);
        check("应推荐1家工作较好的基地作为联系点。", &["推荐1家 | Exactly 1 家"]);
        check("并推荐一家作为联系点。", &["推荐一家 | Exactly 1 家"]);
        check("年内至少设立一个流动服务点。", &["至少设立一个流动服务点 | AtLeast 1 流动服务点"]);
        check("建设二十个以上网点。", &["建设二十个以上 | AtLeast 20 个"]);
    }

    #[test]
    fn other_figures_are_no_targets() {
        for text in [
            "2020年，已有30个城市，增长10%以上。",
            "已建成30个城市，共建成了5家。",
            "依据GB/T39551-2020和〔2021〕30号，第二十五次会议。",
            "建设一至两家基地，设立3-5个网点，开展两三次活动。",
            "建立一个平台，形成一批案例，梳理三个问题。",
            "未全覆盖，近两年完成的项目，成本增长不超过5%，提高10%左右",
            "2025年12月10日",
            "",
        ] {
            check(text, &[]);
        }
    }
}
