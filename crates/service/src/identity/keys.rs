use std::fmt;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use time::{Duration, OffsetDateTime};

use super::token::{self, Refused, SignedIn};
use super::{Principal, nonce};
use crate::Mode;

/// A key that signs tokens: `<id>:<secret>`, the secret in base64url without padding, of at least 32 bytes (RFC 7518, 3.2).
#[derive(Clone)]
pub struct TokenKey {
    id: String,
    mac: Hmac<Sha256>,
}

/// Why a text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TokenKeyError {
    #[error("a key is written `<id>:<secret>`")]
    Form,
    #[error("the id of a key is made of 1 to 32 letters, digits, `-`, `_` and `.`")]
    Id,
    #[error("the secret of a key is base64url without padding, of at least 32 bytes")]
    Secret,
}

/// The keys that tokens are taken under: the variables `token_key` and `token_key_previous`.
#[derive(Clone, Debug, Default)]
pub struct TokenKeys {
    current: Option<TokenKey>,
    previous: Option<TokenKey>,
}

impl TokenKey {
    /// How the ids of keys begin that were made for development, and that production refuses.
    pub const DEVELOPMENT: &str = "development.";

    pub fn read(text: &str) -> Result<Self, TokenKeyError> {
        let (id, secret) = text.trim().split_once(':').ok_or(TokenKeyError::Form)?;
        let known = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        if !(1..=32).contains(&id.len()) || !id.bytes().all(known) {
            return Err(TokenKeyError::Id);
        }
        let secret = BASE64_URL_SAFE_NO_PAD.decode(secret).map_err(|_| TokenKeyError::Secret)?;
        if secret.len() < 32 {
            return Err(TokenKeyError::Secret);
        }
        let mac = Hmac::new_from_slice(&secret).map_err(|_| TokenKeyError::Secret)?;
        Ok(Self { id: id.to_owned(), mac })
    }

    /// A key of these bytes, as it is written.
    pub fn write(id: &str, secret: &[u8; 32]) -> String {
        format!("{id}:{}", BASE64_URL_SAFE_NO_PAD.encode(secret))
    }

    pub fn id(&self) -> &str {
        &self.id
    }

    pub fn is_for_development(&self) -> bool {
        self.id.starts_with(Self::DEVELOPMENT)
    }

    /// A token for somebody, from now until then.
    pub fn sign(&self, principal: &Principal, now: OffsetDateTime, lifetime: Duration) -> String {
        let who = SignedIn::from(principal.clone());
        token::sign(self, &who, now, now + lifetime)
    }

    /// The same within a session, with which it ends.
    pub fn sign_in(&self, who: &SignedIn, now: OffsetDateTime, lifetime: Duration) -> String {
        token::sign(self, who, now, now + lifetime)
    }

    pub(super) fn seal(&self, text: &[u8]) -> [u8; 32] {
        self.mac.clone().chain_update(text).finalize().into_bytes().into()
    }

    /// Whether a text was sealed with this key; takes the same time wherever the two differ.
    pub(super) fn sealed(&self, text: &[u8], seal: &[u8]) -> bool {
        self.mac.clone().chain_update(text).verify_slice(seal).is_ok()
    }

    /// The same of a seal that was cut off.
    pub(super) fn begins_seal(&self, text: &[u8], seal: &[u8]) -> bool {
        self.mac.clone().chain_update(text).verify_truncated_left(seal).is_ok()
    }
}

/// The secret is never shown.
impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TokenKey({})", self.id)
    }
}

impl TokenKeys {
    /// What is no key opens nothing; [`TokenKey::read`] says why.
    pub fn from_variables(current: &str, previous: &str) -> Self {
        Self { current: TokenKey::read(current).ok(), previous: TokenKey::read(previous).ok() }
    }

    /// Why these variables are not to be used in production, for whoever starts a server.
    pub fn are_for_development(&self) -> bool {
        self.all().any(TokenKey::is_for_development)
    }

    /// Whether a token can be told at all: there is a key, and not one that was made for development in production.
    pub(super) fn are_usable(&self, mode: Mode) -> bool {
        self.current.is_some() && !(mode == Mode::Production && self.are_for_development())
    }

    /// The key that signs, if there is one that this mode may use.
    pub fn signer(&self, mode: Mode) -> Option<&TokenKey> {
        self.current.as_ref().filter(|_| self.are_usable(mode))
    }

    /// A nonce for one sign-in.
    pub fn nonce(&self, mode: Mode, now: OffsetDateTime, random: [u8; 10]) -> Option<String> {
        Some(nonce::issue(self.signer(mode)?, now, random))
    }

    /// Whether a nonce is ours and still good. That it is used once is for the caller to see to.
    pub fn knows_nonce(&self, given: &str, now: OffsetDateTime) -> bool {
        self.all().any(|key| nonce::is_good(key, given, now))
    }

    pub(super) fn verify(&self, token: &str, now: OffsetDateTime) -> Result<SignedIn, Refused> {
        token::verify(token, |id| self.all().find(|key| key.id == id), now)
    }

    fn all(&self) -> impl Iterator<Item = &TokenKey> {
        self.current.iter().chain(&self.previous)
    }
}
