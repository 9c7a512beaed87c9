//! Where the store is, and whether it is ours alone.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use puhui_runtime::kv::{Redis, RedisUrl, Snapshot, Sqlite, Store, Whole, is_unused};
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
    /// On Redis, for all but a plain check: no Puhui uses the database now. Nobody else can know: servers on other
    /// machines hold no lock of this one's.
    #[arg(long)]
    i_am_alone: bool,
}

/// Where the store is.
enum Back {
    File(PathBuf),
    Redis(RedisUrl),
}

/// A store to read.
pub(super) enum Readable {
    /// As it is now.
    Moment(Snapshot),
    /// As it is found, while others may write.
    Live(Whole),
}

/// A store that no server uses while this is held.
pub(super) struct Alone {
    pub(super) store: Store,
    _lock: DataDir,
}

impl Place {
    fn back(&self) -> Result<Back> {
        let config = self.runtime_config_file.as_deref().map(RuntimeConfig::load).transpose()?.unwrap_or_default();
        match config.key_value_stores.get(LABEL) {
            None => Ok(Back::File(self.data_dir.join(DATABASE))),
            Some(KeyValueConfig::Sqlite(path)) => Ok(Back::File(path.clone())),
            Some(KeyValueConfig::Redis(url)) => Ok(Back::Redis(url.clone())),
            Some(KeyValueConfig::Memory) => bail!(words(
                "该运行时配置把数据存放在内存中：进程之外没有存储",
                "this runtime configuration keeps data in memory: there is no store outside its process",
            )),
        }
    }

    /// The store to read, beside whoever uses it.
    pub(super) async fn readable(&self) -> Result<Readable> {
        match self.back()? {
            Back::File(path) => {
                exists(&path)?;
                let snapshot = Snapshot::open(&path, LABEL).with_context(|| unreadable(&path))?;
                Ok(Readable::Moment(snapshot))
            }
            Back::Redis(url) => Ok(Readable::Live(Whole::of(redis(&url).await?))),
        }
    }

    /// The store to read as it is at one moment: of a file always, of Redis if nobody writes.
    pub(super) async fn moment(&self) -> Result<Readable> {
        if let Back::Redis(_) = self.back()? {
            self.said_to_be_alone()?;
        }
        self.readable().await
    }

    /// The store for ourselves, which has to be there unless it may be made.
    pub(super) async fn alone(&self, may_make: bool) -> Result<Alone> {
        let path = match self.back()? {
            Back::File(path) => path,
            Back::Redis(url) => {
                self.said_to_be_alone()?;
                return Ok(Alone { store: redis(&url).await?, _lock: DataDir::open(&self.data_dir)? });
            }
        };
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

    fn said_to_be_alone(&self) -> Result<()> {
        ensure!(
            self.i_am_alone,
            words(
                "在 Redis 上，此操作要求没有任何普惠进程使用该数据库：请全部停止后加上 --i-am-alone",
                "on Redis this wants the database to itself: stop every Puhui that uses it, then add --i-am-alone",
            )
        );
        Ok(())
    }
}

async fn redis(url: &RedisUrl) -> Result<Store> {
    // Whether it keeps what it acknowledges is for `puhui up` to say.
    let (server, _warning) = Redis::open(url).await?;
    Ok(Store::Redis(server))
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
