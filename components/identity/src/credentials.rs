//! What goes with what when somebody signs in.

use puhui_service::identity::Role;
use puhui_service::{Checks, Failure, FieldCode, Pointer, Text};

use crate::input::NewSession;

/// Platforms make shorter ones.
const LONGEST_CODE: usize = 256;

impl NewSession {
    /// ID token and nonce, with the role to act in.
    pub(crate) fn with_id_token(self) -> Result<(String, String, Option<Role>), Failure> {
        let mut checks = self.checks(&["idToken", "nonce"]);
        let role = self.role.and_then(|role| role.check(Pointer::ROOT.field("role"), &mut checks));
        let (id_token, nonce) = checks.deliver(self.id_token.zip(self.nonce))?;
        Ok((id_token, nonce, role))
    }

    /// The code of a mini-program, with the role to act in.
    pub(crate) fn with_code(self) -> Result<(String, Option<Role>), Failure> {
        let mut checks = self.checks(&["code"]);
        let role = self.role.and_then(|role| role.check(Pointer::ROOT.field("role"), &mut checks));
        if self.code.as_ref().is_some_and(|code| !is_code(code)) {
            checks.note(Pointer::ROOT.field("code"), FieldCode::InvalidValue, NO_CODE);
        }
        Ok((checks.deliver(self.code)?, role))
    }

    /// Notes which of these fields are missing, and which others have no place beside them.
    fn checks(&self, wanted: &[&str]) -> Checks {
        let mut checks = Checks::new();
        let fields =
            [("idToken", self.id_token.is_some()), ("nonce", self.nonce.is_some()), ("code", self.code.is_some())];
        for (name, is_given) in fields {
            match (wanted.contains(&name), is_given) {
                (true, false) => checks.note(Pointer::ROOT.field(name), FieldCode::Missing, MISSING),
                (false, true) => checks.note(Pointer::ROOT.field(name), FieldCode::Inconsistent, OUT_OF_PLACE),
                _ => {}
            }
        }
        checks
    }
}

fn is_code(text: &str) -> bool {
    (1..=LONGEST_CODE).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

const MISSING: Text = Text::new("以此身份提供方登录须填写此字段。", "Signing in with this provider needs this field.");
const OUT_OF_PLACE: Text =
    Text::new("以此身份提供方登录不用此字段。", "Signing in with this provider does not take this field.");
const NO_CODE: Text =
    Text::new("code 为 1 到 256 个可见 ASCII 字符。", "A code has 1 to 256 visible ASCII characters.");
