//! On which level a number stands. Only the order of levels counts: a path holds the numbers of the levels that are open.

use std::collections::HashSet;

use crate::lines::Line;
use crate::numbering::Style;

pub(crate) const PART: u8 = 1;
pub(crate) const CLAUSE: u8 = 2;
const ITEM: u8 = 3;
const POINT: u8 = 4;
const SUBPOINT: u8 = 5;

/// What numbers a document uses, since the level of `1.` and `(1)` depends on the others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Numbering {
    /// `一、` or `I.` number the parts.
    major: bool,
    roman: bool,
    /// `（一）` numbers the clauses, so `（1）` is two levels further down.
    paren_han: bool,
}

impl Numbering {
    pub(crate) fn of(lines: &[Line]) -> Self {
        let styles: HashSet<Style> = lines.iter().filter_map(|line| line.marker().map(|m| m.style)).collect();
        let roman = styles.contains(&Style::Roman);
        Self { major: roman || styles.contains(&Style::Han), roman, paren_han: styles.contains(&Style::ParenHan) }
    }

    pub(crate) fn is_part(self, style: Style) -> bool {
        self.level(style) == PART
    }

    pub(crate) fn level(self, style: Style) -> u8 {
        match style {
            Style::Han | Style::Roman => PART,
            Style::Arabic if self.major || self.paren_han => ITEM,
            Style::Arabic => PART,
            Style::ParenHan => CLAUSE,
            Style::Paren if self.paren_han => POINT,
            Style::Paren => CLAUSE,
            Style::ParenLower => SUBPOINT,
        }
    }

    /// The level of a number where these levels and numbers are open, outermost first.
    ///
    /// Translations write I., 2., III. as they write (I), (2), (III): among Roman parts, `2.` is a part when it continues
    /// them and no list of items is open that it would continue.
    pub(crate) fn level_among(self, style: Style, number: u16, open: &[(u8, u16)]) -> u8 {
        let level = self.level(style);
        if style != Style::Arabic || level != ITEM {
            return level;
        }
        let continues = |level: u8| open.iter().any(|&(at, last)| at == level && last + 1 == number);
        let part = open.is_empty() || (self.roman && number > 1 && continues(PART) && !continues(ITEM));
        if part { PART } else { ITEM }
    }
}
