use puhui_domain::{ClausePath, Language};
use puhui_store::Stored;
use schemars::JsonSchema;
use serde::Serialize;
use time::Date;

use super::Summary;
use super::measure::MeasureView;
use crate::record::{Head, Placed, Policy};

/// A measure with the policy and the clause that it stands in.
#[derive(Debug, JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "Task")]
pub(crate) struct TaskView<'a> {
    policy: Summary<'a>,
    clause: ClauseHead<'a>,
    /// Which measure of the clause it is, counted from 1.
    number: usize,
    #[serde(flatten)]
    measure: MeasureView<'a>,
    /// Whether its day is over. A measure without a day, or whose day comes anew, has not ended.
    is_ended: bool,
}

/// What names a clause.
#[derive(Debug, JsonSchema, Serialize)]
struct ClauseHead<'a> {
    path: &'a ClausePath,
    label: &'a str,
    heading: Option<&'a str>,
}

impl<'a> TaskView<'a> {
    pub(crate) fn new(
        policy: &'a Stored<Policy>,
        head: &'a Head,
        place: Placed<'a>,
        language: Language,
        today: Date,
    ) -> Self {
        let Placed { clause, number, measure } = place;
        let day = measure.due.as_ref().and_then(|due| due.on);
        Self {
            policy: Summary::new(policy, head),
            clause: ClauseHead { path: &clause.path, label: &clause.label, heading: clause.heading.as_deref() },
            number,
            measure: MeasureView::new(measure, language),
            is_ended: day.is_some_and(|day| day < today),
        }
    }
}
