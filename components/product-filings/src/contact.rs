use puhui_service::{Answer, Code, Context, ETag, Failure, NoQuery, Path, Sight};
use puhui_store::{Fresh, Id, Kv, StoreError, Stored};

use crate::record::{Contact, Filing, Person};
use crate::view::SHAPE;

/// The handler of a filing (经办人), unmasked: for whoever sees everything, and for no cache.
pub(crate) async fn read<K: Kv>(cx: Context<K>, Path(id): Path<Id<Filing>>, _: NoQuery) -> Result<Answer, Failure> {
    if cx.sight() != Sight::Full {
        return Err(Failure::new(Code::NotPermitted));
    }
    let filing = cx.find(&id).await?;
    let contact = of(&cx, &filing).await?.ok_or_else(|| Failure::new(Code::UnknownResource))?;
    let tag = ETag::of(&contact, &[SHAPE, "contact"]);
    Ok(Answer::json(&contact.data.person)?.etag(&tag).no_store())
}

/// The contact of a filing; `None` once it was erased.
pub(crate) async fn of<K: Kv>(cx: &Context<K>, filing: &Stored<Filing>) -> Result<Option<Stored<Contact>>, Failure> {
    Ok(cx.store().get(&filing.data.contact).await?)
}

/// Writes down the handler of a filing under an id that the record of the filing is to point at.
pub(crate) async fn create<K: Kv>(
    cx: &Context<K>,
    id: Fresh<Contact>,
    filing: Id<Filing>,
    person: Person,
) -> Result<(), StoreError> {
    cx.store().create_as(id, Contact { filing, person }, cx.event("recorded")).await.map(drop)
}
