use crate::Algorithms;

/// What is configured about an office's own provider (身份提供方) of OpenID Connect.
#[derive(Clone, Copy, Debug)]
pub struct Provider<'a> {
    /// Exactly the `iss` of its tokens (OpenID Connect Core §2).
    pub issuer: &'a str,
    /// Our ids at the provider.
    pub client_ids: &'a [String],
    /// The algorithms that it may sign with.
    pub algorithms: Algorithms,
    /// The names of the claims that [`Verified::claims`](crate::Verified::claims) shall have.
    pub claims: &'a [String],
}
