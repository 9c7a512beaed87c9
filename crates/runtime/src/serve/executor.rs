//! An executor: one thread, one event loop, its own instances. Nothing wakes another core for a request.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;
use tokio::net::TcpStream;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinSet;

use super::connection::serve;
use super::gateway::{Gateway, Lane};
use super::limits::GRACE;
use super::rate::Rates;
use crate::thread::vital;

/// A handle to an executor's thread.
pub(super) struct Executor {
    connections: Arc<AtomicUsize>,
    queue: mpsc::UnboundedSender<(std::net::TcpStream, SocketAddr)>,
    thread: std::thread::JoinHandle<()>,
}

impl Executor {
    /// Starts the thread.
    pub(super) fn start(
        number: usize,
        gateway: Arc<Gateway>,
        rates: Arc<Rates>,
        stop: watch::Receiver<bool>,
    ) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let (queue, arrivals) = mpsc::unbounded_channel();
        let connections = Arc::<AtomicUsize>::default();
        let open = Arc::clone(&connections);
        let thread =
            vital(&format!("executor-{number}"), move || runtime.block_on(run(gateway, rates, arrivals, open, stop)))?;
        Ok(Self { connections, queue, thread })
    }

    /// Connections that this executor has.
    pub(super) fn load(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }

    /// Hands a connection over.
    pub(super) fn take(&self, stream: std::net::TcpStream, client: SocketAddr) {
        self.connections.fetch_add(1, Ordering::Relaxed);
        if self.queue.send((stream, client)).is_err() {
            self.connections.fetch_sub(1, Ordering::Relaxed);
        }
    }

    /// Waits until the thread has ended.
    pub(super) fn join(self) {
        drop(self.queue);
        // A panic in it has ended the process.
        let _ = self.thread.join();
    }
}

/// Counts a connection as long as it is held.
struct Open(Arc<AtomicUsize>);

impl Drop for Open {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

async fn run(
    gateway: Arc<Gateway>,
    rates: Arc<Rates>,
    mut arrivals: mpsc::UnboundedReceiver<(std::net::TcpStream, SocketAddr)>,
    open: Arc<AtomicUsize>,
    stop: watch::Receiver<bool>,
) {
    let lane = Arc::new(Lane::new(gateway, rates));
    let mut connections = JoinSet::new();
    while let Some((stream, client)) = arrivals.recv().await {
        let held = Open(Arc::clone(&open));
        if let Ok(stream) = TcpStream::from_std(stream) {
            let (lane, stop) = (Arc::clone(&lane), stop.clone());
            connections.spawn(async move {
                serve(lane, stream, client, stop).await;
                drop(held);
            });
        }
        while connections.try_join_next().is_some() {}
    }
    // The acceptor is gone: let what is under way finish, but not for ever.
    let _ = tokio::time::timeout(GRACE, async { while connections.join_next().await.is_some() {} }).await;
}
