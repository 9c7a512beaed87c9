//! What a policy asks for: measures (任务) with their responsible departments (责任部门), figures and dates.

use puhui_domain::Department;
use puhui_service::{Readable, Text};
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
#[derive(Clone, Debug, Serialize, Deserialize)]
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
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Due {
    /// As the notice writes it.
    pub(crate) text: String,
    /// The last day of it; none where the notice names none (定期).
    #[serde(with = "puhui_service::calendar")]
    pub(crate) on: Option<Date>,
}

/// How a figure is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Comparison {
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    Exactly,
    About,
    IncreaseByAtLeast,
    IncreaseByMoreThan,
    DecreaseByAtLeast,
    DecreaseByMoreThan,
}

impl Comparison {
    const NAMES: [(&'static str, Self); 10] = [
        ("at-least", Self::AtLeast),
        ("more-than", Self::MoreThan),
        ("at-most", Self::AtMost),
        ("less-than", Self::LessThan),
        ("exactly", Self::Exactly),
        ("about", Self::About),
        ("increase-by-at-least", Self::IncreaseByAtLeast),
        ("increase-by-more-than", Self::IncreaseByMoreThan),
        ("decrease-by-at-least", Self::DecreaseByAtLeast),
        ("decrease-by-more-than", Self::DecreaseByMoreThan),
    ];
}

impl Readable for Comparison {
    fn read(given: &str) -> Result<Self, Text> {
        let known = Self::NAMES.iter().find(|(name, _)| *name == given);
        known.map(|(_, comparison)| *comparison).ok_or_else(|| {
            let names = Self::NAMES.map(|(name, _)| name).join(", ");
            puhui_service::text!("只能取以下值之一：{names}。", "It must be one of {names}.")
        })
    }
}
