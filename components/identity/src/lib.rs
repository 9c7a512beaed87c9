#![doc = include_str!("../README.md")]

mod acting;
mod config;
mod input;
mod keys;
mod nonces;
mod opening;
mod own;
mod record;
mod refresh;
mod refused;
mod sessions;
#[cfg(test)]
mod tests;
mod view;

use puhui_service::{Component, Expire, Platform, Upgrade, identity::Session, routes, serve, ticks};
use puhui_store::Kv;

use crate::record::KeyCopy;

routes! { <K: Kv>
    /// 领取一次登录用的随机数
    /// Get a nonce for a sign-in
    Post "/v1/sessions/nonces" => nonces::issue -> Shown<view::Nonce>, SignIn;

    /// 登录：以身份提供方的 ID 令牌换取本系统的令牌
    /// Sign in: exchange a provider's ID token for a token of ours
    Post "/v1/sessions" => sessions::open -> Shown<view::Opened>, SignIn, [SignInRefused, ProviderUnavailable];

    /// 续期：以刷新令牌换取新的令牌
    /// Renew a session: exchange its refresh token for new tokens
    Post "/v1/sessions/renewals" => sessions::renew -> Shown<view::Opened>, SignIn, [SignInRefused, SessionEnded];

    /// 退出登录
    /// Sign out
    Post "/v1/sessions/ends" => sessions::end -> Shown<view::End>, SignIn;

    /// 我的登录身份
    /// Who one is signed in as
    Get  "/v1/sessions/own" => own::read -> Shown<view::Own>, ReadOwnSession;
}

ticks! { "identity"
    "expire"  => Expire<(KeyCopy, Session)>;
    "upgrade" => Upgrade<(KeyCopy, Session)>;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    #[cfg(target_family = "wasm")]
    let platform = platform.calling(puhui_service::SpinFetch);
    Component::new(ticks(router()), platform)
}

serve!(component);
