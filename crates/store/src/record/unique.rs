use std::fmt::Write;

use sha2::{Digest, Sha256};

/// A key that at most one record of a kind may hold at a time: a document's number, a device's serial.
///
/// Where one record exists per key and is looked up by it, use [`crate::Id::natural`] instead: it costs nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unique {
    name: String,
}

impl Unique {
    /// The key that these exact texts make up; `name`, in `[a-z0-9-]`, says what they are: `number`.
    pub fn new(name: &'static str, parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(u64::try_from(part.len()).unwrap_or_default().to_be_bytes());
            hash.update(part);
        }
        let mut full = format!("{name}.");
        for byte in hash.finalize().iter().take(16) {
            let _ = write!(full, "{byte:02x}");
        }
        Self { name: full }
    }

    /// The name, as records and keys spell it: the word, a dot and 32 hexadecimal digits.
    pub fn name(&self) -> &str {
        &self.name
    }
}
