//! What a notice asks for: measures, and the dates and figures in them.

use puhui_domain::Department;
use serde::Serialize;
use time::Date;

use crate::dates::iso_date;

/// A passage of a clause that names the departments responsible for it (任务, 责任部门).
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Measure {
    /// The sentences the departments stand behind, without the list: from the end of the previous list of the clause, or
    /// from the clause's start. The heading, when the clause has nothing else.
    pub passage: String,
    /// In the order written, none twice, never empty.
    pub departments: Vec<Department>,
    /// Those inside the passage.
    pub targets: Vec<Target>,
    /// The first of the passage that has a day; failing that, the first.
    pub due: Option<Due>,
}

/// A figure that is to be reached (目标, 指标).
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Target {
    /// As written, with the words that say how the figure is meant: `increase to more than 50%`.
    pub text: String,
    pub comparison: Comparison,
    /// A plain decimal: `16.5`, `12000`.
    pub value: String,
    /// `percent`, `percentage points`, a unit of time such as `months` or `working days`, or the counted thing as written.
    pub unit: Option<String>,
}

/// How a figure is meant.
///
/// In Chinese law 以上, 以下 and 以内 include the figure, 超过 and 不满 do not (Civil Code 民法典, article 1259). Published
/// translations often write "more than" for 以上; what they write is what is kept.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comparison {
    /// 以上, 不少于, 达到; also "raise to".
    AtLeast,
    /// 超过
    MoreThan,
    /// 以内, 不超过; also "reduce to".
    AtMost,
    /// 低于
    LessThan,
    /// Also "remain at".
    Exactly,
    /// 约, 左右
    About,
    /// 增长…以上; also "increase by", since more is no failure.
    IncreaseByAtLeast,
    /// 增长超过…
    IncreaseByMoreThan,
    /// 降低…以上; also "reduce by".
    DecreaseByAtLeast,
    /// 降低超过…
    DecreaseByMoreThan,
}

/// When something is to be done (时限).
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Due {
    /// As written: `by the end of 2025`, `每年年底前`, `in a timely manner`.
    pub text: String,
    /// The last day of the period. `None` where the text names no day, as 定期 does, or a new one every year.
    #[serde(serialize_with = "iso_date")]
    pub on: Option<Date>,
}
