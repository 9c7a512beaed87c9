//! Many patents made known, line by line.

use puhui_service::{Context, Effect, Failure, Import, NoQuery, Streamed};
use puhui_store::{Kv, Merged};

use crate::input::NewPatent;
use crate::record::PatentRecord;
use crate::rules;

/// Takes each line in by itself. The last line of a patent holds; a line that says what is known already changes
/// nothing, so a file can be sent again.
pub(crate) async fn take<K: Kv>(cx: Context<K>, _: NoQuery, import: Import) -> Result<Streamed, Failure> {
    Ok(import.run(move |lines| take_in(cx.clone(), lines)))
}

async fn take_in<K: Kv>(cx: Context<K>, lines: Vec<(u64, NewPatent)>) -> Vec<(u64, Result<Effect, Failure>)> {
    let (today, event) = (cx.today(), cx.event("imported"));
    let (mut results, mut places, mut records) = (Vec::new(), Vec::new(), Vec::new());
    for (place, new) in lines {
        match rules::line(new, today) {
            Ok(record) => {
                places.push(place);
                records.push(record);
            }
            Err(failure) => results.push((place, Err(failure))),
        }
    }
    let ids: Vec<_> = records.iter().map(PatentRecord::id).collect();
    let merged = cx.records().merge(&ids, |n, there| records.get(n)?.following(there, &event)).await;
    let effects = merged.into_iter().map(|merged| merged.map(|merged| effect(&merged)));
    results.extend(places.into_iter().zip(effects));
    results
}

fn effect(merged: &Merged<PatentRecord>) -> Effect {
    match merged {
        Merged::Created(_) => Effect::Created,
        Merged::Updated(_) => Effect::Updated,
        Merged::Unchanged(_) | Merged::Absent => Effect::Unchanged,
    }
}
