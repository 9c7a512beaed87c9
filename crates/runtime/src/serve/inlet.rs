//! A client's socket that knows what it is waiting for: a head that has begun must come to its end.

use std::io::{Error, ErrorKind, IoSlice, Result};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep};

use super::limits::HEAD_PATIENCE;

/// Nothing of the next request has come.
const IDLE: u8 = 0;
/// A head has begun.
const HEAD: u8 = 1;
/// The head is whole; body and answer have limits of their own.
const BUSY: u8 = 2;

/// Where a connection is in the course of its requests. Clones share it.
#[derive(Clone, Default)]
pub(super) struct Phase(Arc<AtomicU8>);

impl Phase {
    /// The head has been read.
    pub(super) fn begin(&self) -> Busy {
        self.0.store(BUSY, Ordering::Relaxed);
        Busy(self.clone())
    }
}

/// A request under way; when dropped, the next may come.
pub(super) struct Busy(Phase);

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.0.store(IDLE, Ordering::Relaxed);
    }
}

/// The socket.
pub(super) struct Inlet {
    stream: TcpStream,
    phase: Phase,
    begun: Instant,
    /// Made when a head does not come in one piece, which is rare.
    timer: Option<Pin<Box<Sleep>>>,
}

impl Inlet {
    pub(super) fn new(stream: TcpStream, phase: Phase) -> Self {
        Self { stream, phase, begun: Instant::now(), timer: None }
    }
}

impl AsyncRead for Inlet {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<Result<()>> {
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.stream).poll_read(cx, buffer);
        match (&read, self.phase.0.load(Ordering::Relaxed)) {
            (Poll::Ready(Ok(())), IDLE) if buffer.filled().len() > before => {
                self.phase.0.store(HEAD, Ordering::Relaxed);
                self.begun = Instant::now();
                self.timer = None;
            }
            (Poll::Pending, HEAD) => {
                let due = self.begun + HEAD_PATIENCE;
                let timer = self.timer.get_or_insert_with(|| Box::pin(tokio::time::sleep_until(due)));
                ready!(timer.as_mut().poll(cx));
                return Poll::Ready(Err(Error::new(ErrorKind::TimedOut, "the request head did not come to its end")));
            }
            _ => {}
        }
        read
    }
}

impl AsyncWrite for Inlet {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<Result<usize>> {
        Pin::new(&mut self.stream).poll_write(cx, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(cx, bytes)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
