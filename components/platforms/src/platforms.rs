//! Platforms as such: listed, registered, read.

use puhui_domain::Language;
use puhui_service::{
    Answer, Context, Failure, Idempotent, LanguageQuery, NoQuery, Path, Query, Reach, Seen, Text, repeats,
};
use puhui_store::{Id, Kv, Order, Placed, Position, Stored};

use crate::codes::PlatformState;
use crate::input::{ListQuery, NewPlatform};
use crate::record::{Registered, all, in_state, location, of_body};
use crate::rules;
use crate::view::{Item, Whole, etag};

/// What awaits a decision, oldest first; anything else newest first.
pub(crate) async fn list<K: Kv>(cx: Context<K>, Query(query): Query<ListQuery>) -> Result<Answer, Failure> {
    let (language, state) = (query.language.or_preferred(&cx), query.state);
    let list = match (cx.reach(), state) {
        (Reach::Body(code), _) => of_body(code),
        (_, Some(state)) => in_state(state),
        (_, None) => all(),
    };
    let order = if state == Some(PlatformState::Applied) { Order::OldestFirst } else { Order::NewestFirst };
    let (fingerprint, filter) = (list.fingerprint(), state.map(puhui_service::Naming::code).unwrap_or_default());
    let name = [fingerprint.as_str(), filter];
    let after = query.page.position::<Position>(&name)?;
    let keep = |platform: &Stored<Registered>| state.is_none_or(|state| platform.data.state == state);
    let page = cx.records().page_where(&list, after.as_ref(), query.page.limit, order, keep).await?;
    let items = page.items.iter().map(|platform| Item::new(platform, language)).collect();
    Ok(cx.page(items, page.next.as_ref(), &name)?.language(language))
}

/// Registers a platform of one's own organisation; the administrator any organisation's. Test keys can be had at once.
pub(crate) async fn register<K: Kv>(
    cx: Context<K>,
    _: NoQuery,
    new: Idempotent<NewPlatform>,
) -> Result<Answer, Failure> {
    let (id, records) = (new.id::<Registered>(), cx.records());
    let (new, origin) = new.into_parts();
    let platform = match records.get(&id).await? {
        Some(known) => known,
        None => {
            let platform = rules::platform(new, cx.now())?;
            records.allow(&platform).map_err(|refused| refused.detail(OWN))?;
            let placed = records.create_at(id, Some(origin.clone()), platform, cx.event("registered")).await?;
            let (Placed::Created(platform) | Placed::Existing(platform)) = placed;
            records.seen(platform)?
        }
    };
    repeats(&origin, platform.origin.as_ref(), location(&id))?;
    Ok(whole(&platform, cx.language())?.created(&location(&id)))
}

pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Registered>>,
    Query(language): Query<LanguageQuery>,
) -> Result<Answer, Failure> {
    let platform = cx.find(&id).await?;
    whole(&platform, language.or_preferred(&cx))
}

pub(crate) fn whole(platform: &Seen<Registered>, language: Language) -> Result<Answer, Failure> {
    let tag = etag(platform, &["platform", language.tag()]);
    Ok(Answer::json(&Whole::new(platform, language))?.language(language).etag(&tag).no_store())
}

const OWN: Text = Text::new(
    "只能登记本单位的平台：/creditCode 须是您所代表单位的统一社会信用代码。",
    "One registers a platform of one's own organisation: /creditCode has to be that of the organisation that you act for.",
);
