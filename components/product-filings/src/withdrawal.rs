use puhui_service::{Answer, Context, Failure, Idempotent, IfMatch, NoQuery, Path};
use puhui_store::{Id, Kv};

use crate::filings::written;
use crate::input::NewWithdrawal;
use crate::once::once;
use crate::record::{Filing, Withdrawal};
use crate::rules;
use crate::workflow::Step;

/// Withdraws a filing (撤回), decided or not.
pub(crate) async fn withdraw<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Filing>>,
    _: NoQuery,
    tags: IfMatch,
    new: Idempotent<NewWithdrawal>,
) -> Result<Answer, Failure> {
    let (new, origin) = new.into_parts();
    let change = |filing: &Filing| {
        let (cause, note) = rules::withdrawal(new.clone())?;
        let withdrawal = Withdrawal { cause, note, at: cx.now(), origin: origin.clone() };
        Ok((Step::Withdraw, Filing { withdrawal: Some(withdrawal), ..filing.clone() }))
    };
    let filing = once(&cx, &id, (&origin, &tags), &[Step::Withdraw], change).await?;
    written(&cx, &filing).await
}
