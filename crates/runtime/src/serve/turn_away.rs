//! Connections beyond the limit: told in one answer that they should come back later, then closed.

use std::sync::Arc;

use http::header::{CONNECTION, CONTENT_LENGTH, HeaderValue};
use http::{Method, Request};
use http_body_util::BodyExt as _;
use puhui_service::TraceId;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;

use super::gateway::{Gateway, overloaded, refusal};
use super::limits::{TURNED_AWAY, TURNING_AWAY};
use super::log::Entry;

/// Lets connections in up to the limit.
pub(super) struct Doorkeeper {
    gateway: Arc<Gateway>,
    talks: Arc<Semaphore>,
}

impl Doorkeeper {
    pub(super) fn new(gateway: Arc<Gateway>) -> Self {
        Self { gateway, talks: Arc::new(Semaphore::new(TURNED_AWAY)) }
    }

    /// Whether another connection may be opened beside these.
    pub(super) fn has_room(&self, open: usize) -> bool {
        open < self.gateway.limits.connections
    }

    /// Answers 503 without reading the request, and closes.
    pub(super) fn turn_away(&self, stream: TcpStream) {
        let Ok(talk) = Arc::clone(&self.talks).try_acquire_owned() else { return };
        let gateway = Arc::clone(&self.gateway);
        tokio::spawn(async move {
            let answer = answer(&gateway).await;
            // A client that does not take it was told as well as could be.
            let _ = tokio::time::timeout(TURNING_AWAY, say(stream, &answer)).await;
            drop(talk);
        });
    }
}

/// The answer as bytes. The request is not known, so it is in the language that nobody has asked for, and a page may
/// read it only where every page may.
async fn answer(gateway: &Gateway) -> Vec<u8> {
    let mut parts = Request::new(()).into_parts().0;
    let trace = TraceId::ensure(&mut parts.headers, &gateway.clock);
    let mut entry = Entry::new(gateway.log.clone(), &trace, &Method::GET);
    entry.broken(&"too many connections");
    let (mut head, body) = refusal(&gateway.caller(&parts), overloaded()).await.into_parts();
    // The body is in memory already.
    let body = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    head.headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    head.headers.insert(CONNECTION, HeaderValue::from_static("close"));
    entry.whole(head.status, body.len() as u64);
    let mut bytes = format!("HTTP/1.1 {}\r\n", head.status).into_bytes();
    for (name, value) in &head.headers {
        bytes.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    bytes.extend(b"\r\n");
    bytes.extend(body);
    bytes
}

/// A socket that is closed with unread bytes resets the connection, and the client may lose the answer.
async fn say(mut stream: TcpStream, answer: &[u8]) -> std::io::Result<()> {
    stream.write_all(answer).await?;
    stream.shutdown().await?;
    let mut unread = [0; 1_024];
    while stream.read(&mut unread).await? > 0 {}
    Ok(())
}
