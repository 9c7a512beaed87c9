//! The languages of a policy.

use puhui_domain::Language;
use puhui_service::{Answer, Code, Context, CreateOnly, Failure, FieldCode, Json, NoQuery, Path, Pointer, text};
use puhui_store::{Event, Id, Kv, Stored};

use crate::input::NewText;
use crate::policies::{event, find, location, refuse_known_number, whole, write_text};
use crate::record::{Head, Policy};
use crate::rules::{self, DraftText, OTHER_DOCUMENT, is_same_document};

/// Adds a language that is missing; one that exists is never overwritten.
pub(crate) async fn add<K: Kv>(
    cx: Context<K>,
    Path((id, language)): Path<(Id<Policy>, Language)>,
    _: NoQuery,
    _: CreateOnly,
    Json(new): Json<NewText>,
) -> Result<Answer, Failure> {
    let (draft, store) = (rules::text(new)?, cx.store());
    fits(&find(&store, &id).await?, language, &draft)?;
    refuse_known_number(&store, &draft, &Pointer::ROOT).await?;
    let (head, text) = write_text(&cx, draft).await?;
    let event = Event { to: Some(language.tag().into()), ..event(&cx, "text added") };
    let policy = store.update(&id, None, |policy| with(policy, &head, &event)).await?;
    let location = format!("{}?language={language}", location(&id));
    Ok(whole(&policy, &head, &text)?.created(&location))
}

/// Whether a text may join a policy as its text in a language.
fn fits(policy: &Stored<Policy>, language: Language, draft: &DraftText) -> Result<(), Failure> {
    if draft.language != language {
        let detail = text!("路径中的语言是 {language}。", "The path says {language}.");
        let at = Pointer::ROOT.field("language");
        return Err(Failure::new(Code::InvalidBody).error(at, FieldCode::Inconsistent, detail));
    }
    is_missing(policy, language)?;
    let numbers = policy.data.texts.iter().filter_map(|head| head.document_number.as_ref());
    if let Some(number) = &draft.document_number
        && !numbers.into_iter().all(|other| is_same_document(number, other))
    {
        let at = Pointer::ROOT.field("documentNumber");
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
fn with(policy: &Stored<Policy>, head: &Head, event: &Event) -> Result<(Policy, Event), Failure> {
    is_missing(policy, head.language)?;
    let mut data = policy.data.clone();
    data.texts.push(head.clone());
    Ok((data, event.clone()))
}
