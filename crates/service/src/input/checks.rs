use crate::Pointer;
use crate::{At, Code, Failure, FieldCode, FieldError, Text, text};

/// Collects every mistake of a body, so that the caller hears of all of them at once.
#[derive(Debug, Default)]
pub struct Checks(Vec<FieldError>);

/// A thousandth mistake helps nobody.
const MOST: usize = 100;

impl Checks {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn note(&mut self, at: impl Into<At>, code: FieldCode, detail: Text) {
        if self.0.len() < MOST {
            self.0.push(FieldError { at: at.into(), code, detail });
        }
    }

    /// A text that has something in it, and not too much of it: `max` counts characters.
    pub fn text(&mut self, at: Pointer, value: &str, max: usize) {
        if value.trim().is_empty() {
            self.note(at, FieldCode::Empty, Text::new("不得为空。", "It must not be empty."));
        } else if value.chars().nth(max).is_some() {
            self.note(at, FieldCode::TooLong, text!("最多 {max} 个字符。", "It may have at most {max} characters."));
        } else if value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
            let detail = Text::new("不得含有控制字符。", "It must not contain control characters.");
            self.note(at, FieldCode::InvalidValue, detail);
        }
    }

    /// The same for a text that may be left out.
    pub fn optional_text(&mut self, at: Pointer, value: Option<&str>, max: usize) {
        if let Some(value) = value {
            self.text(at, value, max);
        }
    }

    /// A list that is not too long.
    pub fn at_most(&mut self, at: Pointer, count: usize, max: usize) {
        if count > max {
            self.note(at, FieldCode::TooMany, text!("最多 {max} 项。", "There may be at most {max}."));
        }
    }

    pub fn finish(self) -> Result<(), Failure> {
        if self.0.is_empty() { Ok(()) } else { Err(Failure::new(Code::InvalidBody).errors(self.0)) }
    }

    /// The value, if it and everything else is right. What is missing here was noted by whoever failed to make it.
    pub fn deliver<T>(self, value: Option<T>) -> Result<T, Failure> {
        self.finish()?;
        value.ok_or_else(|| Failure::new(Code::InvalidBody))
    }
}
