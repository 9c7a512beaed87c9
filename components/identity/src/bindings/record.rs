use puhui_service::identity::{Ended, Principal, Role, Session};
use puhui_service::{Code, Context, Failure, Internal, Naming, Text, text};
use puhui_store::{Event, Id, Kv, List, Record, UpdateError};
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

use super::pending::Pending;

/// How many sessions of a binding are open at once. The oldest ends for the next one: it was left behind on some phone.
const SESSIONS: usize = 32;

/// Which person an account of a mini-program is (小程序账号绑定), and who is about to say so. The account's openid (用户唯一标识)
/// is personal: there is only its hash, salted with the mini-program's id, in the record's own id.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Binding {
    /// The name of the mini-program.
    pub(super) mini_program: String,
    pub(super) bound: Option<Bound>,
    pub(super) pending: Option<Pending>,
}

/// Whose account it is, by the provider's word.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Bound {
    pub(super) person: String,
    /// What the person can act as, what goes without saying first.
    acting: Vec<Principal>,
    #[serde(with = "time::serde::rfc3339")]
    vouched_at: OffsetDateTime,
    /// The sessions that were opened by it, oldest first.
    pub(super) sessions: Vec<Opened>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Opened {
    id: String,
    #[serde(with = "time::serde::rfc3339")]
    at: OffsetDateTime,
}

impl Binding {
    pub(crate) fn of(app_id: &str, openid: &str) -> Id<Self> {
        Id::natural(&["openid", app_id, openid])
    }

    /// Whose account it is, unless the provider was asked too long ago.
    pub(crate) fn bound(&self, now: OffsetDateTime, lifetime: Duration) -> Option<&Bound> {
        self.bound.as_ref().filter(|bound| now - bound.vouched_at < lifetime)
    }

    /// The same once somebody has said whose account it is, with the session that this has opened; `None` where it is another
    /// person's already.
    pub(super) fn bound_to(self, new: &Bound, opened: Option<(&Id<Session>, OffsetDateTime)>) -> Option<Self> {
        let sessions = match self.bound {
            Some(other) if other.person != new.person => return None,
            Some(same) => same.sessions,
            None => Vec::new(),
        };
        let bound = Bound { sessions, ..new.clone() };
        let bound = match opened {
            Some((session, now)) => bound.with(session, now),
            None => bound,
        };
        Some(Self { bound: Some(bound), pending: None, mini_program: self.mini_program })
    }

    /// The bindings of a person with a mini-program.
    pub(super) fn of_person(person: &str, mini_program: &str) -> List {
        List::new("person", &[person, mini_program])
    }
}

impl Bound {
    /// Somebody who can act as one of these at least.
    pub(super) fn new(acting: Vec<Principal>, now: OffsetDateTime) -> Option<Self> {
        let person = acting.first()?.person().to_owned();
        Some(Self { person, acting, vouched_at: now, sessions: Vec::new() })
    }

    /// The person in the role that was asked for, or in the first that there is.
    pub(crate) fn principal(&self, asked: Option<Role>) -> Result<Principal, Failure> {
        let found = self.acting.iter().find(|known| asked.is_none_or(|role| known.role() == role));
        found.cloned().ok_or_else(|| {
            let code = asked.map_or("", |role| role.code());
            Failure::new(Code::SignInRefused)
                .detail(text!("身份提供方没有赋予您 {code} 角色。", "The provider does not give you the role {code}."))
        })
    }

    /// The same with one more session.
    fn with(mut self, session: &Id<Session>, now: OffsetDateTime) -> Self {
        self.sessions.retain(|opened| now - opened.at < crate::opening::SESSION);
        self.sessions.push(Opened { id: session.to_string(), at: now });
        let beyond = self.sessions.len().saturating_sub(SESSIONS);
        self.sessions.drain(..beyond);
        self
    }
}

impl Record for Binding {
    const COMPONENT: &'static str = "identity";
    const KIND: &'static str = "binding";
    const PREFIX: &'static str = "bnd";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        self.bound.iter().map(|bound| Self::of_person(&bound.person, &self.mini_program)).collect()
    }
}

impl Internal for Binding {}

/// Notes a session that a binding has opened; refuses where the binding was undone meanwhile.
pub(crate) async fn note<K: Kv>(
    cx: &Context<K>,
    id: &Id<Binding>,
    by: &Bound,
    session: Id<Session>,
) -> Result<(), Failure> {
    let now = cx.machine_time();
    let records = cx.records();
    let noted = records.update_internal(id, None, |binding| {
        let bound = binding.data.bound.clone().filter(|bound| bound.person == by.person);
        let bound = bound.ok_or_else(|| Failure::new(Code::SignInRefused).detail(UNDONE))?.with(&session, now);
        let event = Event::new(now, &bound.person, "signed in");
        Ok((Binding { bound: Some(bound), ..binding.data.clone() }, event))
    });
    let noted = match noted.await {
        Err(UpdateError::NotFound) => return Err(Failure::new(Code::SignInRefused).detail(UNDONE)),
        noted => noted?,
    };
    let left: &[Opened] = noted.data.bound.as_ref().map_or(&[], |bound| &bound.sessions);
    end_sessions(cx, by.sessions.iter().filter(|opened| !left.contains(opened))).await
}

/// Signs out of these sessions.
pub(super) async fn end_sessions<'a, K: Kv>(
    cx: &Context<K>,
    sessions: impl Iterator<Item = &'a Opened>,
) -> Result<(), Failure> {
    let (records, now) = (cx.records(), cx.machine_time());
    for id in sessions.filter_map(|opened| opened.id.parse::<Id<Session>>().ok()) {
        let ended = records.update_internal(&id, None, |session| {
            let mut over = session.data.clone();
            over.end(Ended::SignedOut);
            Ok((over, Event::new(now, session.data.principal.person(), "signed out")))
        });
        match ended.await {
            Ok(_) | Err(UpdateError::NotFound) => {}
            Err(why) => return Err(why.into()),
        }
    }
    Ok(())
}

const UNDONE: Text = Text::new(
    "该账号的绑定刚刚被解除，请重新登录。",
    "The binding of this account was undone just now: sign in again.",
);
