//! The seam to Spin: what a component's entry point in WebAssembly calls.

use std::io::Write as _;
use std::sync::OnceLock;

use axum::response::Response;
use spin_sdk::{http::Request, variables};

use crate::identity::TokenKeys;
use crate::{Component, Credential, Mode, Origins, Proxies, RequestLog, Retention, Secrets, Settings};

/// The component of this instance. An instance serves many requests, so its router is built once; nothing of a request
/// is kept here.
#[derive(Debug)]
pub struct Instance {
    name: &'static str,
    component: OnceLock<Component>,
}

impl Instance {
    /// Under the name that the component has in the request log.
    pub const fn new(name: &'static str) -> Self {
        Self { name, component: OnceLock::new() }
    }

    /// Answers one request. The SDK's request is axum's already, and its body streams.
    pub async fn answer(&self, request: Request, build: fn(Settings) -> Component) -> Response {
        let component = match self.component.get() {
            Some(component) => component,
            // Two first requests may both ask for the settings; either answer will do, and one router is kept.
            None => {
                let settings = settings(self.name).await;
                self.component.get_or_init(|| build(settings))
            }
        };
        component.answer(request).await
    }
}

/// A variable that cannot be read, or that a component is not given, is empty: that opens nothing.
async fn settings(component: &'static str) -> Settings {
    let read = async |name: &str| variables::get(name).await.unwrap_or_default();
    Settings {
        mode: Mode::from_variable(&read("mode").await),
        ticks: Credential::from_variable(&read("tick_credential").await),
        keys: TokenKeys::from_variables(&read("token_key").await, &read("token_key_previous").await),
        origins: Origins::from_variable(&read("cors_origins").await),
        proxies: Proxies::from_variable(&read("trusted_proxies").await),
        providers: read("identity_providers").await.into(),
        mini_program_secrets: Secrets::from_variable(&read("mini_program_secrets").await),
        retention: Retention::from_variable(&read("audit_keep_days").await),
        log: RequestLog::from_variable(&read("request_log").await, component, print),
    }
}

/// Not `println!`, which panics where the output is gone or its disk is full, and a panic fails every request of the
/// instance. A line goes out whole, since other instances write to the same file.
fn print(line: &[u8]) {
    _ = std::io::stdout().write_all(line);
}
