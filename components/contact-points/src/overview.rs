use puhui_domain::RegionSlot;
use puhui_service::{Answer, Context, Failure, FromQuery, LanguageQuery, Owner, Params, Query, Text};
use puhui_store::Kv;

use crate::input::Year;
use crate::record::{ContactPoint, Summary};
use crate::view::Overview;

pub(crate) struct OverviewQuery {
    year: Option<Year>,
    language: LanguageQuery,
}

const YEAR: Text =
    Text::new("年度，默认为上一年", "The year that the summaries are about, by default the one before this");

impl FromQuery for OverviewQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        Self { year: params.read("year", YEAR), language: LanguageQuery::from_query(params) }
    }
}

/// Which contact points have submitted their summary of a year (年度工作总结), and which regions have no contact point: those of
/// the caller's own office. Two reads of one batch each.
pub(crate) async fn read<K: Kv>(cx: Context<K>, Query(query): Query<OverviewQuery>) -> Result<Answer, Failure> {
    let language = query.language.or_preferred(&cx);
    let last = u16::try_from(cx.today().year() - 1).unwrap_or_default();
    let year = query.year.map_or(last, |Year(year)| year);
    let is_own = |slot: &RegionSlot| cx.reach().covers(&Owner { region: Some(slot.region()), ..Owner::default() });
    let slots: Vec<_> = RegionSlot::all().filter(is_own).collect();
    let points: Vec<_> = slots.iter().map(|slot| ContactPoint::id(*slot)).collect();
    let summaries: Vec<_> = slots.iter().map(|slot| Summary::id(*slot, year)).collect();
    let (points, summaries) = (cx.records().get_many(&points).await?, cx.records().get_many(&summaries).await?);
    let records = points.iter().map(Option::as_deref).zip(summaries.iter().map(Option::as_deref));
    let shown = Overview::new(year, slots.into_iter().zip(records), language);
    Ok(Answer::json(&shown)?.language(language).etag_of_body())
}
