use std::ops::Deref;

use puhui_store::{DatedPosition, Position, Record, Stored};

use crate::policy::Access;
use crate::{Failure, Sight};

/// A record that the policy lets this caller see, and how much of it.
#[derive(Clone, Debug)]
pub struct Seen<R> {
    record: Stored<R>,
    sight: Sight,
    access: Access,
}

/// A part of a list, of what the caller may see. It can be short, even empty, with more to come.
#[derive(Clone, Debug)]
pub struct SeenPage<R, P = Position> {
    pub items: Vec<Seen<R>>,
    pub next: Option<P>,
}

/// A page of a list in order of a date.
pub type SeenDatedPage<R> = SeenPage<R, DatedPosition>;

/// A record that belongs to another one and has no owner of its own: it is seen by whoever sees the whole in full.
pub trait PartOf<W>: Record {}

/// A record of a component's own workings, which no route shows as such: it is nobody's, and the handler that asks for it
/// decides by what the request carries, a refresh token say. Only component `identity` has such records.
pub trait Internal: Record {}

impl<R> Seen<R> {
    pub(super) fn new(record: Stored<R>, sight: Sight, access: &Access) -> Self {
        Self { record, sight, access: access.clone() }
    }

    pub fn sight(&self) -> Sight {
        self.sight
    }

    pub fn into_inner(self) -> Stored<R> {
        self.record
    }
}

impl<R: Record> Seen<R> {
    /// The record for whoever may see all of it: 401 or 403 for who sees the public view only. The audit keeps that it was.
    pub fn in_full(self) -> Result<Self, Failure> {
        match self.sight {
            Sight::Full => {
                self.access.note_shown(&self.record.id);
                Ok(self)
            }
            Sight::Public => Err(self.access.refusal()),
        }
    }
}

impl<R> Deref for Seen<R> {
    type Target = Stored<R>;

    fn deref(&self) -> &Stored<R> {
        &self.record
    }
}
