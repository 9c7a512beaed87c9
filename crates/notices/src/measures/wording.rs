//! The words around a list of departments that say what it is.

/// Before a colon, in Chinese: one of these, then one of [`BODIES`].
const ROLES: &str = "责任|负责|牵头|主责|主办|承办|配合|协办|协同|参与|参加|落实";
const BODIES: &str = "部门和单位|部门及单位|部门、单位|部门单位|部门|单位|司局|处室|机构|";
/// Before a colon, in English: one of these, then nothing but [`ENGLISH_BODIES`].
const ENGLISH_ROLES: &str = "responsible responsibility lead leading supporting cooperating participating assisting";
const ENGLISH_BODIES: &str = "department departments unit units office offices bureau bureaus party parties agency agencies \
                              body bodies organisation organisations organization organizations and";
/// After a department. Longer ones stand before those that they end with.
const CHINESE_ENDINGS: &str = "按照职责分工分别负责|按职责分工分别负责|按照各自职责分工负责|按各自职责分工负责|按照职责分工负责|\
                               按职责分工负责|依职责分工负责|按各自职责负责|按职责负责|共同牵头负责|分工负责|分别负责|共同负责|\
                               具体负责|牵头负责|负责落实|牵头落实|共同牵头|负责|牵头|协同配合|配合|参与|参加|协助|协办";
const ENGLISH_ENDINGS: &str = "are responsible according to their respective duties|\
                               are responsible according to the division of duties|\
                               according to the division of responsibilities|according to their responsibilities|\
                               shall be responsible for this|is responsible for this|are responsible for this|\
                               shall be responsible|will be responsible|is responsible|are responsible|be responsible|\
                               responsible|is in charge of this|are in charge of this|is in charge|are in charge|in charge|\
                               takes the lead|take the lead|cooperates|cooperate|participates|participate|assists|\
                               respectively";
const AND_OTHERS: &str = "etc.|etc|等部门|等单位|等";
/// Before a department.
const BEGINNINGS: &str =
    "responsible for|responsible by|led by|with the participation of|in cooperation with|and|the|及|以及|由";

/// What stands after a label such as `责任部门：` or `Responsible departments:`.
pub(super) fn after_label(text: &str) -> Option<&str> {
    let (label, rest) = text.split_once([':', '：'])?;
    let label = label.trim();
    (is_chinese_label(label) || is_english_label(label)).then(|| rest.trim_start())
}

fn is_chinese_label(label: &str) -> bool {
    let mut bodies = ROLES.split('|').filter_map(|role| label.strip_prefix(role));
    bodies.any(|body| BODIES.split('|').any(|known| known == body))
}

fn is_english_label(label: &str) -> bool {
    let lower = label.to_ascii_lowercase();
    let mut words = lower.split([' ', '-']).filter(|word| !word.is_empty());
    let is_role = |word: &str| ENGLISH_ROLES.split(' ').any(|role| role == word);
    let is_body = |word: &str| ENGLISH_BODIES.split(' ').any(|body| body == word);
    words.next().is_some_and(is_role) && words.all(|word| is_body(word) || is_role(word))
}

/// Whether the text says in a sentence that those it names are responsible.
pub(super) fn says_responsible(text: &str) -> bool {
    text.split([',', '，', ';', '；', '、']).map(str::trim).any(|part| {
        let lower = part.to_ascii_lowercase();
        let begins = BEGINNINGS.split('|').any(|words| takes(words) && lower.starts_with(words));
        begins || endings().any(|words| takes(words) && lower.ends_with(words))
    })
}

fn endings() -> impl Iterator<Item = &'static str> {
    ENGLISH_ENDINGS.split('|').chain(CHINESE_ENDINGS.split('|'))
}

/// Whether the words say who answers for something, and not only who takes part.
fn takes(words: &str) -> bool {
    ["负责", "牵头", "responsib", "charge", "lead", "led"].iter().any(|word| words.contains(word))
}

/// The name without the words around it: `The Department of Treaty and Law is responsible`, `牵头单位：条法司`, `条法司等部门配合`.
pub(super) fn bare_name(text: &str) -> &str {
    let mut name = text.trim();
    loop {
        let before = name;
        name = after_label(name).unwrap_or(name);
        for word in BEGINNINGS.split('|') {
            name = without_prefix(name, word);
        }
        for ending in endings().chain(AND_OTHERS.split('|')) {
            name = without_suffix(name, ending);
        }
        name = name.trim_matches([' ', '.', '。', ';', '；', ',', '，', '、']);
        if name.len() == before.len() {
            return name;
        }
    }
}

/// A western word is taken off whole: "Theatre Office" keeps its "The".
fn without_prefix<'a>(text: &'a str, word: &str) -> &'a str {
    let Some((start, rest)) = text.split_at_checked(word.len()) else { return text };
    let whole = !word.is_ascii() || rest.starts_with(' ');
    if start.eq_ignore_ascii_case(word) && whole { rest.trim_start() } else { text }
}

fn without_suffix<'a>(text: &'a str, word: &str) -> &'a str {
    let Some((rest, end)) = text.len().checked_sub(word.len()).and_then(|at| text.split_at_checked(at)) else {
        return text;
    };
    let whole = !word.is_ascii() || rest.ends_with([' ', ',', ';']) || rest.is_empty();
    if end.eq_ignore_ascii_case(word) && whole { rest.trim_end() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_known() {
        for (text, expected) in [
            ("责任部门：公共服务司", Some("公共服务司")),
            ("牵头单位: 甲", Some("甲")),
            ("负责：甲", Some("甲")),
            ("Responsible departments: A, B", Some("A, B")),
            ("Lead unit:A", Some("A")),
            ("Department: A", None),
            ("Website: www.example.org", None),
            ("网址：www.example.org", None),
            ("责任重大：甲", None),
            ("A, B", None),
        ] {
            assert_eq!(after_label(text), expected, "{text}");
        }
    }

    #[test]
    fn a_sentence_may_say_who_is_responsible() {
        for (text, expected) in [
            ("Office responsible", true),
            ("Responsible for the Department of Treaty and Law", true),
            ("The Strategic Planning Department is responsible for this", true),
            ("The Strategic Planning Department is in charge", true),
            ("公共服务司、运用促进司按职责分工负责", true),
            ("公共服务司牵头，办公室配合", true),
            ("see Attachment 1", false),
            ("公共服务司", false),
            ("GB/T 39551-2020", false),
        ] {
            assert_eq!(says_responsible(text), expected, "{text}");
        }
    }

    #[test]
    fn a_name_stands_alone() {
        for (text, expected) in [
            ("and the Department of Treaty and Law are responsible", "Department of Treaty and Law"),
            ("Responsible for the Public Service Department", "Public Service Department"),
            ("The Strategic Planning Department is responsible for this", "Strategic Planning Department"),
            ("牵头单位：条法司", "条法司"),
            ("条法司等部门按职责分工负责", "条法司"),
            ("Theatre Office", "Theatre Office"),
            ("Office etc.", "Office"),
            ("responsible", ""),
            ("é", "é"),
            ("", ""),
        ] {
            assert_eq!(bare_name(text), expected, "{text}");
        }
    }
}
