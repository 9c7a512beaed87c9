//! What a policy asks for: measures (任务) with their responsible departments (责任部门), figures and dates.

use puhui_domain::Department;
use puhui_service::calendar::Day;
use puhui_service::codes;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use time::Date;

/// A passage of a clause with departments of its own that are responsible for it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Measure {
    pub(crate) passage: String,
    /// At least one, in the order written, none twice.
    pub(crate) departments: Vec<Department>,
    pub(crate) targets: Vec<Target>,
    pub(crate) due: Option<Due>,
}

/// A figure that is to be reached (目标).
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
pub(crate) struct Target {
    /// As the notice writes it.
    pub(crate) text: String,
    pub(crate) comparison: Comparison,
    /// A plain decimal: `16.5`. A string, so that nothing is rounded.
    pub(crate) value: String,
    /// `percent`, `months`, or what is counted.
    pub(crate) unit: Option<String>,
}

/// When something is to be done (时限).
#[derive(Clone, Debug, Deserialize, JsonSchema, Serialize)]
pub(crate) struct Due {
    /// As the notice writes it.
    pub(crate) text: String,
    /// The last day of it; none where the notice names none (定期).
    #[serde(with = "puhui_service::calendar")]
    #[schemars(with = "Option<Day>")]
    pub(crate) on: Option<Date>,
}

codes! {
    /// How a figure is meant. 以上, 以下 and 以内 include the figure, 超过 and 不满 do not (Civil Code 民法典, article 1259).
    pub(crate) enum Comparison {
        AtLeast = "at-least", "不少于" / "at least";
        MoreThan = "more-than", "超过" / "more than";
        AtMost = "at-most", "不超过" / "at most";
        LessThan = "less-than", "低于" / "less than";
        Exactly = "exactly", "等于" / "exactly";
        About = "about", "约" / "about";
        IncreaseByAtLeast = "increase-by-at-least", "增长不少于" / "increase by at least";
        IncreaseByMoreThan = "increase-by-more-than", "增长超过" / "increase by more than";
        DecreaseByAtLeast = "decrease-by-at-least", "降低不少于" / "decrease by at least";
        DecreaseByMoreThan = "decrease-by-more-than", "降低超过" / "decrease by more than";
    }
}
