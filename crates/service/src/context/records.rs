use puhui_store::{
    DatedPosition, Event, Events, Fresh, Id, Kv, List, Merged, Order, Origin, Page, Placed, Position, Record, Store,
    StoreError, Stored, UpdateError, Window,
};

use super::seen::SeenDatedPage;
use super::{Internal, PartOf, Seen, SeenPage};
use crate::policy::{Access, Decision, Owned, Reach};
use crate::{Code, Failure, MachineClock, Sight};

/// The store as one caller may use it. What the policy hides is not there, in lists as little as by id; what it refuses is
/// 403; and nothing is written that is not the caller's own.
#[derive(Clone, Debug)]
pub struct Records<K> {
    pub(super) store: Store<K, MachineClock>,
    pub(super) access: Access,
}

impl<K: Kv> Records<K> {
    pub(super) fn new(store: Store<K, MachineClock>, access: Access) -> Self {
        Self { store, access }
    }

    /// The record under an id, if it is there for this caller.
    pub async fn get<R: Owned>(&self, id: &Id<R>) -> Result<Option<Seen<R>>, Failure> {
        let Some(record) = self.store.get(id).await? else { return Ok(None) };
        match self.access.decide(&record.data.owner()) {
            Decision::Allow(sight) => Ok(Some(self.handed_out(record, sight))),
            Decision::Refuse => Err(Failure::new(Code::NotPermitted)),
            Decision::Hide => Ok(None),
        }
    }

    /// A record that is read on the way to changing another one.
    pub async fn beside<R: Owned>(&self, id: &Id<R>) -> Result<Option<Seen<R>>, Failure> {
        let Some(record) = self.store.get(id).await? else { return Ok(None) };
        let sight = self.access.sight(&record.data.owner());
        Ok(sight.map(|sight| Seen::new(record, sight, &self.access)))
    }

    /// A record as it was just written, as far as the caller sees it.
    pub fn seen<R: Owned>(&self, record: Stored<R>) -> Result<Seen<R>, Failure> {
        self.visible(record).ok_or_else(|| Failure::new(Code::UnknownResource))
    }

    /// Several records; `None` where there is none for this caller.
    pub async fn get_many<R: Owned>(&self, ids: &[Id<R>]) -> Result<Vec<Option<Seen<R>>>, Failure> {
        let found = self.store.get_many(ids).await?;
        Ok(found.into_iter().map(|record| self.visible(record?)).collect())
    }

    /// A part of a record, for whoever sees the whole in full.
    pub async fn part<W, P: PartOf<W>>(&self, whole: &Seen<W>, id: &Id<P>) -> Result<Option<Stored<P>>, Failure> {
        match whole.sight() {
            Sight::Full => {
                let part = self.store.get(id).await?;
                self.access.note_shown(id);
                Ok(part)
            }
            Sight::Public => Ok(None),
        }
    }

    /// Parts of several records, as far as these are seen in full; `None` where a part is not there.
    pub async fn parts<W, P: PartOf<W>>(&self, of: &[(&Seen<W>, Id<P>)]) -> Result<Vec<Option<Stored<P>>>, Failure> {
        let ids: Vec<_> = of.iter().map(|(_, id)| *id).collect();
        let found = self.store.get_many(&ids).await?;
        let seen = of.iter().zip(found).map(|((whole, _), part)| part.filter(|_| whole.sight() == Sight::Full));
        Ok(seen.collect())
    }

    /// What happened to a record.
    pub(crate) async fn events<R: Record>(
        &self,
        record: &Seen<R>,
        after: u64,
        limit: usize,
    ) -> Result<Events, Failure> {
        Ok(self.store.events(record, after, limit).await?)
    }

    /// A page of a list, of those records that a filter keeps. The list and the filter have to be within
    /// [`Reach::narrow`], so that the position of the next page tells nothing either.
    pub async fn page_where<R: Owned>(
        &self,
        list: &List,
        after: Option<&Position>,
        limit: usize,
        order: Order,
        keep: impl Fn(&Stored<R>) -> bool + Send + Sync,
    ) -> Result<SeenPage<R>, Failure> {
        let keep = |record: &Stored<R>| keep(record) && self.sees(record).is_some();
        let page = self.store.page_where(list, after, limit, order, keep).await?;
        let items = page.items.into_iter().filter_map(|record| self.visible(record)).collect();
        Ok(SeenPage { items, next: page.next })
    }

    /// A page of a list in order of a date, newest first.
    pub async fn dated_page<R: Owned>(
        &self,
        name: &str,
        parts: &[&str],
        after: Option<&DatedPosition>,
        limit: usize,
    ) -> Result<SeenDatedPage<R>, Failure> {
        let page = self.store.dated_page::<R>(name, parts, after, limit).await?;
        let items = page.items.into_iter().filter_map(|record| self.visible(record)).collect();
        Ok(SeenPage { items, next: page.next })
    }

    /// How many slots of each list were ever handed out: none, and nothing is in it. The lists have to be within
    /// [`Reach::narrow`] as for a page.
    pub async fn counts<R: Record>(&self, lists: &[List]) -> Result<Vec<u64>, Failure> {
        Ok(self.store.counts::<R>(lists).await?)
    }

    fn sees<R: Owned>(&self, record: &Stored<R>) -> Option<Sight> {
        match self.access.decide(&record.data.owner()) {
            Decision::Allow(sight) => Some(sight),
            Decision::Refuse | Decision::Hide => None,
        }
    }

    fn visible<R: Owned>(&self, record: Stored<R>) -> Option<Seen<R>> {
        let sight = self.sees(&record)?;
        Some(self.handed_out(record, sight))
    }

    fn handed_out<R: Owned>(&self, record: Stored<R>, sight: Sight) -> Seen<R> {
        self.access.note_seen(&record, sight);
        Seen::new(record, sight, &self.access)
    }
}

/// The workings of component `identity`.
impl<K: Kv> Records<K> {
    pub async fn internal<R: Internal>(&self, id: &Id<R>) -> Result<Option<Stored<R>>, Failure> {
        Ok(self.store.get(id).await?)
    }

    /// Changes such a record, unless `change` refuses; with `expected`, that version of it only.
    pub async fn update_internal<R: Internal>(
        &self,
        id: &Id<R>,
        expected: Option<u64>,
        change: impl Fn(&Stored<R>) -> Result<(R, Event), Failure> + Send + Sync,
    ) -> Result<Stored<R>, UpdateError<Failure>> {
        self.store.update(id, expected, change).await
    }

    /// A page of a list of such records, newest first.
    pub async fn internal_page<R: Internal>(
        &self,
        list: &List,
        after: Option<&Position>,
        limit: usize,
    ) -> Result<Page<R>, Failure> {
        Ok(self.store.page(list, after, limit, Order::NewestFirst).await?)
    }
}

/// Parts that change by themselves, and how much was used of them.
impl<K: Kv> Records<K> {
    /// How much was taken of windows of parts, for who sees the whole in full.
    pub async fn uses<W, P: PartOf<W>>(
        &self,
        whole: &Seen<W>,
        windows: &[(Id<P>, Window)],
    ) -> Result<Vec<u64>, Failure> {
        match whole.sight() {
            Sight::Full => Ok(self.store.taken(windows).await?),
            Sight::Public => Err(self.access.refusal()),
        }
    }

    /// Changes a part, for whoever may change the whole.
    pub async fn update_part<W: Owned, P: PartOf<W>>(
        &self,
        whole: &Seen<W>,
        id: &Id<P>,
        expected: Option<u64>,
        change: impl Fn(&Stored<P>) -> Result<(P, Event), Failure> + Send + Sync,
    ) -> Result<Stored<P>, UpdateError<Failure>> {
        self.allow(&whole.data).map_err(UpdateError::Refused)?;
        self.still_acting().await.map_err(UpdateError::Refused)?;
        self.store.update(id, expected, change).await
    }
}

/// Why something was not created.
#[derive(Debug)]
pub enum Unwritten {
    /// It is not for this caller to write.
    Refused(Failure),
    Store(StoreError),
}

impl From<Failure> for Unwritten {
    fn from(why: Failure) -> Self {
        Self::Refused(why)
    }
}

impl From<StoreError> for Unwritten {
    fn from(why: StoreError) -> Self {
        Self::Store(why)
    }
}

impl From<Unwritten> for Failure {
    fn from(why: Unwritten) -> Self {
        match why {
            Unwritten::Refused(failure) => failure,
            Unwritten::Store(why) => why.into(),
        }
    }
}

/// Writing.
impl<K: Kv> Records<K> {
    /// Refuses what is not for this caller to have written: 403.
    pub fn allow(&self, data: &impl Owned) -> Result<(), Failure> {
        if self.access.may_write(&data.owner()) { Ok(()) } else { Err(Failure::new(Code::NotPermitted)) }
    }

    /// What is under an id that several callers can name, for whoever may write there and would be handed it then: so that a
    /// conflict is known before anything is written.
    pub async fn taken<R: Owned>(&self, id: &Id<R>, data: &R) -> Result<Option<Stored<R>>, Failure> {
        self.allow(data)?;
        Ok(self.store.get(id).await?)
    }

    /// An id for a part, before the whole that will point at it is written.
    pub fn fresh<R: Record>(&self) -> Fresh<R> {
        self.store.fresh()
    }

    /// Writes a part down, which is nobody's until a whole points at it.
    pub async fn create_part<R: Record>(&self, data: R, event: Event) -> Result<Stored<R>, StoreError> {
        self.store.create(data, event).await
    }

    /// The same under an id that was made before.
    pub async fn create_part_as<R: Record>(
        &self,
        id: Fresh<R>,
        data: R,
        event: Event,
    ) -> Result<Stored<R>, StoreError> {
        self.store.create_as(id, data, event).await
    }

    /// The same under an id that several callers can name: the first one wins.
    pub async fn create_part_at<R: Record>(
        &self,
        id: Id<R>,
        origin: Option<Origin>,
        data: R,
        event: Event,
    ) -> Result<Placed<R>, StoreError> {
        self.store.create_at(id, origin, data, event).await
    }

    /// Creates a record under an id that several callers can name: the first one wins.
    pub async fn create_at<R: Owned>(
        &self,
        id: Id<R>,
        origin: Option<Origin>,
        data: R,
        event: Event,
    ) -> Result<Placed<R>, Unwritten> {
        self.allow(&data)?;
        self.still_acting().await?;
        self.access.note_changed(&id);
        Ok(self.store.create_at(id, origin, data, event).await?)
    }

    /// The same once something else was done, at the same time as the id is taken.
    pub async fn create_after<R: Owned>(
        &self,
        first: impl Future<Output = Result<(), StoreError>> + Send,
        id: Id<R>,
        origin: Option<Origin>,
        data: R,
        event: Event,
    ) -> Result<Placed<R>, Failure> {
        self.allow(&data)?;
        self.still_acting().await?;
        self.access.note_changed(&id);
        Ok(self.store.create_after(first, id, origin, data, event).await?)
    }

    /// Changes a record, as it is and as it becomes the caller's own. `change` is asked of every version that it is tried on.
    pub async fn update<R: Owned>(
        &self,
        id: &Id<R>,
        expected: Option<u64>,
        mut change: impl FnMut(&Stored<R>) -> Result<(R, Event), Failure> + Send,
    ) -> Result<Stored<R>, UpdateError<Failure>> {
        let guarded = |record: &Stored<R>| {
            match self.access.decide(&record.data.owner()) {
                Decision::Allow(_) => {}
                Decision::Refuse => return Err(Failure::new(Code::NotPermitted)),
                Decision::Hide => return Err(Failure::new(Code::UnknownResource)),
            }
            let (data, event) = change(record)?;
            self.allow(&data)?;
            Ok((data, event))
        };
        self.still_acting().await.map_err(UpdateError::Refused)?;
        self.access.note_changed(id);
        self.store.update(id, expected, guarded).await
    }

    /// Writes many records, for whoever has all of them within reach.
    pub async fn merge<R: Owned>(
        &self,
        ids: &[Id<R>],
        change: impl Fn(usize, Option<&Stored<R>>) -> Option<(R, Event)> + Send + Sync,
    ) -> Vec<Result<Merged<R>, Failure>> {
        let may = match self.access.reach() {
            Reach::Everything => self.still_acting().await,
            _ => Err(Failure::new(Code::NotPermitted)),
        };
        if let Err(failure) = may {
            return ids.iter().map(|_| Err(failure.clone())).collect();
        }
        ids.iter().for_each(|id| self.access.note_changed(id));
        let merged = self.store.merge(ids, change).await;
        merged.into_iter().map(|merged| merged.map_err(Failure::from)).collect()
    }
}
