use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use http::header::CONTENT_LENGTH;
use http::request::Parts;
use http::{HeaderValue, Method};
use http_body::Frame;
use puhui_store::Clock;
use tower::BoxError;

use crate::MachineClock;

/// How much of a body nobody wanted is still taken in: a client that cannot finish sending sees a broken pipe instead
/// of the answer.
const MOST: usize = 32 * 1024 * 1024;
const LONGEST: Duration = Duration::from_secs(5);

/// What a handler leaves of the request's body.
pub(crate) struct Unread(Option<Shared>);

type Shared = Arc<Mutex<Option<Open>>>;

/// A body that has not ended, and how much of the announced length is still to come.
struct Open {
    body: Body,
    left: Option<u64>,
}

/// A body ends with its announced length. Hosts see to that, and we would rather refuse a body than act on half of it.
const LIES: &str = "the length is not what was announced";

/// The handler's end of the body; the edge keeps the other.
struct Lent(Shared);

impl Unread {
    /// The body to hand on, and what will be left of it. A GET without a length has none, and its stream is not opened.
    pub(crate) fn split<B>(parts: &Parts, body: B) -> (Body, Self)
    where
        B: HttpBody<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        let length = parts.headers.get(CONTENT_LENGTH).map(HeaderValue::as_bytes);
        let bodiless = length == Some(b"0") || (length.is_none() && matches!(parts.method, Method::GET | Method::HEAD));
        if bodiless {
            return (Body::empty(), Self(None));
        }
        let left = length.and_then(|length| str::from_utf8(length).ok()?.parse().ok());
        let shared = Arc::new(Mutex::new(Some(Open { body: Body::new(body), left })));
        (Body::new(Lent(Arc::clone(&shared))), Self(Some(shared)))
    }

    pub(crate) async fn discard(self, clock: &MachineClock) {
        let Some(shared) = self.0 else { return };
        let (mut taken, end) = (0, clock.now() + LONGEST);
        while let Some(Ok(frame)) = poll_fn(|cx| poll(&shared, cx)).await {
            taken += frame.data_ref().map_or(0, Bytes::len);
            if taken > MOST || clock.now() > end {
                return;
            }
        }
    }
}

impl HttpBody for Lent {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Self::Data>, Self::Error>>> {
        poll(&self.0, cx)
    }
}

/// The lock is held while polling only, never across an await. A body that has ended is dropped and stays ended.
fn poll(shared: &Shared, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
    let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(open) = shared.as_mut() else { return Poll::Ready(None) };
    let Poll::Ready(frame) = Pin::new(&mut open.body).poll_frame(cx) else { return Poll::Pending };
    let frame = open.measured(frame);
    if !matches!(frame, Some(Ok(_))) {
        *shared = None;
    }
    Poll::Ready(frame)
}

impl Open {
    /// The frame, or the end, if the announced length allows it here.
    fn measured(
        &mut self,
        frame: Option<Result<Frame<Bytes>, axum::Error>>,
    ) -> Option<Result<Frame<Bytes>, axum::Error>> {
        let Some(left) = self.left else { return frame };
        let rest = match &frame {
            Some(Ok(frame)) => left.checked_sub(frame.data_ref().map_or(0, |data| data.len() as u64)),
            Some(Err(_)) => Some(left),
            None => (left == 0).then_some(0),
        };
        match rest {
            Some(rest) => {
                self.left = Some(rest);
                frame
            }
            None => Some(Err(axum::Error::new(LIES))),
        }
    }
}
