/// How a number's check symbol (校验位, 校验码) follows from the symbols before it, as the profile says.
///
/// Each symbol is worth its place among `symbols`, counted from 0. The check symbol is the one worth the weighted sum
/// modulo `modulus`, or, with `complement`, what this lacks to a multiple of `modulus`.
#[derive(Debug)]
pub(crate) struct CheckSymbol {
    pub(crate) weights: &'static [u32],
    pub(crate) modulus: u32,
    pub(crate) complement: bool,
    /// ASCII, the digits first.
    pub(crate) symbols: &'static str,
}

impl CheckSymbol {
    /// The check symbol of `body`; `None` if `body` has a symbol that has no worth.
    pub(crate) fn of(&self, body: &str) -> Option<char> {
        let mut sum: u32 = 0;
        for (symbol, weight) in body.bytes().zip(self.weights) {
            let worth = self.symbols.bytes().position(|other| other == symbol)?;
            sum = sum.wrapping_add(weight.wrapping_mul(u32::try_from(worth).ok()?));
        }
        let rest = sum.checked_rem(self.modulus)?;
        let worth = if self.complement { (self.modulus - rest).checked_rem(self.modulus)? } else { rest };
        self.symbols.chars().nth(usize::try_from(worth).ok()?)
    }

    /// Whether a number can end with this symbol.
    pub(crate) fn knows(&self, symbol: char) -> bool {
        self.symbols.contains(symbol)
    }
}

#[cfg(test)]
mod tests {
    use super::CheckSymbol;

    #[test]
    fn the_symbol_follows_from_the_weighted_sum() {
        let mut rule = CheckSymbol { weights: &[2, 3, 4], modulus: 11, complement: false, symbols: "0123456789X" };
        // 1·2 + 2·3 + 3·4 = 20, which is 9 modulo 11; 2·2 + 1·3 + 1·4 = 11, which is 0.
        for (body, expected) in [("123", Some('9')), ("211", Some('0')), ("302", Some('3')), ("1A3", None)] {
            assert_eq!(rule.of(body), expected, "{body}");
        }
        assert_eq!(rule.of("500"), Some('X'));
        rule.complement = true;
        for (body, expected) in [("123", '2'), ("211", '0'), ("500", '1')] {
            assert_eq!(rule.of(body), Some(expected), "{body}");
        }
    }
}
