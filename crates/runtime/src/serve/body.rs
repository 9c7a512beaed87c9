//! Bodies that never hang: they end, or fail when nothing moves, when a client is too slow, or when the instance behind
//! them is gone.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use http_body_util::BodyExt as _;
use http_body_util::combinators::UnsyncBoxBody;
use tokio::time::{Instant, Sleep};
use wasmtime_wasi_http::{Error, WasiBody};

use super::admission::Place;
use super::limits::{BODY_GRACE, BODY_RATE, BUFFERED};
use super::log::Entry;
use crate::host::Life;
use crate::progress::Progress;

/// Why a response broke off after its head: the client sees a closed connection.
#[derive(Debug, thiserror::Error)]
pub(super) enum Broken {
    #[error("no byte for {} s", .0.as_secs())]
    Stalled(Duration),
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
/// The client stopped sending, or is too slow, which its place then says.
pub(super) async fn incoming(
    body: hyper::body::Incoming,
    place: &Arc<Place>,
    progress: &Progress,
    patience: Duration,
) -> Result<WasiBody, Error> {
    let announced = body.size_hint().exact();
    if announced == Some(0) {
        return Ok(http_body_util::Empty::new().map_err(|never| match never {}).boxed_unsync());
    }
    let upload = Upload {
        inner: body,
        place: Arc::clone(place),
        progress: progress.clone(),
        pace: Pace { patience, received: 0, waited: Duration::ZERO },
        pause: None,
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
    pace: Pace,
    /// Since when bytes are awaited, and until when.
    pause: Option<(Instant, Pin<Box<Sleep>>)>,
}

/// How fast a client sends. Only the time counts in which somebody waited for its bytes.
struct Pace {
    patience: Duration,
    received: u64,
    waited: Duration,
}

impl Pace {
    /// How long the next bytes may be awaited.
    fn allowance(&self) -> Duration {
        let earned = Duration::from_secs(self.received / BODY_RATE).max(BODY_GRACE);
        earned.saturating_sub(self.waited).min(self.patience)
    }
}

impl Body for Upload {
    type Data = Bytes;
    type Error = Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Error>>> {
        let this = &mut *self;
        match Pin::new(&mut this.inner).poll_frame(cx) {
            Poll::Ready(frame) => {
                this.progress.moved();
                // A client that went away gives the component nothing to work on, and a thousand may go at once.
                if !matches!(frame, Some(Err(_))) {
                    this.place.run();
                }
                if let Some((since, _)) = this.pause.take() {
                    this.pace.waited += since.elapsed();
                }
                if let Some(Ok(frame)) = &frame {
                    this.pace.received += frame.data_ref().map_or(0, |bytes| bytes.len() as u64);
                }
                Poll::Ready(frame.map(|frame| frame.map_err(Error::from)))
            }
            Poll::Pending => {
                this.place.wait();
                let allowance = this.pace.allowance();
                let (_, timer) = this.pause.get_or_insert_with(|| {
                    let now = Instant::now();
                    (now, Box::pin(tokio::time::sleep_until(now + allowance)))
                });
                timer.as_mut().poll(cx).map(|()| {
                    this.place.give_up();
                    Some(Err(Error::ConnectionReadTimeout))
                })
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
    patience: Duration,
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
    pub(super) fn new(
        inner: WasiBody,
        length: Option<u64>,
        patience: Duration,
        life: Life,
        mut entry: Entry,
        place: Arc<Place>,
    ) -> Self {
        place.wait();
        if length == Some(0) {
            entry.complete();
        }
        Self { inner, progress: Progress::begin(), patience, trouble: None, left: length, life, entry, _place: place }
    }

    fn trouble(&mut self) -> &mut Pin<Box<dyn Future<Output = Broken> + Send>> {
        let (life, progress, patience) = (&self.life, &self.progress, self.patience);
        self.trouble.get_or_insert_with(|| {
            let (ended, stalled) = (life.clone().ended(), progress.clone().stalled(patience));
            Box::pin(async move {
                tokio::select! {
                    () = ended => Broken::Ended,
                    () = stalled => Broken::Stalled(patience),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_client_has_as_long_as_its_bytes_have_earned() {
        let pace = |received, waited| Pace {
            patience: Duration::from_secs(60),
            received,
            waited: Duration::from_secs(waited),
        };
        let seconds = |received, waited| pace(received, waited).allowance().as_secs();
        assert_eq!(seconds(0, 0), 10, "nothing has come yet");
        assert_eq!(seconds(9, 10), 0, "nine bytes in ten seconds");
        assert_eq!(seconds(20 << 10, 15), 5, "20 KiB are good for 20 s");
        assert_eq!(seconds(1 << 30, 100), 60, "never longer than a body may stand still");
    }
}
