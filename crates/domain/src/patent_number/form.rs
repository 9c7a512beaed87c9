use super::PatentKind;

/// One way to write a number: a picture of it, and what its parts may be.
///
/// In the pattern `Y` is a digit of the year, `K` the symbol of the kind, `S` a digit of the serial number and `C` the
/// check symbol. Anything else is a point, which may be missing.
#[derive(Debug)]
pub(super) struct Form {
    pub(super) pattern: &'static str,
    /// Years are written with as many digits as the pattern has; these two say which years they can be.
    pub(super) first_year: u16,
    pub(super) last_year: u16,
    pub(super) kinds: &'static [(char, PatentKind)],
}

/// What stands at the places of a pattern. Nothing is known of it yet but that it fits there.
#[derive(Debug, Default)]
pub(super) struct Picked {
    pub(super) year: u16,
    pub(super) kind: char,
    pub(super) serial: u64,
    pub(super) check: Option<char>,
    /// All of it before the check symbol.
    pub(super) body: String,
}

impl Form {
    /// Takes a number apart; `None` if it does not look like this form. Only the check symbol may be missing.
    pub(super) fn pick(&self, text: &str, points: &str) -> Option<Picked> {
        let mut picked = Picked::default();
        let mut symbols = text.chars().peekable();
        for place in self.pattern.chars() {
            match place {
                'Y' => picked.year = picked.year.checked_mul(10)?.checked_add(picked.digit(symbols.next()?)?)?,
                'S' => {
                    picked.serial =
                        picked.serial.checked_mul(10)?.checked_add(picked.digit(symbols.next()?)?.into())?;
                }
                'K' => {
                    picked.kind = symbols.next().filter(char::is_ascii_alphanumeric)?;
                    picked.body.push(picked.kind);
                }
                'C' => picked.check = symbols.next(),
                _ => {
                    symbols.next_if(|symbol| points.contains(*symbol));
                }
            }
        }
        symbols.next().is_none().then_some(picked)
    }

    /// A year with all its digits, from those that are written.
    pub(super) fn year(&self, written: u16) -> Option<u16> {
        let all = 10_u16.checked_pow(u32::try_from(self.places('Y')).ok()?)?;
        (self.first_year..=self.last_year).find(|year| year.checked_rem(all) == Some(written))
    }

    /// How often a letter is in the pattern.
    pub(super) fn places(&self, letter: char) -> usize {
        self.pattern.matches(letter).count()
    }
}

impl Picked {
    fn digit(&mut self, symbol: char) -> Option<u16> {
        self.body.push(symbol);
        symbol.to_digit(10).and_then(|digit| digit.try_into().ok())
    }
}
