#![doc = include_str!("../README.md")]

mod input;
mod person;
mod points;
mod record;
mod rules;
mod summaries;
#[cfg(test)]
mod tests;
mod upsert;
mod view;

use puhui_service::{Component, Platform, routes};
use puhui_store::Kv;

routes! { <K: Kv>
    Get  "/v1/contact-points"                           => points::list,      ReadContactPoints;
    Get  "/v1/contact-points/{region}"                  => points::read,      ReadContactPoints;
    Put  "/v1/contact-points/{region}"                  => points::put,       WriteContactPoints;
    Get  "/v1/contact-points/{region}/history"          => points::history,   ReadContactPoints;
    Get  "/v1/contact-points/{region}/person"           => person::read,      ReadContactPoints;
    Put  "/v1/contact-points/{region}/person"           => person::put,       WriteContactPoints;
    Get  "/v1/contact-points/{region}/summaries"        => summaries::list,   ReadContactPoints;
    Post "/v1/contact-points/{region}/summaries"        => summaries::submit, WriteContactPoints;
    Get  "/v1/contact-points/{region}/summaries/{year}" => summaries::read,   ReadContactPoints;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    Component::new(router(), platform)
}

#[cfg(target_family = "wasm")]
#[spin_sdk::http_service]
async fn handle(request: spin_sdk::http::Request) -> axum::response::Response {
    use puhui_service::spin::Instance;
    use puhui_store::{SpinKv, SystemClock};

    static INSTANCE: Instance = Instance::new();
    INSTANCE.answer(request, |mode| component(Platform::new(SpinKv, SystemClock, mode))).await
}
