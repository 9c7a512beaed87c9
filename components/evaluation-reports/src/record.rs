use std::collections::BTreeSet;

use puhui_domain::PatentNumber;
use puhui_service::{Naming, Owned, Owner};
use puhui_store::{Event, Id, List, Record, Stored};
use serde::{Deserialize, Serialize};
use time::Date;

use crate::conclusion::Conclusion;
use crate::legal_state::LegalState;

/// What is known of one patent: its dates, its legal status and its evaluation report, if there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PatentRecord {
    pub(crate) number: PatentNumber,
    /// 名称
    pub(crate) title: Option<String>,
    /// 申请日
    #[serde(with = "puhui_service::calendar")]
    pub(crate) filed_on: Option<Date>,
    /// 优先权日, the earliest
    #[serde(with = "puhui_service::calendar")]
    pub(crate) priority_on: Option<Date>,
    /// 授权公告日
    #[serde(with = "puhui_service::calendar")]
    pub(crate) granted_on: Option<Date>,
    pub(crate) legal_status: LegalStatus,
    /// The newest report: a corrected one (更正) takes the place of the one before. Never there for an invention.
    pub(crate) report: Option<Report>,
    /// Who says so.
    pub(crate) source: String,
}

/// A legal state, and the day for which the source vouches for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LegalStatus {
    pub(crate) state: LegalState,
    #[serde(with = "puhui_service::calendar::given")]
    pub(crate) as_of: Date,
}

/// An evaluation report (专利权评价报告). It has no number of its own: patent and day of completion name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Report {
    #[serde(with = "puhui_service::calendar::given")]
    pub(crate) completed_on: Date,
    pub(crate) conclusion: Conclusion,
    /// The claims or designs that do not meet the conditions: some if these are a part of all, else none.
    pub(crate) defective: BTreeSet<u32>,
}

impl PatentRecord {
    /// One patent has one record, however its number is written.
    pub(crate) fn id_of(number: &PatentNumber) -> Id<Self> {
        Id::natural(&[&number.key()])
    }

    pub(crate) fn id(&self) -> Id<Self> {
        Self::id_of(&self.number)
    }

    /// What history says of a state of the record: legal state and conclusion, `in-force, no-defect-found`.
    fn standing(&self) -> String {
        let conclusion = self.report.as_ref().map_or("no-report", |report| report.conclusion.code());
        format!("{}, {conclusion}", self.legal_status.state.code())
    }

    /// The record and its line of history as they follow what is there, or `None` if that says the same already.
    pub(crate) fn following(&self, there: Option<&Stored<Self>>, event: &Event) -> Option<(Self, Event)> {
        if there.is_some_and(|there| there.data == *self) {
            return None;
        }
        let from = there.map(|there| there.data.standing());
        Some((self.clone(), Event { from, to: Some(self.standing()), ..event.clone() }))
    }
}

impl Record for PatentRecord {
    const COMPONENT: &'static str = "evaluation-reports";
    const KIND: &'static str = "patent";
    const PREFIX: &'static str = "per";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        vec![List::new("all", &[])]
    }
}

/// What is published of a patent is everybody's to read and the national office's to write.
impl Owned for PatentRecord {
    fn owner(&self) -> Owner {
        Owner::PUBLIC
    }
}
