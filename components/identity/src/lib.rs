#![doc = include_str!("../README.md")]

mod acting;
mod bindings;
mod bodies;
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
mod sites;
#[cfg(test)]
mod tests;
mod under;
mod view;
mod widgets;

use puhui_service::identity::{Managers, MemberName, Membership, Session};
use puhui_service::{Component, Expire, Platform, Upgrade, routes, serve, ticks};
use puhui_store::Kv;

use crate::bindings::Binding;
use crate::bodies::record::Invitation;
use crate::bodies::{acceptances, handovers, invitations, members, removals};
use crate::record::KeyCopy;
use crate::sites::record::WidgetSite;

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

    /// 接受邀请：凭邀请码成为单位的成员
    /// Accept an invitation: become a member of a body by its code
    Post "/v1/bodies/acceptances" => acceptances::accept -> Created<bodies::view::MemberView>, AcceptInvitations,
        [InvalidInvitation];

    /// 单位的成员列表
    /// List the members of a body
    Get  "/v1/bodies/{code}/members" => members::list -> Listed<bodies::view::MemberView>, ListMembers;

    /// 读取一名成员
    /// Read a member
    Get  "/v1/bodies/{code}/members/{id}" => members::read -> Shown<bodies::view::MemberView>, ReadMembers;

    /// 修改成员的期限和事项范围
    /// Change how far a member may go
    Put  "/v1/bodies/{code}/members/{id}" => members::limit -> Shown<bodies::view::MemberView>, ManageMembers,
        [WrongState];

    /// 成员的变更记录
    /// Read what happened to a member
    Get  "/v1/bodies/{code}/members/{id}/history" => members::history -> Listed<puhui_service::HistoryLine<'_>>,
        ReadMembers;

    /// 移交成员管理权
    /// Hand the managing of members over to another member
    Post "/v1/bodies/{code}/members/{id}/handovers" => handovers::hand_over -> Shown<bodies::view::MemberView>, ManageMembers,
        [WrongState];

    /// 移出成员，或本人退出
    /// Remove a member, or leave
    Post "/v1/bodies/{code}/members/{id}/removals" => removals::remove -> Shown<bodies::view::MemberView>, RemoveMembers,
        [WrongState, InProgress];

    /// 待接受的邀请列表
    /// List the invitations that are open
    Get  "/v1/bodies/{code}/invitations" => invitations::list -> Listed<bodies::view::InvitationView>, ListMembers;

    /// 邀请成员
    /// Invite somebody to act for a body
    Post "/v1/bodies/{code}/invitations" => invitations::invite -> Created<bodies::view::InvitationView>, ManageMembers;

    /// 撤回邀请
    /// Withdraw an invitation
    Post "/v1/bodies/{code}/invitations/{invitation}/withdrawals" => invitations::withdraw -> Shown<bodies::view::InvitationView>,
        ManageMembers, [WrongState];

    /// 本单位的嵌入站点
    /// The sites whose pages one's office lets embed what it offers
    Get  "/v1/widget-sites" => sites::list -> Listed<sites::view::SiteView<'_>>, ReadWidgetSites;

    /// 登记一个嵌入站点
    /// Let the pages of a site in
    Post "/v1/widget-sites" => sites::create -> Created<sites::view::Whole<'_>>, WriteWidgetSites;

    /// 读取一个嵌入站点
    /// Read a site
    Get  "/v1/widget-sites/{site}" => sites::read -> Shown<sites::view::Whole<'_>>, ReadWidgetSites;

    /// 修改、关闭或重新开放一个嵌入站点
    /// Change a site, close it, or open it again
    Put  "/v1/widget-sites/{site}" => sites::change -> Shown<sites::view::Whole<'_>>, WriteWidgetSites;
}

ticks! { "identity"
    "expire"  => Expire<(Binding, Invitation, KeyCopy, Managers, MemberName, Membership, Session, WidgetSite)>;
    "upgrade" => Upgrade<(Binding, Invitation, KeyCopy, Managers, MemberName, Membership, Session, WidgetSite)>;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    #[cfg(target_family = "wasm")]
    let platform = platform.calling(puhui_service::SpinFetch);
    Component::new(ticks(router()), platform)
}

serve!(component);
