//! A component, compiled and linked, from which instances are made.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

use anyhow::{Context, Result};
use wasmtime::component::{Component, Linker};
use wasmtime::{Engine, Store, UpdateDeadline};
use wasmtime_wasi_http::handler::{Proxy, ProxyPre};
use wasmtime_wasi_http::p3::bindings::ServicePre;

use super::engine::INSTANCES;
use super::plain;
use super::state::{Counted, Grants, State};
use super::{key_value, keyvalue, variables};

/// A component ready to be instantiated.
pub struct Prepared {
    engine: Engine,
    pre: ProxyPre<State>,
    grants: Arc<Grants>,
    /// How many instances there are, and may be at the same time: an exhausted pool would stop the other components too.
    instances: Arc<AtomicUsize>,
    share: usize,
}

impl Prepared {
    /// Compiles and links the file at `source`, for one of `components` that share the pool of instances.
    ///
    /// # Errors
    /// The file cannot be read, is no component, or wants something that this runtime does not provide.
    pub fn load(engine: &Engine, source: &Path, grants: Grants, components: usize) -> Result<Self> {
        let bytes = std::fs::read(source).with_context(|| {
            format!("{} cannot be read: build the components first (cargo xtask build)", source.display())
        })?;
        let component = Component::new(engine, bytes)
            .map_err(plain)
            .with_context(|| format!("{} is not a usable WebAssembly component", source.display()))?;
        let pre = link(engine, &component)
            .map_err(plain)
            .with_context(|| format!("{} wants what this runtime does not provide", source.display()))?;
        let share = INSTANCES as usize / components.max(1);
        Ok(Self { engine: engine.clone(), pre, grants: Arc::new(grants), instances: Arc::default(), share })
    }

    /// Makes an instance.
    ///
    /// # Errors
    /// The component has as many instances as it may have, or its component's start code failed.
    pub async fn instantiate(
        &self,
        overdue: impl Fn(&State) -> bool + Send + Sync + 'static,
    ) -> wasmtime::Result<(Store<State>, Proxy)> {
        let counted = Counted::take(&self.instances);
        wasmtime::ensure!(counted.number < self.share, "the component has its share of {} instances", self.share);
        let mut store = Store::new(&self.engine, State::new(Arc::clone(&self.grants), counted));
        store.limiter(|state| &mut state.limits);
        store.set_epoch_deadline(1);
        // A long computation yields at every epoch, so that other instances of this executor go on; it traps only when
        // the requests that it could be for are all past their deadline.
        store.epoch_deadline_callback(move |context| {
            Ok(if overdue(context.data()) {
                UpdateDeadline::Interrupt
            } else {
                UpdateDeadline::YieldCustom(1, Box::pin(tokio::task::yield_now()))
            })
        });
        let proxy = self.pre.instantiate_async(&mut store).await?;
        Ok((store, proxy))
    }
}

fn link(engine: &Engine, component: &Component) -> wasmtime::Result<ProxyPre<State>> {
    let mut linker = Linker::new(engine);
    // Rust's standard library speaks WASI 0.2, the SDK WASI 0.3.
    wasmtime_wasi::p2::add_to_linker_async(&mut linker)?;
    wasmtime_wasi::p3::add_to_linker(&mut linker)?;
    wasmtime_wasi_http::p3::add_to_linker(&mut linker)?;
    key_value::add_to_linker(&mut linker)?;
    keyvalue::add_to_linker(&mut linker)?;
    variables::add_to_linker(&mut linker)?;
    Ok(ProxyPre::P3(ServicePre::new(linker.instantiate_pre(component)?)?))
}
