//! What one instance carries: its grants, its resources, and whether it is still alive.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use tokio::sync::watch;
use wasmtime::component::ResourceTable;
use wasmtime::{StoreLimits, StoreLimitsBuilder};
use wasmtime_wasi::{WasiCtx, WasiCtxView, WasiView};
use wasmtime_wasi_http::{WasiHttpCtx, WasiHttpCtxView, WasiHttpView};

use super::outbound::{Outbound, OutboundPolicy};
use crate::kv::Stores;
use crate::progress::Progress;

/// What the manifest grants to a component. Shared by its instances.
pub struct Grants {
    /// Key-value stores that it may open, by label.
    pub stores: Stores,
    /// Labels that exist but are not granted: opening one is `access-denied`, not `no-such-store`.
    pub other_stores: Vec<String>,
    /// Its variables.
    pub variables: BTreeMap<String, String>,
    /// Its environment variables.
    pub environment: BTreeMap<String, String>,
    /// Where it may call.
    pub outbound: Arc<OutboundPolicy>,
}

/// The state of one instance.
pub struct State {
    pub(super) grants: Arc<Grants>,
    pub(super) table: ResourceTable,
    pub(super) limits: StoreLimits,
    /// Shared with the bodies that this instance reads and writes.
    pub life: Life,
    wasi: WasiCtx,
    http: WasiHttpCtx,
    hooks: Outbound,
    _alive: watch::Sender<()>,
    _counted: Counted,
}

/// One of a component's instances, counted until dropped.
pub(super) struct Counted {
    instances: Arc<AtomicUsize>,
    /// How many there were before.
    pub(super) number: usize,
}

impl Counted {
    pub(super) fn take(instances: &Arc<AtomicUsize>) -> Self {
        Self { number: instances.fetch_add(1, Ordering::Relaxed), instances: Arc::clone(instances) }
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.instances.fetch_sub(1, Ordering::Relaxed);
    }
}

impl State {
    pub(super) fn new(grants: Arc<Grants>, counted: Counted) -> Self {
        let mut wasi = WasiCtx::builder();
        // What a component prints reaches the operator; it has no arguments, no folders and no sockets.
        wasi.inherit_stderr();
        for (name, value) in &grants.environment {
            wasi.env(name, value);
        }
        let (alive, ended) = watch::channel(());
        Self {
            hooks: Outbound::new(Arc::clone(&grants.outbound)),
            grants,
            table: ResourceTable::new(),
            limits: StoreLimitsBuilder::new().instances(64).build(),
            life: Life { ended, failed: Arc::default(), progress: Progress::begin() },
            wasi: wasi.build(),
            http: WasiHttpCtx::new(),
            _alive: alive,
            _counted: counted,
        }
    }
}

/// Tells a body whether its instance still exists, and the instance whether its bodies still move.
#[derive(Clone)]
pub struct Life {
    ended: watch::Receiver<()>,
    failed: Arc<AtomicBool>,
    /// The last byte of any body of this instance, or its last request.
    pub progress: Progress,
}

impl Life {
    /// Resolves when the instance has been dropped.
    pub async fn ended(mut self) {
        // Nothing is ever sent: the channel only closes.
        while self.ended.changed().await.is_ok() {}
    }

    /// Notes that the instance ended with a trap or past its deadline; told before its bodies are dropped.
    pub fn fail(&self) {
        self.failed.store(true, Ordering::Release);
    }

    /// Whether the instance ended so. A body that then seems to end may have been cut off: wasmtime ends it quietly.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        self.failed.load(Ordering::Acquire)
    }
}

impl WasiView for State {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: &mut self.wasi, table: &mut self.table }
    }
}

impl WasiHttpView for State {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView { hooks: &mut self.hooks, table: &mut self.table, ctx: &mut self.http }
    }
}
