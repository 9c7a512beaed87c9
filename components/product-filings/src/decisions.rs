use puhui_service::{Answer, Context, Failure, Idempotent, IfMatch, NoQuery, Path};
use puhui_store::{Id, Kv};

use crate::codes::Verdict;
use crate::filings::written;
use crate::input::NewDecision;
use crate::once::once;
use crate::record::{Decision, Filing};
use crate::rules;

/// Decides a filing that awaits review (审核).
pub(crate) async fn decide<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Filing>>,
    _: NoQuery,
    tags: IfMatch,
    new: Idempotent<NewDecision>,
) -> Result<Answer, Failure> {
    let (new, origin) = new.into_parts();
    let change = |filing: &Filing| {
        let (verdict, reasons) = rules::decision(new.clone(), filing)?;
        let mut decided = filing.clone();
        decided.decisions.push(Decision { verdict, reasons, at: cx.now(), origin: origin.clone() });
        Ok((verdict.step(), decided))
    };
    let filing = once(&cx, &id, (&origin, &tags), Verdict::STEPS, change).await?;
    written(&cx, &filing).await
}
