use schemars::JsonSchema;
use serde::Deserialize;

/// A site whose pages are to embed what the office offers.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "NewWidgetSite")]
pub(crate) struct NewSite {
    /// 站点名称
    pub(crate) name: String,
    /// The origins of its pages as browsers send them, `https://www.example.cn`: 1 to 20.
    pub(crate) origins: Vec<String>,
}

/// The site as it is to be.
#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(rename = "ChangedWidgetSite")]
pub(crate) struct ChangedSite {
    /// 站点名称
    pub(crate) name: String,
    /// The origins of its pages as browsers send them, `https://www.example.cn`: 1 to 20.
    pub(crate) origins: Vec<String>,
    /// `false` closes it: no widget is let in any more.
    pub(crate) is_open: bool,
}
