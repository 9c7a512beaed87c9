#![doc = include_str!("../README.md")]

mod collect;
mod counts;
mod entries;
mod input;
mod lists;
mod prune;
mod reading;
mod record;
mod sources;
#[cfg(test)]
mod tests;
mod view;

use puhui_service::{Component, Expire, Platform, Upgrade, routes, serve, ticks};
use puhui_store::Kv;

use crate::collect::Collect;
use crate::prune::Prune;
use crate::record::{Collected, Progress};

routes! { <K: Kv>
    /// 审计记录：谁为哪个单位、何时、为何查阅了非公开信息或作出了决定
    /// The audit: who read what is not public or decided something, for whom, when and why
    Get  "/v1/audit" => entries::list -> ListedAs<view::AuditPage>, ReadAudit;

    /// 公开查询的次数
    /// How often what is public was looked up
    Get  "/v1/audit/counts" => counts::read -> Shown<view::Counts>, ReadAudit;

    /// 读取一条审计记录
    /// Read an entry of the audit
    Get  "/v1/audit/{id}" => entries::read -> Shown<view::Entry>, ReadAudit;
}

ticks! { "audit"
    "collect" => Collect;
    "prune"   => Prune;
    "expire"  => Expire<(Collected, Progress)>;
    "upgrade" => Upgrade<(Collected, Progress)>;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    Component::new(ticks(router()), platform)
}

serve!(component);
