//! How many filings there are, by state, place and month: a read model that a tick keeps up to date, so that an answer costs
//! two reads however many filings there are.
//!
//! The feed of changes says which filings have changed, a filing's tally what it was counted as. A [`Batch`] of moves from the
//! one cell to the other is written down before it is carried out, and each record knows up to which batch it has been
//! carried out there: so after a crash it is carried out once more, and nothing is counted twice.

mod cell;
mod collect;
mod record;

pub(crate) use cell::{Cell, Months, Numbers};
pub(crate) use collect::Collect;
use puhui_domain::Region;
use puhui_service::{Answer, Context, Failure, FromQuery, LanguageQuery, Owned, Params, Query, Scope, Sight, Text};
use puhui_store::Kv;
pub(crate) use record::{Batch, Count, Tally};

use crate::view::Counts;

pub(crate) struct CountQuery {
    region: Option<Region>,
    language: LanguageQuery,
}

const REGION: Text = Text::new("只统计此地区的备案", "Only filings from this region");

impl FromQuery for CountQuery {
    fn from_query(params: &mut Params<'_>) -> Self {
        Self { region: params.read("region", REGION), language: LanguageQuery::from_query(params) }
    }
}

/// The counts of a place and of the places directly within it: of everything for whose affair the place is, of the register
/// for everybody else. Who asks for no place gets their own, or the nation.
pub(crate) async fn read<K: Kv>(cx: Context<K>, Query(query): Query<CountQuery>) -> Result<Answer, Failure> {
    let language = query.language.or_preferred(&cx);
    let place = cx.reach().narrow(Scope { region: query.region, body: None, is_public: false }).region;
    let parts: Vec<_> = Region::all().filter(|region| region.parent() == place).collect();
    // It says until when everything is in the counts, so it is read before them.
    let as_of = cx.records().get(&Batch::id()).await?.and_then(|batch| batch.data.as_of);
    let ids: Vec<_> = [place].into_iter().chain(parts.iter().copied().map(Some)).map(Count::id).collect();
    let mut found = cx.records().get_many(&ids).await?.into_iter();
    let mut next = || found.next().flatten().map(|count| count.into_inner().data.months).unwrap_or_default();
    let (whole, parts) = (next(), parts.iter().map(|part| (*part, next())).collect::<Vec<_>>());
    // Not asked of the record: whether there is one tells of filings that one may not see.
    let sight = if cx.reach().covers(&Count::of(place).owner()) { Sight::Full } else { Sight::Public };
    let counts = Counts::new((place, &whole), &parts, sight, as_of, language);
    Ok(Answer::json(&counts)?.language(language).etag_of_body())
}
