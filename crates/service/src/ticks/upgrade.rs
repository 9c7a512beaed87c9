use std::marker::PhantomData;

use axum::extract::{FromRequest, Request};
use puhui_store::{Kv, Upgraded};
use serde::Deserialize;

use super::{Job, Kinds, Outcome, Tick};
use crate::{Checks, Failure, FieldCode, Json, Pointer, Text};

/// How many records one tick takes.
const MOST: usize = 500;
/// How many go in one step.
const STEP: usize = 50;

/// Rewrites records of some kinds (a tuple) that an earlier release wrote: those whose ids the tick is sent. What it did
/// not come to is the end of them, as long as `backlog` says.
#[derive(Clone, Debug)]
pub struct Upgrade<R> {
    ids: Vec<String>,
    of: PhantomData<fn() -> R>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Batch {
    ids: Vec<String>,
}

impl<K: Kv, R: Kinds> Job<K> for Upgrade<R> {
    async fn read(request: Request) -> Result<Self, Failure> {
        let Json(Batch { ids }) = Json::from_request(request, &()).await?;
        check::<R>(&ids)?;
        Ok(Self { ids, of: PhantomData })
    }

    async fn is_due(&self, _: &Tick<K>) -> Result<bool, Failure> {
        Ok(!self.ids.is_empty())
    }

    async fn run(&self, tick: &Tick<K>) -> Result<Outcome, Failure> {
        let (mut outcome, mut left) = (Outcome::default(), self.ids.as_slice());
        while !left.is_empty() && !tick.is_over() {
            let (step, rest) = left.split_at(left.len().min(STEP));
            let Upgraded { changed, newer, .. } = R::upgrade(tick.store(), step).await?;
            outcome.done += changed as u64;
            outcome.skipped += newer as u64;
            left = rest;
        }
        Ok(Outcome { backlog: Some(left.len() as u64), more: !left.is_empty(), ..outcome })
    }
}

fn check<R: Kinds>(ids: &[String]) -> Result<(), Failure> {
    let (mut checks, at) = (Checks::new(), Pointer::ROOT.field("ids"));
    checks.at_most(at.clone(), ids.len(), MOST);
    for (place, _) in ids.iter().take(MOST).enumerate().filter(|(_, id)| !R::has(id)) {
        let detail = Text::new("这里没有此类编号的记录。", "No kind of record here has such an id.");
        checks.note(at.index(place), FieldCode::InvalidValue, detail);
    }
    checks.finish()
}
