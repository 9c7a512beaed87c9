//! One patent at a time.

use puhui_domain::PatentNumber;
use puhui_service::{Answer, Code, Context, Failure, IfMatch, Json, Named, NoQuery, Sight, Upsert};
use puhui_store::{Kv, Merged, Stored};

use crate::input::NewPatent;
use crate::known;
use crate::record::PatentRecord;
use crate::report_state::not_on_record;
use crate::rules;
use crate::view::{Whole, etag};

/// A patent by its number, in any writing.
pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Named(number): Named<PatentNumber>,
    _: NoQuery,
) -> Result<Answer, Failure> {
    let (patent, sight) = known::one(&cx, &number).await?.ok_or_else(|| unknown(&number))?;
    shown(&cx, &patent, sight)
}

/// Makes a patent known, or replaces what is known of it.
pub(crate) async fn put<K: Kv>(
    cx: Context<K>,
    Named(number): Named<PatentNumber>,
    _: NoQuery,
    promise: Upsert,
    Json(new): Json<NewPatent>,
) -> Result<Answer, Failure> {
    let record = rules::named(number, new, cx.today())?;
    match promise {
        Upsert::Create => create(&cx, &record).await,
        Upsert::Replace(seen) => replace(&cx, &record, &seen).await,
    }
}

/// Of many at the same time one creates the record: the store's locks see to that, for imports too.
async fn create<K: Kv>(cx: &Context<K>, record: &PatentRecord) -> Result<Answer, Failure> {
    let (location, event) = (location(&record.number), cx.event("created"));
    let change = |_: usize, there: Option<&Stored<PatentRecord>>| match there {
        Some(_) => None,
        None => record.following(None, &event),
    };
    match cx.records().merge(&[record.id()], change).await.pop().transpose()? {
        Some(Merged::Created(patent)) => Ok(shown(cx, &patent, Sight::Full)?.created(&location)),
        _ => Err(Failure::new(Code::PreconditionFailed).related(location)),
    }
}

/// Replaces what the caller has seen. What says the same already stays as it is.
async fn replace<K: Kv>(cx: &Context<K>, record: &PatentRecord, seen: &IfMatch) -> Result<Answer, Failure> {
    let (records, id) = (cx.records(), record.id());
    let patent = records.get(&id).await?.ok_or_else(|| unknown(&record.number))?;
    let in_the_way = |failure: Failure| match failure.code() {
        Code::PreconditionFailed => failure.related(location(&record.number)),
        _ => failure,
    };
    let version = seen.expects(&patent).map_err(in_the_way)?;
    let Some(next) = record.following(Some(&patent), &cx.event("replaced")) else {
        return shown(cx, &patent, patent.sight());
    };
    let replaced = records.update(&id, Some(version), |_| Ok(next.clone())).await;
    shown(cx, &replaced.map_err(|why| in_the_way(why.into()))?, Sight::Full)
}

/// What one has just written one sees in full.
fn shown<K>(cx: &Context<K>, patent: &Stored<PatentRecord>, sight: Sight) -> Result<Answer, Failure> {
    let language = cx.language();
    let answer = Answer::json(&Whole::new(patent, language, sight))?;
    let answer = answer.language(language).etag(&etag(patent, language, sight));
    Ok(answer.location_of_content(&location(&patent.data.number)))
}

fn unknown(number: &PatentNumber) -> Failure {
    Failure::new(Code::UnknownResource).detail(not_on_record(number))
}

/// The one address of a patent.
fn location(number: &PatentNumber) -> String {
    format!("/v1/evaluation-reports/{number}")
}
