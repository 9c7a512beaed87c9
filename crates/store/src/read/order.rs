/// Which end of a list is read first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// As queues are read.
    OldestFirst,
    /// As registers are read.
    NewestFirst,
}
