use std::io::{self, BufRead, Read as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use super::dump::{FORMAT, Header, LAYOUT, MAGIC, Value, hex};

/// The longest line that is read, in bytes: far above what a record can need.
const LONGEST: u64 = 64 * 1024 * 1024;

/// Why an export cannot be read on.
#[derive(Debug, thiserror::Error)]
pub enum DumpError {
    #[error("it cannot be read: {0}")]
    Io(#[from] io::Error),
    #[error("its first line is not the header of an export")]
    NoHeader,
    #[error("it is of format {format}, and this release reads {FORMAT}")]
    OtherFormat { format: u32 },
    #[error("its keys are of layout {layout}, and this release writes {LAYOUT}")]
    OtherLayout { layout: String },
    #[error("line {line} is not the line of a key: {why}")]
    BadLine { line: u64, why: String },
    #[error("it is cut off after line {line}")]
    CutOff { line: u64 },
    #[error("it is damaged: its last line speaks of {said} keys, and {read} were read")]
    OtherCount { said: u64, read: u64 },
    #[error("it is damaged: its contents are not those that its last line was made for")]
    OtherSum,
    #[error("line {line} comes after its end")]
    Beyond { line: u64 },
}

/// A key with its value.
pub type Line = (String, Value);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Any {
    #[serde(default)]
    key: Option<String>,
    #[serde(default)]
    value: Option<String>,
    #[serde(default)]
    base64: Option<String>,
    #[serde(default)]
    counter: Option<u64>,
    #[serde(default)]
    keys: Option<u64>,
    #[serde(default)]
    sha256: Option<String>,
}

/// Reads an export, line by line.
pub struct DumpReader<R> {
    input: R,
    hash: Sha256,
    header: String,
    line: Vec<u8>,
    lines: u64,
    keys: u64,
    bytes: u64,
}

impl<R: BufRead> DumpReader<R> {
    /// Reads the header.
    ///
    /// # Errors
    /// There is none, or it is of another format or layout.
    pub fn begin(input: R) -> Result<Self, DumpError> {
        let (hash, header) = (Sha256::new(), String::new());
        let mut reader = Self { input, hash, header, line: Vec::new(), lines: 0, keys: 0, bytes: 0 };
        if !reader.read_line()? {
            return Err(DumpError::NoHeader);
        }
        let header: Header = serde_json::from_slice(&reader.line).map_err(|_| DumpError::NoHeader)?;
        if header.puhui != MAGIC {
            return Err(DumpError::NoHeader);
        }
        if header.format != FORMAT {
            return Err(DumpError::OtherFormat { format: header.format });
        }
        if header.layout != LAYOUT {
            return Err(DumpError::OtherLayout { layout: header.layout });
        }
        reader.hash.update(&reader.line);
        reader.header = hex(&reader.hash.clone().finalize());
        Ok(reader)
    }

    /// SHA-256 of the header's line, in hexadecimal digits: says which export this is.
    pub fn header(&self) -> &str {
        &self.header
    }

    /// How many bytes were read.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The next key; none after the trailer, which was right then.
    ///
    /// # Errors
    /// The file is cut off, damaged, or no export. Keys that came before may be wrong if it is damaged.
    pub fn next_line(&mut self) -> Result<Option<Line>, DumpError> {
        if !self.read_line()? {
            return Err(DumpError::CutOff { line: self.lines });
        }
        let any: Any = serde_json::from_slice(&self.line).map_err(|why| self.bad(why))?;
        match any {
            Any { keys: Some(said), sha256: Some(sum), key: None, value: None, base64: None, counter: None } => {
                self.end(said, &sum).map(|()| None)
            }
            Any { key: Some(key), value, base64, counter, keys: None, sha256: None } => {
                let value = match (value, base64, counter) {
                    (Some(text), None, None) => Value::Bytes(text.into_bytes()),
                    (None, Some(text), None) => Value::Bytes(STANDARD.decode(text).map_err(|why| self.bad(why))?),
                    (None, None, Some(count)) => Value::Counter(count),
                    _ => return Err(self.bad("it wants one of `value`, `base64` and `counter`")),
                };
                self.hash.update(&self.line);
                self.keys += 1;
                Ok(Some((key, value)))
            }
            _ => Err(self.bad("it wants a `key`")),
        }
    }

    fn end(&mut self, said: u64, sum: &str) -> Result<(), DumpError> {
        if said != self.keys {
            return Err(DumpError::OtherCount { said, read: self.keys });
        }
        if sum != hex(&self.hash.clone().finalize()) {
            return Err(DumpError::OtherSum);
        }
        if self.read_line()? { Err(DumpError::Beyond { line: self.lines }) } else { Ok(()) }
    }

    /// Reads a whole line, with its end; false: there is none.
    fn read_line(&mut self) -> Result<bool, DumpError> {
        self.line.clear();
        let read = self.input.by_ref().take(LONGEST).read_until(b'\n', &mut self.line)?;
        self.bytes += read as u64;
        if read == 0 {
            return Ok(false);
        }
        if self.line.last() != Some(&b'\n') {
            return Err(DumpError::CutOff { line: self.lines });
        }
        self.lines += 1;
        Ok(true)
    }

    fn bad(&self, why: impl ToString) -> DumpError {
        DumpError::BadLine { line: self.lines, why: why.to_string() }
    }
}
