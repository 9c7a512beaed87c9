//! wasmtime, configured once: pooled instances, compiled code cached on disk, and a clock that interrupts guests.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use wasmtime::{Cache, CacheConfig, Config, Engine, InstanceAllocationStrategy, PoolingAllocationConfig};

use super::plain;

/// A guest that computes for this long lets others run.
const EPOCH: Duration = Duration::from_millis(5);
/// The most instances at a time, over all executors; each component may have its share.
pub(super) const INSTANCES: u32 = 1_000;
/// The most memory of one instance.
const MEMORY: usize = 64 << 20;
/// The address space of one instance: all that 32 bits reach, so that generated code need not compare each address with the
/// memory's size. It is only reserved, not used.
const RESERVED: u64 = 4 << 30;
/// The most entries in an instance's tables.
const TABLE: usize = 20_000;

/// Builds the engine; compiled components are cached below `cache`.
///
/// # Errors
/// The cache folder cannot be used.
pub fn engine(cache: &Path) -> Result<Engine> {
    let mut settings = CacheConfig::new();
    settings.with_directory(cache);
    let cache = Cache::new(settings).map_err(plain).context("the cache of compiled components cannot be used")?;
    // Where a process may not have terabytes of addresses, code that compares them is slower, but does.
    let engine = reserving(RESERVED, cache.clone()).or_else(|_| reserving(MEMORY as u64, cache));
    engine.map_err(plain).context("the WebAssembly engine cannot be set up")
}

fn reserving(address_space: u64, cache: Cache) -> wasmtime::Result<Engine> {
    let mut pool = PoolingAllocationConfig::default();
    pool.total_component_instances(INSTANCES)
        .total_core_instances(INSTANCES * 4)
        .total_memories(INSTANCES)
        .total_tables(INSTANCES * 4)
        .total_stacks(INSTANCES)
        .max_memory_size(MEMORY)
        .table_elements(TABLE)
        .max_core_instances_per_component(16)
        .max_tables_per_component(16)
        .max_memories_per_component(1)
        .linear_memory_keep_resident(64 << 10);

    let mut config = Config::new();
    config
        .wasm_component_model_async(true)
        .epoch_interruption(true)
        .allocation_strategy(InstanceAllocationStrategy::Pooling(pool))
        .memory_reservation(address_space)
        // Released components carry no names, and who panics says where.
        .wasm_backtrace_max_frames(None)
        .cache(Some(cache));
    Engine::new(&config)
}

/// A thread that moves the engine's epoch on, until dropped.
pub struct Epochs {
    stop: std::sync::mpsc::Sender<()>,
}

impl Epochs {
    /// Starts the thread.
    ///
    /// # Errors
    /// No thread can be started.
    pub fn start(engine: &Engine) -> Result<Self> {
        let (stop, stopped) = std::sync::mpsc::channel();
        let engine = engine.weak();
        std::thread::Builder::new().name("epochs".into()).spawn(move || {
            while let Err(std::sync::mpsc::RecvTimeoutError::Timeout) = stopped.recv_timeout(EPOCH) {
                match engine.upgrade() {
                    Some(engine) => engine.increment_epoch(),
                    None => return,
                }
            }
        })?;
        Ok(Self { stop })
    }
}

impl Drop for Epochs {
    fn drop(&mut self) {
        // The thread also ends by itself when the sender is gone; this only says it earlier.
        let _ = self.stop.send(());
    }
}
