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
    Get  "/v1/policies"                       => policies::list,   ReadPolicies;
    Post "/v1/policies"                       => policies::create, WritePolicies;
    Get  "/v1/policies/{id}"                  => policies::read,   ReadPolicies;
    Get  "/v1/policies/{id}/clauses/{path}"   => clauses::read,    ReadPolicies;
    Put  "/v1/policies/{id}/texts/{language}" => texts::add,       WritePolicies;
    Get  "/v1/tasks"                          => tasks::list,      ReadPolicies;
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

    static INSTANCE: Instance = Instance::new();
    INSTANCE.answer(request, |settings| component(Platform::new(SpinKv, SystemClock, settings))).await
}
