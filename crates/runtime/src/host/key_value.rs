//! `spin:key-value@3.0.0`: asynchronous, so that an instance serves other requests while one waits for the disk.

use std::pin::Pin;
use std::task::{Context, Poll};

use wasmtime::StoreContextMut;
use wasmtime::component::{
    Accessor, Destination, FutureReader, HasSelf, Linker, Resource, StreamProducer, StreamReader, StreamResult,
    VecBuffer,
};

use super::bindings::spin::key_value::key_value::{self, Error, Host, HostStore, HostStoreWithStore};
use super::state::{Grants, State};
use crate::kv::{self, Held, Store, Write};

pub(super) fn add_to_linker(linker: &mut Linker<State>) -> wasmtime::Result<()> {
    key_value::add_to_linker::<_, HasSelf<State>>(linker, |state| state)
}

/// Looks a label up as the grants have it.
pub(super) fn open<E>(grants: &Grants, label: &str, no_such_store: E, access_denied: E) -> Result<Store, E> {
    match grants.stores.get(label) {
        Some(store) => Ok(store.clone()),
        None if grants.other_stores.iter().any(|other| other == label) => Err(access_denied),
        None => Err(no_such_store),
    }
}

impl From<kv::Error> for Error {
    fn from(error: kv::Error) -> Self {
        Self::Other(error.to_string())
    }
}

impl Host for State {}

impl HostStore for State {
    async fn drop(&mut self, store: Resource<Store>) -> wasmtime::Result<()> {
        self.table.delete(store)?;
        Ok(())
    }
}

/// The opened store behind a handle; a clone, since nothing may be borrowed across an await.
fn opened<T: 'static>(accessor: &Accessor<T, HasSelf<State>>, handle: &Resource<Store>) -> wasmtime::Result<Store> {
    accessor.with(|mut access| Ok(access.get().table.get(handle)?.clone()))
}

/// Keys that a component may take, and what is held until it has.
struct Keys {
    keys: Vec<String>,
    _held: Option<Held>,
}

impl<D> StreamProducer<D> for Keys {
    type Item = String;
    type Buffer = VecBuffer<String>;

    fn poll_produce<'a>(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        store: StoreContextMut<'a, D>,
        destination: Destination<'a, String, VecBuffer<String>>,
        is_final: bool,
    ) -> Poll<wasmtime::Result<StreamResult>> {
        Pin::new(&mut self.keys).poll_produce(context, store, destination, is_final)
    }
}

impl<T: 'static> HostStoreWithStore<T> for HasSelf<State> {
    async fn open(accessor: &Accessor<T, Self>, label: String) -> wasmtime::Result<Result<Resource<Store>, Error>> {
        accessor.with(|mut access| {
            let state = access.get();
            match open(&state.grants, &label, Error::NoSuchStore, Error::AccessDenied) {
                Ok(store) => Ok(state.table.push(store).map_err(|_| Error::StoreTableFull)),
                Err(error) => Ok(Err(error)),
            }
        })
    }

    async fn get(
        accessor: &Accessor<T, Self>,
        store: Resource<Store>,
        key: String,
    ) -> wasmtime::Result<Result<Option<Vec<u8>>, Error>> {
        Ok(opened(accessor, &store)?.get(&key).await.map_err(Into::into))
    }

    async fn set(
        accessor: &Accessor<T, Self>,
        store: Resource<Store>,
        key: String,
        value: Vec<u8>,
    ) -> wasmtime::Result<Result<(), Error>> {
        let write = Write::Set(vec![(key, value)]);
        Ok(opened(accessor, &store)?.write(write).await.map(drop).map_err(Into::into))
    }

    async fn delete(
        accessor: &Accessor<T, Self>,
        store: Resource<Store>,
        key: String,
    ) -> wasmtime::Result<Result<(), Error>> {
        let write = Write::Delete(vec![key]);
        Ok(opened(accessor, &store)?.write(write).await.map(drop).map_err(Into::into))
    }

    async fn exists(
        accessor: &Accessor<T, Self>,
        store: Resource<Store>,
        key: String,
    ) -> wasmtime::Result<Result<bool, Error>> {
        Ok(opened(accessor, &store)?.get(&key).await.map(|value| value.is_some()).map_err(Into::into))
    }

    async fn get_keys(
        accessor: &Accessor<T, Self>,
        store: Resource<Store>,
    ) -> wasmtime::Result<(StreamReader<String>, FutureReader<Result<(), Error>>)> {
        let store = opened(accessor, &store)?;
        let (keys, held, result) = match store.keys().await {
            Ok(keys) => (keys, store.hold(), Ok(())),
            Err(error) => (Vec::new(), None, Err(Error::from(error))),
        };
        accessor.with(|mut access| {
            Ok((
                StreamReader::new(&mut access, Keys { keys, _held: held })?,
                FutureReader::new(&mut access, async move { wasmtime::error::Ok(result) })?,
            ))
        })
    }
}
