#![doc = include_str!("../README.md")]

mod acting;
mod bodies;
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
mod under;
mod view;

use puhui_service::identity::{Managers, MemberName, Membership, Session};
use puhui_service::{Component, Expire, Platform, Upgrade, routes, serve, ticks};
use puhui_store::Kv;

use crate::bodies::record::Invitation;
use crate::bodies::{acceptances, handovers, invitations, members, removals};
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

    /// 接受邀请：凭邀请码成为单位的成员
    /// Accept an invitation: become a member of a body by its code
    Post "/v1/bodies/acceptances" => acceptances::accept -> Created<bodies::view::MemberView>, AcceptInvitations,
        [InvalidInvitation];

    /// 单位的成员列表
    /// List the members of a body
    Get  "/v1/bodies/{body}/members" => members::list -> Listed<bodies::view::MemberView>, ListMembers;

    /// 读取一名成员
    /// Read a member
    Get  "/v1/bodies/{body}/members/{id}" => members::read -> Shown<bodies::view::MemberView>, ReadMembers;

    /// 修改成员的期限和事项范围
    /// Change how far a member may go
    Put  "/v1/bodies/{body}/members/{id}" => members::limit -> Shown<bodies::view::MemberView>, ManageMembers,
        [WrongState];

    /// 成员的变更记录
    /// Read what happened to a member
    Get  "/v1/bodies/{body}/members/{id}/history" => members::history -> Listed<puhui_service::HistoryLine<'_>>,
        ReadMembers;

    /// 移交成员管理权
    /// Hand the managing of members over to another member
    Post "/v1/bodies/{body}/members/{id}/handovers" => handovers::hand_over -> Shown<bodies::view::MemberView>, ManageMembers,
        [WrongState];

    /// 移出成员，或本人退出
    /// Remove a member, or leave
    Post "/v1/bodies/{body}/members/{id}/removals" => removals::remove -> Shown<bodies::view::MemberView>, RemoveMembers,
        [WrongState, InProgress];

    /// 待接受的邀请列表
    /// List the invitations that are open
    Get  "/v1/bodies/{body}/invitations" => invitations::list -> Listed<bodies::view::InvitationView>, ListMembers;

    /// 邀请成员
    /// Invite somebody to act for a body
    Post "/v1/bodies/{body}/invitations" => invitations::invite -> Created<bodies::view::InvitationView>, ManageMembers;

    /// 撤回邀请
    /// Withdraw an invitation
    Post "/v1/bodies/{body}/invitations/{invitation}/withdrawals" => invitations::withdraw -> Shown<bodies::view::InvitationView>,
        ManageMembers, [WrongState];
}

ticks! { "identity"
    "expire"  => Expire<(Invitation, KeyCopy, Managers, MemberName, Membership, Session)>;
    "upgrade" => Upgrade<(Invitation, KeyCopy, Managers, MemberName, Membership, Session)>;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    #[cfg(target_family = "wasm")]
    let platform = platform.calling(puhui_service::SpinFetch);
    Component::new(ticks(router()), platform)
}

serve!(component);
