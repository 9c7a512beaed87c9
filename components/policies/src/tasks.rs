//! Who has to do what: the measures of all policies, by responsible department.

use puhui_domain::{Department, Language};
use puhui_service::{Answer, Context, Failure, Query, Records, Seen};
use puhui_store::{DatedPosition, Kv};
use serde::{Deserialize, Serialize};
use time::Date;

use crate::input::TaskQuery;
use crate::policies::in_language;
use crate::record::{DEPARTMENT, Head, ISSUED, Policy, PolicyText};
use crate::view::TaskView;

/// The most policies that one page looks into: a page may be short, with more to come.
const MOST_POLICIES: usize = 20;

/// Where a page begins: so many tasks of the next policy were shown.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Position {
    policy: Option<DatedPosition>,
    shown: usize,
}

/// A policy in the language that its tasks are shown in, and which of them.
struct Part {
    policy: Seen<Policy>,
    head: Head,
    text: PolicyText,
    shown: usize,
    taken: usize,
}

/// Newest policy first, then in the order of its text.
pub(crate) async fn list<K: Kv>(cx: Context<K>, Query(query): Query<TaskQuery>) -> Result<Answer, Failure> {
    let owner = query.department.map_or("", Department::code);
    let begin: Position = query.page.position(&["tasks", owner])?.unwrap_or_default();
    let language = query.language.or_preferred(&cx);
    let (parts, next) = collect(&cx.records(), query.department, language, begin, query.page.limit).await?;
    let items = parts.iter().flat_map(|part| part.tasks(query.department, language, cx.today())).collect();
    Ok(cx.page(items, next.as_ref(), &["tasks", owner])?.language(language))
}

/// The policies whose tasks make up a page, and where the next page begins.
async fn collect<K: Kv>(
    records: &Records<K>,
    owner: Option<Department>,
    language: Language,
    begin: Position,
    limit: usize,
) -> Result<(Vec<Part>, Option<Position>), Failure> {
    let (mut at, mut parts, mut left) = (begin, Vec::new(), limit);
    for _ in 0..MOST_POLICIES {
        let page = match owner {
            Some(owner) => records.dated_page::<Policy>(DEPARTMENT, &[owner.code()], at.policy.as_ref(), 1).await?,
            None => records.dated_page::<Policy>(ISSUED, &[], at.policy.as_ref(), 1).await?,
        };
        if let Some(policy) = page.items.into_iter().next()
            && let Some(head) = policy.data.head_that_names(owner, language).cloned()
        {
            let (_, text) = in_language(records, &policy, head.language).await?;
            let count = text.measures_of(owner).count().saturating_sub(at.shown);
            let taken = count.min(left);
            parts.push(Part { policy, head, text, shown: at.shown, taken });
            left -= taken;
            if taken < count {
                let shown = at.shown + taken;
                return Ok((parts, Some(Position { shown, ..at })));
            }
        }
        let Some(policy) = page.next else { return Ok((parts, None)) };
        at = Position { policy: Some(policy), shown: 0 };
        if left == 0 {
            break;
        }
    }
    Ok((parts, Some(at)))
}

impl Part {
    /// Departments have names in every language, so they come in the caller's, whichever the text is in.
    fn tasks(&self, owner: Option<Department>, language: Language, today: Date) -> impl Iterator<Item = TaskView<'_>> {
        let tasks = self.text.measures_of(owner).skip(self.shown).take(self.taken);
        tasks.map(move |place| TaskView::new(&self.policy, &self.head, place, language, today))
    }
}
