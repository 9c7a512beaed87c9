use puhui_service::{Answer, Code, Context, ETag, Failure, NoQuery, Path, Purpose, Seen};
use puhui_store::{Fresh, Id, Kv, StoreError, Stored};

use crate::record::{Contact, Filing, Person};
use crate::view::SHAPE;

/// The handler of a filing (经办人), unmasked: for the enterprise itself, for who reviews and for the national office, and
/// for no cache. A province or a city is refused whatever the filing: its port is for viewing and counting (查看、统计), and
/// the person is no part of that (Personal Information Protection Law, article 6).
///
/// Whoever is not of the enterprise says why (查阅目的): 400 `purpose-required`.
pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Filing>>,
    _: NoQuery,
    purpose: Purpose,
) -> Result<Answer, Failure> {
    let filing = cx.find(&id).await?.in_full()?;
    purpose.required()?;
    let contact = of(&cx, &filing).await?.ok_or_else(|| Failure::new(Code::UnknownResource))?;
    let tag = ETag::of(&contact, &[SHAPE, "contact"]);
    Ok(Answer::json(&contact.data.person)?.etag(&tag).no_store())
}

/// The contact of a filing; `None` once it was erased, or for who sees the filing's public view.
pub(crate) async fn of<K: Kv>(cx: &Context<K>, filing: &Seen<Filing>) -> Result<Option<Stored<Contact>>, Failure> {
    cx.records().part(filing, &filing.data.contact).await
}

/// Writes down the handler of a filing under an id that the record of the filing is to point at.
pub(crate) async fn create<K: Kv>(
    cx: &Context<K>,
    id: Fresh<Contact>,
    filing: Id<Filing>,
    person: Person,
) -> Result<(), StoreError> {
    cx.records().create_part_as(id, Contact { filing, person }, cx.event("recorded")).await.map(drop)
}
