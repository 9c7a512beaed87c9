//! How to reach somebody. Lenient: a number or an address that works must never be refused.

use puhui_domain::half_width;

use crate::{Checks, FieldCode, Pointer, Text};

/// In characters, separators included.
const PHONE: usize = 40;
/// RFC 5321 leaves an address 254 characters.
const EMAIL: usize = 254;

impl Checks {
    /// A telephone number, in half width: 5 digits (service lines such as 12345) to 20, and separators.
    pub fn phone(&mut self, at: Pointer, given: &str) -> Option<String> {
        let phone: String = half_width(given.trim()).collect();
        if phone.is_empty() {
            self.text(at, &phone, PHONE);
            return None;
        }
        if is_phone(&phone) {
            return Some(phone);
        }
        let detail = Text::new(
            "电话应由 5 到 20 位数字组成，可含 +、- 和空格。",
            "A telephone number has 5 to 20 digits; +, - and spaces may stand between them.",
        );
        self.note(at, FieldCode::InvalidValue, detail);
        None
    }

    /// An e-mail address, in half width: whether mail arrives only a mail can tell.
    pub fn email(&mut self, at: Pointer, given: &str) -> Option<String> {
        let email: String = half_width(given.trim()).collect();
        if is_email(&email) {
            return Some(email);
        }
        let code = if email.is_empty() { FieldCode::Empty } else { FieldCode::InvalidValue };
        let detail =
            Text::new("电子邮箱应写作 name@example.com。", "An e-mail address is written like name@example.com.");
        self.note(at, code, detail);
        None
    }
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
