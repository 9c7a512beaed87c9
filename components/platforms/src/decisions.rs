use puhui_service::{Answer, Code, Context, Failure, Idempotent, IfMatch, Naming, NoQuery, Path, repeats, text};
use puhui_store::{Event, Id, Kv};

use crate::codes::{PlatformState, PlatformVerdict};
use crate::input::NewPlatformDecision;
use crate::platforms::whole;
use crate::record::{Decision, Registered, location};
use crate::rules::{self, Decided};

/// Decides about a platform (审批). Keys that were made keep what they have; each can be revoked.
pub(crate) async fn decide<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Registered>>,
    _: NoQuery,
    tags: IfMatch,
    new: Idempotent<NewPlatformDecision>,
) -> Result<Answer, Failure> {
    let (new, origin) = new.into_parts();
    let (records, mut repeated) = (cx.records(), None);
    let changed = records.update(&id, None, |platform| {
        if let Some(known) = platform.data.decided_by(&origin.key) {
            repeats(&origin, Some(known), location(&id))?;
            repeated = Some(platform.clone());
            return Err(Failure::new(Code::AlreadyExists));
        }
        let Decided { verdict, reason, grant } = rules::decision(new.clone(), &platform.data)?;
        permit(platform.data.state, verdict)?;
        tags.expects(platform).map_err(|stale| stale.related(location(&id)))?;
        let mut decided = Registered { state: verdict.leads_to(), ..platform.data.clone() };
        decided.grant = grant.or(decided.grant);
        decided.decisions.push(Decision { verdict, reason, at: cx.now(), origin: origin.clone() });
        let [from, to] = [platform.data.state, decided.state].map(|state| Some(state.code().to_owned()));
        Ok((decided, Event { from, to, ..cx.event(verdict.done()) }))
    });
    let changed = changed.await;
    let platform = match repeated {
        Some(platform) => platform,
        None => changed?,
    };
    whole(&records.seen(platform)?, cx.language())
}

fn permit(state: PlatformState, verdict: PlatformVerdict) -> Result<(), Failure> {
    if state.verdicts().contains(&verdict) {
        return Ok(());
    }
    let possible: Vec<_> = state.verdicts().iter().map(|verdict| verdict.code()).collect();
    let (state, zh, en) = (state.code(), possible.join("、"), possible.join(", "));
    Err(Failure::new(Code::WrongState).detail(text!(
        "平台的状态为 {state}，此时可作的决定：{zh}。",
        "The platform is {state}; what can be decided of it: {en}."
    )))
}
