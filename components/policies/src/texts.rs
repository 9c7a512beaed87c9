//! The languages of a policy.

use puhui_domain::Language;
use puhui_service::{Answer, Code, Context, CreateOnly, Failure, FieldCode, Json, NoQuery, Path, Pointer, text};
use puhui_store::{Event, Id, Kv, Stored, UpdateError};
use time::Date;

use crate::input::AddedText;
use crate::policies::{Numbered, location, refuse_known_number, whole, write_text};
use crate::record::{Head, Policy};
use crate::rules::{self, DraftText, OTHER_DAY, OTHER_DOCUMENT, is_same_document};

/// Adds a language that is missing; one that exists is never overwritten.
pub(crate) async fn add<K: Kv>(
    cx: Context<K>,
    Path((id, language)): Path<(Id<Policy>, Language)>,
    _: NoQuery,
    _: CreateOnly,
    Json(new): Json<AddedText>,
) -> Result<Answer, Failure> {
    let ((issued_on, draft), records) = (rules::added(new)?, cx.records());
    let policy = cx.find(&id).await?;
    fits(&policy, language, &draft)?;
    dated(&policy.data, issued_on)?;
    refuse_known_number(&records, &draft, &Pointer::ROOT.field("text")).await?;
    let number = Numbered::of(&draft);
    let (head, text) = write_text(&cx, draft).await?;
    let event = Event { to: Some(language.tag().into()), ..cx.event("text added") };
    let policy = records.update(&id, None, |policy| with(policy, &head, issued_on, &event)).await.map_err(|why| {
        let taken = match &why {
            UpdateError::Store(why) => number.and_then(|number| number.taken(why, &Pointer::ROOT.field("text"))),
            _ => None,
        };
        taken.unwrap_or_else(|| why.into())
    })?;
    let location = format!("{}?language={language}", location(&id));
    Ok(whole(&policy, &head, &text)?.created(&location))
}

/// The day of issue with what a text says of it: a missing day is filled in, another one is a contradiction.
fn dated(policy: &Policy, issued_on: Option<Date>) -> Result<Option<Date>, Failure> {
    match (policy.issued_on, issued_on) {
        (Some(known), Some(told)) if known != told => {
            let at = Pointer::ROOT.field("issuedOn");
            Err(Failure::new(Code::InvalidBody).error(at, FieldCode::Inconsistent, OTHER_DAY))
        }
        (known, told) => Ok(known.or(told)),
    }
}

/// Whether a text may join a policy as its text in a language.
fn fits(policy: &Stored<Policy>, language: Language, draft: &DraftText) -> Result<(), Failure> {
    if draft.language != language {
        let detail = text!("路径中的语言是 {language}。", "The path says {language}.");
        let at = Pointer::ROOT.field("text").field("language");
        return Err(Failure::new(Code::InvalidBody).error(at, FieldCode::Inconsistent, detail));
    }
    is_missing(policy, language)?;
    let numbers = policy.data.texts.iter().filter_map(|head| head.document_number.as_ref());
    if let Some(number) = &draft.document_number
        && !numbers.into_iter().all(|other| is_same_document(number, other))
    {
        let at = Pointer::ROOT.field("text").field("documentNumber");
        return Err(Failure::new(Code::InvalidBody).error(at, FieldCode::Inconsistent, OTHER_DOCUMENT));
    }
    Ok(())
}

fn is_missing(policy: &Stored<Policy>, language: Language) -> Result<(), Failure> {
    if policy.data.head_in(language).is_none() {
        return Ok(());
    }
    let detail = text!("政策已有 {language} 文本。", "The policy has a text in {language} already.");
    Err(Failure::new(Code::PreconditionFailed).detail(detail).related(location(&policy.id)))
}

/// The policy with one more language, unless somebody else was faster.
fn with(
    policy: &Stored<Policy>,
    head: &Head,
    issued_on: Option<Date>,
    event: &Event,
) -> Result<(Policy, Event), Failure> {
    is_missing(policy, head.language)?;
    let mut data = policy.data.clone();
    data.issued_on = dated(&data, issued_on)?;
    data.texts.push(head.clone());
    Ok((data, event.clone()))
}
