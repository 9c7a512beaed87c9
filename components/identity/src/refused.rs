//! Why an ID token is not taken, for people.

use puhui_id_token::Refused;
use puhui_service::{Code, Failure, Text};

/// The refusal. It repeats nothing of the token.
pub(crate) fn refused(why: Refused) -> Failure {
    let detail = match why {
        Refused::Expired => Text::new("ID 令牌已过期，请重新登录。", "The ID token has expired: sign in again."),
        Refused::NotYetValid => Text::new(
            "ID 令牌尚未生效，请核对身份提供方的时钟。",
            "The ID token is not valid yet: check the provider's clock.",
        ),
        Refused::Nonce => Text::new(
            "ID 令牌中的 nonce 与所给的不同，它不属于这次登录。",
            "The ID token has another nonce than the one given: it is not of this sign-in.",
        ),
        Refused::Issuer => {
            Text::new("ID 令牌不是该身份提供方签发的。", "The ID token was not issued by this provider.")
        }
        Refused::Audience | Refused::AuthorizedParty => {
            Text::new("ID 令牌是签发给其他应用的。", "The ID token was issued to another application.")
        }
        Refused::NotAnIdToken => {
            Text::new("这不是 ID 令牌；访问令牌在此无效。", "This is no ID token; an access token is not good here.")
        }
        Refused::UnknownKey => Text::new(
            "身份提供方没有签发此令牌所用的密钥。",
            "The provider has no such key as the token was signed with.",
        ),
        Refused::Signature => Text::new("ID 令牌的签名不正确。", "The signature of the ID token is not right."),
        Refused::Algorithm | Refused::EmbeddedKey | Refused::Extension => {
            Text::new("ID 令牌的签名方式不被接受。", "The ID token is signed in a way that is not taken here.")
        }
        Refused::TooLong | Refused::Malformed | Refused::Claim(_) => {
            Text::new("ID 令牌的格式不正确。", "The ID token is not well formed.")
        }
    };
    Failure::new(Code::SignInRefused).detail(detail)
}
