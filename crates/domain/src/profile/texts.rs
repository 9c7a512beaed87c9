use std::cmp::Ordering;

/// Many texts in one, numbered from 0.
pub(super) struct Texts {
    pub(super) text: &'static str,
    /// How many bytes each text has.
    pub(super) lengths: &'static [u16],
    /// The byte at which every 32nd text begins.
    pub(super) starts: &'static [u32],
}

const STRIDE: usize = 32;

impl Texts {
    /// The text of this number; an empty one if there is none.
    pub(super) fn get(&self, index: u16) -> &'static str {
        self.place(index.into()).and_then(|(start, end)| self.text.get(start..end)).unwrap_or_default()
    }

    /// The bytes at which a text begins and ends.
    fn place(&self, index: usize) -> Option<(usize, usize)> {
        let near = usize::try_from(*self.starts.get(index / STRIDE)?).ok()?;
        let before = self.lengths.get(index - index % STRIDE..index)?;
        let start = near + before.iter().map(|length| usize::from(*length)).sum::<usize>();
        Some((start, start + usize::from(*self.lengths.get(index)?)))
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
        u16::try_from(self.lengths.len()).unwrap_or(u16::MAX)
    }
}

/// The words of a cell, which are joined by `|`.
pub(super) fn words(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|word| !word.is_empty())
}
