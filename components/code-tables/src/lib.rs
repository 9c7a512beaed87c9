#![doc = include_str!("../README.md")]

mod entries;
mod entry;
mod input;
mod search;
mod table;
mod tables;
#[cfg(test)]
mod tests;
mod view;

use puhui_service::{Component, Platform, routes};

routes! {
    /// 代码表列表
    /// List the code tables
    Get "/v1/code-tables" => tables::list -> Shown<view::Tables>, ReadCodeTables;

    /// 在代码表中查找
    /// Search a code table
    Get "/v1/code-tables/{table}" => entries::search -> Listed<view::EntryView>, ReadCodeTables;
}

pub fn component(platform: Platform<()>) -> Component {
    Component::new(router(), platform)
}

#[cfg(target_family = "wasm")]
#[spin_sdk::http_service]
async fn handle(request: spin_sdk::http::Request) -> axum::response::Response {
    use puhui_service::spin::Instance;
    use puhui_store::SystemClock;

    static INSTANCE: Instance = Instance::new(env!("CARGO_PKG_NAME"));
    INSTANCE.answer(request, |settings| component(Platform::new((), SystemClock, settings))).await
}
