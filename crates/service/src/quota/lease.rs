use puhui_store::Window;

/// The most units of one lease.
const MOST: u64 = 64;
/// And the most of a limit, so that what is lost with an instance is little: one part in so many.
const SHARE: u64 = 100;

/// What one instance holds of a key's quota, by the minute or by the day.
#[derive(Debug, Default)]
pub(super) struct Lease {
    window: Option<Window>,
    /// Units that were taken and not used yet.
    left: u64,
    /// How many units all instances had taken when this one last took some.
    taken: u64,
    /// How many to take next. It doubles as long as the instance lives.
    size: u64,
    /// Whether somebody is taking a lease right now: meanwhile others take one unit each, so that no two leases are held.
    is_renewing: bool,
}

/// What a request that wants one unit has to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Nothing: it has one.
    Taken,
    /// Give up: all units of the window are gone.
    Spent,
    /// Take a lease of so many, and use one of them.
    Renew(u64),
    /// Take one.
    TakeOne,
}

impl Lease {
    pub(super) fn step(&mut self, window: Window, limit: u64) -> Step {
        self.turn_to(window);
        if let Some(left) = self.left.checked_sub(1) {
            self.left = left;
            return Step::Taken;
        }
        if self.taken >= limit {
            return Step::Spent;
        }
        if std::mem::replace(&mut self.is_renewing, true) {
            return Step::TakeOne;
        }
        Step::Renew(self.size.clamp(1, (limit / SHARE).clamp(1, MOST)))
    }

    /// Whether the window is known to have no unit left.
    pub(super) fn is_spent(&mut self, window: Window, limit: u64) -> bool {
        self.turn_to(window);
        self.left == 0 && self.taken >= limit
    }

    /// Takes note that `by` units were taken of the window, `total` by all with them. Whether one of them is within the limit,
    /// for whoever took them.
    pub(super) fn took(&mut self, window: Window, limit: u64, by: u64, total: u64, is_lease: bool) -> bool {
        let within = by.saturating_sub(total.saturating_sub(limit));
        if self.window == Some(window) {
            self.taken = self.taken.max(total);
            if is_lease {
                self.left += within.saturating_sub(1);
                self.size = by.saturating_mul(2).min(MOST);
            }
        }
        within > 0
    }

    /// A renewal is over, whatever came of it.
    pub(super) fn end_renewal(&mut self, window: Window) {
        if self.window == Some(window) {
            self.is_renewing = false;
        }
    }

    /// A unit that was not used after all.
    pub(super) fn give_back(&mut self, window: Window) {
        if self.window == Some(window) {
            self.left += 1;
        }
    }

    /// How many units are left to all, as far as this instance knows.
    pub(super) fn remaining(&self, window: Window, limit: u64) -> u64 {
        let (left, taken) = if self.window == Some(window) { (self.left, self.taken) } else { (0, 0) };
        limit.saturating_sub(taken) + left
    }

    #[cfg(test)]
    pub(super) fn left(&self) -> u64 {
        self.left
    }

    /// Another window: what is left of the one before is of no use.
    fn turn_to(&mut self, window: Window) {
        if self.window != Some(window) {
            *self = Self { window: Some(window), size: self.size, ..Self::default() };
        }
    }
}
