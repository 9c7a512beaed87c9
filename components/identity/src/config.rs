//! Whom we take ID tokens from: the variable `identity_providers`.

use puhui_domain::{CreditCode, Region};
use puhui_id_token::{Algorithm, Algorithms, Provider};
use puhui_service::identity::Role;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::mini_program::{MiniProgram, Mistake};

/// Everything that the variable has.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entries {
    pub(crate) providers: Vec<Configured>,
    pub(crate) mini_programs: Vec<MiniProgram>,
}

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
    pub(crate) region: Option<Region>,
    pub(crate) credit_code: Option<CreditCode>,
}

/// Why the variable cannot be used; for the log, and never with what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Unusable {
    #[error("it is not the JSON that docs/running.md shows")]
    Form,
    #[error("two entries have one name")]
    Twice,
    #[error("a provider has no client id")]
    NoClient,
    #[error("the algorithms are RS256, ES256 and EdDSA; at least one is needed")]
    Algorithm,
    #[error("a provider has `jwks` or `jwksUrl`, not both")]
    Keys,
    #[error(transparent)]
    MiniProgram(#[from] Mistake),
}

/// The providers that are configured. Nothing of a variable with a mistake is used.
pub(crate) fn read(variable: &str) -> Result<Vec<Configured>, Unusable> {
    read_all(variable).map(|all| all.providers)
}

/// The same with everything else that is configured beside them: what has a `kind` is none.
pub(crate) fn read_all(variable: &str) -> Result<Entries, Unusable> {
    if variable.trim().is_empty() {
        return Ok(Entries::default());
    }
    let all: Vec<serde_json::Value> = serde_json::from_str(variable).map_err(|_| Unusable::Form)?;
    let (others, providers): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.get("kind").is_some());
    let all = Entries { providers: each(providers)?, mini_programs: each(others)? };
    all.check()?;
    Ok(all)
}

fn each<T: DeserializeOwned>(values: Vec<serde_json::Value>) -> Result<Vec<T>, Unusable> {
    values.into_iter().map(|value| serde_json::from_value(value).map_err(|_| Unusable::Form)).collect()
}

impl Entries {
    fn check(&self) -> Result<(), Unusable> {
        let providers = self.providers.iter().map(|one| &one.name);
        let names: Vec<_> = providers.chain(self.mini_programs.iter().map(|one| &one.name)).collect();
        if names.iter().enumerate().any(|(place, name)| names[..place].contains(name)) {
            return Err(Unusable::Twice);
        }
        check_providers(&self.providers)?;
        self.mini_programs.iter().try_for_each(|one| Ok(one.check(&self.providers)?))
    }
}

fn check_providers(all: &[Configured]) -> Result<(), Unusable> {
    for one in all {
        if one.client_ids.is_empty() {
            return Err(Unusable::NoClient);
        }
        if one.jwks.is_some() && one.jwks_url.is_some() {
            return Err(Unusable::Keys);
        }
        one.algorithms().ok_or(Unusable::Algorithm)?;
    }
    Ok(())
}

/// Where the discovery document of an issuer is (OpenID Connect Discovery, 4).
pub(crate) fn discovery_url(issuer: &str) -> String {
    format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'))
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

    const WECHAT: &str = r#"{"kind":"mini-program","name":"wechat","host":"https://api.weixin.qq.com","appId":"wx1",
        "provider":"office","clientId":"puhui-mini"}"#;

    #[test]
    fn a_mini_program_stands_beside_the_provider_of_its_people() {
        let all = read_all(&format!("[{WECHAT},{GOOD}]")).unwrap();
        assert_eq!((all.providers.len(), all.mini_programs.len()), (1, 1));
        let with = |more: &str| format!("[{GOOD},{}]", WECHAT.replace('}', &format!(",{more}}}")));
        let other = |from: &str, to: &str| format!("[{GOOD},{}]", WECHAT.replace(from, to));
        let mistake = |why| Unusable::MiniProgram(why);
        for (text, why) in [
            (format!("[{WECHAT}]"), mistake(Mistake::NoProvider)),
            (other("\"office\"", "\"another\""), mistake(Mistake::NoProvider)),
            (other("\"wechat\"", "\"office\""), Unusable::Twice),
            (other("mini-program", "micro-program"), Unusable::Form),
            (other("https://api", "api"), mistake(Mistake::Address)),
            (other(".com", ".com/"), mistake(Mistake::Address)),
            (with("\"path\":\"x\""), mistake(Mistake::Address)),
            (with("\"tokenUrl\":\"https://id.office.example/token\""), mistake(Mistake::Endpoints)),
            (other("wx1", ""), mistake(Mistake::NoId)),
            (with("\"bindingDays\":0"), mistake(Mistake::Days)),
            (with("\"secret\":\"s3cret\""), Unusable::Form),
        ] {
            assert_eq!(read(&text).err(), Some(why), "{text}");
        }
    }
}
