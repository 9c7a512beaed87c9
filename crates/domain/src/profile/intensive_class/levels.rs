use crate::profile::texts::Texts;

/// How the codes of a classification are written, how many there are, and which of them the profile lists.
///
/// A code begins with that of the class that it is a part of, so that a code says its level and its parents even where
/// nobody has listed it.
pub(super) struct Levels {
    /// The characters of codes.
    pub(super) symbols: &'static str,
    /// How long a code is at each level, the shortest first. Without levels there is no classification.
    pub(super) lengths: &'static [u8],
    /// How many classes each level has, listed or not.
    pub(super) counts: &'static [u16],
    /// How many levels, from the top, are listed whole.
    pub(super) complete: usize,
    /// The codes that are listed, sorted.
    pub(super) codes: &'static Texts,
}

impl Levels {
    /// Which level a code is of, counted from 0 at the top.
    pub(super) fn depth(&self, code: &str) -> Option<usize> {
        self.lengths.iter().position(|length| usize::from(*length) == code.len())
    }

    /// The code of the class that this one is a part of; `None` at the top.
    pub(super) fn parent<'a>(&self, code: &'a str) -> Option<&'a str> {
        let length = self.lengths.get(self.depth(code)?.checked_sub(1)?)?;
        code.get(..usize::from(*length))
    }

    /// Whether all classes of a level are listed.
    pub(super) fn is_complete(&self, depth: usize) -> bool {
        depth < self.complete
    }

    /// Whether there can be a class with this code: it is written like one, and no level that is listed whole lacks it
    /// or what it is a part of.
    pub(super) fn may_have(&self, code: &str) -> bool {
        let is_listed_if_due =
            |depth: usize, code: &str| !self.is_complete(depth) || self.codes.position(code).is_some();
        let Some(depth) = self.depth(code) else { return false };
        code.chars().all(|symbol| self.symbols.contains(symbol))
            && is_listed_if_due(depth, code)
            && self.parent(code).is_none_or(|parent| self.may_have(parent))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Two divisions, all of them listed; three groups, of which two are; no classes.
    const IN_PART: Levels = Levels {
        symbols: "0123456789",
        lengths: &[1, 3, 4],
        counts: &[2, 3, 9],
        complete: 1,
        codes: &Texts { text: "11012201", lengths: &[1, 3, 1, 3], starts: &[0] },
    };

    /// The same with nothing left out.
    const WHOLE: Levels = Levels {
        counts: &[2, 2, 1],
        complete: 3,
        codes: &Texts { text: "110110112201", lengths: &[1, 3, 4, 1, 3], starts: &[0] },
        ..IN_PART
    };

    const NONE: Levels = Levels {
        symbols: "",
        lengths: &[],
        counts: &[],
        complete: 0,
        codes: &Texts { text: "", lengths: &[], starts: &[] },
    };

    #[test]
    fn a_level_that_is_whole_decides_for_those_below_it() {
        for (code, in_part, whole) in [
            ("1", true, true),
            ("2", true, true),
            ("3", false, false),
            ("101", true, true),
            ("201", true, true),
            ("102", true, false),
            ("301", false, false),
            ("1011", true, true),
            ("1012", true, false),
            ("1021", true, false),
            ("3011", false, false),
            ("10", false, false),
            ("10111", false, false),
            ("1a1", false, false),
            ("１", false, false),
            ("", false, false),
        ] {
            assert_eq!((IN_PART.may_have(code), WHOLE.may_have(code)), (in_part, whole), "{code:?}");
            assert!(!NONE.may_have(code), "{code:?}");
        }
    }

    #[test]
    fn what_is_listed_is_what_the_counts_say() {
        for levels in [&IN_PART, &WHOLE] {
            for (depth, count) in levels.counts.iter().enumerate() {
                let codes = (0..levels.codes.len()).map(|row| levels.codes.get(row));
                let listed = codes.filter(|code| levels.depth(code) == Some(depth)).count();
                assert!(listed <= usize::from(*count));
                assert!(listed == usize::from(*count) || !levels.is_complete(depth));
            }
        }
    }

    proptest! {
        #[test]
        fn a_child_has_its_parents_code_and_one_level_more(code in "[0-9]{0,5}") {
            match IN_PART.parent(&code) {
                Some(parent) => {
                    prop_assert!(code.starts_with(parent));
                    prop_assert_eq!(IN_PART.depth(parent).map(|depth| depth + 1), IN_PART.depth(&code));
                    prop_assert!(IN_PART.may_have(parent) || !IN_PART.may_have(&code));
                }
                None => prop_assert!(matches!(IN_PART.depth(&code), None | Some(0))),
            }
        }

        #[test]
        fn listing_more_never_allows_more(code in "[0-9]{1,4}") {
            prop_assert!(IN_PART.may_have(&code) || !WHOLE.may_have(&code));
        }

        #[test]
        fn any_text_is_no_code_or_one(text in "\\PC{0,6}") {
            prop_assert!(!IN_PART.may_have(&text) || IN_PART.depth(&text).is_some());
        }
    }
}
