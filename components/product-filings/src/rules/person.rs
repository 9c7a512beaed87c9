use puhui_service::{Checks, Pointer};

use super::TEXT;
use crate::input::NewContact;
use crate::record::Person;

/// Whom to call about the filing. What is wrong with it is noted, and left empty.
pub(super) fn person(new: &NewContact, at: &Pointer, checks: &mut Checks) -> Person {
    checks.text(at.field("name"), &new.name, TEXT);
    let phone = checks.phone(at.field("phone"), &new.phone).unwrap_or_default();
    let email = new.email.as_deref().and_then(|email| checks.email(at.field("email"), email));
    Person { name: new.name.clone(), phone, email }
}
