//! The dates of a patent: in which order they come, and that none is to come yet.

use puhui_service::{Checks, FieldCode, Given, Pointer, Text, text};
use time::Date;

pub(crate) const PRIORITY: Text = Text::new("优先权日", "the priority date");
pub(crate) const FILING: Text = Text::new("申请日", "the filing date");
pub(crate) const GRANT: Text = Text::new("授权公告日", "the date of grant");
pub(crate) const COMPLETION: Text = Text::new("评价报告完成日", "the completion of the report");

/// Dates that follow each other, of which any can be missing, and of which none is to come.
pub(crate) struct Days {
    today: Date,
    latest: Option<(Date, Text)>,
}

impl Days {
    pub(crate) fn until(today: Date) -> Self {
        Self { today, latest: None }
    }

    pub(crate) fn next(
        &mut self,
        given: Option<Given<Date>>,
        at: Pointer,
        name: Text,
        checks: &mut Checks,
    ) -> Option<Date> {
        let date = given?.check(at.clone(), checks)?;
        not_ahead(date, self.today, at.clone(), checks);
        match &self.latest {
            Some((latest, Text { zh, en })) if date < *latest => {
                let detail = text!("不得早于{zh}。", "It must not be before {en}.");
                checks.note(at, FieldCode::Inconsistent, detail);
            }
            _ => self.latest = Some((date, name)),
        }
        Some(date)
    }
}

pub(crate) fn not_ahead(date: Date, today: Date, at: Pointer, checks: &mut Checks) {
    if date > today {
        let detail =
            Text::new("不得晚于今天（以本局所在地时间为准）。", "It must not be after today, by the office's clock.");
        checks.note(at, FieldCode::OutOfRange, detail);
    }
}
