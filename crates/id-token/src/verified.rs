use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;
use time::OffsetDateTime;

use crate::json::Members;
use crate::payload::{self, Payload};

/// What an accepted ID token says about the person who signed in.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Verified {
    /// `sub`: the person's id at this issuer, 1 to 255 visible ASCII characters.
    pub subject: String,
    pub issued_at: OffsetDateTime,
    pub expires_at: OffsetDateTime,
    /// When the person was last asked for a password or the like.
    pub auth_time: Option<OffsetDateTime>,
    /// Those that [`Provider::claims`](crate::Provider::claims) names.
    pub claims: Claims,
}

/// Claims that are texts or lists of texts, by name. What they say is the provider's word, with any characters in it.
#[derive(Clone, Default, Eq, PartialEq)]
pub struct Claims(BTreeMap<String, Value>);

impl Verified {
    pub(crate) fn new(payload: &Payload<'_>, members: &Members, names: &[String]) -> Self {
        let claims = payload::wanted(members, names).map(|(name, value)| (name.clone(), value.clone()));
        Self {
            subject: payload.subject.into(),
            issued_at: payload.issued_at,
            expires_at: payload.expires_at,
            auth_time: payload.auth_time,
            claims: Claims(claims.collect()),
        }
    }
}

impl Claims {
    /// A claim that is one text. `None` where the token does not have it, or has a list or something else.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).and_then(Value::as_str)
    }

    /// The texts of a claim, in the token's order; a single text is a list of one. Empty where the token has none.
    pub fn texts(&self, name: &str) -> Vec<&str> {
        self.0.get(name).and_then(crate::json::texts).unwrap_or_default()
    }
}

/// The names only: the values are personal data, and this may end up in a log.
impl fmt::Debug for Claims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}
