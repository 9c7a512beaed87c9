/// Something that the store should not hold, or lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The key that is wrong or missing.
    pub key: String,
    pub violation: Violation,
}

/// What is wrong with a key. The text goes on where the key left off.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Violation {
    #[error("is no key of layout 1: written by something else, or by a newer release?")]
    Foreign,
    #[error("is of the sort `{what}`, which this release does not know: written by a newer release?")]
    UnknownSort { what: String },
    #[error("is not made as such keys are: {why}")]
    Malformed { why: &'static str },
    #[error("holds what nobody here wrote: {why}")]
    Unreadable { why: String },
    #[error("has {bytes} bytes, more than the 256 KiB of a record")]
    TooLarge { bytes: usize },
    #[error("is at version {version}, and the ring of its last versions does not lead up to it")]
    Ring { version: u64 },
    #[error("has {events} events, more than its {version} versions")]
    TooManyEvents { events: u64, version: u64 },
    #[error("is at version {version} with {events} events, and those before them are no whole blocks of 32")]
    HistoryGap { events: u64, version: u64 },
    #[error("is missing: these 32 events of a record's history are lost")]
    BlockMissing,
    #[error("has {events} events, not the 32 of a block")]
    BlockLength { events: u64 },
    #[error("is the history of a record that does not exist")]
    BlockOfNobody,
    #[error("points at slot {slot} of the list `{list}`, which does not exist: the list does not show it")]
    SlotMissing { list: String, slot: u64 },
    #[error("points at slot {slot} of the list `{list}`, which names {id}: the list does not show it")]
    SlotOfAnother { list: String, slot: u64, id: String },
    #[error("points at slot {slot} of the list `{list}`, which is of version {version}, later than its own")]
    SlotNewer { list: String, slot: u64, version: u64 },
    #[error("is a missing mark: reading by date passes over the list `{list}`")]
    MarkMissing { list: String },
    #[error("names the claim `{claim}`, which does not exist")]
    ClaimMissing { claim: String },
    #[error("names the claim `{claim}`, which names {id}")]
    ClaimOfAnother { claim: String, id: String },
    #[error("stands at {count}, below {slot}, which was handed out: it would be handed out again")]
    CounterBehind { count: u64, slot: u64 },
    #[error("is a counter as another back end writes it: the next increment would fail")]
    CounterOfAnother,
    #[error("says that slot {slot} is dead, where a record lives: the list may not show it")]
    HidesLive { slot: u64 },
    #[error("says that an import was cut off: give the same file to `puhui store import` again")]
    ImportUnfinished,
}

impl Violation {
    /// Whether it is a key that others need, each of which finds it wrong.
    pub(super) fn is_shared(&self) -> bool {
        matches!(self, Self::CounterBehind { .. } | Self::MarkMissing { .. } | Self::HidesLive { .. })
    }

    /// A word that stays the same whatever the sentence says.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::Foreign => "foreign-key",
            Self::UnknownSort { .. } => "unknown-sort",
            Self::Malformed { .. } => "malformed-key",
            Self::Unreadable { .. } => "unreadable",
            Self::TooLarge { .. } => "too-large",
            Self::Ring { .. } => "ring",
            Self::TooManyEvents { .. } => "too-many-events",
            Self::HistoryGap { .. } => "history-gap",
            Self::BlockMissing => "block-missing",
            Self::BlockLength { .. } => "block-length",
            Self::BlockOfNobody => "block-of-nobody",
            Self::SlotMissing { .. } => "slot-missing",
            Self::SlotOfAnother { .. } => "slot-of-another",
            Self::SlotNewer { .. } => "slot-newer",
            Self::MarkMissing { .. } => "mark-missing",
            Self::ClaimMissing { .. } => "claim-missing",
            Self::ClaimOfAnother { .. } => "claim-of-another",
            Self::CounterBehind { .. } => "counter-behind",
            Self::CounterOfAnother => "counter-of-another-back-end",
            Self::HidesLive { .. } => "hides-live-slot",
            Self::ImportUnfinished => "import-unfinished",
        }
    }
}
