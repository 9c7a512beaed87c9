use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use time::{Duration, OffsetDateTime};

use super::TokenKey;

/// How long a nonce is good for: as long as somebody may take to type a password and a code.
pub const NONCE_LIFETIME: Duration = Duration::minutes(10);

/// What is sealed besides, so that no seal of a nonce is ever one of a token.
const PURPOSE: &[u8] = b"nonce\0";

/// A nonce that only we can have made: the time, something random, and their seal. So none has to be kept before somebody
/// comes back with it.
pub(super) fn issue(key: &TokenKey, now: OffsetDateTime, random: [u8; 10]) -> String {
    let mut bytes = now.unix_timestamp().to_be_bytes().to_vec();
    bytes.extend(random);
    let seal = key.seal(&sealed(&bytes));
    bytes.extend(&seal[..16]);
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

/// Whether it is one of this key's, and not too old.
pub(super) fn is_good(key: &TokenKey, nonce: &str, now: OffsetDateTime) -> bool {
    let Ok(bytes) = BASE64_URL_SAFE_NO_PAD.decode(nonce) else { return false };
    let Some((bytes, seal)) = bytes.split_last_chunk::<16>().filter(|(bytes, _)| bytes.len() == 18) else {
        return false;
    };
    let Some((time, _)) = bytes.split_first_chunk::<8>() else { return false };
    let age = now.unix_timestamp().saturating_sub(i64::from_be_bytes(*time));
    key.begins_seal(&sealed(bytes), seal) && (-60..=NONCE_LIFETIME.whole_seconds()).contains(&age)
}

fn sealed(bytes: &[u8]) -> Vec<u8> {
    [PURPOSE, bytes].concat()
}
