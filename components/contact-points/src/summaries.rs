//! The yearly summaries of a contact point: between the province and the national office.

use puhui_domain::{Language, RegionSlot};
use puhui_service::{
    Answer, Code, Context, Failure, Idempotent, LanguageQuery, Named, NoQuery, PageQuery, Query, Sight, Text, repeats,
    text,
};
use puhui_store::{Id, Kv, Origin, Placed, Stored};

use crate::input::{NewSummary, Year};
use crate::points;
use crate::record::{ContactPoint, KeyUse, SLOT, Summary};
use crate::rules;
use crate::view::{SummaryHead, WholeSummary, etag};

/// Newest year first, without the texts.
pub(crate) async fn list<K: Kv>(
    cx: Context<K>,
    Named(slot): Named<RegionSlot>,
    Query(query): Query<PageQuery>,
) -> Result<Answer, Failure> {
    may_be_seen(&cx)?;
    let code = slot.region().code();
    let after = query.position(&[SLOT, code])?;
    let page = cx.store().dated_page::<Summary>(SLOT, &[code], after.as_ref(), query.limit).await?;
    let items = page.items.iter().map(|summary| SummaryHead::new(&summary.data)).collect();
    cx.page(items, page.next.as_ref(), &[SLOT, code])
}

/// Takes a year's summary from the organisation that is contact point.
pub(crate) async fn submit<K: Kv>(
    cx: Context<K>,
    Named(slot): Named<RegionSlot>,
    _: NoQuery,
    new: Idempotent<NewSummary>,
) -> Result<Answer, Failure> {
    let (key, store) = (new.id::<KeyUse>(), cx.store());
    let (new, origin) = new.into_parts();
    let point = store.get(&ContactPoint::id(slot)).await?;
    let organisation = point.as_ref().map(|point| point.data.name.as_str());
    let summary = rules::summary(slot, organisation.unwrap_or_default(), new, cx.now())?;
    if organisation.is_none() {
        return Err(vacant(slot));
    }
    let (id, place) = (Summary::id(slot, summary.year), location(slot, summary.year));
    let known = store.get(&id).await?;
    if known.is_none() {
        use_key(&cx, key, &origin, slot, summary.year).await?;
    }
    let placed = match known {
        Some(known) => Placed::Existing(known),
        None => store.create_at(id, Some(origin.clone()), summary, cx.event("submitted")).await?,
    };
    if let Placed::Existing(summary) = &placed {
        repeats(&origin, summary.origin.as_ref(), place.clone())?;
    }
    let (Placed::Created(summary) | Placed::Existing(summary)) = placed;
    Ok(whole(&summary, cx.language())?.created(&place))
}

/// Notes that the key is for the summary of this year; 422 if it was for another.
async fn use_key<K: Kv>(
    cx: &Context<K>,
    key: Id<KeyUse>,
    origin: &Origin,
    slot: RegionSlot,
    year: u16,
) -> Result<(), Failure> {
    match cx.store().create_at(key, Some(origin.clone()), KeyUse { year }, cx.event("used")).await? {
        Placed::Created(_) => Ok(()),
        Placed::Existing(used) => repeats(origin, used.origin.as_ref(), location(slot, used.data.year)),
    }
}

pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Named(slot): Named<RegionSlot, 0>,
    Named(Year(year)): Named<Year, 1>,
    Query(query): Query<LanguageQuery>,
) -> Result<Answer, Failure> {
    may_be_seen(&cx)?;
    let summary = cx.store().get(&Summary::id(slot, year)).await?;
    let summary = summary.ok_or_else(|| {
        let detail =
            text!("该地区没有提交 {year} 年度的工作总结。", "No summary of {year} was submitted for this region.");
        Failure::new(Code::UnknownResource).detail(detail)
    })?;
    whole(&summary, query.or_preferred(&cx))
}

fn may_be_seen<K>(cx: &Context<K>) -> Result<(), Failure> {
    match cx.sight() {
        Sight::Full => Ok(()),
        Sight::Public => Err(Failure::new(Code::NotPermitted).detail(INTERNAL)),
    }
}

fn whole(summary: &Stored<Summary>, language: Language) -> Result<Answer, Failure> {
    let tag = etag(summary, &["summary", language.tag()]);
    Ok(Answer::json(&WholeSummary::new(&summary.data, language))?.language(language).etag(&tag))
}

fn vacant(slot: RegionSlot) -> Failure {
    let place = points::location(slot);
    Failure::new(Code::WrongState).detail(text!(
        "该地区尚未确定工作联系点，无从提交总结。请先用 PUT {place} 确定。",
        "This region has no contact point that could submit a summary. Designate one first, with PUT {place}."
    ))
}

fn location(slot: RegionSlot, year: u16) -> String {
    format!("{}/summaries/{year}", points::location(slot))
}

const INTERNAL: Text = Text::new(
    "年度工作总结只供本省和国家知识产权局查阅；身份认证上线之前，只有开发模式开放。",
    "Summaries are for the province and the national office. Until identity exists, only development mode shows them.",
);
