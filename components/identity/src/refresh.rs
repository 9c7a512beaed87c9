//! Refresh tokens: `<session>.<secret>`, of which only the SHA-256 is kept.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use puhui_service::identity::Session;
use puhui_store::Id;
use sha2::{Digest, Sha256};

/// A new refresh token of a session, from 160 random bits.
pub(crate) fn made(session: &Id<Session>, random: [[u8; 10]; 2]) -> String {
    format!("{session}.{}", BASE64_URL_SAFE_NO_PAD.encode(random.concat()))
}

/// The session that a refresh token is of, if it can be one.
pub(crate) fn session_in(token: &str) -> Option<Id<Session>> {
    let (session, secret) = token.split_once('.')?;
    (secret.len() == 27).then(|| session.parse().ok())?
}

/// What is kept of it.
pub(crate) fn hashed(token: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(token))
}
