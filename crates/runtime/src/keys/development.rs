//! The key of a data directory, for development. Whoever can read the directory may sign tokens for everybody.

use std::fs::{File, OpenOptions, Permissions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::Path;

use anyhow::{Context, Result, bail};
use puhui_service::identity::TokenKey;
use puhui_store::Clock;

const FILE: &str = "development-key";

/// The key of a data directory, if a Puhui in development mode has run on it and we may read it.
#[must_use]
pub fn development_key(data_dir: &Path) -> Option<TokenKey> {
    let text = std::fs::read_to_string(data_dir.join(FILE)).ok()?;
    TokenKey::read(&text).ok().filter(TokenKey::is_for_development)
}

/// The key of a data directory as it is written, made if there is none.
pub(super) fn made_in(data_dir: &Path, clock: &impl Clock) -> Result<String> {
    let path = data_dir.join(FILE);
    let unusable = || format!("{} cannot be used", path.display());
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(why) if matches!(why.kind(), ErrorKind::NotFound | ErrorKind::InvalidData) => String::new(),
        Err(why) => return Err(why).with_context(unusable),
    };
    match TokenKey::read(&text) {
        Ok(key) if key.is_for_development() => {
            std::fs::set_permissions(&path, Permissions::from_mode(0o600)).with_context(unusable)?;
            Ok(text.trim().to_owned())
        }
        Ok(_) => bail!("{} holds a key that is not for development: keep it elsewhere", path.display()),
        // A start that was cut off leaves no key, or a part of one that nothing was signed with.
        Err(_) => {
            let key = random(clock);
            write(&path, &key).with_context(unusable)?;
            Ok(key)
        }
    }
}

fn random(clock: &impl Clock) -> String {
    let random = [(); 4].map(|()| clock.entropy());
    let (id, rest) = random.as_flattened().split_at(4);
    let id: String = id.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut secret = [0; 32];
    secret.iter_mut().zip(rest).for_each(|(byte, random)| *byte = *random);
    TokenKey::write(&format!("{}{id}", TokenKey::DEVELOPMENT), &secret)
}

/// On the disk before anything is signed with it.
fn write(path: &Path, key: &str) -> std::io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    // A file that was there keeps its mode otherwise.
    file.set_permissions(Permissions::from_mode(0o600))?;
    file.write_all(key.as_bytes())?;
    file.sync_all()?;
    path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}

#[cfg(test)]
mod tests {
    use puhui_store::SystemClock;

    use super::*;

    #[test]
    fn a_key_is_the_owners_alone_and_another_in_each_directory() {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let keys = folders.each_ref().map(|folder| made_in(folder.path(), &SystemClock).unwrap());
        assert_ne!(keys[0], keys[1]);
        assert_eq!(made_in(folders[0].path(), &SystemClock).unwrap(), keys[0]);
        let (id, secret) = keys[0].split_once(':').unwrap();
        assert_eq!((id.len(), secret.len()), ("development.".len() + 8, 43), "{id}");
        assert_eq!(development_key(folders[0].path()).unwrap().id(), id);
        let path = folders[0].path().join(FILE);
        assert_eq!(std::fs::metadata(path).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn what_was_not_written_to_its_end_is_made_anew_and_another_key_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        let whole = made_in(folder.path(), &SystemClock).unwrap();
        for length in 0..whole.len() {
            std::fs::write(&path, &whole[..length]).unwrap();
            assert!(development_key(folder.path()).is_none());
            assert_ne!(made_in(folder.path(), &SystemClock).unwrap(), whole);
        }
        std::fs::write(&path, [0xff; 60]).unwrap();
        assert!(made_in(folder.path(), &SystemClock).is_ok());
        let other = TokenKey::write("2026-11", &[1; 32]);
        std::fs::write(&path, &other).unwrap();
        let said = format!("{:#}", made_in(folder.path(), &SystemClock).unwrap_err());
        assert!(said.contains("not for development"), "{said}");
        assert!(development_key(folder.path()).is_none());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), other);
    }
}
