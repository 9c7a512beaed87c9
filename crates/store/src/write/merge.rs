//! Records under natural keys, one or hundreds at a time.

use std::collections::{BTreeMap, HashSet};

use time::OffsetDateTime;

use super::lock::{Held, patience};
use crate::record::{Found, Slot, key};
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

/// What was found under the ids at some places.
struct Looked<R> {
    present: Vec<(usize, Stored<R>)>,
    absent: Vec<usize>,
    erased: Vec<usize>,
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
        let mut answers: Vec<Option<Result<Merged<R>, StoreError>>> = ids.iter().map(|_| None).collect();
        let mut left: Vec<usize> = (0..ids.len()).collect();
        while !left.is_empty() {
            let mut met = HashSet::new();
            let (round, again): (Vec<_>, Vec<_>) = left.into_iter().partition(|place| met.insert(ids[*place]));
            for (place, answer) in self.merge_round(ids, round, &change).await {
                answers[place] = Some(answer);
            }
            left = again;
        }
        answers.into_iter().map(|answer| answer.unwrap_or(Ok(Merged::Absent))).collect()
    }

    /// Merges the ids at the given places, each of which occurs once.
    async fn merge_round<R: Record>(
        &self,
        ids: &[Id<R>],
        places: Vec<usize>,
        change: &(impl Fn(usize, Option<&Stored<R>>) -> Option<(R, Event)> + Send + Sync),
    ) -> Vec<(usize, Result<Merged<R>, StoreError>)> {
        let Looked { present, absent, erased } = match self.look(ids, places.clone()).await {
            Ok(found) => found,
            Err(why) => return failed(places, &why),
        };
        let mut answers = self.change_all(present, change).await;
        answers.extend(failed(erased, &StoreError::Erased));
        let (wanted, unwanted): (Vec<_>, Vec<_>) = absent.into_iter().partition(|place| change(*place, None).is_some());
        answers.extend(unwanted.into_iter().map(|place| (place, Ok(Merged::Absent))));
        if wanted.is_empty() {
            return answers;
        }
        let keys: Vec<_> = wanted.iter().map(|place| ids[*place]).collect();
        // Of the whole merge: what is absent may be little, and its caller as patient as with more.
        let held = match self.lock(&keys, patience(ids.len())).await {
            Ok(held) => held,
            Err(why) => return [answers, failed(wanted, &why)].concat(),
        };
        // Looked at again, because others created while we waited.
        let late = match self.look(ids, wanted.clone()).await {
            Err(why) => {
                answers.extend(failed(wanted, &why));
                Vec::new()
            }
            Ok(Looked { present: late, absent, erased }) => {
                answers.extend(failed(erased, &StoreError::Erased));
                let new = absent.iter().filter_map(|place| Some((*place, change(*place, None)?)));
                // One nonce for the block: it tells this attempt from all others.
                let nonce = self.nonce();
                let records =
                    new.map(|(place, (data, event))| (place, Stored::first(ids[place], data, event, nonce.clone())));
                answers.extend(self.create_block(records.collect(), &held).await);
                late
            }
        };
        self.unlock(held).await;
        answers.extend(self.change_all(late, change).await);
        answers
    }

    /// What is there and what is not.
    async fn look<R: Record>(&self, ids: &[Id<R>], places: Vec<usize>) -> Result<Looked<R>, StoreError> {
        let keys: Vec<_> = places.iter().map(|place| ids[*place]).collect();
        let (mut present, mut absent) = (Vec::new(), Vec::new());
        let mut erased = Vec::new();
        for (place, found) in places.into_iter().zip(self.find_many(&keys).await?) {
            match found {
                Found::Record(record) => present.push((place, *record)),
                Found::Nothing => absent.push(place),
                Found::Erased => erased.push(place),
            }
        }
        Ok(Looked { present, absent, erased })
    }

    async fn change_all<R: Record>(
        &self,
        present: Vec<(usize, Stored<R>)>,
        change: &(impl Fn(usize, Option<&Stored<R>>) -> Option<(R, Event)> + Send + Sync),
    ) -> Vec<(usize, Result<Merged<R>, StoreError>)> {
        let mut answers = Vec::new();
        for (place, record) in present {
            answers.push((place, self.change_one(record, |old| change(place, Some(old))).await));
        }
        answers
    }

    async fn change_one<R: Record>(
        &self,
        record: Stored<R>,
        change: impl Fn(&Stored<R>) -> Option<(R, Event)> + Send + Sync,
    ) -> Result<Merged<R>, StoreError> {
        // Most of a repeated import changes nothing, and then costs the read only.
        if change(&record).is_none() {
            return Ok(Merged::Unchanged(record));
        }
        match self.update(&record.id, None, |old| change(old).ok_or_else(|| Box::new(old.clone()))).await {
            Ok(new) => Ok(Merged::Updated(new)),
            Err(UpdateError::Refused(as_it_is)) => Ok(Merged::Unchanged(*as_it_is)),
            Err(UpdateError::Store(why)) => Err(why),
            // Records are never deleted, and no version was asked for.
            Err(UpdateError::NotFound | UpdateError::Stale { .. }) => Err(StoreError::OutcomeUnknown),
        }
    }

    /// Creates records that the caller holds the locks of, with one increment per list for all of them.
    async fn create_block<R: Record>(
        &self,
        mut records: Vec<(usize, Stored<R>)>,
        held: &Held,
    ) -> Vec<(usize, Result<Merged<R>, StoreError>)> {
        let mut answers = Vec::new();
        records.retain(|(place, record)| match record.fits(&record.data.lists()) {
            Ok(()) => true,
            Err(why) => {
                answers.push((*place, Err(why)));
                false
            }
        });
        let started = held.counts_from(self.clock.now());
        let mut claiming = records;
        let mut records = Vec::new();
        for (place, mut record) in claiming.drain(..) {
            match self.claim(&mut record, started).await {
                Ok(()) => records.push((place, record)),
                Err(why) => answers.push((place, Err(why))),
            }
        }
        if let Err(why) = self.join_block(&mut records).await {
            answers.extend(failed(records.into_iter().map(|(place, _)| place).collect(), &why));
            return answers;
        }
        let (mut written, mut entries) = (Vec::new(), Vec::new());
        for (place, record) in records {
            match record.encode() {
                Ok(value) => entries.push((key::record(&record.id), value)),
                Err(why) => {
                    answers.push((place, Err(why)));
                    continue;
                }
            }
            written.push((place, record));
        }
        answers.extend(self.commit_block(written, entries, started).await);
        answers
    }

    /// Writes the records themselves, each of which commits by itself.
    async fn commit_block<R: Record>(
        &self,
        records: Vec<(usize, Stored<R>)>,
        entries: Vec<(String, Vec<u8>)>,
        started: OffsetDateTime,
    ) -> Vec<(usize, Result<Merged<R>, StoreError>)> {
        let mut answers = Vec::new();
        let mut records = records.into_iter();
        for piece in entries.chunks(PIECE) {
            let written = match self.in_time(started) {
                Ok(()) => self.kv.set_all(piece.to_vec()).await.map_err(Some),
                Err(_late) => Err(None),
            };
            // The piece first: it ends before the records do, and `zip` must not take one more of them.
            for ((key, _), (place, record)) in piece.iter().zip(records.by_ref()) {
                let outcome = match &written {
                    Ok(()) => Ok(()),
                    Err(None) => Err(StoreError::Late),
                    Err(Some(KvError::Failed(_))) => self.is_written(key).await,
                    Err(Some(nothing_done)) => Err(nothing_done.clone().into()),
                };
                answers.push((place, outcome.map(|()| Merged::Created(record))));
            }
        }
        answers
    }

    /// [`Store::join`] for many records at once.
    async fn join_block<R: Record>(&self, records: &mut [(usize, Stored<R>)]) -> Result<(), StoreError> {
        let mut members: BTreeMap<List, Vec<usize>> = BTreeMap::new();
        for (n, (_, record)) in records.iter().enumerate() {
            for list in record.data.lists() {
                members.entry(list).or_default().push(n);
            }
        }
        let lists: Vec<_> = members.keys().cloned().collect();
        let mut writes = self.missing_marks::<R>(&lists).await?;
        for (list, members) in &members {
            let count = members.len() as u64;
            let last = self.kv.increment(&key::counter::<R>(list.name()), count).await?;
            for (slot, n) in (last + 1 - count..).zip(members) {
                records[*n].1.lists.insert(list.name().to_owned(), slot);
            }
        }
        let time = self.clock.now();
        for (list, members) in &members {
            for n in members {
                writes.push(Slot::write(&records[*n].1, list.name(), time)?);
            }
        }
        for piece in writes.chunks(PIECE) {
            self.kv.set_all(piece.to_vec()).await?;
        }
        Ok(())
    }
}

fn failed<R>(places: Vec<usize>, why: &StoreError) -> Vec<(usize, Result<Merged<R>, StoreError>)> {
    places.into_iter().map(|place| (place, Err(why.clone()))).collect()
}
