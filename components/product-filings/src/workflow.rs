//! Which step leads from which state to which: the one place that knows.

use puhui_domain::Language;
use puhui_service::{Action, Code, Context, Failure, Naming, text};
use puhui_store::{Event, Stored};
use schemars::JsonSchema;
use serde::Serialize;

use crate::codes::{State, Verdict};
use crate::record::{Filing, location};

/// What can be done to a filing. `Submit` makes one.
#[derive(Clone, Copy, Debug, Eq, JsonSchema, PartialEq, Serialize)]
#[schemars(rename = "FilingStep")]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Step {
    Submit,
    Approve,
    Return,
    Reject,
    Resubmit,
    Withdraw,
}

impl Step {
    /// What callers are told that they can do.
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Approve => "approve",
            Self::Return => "return",
            Self::Reject => "reject",
            Self::Resubmit => "resubmit",
            Self::Withdraw => "withdraw",
        }
    }

    pub(crate) const fn leads_to(self) -> State {
        match self {
            Self::Submit | Self::Resubmit => State::Pending,
            Self::Approve => State::Approved,
            Self::Return => State::Returned,
            Self::Reject => State::Rejected,
            Self::Withdraw => State::Withdrawn,
        }
    }

    /// What it counts as.
    const fn action(self) -> Action {
        match self {
            Self::Submit | Self::Resubmit | Self::Withdraw => Action::FileProducts,
            Self::Approve | Self::Return | Self::Reject => Action::DecideProductFilings,
        }
    }

    /// The step once it is done, as the history has it. Never renamed: it stands in records.
    const fn done(self) -> &'static str {
        match self {
            Self::Submit => "submitted",
            Self::Approve => "approved",
            Self::Return => "returned",
            Self::Reject => "rejected",
            Self::Resubmit => "resubmitted",
            Self::Withdraw => "withdrawn",
        }
    }

    /// The line of history that a step leaves.
    pub(crate) fn event<K>(self, cx: &Context<K>, from: Option<State>) -> Event {
        let [from, to] = [from, Some(self.leads_to())].map(|state| state.map(|state| state.code().to_owned()));
        Event { from, to, ..cx.event(self.done()) }
    }
}

impl State {
    /// What this caller can do next with a filing that is the caller's own affair.
    pub(crate) fn steps_for<K>(self, cx: &Context<K>) -> Vec<Step> {
        self.steps().iter().copied().filter(|step| cx.may(step.action())).collect()
    }

    /// What can be done next, by whomever.
    pub(crate) const fn steps(self) -> &'static [Step] {
        match self {
            Self::Pending => &[Step::Approve, Step::Return, Step::Reject, Step::Withdraw],
            Self::Returned => &[Step::Resubmit, Step::Withdraw],
            Self::Approved => &[Step::Withdraw],
            Self::Rejected | Self::Withdrawn => &[],
        }
    }
}

impl Verdict {
    /// The steps that are a reviewer's.
    pub(crate) const STEPS: &[Step] = &[Step::Approve, Step::Return, Step::Reject];

    pub(crate) const fn step(self) -> Step {
        match self {
            Self::Approve => Step::Approve,
            Self::Return => Step::Return,
            Self::Reject => Step::Reject,
        }
    }
}

/// Refuses what the state of a filing does not allow: it has to allow one of these steps.
pub(crate) fn permit(filing: &Stored<Filing>, steps: &[Step]) -> Result<(), Failure> {
    let state = filing.data.state;
    let open = state.steps();
    if steps.iter().any(|step| open.contains(step)) {
        return Ok(());
    }
    let (code, [zh, en]) = (state.code(), Language::ALL.map(|language| state.name(language)));
    let codes = open.iter().map(|step| step.code()).collect::<Vec<_>>().join(", ");
    let detail = if open.is_empty() {
        text!(
            "备案状态为“{zh}”（{code}），不能再办理任何操作。",
            "The filing is {en} ({code}): nothing more can be done to it."
        )
    } else {
        text!(
            "备案状态为“{zh}”（{code}），此时只能办理：{codes}。",
            "The filing is {en} ({code}). What can be done to it now: {codes}."
        )
    };
    Err(Failure::new(Code::WrongState).detail(detail).related(location(&filing.id)))
}
