//! A list of departments, read against the table of the profile.

use puhui_domain::Department;

use super::wording::bare_name;
use crate::lines::is_office;
use crate::text::has_han;

/// Names hold the words that join a list: "Hong Kong, Macao and Taiwan Office" has three pieces.
const PIECES: usize = 5;
const CHINESE_BODIES: [&str; 20] = [
    "司", "部", "局", "室", "处", "厅", "委", "办", "院", "署", "行", "会", "校", "协", "府", "队", "中心", "单位",
    "部门", "机关",
];

#[derive(Debug, Default, PartialEq)]
pub(super) struct List {
    /// In the order written, none twice.
    pub(super) departments: Vec<Department>,
    /// What names no department that is known.
    pub(super) unknown: Vec<String>,
}

impl List {
    /// Whether everything in the list at least reads like the name of an office.
    pub(super) fn is_of_offices(&self) -> bool {
        let known = !self.departments.is_empty() || !self.unknown.is_empty();
        known && self.unknown.iter().all(|name| is_body(name))
    }
}

/// Reads a list with the words around it: `Responsible for the Office`, `公共服务司、办公室负责`.
pub(super) fn read(text: &str) -> List {
    let pieces = pieces(text);
    let mut list = List::default();
    let mut at = 0;
    while at < pieces.len() {
        let known = (at + 1..=pieces.len().min(at + PIECES)).rev().find_map(|end| {
            let department = bare_name(joined(text, &pieces, at, end)?).parse::<Department>().ok()?;
            Some((end, department))
        });
        let end = match known {
            Some((end, department)) => {
                if !list.departments.contains(&department) {
                    list.departments.push(department);
                }
                end
            }
            None => {
                let end = unknown_end(text, &pieces, at);
                let name = joined(text, &pieces, at, end).map(bare_name).unwrap_or_default();
                if !name.is_empty() {
                    list.unknown.push(name.to_owned());
                }
                end
            }
        };
        at = end;
    }
    list
}

/// An unknown name goes on to the word that makes it an office, "Rural Affairs and Water Department", and from there
/// over what is none, "Ministry of Agriculture and Rural Affairs".
fn unknown_end(text: &str, pieces: &[(usize, usize)], at: usize) -> usize {
    let name = |from: usize, to: usize| joined(text, pieces, from, to).map(bare_name).unwrap_or_default();
    let is_known = |at: usize| name(at, at + 1).parse::<Department>().is_ok();
    let last = pieces.len().min(at + PIECES);
    let reach = (at + 1..last).find(|&next| is_known(next)).unwrap_or(last);
    let is_one = |end: &usize| {
        let name = name(at, *end);
        // In Chinese 和 may stand in a name, 工业和信息化厅; a comma may not.
        is_body(name) && !(has_han(name) && name.contains(['、', '，', ',', '；', ';']))
    };
    let Some(mut end) = (at + 1..=reach).find(is_one) else { return at + 1 };
    while end < reach && !has_han(name(at, end)) && !is_body(name(end, end + 1)) {
        end += 1;
    }
    end
}

fn joined<'a>(text: &'a str, pieces: &[(usize, usize)], from: usize, to: usize) -> Option<&'a str> {
    text.get(pieces.get(from)?.0..pieces.get(to.checked_sub(1)?)?.1)
}

/// The pieces between commas and joining words, as byte positions.
fn pieces(text: &str) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + character.len_utf8()..]);
        let length = match character {
            ',' | '，' | '、' | ';' | '；' | '和' | '及' => character.len_utf8(),
            // 参与 is what they do, not who they are.
            '与' if !before.ends_with('参') => character.len_utf8(),
            ' ' if after.starts_with("and ") => " and ".len(),
            ' ' if after.starts_with("& ") => " & ".len(),
            _ => continue,
        };
        if at >= start {
            // 以及
            let end = if character == '及' { before.strip_suffix('以').unwrap_or(before).len() } else { at };
            pieces.push((start, end));
            start = at + length;
        }
    }
    pieces.push((start.min(text.len()), text.len()));
    pieces.retain(|&(start, end)| text.get(start..end).is_some_and(|piece| !piece.trim().is_empty()));
    pieces
}

fn is_body(name: &str) -> bool {
    // 交通委（道运局）
    let name = name.split(['（', '(']).next().unwrap_or_default().trim_end();
    if has_han(name) {
        CHINESE_BODIES.iter().any(|body| name.ends_with(body))
    } else {
        is_office(name) || is_local(name)
    }
}

/// "city intellectual property offices": in lower case, since it names none in particular.
fn is_local(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_ascii_lowercase();
    let last = last.strip_suffix('s').unwrap_or(&last);
    ["office", "department", "bureau", "center", "centre", "unit", "association"].contains(&last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, departments: &[&str], unknown: &[&str]) {
        let list = read(text);
        let found: Vec<&str> = list.departments.iter().map(|department| department.code()).collect();
        assert_eq!(
            (found.as_slice(), list.unknown.as_slice()),
            (departments, unknown.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>().as_slice()),
            "{text}"
        );
    }

    #[test]
    fn names_may_hold_the_words_that_join() {
        check(
            "Public Service Department, Hong Kong, Macao and Taiwan Office, and local intellectual property management departments",
            &["public-service", "hong-kong-macao-taiwan", "local-offices"],
            &[],
        );
        check(
            "The Department of Treaty and Law and the Department of International Cooperation are responsible",
            &["treaty-law", "international-cooperation"],
            &[],
        );
        check(
            "复审和无效审理部、初审及流程管理部和条法司",
            &["reexamination-invalidation", "preliminary-examination", "treaty-law"],
            &[],
        );
    }

    #[test]
    fn none_is_listed_twice() {
        check("公共服务司、办公室、公共服务司", &["public-service", "general-office"], &[]);
    }

    #[test]
    fn roles_are_no_part_of_names() {
        check("公共服务司牵头，办公室、条法司配合", &["public-service", "general-office", "treaty-law"], &[]);
        check("牵头单位：公共服务司；配合单位：办公室等", &["public-service", "general-office"], &[]);
        check("公共服务司、运用促进司按职责分工负责", &["public-service", "utilization-promotion"], &[]);
        check("公共服务司牵头，办公室以及条法司参与", &["public-service", "general-office", "treaty-law"], &[]);
        check("Office responsible", &["general-office"], &[]);
    }

    #[test]
    fn unknown_names_are_kept_whole() {
        check("公共服务司，渔业处", &["public-service"], &["渔业处"]);
        check(
            "Public Service Department, Rural Affairs and Water Department, city intellectual property offices",
            &["public-service"],
            &["Rural Affairs and Water Department", "city intellectual property offices"],
        );
        check(
            "Ministry of Agriculture and Rural Affairs, Office",
            &["general-office"],
            &["Ministry of Agriculture and Rural Affairs"],
        );
        check("省工业和信息化厅、示范局等；各区政府", &[], &["省工业和信息化厅", "示范局", "各区政府"]);
        check("甲委（乙局）、示范总队", &[], &["甲委（乙局）", "示范总队"]);
        check("海关总署、中国科协负责", &[], &["海关总署", "中国科协"]);
        check("somebody, Office", &["general-office"], &["somebody"]);
        check(" and , 、", &[], &[]);
    }
}
