//! Whom we take ID tokens from: the variable `identity_providers`.

use puhui_domain::{CreditCode, Tenant};
use puhui_id_token::{Algorithm, Algorithms, Provider};
use puhui_service::identity::Role;
use serde::Deserialize;

/// A provider of identities (身份提供方), as an operator writes it down.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Configured {
    /// What callers name it.
    pub(crate) name: String,
    pub(crate) issuer: String,
    pub(crate) client_ids: Vec<String>,
    algorithms: Vec<String>,
    /// Its keys (RFC 7517), here or at an address. Without either the provider's own discovery document says where they are.
    pub(crate) jwks: Option<serde_json::Value>,
    pub(crate) jwks_url: Option<String>,
    /// The claims that say what somebody is. Without them everybody is a person and no more.
    #[serde(default)]
    pub(crate) claims: Claims,
    /// What the texts of the claim `role` mean. A text that is not here means nothing.
    #[serde(default)]
    pub(crate) roles: Vec<Meaning>,
}

/// The names of claims.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Claims {
    /// One text or a list of them.
    pub(crate) role: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) credit_code: Option<String>,
}

/// A text of the provider, and the role that it stands for; with the place or the organisation, where claims do not say it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Meaning {
    pub(crate) text: String,
    pub(crate) role: Role,
    /// The code of an office, which is that of its place: `440000`, `440000-centre`.
    pub(crate) region: Option<Tenant>,
    pub(crate) credit_code: Option<CreditCode>,
    /// Whether somebody whom it is said of manages the members of the body from the first sign-in on: a legal representative
    /// (法定代表人), say.
    #[serde(default)]
    pub(crate) manages: bool,
}

/// Why the variable cannot be used; for the log, and never with what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Unusable {
    #[error("it is not the JSON that docs/running.md shows")]
    Form,
    #[error("two providers have one name")]
    Twice,
    #[error("a provider has no client id")]
    NoClient,
    #[error("the algorithms are RS256, ES256 and EdDSA; at least one is needed")]
    Algorithm,
    #[error("a provider has `jwks` or `jwksUrl`, not both")]
    Keys,
}

/// Everybody that is configured. Nothing of a variable with a mistake is used.
pub(crate) fn read(variable: &str) -> Result<Vec<Configured>, Unusable> {
    if variable.trim().is_empty() {
        return Ok(Vec::new());
    }
    let all: Vec<Configured> = serde_json::from_str(variable).map_err(|_| Unusable::Form)?;
    for (place, one) in all.iter().enumerate() {
        if all[..place].iter().any(|other| other.name == one.name) {
            return Err(Unusable::Twice);
        }
        if one.client_ids.is_empty() {
            return Err(Unusable::NoClient);
        }
        if one.jwks.is_some() && one.jwks_url.is_some() {
            return Err(Unusable::Keys);
        }
        one.algorithms().ok_or(Unusable::Algorithm)?;
    }
    Ok(all)
}

impl Configured {
    fn algorithms(&self) -> Option<Algorithms> {
        let named: Option<Vec<_>> = self.algorithms.iter().map(|name| Algorithm::named(name)).collect();
        named.filter(|named| !named.is_empty()).map(Algorithms::from_iter)
    }

    /// The names of the claims that a token is asked for.
    pub(crate) fn claim_names(&self) -> Vec<String> {
        [&self.claims.role, &self.claims.region, &self.claims.credit_code].into_iter().flatten().cloned().collect()
    }

    pub(crate) fn provider<'a>(&'a self, claims: &'a [String]) -> Option<Provider<'a>> {
        let algorithms = self.algorithms()?;
        Some(Provider { issuer: &self.issuer, client_ids: &self.client_ids, algorithms, claims })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"{"name":"office","issuer":"https://id.office.example","clientIds":["puhui"],
        "algorithms":["RS256"],"jwksUrl":"https://id.office.example/keys"}"#;

    #[test]
    fn a_variable_with_a_mistake_is_not_used() {
        assert_eq!(read(&format!("[{GOOD}]")).unwrap().len(), 1);
        assert_eq!(read(" ").unwrap().len(), 0);
        for (text, why) in [
            (GOOD.to_owned(), Unusable::Form),
            (format!("[{GOOD},{GOOD}]"), Unusable::Twice),
            (format!("[{}]", GOOD.replace("\"puhui\"", "")), Unusable::NoClient),
            (format!("[{}]", GOOD.replace("RS256", "HS256")), Unusable::Algorithm),
            (format!("[{}]", GOOD.replace("\"RS256\"", "")), Unusable::Algorithm),
            (format!("[{}]", GOOD.replace("jwksUrl", "jwks_url")), Unusable::Form),
            (format!("[{}]", GOOD.replace("}", ",\"jwks\":{}}")), Unusable::Keys),
        ] {
            assert_eq!(read(&text).err(), Some(why), "{text}");
        }
    }
}
