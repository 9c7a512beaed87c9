//! Ways in which the crate could be wrong. A test asks for one of them and must see it caught; outside the crate's own
//! tests none of this exists, and every question below is answered `false` by the compiler.

use crate::Store;

/// A deliberate mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// Believes what a swap reports, and does not read back.
    TrustSwap,
    /// Writes the record before the slots that it points at.
    RecordFirst,
    /// Reads back, but compares only the newest nonce.
    NoRing,
    /// Counts whatever a slot names.
    NoBackPointers,
    /// Passes slots of a feed that may still come alive.
    NoHorizon,
    /// Takes the time of a feed's horizon after reading instead of before.
    LateClock,
    /// Takes a feed's slot for decided without looking at its version.
    NoSlotVersion,
    /// Commits however late it is.
    NoDeadline,
    /// Takes a claim over without asking its holder.
    NoHolder,
    /// Archives history after the swap that drops it.
    LateArchive,
    /// Counts a slot that may still come alive as dead for good.
    EagerTombstone,
}

impl<K, C> Store<K, C> {
    #[cfg(test)]
    pub(crate) fn is_broken(&self, how: Broken) -> bool {
        self.broken == Some(how)
    }

    #[cfg(not(test))]
    #[expect(clippy::unused_self, reason = "tests look at it")]
    pub(crate) const fn is_broken(&self, _how: Broken) -> bool {
        false
    }
}
