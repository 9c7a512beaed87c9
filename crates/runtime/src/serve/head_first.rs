//! A connection is dropped at once when a body fails, with whatever lies in its buffer: of an answer that fails early a
//! client would see nothing at all, not even the head that the log tells of.

use std::pin::Pin;
use std::task::{Context, Poll};

use http_body::{Body, Frame, SizeHint};

/// A body that fails one poll later than the one inside: what came before is sent between the two.
pub(super) struct HeadFirst<B: Body> {
    inner: B,
    failure: Option<B::Error>,
}

impl<B: Body> HeadFirst<B> {
    pub(super) fn new(inner: B) -> Self {
        Self { inner, failure: None }
    }
}

impl<B: Body<Error: Unpin> + Unpin> Body for HeadFirst<B> {
    type Data = B::Data;
    type Error = B::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<B::Data>, B::Error>>> {
        if let Some(failure) = self.failure.take() {
            return Poll::Ready(Some(Err(failure)));
        }
        match Pin::new(&mut self.inner).poll_frame(cx) {
            Poll::Ready(Some(Err(failure))) => {
                self.failure = Some(failure);
                cx.waker().wake_by_ref();
                Poll::Pending
            }
            other => other,
        }
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
    use std::convert::Infallible;

    use bytes::Bytes;
    use hyper::Response;
    use hyper::server::conn::http1;
    use hyper::service::service_fn;
    use hyper_util::rt::TokioIo;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    /// Half a body at once, and at once no more.
    struct Half {
        is_sent: bool,
    }

    impl Body for Half {
        type Data = Bytes;
        type Error = std::io::Error;

        fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<std::io::Result<Frame<Bytes>>>> {
            Poll::Ready(Some(if std::mem::replace(&mut self.is_sent, true) {
                Err(std::io::Error::other("no more"))
            } else {
                Ok(Frame::data("half".into()))
            }))
        }
    }

    /// What a client sees of an answer.
    async fn seen<B: Body<Data = Bytes, Error = std::io::Error> + 'static>(answer: impl Fn() -> B) -> String {
        let (mut client, server) = tokio::io::duplex(4_096);
        let service = service_fn(|_| std::future::ready(Ok::<_, Infallible>(Response::new(answer()))));
        let serve = http1::Builder::new().serve_connection(TokioIo::new(server), service);
        let ask = async {
            client.write_all(b"GET / HTTP/1.1\r\nhost: x\r\n\r\n").await.unwrap();
            let mut seen = String::new();
            client.read_to_string(&mut seen).await.unwrap();
            seen
        };
        let (served, seen) = tokio::join!(serve, ask);
        assert!(served.is_err());
        seen
    }

    #[tokio::test]
    async fn what_came_before_a_failure_is_sent() {
        let half = || Half { is_sent: false };
        assert_eq!(seen(half).await, "", "if this sends something by now, nobody needs the other");
        let seen = seen(|| HeadFirst::new(half())).await;
        assert!(seen.starts_with("HTTP/1.1 200") && seen.ends_with("half\r\n"), "{seen}");
    }
}
