use std::pin::Pin;

use axum::response::Response;
use http::{HeaderName, HeaderValue};

use crate::policy::Access;

/// On every answer to whoever tries a program out: it is made up (RFC 9651, 3.3.6: true).
const SANDBOX: (HeaderName, HeaderValue) = (HeaderName::from_static("puhui-sandbox"), HeaderValue::from_static("?1"));

/// What an answer has to carry because of who asked, whatever the handler makes of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    is_sandbox: bool,
}

impl Mark {
    pub(crate) fn of(access: &Access) -> Self {
        Self { is_sandbox: access.is_sandbox() }
    }

    pub(crate) fn put_on(
        self,
        answer: impl Future<Output = Response> + Send + 'static,
    ) -> Pin<Box<dyn Future<Output = Response> + Send>> {
        if !self.is_sandbox {
            return Box::pin(answer);
        }
        Box::pin(async move {
            let mut response = answer.await;
            let (name, value) = SANDBOX;
            response.headers_mut().insert(name, value);
            response
        })
    }
}
