//! Records under natural keys, one or hundreds at a time.

use std::collections::{BTreeMap, HashSet};

use time::OffsetDateTime;
use uuid::Uuid;

use super::lock::{Held, patience};
use super::update::Changed;
use crate::probe::{Branch, Broken};
use crate::record::{Draft, Entry, Kind, Slot, key};
use crate::{Clock, Event, Id, Kv, KvError, List, Record, Store, StoreError, Stored, UpdateError};

/// How many keys are written together: a batch holds its whole component instance until it is on the disk.
const PIECE: usize = 128;

/// What became of one record of a merge.
#[derive(Clone, Debug)]
pub enum Merged<R> {
    Created(Stored<R>),
    Updated(Stored<R>),
    /// The change had nothing to change.
    Unchanged(Stored<R>),
    /// There was no record, and the change made none.
    Absent,
}

/// The same of an entry.
#[derive(Clone)]
enum Outcome {
    Created(Entry),
    Updated(Entry),
    Unchanged(Entry),
    Absent,
}

/// Answers by the place of their id.
type Answers = Vec<(usize, Result<Outcome, StoreError>)>;

/// What the entry at a place should become; `Err(None)`: stay as it is.
type Change<'a> = &'a mut (dyn FnMut(usize, Option<&Entry>) -> Changed + Send);

/// The ids of a merge.
struct Ids {
    kind: Kind,
    names: Vec<String>,
    uuids: Vec<Uuid>,
}

/// What was found under the ids at some places.
#[derive(Default)]
struct Looked {
    present: Vec<(usize, Entry)>,
    absent: Vec<usize>,
    erased: Vec<usize>,
    /// Forgotten, with something still to be removed.
    gone: Vec<usize>,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Creates or changes the records of natural ids. `change` sees the index of the id and what is there, and answers
    /// what should be, or `None` to leave it. An id that occurs twice is changed twice, in order. Each record succeeds
    /// or fails by itself; the answers are in the order of `ids`.
    ///
    /// Two merges never create one record twice: creation holds the locks of its keys. What exists is changed by
    /// compare-and-swap like everything else, and needs no lock.
    pub async fn merge<R: Record>(
        &self,
        ids: &[Id<R>],
        change: impl Fn(usize, Option<&Stored<R>>) -> Option<(R, Event)> + Send + Sync,
    ) -> Vec<Result<Merged<R>, StoreError>> {
        let (names, uuids) = (ids.iter().map(Id::to_string).collect(), ids.iter().map(Id::uuid).collect());
        // What each place's last change made, or saw and left: so that nothing is read twice.
        let mut made: Vec<Option<R>> = ids.iter().map(|_| None).collect();
        let mut typed = |place: usize, entry: Option<&Entry>| {
            let old = entry.map(|entry| Stored::read(ids[place], entry.clone())).transpose()?;
            match change(place, old.as_ref()) {
                Some((new, event)) => {
                    let draft = Draft::of(&new)?;
                    made[place] = Some(new);
                    Ok((draft, event))
                }
                None => {
                    made[place] = old.map(|old| old.data);
                    Err(None)
                }
            }
        };
        let outcomes = self.merge_entries(&Ids { kind: Kind::of::<R>(), names, uuids }, &mut typed).await;
        let stored = |place: usize, data: Option<R>, entry| match data {
            Some(data) => Ok(Stored::with(ids[place], data, entry)),
            None => Stored::read(ids[place], entry),
        };
        let answers = outcomes.into_iter().zip(made).enumerate().map(|(place, (outcome, data))| {
            Ok(match outcome? {
                Outcome::Created(entry) => Merged::Created(stored(place, data, entry)?),
                Outcome::Updated(entry) => Merged::Updated(stored(place, data, entry)?),
                Outcome::Unchanged(entry) => Merged::Unchanged(stored(place, data, entry)?),
                Outcome::Absent => Merged::Absent,
            })
        });
        answers.collect()
    }

    async fn merge_entries(&self, ids: &Ids, change: Change<'_>) -> Vec<Result<Outcome, StoreError>> {
        let mut answers: Vec<_> = ids.names.iter().map(|_| None).collect();
        let mut left: Vec<usize> = (0..ids.names.len()).collect();
        while !left.is_empty() {
            let mut met = HashSet::new();
            let (round, again): (Vec<_>, Vec<_>) = left.into_iter().partition(|place| met.insert(ids.uuids[*place]));
            for (place, answer) in self.merge_round(ids, round, change).await {
                answers[place] = Some(answer);
            }
            left = again;
        }
        answers.into_iter().map(|answer| answer.unwrap_or(Ok(Outcome::Absent))).collect()
    }

    /// Merges the ids at the given places, each of which occurs once.
    async fn merge_round(&self, ids: &Ids, places: Vec<usize>, change: Change<'_>) -> Answers {
        let Looked { present, absent, erased, gone } = match self.look_and_make_room(ids, places.clone()).await {
            Ok(found) => found,
            Err(why) => return failed(places, &why),
        };
        let mut answers = self.change_all(ids, present, change).await;
        answers.extend(failed(erased, &StoreError::Erased));
        answers.extend(failed(gone, &StoreError::InProgress));
        let mut wanted = Vec::new();
        for place in absent {
            match change(place, None) {
                Ok(_) => wanted.push(place),
                Err(None) => answers.push((place, Ok(Outcome::Absent))),
                Err(Some(why)) => answers.push((place, Err(why))),
            }
        }
        if wanted.is_empty() {
            return answers;
        }
        let uuids: Vec<_> = wanted.iter().map(|place| ids.uuids[*place]).collect();
        // Of the whole merge: what is absent may be little, and its caller as patient as with more.
        let held = match self.lock(ids.kind, &uuids, patience(ids.names.len())).await {
            Ok(held) => held,
            Err(why) => return [answers, failed(wanted, &why)].concat(),
        };
        // Looked at again, because others created while we waited.
        let looked = match self.look(ids, wanted.clone()).await {
            Ok(looked) => looked,
            Err(why) => {
                answers.extend(failed(wanted, &why));
                Looked::default()
            }
        };
        answers.extend(failed(looked.erased, &StoreError::Erased));
        answers.extend(failed(looked.gone, &StoreError::InProgress));
        let created = self.create_block(ids, looked.absent, &held, change).await;
        // A record of which nobody knows whether it was written may still be: until then nobody else may create it.
        let may_come = created.iter().any(|(_, answer)| matches!(answer, Err(StoreError::OutcomeUnknown)));
        answers.extend(created);
        if may_come && !self.is_broken(Broken::HastyUnlock) {
            self.takes(Branch::LockLeft);
        } else {
            self.unlock(held).await;
        }
        answers.extend(self.change_all(ids, looked.present, change).await);
        answers
    }

    /// The same as [`Store::look`], once what was forgotten there is out of the way. What cannot be removed yet stays.
    async fn look_and_make_room(&self, ids: &Ids, places: Vec<usize>) -> Result<Looked, StoreError> {
        let mut looked = self.look(ids, places).await?;
        let gone: Vec<_> = looked.gone.iter().map(|place| ids.names[*place].clone()).collect();
        if gone.is_empty() || self.clear(ids.kind, &gone).await.is_err() {
            return Ok(looked);
        }
        let again = self.look(ids, std::mem::take(&mut looked.gone)).await?;
        looked.present.extend(again.present);
        looked.absent.extend(again.absent);
        looked.erased.extend(again.erased);
        looked.gone = again.gone;
        Ok(looked)
    }

    /// What is there and what is not.
    async fn look(&self, ids: &Ids, places: Vec<usize>) -> Result<Looked, StoreError> {
        let names: Vec<_> = places.iter().map(|place| ids.names[*place].clone()).collect();
        let mut looked = Looked::default();
        for (place, found) in places.into_iter().zip(self.find_many(ids.kind, &names).await?) {
            match found {
                Some(entry) if entry.gone.is_some() => looked.gone.push(place),
                Some(entry) if entry.erased => looked.erased.push(place),
                Some(entry) => looked.present.push((place, entry)),
                None => looked.absent.push(place),
            }
        }
        Ok(looked)
    }

    async fn change_all(&self, ids: &Ids, present: Vec<(usize, Entry)>, change: Change<'_>) -> Answers {
        let mut answers = Vec::new();
        for (place, entry) in present {
            answers.push((place, self.change_one(ids.kind, place, entry, change).await));
        }
        answers
    }

    async fn change_one(
        &self,
        kind: Kind,
        place: usize,
        entry: Entry,
        change: Change<'_>,
    ) -> Result<Outcome, StoreError> {
        // Most of a repeated import changes nothing, and then costs the read only.
        match change(place, Some(&entry)) {
            Ok(_) => {}
            Err(None) => return Ok(Outcome::Unchanged(entry)),
            Err(Some(why)) => return Err(why),
        }
        let mut left = None;
        let mut again = |old: &Entry| change(place, Some(old)).inspect_err(|_| left = Some(old.clone()));
        let updated = self.update_entry(kind, &entry.id, None, &mut again).await;
        match (updated, left) {
            (Ok(new), _) => Ok(Outcome::Updated(new)),
            (Err(UpdateError::Refused(())), Some(as_it_is)) => Ok(Outcome::Unchanged(as_it_is)),
            (Err(UpdateError::Store(why)), _) => Err(why),
            (Err(UpdateError::NotFound), _) => Err(StoreError::Erased),
            // No version was asked for, and who refuses has seen what he refuses.
            (Err(UpdateError::Stale { .. } | UpdateError::Refused(())), _) => Err(StoreError::OutcomeUnknown),
        }
    }

    /// Creates records that the caller holds the locks of, with one increment per list for all of them.
    async fn create_block(&self, ids: &Ids, places: Vec<usize>, held: &Held, change: Change<'_>) -> Answers {
        let (mut answers, mut new) = (Vec::new(), Vec::new());
        let started = held.counts_from(self.clock.now());
        // One nonce for the block: it tells this attempt from all others.
        let nonce = self.nonce();
        for place in places {
            match self.prepare(ids, place, &nonce, started, change).await {
                Ok(Some((entry, draft))) => new.push((place, entry, draft)),
                Ok(None) => answers.push((place, Ok(Outcome::Absent))),
                Err(why) => answers.push((place, Err(why))),
            }
        }
        if let Err(why) = self.join_block(ids.kind, &mut new).await {
            answers.extend(failed(new.into_iter().map(|(place, ..)| place).collect(), &why));
            return answers;
        }
        let (mut written, mut entries) = (Vec::new(), Vec::new());
        for (place, entry, _) in new {
            match entry.encode(ids.kind) {
                Ok(value) => {
                    entries.push((key::record(ids.kind, &entry.id), value));
                    written.push((place, entry));
                }
                Err(why) => answers.push((place, Err(why))),
            }
        }
        answers.extend(self.commit_block(written, entries, started).await);
        answers
    }

    /// The first version of what a place should be, with the unique keys that it needs.
    async fn prepare(
        &self,
        ids: &Ids,
        place: usize,
        nonce: &str,
        started: OffsetDateTime,
        change: Change<'_>,
    ) -> Result<Option<(Entry, Draft)>, StoreError> {
        let (draft, event) = match change(place, None) {
            Ok(new) => new,
            Err(None) => return Ok(None),
            Err(Some(why)) => return Err(why),
        };
        let mut entry = Entry::first(ids.kind, ids.names[place].clone(), &draft, event, nonce.to_owned());
        entry.fits(ids.kind, &draft)?;
        if !self.claim(ids.kind, &mut entry, &draft.unique, started).await? {
            return Err(StoreError::InProgress);
        }
        Ok(Some((entry, draft)))
    }

    /// Writes the records themselves, each of which commits by itself.
    async fn commit_block(
        &self,
        records: Vec<(usize, Entry)>,
        entries: Vec<(String, Vec<u8>)>,
        started: OffsetDateTime,
    ) -> Answers {
        let mut answers = Vec::new();
        let mut records = records.into_iter();
        for piece in entries.chunks(PIECE) {
            let written = match self.in_time(started) {
                Ok(()) => self.kv.set_all(piece.to_vec()).await.map_err(Some),
                Err(_late) => Err(None),
            };
            // The piece first: it ends before the records do, and `zip` must not take one more of them.
            for ((key, _), (place, entry)) in piece.iter().zip(records.by_ref()) {
                let outcome = match &written {
                    Ok(()) => Ok(()),
                    Err(None) => Err(StoreError::Late),
                    Err(Some(KvError::Failed(_))) => self.is_written(key).await,
                    Err(Some(nothing_done)) => Err(nothing_done.clone().into()),
                };
                answers.push((place, outcome.map(|()| Outcome::Created(entry))));
            }
        }
        answers
    }

    /// [`Store::join`] for many records at once.
    async fn join_block(&self, kind: Kind, new: &mut [(usize, Entry, Draft)]) -> Result<(), StoreError> {
        let mut members: BTreeMap<List, Vec<usize>> = BTreeMap::new();
        for (n, (_, _, draft)) in new.iter().enumerate() {
            for list in &draft.lists {
                members.entry(list.clone()).or_default().push(n);
            }
        }
        let mut writes = self.missing_marks(kind, members.keys()).await?;
        for (_, entry, draft) in &mut *new {
            writes.extend(self.note_end(kind, entry, draft.kept_until).await?);
        }
        for (list, members) in &members {
            let count = members.len() as u64;
            let last = self.kv.increment(&key::counter(kind, list.name()), count).await?;
            for (slot, n) in (last + 1 - count..).zip(members) {
                new[*n].1.lists.insert(list.name().to_owned(), slot);
            }
        }
        let time = self.clock.now();
        for (list, members) in &members {
            for n in members {
                writes.push(Slot::write(kind, &new[*n].1, list.name(), time)?);
            }
        }
        for piece in writes.chunks(PIECE) {
            self.kv.set_all(piece.to_vec()).await?;
        }
        Ok(())
    }
}

fn failed(places: Vec<usize>, why: &StoreError) -> Answers {
    places.into_iter().map(|place| (place, Err(why.clone()))).collect()
}
