//! Filings as such: listed, submitted, read, submitted again.

use puhui_service::{
    Answer, Code, Context, ETag, Failure, Idempotent, IfMatch, Json, NoQuery, Path, Query, Sight, repeats,
};
use puhui_store::{Id, Kv, Origin, Placed, Position, Stored};

use crate::codes::State;
use crate::contact;
use crate::input::{ListQuery, NewFiling};
use crate::record::{Filing, Person, location};
use crate::rules::{self, Draft};
use crate::view::{Item, One, Public, SHAPE, Whole};
use crate::workflow::{Step, permit};

/// The queue of what awaits review, oldest first; anything else newest first.
pub(crate) async fn list<K: Kv>(cx: Context<K>, Query(query): Query<ListQuery>) -> Result<Answer, Failure> {
    let (language, sight) = (query.language.or_preferred(&cx), cx.sight());
    let Some(filter) = query.filter.within(sight) else {
        // No list has this name, so whatever the cursor is, it is not this one's.
        query.page.position::<Position>(&[])?;
        return Ok(cx.page(Vec::<Item<'_>>::new(), None::<&Position>, &[])?.language(language));
    };
    let name = filter.name();
    let name = name.each_ref().map(String::as_str);
    let after = query.page.position(&name)?;
    let (list, limit) = (filter.list(), query.page.limit);
    let keep = |filing: &Stored<Filing>| filter.keeps(&filing.data);
    let page = cx.store().page_where(&list, after.as_ref(), limit, filter.order(), keep).await?;
    let items = page.items.iter().map(|filing| Item::new(filing, sight, language)).collect();
    Ok(cx.page(items, page.next.as_ref(), &name)?.language(language))
}

/// Files a product. A repetition is answered with the filing as it is by now, and neither judged nor written again.
pub(crate) async fn submit<K: Kv>(cx: Context<K>, _: NoQuery, new: Idempotent<NewFiling>) -> Result<Answer, Failure> {
    let id = new.id::<Filing>();
    let (new, origin) = new.into_parts();
    let filing = match cx.store().get(&id).await? {
        Some(known) => known,
        None => match place(&cx, id, new, &origin).await? {
            (Placed::Created(filing), person) => {
                return Ok(whole(&cx, &filing, Some(&person))?.created(&location(&id)));
            }
            (Placed::Existing(faster), _) => faster,
        },
    };
    repeats(&origin, filing.origin.as_ref(), location(&id))?;
    let contact = contact::of(&cx, &filing).await?;
    Ok(whole(&cx, &filing, contact.map(|contact| contact.data.person).as_ref())?.created(&location(&id)))
}

/// Writes the contact, which is nobody's until the filing points at it, and then the filing.
async fn place<K: Kv>(
    cx: &Context<K>,
    id: Id<Filing>,
    new: NewFiling,
    origin: &Origin,
) -> Result<(Placed<Filing>, Person), Failure> {
    let Draft { content, person } = rules::filing(new, cx.today().year())?;
    let contact = cx.store().fresh();
    let filing = Filing {
        state: Step::Submit.leads_to(),
        content,
        contact: contact.id(),
        submitted_at: cx.now(),
        decisions: Vec::new(),
        withdrawal: None,
    };
    let written = contact::create(cx, contact, id, person.clone());
    let event = Step::Submit.event(cx, None);
    Ok((cx.store().create_after(written, id, Some(origin.clone()), filing, event).await?, person))
}

pub(crate) async fn read<K: Kv>(cx: Context<K>, Path(id): Path<Id<Filing>>, _: NoQuery) -> Result<Answer, Failure> {
    let (filing, language) = (cx.find(&id).await?, cx.language());
    if cx.sight() == Sight::Full {
        let contact = contact::of(&cx, &filing).await?;
        return whole(&cx, &filing, contact.map(|contact| contact.data.person).as_ref());
    }
    // What is not approved is not there.
    if filing.data.state != State::Approved {
        return Err(Failure::new(Code::UnknownResource));
    }
    let tag = ETag::of(&filing, &[SHAPE, language.tag(), "public"]);
    Ok(Answer::json(&One::Public(Box::new(Public::new(&filing, language))))?.language(language).etag(&tag))
}

/// Submits a returned filing again (重新提交): its content is replaced, what was decided about it stays.
pub(crate) async fn resubmit<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Filing>>,
    _: NoQuery,
    tags: IfMatch,
    Json(new): Json<NewFiling>,
) -> Result<Answer, Failure> {
    let filing = cx.find(&id).await?;
    permit(&filing, &[Step::Resubmit])?;
    let version = tags.expects(&filing).map_err(|stale| stale.related(location(&id)))?;
    let Draft { content, person } = rules::filing(new, cx.today().year())?;
    let contact = cx.store().fresh();
    let pointed_at = contact.id();
    contact::create(&cx, contact, id, person.clone()).await?;
    let (state, event) = (Step::Resubmit.leads_to(), Step::Resubmit.event(&cx, Some(filing.data.state)));
    let data = Filing { state, content, contact: pointed_at, submitted_at: cx.now(), ..filing.data };
    let filing = cx.store().update(&id, Some(version), |_| Ok::<_, Failure>((data.clone(), event.clone()))).await?;
    whole(&cx, &filing, Some(&person))
}

/// The filing as it was just written. What fails now must not deny that: whoever asked is told to look.
pub(crate) async fn written<K: Kv>(cx: &Context<K>, filing: &Stored<Filing>) -> Result<Answer, Failure> {
    let location = location(&filing.id);
    let contact = contact::of(cx, filing).await;
    let contact = contact.map_err(|_| Failure::new(Code::OutcomeUnknown).related(location.clone()))?;
    let answer = whole(cx, filing, contact.map(|contact| contact.data.person).as_ref())?;
    Ok(answer.location_of_content(&location))
}

/// Everything, for no cache: it holds business figures and, masked, a person.
fn whole<K>(cx: &Context<K>, filing: &Stored<Filing>, person: Option<&Person>) -> Result<Answer, Failure> {
    let language = cx.language();
    let tag = ETag::of(filing, &[SHAPE, language.tag(), "whole"]);
    Ok(Answer::json(&One::Whole(Box::new(Whole::new(filing, person, language))))?
        .language(language)
        .etag(&tag)
        .no_store())
}
