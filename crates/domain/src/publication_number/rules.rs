use std::ops::RangeInclusive;

use super::PublicationNumberError as Error;
use crate::PatentKind;
use crate::compact::compact;
use crate::number_form::Form;
use crate::typed::{typed, without_prefixes};

/// What was published.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum PublicationStage {
    /// An application that nobody has decided about (公布).
    Application,
    /// A patent that was granted (授权公告).
    Grant,
}

/// How the publication numbers of a profile are written; `profiles/README.md` says what each part means.
#[derive(Debug)]
pub(super) struct Rules {
    pub(super) prefix: &'static str,
    pub(super) prefixes_read: &'static [&'static str],
    pub(super) forms: &'static [Form],
    pub(super) codes: &'static [Code],
}

/// A kind code, and what it says.
#[derive(Debug)]
pub(super) struct Code {
    pub(super) letter: char,
    pub(super) kind: PatentKind,
    pub(super) stage: PublicationStage,
}

/// A number that was read.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(super) struct Parts {
    /// Which of the forms it is written in.
    pub(super) form: u8,
    /// The one in the number; else the first in which its form was used.
    pub(super) year: u16,
    pub(super) kind: PatentKind,
    pub(super) symbol: char,
    pub(super) serial: u64,
    pub(super) code: char,
    pub(super) stage: PublicationStage,
    /// Which correction of the publication this is.
    pub(super) correction: Option<char>,
}

impl Rules {
    pub(super) fn read(&self, text: &str) -> Result<Parts, Error> {
        let whole = typed(text, Error::TooLong, Error::Empty)?;
        let number = without_prefixes(&whole, self.prefixes_read, ":.");
        let digits = number.len() - number.trim_start_matches(|symbol: char| symbol.is_ascii_digit()).len();
        let (digits, after) = number.split_at(digits);
        let (form, year, symbol, kind, serial) = self.read_digits(digits)?;
        let mut after = after.chars();
        let code = after.next().ok_or(Error::CodeMissing)?;
        let correction = after.next();
        if !code.is_ascii_uppercase() || after.next().is_some() || correction.is_some_and(|c| !c.is_ascii_digit()) {
            return Err(Error::Shape);
        }
        let Code { kind: meant, stage, .. } =
            self.codes.iter().find(|known| known.letter == code).ok_or(Error::UnknownCode(code))?;
        if *meant != kind {
            return Err(Error::OtherKind { code, kind });
        }
        Ok(Parts { form, year, kind, symbol, serial, code, stage: *stage, correction })
    }

    fn read_digits(&self, digits: &str) -> Result<(u8, u16, char, PatentKind, u64), Error> {
        let mut forms =
            (0_u8..).zip(self.forms).filter_map(|(index, form)| Some((index, form, form.pick(digits, "")?)));
        // No two forms have the same number of digits.
        let (index, form, picked) = forms.next().ok_or(Error::Shape)?;
        let (first, last) = (form.first_year, form.last_year);
        let year = form.year(picked.year).ok_or(Error::YearOutOfRange { year: picked.year, first, last })?;
        let (symbol, kind) = form.kind(picked.kind).ok_or(Error::UnknownKind(picked.kind))?;
        Ok((index, year, symbol, kind, picked.serial))
    }

    pub(super) fn has_prefix(&self, text: &str) -> bool {
        compact(text).to_ascii_uppercase().contains(self.prefix)
    }

    pub(super) fn years(&self, parts: &Parts) -> RangeInclusive<u16> {
        match self.forms.get(usize::from(parts.form)) {
            Some(form) if form.places('Y') == 0 => form.first_year..=form.last_year,
            _ => parts.year..=parts.year,
        }
    }

    pub(super) fn write(&self, parts: &Parts) -> String {
        let Some(form) = self.forms.get(usize::from(parts.form)) else { return String::new() };
        let number = form.write((parts.year, parts.symbol, parts.serial), true, |_| None);
        let code = std::iter::once(parts.code).chain(parts.correction);
        format!("{}{number}{}", self.prefix, code.collect::<String>())
    }
}
