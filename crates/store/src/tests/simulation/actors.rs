//! Who does what in a simulation, and tells the ledger what he was told.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use futures::TryFutureExt as _;
use time::OffsetDateTime;
use time::macros::date;

use super::Sim;
use super::ledger::{Deeds, Ledger, one};
use crate::clock::scatter;
use crate::tests::{Filing, REGIONS, STATES, event};
use crate::{Id, List, Merged, Order, Placed, Position, StoreError, Stored, UpdateError};

pub(super) type Book = Rc<RefCell<Ledger>>;

/// How the first deed begins of records that were created after another.
pub(super) const AFTER: &str = "a";

/// The deed of the record that must be there before one with this deed is.
pub(super) fn before(deed: &str) -> String {
    format!("before {deed}")
}

/// What filings look like in a run.
#[derive(Clone, Copy)]
pub(super) struct Data {
    pub(super) seed: u64,
    /// Whether some have a serial, which only one may have.
    pub(super) with_serials: bool,
    /// When the time of some is over.
    pub(super) kept_until: [Option<OffsetDateTime>; 2],
}

impl Data {
    fn any(&mut self, deeds: Vec<String>) -> Filing {
        let mut draw = |n: u64| (scatter(&mut self.seed) % n) as usize;
        let filed =
            [None, Some(date!(2026 - 11 - 22)), Some(date!(2026 - 10 - 31)), Some(date!(2019 - 01 - 01))][draw(4)];
        let (state, region) = (STATES[draw(3)].into(), REGIONS[draw(2)].into());
        let serial = [None, None, Some("one"), Some("two")][draw(4)].filter(|_| self.with_serials).map(str::to_owned);
        let kept_until = [None, None, self.kept_until[0], self.kept_until[1]][draw(4)];
        Filing { state, region, filed, serial, kept_until, deeds }
    }
}

pub(super) async fn creator(store: Sim, mut data: Data, book: Book) {
    let deed = format!("c{}", data.seed);
    let answer = store.create(data.any(vec![deed.clone()]), event(&deed)).await;
    let mut book = book.borrow_mut();
    match answer {
        Ok(made) => book.acknowledge(&made, deed),
        Err(why) => book.refuse(&why, one(&deed)),
    }
}

pub(super) async fn updater(store: Sim, id: Id<Filing>, expected: Option<u64>, mut data: Data, book: Book) {
    let deeds = Deeds::default();
    book.borrow_mut().calls.push(deeds.clone());
    let tried = deeds.clone();
    let change = move |old: &Stored<Filing>| {
        let deed = format!("u{}", data.seed);
        tried.lock().unwrap().push(deed.clone());
        Ok::<_, ()>((data.any([&old.data.deeds[..], std::slice::from_ref(&deed)].concat()), event(&deed)))
    };
    let answer = store.update(&id, expected, change).await;
    let mut book = book.borrow_mut();
    match answer {
        Ok(new) => {
            let deed = deeds.lock().unwrap().last().unwrap().clone();
            book.acknowledge(&new, deed);
        }
        Err(UpdateError::Store(why)) => book.refuse(&why, deeds),
        Err(UpdateError::Stale { .. }) => {
            book.count("stale");
            book.denied.push(deeds);
        }
        Err(UpdateError::NotFound) => {
            book.count("not found");
            book.denied.push(deeds);
        }
        Err(UpdateError::Refused(())) => unreachable!("nobody refuses"),
    }
}

pub(super) async fn eraser(store: Sim, id: Id<Filing>, book: Book) {
    book.borrow_mut().to_be_erased.insert(id.to_string());
    let answer = store.erase(&id, event("erase")).await;
    let mut book = book.borrow_mut();
    match answer {
        Ok(()) => {
            book.count("erased at last");
            book.erased.insert(id.to_string());
        }
        Err(UpdateError::Store(why)) => book.refuse(&why, Deeds::default()),
        Err(UpdateError::NotFound) => book.count("nothing to erase"),
        Err(other) => panic!("{other}"),
    }
}

pub(super) async fn forgetter(store: Sim, id: Id<Filing>, book: Book) {
    *book.borrow_mut().forgets.entry(id.to_string()).or_default() += 1;
    let answer = store.forget(&id).await;
    let mut book = book.borrow_mut();
    match answer {
        Ok(()) => book.count("forgotten"),
        Err(why) => book.refuse(&why, Deeds::default()),
    }
}

/// What the job of a component does, of which several may be at it.
pub(super) async fn expirer(store: Sim, book: Book) {
    for _ in 0..4 {
        match store.expire_due::<Filing>(3).await {
            Ok(done) if done.deleted > 0 => book.borrow_mut().count("expired"),
            Ok(_) => {}
            Err(why) => book.borrow_mut().refuse(&why, Deeds::default()),
        }
    }
}

/// Creates a record under an id that others derive too.
pub(super) async fn placer(store: Sim, id: Id<Filing>, mut data: Data, book: Book) {
    let is_after = data.seed.is_multiple_of(2);
    let deed = format!("{}{}", if is_after { AFTER } else { "p" }, data.seed);
    let filing = data.any(vec![deed.clone()]);
    let answer = if is_after {
        // As components do that have to look anyway.
        match store.get(&id).await {
            Ok(Some(there)) => Ok(Placed::Existing(there)),
            Ok(None) => {
                let before = before(&deed);
                let first = Filing { serial: None, kept_until: None, ..data.any(vec![before.clone()]) };
                let first = store.create(first, event(&before));
                let first = first.map_ok(drop);
                store.create_after(first, id, None, filing, event(&deed)).await
            }
            Err(why) => Err(why),
        }
    } else {
        store.create_at(id, None, filing, event(&deed)).await
    };
    let mut book = book.borrow_mut();
    match answer {
        Ok(Placed::Created(made)) => {
            book.count(if is_after { "placed after another" } else { "placed" });
            book.acknowledge(&made, deed);
        }
        Ok(Placed::Existing(_)) => {
            book.count("existing");
            book.denied.push(one(&deed));
        }
        Err(why) => book.refuse(&why, one(&deed)),
    }
}

/// Creates or changes records under natural keys, one of them perhaps twice.
pub(super) async fn merger(store: Sim, ids: [Id<Filing>; 3], mut data: Data, book: Book) {
    let deeds = [0, 1, 2].map(|n| format!("m{}.{n}", data.seed));
    let fresh = data.any(Vec::new());
    let answers = store
        .merge(&ids, |n, there: Option<&Stored<Filing>>| {
            let known = there.map(|record| record.data.deeds.clone()).unwrap_or_default();
            let new = Filing { deeds: [known, vec![deeds[n].clone()]].concat(), serial: None, ..fresh.clone() };
            Some((new, event(&deeds[n])))
        })
        .await;
    let mut book = book.borrow_mut();
    for (deed, answer) in deeds.iter().zip(answers) {
        match answer {
            Ok(Merged::Created(record) | Merged::Updated(record)) => {
                book.count("merged");
                book.acknowledge(&record, deed.clone());
            }
            Ok(other) => panic!("{other:?}"),
            Err(why) => book.refuse(&why, one(deed)),
        }
    }
}

/// Reads whole lists while others write: whoever was there throughout shows exactly once, nobody shows twice, and in
/// order of joining.
pub(super) async fn reader(store: Sim, steady: Vec<Id<Filing>>, order: Order, book: Book) {
    let (mut found, mut after) = (Vec::new(), None);
    let list = List::new("all", &[]);
    loop {
        let Ok(page) = store.page::<Filing>(&list, after.as_ref(), 2, order).await else { return };
        found.extend(page.items.iter().map(|item| (item.id, item.lists[list.name()])));
        assert!(found.len() < 10_000, "pages without end");
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert!(found.is_sorted_by(|a, b| if order == Order::OldestFirst { a.1 < b.1 } else { a.1 > b.1 }), "out of order");
    let ids: BTreeSet<_> = found.iter().map(|(id, _)| id.to_string()).collect();
    assert_eq!(ids.len(), found.len(), "shown twice");
    assert!(steady.iter().all(|id| ids.contains(&id.to_string())), "missed");
    book.borrow_mut().count("read");
}

/// Works on a queue from its front, again and again: that is what leaves hints behind.
pub(super) async fn queue_reader(store: Sim, book: Book) {
    for state in STATES.into_iter().cycle().take(9) {
        let Ok(page) = store.page::<Filing>(&List::new("state", &[state]), None, 1, Order::OldestFirst).await else {
            continue;
        };
        assert!(page.items.iter().all(|item| item.data.state == state));
        book.borrow_mut().count("queue read");
    }
}

pub(super) async fn dated_reader(store: Sim, steady: Vec<Id<Filing>>, book: Book) {
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let Ok(page) = store.dated_page::<Filing>("filed", &[], after.as_ref(), 2).await else { return };
        found.extend(page.items);
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert!(found.is_sorted_by(|a, b| a.data.filed >= b.data.filed), "out of order");
    for id in steady {
        assert_eq!(found.iter().filter(|item| item.id == id).count(), 1, "missed or shown twice");
    }
    book.borrow_mut().count("read by date");
}

pub(super) async fn scanner(store: Sim, steady: Vec<Id<Filing>>, book: Book) {
    let Ok(mut scan) = store.scan::<Filing>(&List::new("all", &[])).await else { return };
    let mut found = Vec::new();
    loop {
        match scan.next::<Filing>().await {
            Ok(Some(records)) => found.extend(records.into_iter().map(|record| record.id)),
            Ok(None) => break,
            Err(_) => return,
        }
    }
    for id in steady {
        assert_eq!(found.iter().filter(|found| **found == id).count(), 1, "missed or shown twice");
    }
    book.borrow_mut().count("scanned");
}

/// Where a reader of the feed has come to, and what he saw on his way.
#[derive(Default)]
pub(super) struct Follower {
    pub(super) reached: Option<Position>,
    pub(super) seen: Vec<(Id<Filing>, String, u64)>,
}

impl Follower {
    /// Reads on for as long as there is more, and answers whether anything failed.
    pub(super) async fn follow<C: crate::Clock>(
        &mut self,
        store: &crate::Store<crate::MemoryKv, C>,
    ) -> Result<(), StoreError> {
        loop {
            let changes = store.changes::<Filing>(&List::feed("changes", &[]), self.reached.as_ref(), 2).await?;
            self.seen.extend(changes.items.iter().map(|item| (item.id, item.data.deeds[0].clone(), item.version)));
            self.reached = Some(changes.next);
            if !changes.more {
                return Ok(());
            }
        }
    }
}

/// Follows the feed while others write. A failed request is asked again, from where the last one had come to.
pub(super) async fn follower(store: Sim, follower: Rc<RefCell<Follower>>, book: Book) {
    for _ in 0..12 {
        let mut on_the_way = std::mem::take(&mut *follower.borrow_mut());
        let followed = on_the_way.follow(&store).await;
        *follower.borrow_mut() = on_the_way;
        book.borrow_mut().count(if followed.is_ok() { "followed" } else { "feed failed" });
    }
}
