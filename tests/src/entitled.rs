//! Whose affair a request is, for tests that are about something else.

use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{of_body, somebody};
use serde_json::Value;

/// The credit code of the contact points that tests designate.
pub const BASE: &str = "91440300XXXX000015";

/// An enterprise's handler submits its filings, the operator decides them, a contact point reports its year; the rest is the
/// national office's, which sees everything.
pub(crate) fn entitled(method: &str, path: &str, body: &[u8]) -> Principal {
    let is_filing = path.starts_with("/v1/product-filings");
    match method {
        "POST" | "PUT" if path.ends_with("/decisions") => somebody(Role::Operator),
        "POST" if path.ends_with("/summaries") => of_body(Role::Base, BASE),
        "POST" | "PUT" if is_filing => {
            let body: Value = serde_json::from_slice(body).unwrap_or_default();
            body["enterprise"]["creditCode"]
                .as_str()
                .map_or_else(|| somebody(Role::Handler), |code| of_body(Role::Handler, code))
        }
        _ => somebody(Role::National),
    }
}
