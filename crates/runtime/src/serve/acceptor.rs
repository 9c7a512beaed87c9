//! The acceptor: takes connections and hands each to the executor that has the fewest.
//!
//! One listener, not one per executor with `SO_REUSEPORT`: that would let a second server share the port unnoticed,
//! and spread connections by hash, unevenly.

use std::net::SocketAddr;
use std::sync::Arc;

use anyhow::{Context, Result};
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::executor::Executor;
use super::gateway::Gateway;
use super::rate::Rates;
use super::turn_away::Doorkeeper;

/// A server that listens, not yet accepting.
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
}

impl Server {
    /// Takes the address; port 0 picks a free one.
    ///
    /// # Errors
    /// The address is taken or not ours.
    pub async fn bind(address: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind(address)
            .await
            .with_context(|| format!("cannot listen on {address}: is another server running there?"))?;
        let address = listener.local_addr()?;
        Ok(Self { listener, address })
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Serves until `stop` resolves, then lets requests under way finish.
    ///
    /// # Errors
    /// The executors cannot be started.
    pub async fn run(self, gateway: Gateway, executors: usize, stop: impl Future<Output = ()>) -> Result<()> {
        let (stopping, stopped) = watch::channel(false);
        let gateway = Arc::new(gateway);
        let rates = Arc::new(Rates::new(gateway.limits.anonymous));
        let executors = (0..executors)
            .map(|number| Executor::start(number, Arc::clone(&gateway), Arc::clone(&rates), stopped.clone()))
            .collect::<Result<Vec<_>>>()?;
        let doorkeeper = Doorkeeper::new(gateway);
        tokio::select! {
            () = self.accept(&executors, &doorkeeper) => {}
            () = stop => {}
        }
        // Closing the listener first: whoever connects from now on is refused at once and can go elsewhere.
        drop(self.listener);
        let _ = stopping.send(true);
        tokio::task::spawn_blocking(move || executors.into_iter().for_each(Executor::join)).await?;
        Ok(())
    }

    async fn accept(&self, executors: &[Executor], doorkeeper: &Doorkeeper) {
        loop {
            match self.listener.accept().await {
                Ok((stream, client)) => {
                    let open = executors.iter().map(Executor::load).sum();
                    let least = executors.iter().min_by_key(|executor| executor.load());
                    match least {
                        Some(least) if doorkeeper.has_room(open) => {
                            // A socket that has failed already is its client's affair.
                            if let Ok(stream) = detach(stream) {
                                least.take(stream, client);
                            }
                        }
                        _ => doorkeeper.turn_away(stream),
                    }
                }
                // Out of file descriptors, or a client that left before we answered: others may still be served.
                Err(_) => tokio::time::sleep(std::time::Duration::from_millis(10)).await,
            }
        }
    }
}

/// Takes a connection off this thread's event loop. Without `TCP_NODELAY` a kept-alive client waits for delayed ACKs.
fn detach(stream: tokio::net::TcpStream) -> std::io::Result<std::net::TcpStream> {
    stream.set_nodelay(true)?;
    stream.into_std()
}

/// SIGXFSZ, by its number on Linux and macOS.
const FILE_TOO_LARGE: i32 = 25;

/// Resolves on SIGTERM or SIGINT. A file that reaches the limit of its size no longer ends the process by a signal: the
/// write fails, as on a full disk.
///
/// # Errors
/// The signals cannot be listened to.
pub fn shutdown_signal() -> Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let _ = signal(SignalKind::from_raw(FILE_TOO_LARGE))?;
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
