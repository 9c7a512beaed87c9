use std::sync::OnceLock;

use futures::future::try_join_all;
use spin_sdk::key_value::Store;
use spin_sdk::variables;

use self::bindings::wasi::keyvalue::{atomics, batch, store};
use crate::kv::{in_order, set_each};
use crate::{Kv, KvError, Swap};

mod bindings {
    spin_sdk::wit_bindgen::generate!({
        path: "../../wit",
        world: "component",
        runtime_path: "::spin_sdk::wit_bindgen::rt",
        generate_all,
    });
}

/// The one label that all hosts know and that the manifest grants.
const LABEL: &str = "default";

/// The store that the host provides. Single keys go through `spin:key-value`, whose calls are asynchronous; counters,
/// swaps and batches through `wasi:keyvalue`, which holds the whole instance while it is at work.
///
/// Both are opened once per instance and then shared by its requests. A handle is only ever lent to a call, it holds no
/// state of a request, and it goes when its instance goes; opening one costs a call, and a host limits how many are open.
#[derive(Clone, Copy, Debug, Default)]
pub struct SpinKv;

static STORE: OnceLock<Store> = OnceLock::new();
static BUCKET: OnceLock<store::Bucket> = OnceLock::new();
static BATCH: OnceLock<bool> = OnceLock::new();

async fn keys() -> Result<&'static Store, KvError> {
    if let Some(store) = STORE.get() {
        return Ok(store);
    }
    #[expect(clippy::disallowed_methods, reason = "this is the one place that opens a store")]
    let opened = Store::open(LABEL).await.map_err(not_done)?;
    // Two requests may both get here; the second handle is closed again.
    Ok(STORE.get_or_init(|| opened))
}

fn bucket() -> Result<&'static store::Bucket, KvError> {
    if let Some(bucket) = BUCKET.get() {
        return Ok(bucket);
    }
    let opened = store::open(LABEL).map_err(not_done)?;
    Ok(BUCKET.get_or_init(|| opened))
}

/// Whether batches are read as such. Spin's Redis back end cannot: there the variable `kv_batch` says `off`.
async fn is_batching() -> bool {
    if let Some(is_on) = BATCH.get() {
        return *is_on;
    }
    let is_on = variables::get("kv_batch").await.map_or(true, |value| value != "off");
    *BATCH.get_or_init(|| is_on)
}

fn not_done(why: impl std::fmt::Debug) -> KvError {
    KvError::NotDone(format!("{why:?}"))
}

/// How the embedded runtime begins an error after which a write was not carried out and will not be. The interfaces have
/// no word for that; other hosts never say it.
const NOTHING_DONE: &str = "nothing was done: ";

fn failed(why: impl std::fmt::Debug) -> KvError {
    let why = format!("{why:?}");
    if why.contains(NOTHING_DONE) { KvError::NotDone(why) } else { KvError::Failed(why) }
}

impl Kv for SpinKv {
    async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, KvError> {
        keys().await?.get(key).await.map_err(failed)
    }

    async fn get_all(&self, keys: &[String]) -> Result<Vec<Option<Vec<u8>>>, KvError> {
        match keys {
            [] => Ok(Vec::new()),
            [key] => Ok(vec![self.get(key).await?]),
            _ if is_batching().await => Ok(in_order(keys, batch::get_many(bucket()?, keys).map_err(failed)?)),
            _ => try_join_all(keys.iter().map(|key| self.get(key))).await,
        }
    }

    async fn set(&self, key: &str, value: Vec<u8>) -> Result<(), KvError> {
        keys().await?.set(key, value).await.map_err(failed)
    }

    async fn set_all(&self, entries: Vec<(String, Vec<u8>)>) -> Result<(), KvError> {
        if is_batching().await {
            return batch::set_many(bucket()?, &entries).map_err(failed);
        }
        set_each(self, entries).await
    }

    async fn delete(&self, key: &str) -> Result<(), KvError> {
        keys().await?.delete(key).await.map_err(failed)
    }

    async fn increment(&self, key: &str, by: u64) -> Result<u64, KvError> {
        let by = i64::try_from(by).map_err(not_done)?;
        let sum = atomics::increment(bucket()?, key, by).map_err(failed)?;
        u64::try_from(sum).map_err(failed)
    }

    async fn swap(&self, key: &str, seen: &[u8], new: Vec<u8>) -> Result<Swap, KvError> {
        let cas = atomics::Cas::new(bucket()?, key).map_err(not_done)?;
        if cas.current().map_err(not_done)?.as_deref() != Some(seen) {
            return Ok(Swap::Refused);
        }
        match atomics::swap(cas, &new) {
            // Redis reports the latter whatever happened.
            Ok(()) | Err(atomics::CasError::CasFailed(_)) => Ok(Swap::Attempted),
            Err(atomics::CasError::StoreError(why)) => Err(failed(why)),
        }
    }
}
