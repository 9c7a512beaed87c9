use std::collections::HashMap;

use puhui_domain::{ClausePath, Language};

use crate::notice::Notice;

/// Groups the texts of one policy: those in different languages with the same year and serial number.
///
/// Returns positions in `notices`, every one exactly once, groups in the order of their first text. Several offices number
/// their documents alike, so where a language has more than one text of the year and number, only texts with the same
/// clause paths are grouped. It is a proposal: a person confirms it.
pub fn propose_pairs(notices: &[Notice]) -> Vec<Vec<usize>> {
    let mut numbered: HashMap<(u16, u32), Vec<usize>> = HashMap::new();
    for (at, notice) in notices.iter().enumerate() {
        if let Some(number) = &notice.document_number {
            numbered.entry((number.year(), number.serial())).or_default().push(at);
        }
    }
    let mut partner = HashMap::new();
    for group in numbered.values() {
        if let Some((one, other)) = one_in_each_language(notices, group) {
            partner.insert(one, other);
            continue;
        }
        let mut alike: HashMap<Vec<&ClausePath>, Vec<usize>> = HashMap::new();
        for &at in group {
            let paths = notices.get(at).map(|notice| notice.clauses.iter().map(|clause| &clause.path).collect());
            alike.entry(paths.unwrap_or_default()).or_default().push(at);
        }
        partner.extend(alike.values().filter_map(|group| one_in_each_language(notices, group)));
    }
    let paired: Vec<usize> = partner.values().copied().collect();
    let firsts = (0..notices.len()).filter(|at| !paired.contains(at));
    firsts.map(|at| [at].into_iter().chain(partner.get(&at).copied()).collect()).collect()
}

/// The positions in order, if they are one Chinese and one English text.
fn one_in_each_language(notices: &[Notice], group: &[usize]) -> Option<(usize, usize)> {
    let &[one, other] = group else { return None };
    let language = |at: usize| notices.get(at).map(|notice| notice.language);
    let both = [Some(Language::ZhCn), Some(Language::En)];
    (both.contains(&language(one)) && language(one) != language(other)).then_some((one, other))
}
