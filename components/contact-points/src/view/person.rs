use puhui_domain::{Language, masking};
use puhui_service::Coded;
use puhui_store::Stored;
use serde::Serialize;
use time::OffsetDateTime;

use super::{region, updated_at};
use crate::input::View;
use crate::record::ContactPerson;

/// A person, masked unless the caller asked for more and may see it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PersonView {
    region: Coded,
    is_masked: bool,
    name: String,
    post: String,
    phone: String,
    email: Option<String>,
    #[serde(with = "time::serde::rfc3339::option")]
    updated_at: Option<OffsetDateTime>,
}

impl PersonView {
    pub(crate) fn new(person: &Stored<ContactPerson>, view: View, language: Language) -> Self {
        let (data, is_masked) = (&person.data, view == View::Public);
        let shown = |text: &str, mask: fn(&str) -> String| if is_masked { mask(text) } else { text.to_owned() };
        Self {
            region: region(data.slot.region(), language),
            is_masked,
            name: shown(&data.name, masking::name),
            post: data.post.clone(),
            phone: shown(&data.phone, masking::phone),
            email: data.email.as_deref().map(|email| shown(email, masking::email)),
            updated_at: updated_at(person),
        }
    }
}
