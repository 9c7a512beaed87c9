use std::pin::Pin;

use axum::response::Response;
use http::{HeaderName, HeaderValue};

use super::let_read;
use crate::identity::Principal;
use crate::policy::Access;

/// On every answer to whoever tries a program out: it is made up (RFC 9651, 3.3.6: true).
const SANDBOX: (HeaderName, HeaderValue) = (HeaderName::from_static("puhui-sandbox"), HeaderValue::from_static("?1"));

/// What an answer has to carry because of who asked, whatever the handler makes of it.
#[derive(Clone, Debug)]
pub(crate) struct Mark {
    is_sandbox: bool,
    /// The origin of a widget's pages, which may read it.
    page: Option<HeaderValue>,
}

impl Mark {
    pub(crate) fn of(access: &Access) -> Self {
        Self { is_sandbox: access.is_sandbox(), page: access.principal().and_then(Principal::page) }
    }

    pub(crate) fn put_on(
        self,
        answer: impl Future<Output = Response> + Send + 'static,
    ) -> Pin<Box<dyn Future<Output = Response> + Send>> {
        if !self.is_sandbox && self.page.is_none() {
            return Box::pin(answer);
        }
        Box::pin(async move {
            let mut response = answer.await;
            if self.is_sandbox {
                let (name, value) = SANDBOX;
                response.headers_mut().insert(name, value);
            }
            let_read(&mut response, self.page.as_ref());
            response
        })
    }
}
