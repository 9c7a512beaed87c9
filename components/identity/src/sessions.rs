//! Sessions: opened with an ID token, renewed and ended with a refresh token.

use puhui_id_token::{key_id, verify};
use puhui_service::identity::{Ended, Renewal, Role, Session};
use puhui_service::{Answer, Code, Context, Failure, FieldCode, Json, NoQuery, PageOrigin, Pointer, Text};
use puhui_store::{Kv, UpdateError};

use crate::config::{self, Configured};
use crate::credentials::WithIdToken;
use crate::input::{NewSession, Refresh, Renew};
use crate::record::session_of;
use crate::refused::refused;
use crate::view::End;
use crate::{acting, keys, mini_program, opening, refresh, under, widgets};

/// Opens a session for whom a provider vouches; a page of a site gets a token without one.
pub(crate) async fn open<K: Kv>(
    cx: Context<K>,
    page: PageOrigin,
    _: NoQuery,
    Json(mut new): Json<NewSession>,
) -> Result<Answer, Failure> {
    if let Some(site_key) = widgets::asked(&mut new)? {
        return widgets::open(&cx, &page, &site_key).await;
    }
    let provider = new.provider.take().ok_or_else(no_provider)?;
    if let Some(one) = mini_program::named(&cx, &provider)? {
        return mini_program::open(&cx, one, new).await;
    }
    let one = configured(&cx, &provider)?;
    let (WithIdToken { id_token, nonce }, actor) = new.with_id_token()?;
    let now = cx.machine_time();
    if !cx.keys().knows_nonce(&nonce, now) {
        return Err(Failure::new(Code::SignInRefused).detail(NO_NONCE));
    }
    let key = key_id(&id_token).map_err(refused)?;
    let keys = keys::of(&cx, &one, key.as_deref()).await?;
    let names = one.claim_names();
    let known = one.provider(&names).ok_or_else(|| Failure::new(Code::Misconfigured))?;
    let verified = verify(&id_token, &known, &keys, &nonce, now).map_err(refused)?;
    // What somebody is under a membership the membership says.
    let role = if actor.membership.is_some() { Some(Role::Person) } else { actor.role };
    let principal = acting::principal(&one, &verified, role)?;
    opening::open(&cx, session_of(&nonce), principal, &one.name, actor.membership.as_deref()).await
}

/// Exchanges a refresh token for new tokens, of the same person under the same membership or another one. One that comes a
/// second time ends the session.
pub(crate) async fn renew<K: Kv>(cx: Context<K>, _: NoQuery, Json(old): Json<Renew>) -> Result<Answer, Failure> {
    let id = refresh::session_in(&old.refresh_token).ok_or_else(unknown)?;
    let (brought, now) = (refresh::hashed(&old.refresh_token), cx.machine_time());
    let token = refresh::made(&id, [cx.entropy(), cx.entropy()]);
    let next = refresh::hashed(&token);
    let records = cx.records();
    let known = records.internal(&id).await?.ok_or_else(unknown)?;
    let acting = still(&cx, &known.data, old.membership.as_deref()).await;
    let changed = records.update_internal(&id, None, |session| {
        if !session.data.is_open(now) {
            return Err(Failure::new(Code::SessionEnded));
        }
        let mut renewed = session.data.clone();
        match renewed.renew(&brought, &next) {
            Renewal::Unknown => Err(unknown()),
            Renewal::Renewed => {
                (renewed.principal, renewed.membership) = acting.clone()?;
                let event = opening::event(now, &renewed, "renewed");
                Ok((renewed, event))
            }
            Renewal::Reused => Ok((renewed, opening::event(now, &session.data, "reused"))),
        }
    });
    match changed.await {
        Ok(session) if session.data.is_open(now) => opening::shown(&cx, id, &session.data, token),
        Ok(_) => Err(Failure::new(Code::SessionEnded)),
        Err(UpdateError::NotFound) => Err(unknown()),
        Err(why) => Err(why.into()),
    }
}

/// Signs out (RFC 7009): whatever the token is, it is good for nothing afterwards.
pub(crate) async fn end<K: Kv>(cx: Context<K>, _: NoQuery, Json(old): Json<Refresh>) -> Result<Answer, Failure> {
    let ended = Answer::json(&End { is_ended: true })?.no_store();
    let Some(id) = refresh::session_in(&old.refresh_token) else { return Ok(ended) };
    let (brought, now) = (refresh::hashed(&old.refresh_token), cx.machine_time());
    let records = cx.records();
    let changed = records.update_internal(&id, None, |session| {
        if !session.data.knows(&brought) {
            return Err(unknown());
        }
        let mut over = session.data.clone();
        over.end(Ended::SignedOut);
        Ok((over, opening::event(now, &session.data, "signed out")))
    });
    match changed.await {
        Ok(_) | Err(UpdateError::NotFound | UpdateError::Refused(_)) => Ok(ended),
        Err(why) => Err(why.into()),
    }
}

/// The provider of a name: 422 without one, 503 where none can be used.
pub(crate) fn configured<K>(cx: &Context<K>, name: &str) -> Result<Configured, Failure> {
    let all = config::read(cx.providers()).map_err(|_| Failure::new(Code::Misconfigured))?;
    if all.is_empty() {
        return Err(Failure::new(Code::Misconfigured).detail(NO_PROVIDER));
    }
    all.into_iter().find(|one| one.name == name).ok_or_else(|| {
        Failure::new(Code::InvalidBody).error(
            Pointer::ROOT.field("provider"),
            FieldCode::InvalidValue,
            UNKNOWN_PROVIDER,
        )
    })
}

/// Who the person of a session is from now on: under the membership that was asked for, or the one of the session, as it has
/// become meanwhile. Who was removed or whose time has passed is nobody: 401.
async fn still<K: Kv>(cx: &Context<K>, session: &Session, asked: Option<&str>) -> Result<under::Acting, Failure> {
    if let Some(asked) = asked.filter(|asked| session.membership.is_none_or(|own| own.to_string() != *asked)) {
        return under::changed_to(cx, session.principal.person(), asked).await;
    }
    let Some(id) = session.membership else { return Ok((session.principal.clone(), None)) };
    let ended = || Failure::new(Code::SessionEnded);
    let membership = cx.records().internal(&id).await?.ok_or_else(ended)?;
    under::acting(cx, &membership).await?.ok_or_else(ended)
}

fn no_provider() -> Failure {
    Failure::new(Code::InvalidBody).error(Pointer::ROOT.field("provider"), FieldCode::Missing, NEEDED)
}

fn unknown() -> Failure {
    Failure::new(Code::SignInRefused).detail(NO_REFRESH)
}

const NEEDED: Text = Text::new("缺少此必填字段。", "This field is required.");
const NO_NONCE: Text = Text::new(
    "nonce 不是本系统发出的，或已超过十分钟。请重新领取。",
    "The nonce is none of ours, or older than ten minutes: get another one.",
);
const NO_REFRESH: Text = Text::new("刷新令牌无效，请重新登录。", "The refresh token is not valid: sign in again.");
const NO_PROVIDER: Text = Text::new(
    "尚未配置身份提供方，请由管理员设置变量 identity_providers。",
    "No provider of identities is configured: the administrator has to set the variable `identity_providers`.",
);
const UNKNOWN_PROVIDER: Text =
    Text::new("本系统没有这个身份提供方。", "This installation knows no such provider of identities.");
