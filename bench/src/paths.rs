//! Where things are.

use std::fs::{File, TryLockError, create_dir_all};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

/// The repository's root: the bench lives one folder below it.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Into::into).unwrap_or_default()
}

/// Where cargo puts what it builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// Where results and seeded data are kept.
pub(crate) fn folder() -> PathBuf {
    target().join("bench")
}

/// Data directories. On the disk of the repository, since a memory file system would sync for nothing.
pub(crate) fn data(name: &str) -> PathBuf {
    folder().join("data").join(name)
}

/// The `puhui` command.
pub(crate) fn puhui() -> Result<PathBuf> {
    built(target().join("release/puhui"))
}

/// What `cargo xtask bench` has built.
pub(crate) fn built(path: PathBuf) -> Result<PathBuf> {
    ensure!(
        path.exists(),
        "{} is missing: run `cargo xtask bench` without --no-build, which builds it",
        path.display()
    );
    Ok(path)
}

/// Keeps every other bench of this folder away until dropped: two at a time would measure each other.
pub(crate) fn alone() -> Result<File> {
    let unusable = || format!("{} cannot be used", folder().display());
    create_dir_all(folder().join("data")).with_context(unusable)?;
    let lock = File::create(folder().join("lock")).with_context(unusable)?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => bail!("another bench is running here: wait until it has ended"),
        Err(TryLockError::Error(error)) => Err(error).with_context(unusable),
    }
}
