//! Calls to others, for the few components that make any. The manifest says which hosts they may call.

use std::fmt;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;

use futures::future::{Either, select};
use puhui_store::Clock;

use crate::MachineClock;

/// The longest answer that is read, in bytes.
const LONGEST: usize = 256 * 1024;

/// How long a call may take. Hosts allow more, and whoever waits for us does not.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a component calls others through; by default nothing answers.
#[derive(Clone, Default)]
pub struct Outbound(Option<(Arc<dyn Fetch>, MachineClock)>);

/// How a call goes out: through the host, or in a test through nothing at all.
pub trait Fetch: Send + Sync + 'static {
    /// The body of a 200.
    fn get<'a>(&'a self, url: &'a str) -> Fetching<'a>;

    /// What a form (`application/x-www-form-urlencoded`) is answered with, whatever its status. Nothing, unless this is written:
    /// few call others like this.
    fn post<'a>(&'a self, url: &'a str, form: String) -> Posting<'a> {
        let (_, _) = (url, form);
        Box::pin(async { Err(Unanswered::Unreachable) })
    }
}

pub type Fetching<'a> = Pin<Box<dyn Future<Output = Result<Vec<u8>, Unanswered>> + Send + 'a>>;
pub type Posting<'a> = Pin<Box<dyn Future<Output = Result<Posted, Unanswered>> + Send + 'a>>;

/// The answer to a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    pub status: u16,
    pub body: Vec<u8>,
}

/// A call that came to nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unanswered {
    #[error("the host cannot be reached")]
    Unreachable,
    #[error("the answer has the status {0}")]
    Status(u16),
    #[error("the answer is longer than {LONGEST} bytes")]
    TooLong,
    #[error("there was no answer in {} seconds", PATIENCE.as_secs())]
    Late,
}

impl Outbound {
    pub fn new(fetch: impl Fetch, clock: MachineClock) -> Self {
        Self(Some((Arc::new(fetch), clock)))
    }

    /// The body that is at an address.
    pub async fn get(&self, url: &str) -> Result<Vec<u8>, Unanswered> {
        let (fetch, clock) = self.0.as_ref().ok_or(Unanswered::Unreachable)?;
        in_time(clock, fetch.get(url)).await
    }

    /// What a form is answered with.
    pub async fn post(&self, url: &str, form: String) -> Result<Posted, Unanswered> {
        let (fetch, clock) = self.0.as_ref().ok_or(Unanswered::Unreachable)?;
        in_time(clock, fetch.post(url, form)).await
    }
}

/// The answer, unless it takes too long to come.
async fn in_time<T>(clock: &MachineClock, call: impl Future<Output = Result<T, Unanswered>>) -> Result<T, Unanswered> {
    match select(pin!(call), pin!(clock.sleep(PATIENCE))).await {
        Either::Left((answer, _)) => answer,
        Either::Right(((), _)) => Err(Unanswered::Late),
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
        Box::pin(async move {
            let response = spin_sdk::http::get(url).await.map_err(|_| Unanswered::Unreachable)?;
            match response.status().as_u16() {
                200 => read(response).await,
                status => Err(Unanswered::Status(status)),
            }
        })
    }

    fn post<'a>(&'a self, url: &'a str, form: String) -> Posting<'a> {
        use spin_sdk::http::FullBody;

        Box::pin(async move {
            let request = http::Request::post(url)
                .header(http::header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header(http::header::ACCEPT, "application/json")
                // Without it the host sends the body in chunks, which not every server reads.
                .header(http::header::CONTENT_LENGTH, form.len())
                .body(FullBody::new(axum::body::Bytes::from(form)))
                .map_err(|_| Unanswered::Unreachable)?;
            let response = spin_sdk::http::send(request).await.map_err(|_| Unanswered::Unreachable)?;
            let status = response.status().as_u16();
            Ok(Posted { status, body: read(response).await? })
        })
    }
}

#[cfg(target_family = "wasm")]
async fn read(response: spin_sdk::http::Response) -> Result<Vec<u8>, Unanswered> {
    use http_body_util::{BodyExt, Limited};

    let body = Limited::new(response.into_body(), LONGEST).collect().await;
    Ok(body.map_err(|_| Unanswered::TooLong)?.to_bytes().to_vec())
}
