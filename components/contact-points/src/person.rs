//! A province's contact person: personal data, in a record and a resource of its own.

use puhui_domain::{Language, RegionSlot};
use puhui_service::{
    Action, Answer, Code, Context, Failure, Json, Named, NoQuery, Purpose, Query, Text, Upsert, Written,
};
use puhui_store::{Kv, Stored};

use crate::input::{NewPerson, PersonQuery, View};
use crate::record::ContactPerson;
use crate::rules;
use crate::view::{PersonView, etag};

/// The contact person, masked; with `view=full` in full, for who may name that person: the region's provincial office and the
/// national office, which coordinate with each other by it (国知办发运字〔2021〕30号, 7). Nobody else needs it (Personal Information
/// Protection Law, article 6). The national office says why.
pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Named(slot): Named<RegionSlot>,
    Query(query): Query<PersonQuery>,
    purpose: Purpose,
) -> Result<Answer, Failure> {
    let person = cx.records().get(&ContactPerson::id(slot)).await?;
    let mut person = person.ok_or_else(|| Failure::new(Code::UnknownResource).detail(NOBODY))?;
    if query.view == View::Full {
        person = person.in_full().map_err(|refused| refused.detail(MASKED_ONLY))?;
        if !cx.may(Action::DesignateContactPoints) {
            return Err(Failure::new(Code::NotPermitted).detail(MASKED_ONLY));
        }
        purpose.required()?;
    }
    shown(&person, query.view, query.language.or_preferred(&cx))
}

/// Names the contact person, or replaces the one that the caller has seen. The answer is masked like any other.
pub(crate) async fn put<K: Kv>(
    cx: Context<K>,
    Named(slot): Named<RegionSlot>,
    _: NoQuery,
    promise: Upsert,
    Json(new): Json<NewPerson>,
) -> Result<Answer, Failure> {
    let (person, place) = (rules::person(slot, new)?, location(slot));
    // Neither person is named here: a history outlives them.
    let event = |old: Option<&ContactPerson>| cx.event(if old.is_some() { "replaced" } else { "named" });
    match puhui_service::put(&cx, ContactPerson::id(slot), promise, person, &place, event).await? {
        Written::Created(person) => Ok(shown(&person, View::Public, cx.language())?.created(&place)),
        Written::Replaced(person) => shown(&person, View::Public, cx.language()),
    }
}

fn shown(person: &Stored<ContactPerson>, view: View, language: Language) -> Result<Answer, Failure> {
    let kind = if view == View::Full { "full" } else { "public" };
    let tag = etag(person, &["person", kind, language.tag()]);
    Ok(Answer::json(&PersonView::new(person, view, language))?.language(language).etag(&tag).no_store())
}

fn location(slot: RegionSlot) -> String {
    format!("/v1/contact-points/{slot}/person")
}

const MASKED_ONLY: Text = Text::new(
    "未脱敏的个人信息只供该地区的省级部门和国家级部门查阅。不带 view=full 可读取脱敏信息。",
    "Personal data in full is for the region's provincial office and the national office. Without `view=full` it is shown \
     masked.",
);

const NOBODY: Text = Text::new("该地区尚未报送工作联系人。", "This region has not named a contact person yet.");
