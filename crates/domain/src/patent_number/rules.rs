use super::form::Form;
use super::{PatentKind, PatentNumberError as Error};
use crate::check_symbol::CheckSymbol;
use crate::compact::compact;

/// How the patent numbers of a profile are written; `profiles/README.md` says what each part means.
#[derive(Debug)]
pub(super) struct Rules {
    pub(super) prefix: &'static str,
    pub(super) prefixes_read: &'static [&'static str],
    pub(super) after_prefix: &'static str,
    pub(super) points: &'static str,
    pub(super) check: Option<CheckSymbol>,
    pub(super) forms: &'static [Form],
    pub(super) publication: Option<Publication>,
}

/// What a publication number (公开号) looks like, which people take for a patent number.
#[derive(Debug)]
pub(super) struct Publication {
    pub(super) prefix: &'static str,
    pub(super) first_digits: &'static str,
    pub(super) lengths: &'static [usize],
    pub(super) kind_codes: &'static str,
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
    pub(super) const MAX_CHARS: usize = 64;

    pub(super) fn read(&self, text: &str) -> Result<Parts, Error> {
        if text.chars().nth(Self::MAX_CHARS).is_some() {
            return Err(Error::TooLong);
        }
        let whole = compact(text).to_ascii_uppercase();
        if whole.is_empty() {
            return Err(Error::Empty);
        }
        let number = self.without_prefixes(&whole);
        self.read_number(number).map_err(|error| match (&error, &self.publication) {
            (Error::Shape | Error::YearOutOfRange { .. }, Some(publication)) if publication.is(&whole, number) => {
                Error::PublicationNumber
            }
            _ => error,
        })
    }

    /// Each prefix may be there once, in the order of the profile.
    fn without_prefixes<'a>(&self, whole: &'a str) -> &'a str {
        self.prefixes_read.iter().fold(whole, |number, prefix| match number.strip_prefix(prefix) {
            Some(rest) => rest.trim_start_matches(|symbol| self.after_prefix.contains(symbol)),
            None => number,
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
        let kind = form.kinds.iter().find(|(symbol, _)| *symbol == picked.kind);
        let (symbol, kind) = *kind.ok_or(Error::UnknownKind(picked.kind))?;
        if let Some(check) = &self.check {
            let expected = check.of(&picked.body).ok_or(Error::Shape)?;
            let found = picked.check.ok_or(Error::CheckDigitMissing { expected })?;
            if found != expected {
                return Err(Error::CheckDigit { expected, found });
            }
        }
        let form = u8::try_from(index).map_err(|_| Error::Shape)?;
        Ok(Parts { year, form, kind, symbol, serial: picked.serial })
    }

    /// The number as its pattern shows it, with or without points.
    pub(super) fn write(&self, parts: &Parts, with_points: bool) -> String {
        let Some(form) = self.forms.get(usize::from(parts.form)) else { return String::new() };
        let (years, serials) = (form.places('Y'), form.places('S'));
        let year = format!("{:04}", parts.year);
        let mut year = year.chars().skip(4_usize.saturating_sub(years));
        let serial = format!("{:0serials$}", parts.serial);
        let mut serial = serial.chars();
        let (mut text, mut body) = (String::new(), String::new());
        for place in form.pattern.chars() {
            let symbol = match place {
                'Y' => year.next(),
                'S' => serial.next(),
                'K' => Some(parts.symbol),
                'C' => self.check.as_ref().and_then(|check| check.of(&body)),
                _ => {
                    text.extend(with_points.then_some(place));
                    None
                }
            };
            body.extend(symbol);
            text.extend(symbol);
        }
        text
    }
}

impl Publication {
    /// Whether a text is such a number: with its kind code, or at least with its prefix.
    fn is(&self, whole: &str, number: &str) -> bool {
        let digits = number.len() - number.trim_start_matches(|symbol: char| symbol.is_ascii_digit()).len();
        let (digits, code) = number.split_at(digits);
        // A correction has a digit after its kind code, as in B8.
        let code = code.strip_suffix(|symbol: char| symbol.is_ascii_digit()).unwrap_or(code);
        let is_coded = code.len() == 1 && self.kind_codes.contains(code);
        self.lengths.contains(&digits.len())
            && digits.starts_with(|first| self.first_digits.contains(first))
            && (is_coded || code.is_empty() && whole.contains(self.prefix))
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
            kinds: &[('P', PatentKind::Invention), ('D', PatentKind::Design)],
        }],
        publication: None,
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
