use puhui_domain::{CreditCode, Region};
use puhui_store::Record;

use super::MembersOf;

/// Whose a record is, as far as the policy has to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// The place whose offices it concerns.
    pub region: Option<Region>,
    /// The organisation whose own it is.
    pub body: Option<CreditCode>,
    /// Whether anybody may see its public view.
    pub is_public: bool,
    /// For what says who acts for a body: that is for other people than the body's records are.
    pub members: Option<MembersOf>,
}

impl Owner {
    /// A record that belongs to the nation and whose public view is everybody's.
    pub const PUBLIC: Self = Self { region: None, body: None, is_public: true, members: None };
}

/// A record that says whose it is. No other can be read through a [`Context`](crate::Context).
pub trait Owned: Record {
    fn owner(&self) -> Owner;

    /// Whether who sees it in full sees more than the public: the audit keeps each such reading.
    fn is_confidential(&self) -> bool {
        !self.owner().is_public
    }
}
