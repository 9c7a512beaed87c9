use puhui_service::calendar::{Day, day_of};
use puhui_service::{Action, Answer, Context, Failure, Query};
use puhui_store::Kv;
use std::iter::successors;

use crate::input::{Days, Span};
use crate::sources;
use crate::view::{Count, Counts};

/// A week, where nothing is asked; a month at the most.
const USUAL: i64 = 7;
const MOST: i64 = 31;

/// How often what is public was looked up, by day, component and action; what was not is left out.
pub(crate) async fn read<K: Kv>(cx: Context<K>, Query(span): Query<Span>) -> Result<Answer, Failure> {
    let Days { from, to } = span.days(day_of(cx.machine_time()), USUAL, MOST)?;
    let days: Vec<_> = successors(Some(to), |day| day.previous_day().filter(|day| *day >= from)).collect();
    let actions: Vec<_> = Action::ALL.into_iter().filter(|action| action.roles().is_none()).collect();
    let mut items = Vec::new();
    for (component, counts) in sources::look_ups(&cx, &actions, &days).await? {
        let places = actions.iter().flat_map(|action| days.iter().map(move |day| (action, day)));
        let counted = places.zip(counts).filter(|(_, look_ups)| *look_ups > 0);
        items.extend(counted.map(|((action, day), look_ups)| Count {
            day: Day(*day),
            component,
            action: format!("{action:?}"),
            look_ups,
        }));
    }
    items.sort_by(|one, other| {
        (other.day.0, one.component, &one.action).cmp(&(one.day.0, other.component, &other.action))
    });
    Ok(Answer::json(&Counts { from: Day(from), to: Day(to), look_ups: items })?.etag_of_body().no_store())
}
