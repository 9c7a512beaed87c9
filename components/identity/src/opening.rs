//! Opens the session of whom somebody turned out to be, however that was found out.

use puhui_service::calendar::Moment;
use puhui_service::identity::{Principal, Session, SignedIn, TOKEN_LIFETIME};
use puhui_service::{Answer, Code, Context, Failure, Text};
use puhui_store::{Event, Id, Kv, Placed};
use time::{Duration, OffsetDateTime};

use crate::view::{Acting, Opened};
use crate::{refresh, under};

/// How long a session can be renewed.
pub(crate) const SESSION: Duration = Duration::days(7);

/// Opens the session of this id, which is made of what may open one only: 401 if that was used before, or if the person does not
/// act for the body any more. `membership` is the one to act under, if the person names one.
pub(crate) async fn open<K: Kv>(
    cx: &Context<K>,
    id: Id<Session>,
    principal: Principal,
    provider: &str,
    membership: Option<&str>,
) -> Result<Answer, Failure> {
    let acting = under::vouched(cx, principal, membership).await?;
    let now = cx.machine_time();
    let token = refresh::made(&id, [cx.entropy(), cx.entropy()]);
    let session = Session::new(acting, provider, now, now + SESSION, refresh::hashed(&token));
    let event = event(now, &session, "opened");
    match cx.records().create_part_at(id, None, session.clone(), event).await? {
        Placed::Created(_) => shown(cx, id, &session, token),
        Placed::Existing(_) => Err(Failure::new(Code::SignInRefused).detail(USED)),
    }
}

/// A session with a new token and the refresh token, for whom it is of.
pub(crate) fn shown<K: Kv>(
    cx: &Context<K>,
    id: Id<Session>,
    session: &Session,
    refresh: String,
) -> Result<Answer, Failure> {
    let now = cx.machine_time();
    let key = cx.keys().signer(cx.mode()).ok_or_else(|| Failure::new(Code::Misconfigured))?;
    let who = SignedIn { principal: session.principal.clone(), session: Some(id), membership: session.membership };
    let shown = Opened {
        token: key.sign_in(&who, now, TOKEN_LIFETIME),
        expires_at: Moment(now + TOKEN_LIFETIME),
        refresh_token: refresh,
        session_ends_at: Moment(session.ends_at),
        acting: Acting::new(&session.principal, cx.language()),
    };
    Ok(Answer::json(&shown)?.language(cx.language()).no_store())
}

/// What happened to a session: who it is of, and the body that is acted for.
pub(crate) fn event(now: OffsetDateTime, session: &Session, what: &str) -> Event {
    let acting_for = Some(session.principal.acts_for());
    Event { acting_for, ..Event::new(now, session.principal.person(), what) }
}

const USED: Text = Text::new(
    "此次登录已经完成，ID 令牌和 code 只能使用一次。请重新登录。",
    "This ID token or code was used before: sign in again.",
);
