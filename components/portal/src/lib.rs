#![doc = include_str!("../README.md")]

mod accept;
mod contract;
mod errors;
mod index;
mod page;
#[cfg(test)]
mod tests;

use puhui_service::{Component, Platform, routes};

routes! {
    /// 首页：有哪些服务
    /// The index: what there is
    Get "/" => index::index -> Paged<index::Index<'_>>, ReadPortal;

    /// 错误目录
    /// The error catalogue
    Get "/errors" => errors::errors -> Paged<errors::Catalogue<'_>>, ReadPortal;

    /// 接口契约（OpenAPI 3.1）
    /// The contract (OpenAPI 3.1)
    Get "/v1/openapi.json" => contract::read -> Shown<contract::OpenApi>, ReadPortal;

    /// 接口目录（RFC 9727）
    /// Where programs find the contract (RFC 9727)
    Get "/.well-known/api-catalog" => contract::catalog -> Linked<contract::Catalog>, ReadPortal;
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
