use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// The bytes of base64url as JOSE writes it (RFC 7515 §2): no padding, no whitespace, and no bits after the last byte, so
/// that there is one spelling of a token.
pub(crate) fn decode(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}
