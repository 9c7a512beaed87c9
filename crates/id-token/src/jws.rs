use crate::header::Header;
use crate::{Algorithms, KeySet, MAX_TOKEN_BYTES, Refused, base64url};

/// A token in the compact serialization (RFC 7515 §3.1), taken apart and not yet verified.
pub(crate) struct Jws<'t> {
    pub(crate) header: Header,
    /// The first two parts with the point between them: what is signed.
    signed: &'t str,
    payload: &'t str,
    signature: &'t str,
}

impl<'t> Jws<'t> {
    /// Takes a token apart. Encrypted tokens have five parts, unsecured ones of other formats two: both are malformed here.
    pub(crate) fn split(token: &'t str) -> Result<Self, Refused> {
        if token.len() > MAX_TOKEN_BYTES {
            return Err(Refused::TooLong);
        }
        let (signed, signature) = token.rsplit_once('.').ok_or(Refused::Malformed)?;
        let (header, payload) = signed.split_once('.').ok_or(Refused::Malformed)?;
        if payload.contains('.') {
            return Err(Refused::Malformed);
        }
        Ok(Self { header: Header::read(header)?, signed, payload, signature })
    }

    /// The payload's bytes, once the signature is found to be that of a key in `keys` by an algorithm in `allowed`. Nothing
    /// in the payload is looked at before.
    pub(crate) fn open(&self, allowed: Algorithms, keys: &KeySet) -> Result<Vec<u8>, Refused> {
        if !allowed.allow(self.header.algorithm) {
            return Err(Refused::Algorithm);
        }
        let key = keys.find(self.header.key_id.as_deref(), self.header.algorithm)?;
        let signature = base64url::decode(self.signature).ok_or(Refused::Malformed)?;
        if !key.signed(self.signed.as_bytes(), &signature) {
            return Err(Refused::Signature);
        }
        base64url::decode(self.payload).ok_or(Refused::Malformed)
    }
}
