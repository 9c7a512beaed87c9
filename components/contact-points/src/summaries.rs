//! The yearly summaries of a contact point: between it, its province and the national office.

use puhui_domain::{CreditCode, Language, RegionSlot};
use puhui_service::{
    Answer, Code, Context, Failure, Idempotent, LanguageQuery, Named, NoQuery, PageQuery, Query, Reach, Scope, Text,
    repeats, text,
};
use puhui_store::{DatedPosition, Id, Kv, Origin, Placed, Stored};

use crate::input::{NewSummary, Year};
use crate::points;
use crate::record::{ContactPoint, KeyUse, SLOT, SLOT_OF_BODY, Summary};
use crate::rules::{self, Report};
use crate::view::{SummaryHead, WholeSummary, etag};

/// Newest year first, without the texts. A base reads those that it submitted itself. Who may see nothing of a slot's
/// summaries gets the empty page of a slot that has none.
pub(crate) async fn list<K: Kv>(
    cx: Context<K>,
    Named(slot): Named<RegionSlot>,
    Query(query): Query<PageQuery>,
) -> Result<Answer, Failure> {
    let Some((family, parts)) = reading(slot, cx.reach()) else {
        // No list has this name, so whatever the cursor is, it is not this one's.
        query.position::<DatedPosition>(&[])?;
        return cx.page(Vec::<SummaryHead<'_>>::new(), None::<&DatedPosition>, &[]);
    };
    let parts: Vec<_> = parts.iter().map(String::as_str).collect();
    let name = [&[family], parts.as_slice()].concat();
    let after = query.position(&name)?;
    let page = cx.records().dated_page::<Summary>(family, &parts, after.as_ref(), query.limit).await?;
    let items = page.items.iter().map(|summary| SummaryHead::new(&summary.data)).collect();
    cx.page(items, page.next.as_ref(), &name)
}

/// The list of a slot that holds nothing but what is within reach: all of it, or an organisation's own.
fn reading(slot: RegionSlot, reach: &Reach) -> Option<(&'static str, Vec<String>)> {
    let slot = slot.region();
    match reach.narrow(Scope { region: Some(slot), body: None, is_public: false }) {
        // Summaries are never public.
        Scope { is_public: true, .. } => None,
        Scope { body: Some(own), .. } => Some((SLOT_OF_BODY, vec![slot.code().into(), own.key()])),
        Scope { body: None, .. } => Some((SLOT, vec![slot.code().into()])),
    }
}

/// Takes a year's summary from the organisation that is contact point. A repetition is answered again, even once another
/// organisation is.
pub(crate) async fn submit<K: Kv>(
    cx: Context<K>,
    Named(slot): Named<RegionSlot>,
    _: NoQuery,
    new: Idempotent<NewSummary>,
) -> Result<Answer, Failure> {
    let key = new.id::<KeyUse>();
    let (new, origin) = new.into_parts();
    let report = rules::summary(new, cx.today())?;
    let at = location(slot, report.year);
    let placed = match cx.records().get(&Summary::id(slot, report.year)).await? {
        Some(known) => Placed::Existing(known.into_inner()),
        None => place(&cx, slot, report, key, &origin).await?,
    };
    if let Placed::Existing(summary) = &placed {
        repeats(&origin, summary.origin.as_ref(), at.clone())?;
    }
    let (Placed::Created(summary) | Placed::Existing(summary)) = placed;
    Ok(whole(&summary, cx.language())?.created(&at))
}

/// Writes a summary as that of the organisation that is contact point, if it is that one which asks. What is refused uses up
/// no key, so a year that is taken is found before the key is noted.
async fn place<K: Kv>(
    cx: &Context<K>,
    slot: RegionSlot,
    Report { year, title, text }: Report,
    key: Id<KeyUse>,
    origin: &Origin,
) -> Result<Placed<Summary>, Failure> {
    let (id, records) = (Summary::id(slot, year), cx.records());
    let point = records.beside(&ContactPoint::id(slot)).await?.ok_or_else(|| vacant(slot))?;
    let ContactPoint { name: organisation, credit_code, .. } = point.into_inner().data;
    let refusal = not_the_point(slot, credit_code.as_ref());
    let summary = Summary { slot, year, organisation, credit_code, title, text, submitted_at: cx.now() };
    records.allow(&summary).map_err(|refused| refused.detail(refusal))?;
    if let Some(known) = records.taken(&id, &summary).await? {
        return Ok(Placed::Existing(known));
    }
    use_key(cx, key, origin, slot, year).await?;
    Ok(records.create_at(id, Some(origin.clone()), summary, cx.event("submitted")).await?)
}

/// Notes that the key is for the summary of this year; 422 if it was for another.
async fn use_key<K: Kv>(
    cx: &Context<K>,
    key: Id<KeyUse>,
    origin: &Origin,
    slot: RegionSlot,
    year: u16,
) -> Result<(), Failure> {
    match cx.records().create_part_at(key, Some(origin.clone()), KeyUse { year }, cx.event("used")).await? {
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
    let summary = cx.records().get(&Summary::id(slot, year)).await?;
    let summary = summary.ok_or_else(|| {
        let detail =
            text!("该地区没有提交 {year} 年度的工作总结。", "No summary of {year} was submitted for this region.");
        Failure::new(Code::UnknownResource).detail(detail)
    })?;
    whole(&summary, query.or_preferred(&cx))
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

/// Why an organisation cannot submit here. The contact point is public, its credit code too.
fn not_the_point(slot: RegionSlot, credit_code: Option<&CreditCode>) -> Text {
    let place = points::location(slot);
    match credit_code {
        Some(_) => Text::new(
            "年度工作总结由该地区的工作联系点自行提交。",
            "The contact point of the region submits its summaries itself.",
        ),
        None => text!(
            "该地区的工作联系点尚未登记统一社会信用代码，无法确认提交者。请省级部门先用 PUT {place} 补登 creditCode。",
            "The contact point of the region has no credit code yet, so nobody can be known to act for it. The province \
             adds creditCode first, with PUT {place}."
        ),
    }
}

fn location(slot: RegionSlot, year: u16) -> String {
    format!("{}/summaries/{year}", points::location(slot))
}
