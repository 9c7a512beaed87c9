//! Instances and their lives: Spin's reuse, deadlines for heads, an end for the idle and the stuck.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::sync::oneshot;
use tokio::time::Sleep;
use wasmtime::{Result, Store, StoreContextMut};
use wasmtime_wasi_http::WasiHttpView as _;
use wasmtime_wasi_http::handler::{HandlerState, Instance, ShouldAccept, WorkerExpiration, WorkerState, WorkerStatus};

use super::limits::{CONCURRENT, IDLE_INSTANCE, Limits, MARGIN, REUSE};
use crate::host::{Life, Prepared, State};
use crate::progress::Progress;

/// Makes the instances of one component on one executor.
pub(super) struct Workers {
    pub(super) component: Arc<Prepared>,
    pub(super) limits: Limits,
}

/// What accompanies a request to its instance.
pub(super) struct Arrival {
    /// The request body's movement: a head is due some time after the last byte, not after the first.
    pub(super) upload: Progress,
    /// How long that is.
    pub(super) deadline: Duration,
    /// Told which instance took the request.
    pub(super) taken: oneshot::Sender<Life>,
}

impl HandlerState for Workers {
    type StoreData = State;
    type WorkerExpiration = Expiration;
    type WorkerState = Worker;

    async fn instantiate(&self) -> Result<Instance<State, Expiration, Worker>> {
        let limits = self.limits;
        let overdue = move |state: &State| state.life.progress.last().elapsed() > limits.head_deadline + MARGIN;
        let (store, proxy) = self.component.instantiate(overdue).await?;
        let sleep = Box::pin(tokio::time::sleep(IDLE_INSTANCE));
        let expiration = Expiration { limits, life: store.data().life.clone(), sleep };
        Ok(Instance { store, proxy, view: State::http, expiration, state: Worker })
    }
}

pub(super) struct Worker;

impl WorkerState for Worker {
    type StoreData = State;
    type RequestData = Arrival;

    fn should_accept_request(&self, concurrent: usize, total: usize) -> ShouldAccept {
        match (total >= REUSE, concurrent >= CONCURRENT) {
            (true, _) => ShouldAccept::Never,
            (false, true) => ShouldAccept::No,
            (false, false) => ShouldAccept::Yes,
        }
    }

    fn on_request_start(
        &self,
        store: StoreContextMut<'_, State>,
        arrival: Arrival,
        _task: wasmtime::component::GuestTaskId,
    ) -> Pin<Box<dyn Future<Output = ()> + Send + Sync>> {
        let life = store.data().life.clone();
        life.progress.moved();
        // The gateway may have given up already.
        let _ = arrival.taken.send(life);
        Box::pin(arrival.upload.stalled(arrival.deadline))
    }

    fn drop(&self, store: Store<State>, result: Result<()>) {
        if let Err(error) = result {
            store.data().life.fail();
            // The requests themselves are answered by the gateway; this is for the operator. An instance whose event
            // loop ends with the server is reported as panicked too, but nothing panics then.
            if !error.to_string().contains("worker panicked") || std::thread::panicking() {
                eprintln!("puhui: a component instance ended: {error:#}");
            }
        }
        drop(store);
    }
}

/// Ends an instance that is idle, or that shows no sign of life past every deadline.
pub(super) struct Expiration {
    limits: Limits,
    life: Life,
    sleep: Pin<Box<Sleep>>,
}

impl WorkerExpiration for Expiration {
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>, status: WorkerStatus, start: Instant) -> Poll<()> {
        let last = start.max(self.life.progress.last());
        let due = match status {
            WorkerStatus::Idle => start + IDLE_INSTANCE,
            WorkerStatus::Requests => last + self.limits.head_deadline + MARGIN,
            WorkerStatus::PostReturn => last + self.limits.body_patience + MARGIN,
        };
        if self.sleep.deadline() != due.into() {
            self.sleep.as_mut().reset(due.into());
        }
        self.sleep.as_mut().poll(cx)
    }
}
