//! What opens the internal routes: the operator's, or one of this process's own.

use std::fs::{OpenOptions, Permissions};
use std::io::Write as _;
use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use puhui_service::Credential as Opened;
use puhui_store::Clock;

/// The variable that components read it from.
pub(super) const VARIABLE: &str = "tick_credential";
/// The file in the data directory that local commands find it in.
const FILE: &str = "tick-credential";

/// A credential for ticks. It is shown nowhere but in its file, which nobody else can read.
#[derive(Clone)]
pub struct Credential(String);

/// The file, as long as the process runs that made it.
pub(super) struct Filed(PathBuf);

impl Credential {
    /// The operator's; without one, 160 random bits.
    ///
    /// # Errors
    /// The operator's is too short, or would not fit a header.
    pub(super) fn given_or_random(given: &str, clock: &impl Clock) -> Result<Self> {
        if given.is_empty() {
            let bits = [clock.entropy(), clock.entropy()].concat();
            return Ok(Self(bits.iter().map(|byte| format!("{byte:02x}")).collect()));
        }
        ensure!(
            given.len() >= Opened::SHORTEST && given.bytes().all(|byte| byte.is_ascii_graphic()),
            "the variable `{VARIABLE}` must have at least {} visible ASCII characters, because whoever knows it can \
             call the internal routes: give a longer one, or none to have one made at each start",
            Opened::SHORTEST
        );
        Ok(Self(given.to_owned()))
    }

    /// As it is sent.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Leaves it in a data directory for the commands of whoever owns the directory, until the answer is dropped.
    ///
    /// # Errors
    /// The file cannot be written.
    pub(super) fn file_in(&self, data_dir: &Path) -> Result<Filed> {
        let path = data_dir.join(FILE);
        let unusable = || format!("{} cannot be written", path.display());
        let mut open = OpenOptions::new();
        let mut file = open.write(true).create(true).truncate(true).mode(0o600).open(&path).with_context(unusable)?;
        // A file that was there keeps its mode otherwise.
        file.set_permissions(Permissions::from_mode(0o600)).with_context(unusable)?;
        file.write_all(self.0.as_bytes()).with_context(unusable)?;
        Ok(Filed(path))
    }

    /// The credential of the process that runs on a data directory here, if one does and we may read it.
    #[must_use]
    pub fn filed_in(data_dir: &Path) -> Option<String> {
        std::fs::read_to_string(data_dir.join(FILE)).ok()
    }
}

impl Drop for Filed {
    fn drop(&mut self) {
        // A process that was killed leaves its file behind; what stands in it opens nothing any more.
        let _ = std::fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use puhui_store::SystemClock;

    use super::*;

    #[test]
    fn a_random_one_is_another_each_time_and_long_enough() {
        let [one, two] = [(); 2].map(|()| Credential::given_or_random("", &SystemClock).unwrap().0);
        assert!(one != two && one.len() == 40 && one.len() >= Opened::SHORTEST, "{one} {two}");
    }

    #[test]
    fn the_operators_is_taken_or_refused_without_showing_it() {
        let take = |given: &str| Credential::given_or_random(given, &SystemClock).map(|credential| credential.0);
        let good = "0123456789abcdef0123456789abcdef";
        assert_eq!(take(good).unwrap(), good);
        for bad in [&good[1..], "密码密码密码密码密码密码密码密码密码密码", "01234567 89abcdef0123456789abcdef", "\n"]
        {
            let said = format!("{:#}", take(bad).unwrap_err());
            assert!(said.contains("at least 32") && !said.contains(bad), "{said}");
        }
    }

    #[test]
    fn its_file_is_the_owners_alone_and_goes_with_the_process() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(FILE);
        std::fs::write(&path, "what another process left, which was longer than this by some characters").unwrap();
        let credential = Credential::given_or_random("", &SystemClock).unwrap();
        let filed = credential.file_in(folder.path()).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(Credential::filed_in(folder.path()).as_deref(), Some(credential.as_str()));
        drop(filed);
        assert_eq!(Credential::filed_in(folder.path()), None);
    }
}
