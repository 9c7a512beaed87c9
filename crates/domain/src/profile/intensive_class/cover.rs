use crate::profile::industry::Industry;

/// Which industries the classes of a classification cover, as far as the profile says.
pub(super) struct Cover<'a> {
    /// Rows of industries, each with the row of a class that covers it. Sorted.
    pub(super) pairs: &'a [(u16, u16)],
    /// An industry that is not here is covered by no class.
    pub(super) is_whole: bool,
}

impl Cover<'_> {
    /// The rows of the classes that name the industry itself.
    pub(super) fn classes(&self, industry: Industry) -> impl Iterator<Item = u16> {
        let first = self.pairs.partition_point(|(row, _)| *row < industry.0);
        let pairs = self.pairs.iter().skip(first);
        pairs.take_while(move |(row, _)| *row == industry.0).map(|(_, class)| *class)
    }

    /// The industries that a class names, by code.
    pub(super) fn industries(&self, is_meant: impl Fn(u16) -> bool) -> impl Iterator<Item = Industry> {
        let mut last = None;
        let pairs = self.pairs.iter().filter(move |(_, class)| is_meant(*class));
        // Sorted by industry, so one that several classes name comes together.
        pairs
            .map(|(industry, _)| Industry(*industry))
            .filter(move |industry| last.replace(*industry) != Some(*industry))
    }

    /// Whether all of an industry is covered. `None` if nobody can say: a part is, or only some classes are listed.
    pub(super) fn has(&self, industry: Industry) -> Option<bool> {
        if industry.lineage().any(|above| self.classes(above).next().is_some()) {
            return Some(true);
        }
        let is_in_part = || self.pairs.iter().any(|(row, _)| Industry(*row).lineage().any(|above| above == industry));
        (self.is_whole && !is_in_part()).then_some(false)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn all() -> Vec<Industry> {
        Industry::all().collect()
    }

    /// A cover of some industries by two classes, the second of which names every other one too.
    fn pairs(chosen: &[Industry]) -> Vec<(u16, u16)> {
        let twice = chosen.iter().step_by(2).map(|industry| (industry.0, 1));
        let mut pairs: Vec<(u16, u16)> = chosen.iter().map(|industry| (industry.0, 0)).chain(twice).collect();
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    #[test]
    fn a_part_says_nothing_of_the_whole() {
        let Some(part) = Industry::all().find(|industry| industry.parent().is_some()) else { return };
        let whole = part.parent().unwrap();
        for is_whole in [false, true] {
            let cover = Cover { pairs: &[(part.0, 0)], is_whole };
            assert_eq!((cover.has(part), cover.has(whole)), (Some(true), None));
            let cover = Cover { pairs: &[(whole.0, 0)], is_whole };
            assert_eq!((cover.has(part), cover.has(whole)), (Some(true), Some(true)));
            let cover = Cover { pairs: &[], is_whole };
            assert_eq!(cover.has(part), is_whole.then_some(false));
        }
    }

    proptest! {
        #[test]
        fn classes_and_industries_are_two_sides_of_one_table(
            chosen in any::<Vec<prop::sample::Index>>(),
            asked in any::<prop::sample::Index>(),
            is_whole in any::<bool>(),
        ) {
            let all = all();
            if all.is_empty() {
                return Ok(());
            }
            let mut chosen: Vec<Industry> = chosen.iter().map(|index| *index.get(&all)).collect();
            chosen.sort_unstable();
            chosen.dedup();
            let pairs = pairs(&chosen);
            let cover = Cover { pairs: &pairs, is_whole };
            prop_assert_eq!(cover.industries(|_| true).collect::<Vec<_>>(), chosen.clone());
            prop_assert_eq!(cover.industries(|class| class == 0).collect::<Vec<_>>(), chosen.clone());
            prop_assert_eq!(cover.industries(|class| class == 2).count(), 0);
            let asked = *asked.get(&all);
            prop_assert_eq!(cover.classes(asked).next().is_some(), chosen.contains(&asked));
            for class in cover.classes(asked) {
                prop_assert!(cover.industries(|other| other == class).any(|industry| industry == asked));
            }
            match cover.has(asked) {
                Some(true) => prop_assert!(asked.lineage().any(|above| chosen.contains(&above))),
                Some(false) => prop_assert!(is_whole && !chosen.contains(&asked)),
                None => prop_assert!(!chosen.contains(&asked)),
            }
        }
    }
}
