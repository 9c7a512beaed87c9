use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

use puhui_store::List;
use time::{Date, OffsetDateTime};

use crate::{Action, calendar};

/// How many look-ups are written down at once.
const BLOCK: u32 = 64;
const UNUSED: u32 = u32::MAX;

/// Look-ups of this instance that are not written down yet, by action. 63 of 64 cost the store nothing.
///
/// What is not full when the instance ends is lost. To make up for it, an instance begins to count at a place that depends
/// on the fraction of the second: so the sum is right on average, and by some hundred look-ups off on a busy day.
#[derive(Debug)]
pub(crate) struct Tally([AtomicU32; Action::ALL.len()]);

impl Default for Tally {
    fn default() -> Self {
        Self([const { AtomicU32::new(UNUSED) }; Action::ALL.len()])
    }
}

impl Tally {
    /// Counts a look-up; how many are to be written down now, if any are.
    pub(crate) fn note(&self, action: Action, now: OffsetDateTime) -> Option<u64> {
        let begin = now.microsecond() % BLOCK;
        let next = |seen: u32| (if seen == UNUSED { begin } else { seen } + 1) % BLOCK;
        let place = self.0.get(action as usize)?;
        let seen = place.fetch_update(Relaxed, Relaxed, |seen| Some(next(seen))).ok()?;
        (next(seen) == 0).then_some(BLOCK.into())
    }
}

/// What look-ups of an action are counted by on a day at the office: how far this list's counter has come, in the kind of
/// [`Appended`](super::Appended). No record is in it.
pub fn counted(action: Action, day: Date) -> List {
    List::new("look-ups", &[&format!("{action:?}"), &day_word(day)])
}

/// The day of a moment, for [`counted`].
pub(super) fn counted_now(action: Action, now: OffsetDateTime) -> List {
    counted(action, calendar::day_of(now))
}

fn day_word(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}

#[cfg(test)]
mod tests {
    use time::Duration;
    use time::macros::{date, datetime};

    use super::*;

    const START: OffsetDateTime = datetime!(2026-11-23 09:00 +08:00);

    #[test]
    fn one_look_up_of_sixty_four_is_written_down_for_all() {
        let tally = Tally::default();
        let written: Vec<_> = (1..=200).filter(|_| tally.note(Action::ReadPolicies, START).is_some()).collect();
        assert_eq!(written, [64, 128, 192]);
        assert_eq!(tally.note(Action::ReadContactPoints, START), None);
    }

    /// Instances of a hundred look-ups each: what some lose, others have counted ahead.
    #[test]
    fn the_sum_over_many_instances_is_right() {
        let instances = 0..6400;
        let sum: u64 = instances
            .map(|n| {
                let (tally, now) = (Tally::default(), START + Duration::microseconds(n * 12_345));
                (0..100).filter_map(|_| tally.note(Action::ReadPolicies, now)).sum::<u64>()
            })
            .sum();
        assert_eq!(sum, 640_000);
    }

    #[test]
    fn a_day_is_the_offices() {
        let late = datetime!(2026-11-22 16:30 UTC);
        assert_eq!(counted_now(Action::ReadPolicies, late), counted(Action::ReadPolicies, date!(2026 - 11 - 23)));
        assert_eq!(counted(Action::ReadPolicies, date!(2026 - 11 - 23)).name(), "look-ups:readpolicies:2026-11-23");
    }
}
