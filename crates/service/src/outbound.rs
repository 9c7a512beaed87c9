//! Calls to others, for the few components that make any. The manifest says which hosts they may call.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

/// The longest answer that is read, in bytes.
const LONGEST: usize = 256 * 1024;

/// What a component calls others through; by default nothing answers.
#[derive(Clone, Default)]
pub struct Outbound(Option<Arc<dyn Fetch>>);

/// How a call goes out: through the host, or in a test through nothing at all.
pub trait Fetch: Send + Sync + 'static {
    /// The body of a 200.
    fn get<'a>(&'a self, url: &'a str) -> Fetching<'a>;
}

pub type Fetching<'a> = Pin<Box<dyn Future<Output = Result<Vec<u8>, Unanswered>> + Send + 'a>>;

/// A call that came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unanswered {
    #[error("the host cannot be reached")]
    Unreachable,
    #[error("the answer has the status {0}")]
    Status(u16),
    #[error("the answer is longer than {LONGEST} bytes")]
    TooLong,
}

impl Outbound {
    pub fn new(fetch: impl Fetch) -> Self {
        Self(Some(Arc::new(fetch)))
    }

    /// The body that is at an address.
    pub async fn get(&self, url: &str) -> Result<Vec<u8>, Unanswered> {
        match &self.0 {
            Some(fetch) => fetch.get(url).await,
            None => Err(Unanswered::Unreachable),
        }
    }
}

impl fmt::Debug for Outbound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Outbound" } else { "Outbound(none)" })
    }
}

/// Through Spin's `wasi:http`.
#[cfg(target_family = "wasm")]
#[derive(Clone, Copy, Debug)]
pub struct SpinFetch;

#[cfg(target_family = "wasm")]
impl Fetch for SpinFetch {
    fn get<'a>(&'a self, url: &'a str) -> Fetching<'a> {
        use http_body_util::{BodyExt, Limited};

        Box::pin(async move {
            let response = spin_sdk::http::get(url).await.map_err(|_| Unanswered::Unreachable)?;
            let status = response.status().as_u16();
            if status != 200 {
                return Err(Unanswered::Status(status));
            }
            let body = Limited::new(response.into_body(), LONGEST).collect().await;
            Ok(body.map_err(|_| Unanswered::TooLong)?.to_bytes().to_vec())
        })
    }
}
