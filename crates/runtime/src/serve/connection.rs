//! One connection: HTTP/1.1, until it is closed, times out or the server stops.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use http_body_util::combinators::UnsyncBoxBody;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::watch;

use super::body::Broken;
use super::gateway::Lane;
use super::inlet::{Busy, Inlet, Phase};
use super::limits::{HEAD_BYTES, IDLE_PATIENCE};

/// Serves a connection; a stop lets the request under way finish.
pub(super) async fn serve(lane: Arc<Lane>, stream: TcpStream, client: SocketAddr, mut stop: watch::Receiver<bool>) {
    let phase = Phase::default();
    let inlet = Inlet::new(stream, phase.clone());
    let service = service_fn(move |request| {
        let (lane, busy) = (Arc::clone(&lane), phase.begin());
        async move {
            let answer = lane.handle(request, client).await;
            Ok::<_, Infallible>(answer.map(|body| Last { body, _busy: busy }))
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        // It also runs while nothing of a head has come; the inlet has an eye on heads that have begun.
        .header_read_timeout(IDLE_PATIENCE)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(inlet), service);
    let mut connection = pin!(connection);
    let stopping = async move {
        // A sender that is gone means the same as one that says stop.
        let _ = stop.wait_for(|stop| *stop).await;
    };
    // What a connection ends with is the client's affair; requests that broke are in the log.
    tokio::select! {
        _ = connection.as_mut() => {}
        () = stopping => {
            connection.as_mut().graceful_shutdown();
            let _ = connection.await;
        }
    }
}

/// The last of a request: when its body has been sent, the connection is free for the next.
struct Last {
    body: UnsyncBoxBody<Bytes, Broken>,
    _busy: Busy,
}

impl Body for Last {
    type Data = Bytes;
    type Error = Broken;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Broken>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
