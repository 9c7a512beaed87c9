use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::as_text::as_text;
use crate::check_symbol::CheckSymbol;
use crate::compact::compact;

include!(concat!(env!("OUT_DIR"), "/credit_codes.rs"));

/// The code by which an organisation is known, in `cn` the unified social credit code (统一社会信用代码, GB 32100-2015):
/// valid with its check character.
///
/// Read in either case, in full width and with spaces. The organisation code inside it has a check character of its
/// own, which is not looked at.
#[derive(Clone, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct CreditCode(String);

/// Why a text is no [`CreditCode`]. Positions are counted from 1.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum CreditCodeError {
    #[error("The credit code is empty. Write its {length} characters, like {example}.",
        length = CreditCode::LENGTH, example = CreditCode::EXAMPLE)]
    Empty,
    #[error("The credit code has {0} characters. It must have {length}.", length = CreditCode::LENGTH)]
    Length(usize),
    #[error("Character {position} of the credit code is {found:?}, which does not occur in credit codes.")]
    Symbol { position: usize, found: char },
    #[error("Character {position} of the credit code is {found:?}. It must be a digit.")]
    NotADigit { position: usize, found: char },
    #[error("The check character of the credit code should be {expected}, not {found}.")]
    CheckCharacter { expected: char, found: char },
}

use CreditCodeError as Error;

/// How the credit codes of a profile are written. In the pattern `A` is any of the symbols, `N` a digit and `C` the
/// check character.
struct Rules {
    pattern: &'static str,
    symbols: &'static str,
    check: Option<CheckSymbol>,
}

impl CreditCode {
    /// How many characters a code has.
    pub const LENGTH: usize = RULES.pattern.len();

    /// A valid code, to show how one is written.
    pub const EXAMPLE: &'static str = EXAMPLE;

    /// What to index by: the code in lower case. It can be read again.
    pub fn key(&self) -> String {
        self.0.to_ascii_lowercase()
    }
}

impl FromStr for CreditCode {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let code = compact(text).to_ascii_uppercase();
        match code.chars().count() {
            0 => return Err(Error::Empty),
            CreditCode::LENGTH => {}
            other => return Err(Error::Length(other)),
        }
        for (position, (place, found)) in (1..).zip(RULES.pattern.chars().zip(code.chars())) {
            if !RULES.symbols.contains(found) {
                return Err(Error::Symbol { position, found });
            }
            if place == 'N' && !found.is_ascii_digit() {
                return Err(Error::NotADigit { position, found });
            }
        }
        match RULES.expected(&code) {
            Some((expected, found)) if found != expected => Err(Error::CheckCharacter { expected, found }),
            _ => Ok(Self(code)),
        }
    }
}

impl Rules {
    /// The check character that a code should have and the one it has; `None` if codes have none.
    fn expected(&self, code: &str) -> Option<(char, char)> {
        let found = code.chars().next_back()?;
        let body = code.strip_suffix(found)?;
        Some((self.check.as_ref()?.of(body)?, found))
    }
}

impl fmt::Display for CreditCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

as_text!(CreditCode, CreditCodeError);
