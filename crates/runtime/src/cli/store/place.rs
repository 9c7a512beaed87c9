//! Where the store is, and whether it is ours alone.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use puhui_runtime::kv::{Snapshot, Sqlite, Store, is_unused};
use puhui_runtime::manifest::{KeyValueConfig, RuntimeConfig};

use crate::cli::data_dir::{DATABASE, DataDir};
use crate::cli::words::words;

/// The one label that components use.
pub(super) const LABEL: &str = "default";

#[derive(Args)]
pub(super) struct Place {
    /// The data directory, as for `puhui up`.
    #[arg(long, default_value = ".puhui")]
    data_dir: PathBuf,
    /// Spin's runtime-configuration file, as for `puhui up`: needed if it says where the store is.
    #[arg(long)]
    runtime_config_file: Option<PathBuf>,
}

/// A store that no server uses while this is held.
pub(super) struct Alone {
    pub(super) store: Store,
    _lock: DataDir,
}

impl Place {
    /// The file of the store.
    pub(super) fn database(&self) -> Result<PathBuf> {
        let config = self.runtime_config_file.as_deref().map(RuntimeConfig::load).transpose()?.unwrap_or_default();
        match config.key_value_stores.get(LABEL) {
            None => Ok(self.data_dir.join(DATABASE)),
            Some(KeyValueConfig::Sqlite(path)) => Ok(path.clone()),
            Some(KeyValueConfig::Memory) => bail!(words(
                "该运行时配置把数据存放在内存中：进程之外没有存储",
                "this runtime configuration keeps data in memory: there is no store outside its process",
            )),
        }
    }

    /// The store as it is now, beside whoever uses it.
    pub(super) fn snapshot(&self) -> Result<Snapshot> {
        let path = self.database()?;
        exists(&path)?;
        Snapshot::open(&path, LABEL).with_context(|| unreadable(&path))
    }

    /// The store for ourselves, which has to be there unless it may be made.
    pub(super) fn alone(&self, may_make: bool) -> Result<Alone> {
        let path = self.database()?;
        if !may_make {
            exists(&path)?;
        }
        let lock = DataDir::open(&self.data_dir)?;
        // A runtime configuration can bring two data directories to one file.
        if path.is_file() {
            ensure!(
                is_unused(&path).with_context(|| unreadable(&path))?,
                words(
                    format!("{} 正被另一进程使用：请先停止它", path.display()),
                    format!("{} is in use by another process: stop that first", path.display()),
                )
            );
        }
        let store = Store::Sqlite(Arc::new(Sqlite::open(&path)?.label(LABEL)));
        Ok(Alone { store, _lock: lock })
    }
}

fn exists(path: &Path) -> Result<()> {
    let place = path.display();
    ensure!(
        path.is_file(),
        words(
            format!("{place} 处没有存储：请用 --data-dir 或 --runtime-config-file 指明位置"),
            format!("there is no store at {place}: say where it is with --data-dir or --runtime-config-file"),
        )
    );
    Ok(())
}

fn unreadable(path: &Path) -> String {
    words(format!("{} 无法读取", path.display()), format!("{} cannot be read", path.display()))
}
