use std::cmp::Ordering;

/// Many texts in one, numbered from 0.
pub(super) struct Texts {
    pub(super) text: &'static str,
    /// The byte at which each text ends.
    pub(super) ends: &'static [u32],
}

impl Texts {
    /// The text of this number; an empty one if there is none.
    pub(super) fn get(&self, index: u16) -> &'static str {
        let end = |index: usize| self.ends.get(index).and_then(|end| usize::try_from(*end).ok());
        let index = usize::from(index);
        let start = index.checked_sub(1).and_then(end).unwrap_or(0);
        end(index).and_then(|end| self.text.get(start..end)).unwrap_or_default()
    }

    /// The number of a text, if the texts are sorted.
    pub(super) fn position(&self, wanted: &str) -> Option<u16> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.get(middle).cmp(wanted) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(middle),
            }
        }
        None
    }

    pub(super) fn len(&self) -> u16 {
        u16::try_from(self.ends.len()).unwrap_or(u16::MAX)
    }
}

/// The words of a cell, which are joined by `|`.
pub(super) fn words(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|word| !word.is_empty())
}
