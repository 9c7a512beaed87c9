use std::fmt::Display;
use std::sync::{Mutex, PoisonError};

/// The most ids in an entry: as many as the longest page has records.
const MOST: usize = 100;

/// What a request has shown in full and changed so far. The context and all that it handed out write on the same notes.
#[derive(Debug, Default)]
pub(crate) struct Notes(Mutex<Noted>);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Noted {
    pub(crate) is_shown: bool,
    /// Whether a write was tried.
    pub(crate) is_changed: bool,
    pub(crate) records: Vec<String>,
    pub(crate) left_out: u32,
}

impl Notes {
    /// That a record is handed out in full.
    pub(crate) fn shown(&self, id: &impl Display) {
        self.with(|noted| {
            noted.is_shown = true;
            noted.add(id);
        });
    }

    /// That a record is about to be written.
    pub(crate) fn changed(&self, id: &impl Display) {
        self.with(|noted| {
            noted.is_changed = true;
            noted.add(id);
        });
    }

    pub(crate) fn so_far(&self) -> Noted {
        self.with(|noted| noted.clone())
    }

    fn with<T>(&self, act: impl FnOnce(&mut Noted) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Noted {
    fn add(&mut self, id: &impl Display) {
        let id = id.to_string();
        if self.records.contains(&id) {
            return;
        }
        match self.records.len() {
            MOST.. => self.left_out = self.left_out.saturating_add(1),
            _ => self.records.push(id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_record_is_noted_once_and_a_hundred_at_most() {
        let notes = Notes::default();
        assert_eq!(notes.so_far(), Noted::default());
        for n in 0..150 {
            notes.shown(&n);
            notes.shown(&0);
        }
        notes.changed(&99);
        let noted = notes.so_far();
        assert!(noted.is_shown && noted.is_changed);
        assert_eq!((noted.records.len(), noted.records[99].as_str(), noted.left_out), (100, "99", 50));
    }
}
