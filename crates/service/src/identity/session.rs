use puhui_store::{Id, List, Record};
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

use super::{Membership, Principal};
use crate::Internal;

/// How many refresh tokens that were used are remembered: whoever brings one of them again has stolen it, or was stolen from.
const REMEMBERED: usize = 32;

/// How long a session is known after its time: until then a refresh token of it is told that the session has ended, and one
/// that was stolen that it was used. Nonces are good for minutes only, so none opens a session a second time.
const KNOWN: Duration = Duration::days(7);

/// That somebody signed in (登录会话): what a refresh token renews, and what ends when somebody signs out or is removed.
/// Component `identity` alone writes it; the others ask whether it is still open before they write anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    pub principal: Principal,
    /// The membership under which the person acts for the body. Nobody is a member of no body.
    #[serde(default)]
    pub membership: Option<Id<Membership>>,
    /// The name of the provider that vouched for the person.
    pub provider: String,
    #[serde(with = "time::serde::rfc3339")]
    pub started_at: OffsetDateTime,
    /// Until when it may be renewed.
    #[serde(with = "time::serde::rfc3339")]
    pub ends_at: OffsetDateTime,
    /// The SHA-256 of the refresh token that is good now.
    refresh: String,
    /// Those that were used, oldest first.
    used: Vec<String>,
    ended: Option<Ended>,
}

/// How a session came to its end before its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    SignedOut,
    /// A refresh token came a second time.
    Reused,
}

/// What becomes of a session that is to be renewed.
#[derive(Debug, PartialEq, Eq)]
pub enum Renewal {
    Renewed,
    /// The refresh token was used before: the session is over.
    Reused,
    /// It was never one of this session's, or is long forgotten.
    Unknown,
}

impl Session {
    pub fn new(
        (principal, membership): (Principal, Option<Id<Membership>>),
        provider: &str,
        started_at: OffsetDateTime,
        ends_at: OffsetDateTime,
        refresh: String,
    ) -> Self {
        let (provider, used) = (provider.to_owned(), Vec::new());
        Self { principal, membership, provider, started_at, ends_at, refresh, used, ended: None }
    }

    pub fn is_open(&self, now: OffsetDateTime) -> bool {
        self.ended.is_none() && now < self.ends_at
    }

    /// Takes the next refresh token in the place of one that was brought, both as SHA-256.
    pub fn renew(&mut self, brought: &str, next: &str) -> Renewal {
        if self.used.iter().any(|used| used == brought) {
            self.ended = Some(Ended::Reused);
            return Renewal::Reused;
        }
        if self.refresh != brought {
            return Renewal::Unknown;
        }
        self.used.push(std::mem::replace(&mut self.refresh, next.to_owned()));
        if self.used.len() > REMEMBERED {
            self.used.remove(0);
        }
        Renewal::Renewed
    }

    /// Whether a refresh token is this session's, used or not, as SHA-256.
    pub fn knows(&self, brought: &str) -> bool {
        self.refresh == brought || self.used.iter().any(|used| used == brought)
    }

    /// Ends it, unless it has ended.
    pub fn end(&mut self, why: Ended) {
        self.ended.get_or_insert(why);
    }
}

impl Record for Session {
    const COMPONENT: &'static str = "identity";
    const KIND: &'static str = "session";
    const PREFIX: &'static str = "ses";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }

    fn kept_until(&self) -> Option<OffsetDateTime> {
        self.ends_at.checked_add(KNOWN)
    }
}

impl Internal for Session {}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;
    use crate::identity::Role;

    const START: OffsetDateTime = datetime!(2026-11-23 09:00 +08:00);

    fn session() -> Session {
        let principal = Principal::new("per_1", Role::National, None, None).unwrap();
        Session::new((principal, None), "office", START, START + Duration::days(30), "0".into())
    }

    #[test]
    fn a_refresh_token_is_good_once() {
        let mut session = session();
        for n in 0..100 {
            assert_eq!(session.renew(&n.to_string(), &(n + 1).to_string()), Renewal::Renewed);
        }
        assert_eq!(session.used.len(), REMEMBERED);
        // Neither who guesses nor who brings what is long forgotten ends a session.
        assert_eq!(session.renew("guessed", "x"), Renewal::Unknown);
        assert_eq!(session.renew("3", "x"), Renewal::Unknown);
        assert!(session.is_open(START));
        assert_eq!(session.renew("99", "x"), Renewal::Reused);
        assert!(!session.is_open(START));
        assert_eq!(session.ended, Some(Ended::Reused));
    }

    #[test]
    fn a_session_is_kept_for_a_week_after_its_time() {
        let mut session = session();
        let until = START + Duration::days(37);
        assert_eq!(session.kept_until(), Some(until));
        session.end(Ended::SignedOut);
        assert_eq!(session.kept_until(), Some(until), "what was stolen is told, whenever it ended");
    }

    #[test]
    fn a_session_ends_by_itself_or_by_signing_out() {
        let mut session = session();
        assert!(session.is_open(session.ends_at - Duration::SECOND) && !session.is_open(session.ends_at));
        session.end(Ended::SignedOut);
        session.end(Ended::Reused);
        assert_eq!(session.ended, Some(Ended::SignedOut));
        assert!(!session.is_open(START));
    }
}
