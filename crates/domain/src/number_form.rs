use crate::PatentKind;

/// One way to write a number: a picture of it, and what its parts may be.
///
/// In the pattern `Y` is a digit of the year, `K` the symbol of the kind, `S` a digit of the serial number and `C` the
/// check symbol. Anything else is a point, which may be missing.
#[derive(Debug)]
pub(crate) struct Form {
    pub(crate) pattern: &'static str,
    /// Years are written with as many digits as the pattern has; these two say which years they can be.
    pub(crate) first_year: u16,
    pub(crate) last_year: u16,
    /// Numbers of the years up to this one may lack their check symbol.
    pub(crate) check_optional_until: Option<u16>,
    pub(crate) kinds: &'static [(char, PatentKind)],
}

/// What stands at the places of a pattern. Nothing is known of it yet but that it fits there.
#[derive(Debug, Default)]
pub(crate) struct Picked {
    pub(crate) year: u16,
    pub(crate) kind: char,
    pub(crate) serial: u64,
    pub(crate) check: Option<char>,
    /// All of it before the check symbol.
    pub(crate) body: String,
}

impl Form {
    /// Takes a number apart; `None` if it does not look like this form. Only the check symbol may be missing.
    pub(crate) fn pick(&self, text: &str, points: &str) -> Option<Picked> {
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
    pub(crate) fn year(&self, written: u16) -> Option<u16> {
        let all = 10_u16.checked_pow(u32::try_from(self.places('Y')).ok()?)?;
        (self.first_year..=self.last_year).find(|year| year.checked_rem(all) == Some(written))
    }

    /// The kind that a symbol stands for, and the symbol.
    pub(crate) fn kind(&self, symbol: char) -> Option<(char, PatentKind)> {
        self.kinds.iter().copied().find(|(known, _)| *known == symbol)
    }

    /// The number as its pattern shows it, with or without points. `check` makes the check symbol from all before it.
    pub(crate) fn write(
        &self,
        (year, symbol, serial): (u16, char, u64),
        with_points: bool,
        check: impl Fn(&str) -> Option<char>,
    ) -> String {
        let (years, serials) = (self.places('Y'), self.places('S'));
        let year = format!("{year:04}");
        let mut year = year.chars().skip(4_usize.saturating_sub(years));
        let serial = format!("{serial:0serials$}");
        let mut serial = serial.chars();
        let (mut text, mut body) = (String::new(), String::new());
        for place in self.pattern.chars() {
            let symbol = match place {
                'Y' => year.next(),
                'S' => serial.next(),
                'K' => Some(symbol),
                'C' => check(&body),
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

    /// How often a letter is in the pattern.
    pub(crate) fn places(&self, letter: char) -> usize {
        self.pattern.matches(letter).count()
    }
}

impl Picked {
    fn digit(&mut self, symbol: char) -> Option<u16> {
        self.body.push(symbol);
        symbol.to_digit(10).and_then(|digit| digit.try_into().ok())
    }
}
