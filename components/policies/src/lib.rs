#![doc = include_str!("../README.md")]

mod clauses;
mod input;
mod measure;
mod policies;
mod record;
mod rules;
mod tasks;
#[cfg(test)]
mod tests;
mod texts;
mod view;

use puhui_service::{Component, Expire, Platform, Upgrade, routes, ticks};
use puhui_store::Kv;

use crate::record::{Policy, PolicyText};

routes! { <K: Kv>
    /// 政策文件列表，按发文日期倒序
    /// List the policies, newest first
    Get  "/v1/policies" => policies::list -> Listed<view::Summary<'_>>, ReadPolicies;

    /// 录入一份政策文件
    /// Take in a policy
    Post "/v1/policies" => policies::create -> Created<view::Whole<'_>>, WritePolicies, [AlreadyExists];

    /// 读取一份政策文件
    /// Read a policy
    Get  "/v1/policies/{id}" => policies::read -> Shown<view::Whole<'_>>, ReadPolicies;

    /// 读取一项条款
    /// Read a clause
    Get  "/v1/policies/{id}/clauses/{path}" => clauses::read -> Shown<view::ClauseView<'_>>, ReadPolicies;

    /// 为政策文件添加一种语言
    /// Add a language to a policy
    Put  "/v1/policies/{id}/texts/{language}" => texts::add -> Created<view::Whole<'_>>, WritePolicies, [AlreadyExists];

    /// 任务清单：哪个部门负责什么
    /// List the tasks: which department owes what
    Get  "/v1/tasks" => tasks::list -> Listed<view::TaskView<'_>>, ReadPolicies;
}

ticks! { "policies"
    "expire"  => Expire<(Policy, PolicyText)>;
    "upgrade" => Upgrade<(Policy, PolicyText)>;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    Component::new(ticks(router()), platform)
}

#[cfg(target_family = "wasm")]
#[spin_sdk::http_service]
async fn handle(request: spin_sdk::http::Request) -> axum::response::Response {
    use puhui_service::spin::Instance;
    use puhui_store::{SpinKv, SystemClock};

    static INSTANCE: Instance = Instance::new(env!("CARGO_PKG_NAME"));
    INSTANCE.answer(request, |settings| component(Platform::new(SpinKv, SystemClock, settings))).await
}
