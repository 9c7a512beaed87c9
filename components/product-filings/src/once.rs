use puhui_service::{Code, Context, Failure, IfMatch, Seen, repeats};
use puhui_store::{Id, Kv, Origin};

use crate::record::{Filing, location};
use crate::workflow::{Step, permit};

/// Takes a filing one step further, once: if this very request has changed it before, it stays as it is by now.
///
/// Everything is asked of the version that is changed, whose filing it is first of all, so that of several at once one wins
/// and the others hear why not. The state comes before the precondition, because a step that the state does not allow would fail without any
/// precondition too (RFC 9110, 13.2.1).
pub(crate) async fn once<K: Kv>(
    cx: &Context<K>,
    id: &Id<Filing>,
    (origin, tags): (&Origin, &IfMatch),
    steps: &[Step],
    change: impl Fn(&Filing) -> Result<(Step, Filing), Failure> + Send + Sync,
) -> Result<Seen<Filing>, Failure> {
    let (records, mut repeated) = (cx.records(), None);
    let changed = records.update(id, None, |filing| {
        if let Some(known) = filing.data.changed_by(&origin.key) {
            repeats(origin, Some(known), location(id))?;
            repeated = Some(filing.clone());
            return Err(Failure::new(Code::AlreadyExists));
        }
        permit(filing, steps)?;
        tags.expects(filing).map_err(|stale| stale.related(location(id)))?;
        let (step, data) = change(&filing.data)?;
        Ok((Filing { state: step.leads_to(), ..data }, step.event(cx, Some(filing.data.state))))
    });
    let changed = changed.await;
    match repeated {
        Some(filing) => records.seen(filing),
        None => records.seen(changed?),
    }
}
