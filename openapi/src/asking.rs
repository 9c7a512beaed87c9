//! Who asks in an example. Whoever carries it out signs the token, which is in no document.

use puhui_domain::{CreditCode, Tenant};
use puhui_service::Naming;
use puhui_service::identity::{Principal, Role};
use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// The id of everybody who asks in examples, as histories show it.
const PERSON: &str = "per_example";

/// `{"role": "handler", "creditCode": "…"}`, `{"role": "province", "region": "440000"}`, `{"role": "national"}`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Asking {
    role: Role,
    region: Option<Tenant>,
    credit_code: Option<CreditCode>,
    #[serde(default)]
    manages: bool,
}

pub(crate) fn read<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Principal>, D::Error> {
    let Asking { role, region, credit_code, manages } = Asking::deserialize(deserializer)?;
    let somebody = Principal::new(PERSON, role, region, credit_code).map_err(D::Error::custom)?;
    Ok(Some(if manages { somebody.managing() } else { somebody }))
}

/// The header as the document shows it: whose token it is, and not the token.
pub(crate) fn shown(principal: &Principal) -> String {
    let (role, body) = (principal.role().code(), principal.acts_for());
    let of = if body == role { role.to_owned() } else { format!("{role} {body}") };
    format!("authorization: Bearer <token: {of}>")
}
