//! Policies as such: listed, created, read.

use puhui_domain::{DocumentNumber, Language};
use puhui_service::{
    Answer, Code, Context, Failure, FieldCode, Idempotent, LanguageQuery, NoQuery, PageQuery, Path, Pointer, Query,
    Records, Unwritten, repeats, text,
};
use puhui_store::{Id, Kv, Order, Origin, Placed, StoreError, Stored, Unique};

use crate::input::NewPolicy;
use crate::record::{Head, ISSUED, Policy, PolicyText, numbered, unique_number};
use crate::rules::{self, DraftText};
use crate::view::{Summary, Whole, etag};

/// Newest issue date first, undated last.
pub(crate) async fn list<K: Kv>(
    cx: Context<K>,
    Query((page, language)): Query<(PageQuery, LanguageQuery)>,
) -> Result<Answer, Failure> {
    let after = page.position(&[ISSUED])?;
    let policies = cx.records().dated_page::<Policy>(ISSUED, &[], after.as_ref(), page.limit).await?;
    let language = language.or_preferred(&cx);
    let items = policies.items.iter().filter_map(|policy| Some(Summary::new(policy, policy.data.head(language)?)));
    // Items may come in different languages; the page as a whole is in the one that was asked for.
    Ok(cx.page(items.collect(), policies.next.as_ref(), &[ISSUED])?.language(language))
}

/// Takes in a policy. A repetition is answered with the policy as it is by now, and neither judged nor written again.
pub(crate) async fn create<K: Kv>(cx: Context<K>, _: NoQuery, new: Idempotent<NewPolicy>) -> Result<Answer, Failure> {
    let (id, records) = (new.id::<Policy>(), cx.records());
    let (new, origin) = new.into_parts();
    if let Some(known) = records.get(&id).await? {
        return again(&cx, &origin, &known).await;
    }
    let draft = rules::policy(new)?;
    for (i, text) in draft.texts.iter().enumerate() {
        refuse_known_number(&records, text, &Pointer::ROOT.field("texts").index(i)).await?;
    }
    let numbers: Vec<_> = draft.texts.iter().map(Numbered::of).collect();
    let mut written = Vec::new();
    for text in draft.texts {
        written.push(write_text(&cx, text).await?);
    }
    let texts = written.iter().map(|(head, _)| head.clone()).collect();
    let policy = Policy { issued_on: draft.issued_on, created_at: cx.now(), texts };
    let placed = records.create_at(id, Some(origin.clone()), policy, cx.event("created")).await.map_err(|why| {
        let Unwritten::Store(why) = why else { return why.into() };
        let at = |i| Pointer::ROOT.field("texts").index(i);
        let taken = numbers.iter().enumerate().find_map(|(i, numbered)| numbered.as_ref()?.taken(&why, &at(i)));
        taken.unwrap_or_else(|| why.into())
    })?;
    let policy = match placed {
        Placed::Created(policy) => policy,
        Placed::Existing(faster) => return again(&cx, &origin, &faster).await,
    };
    // Answered from what was written: a read that failed now would deny what has happened.
    let preferred = written.iter().find(|(head, _)| head.language == cx.language()).or(written.first());
    let (head, text) = preferred.ok_or_else(|| Failure::new(Code::Internal))?;
    Ok(whole(&policy, head, text)?.created(&location(&policy.id)))
}

/// The answer to a request that has made this policy before.
async fn again<K: Kv>(cx: &Context<K>, origin: &Origin, policy: &Stored<Policy>) -> Result<Answer, Failure> {
    let location = location(&policy.id);
    repeats(origin, policy.origin.as_ref(), location.clone())?;
    let (head, text) = in_language(&cx.records(), policy, cx.language()).await?;
    Ok(whole(policy, head, &text)?.created(&location))
}

pub(crate) async fn read<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Policy>>,
    Query(query): Query<LanguageQuery>,
) -> Result<Answer, Failure> {
    let policy = cx.find(&id).await?;
    let (head, text) = in_language(&cx.records(), &policy, query.or_preferred(&cx)).await?;
    whole(&policy, head, &text)
}

/// The head and the text in a language, or in the one that exists.
pub(crate) async fn in_language<'a, K: Kv>(
    records: &Records<K>,
    policy: &'a Stored<Policy>,
    language: Language,
) -> Result<(&'a Head, PolicyText), Failure> {
    let head = policy.data.head(language).ok_or_else(|| Failure::new(Code::Internal))?;
    let text = records.get(&head.text).await?.ok_or_else(|| Failure::new(Code::Internal))?;
    Ok((head, text.into_inner().data))
}

pub(crate) fn whole(policy: &Stored<Policy>, head: &Head, text: &PolicyText) -> Result<Answer, Failure> {
    let answer = Answer::json(&Whole::new(policy, head, text))?;
    Ok(answer.language(head.language).etag(&etag(policy, head, &["policy"])))
}

/// A document number belongs to one policy in each language. This refuses early and in words; of two creations in the
/// same instant the store lets one through, see [`Numbered::taken`].
pub(crate) async fn refuse_known_number<K: Kv>(
    records: &Records<K>,
    text: &DraftText,
    at: &Pointer,
) -> Result<(), Failure> {
    let Some(number) = &text.document_number else { return Ok(()) };
    let list = numbered(text.language, number);
    let known = records.page_where::<Policy>(&list, None, 1, Order::OldestFirst, |_| true).await?;
    match known.items.first() {
        Some(policy) => Err(already_exists(number, &policy.id, at)),
        None => Ok(()),
    }
}

/// A text's number as the store knows it.
pub(crate) struct Numbered {
    number: DocumentNumber,
    unique: Unique,
}

impl Numbered {
    pub(crate) fn of(text: &DraftText) -> Option<Self> {
        let number = text.document_number.clone()?;
        Some(Self { unique: unique_number(text.language, &number), number })
    }

    /// The refusal, where the store's is that another policy was faster to take this number.
    pub(crate) fn taken(&self, why: &StoreError, at: &Pointer) -> Option<Failure> {
        match why {
            StoreError::Taken { unique, by } if unique == self.unique.name() => {
                Some(already_exists(&self.number, &by.parse().ok()?, at))
            }
            _ => None,
        }
    }
}

fn already_exists(number: &DocumentNumber, id: &Id<Policy>, at: &Pointer) -> Failure {
    let detail = text!(
        "文号 {number} 已属于政策 {id}。如要添加另一种语言，请用 PUT /v1/policies/{id}/texts/{{language}}。",
        "The document number {number} belongs to the policy {id} already. Add another language to it with \
         PUT /v1/policies/{id}/texts/{{language}}."
    );
    let failure = Failure::new(Code::AlreadyExists).detail(detail.clone()).related(location(id));
    failure.error(at.field("documentNumber"), FieldCode::Duplicate, detail)
}

/// Writes a text, which nobody sees until a policy points at it.
pub(crate) async fn write_text<K: Kv>(cx: &Context<K>, draft: DraftText) -> Result<(Head, PolicyText), Failure> {
    let DraftText { language, title, document_number, issuer, text } = draft;
    let departments = text.departments();
    let written = cx.records().create_part(text, cx.event("created")).await?;
    Ok((Head { language, title, document_number, issuer, text: written.id, departments }, written.data))
}

pub(crate) fn location(id: &Id<Policy>) -> String {
    format!("/v1/policies/{id}")
}
