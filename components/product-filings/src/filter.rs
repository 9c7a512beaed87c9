//! Which filings a list shows, from which list they are read, and in which order.

use puhui_domain::{CreditCode, Industry, Region};
use puhui_service::{Context, Failure, Naming, Reach, Scope, SeenPage, calendar};
use puhui_store::{Kv, List, Order, Position, Stored};
use time::Date;

use crate::codes::State;
use crate::lists;
use crate::record::Filing;

/// What the caller wants to see: all of it has to be so.
#[derive(Clone, Debug)]
pub(crate) struct Filter {
    pub(crate) credit_code: Option<CreditCode>,
    pub(crate) region: Option<Region>,
    pub(crate) state: Option<State>,
    /// Of this industry or a part of it.
    pub(crate) industry: Option<Industry>,
    /// When the present content came in, as days at the office, both included. No public view has it.
    pub(crate) submitted_from: Option<Date>,
    pub(crate) submitted_to: Option<Date>,
}

/// A filter with the list that it reads, which holds nothing that the caller may not see: neither how it is paged nor its
/// cursors tell of anything else.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    filter: Filter,
    list: List,
}

impl Filter {
    /// What of it the caller may read; `None` if that is nothing.
    pub(crate) fn within(self, reach: &Reach) -> Option<Reading> {
        let is_dated = self.submitted_from.is_some() || self.submitted_to.is_some();
        // By its day of submission nobody finds what they see the public view of.
        let is_public = self.state == Some(State::Approved) && !is_dated;
        let Scope { region, body, is_public } =
            reach.narrow(Scope { region: self.region, body: self.credit_code, is_public });
        let state = match (is_public, self.state) {
            (true, _) if is_dated => return None,
            (true, None) => Some(State::Approved),
            (true, Some(state)) if state != State::Approved => return None,
            (_, state) => state,
        };
        let filter = Self { credit_code: body, region, state, ..self };
        let list = filter.list(reach);
        Some(Reading { filter, list })
    }

    /// The list that leaves the least to pass over. What an enterprise has filed from everywhere is not for the office of
    /// one place to page through.
    fn list(&self, reach: &Reach) -> List {
        if let (Some(code), Some(State::Approved)) = (&self.credit_code, self.state) {
            return lists::approved_of_enterprise(code);
        }
        let code = self.credit_code.as_ref().filter(|_| !matches!(reach, Reach::Place(_)));
        match (code, self.region, self.state) {
            (Some(code), ..) => lists::of_enterprise(code),
            (None, Some(region), Some(state)) => lists::in_region_and_state(region, state),
            (None, Some(region), None) => lists::in_region(region),
            (None, None, Some(state)) => lists::in_state(state),
            (None, None, None) => lists::all(),
        }
    }

    /// Asked of every filing of the list, whatever the list leaves open.
    fn keeps(&self, filing: &Filing) -> bool {
        let (enterprise, product) = (&filing.content.enterprise, &filing.content.product);
        let day = calendar::day_of(filing.submitted_at);
        self.credit_code.as_ref().is_none_or(|code| *code == enterprise.credit_code)
            && self.region.is_none_or(|region| enterprise.region.concerns(region))
            && self.state.is_none_or(|state| state == filing.state)
            && self.industry.is_none_or(|wider| product.industry.lineage().any(|industry| industry == wider))
            && self.submitted_from.is_none_or(|from| day >= from)
            && self.submitted_to.is_none_or(|to| day <= to)
    }
}

impl Reading {
    /// What awaits review is a queue; all else is a register.
    fn order(&self) -> Order {
        if self.filter.state == Some(State::Pending) { Order::OldestFirst } else { Order::NewestFirst }
    }

    pub(crate) async fn page<K: Kv>(
        &self,
        cx: &Context<K>,
        after: Option<&Position>,
        limit: usize,
    ) -> Result<SeenPage<Filing>, Failure> {
        let keep = |filing: &Stored<Filing>| self.filter.keeps(&filing.data);
        cx.records().page_where(&self.list, after, limit, self.order(), keep).await
    }

    /// What a cursor is bound to.
    pub(crate) fn name(&self) -> [String; 7] {
        let Filter { credit_code, region, state, industry, submitted_from, submitted_to } = &self.filter;
        let code = credit_code.as_ref().map(CreditCode::key).unwrap_or_default();
        let codes = [region.map(Region::code), state.map(State::code), industry.map(Industry::code)];
        let [region, state, industry] = codes.map(|code| code.unwrap_or_default().to_owned());
        let days = [submitted_from, submitted_to].map(|day| day.map(|day| day.to_julian_day().to_string()));
        let [from, to] = days.map(Option::unwrap_or_default);
        [self.list.fingerprint(), code, region, state, industry, from, to]
    }
}
