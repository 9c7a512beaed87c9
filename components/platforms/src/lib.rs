#![doc = include_str!("../README.md")]

mod codes;
mod decisions;
mod input;
mod keys;
mod platforms;
mod record;
mod revocation;
mod rotation;
mod rules;
#[cfg(test)]
mod tests;
mod usage;
mod view;

use puhui_service::identity::ApiKey;
use puhui_service::{Component, Expire, Platform, Upgrade, routes, serve, ticks};
use puhui_store::Kv;

use crate::record::{Key, Registered};

routes! { <K: Kv>
    /// 平台列表：管理员看到全部，平台看到自己的
    /// List the platforms: all for the administrator, its own for an organisation
    Get  "/v1/platforms" => platforms::list -> Listed<view::Item<'_>>, ReadPlatforms;

    /// 登记平台，申请正式密钥可用的事项
    /// Register a platform, and apply for what its live keys are to be for
    Post "/v1/platforms" => platforms::register -> Created<view::Whole<'_>>, RegisterPlatforms;

    /// 读取一个平台
    /// Read a platform
    Get  "/v1/platforms/{id}" => platforms::read -> Shown<view::Whole<'_>>, ReadPlatforms;

    /// 批准、不予批准或暂停平台
    /// Approve, refuse or suspend a platform
    Post "/v1/platforms/{id}/decisions" => decisions::decide -> Shown<view::Whole<'_>>, DecidePlatforms, [WrongState];

    /// 平台的密钥
    /// List a platform's keys
    Get  "/v1/platforms/{id}/keys" => keys::list -> Listed<view::KeyView<'_>>, ReadPlatforms;

    /// 领取密钥，只显示一次
    /// Make a key, which is shown once
    Post "/v1/platforms/{id}/keys" => keys::make -> Created<view::Made<'_>>, MakePlatformKeys, [WrongState];

    /// 读取一个密钥的情况
    /// Read what is known of a key
    Get  "/v1/platforms/{id}/keys/{key}" => keys::read -> Shown<view::KeyView<'_>>, ReadPlatforms;

    /// 轮换密钥：换发新密钥，旧密钥在重叠期内仍有效
    /// Rotate a key: make one in its place, while the old one stays good for a while
    Post "/v1/platforms/{id}/keys/{key}/rotation" => rotation::rotate -> Created<view::Made<'_>>, MakePlatformKeys,
        [WrongState];

    /// 吊销密钥，立即生效
    /// Revoke a key, at once
    Post "/v1/platforms/{id}/keys/{key}/revocation" => revocation::revoke -> Shown<view::KeyView<'_>>,
        RevokePlatformKeys;

    /// 平台的用量：按密钥和日期
    /// Read what was used, by key and day
    Get  "/v1/platforms/{id}/usage" => usage::read -> Shown<view::Usage<'_>>, ReadPlatforms;
}

ticks! { "platforms"
    "expire"  => Expire<(ApiKey, Key, Registered)>;
    "upgrade" => Upgrade<(ApiKey, Key, Registered)>;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    Component::new(ticks(router()), platform)
}

serve!(component);
