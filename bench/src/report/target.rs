use serde::Serialize;

use crate::numbers::{median, range, readable};

/// On which side of its bound a figure should be.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Bound {
    AtLeast(f64),
    AtMost(f64),
}

/// What we want, and what was measured. Nothing fails where it is missed: whoever reads the table decides.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Target {
    pub(crate) what: String,
    pub(crate) unit: &'static str,
    pub(crate) bound: Bound,
    /// The median of all rounds. Of two contestants it is the median of what each round says, not of their medians: they
    /// ran side by side.
    pub(crate) measured: f64,
    pub(crate) least: f64,
    pub(crate) most: f64,
    pub(crate) is_met: bool,
}

impl Target {
    /// A target and its figure in each round, of which there is at least one.
    pub(crate) fn new(what: impl Into<String>, unit: &'static str, bound: Bound, rounds: &[f64]) -> Self {
        let (measured, (least, most)) = (median(rounds.iter().copied()), range(rounds));
        let is_met = match bound {
            Bound::AtLeast(bound) => measured >= bound,
            Bound::AtMost(bound) => measured <= bound,
        };
        Self { what: what.into(), unit, bound, measured, least, most, is_met }
    }

    /// As a row of a table.
    pub(super) fn row(&self) -> [String; 5] {
        let (side, bound) = match self.bound {
            Bound::AtLeast(bound) => ("≥", bound),
            Bound::AtMost(bound) => ("≤", bound),
        };
        let [measured, least, most, bound] = [self.measured, self.least, self.most, bound].map(readable);
        let unit = self.unit;
        [
            self.what.clone(),
            format!("{side} {bound} {unit}"),
            format!("{measured} {unit}"),
            format!("{least} – {most}"),
            if self.is_met { "met" } else { "missed" }.to_owned(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_met_by_the_median() {
        let met = |bound, rounds: &[f64]| Target::new("it", "ms", bound, rounds).is_met;
        assert!(met(Bound::AtMost(4.0), &[3.0, 4.0, 9.0]));
        assert!(!met(Bound::AtMost(4.0), &[3.0, 4.1, 9.0]));
        assert!(met(Bound::AtLeast(3000.0), &[3000.0]));
        assert!(!met(Bound::AtLeast(3000.0), &[2999.0]));
    }

    #[test]
    fn a_row_for_people() {
        let row = Target::new("filings", "/s", Bound::AtLeast(3000.0), &[1600.0, 1700.0, 1500.0]).row();
        assert_eq!(row, ["filings", "≥ 3,000 /s", "1,600 /s", "1,500 – 1,700", "missed"]);
    }
}
