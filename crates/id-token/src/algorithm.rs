/// A signature algorithm that providers may use (RFC 7518 §3.1, RFC 8037 §3.1). There are no others: none with a shared
/// secret, and not `none`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Algorithm {
    /// RSASSA-PKCS1-v1_5 with SHA-256.
    Rs256,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// EdDSA on Ed25519.
    EdDsa,
}

impl Algorithm {
    /// Every algorithm.
    pub const ALL: [Self; 3] = [Self::Rs256, Self::Es256, Self::EdDsa];

    /// The name in JOSE, as settings write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Es256 => "ES256",
            Self::EdDsa => "EdDSA",
        }
    }

    /// The algorithm of exactly this name. `Ed25519` is what RFC 9864 §2.2 calls `EdDSA` on that curve.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "RS256" => Some(Self::Rs256),
            "ES256" => Some(Self::Es256),
            "EdDSA" | "Ed25519" => Some(Self::EdDsa),
            _ => None,
        }
    }
}

/// The algorithms that are allowed for a provider (RFC 8725 §3.1). Empty, nothing is accepted.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Algorithms(u8);

impl Algorithms {
    /// Whether this one is allowed.
    pub const fn allow(self, algorithm: Algorithm) -> bool {
        self.0 & Self::bit(algorithm) != 0
    }

    const fn bit(algorithm: Algorithm) -> u8 {
        match algorithm {
            Algorithm::Rs256 => 1,
            Algorithm::Es256 => 2,
            Algorithm::EdDsa => 4,
        }
    }
}

impl FromIterator<Algorithm> for Algorithms {
    fn from_iter<I: IntoIterator<Item = Algorithm>>(algorithms: I) -> Self {
        Self(algorithms.into_iter().fold(0, |set, algorithm| set | Self::bit(algorithm)))
    }
}
