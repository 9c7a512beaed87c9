//! Whether a caller is still who the token says: read before every write.

use futures::future::try_join3;
use puhui_store::{Id, Kv, Record, StoreError, Stored};

use super::Records;
use crate::identity::{Body, Managers};
use crate::{Code, Failure};

impl<K: Kv> Records<K> {
    /// Whoever was removed, whose time has passed or who has signed out writes no more, whatever time the token has left; nor
    /// beyond limits that were set meanwhile. Read for every write; session and membership at the same time.
    pub async fn still_acting(&self) -> Result<(), Failure> {
        self.standing(self.access.action().is_for_managers()).await
    }

    /// The same, and whether the caller manages the members of the own body still: a token can say so for a while longer.
    pub async fn still_managing(&self) -> Result<(), Failure> {
        self.standing(true).await
    }

    async fn standing(&self, as_manager: bool) -> Result<(), Failure> {
        let access = &self.access;
        let managers = self.managing().filter(|_| as_manager);
        let (session, membership, managers) =
            try_join3(self.if_any(access.session()), self.if_any(access.membership()), self.if_any(managers)).await?;
        let now = self.store.now();
        if session.is_some_and(|session| !session.is_some_and(|session| session.data.is_open(now))) {
            return Err(Failure::new(Code::SessionEnded));
        }
        let Some(membership) = membership else { return Ok(()) };
        let membership = membership.filter(|membership| membership.data.holds(now));
        let membership = membership.ok_or_else(|| Failure::new(Code::SessionEnded))?;
        let manages = managers.is_none_or(|known| known.is_some_and(|known| known.data.has(&membership.id)));
        if manages && membership.data.leaves_open(access.action()) {
            return Ok(());
        }
        Err(Failure::new(Code::NotPermitted))
    }

    /// Where it stands who manages the members of the caller's body.
    fn managing(&self) -> Option<Id<Managers>> {
        self.access.membership()?;
        Body::of(self.access.principal()?).map(|body| Managers::id(&body))
    }

    /// What is under an id, if one is given; nothing at all otherwise.
    async fn if_any<R: Record>(&self, id: Option<Id<R>>) -> Result<Option<Option<Stored<R>>>, StoreError> {
        match id {
            Some(id) => self.store.get(&id).await.map(Some),
            None => Ok(None),
        }
    }
}
