//! The seam to Spin: what a component's entry point in WebAssembly calls.

use std::sync::OnceLock;

use axum::response::Response;
use spin_sdk::{http::Request, variables};

use crate::{Component, Credential, Mode, Origins, Settings};

/// The component of this instance. An instance serves many requests, so its router is built once; nothing of a request
/// is kept here.
#[derive(Debug, Default)]
pub struct Instance(OnceLock<Component>);

impl Instance {
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// Answers one request. The SDK's request is axum's already, and its body streams.
    pub async fn answer(&self, request: Request, build: fn(Settings) -> Component) -> Response {
        let component = match self.0.get() {
            Some(component) => component,
            // Two first requests may both ask for the settings; either answer will do, and one router is kept.
            None => {
                let settings = settings().await;
                self.0.get_or_init(|| build(settings))
            }
        };
        component.answer(request).await
    }
}

/// A variable that cannot be read, or that a component is not given, is empty: that opens nothing.
async fn settings() -> Settings {
    let read = async |name: &str| variables::get(name).await.unwrap_or_default();
    Settings {
        mode: Mode::from_variable(&read("mode").await),
        ticks: Credential::from_variable(&read("tick_credential").await),
        origins: Origins::from_variable(&read("cors_origins").await),
    }
}
