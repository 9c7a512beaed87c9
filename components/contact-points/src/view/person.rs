use puhui_domain::{Language, masking};
use puhui_service::calendar::Moment;
use puhui_service::{Coded, Naming};
use puhui_store::Stored;
use schemars::JsonSchema;
use serde::Serialize;

use super::updated_at;
use crate::input::View;
use crate::record::ContactPerson;

/// A person, masked unless the caller asked for more and may see it.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "ContactPerson")]
pub(crate) struct PersonView {
    region: Coded,
    is_masked: bool,
    name: String,
    post: String,
    phone: String,
    email: Option<String>,
    updated_at: Option<Moment>,
}

impl PersonView {
    pub(crate) fn new(person: &Stored<ContactPerson>, view: View, language: Language) -> Self {
        let (data, is_masked) = (&person.data, view == View::Public);
        let shown = |text: &str, mask: fn(&str) -> String| if is_masked { mask(text) } else { text.to_owned() };
        Self {
            region: data.slot.region().shown(language),
            is_masked,
            name: shown(&data.name, masking::name),
            post: data.post.clone(),
            phone: shown(&data.phone, masking::phone),
            email: data.email.as_deref().map(|email| shown(email, masking::email)),
            updated_at: updated_at(person),
        }
    }
}
