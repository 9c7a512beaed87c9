use puhui_domain::{CreditCode, Language, RegionSlot};
use puhui_service::calendar::{Day, Moment};
use puhui_service::{Coded, Naming};
use puhui_store::Stored;
use schemars::JsonSchema;
use serde::Serialize;

use super::updated_at;
use crate::record::ContactPoint;

/// A slot with its contact point, if it has one.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "ContactPointSlot")]
pub(crate) struct SlotView<'a> {
    region: Coded,
    is_vacant: bool,
    contact_point: Option<PointView<'a>>,
}

/// A page of slots: there is never a second one.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ContactPointSlots")]
pub(crate) struct Slots<'a> {
    items: Vec<SlotView<'a>>,
    next: Option<()>,
    filled: usize,
    vacant: usize,
}

/// A contact point (工作联系点).
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase")]
#[schemars(rename = "ContactPoint")]
pub(crate) struct PointView<'a> {
    name: &'a str,
    host_kind: Coded,
    credit_code: Option<&'a CreditCode>,
    address: Option<&'a str>,
    phone: Option<&'a str>,
    website: Option<&'a str>,
    designated_on: Option<Day>,
    updated_at: Option<Moment>,
}

/// A contact point by itself.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ContactPointOfRegion")]
pub(crate) struct WholePoint<'a> {
    region: Coded,
    #[serde(flatten)]
    point: PointView<'a>,
}

impl<'a> Slots<'a> {
    pub(crate) fn new(
        slots: impl Iterator<Item = (RegionSlot, Option<&'a Stored<ContactPoint>>)>,
        language: Language,
    ) -> Self {
        let items: Vec<_> = slots
            .map(|(slot, point)| SlotView {
                region: slot.region().shown(language),
                is_vacant: point.is_none(),
                contact_point: point.map(|point| PointView::new(point, language)),
            })
            .collect();
        let vacant = items.iter().filter(|item| item.is_vacant).count();
        Self { filled: items.len() - vacant, vacant, items, next: None }
    }
}

impl<'a> PointView<'a> {
    fn new(point: &'a Stored<ContactPoint>, language: Language) -> Self {
        let data = &point.data;
        Self {
            name: &data.name,
            host_kind: data.host_kind.shown(language),
            credit_code: data.credit_code.as_ref(),
            address: data.address.as_deref(),
            phone: data.phone.as_deref(),
            website: data.website.as_deref(),
            designated_on: data.designated_on.map(Day),
            updated_at: updated_at(point),
        }
    }
}

impl<'a> WholePoint<'a> {
    pub(crate) fn new(point: &'a Stored<ContactPoint>, language: Language) -> Self {
        Self { region: point.data.slot.region().shown(language), point: PointView::new(point, language) }
    }
}
