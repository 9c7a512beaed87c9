/// A key of a set that is not used. For the operator who wonders why tokens of this key are refused.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PassedOver {
    /// The key's `kid`, where it is a text.
    pub key_id: Option<String>,
    pub why: Unusable,
}

/// Why a key is not used. RFC 7517 §5 asks readers to ignore keys that they cannot use.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Unusable {
    #[error("The key is none of RSA, P-256 and Ed25519.")]
    Kind,
    #[error("The key is not meant for signatures.")]
    Purpose,
    #[error("The key is meant for another algorithm.")]
    Algorithm,
    #[error("The set discloses the private part of the key.")]
    Private,
    #[error("The RSA key has fewer than {min} or more than {max} bits.", min = crate::MIN_RSA_BITS, max = crate::MAX_RSA_BITS)]
    Size,
    #[error("The key is damaged or weak: a member is missing, is not base64url, or has no such value.")]
    Value,
    #[error("Several keys of the set have the same id.")]
    SharedId,
}
