//! One connection: HTTP/1.1, until it is closed, times out or the server stops.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpStream;
use tokio::sync::watch;

use super::HEADER_PATIENCE;
use super::gateway::Lane;

/// The most bytes of a request head.
const HEAD_BYTES: usize = 64 << 10;

/// Serves a connection; a stop lets the request under way finish.
pub(super) async fn serve(lane: Arc<Lane>, stream: TcpStream, client: SocketAddr, mut stop: watch::Receiver<bool>) {
    let service = service_fn(move |request| {
        let lane = Arc::clone(&lane);
        async move { Ok::<_, Infallible>(lane.handle(request, client).await) }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(HEADER_PATIENCE)
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), service);
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
