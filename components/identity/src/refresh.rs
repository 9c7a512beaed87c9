//! Refresh tokens and the codes of invitations: `<id>.<secret>`, of which only the SHA-256 is kept.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use puhui_service::identity::Session;
use puhui_store::{Id, Record};
use sha2::{Digest, Sha256};

/// A new one, from 160 random bits.
pub(crate) fn made<R: Record>(id: &Id<R>, random: [[u8; 10]; 2]) -> String {
    format!("{id}.{}", BASE64_URL_SAFE_NO_PAD.encode(random.concat()))
}

/// The session that a refresh token is of, if it can be one.
pub(crate) fn session_in(token: &str) -> Option<Id<Session>> {
    id_in(token)
}

/// What a token or a code is of, if it can be one.
pub(crate) fn id_in<R: Record>(token: &str) -> Option<Id<R>> {
    let (id, secret) = token.split_once('.')?;
    (secret.len() == 27).then(|| id.parse().ok())?
}

/// What is kept of it.
pub(crate) fn hashed(token: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(token))
}
