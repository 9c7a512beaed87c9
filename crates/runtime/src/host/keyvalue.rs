//! `wasi:keyvalue@0.2.0-draft2`: typed synchronous, so each call holds its instance; the executor goes on meanwhile.

use wasmtime::component::{HasSelf, Linker, Resource};

use super::bindings::wasi::keyvalue::store::{Error, KeyResponse};
use super::bindings::wasi::keyvalue::{atomics, batch, store};
use super::key_value::open;
use super::state::State;
use crate::kv::{self, Cas, Outcome, Store, Write};

pub(super) fn add_to_linker(linker: &mut Linker<State>) -> wasmtime::Result<()> {
    store::add_to_linker::<_, HasSelf<State>>(linker, |state| state)?;
    atomics::add_to_linker::<_, HasSelf<State>>(linker, |state| state)?;
    batch::add_to_linker::<_, HasSelf<State>>(linker, |state| state)
}

impl From<kv::Error> for Error {
    fn from(error: kv::Error) -> Self {
        Self::Other(error.to_string())
    }
}

impl State {
    async fn change(&mut self, bucket: &Resource<Store>, write: Write) -> wasmtime::Result<Result<Outcome, Error>> {
        let store = self.table.get(bucket)?.clone();
        Ok(store.write(write).await.map_err(Into::into))
    }
}

impl store::Host for State {
    async fn open(&mut self, identifier: String) -> wasmtime::Result<Result<Resource<Store>, Error>> {
        match open(&self.grants, &identifier, Error::NoSuchStore, Error::AccessDenied) {
            Ok(store) => Ok(Ok(self.table.push(store)?)),
            Err(error) => Ok(Err(error)),
        }
    }
}

impl store::HostBucket for State {
    async fn get(&mut self, bucket: Resource<Store>, key: String) -> wasmtime::Result<Result<Option<Vec<u8>>, Error>> {
        let store = self.table.get(&bucket)?.clone();
        Ok(store.get(&key).await.map_err(Into::into))
    }

    async fn set(
        &mut self,
        bucket: Resource<Store>,
        key: String,
        value: Vec<u8>,
    ) -> wasmtime::Result<Result<(), Error>> {
        Ok(self.change(&bucket, Write::Set(vec![(key, value)])).await?.map(drop))
    }

    async fn delete(&mut self, bucket: Resource<Store>, key: String) -> wasmtime::Result<Result<(), Error>> {
        Ok(self.change(&bucket, Write::Delete(vec![key])).await?.map(drop))
    }

    async fn exists(&mut self, bucket: Resource<Store>, key: String) -> wasmtime::Result<Result<bool, Error>> {
        let store = self.table.get(&bucket)?.clone();
        Ok(store.get(&key).await.map(|value| value.is_some()).map_err(Into::into))
    }

    /// All keys in one page: components do not list keys, maintenance tools read the database itself.
    async fn list_keys(
        &mut self,
        bucket: Resource<Store>,
        _cursor: Option<String>,
    ) -> wasmtime::Result<Result<KeyResponse, Error>> {
        let store = self.table.get(&bucket)?.clone();
        Ok(store.keys().await.map(|keys| KeyResponse { keys, cursor: None }).map_err(Into::into))
    }

    async fn drop(&mut self, bucket: Resource<Store>) -> wasmtime::Result<()> {
        self.table.delete(bucket)?;
        Ok(())
    }
}

impl atomics::Host for State {
    async fn increment(
        &mut self,
        bucket: Resource<Store>,
        key: String,
        delta: i64,
    ) -> wasmtime::Result<Result<i64, Error>> {
        Ok(match self.change(&bucket, Write::Increment(key, delta)).await? {
            Ok(Outcome::Sum(sum)) => Ok(sum),
            Ok(Outcome::Done | Outcome::Changed) => Err(Error::Other("an increment gave no sum".into())),
            Err(error) => Err(error),
        })
    }

    async fn swap(&mut self, cas: Resource<Cas>, value: Vec<u8>) -> wasmtime::Result<Result<(), atomics::CasError>> {
        Ok(match self.table.delete(cas)?.swap(value).await {
            Ok(None) => Ok(()),
            Ok(Some(newest)) => Err(atomics::CasError::CasFailed(self.table.push(newest)?)),
            Err(error) => Err(atomics::CasError::StoreError(error.into())),
        })
    }
}

impl atomics::HostCas for State {
    async fn new(&mut self, bucket: Resource<Store>, key: String) -> wasmtime::Result<Result<Resource<Cas>, Error>> {
        let store = self.table.get(&bucket)?.clone();
        match Cas::new(store, key).await {
            Ok(cas) => Ok(Ok(self.table.push(cas)?)),
            Err(error) => Ok(Err(error.into())),
        }
    }

    async fn current(&mut self, cas: Resource<Cas>) -> wasmtime::Result<Result<Option<Vec<u8>>, Error>> {
        Ok(self.table.get_mut(&cas)?.current().await.map_err(Into::into))
    }

    async fn drop(&mut self, cas: Resource<Cas>) -> wasmtime::Result<()> {
        self.table.delete(cas)?;
        Ok(())
    }
}

impl batch::Host for State {
    async fn get_many(
        &mut self,
        bucket: Resource<Store>,
        keys: Vec<String>,
    ) -> wasmtime::Result<Result<Vec<(String, Option<Vec<u8>>)>, Error>> {
        let store = self.table.get(&bucket)?.clone();
        let found = store.get_many(keys).await;
        Ok(found.map(|pairs| pairs.into_iter().map(|(key, value)| (key, Some(value))).collect()).map_err(Into::into))
    }

    async fn set_many(
        &mut self,
        bucket: Resource<Store>,
        pairs: Vec<(String, Vec<u8>)>,
    ) -> wasmtime::Result<Result<(), Error>> {
        Ok(self.change(&bucket, Write::Set(pairs)).await?.map(drop))
    }

    async fn delete_many(&mut self, bucket: Resource<Store>, keys: Vec<String>) -> wasmtime::Result<Result<(), Error>> {
        Ok(self.change(&bucket, Write::Delete(keys)).await?.map(drop))
    }
}
