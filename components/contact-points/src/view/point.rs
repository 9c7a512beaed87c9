use puhui_domain::{CreditCode, Language, RegionSlot};
use puhui_service::{Coded, Codes};
use puhui_store::Stored;
use serde::Serialize;
use time::{Date, OffsetDateTime};

use super::{region, updated_at};
use crate::record::ContactPoint;

/// A slot with its contact point, if it has one.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct SlotView<'a> {
    region: Coded,
    is_vacant: bool,
    contact_point: Option<PointView<'a>>,
}

/// A page of slots: there is never a second one.
#[derive(Serialize)]
pub(crate) struct Slots<'a> {
    items: Vec<SlotView<'a>>,
    next: Option<()>,
    filled: usize,
    vacant: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PointView<'a> {
    name: &'a str,
    host_kind: Coded,
    credit_code: Option<&'a CreditCode>,
    address: Option<&'a str>,
    phone: Option<&'a str>,
    website: Option<&'a str>,
    #[serde(with = "puhui_service::calendar")]
    designated_on: Option<Date>,
    #[serde(with = "time::serde::rfc3339::option")]
    updated_at: Option<OffsetDateTime>,
}

/// A contact point by itself.
#[derive(Serialize)]
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
                region: region(slot.region(), language),
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
            designated_on: data.designated_on,
            updated_at: updated_at(point),
        }
    }
}

impl<'a> WholePoint<'a> {
    pub(crate) fn new(point: &'a Stored<ContactPoint>, language: Language) -> Self {
        Self { region: region(point.data.slot.region(), language), point: PointView::new(point, language) }
    }
}
