//! The data directory: ours alone (mode 0700), and one process at a time.

use std::fs::{File, Permissions, TryLockError};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use puhui_runtime::make_folder;

/// The SQLite file of stores that the runtime configuration does not place elsewhere; the name is Spin's.
pub(super) const DATABASE: &str = "sqlite_key_value.db";

/// A data directory held by this process until dropped.
pub(super) struct DataDir {
    path: PathBuf,
    _lock: File,
}

impl DataDir {
    /// Creates or takes the directory.
    ///
    /// # Errors
    /// It cannot be made, is no directory, cannot be written, or another process holds it.
    pub(super) fn open(path: &Path) -> Result<Self> {
        let unusable = || format!("the data directory {} cannot be used", path.display());
        make_folder(path, 0o700).with_context(unusable)?;
        std::fs::set_permissions(path, Permissions::from_mode(0o700)).with_context(unusable)?;
        let lock = File::create(path.join("lock")).with_context(unusable)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { path: path.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => bail!("{}: another puhui is running on it", unusable()),
            Err(TryLockError::Error(error)) => Err(error).with_context(unusable),
        }
    }

    /// Where the database is unless the runtime configuration places it elsewhere.
    pub(super) fn database(&self) -> PathBuf {
        self.path.join(DATABASE)
    }

    /// Where compiled components are kept: here, unless told otherwise.
    pub(super) fn cache(&self, elsewhere: Option<&Path>) -> Result<PathBuf> {
        let cache = elsewhere.map_or_else(|| self.path.join("cache"), Path::to_owned);
        make_folder(&cache, 0o700).with_context(|| format!("{} cannot be made", cache.display()))?;
        // wasmtime wants an absolute path.
        cache.canonicalize().with_context(|| format!("{} cannot be found", cache.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_process_is_refused_and_a_file_is_no_directory() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data");
        let held = DataDir::open(&path).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o700);
        assert!(format!("{:#}", DataDir::open(&path).err().unwrap()).contains("another puhui"));
        drop(held);
        assert!(DataDir::open(&path).is_ok());

        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        assert!(DataDir::open(&file).is_err());
    }
}
