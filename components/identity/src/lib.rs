#![doc = include_str!("../README.md")]

mod acting;
mod bindings;
mod config;
mod credentials;
mod input;
mod keys;
mod mini_program;
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

use crate::bindings::Binding;
use crate::record::KeyCopy;

routes! { <K: Kv>
    /// 领取一次登录用的随机数
    /// Get a nonce for a sign-in
    Post "/v1/sessions/nonces" => nonces::issue -> Shown<view::Nonce>, SignIn;

    /// 登录：以身份提供方的 ID 令牌，或小程序的 code，换取本系统的令牌
    /// Sign in: exchange a provider's ID token, or the code of a mini-program, for a token of ours
    Post "/v1/sessions" => sessions::open -> Awaited<(view::Opened, view::NewBinding)>, SignIn,
        [SignInRefused, SlowDown, InProgress, ProviderUnavailable];

    /// 查询小程序账号绑定是否完成；完成即登录
    /// Ask whether the binding of a mini-program's account is done: if so, one is signed in
    Post "/v1/sessions/bindings" => bindings::ask -> Awaited<(view::Opened, view::PendingBinding)>, SignIn,
        [SignInRefused, SlowDown, InProgress, ProviderUnavailable];

    /// 解除小程序账号绑定
    /// Undo the binding of one's own account of a mini-program
    Post "/v1/sessions/bindings/ends" => bindings::end -> Shown<view::EndedBinding>, EndOwnBindings, [SessionEnded];

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
    "expire"  => Expire<(KeyCopy, Session, Binding)>;
    "upgrade" => Upgrade<(KeyCopy, Session, Binding)>;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    #[cfg(target_family = "wasm")]
    let platform = platform.calling(puhui_service::SpinFetch);
    Component::new(ticks(router()), platform)
}

serve!(component);
