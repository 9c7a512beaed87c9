//! The trivial server: what the load generator reaches against it is the most that it could ever report.

use std::convert::Infallible;
use std::net::SocketAddr;

use anyhow::Result;
use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::task::{LocalSet, spawn_local};

/// Serves on a free port until SIGTERM.
#[expect(clippy::print_stdout, reason = "the address is what a contestant prints")]
pub(crate) fn serve() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(LocalSet::new().run_until(async {
        let mut stop = signal(SignalKind::terminate())?;
        let (address, listener) = bind().await?;
        spawn_local(answer(listener));
        println!("{}", serde_json::json!({ "url": format!("http://{address}") }));
        stop.recv().await;
        Ok(())
    }))
}

pub(crate) async fn bind() -> Result<(SocketAddr, TcpListener)> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    Ok((listener.local_addr()?, listener))
}

/// Answers everything, as one thread: `/` with a greeting, `/busy` with 503, all else with 404.
pub(crate) async fn answer(listener: TcpListener) {
    while let Ok((stream, _)) = listener.accept().await {
        let _ = stream.set_nodelay(true);
        spawn_local(async {
            // A client that goes away is none of ours.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service_fn(greet)).await;
        });
    }
}

async fn greet(request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
    let mut response = Response::new(Full::new(Bytes::from_static(b"hello")));
    *response.status_mut() = match request.uri().path() {
        "/" => StatusCode::OK,
        "/busy" => StatusCode::SERVICE_UNAVAILABLE,
        _ => StatusCode::NOT_FOUND,
    };
    Ok(response)
}
