use std::fmt::Display;
use std::io::Write;

/// What makes a spreadsheet take a text for UTF-8: without it Excel reads it in the system's own encoding (GBK in China).
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// What a spreadsheet could take for a formula at the beginning of a cell (OWASP, CSV Injection), in full width too.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// One row of a table (RFC 4180), written cell by cell. What it is written to is a `Vec`, which always takes it.
#[derive(Debug)]
pub struct CsvLine<'a> {
    out: &'a mut Vec<u8>,
    is_first: bool,
}

impl<'a> CsvLine<'a> {
    /// The beginning of a whole table.
    pub fn first(out: &'a mut Vec<u8>) -> Self {
        out.extend_from_slice(BYTE_ORDER_MARK.as_bytes());
        Self::new(out)
    }

    pub fn new(out: &'a mut Vec<u8>) -> Self {
        Self { out, is_first: true }
    }

    /// What somebody else has written: a quote before it keeps it from being a formula.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.begin();
        let guard = if text.starts_with(FORMULA) { "'" } else { "" };
        if text.contains(['"', ',', '\r', '\n']) {
            _ = write!(self.out, "\"{guard}{}\"", text.replace('"', "\"\""));
        } else {
            _ = write!(self.out, "{guard}{text}");
        }
        self
    }

    /// A number, a date or a code, which has nothing in it that means something to a table.
    #[must_use]
    pub fn plain(mut self, value: impl Display) -> Self {
        self.begin();
        _ = write!(self.out, "{value}");
        self
    }

    /// A cell without anything in it.
    #[must_use]
    pub fn empty(mut self) -> Self {
        self.begin();
        self
    }

    pub fn end(self) {
        self.out.extend_from_slice(b"\r\n");
    }

    fn begin(&mut self) {
        if !std::mem::take(&mut self.is_first) {
            self.out.push(b',');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let mut out = Vec::new();
        CsvLine::new(&mut out).plain(1).text(text).empty().end();
        assert_eq!(String::from_utf8(out).unwrap(), format!("1,{expected},\r\n"), "{text:?}");
    }

    #[test]
    fn cells_are_quoted_where_they_have_to_be() {
        check("", "");
        check("示范台灯", "示范台灯");
        check("a,b", "\"a,b\"");
        check("a \"b\"", "\"a \"\"b\"\"\"");
        check("a\r\nb", "\"a\r\nb\"");
        check(" a ", " a ");
    }

    #[test]
    fn no_cell_is_a_formula() {
        check("=1+1", "'=1+1");
        check("+86", "'+86");
        check("-1", "'-1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\tx", "'\tx");
        check("\r=1", "\"'\r=1\"");
        check("＝1", "'＝1");
        check("=HYPERLINK(\"a\",\"b\")", "\"'=HYPERLINK(\"\"a\"\",\"\"b\"\")\"");
        check("a=1", "a=1");
    }

    #[test]
    fn a_table_begins_with_a_byte_order_mark() {
        let mut out = Vec::new();
        CsvLine::first(&mut out).plain("a").end();
        assert_eq!(out, b"\xef\xbb\xbfa\r\n");
    }
}
