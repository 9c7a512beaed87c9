use puhui_service::calendar::Moment;
use puhui_service::identity::Membership;
use puhui_service::{Answer, Code, Context, Failure, NoQuery};
use puhui_store::{Kv, List};

use crate::under;
use crate::view::{Acting, Own, OwnMembership};

/// More than anybody changes between.
const MOST: usize = 100;

/// Whom this installation takes the caller for, and who else the person could be here.
pub(crate) async fn read<K: Kv>(cx: Context<K>, _: NoQuery) -> Result<Answer, Failure> {
    let principal = cx.principal().ok_or_else(|| Failure::new(Code::SignInRequired))?;
    let (records, now, language) = (cx.records(), cx.machine_time(), cx.language());
    records.still_acting().await?;
    let session_ends_at = match cx.session() {
        Some(id) => records.internal(&id).await?.map(|session| Moment(session.data.ends_at)),
        None => None,
    };
    let list = List::new(Membership::OF_PERSON, &[principal.person()]);
    let mut memberships = records.internal_page::<Membership>(&list, None, MOST).await?.items;
    memberships.retain(|own| own.data.holds(now) && under::is_open_to(&own.data, principal.person()));
    let memberships = memberships.iter().map(|own| OwnMembership::new(own.id, &own.data, language)).collect();
    let own =
        Own { session_ends_at, membership: cx.membership(), acting: Acting::new(principal, language), memberships };
    Ok(Answer::json(&own)?.language(language).etag_of_body().no_store())
}
