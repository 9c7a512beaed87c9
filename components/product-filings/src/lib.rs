#![doc = include_str!("../README.md")]

mod codes;
mod contact;
mod decisions;
mod filings;
mod filter;
mod history;
mod input;
mod lists;
mod once;
mod place;
mod record;
mod rules;
#[cfg(test)]
mod tests;
mod view;
mod withdrawal;
mod workflow;

use puhui_service::{Component, Expire, Platform, Upgrade, routes, ticks};
use puhui_store::Kv;

use crate::record::{Contact, Filing};

routes! { <K: Kv>
    Get  "/v1/product-filings"                 => filings::list,        ReadProductFilings;
    Post "/v1/product-filings"                 => filings::submit,      WriteProductFilings;
    Get  "/v1/product-filings/{id}"            => filings::read,        ReadProductFilings;
    Put  "/v1/product-filings/{id}"            => filings::resubmit,    WriteProductFilings;
    Get  "/v1/product-filings/{id}/history"    => history::read,        ReadProductFilings;
    Get  "/v1/product-filings/{id}/contact"    => contact::read,        ReadProductFilings;
    Post "/v1/product-filings/{id}/decisions"  => decisions::decide,    DecideProductFilings;
    Post "/v1/product-filings/{id}/withdrawal" => withdrawal::withdraw, WriteProductFilings;
}

ticks! { "product-filings"
    "expire"  => Expire<(Contact, Filing)>;
    "upgrade" => Upgrade<(Contact, Filing)>;
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
