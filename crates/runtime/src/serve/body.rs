//! Bodies that never hang: they end, or fail when nothing moves or when the instance behind them is gone.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use http_body_util::BodyExt as _;
use http_body_util::combinators::UnsyncBoxBody;
use wasmtime_wasi_http::{Error, WasiBody};

use super::admission::Place;
use super::log::Entry;
use super::{BODY_PATIENCE, BUFFERED};
use crate::host::Life;
use crate::progress::Progress;

/// Why a response broke off after its head: the client sees a closed connection.
#[derive(Debug, thiserror::Error)]
pub(super) enum Broken {
    #[error("no byte for {} s", BODY_PATIENCE.as_secs())]
    Stalled,
    #[error("the component stopped in the middle of its answer")]
    Ended,
    #[error("{0}")]
    Failed(Error),
}

/// A body that is whole already.
pub(super) fn whole(bytes: impl Into<Bytes>) -> UnsyncBoxBody<Bytes, Broken> {
    http_body_util::Full::new(bytes.into()).map_err(|never| match never {}).boxed_unsync()
}

/// A request body for the component: read whole if it is announced as short, else streamed.
///
/// # Errors
/// The client stopped sending.
pub(super) async fn incoming(
    body: hyper::body::Incoming,
    place: &Arc<Place>,
    progress: &Progress,
) -> Result<WasiBody, Error> {
    let announced = body.size_hint().exact();
    if announced == Some(0) {
        return Ok(http_body_util::Empty::new().map_err(|never| match never {}).boxed_unsync());
    }
    let upload = Upload {
        inner: body,
        place: Arc::clone(place),
        progress: progress.clone(),
        stalled: Box::pin(progress.clone().stalled(BODY_PATIENCE)),
    };
    if announced.is_some_and(|length| length <= BUFFERED) {
        let bytes = upload.collect().await?.to_bytes();
        return Ok(http_body_util::Full::new(bytes).map_err(|never| match never {}).boxed_unsync());
    }
    Ok(upload.boxed_unsync())
}

/// The client's bytes. While they are awaited, the request gives its running place back.
struct Upload {
    inner: hyper::body::Incoming,
    place: Arc<Place>,
    progress: Progress,
    stalled: Pin<Box<dyn Future<Output = ()> + Send>>,
}

impl Body for Upload {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        match Pin::new(&mut self.inner).poll_frame(cx) {
            Poll::Ready(frame) => {
                self.progress.moved();
                self.place.run();
                Poll::Ready(frame.map(|frame| frame.map_err(Error::from)))
            }
            Poll::Pending => {
                self.place.wait();
                self.stalled.as_mut().poll(cx).map(|()| Some(Err(Error::ConnectionReadTimeout)))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}

/// What a component answers, watched until its end.
pub(super) struct Download {
    inner: WasiBody,
    progress: Progress,
    /// Made when first needed: most bodies are ready at once.
    trouble: Option<Pin<Box<dyn Future<Output = Broken> + Send>>>,
    /// How many bytes the head has announced and are not sent yet.
    left: Option<u64>,
    life: Life,
    entry: Entry,
    _place: Arc<Place>,
}

impl Download {
    /// `length` is how much will be sent, where the head says so.
    pub(super) fn new(inner: WasiBody, length: Option<u64>, life: Life, mut entry: Entry, place: Arc<Place>) -> Self {
        place.wait();
        if length == Some(0) {
            entry.complete();
        }
        Self { inner, progress: Progress::begin(), trouble: None, left: length, life, entry, _place: place }
    }

    fn trouble(&mut self) -> &mut Pin<Box<dyn Future<Output = Broken> + Send>> {
        let (life, progress) = (&self.life, &self.progress);
        self.trouble.get_or_insert_with(|| {
            let (ended, stalled) = (life.clone().ended(), progress.clone().stalled(BODY_PATIENCE));
            Box::pin(async move {
                tokio::select! {
                    () = ended => Broken::Ended,
                    () = stalled => Broken::Stalled,
                }
            })
        })
    }
}

impl Body for Download {
    type Data = Bytes;
    type Error = Broken;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Broken>>> {
        let frame = match Pin::new(&mut self.inner).poll_frame(cx) {
            Poll::Ready(Some(Ok(frame))) => {
                self.progress.moved();
                self.life.progress.moved();
                let sent = frame.data_ref().map_or(0, Bytes::len);
                self.entry.sent(sent);
                self.left = self.left.map(|left| left.saturating_sub(sent as u64));
                // A body of announced length is not polled again after its last byte, and need not know its end itself.
                if self.left == Some(0) || self.inner.is_end_stream() {
                    self.entry.complete();
                }
                Some(Ok(frame))
            }
            Poll::Ready(Some(Err(error))) => Some(Err(Broken::Failed(error))),
            Poll::Ready(None) if self.life.has_failed() => Some(Err(Broken::Ended)),
            Poll::Ready(None) => {
                self.entry.complete();
                None
            }
            // What had been written before the instance ended is delivered first; only then is it a broken answer.
            Poll::Pending => match self.trouble().as_mut().poll(cx) {
                Poll::Ready(broken) => Some(Err(broken)),
                Poll::Pending => return Poll::Pending,
            },
        };
        if let Some(Err(broken)) = &frame {
            self.entry.broken(broken);
        }
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}
