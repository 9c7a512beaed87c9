//! A file of lines in pieces of a size that one request takes.

use std::io::{self, BufRead};

/// The most lines of a piece, and from how many bytes on it is full: well below what a server reads before it answers.
const MOST_LINES: usize = 5_000;
const FULL: usize = 768 * 1024;

/// Some lines of a file.
pub(super) struct Piece {
    /// The number in the file of the first, counted from 1.
    pub(super) first: u64,
    pub(super) count: usize,
    pub(super) text: Vec<u8>,
    /// Where in the file the piece ends, in bytes.
    pub(super) end: u64,
}

/// The pieces of a file, from a line on.
pub(super) struct Pieces<R> {
    reader: R,
    /// The number of the line that comes next.
    next: u64,
    start: u64,
    position: u64,
}

impl<R: BufRead> Pieces<R> {
    pub(super) fn of(reader: R, start: u64) -> Self {
        Self { reader, next: 1, start, position: 0 }
    }

    fn read(&mut self) -> io::Result<Option<Piece>> {
        let mut piece = Piece { first: self.start.max(self.next), count: 0, text: Vec::new(), end: 0 };
        while piece.count < MOST_LINES && piece.text.len() < FULL {
            let before = piece.text.len();
            let length = self.reader.read_until(b'\n', &mut piece.text)?;
            if length == 0 {
                break;
            }
            self.position += length as u64;
            self.next += 1;
            if self.next <= self.start {
                piece.text.truncate(before);
            } else {
                piece.count += 1;
            }
        }
        piece.end = self.position;
        Ok((piece.count > 0).then_some(piece))
    }
}

impl<R: BufRead> Iterator for Pieces<R> {
    type Item = io::Result<Piece>;

    fn next(&mut self) -> Option<Self::Item> {
        self.read().transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, from: u64, expected: &[(u64, usize)]) {
        let pieces: Vec<_> = Pieces::of(text.as_bytes(), from).map(Result::unwrap).collect();
        let found: Vec<_> = pieces.iter().map(|piece| (piece.first, piece.count)).collect();
        assert_eq!(found, expected);
        let sent: Vec<u8> = pieces.iter().flat_map(|piece| piece.text.clone()).collect();
        let skipped = text.split_inclusive('\n').skip(usize::try_from(from).unwrap() - 1).collect::<String>();
        assert_eq!(String::from_utf8(sent).unwrap(), skipped);
        assert!(pieces.last().is_none_or(|piece| piece.end == text.len() as u64));
    }

    #[test]
    fn a_file_comes_whole_and_in_order() {
        check("", 1, &[]);
        check("a", 1, &[(1, 1)]);
        check("a\nb\n\nc", 1, &[(1, 4)]);
        check("a\nb\n\nc", 3, &[(3, 2)]);
        check("a\nb\n", 3, &[]);
        check(&"x\n".repeat(12_000), 1, &[(1, 5_000), (5_001, 5_000), (10_001, 2_000)]);
        check(&"x\n".repeat(12_000), 11_000, &[(11_000, 1_001)]);
        let long = format!("{}\n", "x".repeat(500_000));
        check(&long.repeat(3), 1, &[(1, 2), (3, 1)]);
    }
}
