//! The seam to Spin: what a component's entry point in WebAssembly calls.

use std::sync::OnceLock;

use axum::response::Response;
use spin_sdk::{http::Request, variables};

use crate::{Component, Mode};

/// The component of this instance. An instance serves many requests, so its router is built once; nothing of a request
/// is kept here.
#[derive(Debug, Default)]
pub struct Instance(OnceLock<Component>);

impl Instance {
    pub const fn new() -> Self {
        Self(OnceLock::new())
    }

    /// Answers one request. The SDK's request is axum's already, and its body streams.
    pub async fn answer(&self, request: Request, build: fn(Mode) -> Component) -> Response {
        let component = match self.0.get() {
            Some(component) => component,
            // Two first requests may both ask for the mode; either answer will do, and one router is kept.
            None => {
                let mode = mode().await;
                self.0.get_or_init(|| build(mode))
            }
        };
        component.answer(request).await
    }
}

/// A mode that cannot be read is production: that opens nothing.
async fn mode() -> Mode {
    variables::get("mode").await.map(|value| Mode::from_variable(&value)).unwrap_or_default()
}
