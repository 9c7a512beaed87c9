use puhui_domain::Language;
use schemars::JsonSchema;
use serde::Serialize;

use super::lines::End;
use crate::problem::Problem;
use crate::{Code, Failure, text};

/// What a good line did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Effect {
    Created,
    Updated,
    /// The line says what is known already.
    Unchanged,
}

/// The end of an import's answer: how many lines came to what.
#[derive(Clone, Copy, Debug, Default, JsonSchema, Serialize)]
#[schemars(rename = "ImportTotals")]
pub(crate) struct Totals {
    /// All lines of the body but blank ones.
    lines: u64,
    created: u64,
    updated: u64,
    unchanged: u64,
    failed: u64,
}

/// A line of an import's answer.
#[derive(JsonSchema, Serialize)]
#[serde(rename_all = "camelCase", untagged)]
pub(crate) enum ImportLine<'a> {
    /// A line that was not taken in.
    Failed {
        /// Counted from 1.
        line: u64,
        problem: Problem<'a>,
    },
    /// A sign of life.
    Progress { progress: Totals },
    /// The end.
    #[serde(rename_all = "camelCase")]
    Last {
        totals: Totals,
        /// Whether every line that was announced has been dealt with.
        is_complete: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        problem: Option<Problem<'a>>,
    },
}

impl Totals {
    /// Counts a line; a failure is written out.
    pub(super) fn note(&mut self, line: u64, result: Result<Effect, Failure>, language: Language, out: &mut Vec<u8>) {
        self.lines += 1;
        match result {
            Ok(Effect::Created) => self.created += 1,
            Ok(Effect::Updated) => self.updated += 1,
            Ok(Effect::Unchanged) => self.unchanged += 1,
            Err(failure) => {
                self.failed += 1;
                write(&ImportLine::Failed { line, problem: failure.within(language) }, out);
            }
        }
    }

    pub(super) fn progress(self, out: &mut Vec<u8>) {
        write(&ImportLine::Progress { progress: self }, out);
    }

    /// The last line. `count` is how many lines arrived, `announced` how many there should have been.
    pub(super) fn finish(
        self,
        end: Option<End>,
        count: u64,
        announced: Option<u64>,
        language: Language,
        out: &mut Vec<u8>,
    ) {
        let missing = announced.filter(|announced| *announced != count).map(|announced| {
            text!(
                "请求头 Puhui-Lines 声明 {announced} 行，实际收到 {count} 行。已处理的行不受影响，请重新提交其余的行。",
                "`Puhui-Lines` announced {announced} lines, but {count} arrived. What was done stays done: send the rest again."
            )
        });
        let problem = match (end, missing) {
            (_, Some(detail)) => Some(Failure::new(Code::IncompleteBody).detail(detail)),
            (Some(End::Broken), None) => Some(Failure::new(Code::IncompleteBody)),
            _ => None,
        };
        let is_complete = problem.is_none();
        let problem = problem.as_ref().map(|failure| failure.within(language));
        write(&ImportLine::Last { totals: self, is_complete, problem }, out);
    }
}

fn write(line: &ImportLine<'_>, out: &mut Vec<u8>) {
    // Plain structs of numbers and strings: they always serialise.
    if serde_json::to_writer(&mut *out, line).is_ok() {
        out.push(b'\n');
    }
}
