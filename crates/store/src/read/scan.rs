use super::page::Bounds;
use super::standing::Standing;
use crate::record::{Entry, Kind};
use crate::{Clock, Kv, List, Record, Store, StoreError, Stored};

/// How many slots one step reads.
const STEP: u64 = 256;

/// A whole list, step by step: for editions and exports.
///
/// It ends at the slot that was the newest when it began. Who is in the list all the while shows exactly once; who leaves
/// or joins meanwhile may show or not.
#[derive(Debug)]
pub struct Scan<'a, K, C> {
    store: &'a Store<K, C>,
    list: String,
    reached: u64,
    last: u64,
}

impl<K: Kv, C: Clock> Store<K, C> {
    /// Begins to read a whole list in order of joining.
    pub async fn scan<R: Record>(&self, list: &List) -> Result<Scan<'_, K, C>, StoreError> {
        let Bounds { low, last } = self.bounds(Kind::of::<R>(), list.name()).await?;
        Ok(Scan { store: self, list: list.name().to_owned(), reached: low, last })
    }
}

impl<K: Kv, C: Clock> Scan<'_, K, C> {
    /// The next records, which may be none with more to come; `None` at the end.
    pub async fn next<R: Record>(&mut self) -> Result<Option<Vec<Stored<R>>>, StoreError> {
        match self.next_entries(Kind::of::<R>()).await? {
            Some(entries) => entries.into_iter().map(Stored::found).collect::<Result<_, _>>().map(Some),
            None => Ok(None),
        }
    }

    async fn next_entries(&mut self, kind: Kind) -> Result<Option<Vec<Entry>>, StoreError> {
        if self.reached >= self.last {
            return Ok(None);
        }
        let until = self.last.min(self.reached + STEP);
        let places: Vec<_> = (self.reached + 1..=until).map(|slot| (self.list.clone(), slot)).collect();
        let standing = self.store.standing(kind, &places).await?;
        self.reached = until;
        Ok(Some(standing.into_iter().filter_map(Standing::live).collect()))
    }

    /// How far it has come: slots passed, and slots in all.
    pub fn progress(&self) -> (u64, u64) {
        (self.reached, self.last)
    }
}
