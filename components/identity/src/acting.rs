//! From what a provider says of somebody to what that person is here.

use puhui_domain::{CreditCode, Tenant};
use puhui_id_token::Verified;
use puhui_service::identity::{Principal, PrincipalError, Role};
use puhui_service::{Code, Failure, Naming, Text, text};
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
    let named = meaning.region.map(Ok).or_else(|| Some(said(&one.claims.region)?.parse::<Tenant>()));
    let office = match named.filter(|_| meaning.role.is_for_a_place()).transpose() {
        Ok(office) => office,
        Err(_) => return Err(Failure::new(Code::SignInRefused).detail(NO_OFFICE)),
    };
    let body = meaning.credit_code.clone().or_else(|| said(&one.claims.credit_code)?.parse::<CreditCode>().ok());
    let body = body.filter(|_| meaning.role.is_for_a_body());
    let principal = Principal::new(&person, meaning.role, office, body);
    let principal = principal.map(|principal| if meaning.manages { principal.managing() } else { principal });
    principal.map_err(|why| {
        if why == PrincipalError::OtherOffice {
            return Failure::new(Code::SignInRefused).detail(OTHER_OFFICE);
        }
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

const NO_OFFICE: Text = Text::new(
    "身份提供方所说的地区没有使用单位；可用的代码见 /v1/code-tables/tenants。",
    "The region that the provider names is that of no office here; /v1/code-tables/tenants has those that there are.",
);
const OTHER_OFFICE: Text = Text::new(
    "身份提供方所说的单位与角色不符：省级角色属于省级单位或中心，市级角色属于市级单位。",
    "The office that the provider names is not of the kind of the role: a province's or a centre's for a province, a city's \
     for a city.",
);
