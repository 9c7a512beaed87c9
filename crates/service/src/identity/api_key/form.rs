use std::fmt;

use puhui_store::Id;

use super::ApiKey;
use crate::codes;

codes! {
    /// What a key is good for.
    pub enum KeyKind {
        Test = "test", "测试" / "test";
        Live = "live", "正式" / "live";
    }
}

/// The text of a key: `puhui_live_` or `puhui_test_`, 27 characters that stand for 160 random bits, and 6 for the CRC-32
/// (ISO 3309) of all before them, all in base 62. So a slip of the pen is told without the store, every change of a single character
/// for certain, and programs that look for leaked secrets can be sure of what they have found.
#[derive(Clone, PartialEq, Eq)]
pub struct KeyText {
    kind: KeyKind,
    text: String,
}

/// What every key begins with, and no token of ours.
const BRAND: &str = "puhui_";
const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// 62^27 is more than 2^160.
const SECRET: usize = 27;
/// 62^6 is more than 2^32.
const CHECK: usize = 6;

impl KeyText {
    /// A new key from 160 random bits.
    pub fn made(kind: KeyKind, random: [[u8; 10]; 2]) -> Self {
        let body = format!("{}{}", prefix(kind), in_base_62::<SECRET>(random.concat()));
        let check = check_of(&body);
        Self { kind, text: body + &check }
    }

    /// The key that a text is, if it can be one.
    pub fn read(text: &str) -> Option<Self> {
        let kind = [KeyKind::Test, KeyKind::Live].into_iter().find(|kind| text.starts_with(prefix(*kind)))?;
        let digits = text.strip_prefix(prefix(kind))?;
        if digits.len() != SECRET + CHECK || !digits.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return None;
        }
        let (body, check) = text.split_at_checked(text.len() - CHECK)?;
        (check_of(body) == check).then(|| Self { kind, text: text.to_owned() })
    }

    /// Whether a credential means to be a key, right or not.
    pub(crate) fn is_meant(credential: &str) -> bool {
        credential.starts_with(BRAND)
    }

    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    /// The id of the key's record, which follows from the SHA-256 of the key.
    pub fn id(&self) -> Id<ApiKey> {
        Id::natural(&[&self.text])
    }

    /// What may be shown of it later, to tell it from others: `puhui_live_…x7Qa`.
    pub fn masked(&self) -> String {
        let last = self.text.get(self.text.len().saturating_sub(4)..).unwrap_or_default();
        format!("{}…{last}", prefix(self.kind))
    }

    /// The whole key, to be shown once.
    pub fn reveal(&self) -> &str {
        &self.text
    }
}

/// The secret is never shown.
impl fmt::Debug for KeyText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KeyText({})", self.masked())
    }
}

const fn prefix(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::Test => "puhui_test_",
        KeyKind::Live => "puhui_live_",
    }
}

fn check_of(body: &str) -> String {
    in_base_62::<CHECK>(crc_32(body.as_bytes()).to_be_bytes().to_vec())
}

/// A number, most significant byte first, in so many digits.
fn in_base_62<const LENGTH: usize>(mut number: Vec<u8>) -> String {
    let mut digits = [b'0'; LENGTH];
    for digit in digits.iter_mut().rev() {
        let mut rest = 0_u16;
        for byte in &mut number {
            let value = rest << 8 | u16::from(*byte);
            // A rest is below 62, so a quotient fits a byte.
            *byte = u8::try_from(value / 62).unwrap_or(u8::MAX);
            rest = value % 62;
        }
        *digit = DIGITS.get(usize::from(rest)).copied().unwrap_or(b'0');
    }
    digits.iter().map(|digit| char::from(*digit)).collect()
}

/// The CRC-32 of ISO 3309, bit by bit: 38 bytes are no work, and a table would be a kilobyte.
fn crc_32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| crc >> 1 ^ if crc & 1 == 1 { 0xedb8_8320 } else { 0 })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_the_one_of_iso_3309() {
        // The check value of the catalogue of CRC algorithms.
        assert_eq!(crc_32(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn numbers_are_written_in_base_62() {
        assert_eq!(in_base_62::<6>(u32::MAX.to_be_bytes().to_vec()), "4gfFC3");
        assert_eq!(in_base_62::<27>(vec![0; 20]), "0".repeat(27));
        assert_eq!(in_base_62::<27>(vec![0xff; 20]).len(), 27);
    }
}
