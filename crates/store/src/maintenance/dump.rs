//! A store as lines of JSON, to move it between back ends: a header, a line for each key, a trailer.

use std::io::{self, Write};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::address::is_counter;
use super::values::counter;

/// What the header begins with, so that nobody takes another file for one of these.
pub(super) const MAGIC: &str = "store";
/// The format's number.
pub(super) const FORMAT: u32 = 1;
/// The layout of the keys.
pub(super) const LAYOUT: &str = "1";

/// The key under which an import says how far it is, until it is through. No component can read it.
pub const IMPORT: &str = "0.puhui:import";

/// The value under [`IMPORT`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportState {
    /// SHA-256 of the header's line: says which export it is, in hexadecimal digits.
    pub header: String,
    /// How many keys are written.
    pub keys: u64,
}

/// What a line says of its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Bytes(Vec<u8>),
    /// To be written as the back end writes counters.
    Counter(u64),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub(super) puhui: String,
    pub(super) format: u32,
    pub(super) layout: String,
    pub(super) time: String,
}

#[derive(Serialize)]
struct Line<'a> {
    key: &'a str,
    #[serde(flatten)]
    value: Shown<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Shown<'a> {
    Value(&'a str),
    Base64(String),
    Counter(u64),
}

#[derive(Serialize)]
struct Trailer {
    keys: u64,
    sha256: String,
}

/// Writes an export.
pub struct DumpWriter<W> {
    out: W,
    hash: Sha256,
    line: Vec<u8>,
    keys: u64,
    bytes: u64,
}

impl<W: Write> DumpWriter<W> {
    /// Begins with the header.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn begin(out: W, time: OffsetDateTime) -> io::Result<Self> {
        let time = time.format(&Rfc3339).map_err(io::Error::other)?;
        let mut dump = Self { out, hash: Sha256::new(), line: Vec::new(), keys: 0, bytes: 0 };
        dump.write(&Header { puhui: MAGIC.to_owned(), format: FORMAT, layout: LAYOUT.to_owned(), time })?;
        Ok(dump)
    }

    /// Writes the line of a key.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn entry(&mut self, key: &str, value: &[u8]) -> io::Result<()> {
        let count = if is_counter(key) { counter(value) } else { None };
        let value = match (count, std::str::from_utf8(value)) {
            (Some(count), _) => Shown::Counter(count),
            (None, Ok(text)) => Shown::Value(text),
            (None, Err(_)) => Shown::Base64(STANDARD.encode(value)),
        };
        self.keys += 1;
        self.write(&Line { key, value })
    }

    /// Ends with the trailer, without which an export counts as cut off: how many keys and bytes there are.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn finish(mut self) -> io::Result<(u64, u64)> {
        let sha256 = hex(&self.hash.clone().finalize());
        self.write(&Trailer { keys: self.keys, sha256 })?;
        self.out.flush()?;
        Ok((self.keys, self.bytes))
    }

    fn write(&mut self, line: &impl Serialize) -> io::Result<()> {
        self.line.clear();
        serde_json::to_writer(&mut self.line, line)?;
        self.line.push(b'\n');
        self.hash.update(&self.line);
        self.bytes += self.line.len() as u64;
        self.out.write_all(&self.line)
    }
}

pub(super) fn hex(hash: &[u8]) -> String {
    use std::fmt::Write as _;
    hash.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
