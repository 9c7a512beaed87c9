use puhui_domain::{CreditCode, RegionSlot};
use puhui_service::{Owned, Owner, codes};
use puhui_store::{Id, List, Record};
use serde::{Deserialize, Serialize};
use time::{Date, Month, OffsetDateTime};

/// The family of lists of a slot's summaries, dated by the end of their year: read newest year first.
pub(crate) const SLOT: &str = "slot";
/// The same of those only that one organisation submitted: its own pages tell nothing of another's.
pub(crate) const SLOT_OF_BODY: &str = "slot-body";

/// The organisation that is contact point (工作联系点) of a region slot: the host of a patent navigation service base.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ContactPoint {
    pub(crate) slot: RegionSlot,
    /// The organisation.
    pub(crate) name: String,
    pub(crate) host_kind: HostKind,
    pub(crate) credit_code: Option<CreditCode>,
    pub(crate) address: Option<String>,
    /// The organisation's phone for consultation, which is public.
    pub(crate) phone: Option<String>,
    pub(crate) website: Option<String>,
    #[serde(with = "puhui_service::calendar")]
    pub(crate) designated_on: Option<Date>,
}

codes! {
    /// What kind of organisation hosts a service base (专利导航服务基地), part 4(1) of the notice.
    pub(crate) enum HostKind {
        Enterprise = "enterprise", "企业" / "enterprise";
        UniversityOrInstitute = "university-or-institute", "高校院所" / "university or institute";
        ServiceAgency = "service-agency", "服务机构" / "service agency";
    }
}

/// A province's contact person (工作联系人, of division-director level 处级). Personal data: it has no `Debug`, so that no log
/// can have it by accident.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct ContactPerson {
    pub(crate) slot: RegionSlot,
    pub(crate) name: String,
    pub(crate) post: String,
    pub(crate) phone: String,
    pub(crate) email: Option<String>,
}

/// A contact point's summary of a year's work (年度工作总结), as it was submitted.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Summary {
    pub(crate) slot: RegionSlot,
    pub(crate) year: u16,
    /// The organisation that was contact point when it was submitted.
    pub(crate) organisation: String,
    /// Its credit code, by which it sees what it submitted. Summaries of earlier releases have none.
    #[serde(default)]
    pub(crate) credit_code: Option<CreditCode>,
    pub(crate) title: String,
    pub(crate) text: String,
    #[serde(with = "time::serde::rfc3339")]
    pub(crate) submitted_at: OffsetDateTime,
}

/// That an idempotency key was used for the summary of a year. The year makes the summary's id, so the summary alone would
/// not know the key again when it comes with another year.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct KeyUse {
    pub(crate) year: u16,
}

impl ContactPoint {
    pub(crate) fn id(slot: RegionSlot) -> Id<Self> {
        Id::natural(&[slot.region().code()])
    }

    /// Whether this is the organisation that it was, under whatever name: credit codes tell, where both are known.
    pub(crate) fn is_same_organisation(&self, other: &Self) -> bool {
        match (&self.credit_code, &other.credit_code) {
            (Some(one), Some(other)) => one == other,
            _ => self.name == other.name,
        }
    }
}

impl ContactPerson {
    pub(crate) fn id(slot: RegionSlot) -> Id<Self> {
        Id::natural(&[slot.region().code()])
    }
}

impl Summary {
    pub(crate) fn id(slot: RegionSlot, year: u16) -> Id<Self> {
        Id::natural(&[slot.region().code(), &year.to_string()])
    }
}

impl Owned for ContactPoint {
    fn owner(&self) -> Owner {
        Owner { region: Some(self.slot.region()), body: self.credit_code.clone(), is_public: true, members: None }
    }
}

/// Its public view is masked.
impl Owned for ContactPerson {
    fn owner(&self) -> Owner {
        Owner { region: Some(self.slot.region()), body: None, is_public: true, members: None }
    }
}

impl Owned for Summary {
    fn owner(&self) -> Owner {
        Owner { region: Some(self.slot.region()), body: self.credit_code.clone(), is_public: false, members: None }
    }
}

impl Record for ContactPoint {
    const COMPONENT: &'static str = "contact-points";
    const KIND: &'static str = "point";
    const PREFIX: &'static str = "cp";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

impl Record for ContactPerson {
    const COMPONENT: &'static str = "contact-points";
    const KIND: &'static str = "person";
    const PREFIX: &'static str = "cpp";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

impl Record for KeyUse {
    const COMPONENT: &'static str = "contact-points";
    const KIND: &'static str = "key-use";
    const PREFIX: &'static str = "cpk";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        Vec::new()
    }
}

impl Record for Summary {
    const COMPONENT: &'static str = "contact-points";
    const KIND: &'static str = "summary";
    const PREFIX: &'static str = "cps";
    const SCHEMA: u32 = 1;

    fn lists(&self) -> Vec<List> {
        let end = Date::from_calendar_date(self.year.into(), Month::December, 31).ok();
        let slot = self.slot.region().code();
        let own = self.credit_code.as_ref().map(|code| List::dated(SLOT_OF_BODY, &[slot, &code.key()], end));
        [List::dated(SLOT, &[slot], end)].into_iter().chain(own).collect()
    }
}
