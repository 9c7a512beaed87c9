//! The contact points themselves: all slots, one of them, its history.

use puhui_domain::{Language, RegionSlot};
use puhui_service::{
    Answer, Code, Context, Failure, History, Json, LanguageQuery, Named, NoQuery, PageQuery, Query, Seen, Upsert,
    Written, text,
};
use puhui_store::{Event, Kv, Stored};

use crate::input::NewPoint;
use crate::record::ContactPoint;
use crate::rules;
use crate::view::{Slots, WholePoint, etag};

/// Every slot in order of code, vacant ones too.
pub(crate) async fn list<K: Kv>(cx: Context<K>, Query(query): Query<LanguageQuery>) -> Result<Answer, Failure> {
    let (slots, language): (Vec<_>, _) = (RegionSlot::all().collect(), query.or_preferred(&cx));
    let ids: Vec<_> = slots.iter().map(|slot| ContactPoint::id(*slot)).collect();
    let points = cx.records().get_many(&ids).await?;
    let shown = Slots::new(slots.into_iter().zip(points.iter().map(Option::as_deref)), language);
    Ok(Answer::json(&shown)?.language(language).etag_of_body())
}

pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Named(slot): Named<RegionSlot>,
    Query(query): Query<LanguageQuery>,
) -> Result<Answer, Failure> {
    let point = find(&cx, slot).await?;
    Ok(whole(&point, query.or_preferred(&cx))?.location_of_content(&location(slot)))
}

/// Designates a contact point for a vacant slot, or replaces the one that the caller has seen.
pub(crate) async fn put<K: Kv>(
    cx: Context<K>,
    Named(slot): Named<RegionSlot>,
    _: NoQuery,
    promise: Upsert,
    Json(new): Json<NewPoint>,
) -> Result<Answer, Failure> {
    let (point, place) = (rules::point(slot, new, cx.now())?, location(slot));
    let becomes = point.clone();
    let event = |old: Option<&ContactPoint>| Event {
        from: old.map(|old| old.name.clone()),
        to: Some(becomes.name.clone()),
        ..cx.event(match old {
            None => "designated",
            Some(old) if old.is_same_organisation(&becomes) => "changed",
            Some(_) => "replaced",
        })
    };
    match puhui_service::put(&cx, ContactPoint::id(slot), promise, point, &place, event).await? {
        Written::Created(point) => Ok(whole(&point, cx.language())?.created(&place)),
        Written::Replaced(point) => whole(&point, cx.language()),
    }
}

/// Every change, oldest first.
pub(crate) async fn history<K: Kv>(
    cx: Context<K>,
    Named(slot): Named<RegionSlot>,
    Query(query): Query<PageQuery>,
) -> Result<Answer, Failure> {
    let point = find(&cx, slot).await?;
    History::page(&cx, &point, &query).await?.lines(&cx)
}

/// The contact point of a slot; 404 says that the slot is vacant.
async fn find<K: Kv>(cx: &Context<K>, slot: RegionSlot) -> Result<Seen<ContactPoint>, Failure> {
    let found = cx.records().get(&ContactPoint::id(slot)).await?;
    found.ok_or_else(|| {
        let region = slot.region();
        Failure::new(Code::UnknownResource).detail(text!(
            "{zh}尚未确定工作联系点。",
            "{en} has no contact point yet.",
            zh = region.name(Language::ZhCn),
            en = region.name(Language::En)
        ))
    })
}

fn whole(point: &Stored<ContactPoint>, language: Language) -> Result<Answer, Failure> {
    let tag = etag(point, &["point", language.tag()]);
    Ok(Answer::json(&WholePoint::new(point, language))?.language(language).etag(&tag))
}

pub(crate) fn location(slot: RegionSlot) -> String {
    format!("/v1/contact-points/{slot}")
}
