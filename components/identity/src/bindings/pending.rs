use puhui_service::identity::Role;
use puhui_service::{Code, Failure, Text};
use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

/// How long one question to the provider keeps others from asking: longer than any takes. Whoever is cut off in between
/// costs the next one this.
const TURN: Duration = Duration::seconds(40);
/// RFC 8628, 3.5: what is added each time that the provider says `slow_down`.
const STEP: u32 = 5;
/// The longest interval.
const LONGEST: u32 = 60;

/// That somebody is about to say whose account it is. It has no `Debug`: the device code is a secret.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Pending {
    /// The SHA-256 of the token that the mini-program asks with.
    pub(super) token: String,
    /// What we ask the provider with (RFC 8628, 3.2); gone from here as soon as it is of no more use.
    pub(super) device_code: String,
    pub(super) token_url: String,
    pub(super) role: Option<Role>,
    pub(super) interval_seconds: u32,
    /// Before this nobody asks.
    #[serde(with = "time::serde::rfc3339")]
    pub(super) next_at: OffsetDateTime,
    #[serde(with = "time::serde::rfc3339")]
    pub(super) expires_at: OffsetDateTime,
}

impl Pending {
    /// The same while its provider is being asked: 429 for who comes too early, 401 for who comes too late.
    pub(super) fn asking(mut self, now: OffsetDateTime) -> Result<Self, Failure> {
        if now >= self.expires_at {
            return Err(Failure::new(Code::SignInRefused).detail(EXPIRED));
        }
        if now < self.next_at {
            let left = (self.next_at - now).whole_milliseconds().max(0).div_euclid(1000) + 1;
            return Err(Failure::new(Code::SlowDown).retry_after(u32::try_from(left).unwrap_or(LONGEST)));
        }
        self.next_at = now + TURN;
        Ok(self)
    }

    /// The same once the provider has said that there is nothing yet.
    pub(super) fn answered(mut self, now: OffsetDateTime) -> Self {
        self.next_at = now + Duration::seconds(self.interval_seconds.into());
        self
    }

    /// The same for a provider that was asked too often.
    pub(super) fn slowed(mut self, now: OffsetDateTime) -> Self {
        self.interval_seconds = self.interval_seconds.saturating_add(STEP).min(LONGEST);
        self.answered(now)
    }

    /// The same for a provider that gave no answer: twice the time (RFC 8628, 3.5).
    pub(super) fn backed_off(mut self, now: OffsetDateTime) -> Self {
        self.interval_seconds = self.interval_seconds.saturating_mul(2).min(LONGEST);
        self.answered(now)
    }
}

pub(super) const EXPIRED: Text = Text::new(
    "绑定码已过期，请重新登录小程序获取新的绑定码。",
    "The code of the binding has expired: sign in with the mini-program again for another one.",
);
