//! Where patents are looked up: among the records, or for whoever tries a program out, in the sandbox.

use std::collections::{BTreeSet, HashMap};

use puhui_domain::PatentNumber;
use puhui_service::{Context, Failure, Sight};
use puhui_store::{Kv, Stored};

use crate::record::PatentRecord;
use crate::sandbox;

/// What is known of a patent, and how much of that the caller sees.
pub(crate) async fn one<K: Kv>(
    cx: &Context<K>,
    number: &PatentNumber,
) -> Result<Option<(Stored<PatentRecord>, Sight)>, Failure> {
    if cx.is_sandbox() {
        let made_up = sandbox::find(cx, [number]).await?.pop();
        return Ok(made_up.map(|patent| (patent, Sight::Public)));
    }
    let seen = cx.records().get(&PatentRecord::id_of(number)).await?;
    Ok(seen.map(|seen| (seen.sight(), seen.into_inner())).map(|(sight, patent)| (patent, sight)))
}

/// What is known of many patents, in one read.
pub(crate) async fn many<K: Kv>(
    cx: &Context<K>,
    numbers: &BTreeSet<PatentNumber>,
) -> Result<HashMap<PatentNumber, Stored<PatentRecord>>, Failure> {
    let found = if cx.is_sandbox() {
        sandbox::find(cx, numbers).await?
    } else {
        let ids: Vec<_> = numbers.iter().map(PatentRecord::id_of).collect();
        let seen = cx.records().get_many(&ids).await?;
        seen.into_iter().flatten().map(|seen| seen.into_inner()).collect()
    };
    Ok(found.into_iter().map(|patent| (patent.data.number, patent)).collect())
}
