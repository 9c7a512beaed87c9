//! The way through a list's slots, past blocks that are known to be dead.

use std::collections::BTreeMap;

use super::order::Order;
use crate::probe::Branch;
use crate::record::{Kind, key};
use crate::{Clock, Kv, Store, StoreError};

/// How many blocks are asked for at once.
const AHEAD: u64 = 32;
/// How often one request asks.
const LOOKS: u32 = 8;

/// The slots from `next` to `end`, both included, in an order.
pub(crate) struct Walk<'a> {
    list: &'a str,
    order: Order,
    /// How many slots a block has.
    block: u64,
    next: Option<u64>,
    end: u64,
    /// The last slot that was passed, examined or not.
    reached: Option<u64>,
    /// Which blocks are known to be dead, and which not to be.
    tombstones: BTreeMap<u64, bool>,
    looks: u32,
    /// Slots in a row that turned out dead.
    dead: u64,
    /// By block, how many of its slots turned out dead for good.
    buried: BTreeMap<u64, u64>,
    /// Whether every slot up to here turned out dead for good.
    only_dead: bool,
    dead_until: Option<u64>,
}

impl<'a> Walk<'a> {
    /// From one slot to another, either of which may be past the other: then there is nothing to walk.
    pub(crate) fn new(list: &'a str, order: Order, from: u64, end: u64, block: u64) -> Self {
        let is_empty = if order == Order::OldestFirst { from > end } else { from < end };
        let next = (!is_empty).then_some(from);
        let (tombstones, buried) = (BTreeMap::new(), BTreeMap::new());
        Self {
            list,
            order,
            block,
            next,
            end,
            reached: None,
            tombstones,
            looks: 0,
            dead: 0,
            buried,
            only_dead: true,
            dead_until: None,
        }
    }

    /// Where a later walk goes on, if there is more.
    pub(crate) fn rest(&self) -> Option<u64> {
        self.next.and(self.reached)
    }

    /// The next slots, so many at most.
    pub(crate) fn take(&mut self, most: u64) -> Vec<u64> {
        let mut slots = Vec::new();
        while (slots.len() as u64) < most
            && let Some(slot) = self.next
        {
            if self.tombstones.get(&self.block_of(slot)) == Some(&true) {
                let (first, last) = self.bounds(self.block_of(slot));
                let edge = if self.order == Order::OldestFirst { last.min(self.end) } else { first.max(self.end) };
                if slots.is_empty() {
                    self.passed(edge, true);
                    self.step_past(edge);
                    continue;
                }
                break;
            }
            slots.push(slot);
            self.step_past(slot);
        }
        slots
    }

    /// Puts back what was taken and not examined: everything after `slot`.
    pub(crate) fn back_to(&mut self, slot: u64) {
        self.step_past(slot);
    }

    /// Notes what became of a slot.
    pub(crate) fn examined(&mut self, slot: u64, is_live: bool, is_dead: bool) {
        self.dead = if is_live { 0 } else { self.dead + 1 };
        if is_dead {
            *self.buried.entry(self.block_of(slot)).or_default() += 1;
        }
        self.passed(slot, is_dead);
    }

    fn passed(&mut self, slot: u64, is_dead: bool) {
        self.only_dead &= is_dead;
        if self.only_dead {
            self.dead_until = Some(slot);
        }
    }

    fn step_past(&mut self, slot: u64) {
        self.reached = Some(slot);
        self.next = match self.order {
            _ if slot == self.end => None,
            Order::OldestFirst => Some(slot + 1),
            Order::NewestFirst => Some(slot - 1),
        };
    }

    /// The last slot of those at the beginning that are all dead for good.
    pub(crate) fn dead_until(&self) -> Option<u64> {
        self.dead_until
    }

    /// The blocks that turned out dead from end to end.
    pub(crate) fn buried(&self) -> impl Iterator<Item = u64> {
        self.buried.iter().filter(|(_, dead)| **dead == self.block).map(|(block, _)| *block)
    }

    fn block_of(&self, slot: u64) -> u64 {
        slot.saturating_sub(1) / self.block
    }

    fn bounds(&self, block: u64) -> (u64, u64) {
        (block * self.block + 1, (block + 1) * self.block)
    }

    /// Asks which of the blocks ahead are dead, where so many slots in a row were that it is worth while.
    pub(crate) async fn look_ahead<K: Kv, C: Clock>(
        &mut self,
        kind: Kind,
        store: &Store<K, C>,
    ) -> Result<(), StoreError> {
        let Some(slot) = self.next else { return Ok(()) };
        let block = self.block_of(slot);
        if self.dead < store.limits.sparse || self.looks == LOOKS || self.tombstones.contains_key(&block) {
            return Ok(());
        }
        self.looks += 1;
        let end = self.block_of(self.end);
        let blocks: Vec<_> = match self.order {
            Order::OldestFirst => (block..=end).take(AHEAD as usize).collect(),
            Order::NewestFirst => (end..=block).rev().take(AHEAD as usize).collect(),
        };
        let keys: Vec<_> = blocks.iter().map(|block| key::tombstone(kind, self.list, *block)).collect();
        let found = store.kv.get_all(&keys).await?;
        if found.iter().any(Option::is_some) {
            store.takes(Branch::TombstoneSkipped);
        }
        self.tombstones.extend(blocks.into_iter().zip(found).map(|(block, found)| (block, found.is_some())));
        Ok(())
    }
}
