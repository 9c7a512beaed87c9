//! Keys: listed, made, read. The key itself is in the answer that makes it, and nowhere else.

use puhui_domain::Language;
use puhui_service::identity::{ApiKey, KeyKind, KeyText};
use puhui_service::{
    Answer, Code, Context, Failure, Idempotent, LanguageQuery, NoQuery, PageQuery, Path, Query, Seen, Text, repeats,
    text,
};
use puhui_store::{Id, Kv, Order, Origin, Placed, Position, Stored};

use crate::codes::PlatformState;
use crate::input::NewKey;
use crate::record::{Grant, Key, Registered, key_location, keys_of, location};
use crate::rules::{self, Draft};
use crate::view::{KeyView, Made, key_etag};

/// How many keys of a kind a platform can have in force: with each, the limits count anew.
const MOST: usize = 5;
/// How many of the newest keys are looked at for that.
const NEWEST: usize = 100;

pub(crate) async fn list<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Registered>>,
    Query((query, language)): Query<(PageQuery, LanguageQuery)>,
) -> Result<Answer, Failure> {
    let (language, list) = (language.or_preferred(&cx), keys_of(&id));
    cx.find(&id).await?;
    let name = [list.fingerprint()];
    let name = name.each_ref().map(String::as_str);
    let after = query.position::<Position>(&name)?;
    let page = cx.records().page_where(&list, after.as_ref(), query.limit, Order::NewestFirst, |_| true).await?;
    let parts = parts(&cx, &page.items).await?;
    let now = cx.machine_time();
    let shown = page.items.iter().zip(&parts).filter_map(|(key, part)| Some((key, part.as_ref()?)));
    let items = shown.map(|(key, part)| KeyView::new(key, part, now, language)).collect();
    Ok(cx.page(items, page.next.as_ref(), &name)?.language(language))
}

pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Path((platform, id)): Path<(Id<Registered>, Id<Key>)>,
    Query(language): Query<LanguageQuery>,
) -> Result<Answer, Failure> {
    let (key, part) = find(&cx, platform, id).await?;
    shown(&cx, &key, &part, language.or_preferred(&cx))
}

/// Makes a key for one's own platform: one for tests at once, a live one once the platform is approved.
pub(crate) async fn make<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Registered>>,
    _: NoQuery,
    new: Idempotent<NewKey>,
) -> Result<Answer, Failure> {
    let key = new.id::<Key>();
    let (new, origin) = new.into_parts();
    let platform = cx.records().get(&id).await?.ok_or_else(|| Failure::new(Code::UnknownResource))?;
    if let Some(known) = cx.records().get(&key).await? {
        return repeated(&cx, &origin, known).await;
    }
    let draft = rules::key(new, platform.data.grant.as_ref())?;
    granted(&platform.data, draft.kind)?;
    has_room(&cx, &id, draft.kind).await?;
    let made = place(&cx, (key, &origin), (&platform, None), draft).await?;
    finish(&cx, &origin, made).await
}

/// Whether a platform may have keys of a kind.
pub(crate) fn granted(platform: &Registered, kind: KeyKind) -> Result<(), Failure> {
    let why = match (platform.state, kind) {
        (PlatformState::Approved, _) | (PlatformState::Applied, KeyKind::Test) => return Ok(()),
        (PlatformState::Applied, KeyKind::Live) => NOT_APPROVED,
        (PlatformState::Refused | PlatformState::Suspended, _) => NOT_ANY_MORE,
    };
    Err(Failure::new(Code::WrongState).detail(why))
}

/// A key that was placed: the first time with its text.
pub(crate) type Placing = (Placed<Key>, Option<KeyText>);

/// Writes what others will ask of the key, which nobody knows until the key's own record points at it, and then that.
pub(crate) async fn place<K: Kv>(
    cx: &Context<K>,
    (id, origin): (Id<Key>, &Origin),
    (platform, replaces): (&Stored<Registered>, Option<Id<Key>>),
    draft: Draft,
) -> Result<Placing, Failure> {
    let Draft { name, kind, scopes, addresses, limits, lifetime } = draft;
    let (text, now, records) = (KeyText::made(kind, [cx.entropy(), cx.entropy()]), cx.machine_time(), cx.records());
    let part = ApiKey {
        platform: platform.id.to_string(),
        kind,
        scopes,
        addresses,
        limits,
        expires_at: now + lifetime,
        revoked_at: None,
        revoked_for: None,
        replaced_by: None,
    };
    let key = Key {
        platform: platform.id,
        credit_code: platform.data.credit_code.clone(),
        name,
        kind,
        masked: text.masked(),
        api_key: text.id(),
        made_at: now,
        replaces,
    };
    let written = async { records.create_part_at(text.id(), None, part, cx.event("made")).await.map(drop) };
    let placed = records.create_after(written, id, Some(origin.clone()), key, cx.event("made")).await?;
    let text = matches!(placed, Placed::Created(_)).then_some(text);
    Ok((placed, text))
}

/// Answers with a key that was placed, and with its text if it was placed just now.
pub(crate) async fn finish<K: Kv>(cx: &Context<K>, origin: &Origin, placing: Placing) -> Result<Answer, Failure> {
    match placing {
        (Placed::Created(key), text) => made(cx, &cx.records().seen(key)?, text.as_ref()).await,
        (Placed::Existing(key), _) => repeated(cx, origin, cx.records().seen(key)?).await,
    }
}

/// A repetition gets what is known of the key, without the key.
pub(crate) async fn repeated<K: Kv>(cx: &Context<K>, origin: &Origin, key: Seen<Key>) -> Result<Answer, Failure> {
    repeats(origin, key.origin.as_ref(), key_location(&key.data.platform, &key.id))?;
    made(cx, &key, None).await
}

async fn made<K: Kv>(cx: &Context<K>, key: &Seen<Key>, text: Option<&KeyText>) -> Result<Answer, Failure> {
    // What fails now must not deny that the key was made: whoever asked is told to look.
    let location = key_location(&key.data.platform, &key.id);
    let part = cx.records().part(key, &key.data.api_key).await.ok().flatten();
    let part = part.ok_or_else(|| Failure::new(Code::OutcomeUnknown).related(location.clone()))?;
    let language = cx.language();
    let shown = Made::new(KeyView::new(key, &part, cx.machine_time(), language), text);
    let tag = key_etag(&part, cx.machine_time(), language);
    Ok(Answer::json(&shown)?.language(language).etag(&tag).no_store().created(&location))
}

/// A key of a platform with what others ask of it; 404 where there is none, or none for this caller.
pub(crate) async fn find<K: Kv>(
    cx: &Context<K>,
    platform: Id<Registered>,
    id: Id<Key>,
) -> Result<(Seen<Key>, Stored<ApiKey>), Failure> {
    let key = cx.find(&id).await?;
    let unknown = || Failure::new(Code::UnknownResource);
    if key.data.platform != platform {
        return Err(unknown());
    }
    let part = cx.records().part(&key, &key.data.api_key).await?.ok_or_else(unknown)?;
    Ok((key, part))
}

pub(crate) fn shown<K: Kv>(
    cx: &Context<K>,
    key: &Stored<Key>,
    part: &Stored<ApiKey>,
    language: Language,
) -> Result<Answer, Failure> {
    let now = cx.machine_time();
    let tag = key_etag(part, now, language);
    Ok(Answer::json(&KeyView::new(key, part, now, language))?.language(language).etag(&tag).no_store())
}

/// The newest keys of a platform.
pub(crate) async fn newest<K: Kv>(
    cx: &Context<K>,
    platform: &Id<Registered>,
    limit: usize,
) -> Result<Vec<Seen<Key>>, Failure> {
    let list = keys_of(platform);
    Ok(cx.records().page_where(&list, None, limit, Order::NewestFirst, |_| true).await?.items)
}

pub(crate) async fn parts<K: Kv>(cx: &Context<K>, keys: &[Seen<Key>]) -> Result<Vec<Option<Stored<ApiKey>>>, Failure> {
    let parts: Vec<_> = keys.iter().map(|key| (key, key.data.api_key)).collect();
    cx.records().parts(&parts).await
}

/// Two requests at once can both find room for one: the bound is against habit, and the administrator sees all keys.
async fn has_room<K: Kv>(cx: &Context<K>, platform: &Id<Registered>, kind: KeyKind) -> Result<(), Failure> {
    let (keys, now) = (newest(cx, platform, NEWEST).await?, cx.machine_time());
    let parts = parts(cx, &keys).await?;
    let is_of_kind = |part: &&Stored<ApiKey>| part.data.kind == kind && part.data.is_in_force(now);
    if parts.iter().flatten().filter(is_of_kind).count() < MOST {
        return Ok(());
    }
    let place = location(platform);
    Err(Failure::new(Code::WrongState)
        .detail(text!(
            "每种密钥最多同时有效 {MOST} 个。请先吊销不用的密钥。",
            "A platform can have {MOST} keys of a kind in force. Revoke one that is not used first."
        ))
        .related(format!("{place}/keys")))
}

const NOT_APPROVED: Text = Text::new(
    "平台尚未获得批准，目前只能领取测试密钥。",
    "The platform has not been approved yet: until then there are test keys only.",
);
const NOT_ANY_MORE: Text = Text::new(
    "平台未获批准或已暂停，不能领取或轮换密钥。",
    "The platform was refused or is suspended: it can neither make nor rotate keys.",
);

/// What a platform was granted, for a key that takes another's place.
pub(crate) fn successor(key: &Stored<Key>, part: &Stored<ApiKey>, grant: Option<&Grant>) -> Draft {
    let ApiKey { kind, scopes, addresses, limits, expires_at, .. } = part.data.clone();
    let (scopes, limits) = match (kind, grant) {
        (KeyKind::Live, Some(grant)) => {
            (scopes.into_iter().filter(|scope| grant.scopes.contains(scope)).collect(), grant.limits)
        }
        _ => (scopes, limits),
    };
    Draft { name: key.data.name.clone(), kind, scopes, addresses, limits, lifetime: expires_at - key.data.made_at }
}
