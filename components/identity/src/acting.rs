//! From what a provider says of somebody to what that person is here.

use puhui_domain::{CreditCode, Region};
use puhui_id_token::Verified;
use puhui_service::identity::{Principal, Role};
use puhui_service::{Code, Failure, Naming, text};
use puhui_store::Id;

use crate::config::{Configured, Meaning};
use crate::record::Person;

/// The person, in the role that was asked for or in the first that the provider gives.
pub(crate) fn principal(one: &Configured, verified: &Verified, asked: Option<Role>) -> Result<Principal, Failure> {
    let person = Id::<Person>::natural(&[&one.issuer, &verified.subject]).to_string();
    let meanings = meanings(one, verified);
    let found = match asked {
        None => meanings.first().copied(),
        Some(Role::Person) => None,
        Some(role) => Some(meanings.iter().copied().find(|known| known.role == role).ok_or_else(|| not_given(role))?),
    };
    let Some(meaning) = found else {
        return Principal::new(&person, Role::Person, None, None).map_err(|_| Failure::new(Code::Internal));
    };
    let said = |name: &Option<String>| name.as_ref().and_then(|name| verified.claims.text(name));
    let region = meaning.region.or_else(|| said(&one.claims.region)?.parse::<Region>().ok());
    let body = meaning.credit_code.clone().or_else(|| said(&one.claims.credit_code)?.parse::<CreditCode>().ok());
    let region = region.filter(|_| meaning.role.is_for_a_place());
    let body = body.filter(|_| meaning.role.is_for_a_body());
    Principal::new(&person, meaning.role, region, body).map_err(|_| {
        let (zh, en) = (meaning.role.name(puhui_domain::Language::ZhCn), meaning.role.name(puhui_domain::Language::En));
        Failure::new(Code::SignInRefused).detail(text!(
            "身份提供方没有说明您以“{zh}”身份所代表的单位或地区。",
            "The provider does not say for which organisation or region you are {en}."
        ))
    })
}

/// What the token's roles mean here, in its order.
fn meanings<'a>(one: &'a Configured, verified: &Verified) -> Vec<&'a Meaning> {
    let Some(name) = &one.claims.role else { return Vec::new() };
    let texts = verified.claims.texts(name);
    texts.iter().filter_map(|text| one.roles.iter().find(|meaning| meaning.text == *text)).collect()
}

fn not_given(role: Role) -> Failure {
    let code = role.code();
    Failure::new(Code::SignInRefused)
        .detail(text!("身份提供方没有赋予您 {code} 角色。", "The provider does not give you the role {code}."))
}
