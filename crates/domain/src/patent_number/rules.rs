use super::{PatentKind, PatentNumberError as Error};
use crate::check_symbol::CheckSymbol;
use crate::number_form::Form;
use crate::publication_number;
use crate::typed::{typed, without_prefixes};

/// How the patent numbers of a profile are written; `profiles/README.md` says what each part means.
#[derive(Debug)]
pub(super) struct Rules {
    pub(super) prefix: &'static str,
    pub(super) prefixes_read: &'static [&'static str],
    pub(super) after_prefix: &'static str,
    pub(super) points: &'static str,
    pub(super) check: Option<CheckSymbol>,
    pub(super) forms: &'static [Form],
}

/// A number that was read. Its check symbol follows from the rest.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(super) struct Parts {
    pub(super) year: u16,
    /// Which of the forms it is written in.
    pub(super) form: u8,
    pub(super) kind: PatentKind,
    pub(super) symbol: char,
    pub(super) serial: u64,
}

impl Rules {
    pub(super) fn read(&self, text: &str) -> Result<Parts, Error> {
        let whole = typed(text, Error::TooLong, Error::Empty)?;
        let number = without_prefixes(&whole, self.prefixes_read, self.after_prefix);
        self.read_number(number).map_err(|error| match error {
            // People take one for the other.
            Error::Shape | Error::YearOutOfRange { .. } if publication_number::is_meant(text) => {
                Error::PublicationNumber
            }
            _ => error,
        })
    }

    /// The first form that fits in everything, else what is wrong by the first whose pattern fits.
    fn read_number(&self, number: &str) -> Result<Parts, Error> {
        let mut first = Error::Shape;
        for form in 0..self.forms.len() {
            match self.read_form(number, form) {
                Err(error) if first == Error::Shape => first = error,
                Err(_) => {}
                Ok(parts) => return Ok(parts),
            }
        }
        Err(first)
    }

    fn read_form(&self, number: &str, index: usize) -> Result<Parts, Error> {
        let form = self.forms.get(index).ok_or(Error::Shape)?;
        let picked = form.pick(number, self.points).ok_or(Error::Shape)?;
        if let (Some(check), Some(found)) = (&self.check, picked.check)
            && !check.knows(found)
        {
            return Err(Error::Shape);
        }
        let (first, last) = (form.first_year, form.last_year);
        let year = form.year(picked.year).ok_or(Error::YearOutOfRange { year: picked.year, first, last })?;
        let (symbol, kind) = form.kind(picked.kind).ok_or(Error::UnknownKind(picked.kind))?;
        if let Some(check) = &self.check {
            let expected = check.of(&picked.body).ok_or(Error::Shape)?;
            match picked.check {
                Some(found) if found == expected => {}
                Some(found) => return Err(Error::CheckDigit { expected, found }),
                None if form.check_optional_until.is_some_and(|last| year <= last) => {}
                None => return Err(Error::CheckDigitMissing { expected }),
            }
        }
        let form = u8::try_from(index).map_err(|_| Error::Shape)?;
        Ok(Parts { year, form, kind, symbol, serial: picked.serial })
    }

    /// The number as its pattern shows it, with or without points.
    pub(super) fn write(&self, parts: &Parts, with_points: bool) -> String {
        let Some(form) = self.forms.get(usize::from(parts.form)) else { return String::new() };
        let check = |body: &str| self.check.as_ref().and_then(|check| check.of(body));
        form.write((parts.year, parts.symbol, parts.serial), with_points, check)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers of an office that writes `EX P-2024/000123` and has no check symbols.
    const ELSEWHERE: Rules = Rules {
        prefix: "EX",
        prefixes_read: &["EX"],
        after_prefix: "",
        points: "-/",
        check: None,
        forms: &[Form {
            pattern: "K-YYYY/SSSSSS",
            first_year: 1950,
            last_year: 2099,
            check_optional_until: None,
            kinds: &[('P', PatentKind::Invention), ('D', PatentKind::Design)],
        }],
    };

    #[test]
    fn other_offices_write_other_numbers() {
        for text in ["EX P-2024/000123", "p2024000123", "ｅｘ　P 2024 / 000123"] {
            let parts = ELSEWHERE.read(text).unwrap();
            assert_eq!((parts.year, parts.kind, parts.serial), (2024, PatentKind::Invention, 123), "{text}");
            assert_eq!(ELSEWHERE.write(&parts, true), "P-2024/000123");
            assert_eq!(ELSEWHERE.write(&parts, false), "P2024000123");
        }
        for (text, error) in [
            ("U-2024/000123", Error::UnknownKind('U')),
            ("P-1949/000123", Error::YearOutOfRange { year: 1949, first: 1950, last: 2099 }),
            ("P-2024/0001234", Error::Shape),
            ("202010566088.9", Error::Shape),
        ] {
            assert_eq!(ELSEWHERE.read(text), Err(error), "{text}");
        }
    }
}
