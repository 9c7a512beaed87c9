use crate::KvError;

/// Why the store could not do what it was asked. Unless the variant says otherwise, nothing changed that anyone can see.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    #[error("the key-value store failed: {0}")]
    Unavailable(#[from] KvError),
    /// A later release wrote this record: this one may read it at most.
    #[error("the record was written by a newer release and is read-only here")]
    NewerSchema,
    /// The write may have happened or may still happen. Read the record before trying again.
    #[error("whether the write took effect cannot be told")]
    OutcomeUnknown,
    /// The store was slower than the deadline allows, or others changed the record at every try.
    #[error("gave up before the write: the store is too slow or the record is in too much demand")]
    Late,
    /// Another creation of the same record is under way, or died on its way a moment ago.
    #[error("another creation of the same record is under way")]
    InProgress,
    #[error("the record would be larger than 256 KiB")]
    TooLarge,
    /// Another record holds a key that only one may hold.
    #[error("{unique} is held by {by}")]
    Taken {
        /// The name that the key has in [`crate::Unique::name`].
        unique: String,
        /// The id of the record that holds it.
        by: String,
    },
    /// There was a record under this id. It was erased, and nothing comes back under an erased id.
    #[error("the record was erased")]
    Erased,
    /// For the log, never for a caller: it names a key.
    #[error("{key} holds what nobody here wrote: {why}")]
    Corrupt { key: String, why: String },
}

/// Why an update did not happen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UpdateError<E> {
    #[error("there is no such record")]
    NotFound,
    #[error("the record is at version {current}, not at the one the change was made for")]
    Stale { current: u64 },
    /// The change itself declined, for a reason of its own.
    #[error("the change was refused")]
    Refused(E),
    #[error(transparent)]
    Store(#[from] StoreError),
}
