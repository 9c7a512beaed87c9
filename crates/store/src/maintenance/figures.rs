use std::ops::AddAssign;

use serde::Serialize;

/// What a store holds of one kind of record, counted in keys where nothing else is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    pub keys: u64,
    /// Of keys and values together.
    pub bytes: u64,
    pub records: u64,
    /// How many of the records were erased.
    pub erased: u64,
    /// How many of them were forgotten, and have left something behind that is to be removed.
    pub leaving: u64,
    /// Lists that were ever used.
    pub lists: u64,
    /// How many slots the counters have handed out.
    pub slots_handed_out: u64,
    /// Slots at which their record points back.
    pub slots_live: u64,
    /// Slots that nobody will point at any more.
    pub slots_dead: u64,
    /// Slots of writes that were under way a few seconds ago.
    pub slots_under_way: u64,
    pub marks: u64,
    /// Gates and witnesses.
    pub gates: u64,
    /// How many of them are needed by nobody any more, because what they guarded is there.
    pub gates_spent: u64,
    pub locks: u64,
    pub locks_held: u64,
    /// Blocks of 32 events each.
    pub archive_blocks: u64,
    /// Blocks of 256 dead slots each.
    pub tombstones: u64,
    pub low_water_marks: u64,
    pub claims: u64,
    /// How many of them count, because their record names them.
    pub claims_held: u64,
    /// Notes of what will be deleted at its time.
    pub expiries: u64,
    /// Counters of how much was used of a quota.
    pub uses: u64,
}

impl Figures {
    /// Slots that were handed out and are not there: of writes that were given up or died, and of forgotten records.
    #[must_use]
    pub fn slots_unwritten(&self) -> u64 {
        self.slots_handed_out.saturating_sub(self.slots_live + self.slots_dead + self.slots_under_way)
    }
}

impl AddAssign<&Self> for Figures {
    fn add_assign(&mut self, other: &Self) {
        self.keys += other.keys;
        self.bytes += other.bytes;
        self.records += other.records;
        self.erased += other.erased;
        self.leaving += other.leaving;
        self.lists += other.lists;
        self.slots_handed_out += other.slots_handed_out;
        self.slots_live += other.slots_live;
        self.slots_dead += other.slots_dead;
        self.slots_under_way += other.slots_under_way;
        self.marks += other.marks;
        self.gates += other.gates;
        self.gates_spent += other.gates_spent;
        self.locks += other.locks;
        self.locks_held += other.locks_held;
        self.archive_blocks += other.archive_blocks;
        self.tombstones += other.tombstones;
        self.low_water_marks += other.low_water_marks;
        self.claims += other.claims;
        self.claims_held += other.claims_held;
        self.expiries += other.expiries;
        self.uses += other.uses;
    }
}
