//! What a mini-program asks with whether its binding is done: `<binding>.<secret>`, of which the SHA-256 is kept.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use puhui_store::Id;
use sha2::{Digest, Sha256};

use super::Binding;

pub(super) fn made(binding: &Id<Binding>, random: [[u8; 10]; 2]) -> String {
    format!("{binding}.{}", BASE64_URL_SAFE_NO_PAD.encode(random.concat()))
}

/// The binding that a token is of, if it can be one.
pub(super) fn binding_in(token: &str) -> Option<Id<Binding>> {
    let (binding, secret) = token.split_once('.')?;
    (secret.len() == 27).then(|| binding.parse().ok())?
}

/// What is kept of it.
pub(super) fn hashed(token: &str) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(token))
}
