use puhui_domain::half_width;
use puhui_service::{Checks, FieldCode, Pointer, Text};

use super::TEXT;
use crate::input::NewContact;
use crate::record::Person;

/// In characters, separators included.
const PHONE: usize = 40;
/// RFC 5321 leaves an address 254 characters.
const EMAIL: usize = 254;

/// Whom to call about the filing. Lenient: a number or an address that works must never be refused.
pub(super) fn person(new: &NewContact, at: &Pointer, checks: &mut Checks) -> Person {
    checks.text(at.field("name"), &new.name, TEXT);
    let phone: String = half_width(new.phone.trim()).collect();
    if phone.is_empty() {
        checks.text(at.field("phone"), &phone, PHONE);
    } else if !is_phone(&phone) {
        let detail = Text::new(
            "电话应由 5 到 20 位数字组成，可含 +、- 和空格。",
            "A telephone number has 5 to 20 digits; +, - and spaces may stand between them.",
        );
        checks.note(at.field("phone"), FieldCode::InvalidValue, detail);
    }
    let email = new.email.as_deref().map(|email| half_width(email.trim()).collect::<String>());
    if let Some(email) = email.as_deref().filter(|email| !is_email(email)) {
        let detail =
            Text::new("电子邮箱应写作 name@example.cn。", "An e-mail address is written like name@example.cn.");
        checks.note(
            at.field("email"),
            if email.is_empty() { FieldCode::Empty } else { FieldCode::InvalidValue },
            detail,
        );
    }
    Person { name: new.name.clone(), phone, email }
}

fn is_phone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-' | b' '));
    plain && text.len() <= PHONE && (5..=20).contains(&digits)
}

fn is_email(text: &str) -> bool {
    let solid = text.chars().nth(EMAIL).is_none() && !text.chars().any(|c| c.is_whitespace() || c.is_control());
    let sides = text.split_once('@').filter(|(_, domain)| !domain.contains('@'));
    solid && sides.is_some_and(|(person, domain)| !person.is_empty() && !domain.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn telephone_numbers() {
        for good in ["13800001234", "+86 138 0000 1234", "0755-00001234", "12345", "00000000000000000000"] {
            assert!(is_phone(good), "{good}");
        }
        let long = format!("1234{}5", " ".repeat(36));
        for bad in
            ["", "1234", "000000000000000000000", "13800001234a", "１３８００００１２３４", "(010)00001234", &long]
        {
            assert!(!is_phone(bad), "{bad}");
        }
    }

    #[test]
    fn addresses() {
        for good in ["a@b", "name+tag@example.cn", "经办@示范.中国"] {
            assert!(is_email(good), "{good}");
        }
        for bad in ["", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b\n", &format!("a@{}", "b".repeat(253))] {
            assert!(!is_email(bad), "{bad}");
        }
    }
}
