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

use puhui_service::{Component, Expire, Platform, Upgrade, routes, ticks};
use puhui_store::Kv;

use crate::record::{ContactPerson, ContactPoint, KeyUse, Summary};

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

ticks! { "contact-points"
    "expire"  => Expire<(ContactPerson, ContactPoint, KeyUse, Summary)>;
    "upgrade" => Upgrade<(ContactPerson, ContactPoint, KeyUse, Summary)>;
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
