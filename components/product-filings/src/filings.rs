//! Filings as such: listed, submitted, read, submitted again.

use puhui_service::{
    Answer, Code, Context, ETag, Failure, Idempotent, IfMatch, Json, NoQuery, Path, Query, Seen, Sight, Text, repeats,
};
use puhui_store::{Id, Kv, Origin, Placed, Position, Stored};

use crate::contact;
use crate::input::{ListQuery, NewFiling};
use crate::record::{Filing, Person, location};
use crate::rules::{self, Draft};
use crate::view::{Item, One, Public, SHAPE, Whole};
use crate::workflow::{Step, permit};

/// The queue of what awaits review, oldest first; anything else newest first. What the caller's affair is comes in full, all
/// else in its public view.
pub(crate) async fn list<K: Kv>(cx: Context<K>, Query(query): Query<ListQuery>) -> Result<Answer, Failure> {
    let language = query.language.or_preferred(&cx);
    let Some(reading) = query.filter.within(cx.reach()) else {
        // No list has this name, so whatever the cursor is, it is not this one's.
        query.page.position::<Position>(&[])?;
        return Ok(cx.page(Vec::<Item<'_>>::new(), None::<&Position>, &[])?.language(language));
    };
    let name = reading.name();
    let name = name.each_ref().map(String::as_str);
    let (after, limit) = (query.page.position(&name)?, query.page.limit);
    let page = reading.page(&cx, after.as_ref(), limit).await?;
    let items = page.items.iter().map(|filing| Item::new(&cx, filing, language)).collect();
    Ok(cx.page(items, page.next.as_ref(), &name)?.language(language))
}

/// Files a product for one's own enterprise. A repetition is answered with the filing as it is by now, and neither judged
/// nor written again.
pub(crate) async fn submit<K: Kv>(cx: Context<K>, _: NoQuery, new: Idempotent<NewFiling>) -> Result<Answer, Failure> {
    let id = new.id::<Filing>();
    let (new, origin) = new.into_parts();
    let filing = match cx.records().get(&id).await? {
        Some(known) => known,
        None => match place(&cx, id, new, &origin).await? {
            (Placed::Created(filing), person) => {
                return Ok(whole(&cx, &filing, Some(&person))?.created(&location(&id)));
            }
            (Placed::Existing(faster), _) => cx.records().seen(faster)?,
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
    let (Draft { content, person }, records) = (rules::filing(new, cx.today().year())?, cx.records());
    let contact = records.fresh();
    let filing = Filing {
        state: Step::Submit.leads_to(),
        content,
        contact: contact.id(),
        submitted_at: cx.now(),
        decisions: Vec::new(),
        withdrawal: None,
    };
    records.allow(&filing).map_err(of_another)?;
    let written = contact::create(cx, contact, id, person.clone());
    let event = Step::Submit.event(cx, None);
    Ok((records.create_after(written, id, Some(origin.clone()), filing, event).await?, person))
}

pub(crate) async fn read<K: Kv>(cx: Context<K>, Path(id): Path<Id<Filing>>, _: NoQuery) -> Result<Answer, Failure> {
    let (filing, language) = (cx.find(&id).await?, cx.language());
    if filing.sight() == Sight::Full {
        let contact = contact::of(&cx, &filing).await?;
        return whole(&cx, &filing, contact.map(|contact| contact.data.person).as_ref());
    }
    let tag = ETag::of(&filing, &[SHAPE, language.tag(), "public"]);
    Ok(Answer::json(&One::Public(Box::new(Public::new(&filing, language))))?.language(language).etag(&tag))
}

/// Submits a returned filing again (重新提交): its content is replaced, what was decided about it stays. It
/// cannot become another enterprise's.
pub(crate) async fn resubmit<K: Kv>(
    cx: Context<K>,
    Path(id): Path<Id<Filing>>,
    _: NoQuery,
    tags: IfMatch,
    Json(new): Json<NewFiling>,
) -> Result<Answer, Failure> {
    let (filing, records) = (cx.find(&id).await?, cx.records());
    permit(&filing, &[Step::Resubmit])?;
    let version = tags.expects(&filing).map_err(|stale| stale.related(location(&id)))?;
    let Draft { content, person } = rules::filing(new, cx.today().year())?;
    let (contact, filing) = (records.fresh(), filing.into_inner().data);
    let (state, event) = (Step::Resubmit.leads_to(), Step::Resubmit.event(&cx, Some(filing.state)));
    let data = Filing { state, content, contact: contact.id(), submitted_at: cx.now(), ..filing };
    records.allow(&data).map_err(of_another)?;
    contact::create(&cx, contact, id, person.clone()).await?;
    let filing = records.update(&id, Some(version), |_| Ok((data.clone(), event.clone()))).await?;
    whole(&cx, &filing, Some(&person))
}

/// The filing as it was just written. What fails now must not deny that: whoever asked is told to look.
pub(crate) async fn written<K: Kv>(cx: &Context<K>, filing: &Seen<Filing>) -> Result<Answer, Failure> {
    let location = location(&filing.id);
    let contact = contact::of(cx, filing).await;
    let contact = contact.map_err(|_| Failure::new(Code::OutcomeUnknown).related(location.clone()))?;
    let answer = whole(cx, filing, contact.map(|contact| contact.data.person).as_ref())?;
    Ok(answer.location_of_content(&location))
}

/// Everything, for no cache: it holds business figures and, masked, a person. What the caller can do next is a part of the
/// view, so its tag is another for another role.
fn whole<K>(cx: &Context<K>, filing: &Stored<Filing>, person: Option<&Person>) -> Result<Answer, Failure> {
    let (language, actions) = (cx.language(), filing.data.state.steps_for(cx));
    let next: Vec<_> = actions.iter().map(|step| step.code()).collect();
    let tag = ETag::of(filing, &[&[SHAPE, language.tag(), "whole"], next.as_slice()].concat());
    let one = One::Whole(Box::new(Whole::new(filing, person, actions, language)));
    Ok(Answer::json(&one)?.language(language).etag(&tag).no_store())
}

/// Says why a filing is not the caller's to make.
fn of_another(refused: Failure) -> Failure {
    refused.detail(OWN_ENTERPRISE)
}

const OWN_ENTERPRISE: Text = Text::new(
    "只能为本企业备案：/enterprise/creditCode 须是您所代表企业的统一社会信用代码。",
    "One files for one's own enterprise: /enterprise/creditCode has to be that of the organisation that you act for.",
);
