use axum::body::{Body, Bytes};
use futures::FutureExt;
use http_body::Frame;
use http_body_util::BodyExt;

use crate::{Code, Failure, text};

/// The longest line, in bytes.
const LONGEST: usize = 64 * 1024;

/// The lines of a body, in batches of what has arrived.
pub(super) struct Lines {
    body: Body,
    /// What has arrived and was not handed out: the beginning of a line, or many.
    buffer: Vec<u8>,
    /// How much of the buffer was handed out.
    start: usize,
    /// How much of what was not handed out is known to have no line feed: a line may come byte by byte.
    searched: usize,
    /// Within a line that is too long: the rest of it is dropped.
    is_skipping: bool,
    end: Option<End>,
    /// How many lines there have been, blank ones included: a line's number in the file that was sent.
    pub(super) count: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Whole,
    /// The connection broke.
    Broken,
}

/// A line with its number, counted from 1.
pub(super) struct Line {
    pub(super) number: u64,
    pub(super) content: Result<Vec<u8>, Failure>,
}

impl Lines {
    pub(super) fn of(body: Body) -> Self {
        Self { body, buffer: Vec::new(), start: 0, searched: 0, is_skipping: false, end: None, count: 0 }
    }

    /// Takes in all there is.
    pub(super) async fn read_whole(&mut self) {
        while self.end.is_none() {
            let frame = self.body.frame().await;
            self.note(frame);
        }
    }

    /// How the body ended, once it has.
    pub(super) fn end(&self) -> Option<End> {
        self.end
    }

    /// Waits for a line, then takes what has arrived besides, but not more than `most`: whoever works on a batch never
    /// waits for its sender. No line at all: the body has ended.
    pub(super) async fn batch(&mut self, most: usize) -> Vec<Line> {
        let mut batch = Vec::new();
        loop {
            while batch.len() < most
                && let Some(line) = self.next_line()
            {
                batch.push(line);
            }
            if batch.len() == most || self.end.is_some() {
                return batch;
            }
            let frame = if batch.is_empty() { Some(self.body.frame().await) } else { self.body.frame().now_or_never() };
            let Some(frame) = frame else { return batch };
            self.note(frame);
        }
    }

    /// Takes a frame in, or the end of all frames.
    fn note(&mut self, frame: Option<Result<Frame<Bytes>, axum::Error>>) {
        match frame {
            None => self.end = Some(End::Whole),
            Some(Err(_)) => self.end = Some(End::Broken),
            Some(Ok(frame)) => {
                self.buffer.drain(..self.start);
                self.start = 0;
                self.buffer.extend_from_slice(&frame.into_data().unwrap_or_default());
            }
        }
    }

    /// The next line in the buffer that has something in it. A last line need not end with a line feed, unless the
    /// connection broke: then it is not whole.
    fn next_line(&mut self) -> Option<Line> {
        loop {
            let rest = self.buffer.get(self.start..).unwrap_or_default();
            let unknown = rest.get(self.searched..).unwrap_or_default();
            let feed = unknown.iter().position(|byte| *byte == b'\n').map(|place| self.searched + place);
            self.searched = if feed.is_some() { 0 } else { rest.len() };
            let length = match (feed, self.end) {
                (Some(feed), _) => feed,
                (None, Some(End::Whole)) if !rest.is_empty() => rest.len(),
                (None, _) => {
                    let is_too_long = rest.len() > LONGEST;
                    return self.pass_over(is_too_long);
                }
            };
            let content = rest[..length].trim_ascii().to_vec();
            self.start = (self.start + length + 1).min(self.buffer.len());
            if std::mem::take(&mut self.is_skipping) {
                continue;
            }
            self.count += 1;
            if length > LONGEST {
                return Some(too_long(self.count));
            }
            if !content.is_empty() {
                return Some(Line { number: self.count, content: Ok(content) });
            }
        }
    }

    /// Drops the beginning of a line that is too long already, and says so once.
    fn pass_over(&mut self, is_too_long: bool) -> Option<Line> {
        if self.is_skipping || is_too_long {
            (self.start, self.searched) = (self.buffer.len(), 0);
        }
        if self.is_skipping || !is_too_long {
            return None;
        }
        self.is_skipping = true;
        self.count += 1;
        Some(too_long(self.count))
    }
}

fn too_long(number: u64) -> Line {
    let kib = LONGEST / 1024;
    let detail = text!("一行最多 {kib} KiB。", "A line may have at most {kib} KiB.");
    Line { number, content: Err(Failure::new(Code::BodyTooLarge).detail(detail)) }
}

#[cfg(test)]
mod tests {
    use futures::executor::block_on;
    use futures::stream;

    use super::*;

    fn lines(frames: Vec<Result<Vec<u8>, std::io::Error>>) -> (Vec<(u64, String)>, u64, Option<End>) {
        let mut lines = Lines::of(Body::from_stream(stream::iter(frames)));
        let mut found = Vec::new();
        loop {
            let batch = block_on(lines.batch(3));
            assert!(batch.len() <= 3);
            if batch.is_empty() {
                return (found, lines.count, lines.end());
            }
            found.extend(batch.into_iter().map(|line| {
                (line.number, line.content.map_or_else(|_| "too long".into(), |line| String::from_utf8(line).unwrap()))
            }));
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &[(u64, &str)], count: u64) {
        for size in [1, 2, 7, 50_000, 1_000_000] {
            let frames = text.as_bytes().chunks(size).map(|chunk| Ok(chunk.to_vec())).collect();
            let (found, counted, end) = lines(frames);
            let found: Vec<_> = found.iter().map(|(number, line)| (*number, line.as_str())).collect();
            assert_eq!((&found[..], counted, end), (expected, count, Some(End::Whole)), "in pieces of {size}");
        }
    }

    #[test]
    fn lines_are_numbered_and_blank_ones_counted() {
        check("", &[], 0);
        check("a", &[(1, "a")], 1);
        check("a\nb\r\n\n  c \n", &[(1, "a"), (2, "b"), (4, "c")], 4);
        check("a\nb\nc\nd\ne", &[(1, "a"), (2, "b"), (3, "c"), (4, "d"), (5, "e")], 5);
        check("\n\n\n\n", &[], 4);
    }

    #[test]
    fn a_line_that_is_too_long_fails_alone() {
        let long = "x".repeat(LONGEST + 1);
        check(&format!("a\n{long}\nb"), &[(1, "a"), (2, "too long"), (3, "b")], 3);
        check(&format!("{long}{long}"), &[(1, "too long")], 1);
        check(&format!("{long}\n"), &[(1, "too long")], 1);
        let longest = "x".repeat(LONGEST);
        check(&format!("{longest}\nb"), &[(1, &longest), (2, "b")], 2);
    }

    #[test]
    fn what_a_broken_connection_left_is_no_line() {
        let frames = vec![Ok(b"a\nb".to_vec()), Err(std::io::Error::other("gone"))];
        assert_eq!(lines(frames), (vec![(1, "a".into())], 1, Some(End::Broken)));
    }
}
