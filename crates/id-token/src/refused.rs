/// Why a token is refused. None of it says what the token contains.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum Refused {
    #[error("The token is longer than {max} bytes.", max = crate::MAX_TOKEN_BYTES)]
    TooLong,
    #[error(
        "The token is not three parts of base64url with a JSON object in the first two, or an object has a name twice."
    )]
    Malformed,
    #[error("The token's algorithm is not allowed, or is not that of its key.")]
    Algorithm,
    #[error("The token's header brings a key, or an address to fetch one from.")]
    EmbeddedKey,
    #[error("The token's header demands an extension.")]
    Extension,
    #[error("The token is not an ID token.")]
    NotAnIdToken,
    #[error("The provider has no such key, or the token names none and there is not exactly one that fits.")]
    UnknownKey,
    #[error("The token's signature is not that of its key.")]
    Signature,
    #[error("The token's claim `{0}` is missing, or is not what it must be.")]
    Claim(&'static str),
    #[error("The token is from another issuer.")]
    Issuer,
    #[error("The token is for another audience.")]
    Audience,
    #[error("The token is for several audiences, or names an authorized party, and that is no client of ours.")]
    AuthorizedParty,
    #[error("The token has expired.")]
    Expired,
    #[error("The token is not valid yet, or was issued in the future.")]
    NotYetValid,
    #[error("The token answers another request: its nonce differs.")]
    Nonce,
}
