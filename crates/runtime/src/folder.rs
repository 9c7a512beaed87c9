//! Folders that are there after a power cut: a new folder's name is certain only once the folder above it is synced, and
//! without its name everything in it is gone, however well that was synced.

use std::fs::{DirBuilder, File};
use std::io::{ErrorKind, Result};
use std::os::unix::fs::DirBuilderExt as _;
use std::path::Path;

/// Makes a folder, and those above it that are missing, with this mode; its name is certain when this returns.
///
/// # Errors
/// It cannot be made, something else has its name, or the disk fails.
pub fn make_folder(path: &Path, mode: u32) -> Result<()> {
    let is_missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.exists();
    // The folder itself also where it is there: whoever made it may have been killed before it was synced.
    let uncertain = 1.max(path.ancestors().take_while(is_missing).count());
    DirBuilder::new().recursive(true).mode(mode).create(path)?;
    for folder in path.ancestors().take(uncertain) {
        match folder.parent() {
            Some(above) if above.as_os_str().is_empty() => sync(Path::new("."))?,
            Some(above) => sync(above)?,
            None => {}
        }
    }
    Ok(())
}

fn sync(folder: &Path) -> Result<()> {
    match File::open(folder) {
        Ok(folder) => folder.sync_all(),
        // Whoever may not read a folder cannot sync it; then it is somebody else's, who made what is in it.
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Ok(()),
        Err(error) => Err(error),
    }
}
