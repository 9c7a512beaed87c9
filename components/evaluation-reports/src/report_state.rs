//! Whether there is a report, and what that means in words: never more than is known.

use puhui_domain::{PatentKind, PatentNumber};
use puhui_service::{Text, text};
use schemars::JsonSchema;
use serde::Serialize;

use crate::record::PatentRecord;

/// Whether there is an evaluation report.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ReportState {
    Issued,
    None,
    // There cannot be one. (A doc comment would make alternatives of the values in the contract.)
    NotApplicable,
}

impl ReportState {
    pub(crate) fn of(record: &PatentRecord) -> Self {
        match (&record.report, Self::of_unknown(&record.number)) {
            (_, Some(state)) => state,
            (Some(_), None) => Self::Issued,
            (None, None) => Self::None,
        }
    }

    /// What can be said of a patent of which nothing is on record: that of an invention there is none.
    pub(crate) fn of_unknown(number: &PatentNumber) -> Option<Self> {
        (number.kind() == PatentKind::Invention).then_some(Self::NotApplicable)
    }

    pub(crate) const fn note(self) -> &'static Text {
        match self {
            Self::Issued => ISSUED,
            Self::None => NONE,
            Self::NotApplicable => NOT_FOR_INVENTIONS,
        }
    }
}

/// That nobody has made a patent known, and what does not follow from it.
pub(crate) fn not_on_record(number: &PatentNumber) -> Text {
    let Text { zh, en } = ReportState::of_unknown(number).map_or(UNKNOWN_IS_NOT_NONE, ReportState::note);
    text!("没有专利 {number} 的记录。{zh}", "Nothing is on record of the patent {number}. {en}")
}

const ISSUED: &Text = &Text::new(
    "已有专利权评价报告。报告只就授予专利权的条件作出评价，使用时请同时核对法律状态及其日期。",
    "There is an evaluation report. It is about the conditions for grant only: check the legal status and its date \
     beside it.",
);

const NONE: &Text = &Text::new(
    "未记录到专利权评价报告。报告应请求作出，没有报告不表示专利权存在缺陷。",
    "No evaluation report is on record. Reports are made on request: that there is none is no sign of a defect.",
);

pub(crate) const NOT_FOR_INVENTIONS: &Text = &Text::new(
    "发明专利没有专利权评价报告：评价报告只针对实用新型和外观设计作出（《专利法》第六十六条）。",
    "There are no evaluation reports for inventions: they are made for utility models and designs only (Patent Law, \
     Article 66).",
);

const UNKNOWN_IS_NOT_NONE: &Text =
    &Text::new("这不表示没有专利权评价报告。", "That does not mean that there is no evaluation report.");
