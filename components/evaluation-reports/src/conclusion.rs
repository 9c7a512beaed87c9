use puhui_domain::PatentKind;
use puhui_service::{Readable, Text, text};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Serialize};

/// What an evaluation report concludes (评价结论). It is about the conditions for grant and about nothing else.
#[derive(Clone, Copy, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Conclusion {
    NoDefectFound,
    DefectsInPart,
    DefectsInAll,
}

impl Conclusion {
    pub(crate) const ALL: [Self; 3] = [Self::NoDefectFound, Self::DefectsInPart, Self::DefectsInAll];

    /// As in JSON: `no-defect-found`.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::NoDefectFound => "no-defect-found",
            Self::DefectsInPart => "defects-in-part",
            Self::DefectsInAll => "defects-in-all",
        }
    }

    /// The official form's wording: of claims (权利要求) for a utility model, of designs (外观设计) for a design.
    pub(crate) const fn name(self, kind: PatentKind) -> &'static Text {
        match (self, kind) {
            (Self::NoDefectFound, PatentKind::Design) => NO_DESIGN_DEFECTIVE,
            (Self::DefectsInPart, PatentKind::Design) => SOME_DESIGNS_DEFECTIVE,
            (Self::DefectsInAll, PatentKind::Design) => ALL_DESIGNS_DEFECTIVE,
            (Self::NoDefectFound, _) => NO_CLAIM_DEFECTIVE,
            (Self::DefectsInPart, _) => SOME_CLAIMS_DEFECTIVE,
            (Self::DefectsInAll, _) => ALL_CLAIMS_DEFECTIVE,
        }
    }
}

const NO_CLAIM_DEFECTIVE: &Text = &Text::new(
    "全部权利要求未发现存在不符合授予专利权条件的缺陷",
    "no defect against the conditions for grant was found in any claim",
);
const SOME_CLAIMS_DEFECTIVE: &Text =
    &Text::new("部分权利要求不符合授予专利权条件", "some claims do not meet the conditions for grant");
const ALL_CLAIMS_DEFECTIVE: &Text =
    &Text::new("全部权利要求不符合授予专利权条件", "no claim meets the conditions for grant");
const NO_DESIGN_DEFECTIVE: &Text = &Text::new(
    "全部外观设计未发现存在不符合授予专利权条件的缺陷",
    "no defect against the conditions for grant was found in any design",
);
const SOME_DESIGNS_DEFECTIVE: &Text =
    &Text::new("部分外观设计不符合授予专利权条件", "some designs do not meet the conditions for grant");
const ALL_DESIGNS_DEFECTIVE: &Text =
    &Text::new("全部外观设计不符合授予专利权条件", "no design meets the conditions for grant");

impl Readable for Conclusion {
    fn read(given: &str) -> Result<Self, Text> {
        Self::ALL.into_iter().find(|conclusion| conclusion.code() == given).ok_or_else(|| {
            let codes = Self::ALL.map(Self::code);
            text!(
                "评价结论只能是 {zh} 之一。",
                "The conclusion is one of {en}.",
                zh = codes.join("、"),
                en = codes.join(", ")
            )
        })
    }

    fn schema(generator: &mut SchemaGenerator) -> Schema {
        generator.subschema_for::<Self>()
    }
}
