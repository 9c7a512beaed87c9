//! What the crate's own tests can break and see. Outside of them nothing here exists: every question is answered `false`
//! and every note forgotten by the compiler.

use crate::Store;

/// A deliberate mistake. A test asks for one of them, and must see it caught.
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
    /// Takes a slot for decided without looking at its version.
    NoSlotVersion,
    /// Commits however late it is.
    NoDeadline,
    /// Takes a claim over without asking its holder.
    NoHolder,
    /// Archives history after the swap that drops it.
    LateArchive,
    /// Buries slots that may still come alive.
    EagerTombstone,
    /// Lets go of a lock while a record may still be written under it.
    HastyUnlock,
    /// Lets an attempt at an old version claim what one at a newer version has claimed.
    LowerClaim,
    /// Creates a record without waiting for what has to be there first.
    Ahead,
    /// Keeps a record for a while without a note of when that is over.
    NoNote,
    /// Removes what is left of a record that was forgotten just now.
    HastyRemoval,
    /// Removes it without the lock on ids that others can create again.
    UnlockedRemoval,
}

/// A branch that is taken seldom. A simulation that never takes it has not tried it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Branch {
    Conflict,
    RingOverflow,
    SwapWithoutAnswer,
    DeadlineGivenUp,
    GateTakenOver,
    ClaimTakenOver,
    ClaimRefused,
    LockTakenOver,
    LockLeft,
    ClaimOutdated,
    HorizonWaited,
    HolesPassed,
    TombstoneWritten,
    TombstoneSkipped,
    LowWaterRaised,
    HistoryArchived,
    GateForgotten,
    Forgotten,
    TimeOver,
    RemainsRemoved,
    ClaimGivenUp,
}

#[cfg(test)]
impl Branch {
    pub(crate) const ALL: [Self; 21] = [
        Self::Conflict,
        Self::RingOverflow,
        Self::SwapWithoutAnswer,
        Self::DeadlineGivenUp,
        Self::GateTakenOver,
        Self::ClaimTakenOver,
        Self::ClaimRefused,
        Self::LockTakenOver,
        Self::LockLeft,
        Self::ClaimOutdated,
        Self::HorizonWaited,
        Self::HolesPassed,
        Self::TombstoneWritten,
        Self::TombstoneSkipped,
        Self::LowWaterRaised,
        Self::HistoryArchived,
        Self::GateForgotten,
        Self::Forgotten,
        Self::TimeOver,
        Self::RemainsRemoved,
        Self::ClaimGivenUp,
    ];
}

/// What a test has asked for, and what it sees.
#[cfg(test)]
#[derive(Clone, Debug, Default)]
pub(crate) struct Probe {
    pub(crate) broken: Option<Broken>,
    pub(crate) taken: std::sync::Arc<std::sync::Mutex<std::collections::BTreeMap<Branch, u64>>>,
}

#[cfg(test)]
impl<K, C> Store<K, C> {
    pub(crate) fn is_broken(&self, how: Broken) -> bool {
        self.probe.broken == Some(how)
    }

    pub(crate) fn takes(&self, branch: Branch) {
        *self.probe.taken.lock().unwrap().entry(branch).or_default() += 1;
    }
}

#[cfg(not(test))]
#[expect(clippy::unused_self, reason = "tests look at it")]
impl<K, C> Store<K, C> {
    pub(crate) const fn is_broken(&self, _how: Broken) -> bool {
        false
    }

    pub(crate) const fn takes(&self, _branch: Branch) {}
}
