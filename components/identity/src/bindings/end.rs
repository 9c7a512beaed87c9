use puhui_service::{Answer, Code, Context, Failure, FieldCode, Json, NoQuery, Pointer, Text};
use puhui_store::{Id, Kv, UpdateError};

use super::Binding;
use super::record::{Bound, end_sessions};
use crate::input::BindingToEnd;
use crate::mini_program;
use crate::view::EndedBinding;

/// Undoes every binding of the caller with a mini-program (解除绑定), and ends the sessions that were opened by it: the phone with
/// the account on it may be somebody else's by now.
pub(crate) async fn end<K: Kv>(cx: Context<K>, _: NoQuery, Json(given): Json<BindingToEnd>) -> Result<Answer, Failure> {
    let person = cx.principal().ok_or_else(|| Failure::new(Code::SignInRequired))?.person().to_owned();
    if mini_program::named(&cx, &given.provider)?.is_none() {
        return Err(Failure::new(Code::InvalidBody).error(
            Pointer::ROOT.field("provider"),
            FieldCode::InvalidValue,
            NO_MINI_PROGRAM,
        ));
    }
    let records = cx.records();
    records.still_signed_in().await?;
    let (list, mut after) = (Binding::of_person(&person, &given.provider), None);
    loop {
        let page = records.internal_page::<Binding>(&list, after.as_ref(), 100).await?;
        for binding in page.items.iter().filter(|binding| binding.data.is_of(&person)) {
            undo(&cx, &binding.id, &person).await?;
        }
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(Answer::json(&EndedBinding { is_ended: true })?.no_store()),
        }
    }
}

/// First the sessions, so that whoever comes again after a crash finds the binding and ends the rest.
async fn undo<K: Kv>(cx: &Context<K>, id: &Id<Binding>, person: &str) -> Result<(), Failure> {
    let records = cx.records();
    loop {
        let Some(seen) = records.internal(id).await?.filter(|binding| binding.data.is_of(person)) else {
            return Ok(());
        };
        let sessions: &[_] = seen.data.bound.as_ref().map_or(&[], |bound: &Bound| &bound.sessions);
        end_sessions(cx, sessions.iter()).await?;
        let undone = records.update_internal(id, Some(seen.version), |binding| {
            Ok((Binding { bound: None, pending: None, ..binding.data.clone() }, cx.event("undone")))
        });
        match undone.await {
            Ok(_) => return Ok(()),
            // A session was opened meanwhile: it has to end too.
            Err(UpdateError::Stale { .. }) => {}
            Err(why) => return Err(why.into()),
        }
    }
}

impl Binding {
    fn is_of(&self, person: &str) -> bool {
        self.bound.as_ref().is_some_and(|bound| bound.person == person)
    }
}

const NO_MINI_PROGRAM: Text = Text::new("本系统没有这个小程序。", "This installation knows no such mini-program.");
