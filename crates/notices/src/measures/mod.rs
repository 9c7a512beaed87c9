//! Measures: passages of a clause with the departments that are responsible for them.
//!
//! A list of departments closes what it stands behind: "… (责任部门：公共服务司、办公室)". Some notices put one at the end of
//! every clause, others several into one clause, each behind its sentences.

mod brackets;
mod drafts;
mod list;
mod wording;

use std::ops::Range;

use puhui_domain::ClausePath;
use time::Date;

use crate::measure::{Due, Measure, Target};
use crate::notice::{Clause, Warning};
use crate::{dues, targets};
use drafts::{Draft, Problem, Source};

/// Writes measures, targets and dues into the clauses. Returns what a person should look at.
pub(crate) fn write(clauses: &mut [Clause], issued_on: Option<Date>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for clause in clauses {
        let heading = Facts::of(clause.heading.as_deref().unwrap_or_default(), issued_on);
        let text = Facts::of(&clause.text, issued_on);
        let (drafts, problems) = drafts::of(clause.heading.as_deref().unwrap_or_default(), &clause.text);
        for problem in problems {
            note(&mut warnings, problem, &clause.path);
        }
        for draft in drafts {
            let facts = match &draft.source {
                Source::Heading => heading.clone(),
                Source::Text(range) => text.within(range),
            };
            if facts.has_several_days() {
                warnings.push(Warning::SeveralDays { clause: clause.path.clone() });
            }
            clause.measures.push(measure(draft, facts));
        }
        clause.targets = heading.targets().chain(text.targets()).collect();
        clause.dues = heading.dues().chain(text.dues()).collect();
    }
    warnings
}

/// One warning for a name that is not known, however often it occurs: plans of several offices name theirs everywhere.
fn note(warnings: &mut Vec<Warning>, problem: Problem, path: &ClausePath) {
    let clause = path.clone();
    let unknown = match problem {
        Problem::Unclear(text) => return warnings.push(Warning::DepartmentsUnclear { clause, text }),
        Problem::Unknown(name) => name,
    };
    for warning in warnings.iter_mut() {
        if let Warning::UnknownDepartment { name, clauses } = warning
            && *name == unknown
        {
            if clauses.last() != Some(path) {
                clauses.push(clause);
            }
            return;
        }
    }
    warnings.push(Warning::UnknownDepartment { name: unknown, clauses: vec![clause] });
}

fn measure(draft: Draft, facts: Facts) -> Measure {
    let dated = facts.dues().find(|due| due.on.is_some());
    Measure {
        passage: draft.passage,
        departments: draft.departments,
        targets: facts.targets().collect(),
        due: dated.or_else(|| facts.dues().next()),
    }
}

/// What a text says of figures and dates.
#[derive(Clone, Default)]
struct Facts {
    targets: Vec<targets::Found>,
    dues: Vec<dues::Found>,
}

impl Facts {
    fn of(text: &str, issued_on: Option<Date>) -> Self {
        let dues = dues::find(text, issued_on);
        let taken: Vec<Range<usize>> = dues.iter().map(|found| found.at.clone()).collect();
        Self { targets: targets::find(text, &taken, issued_on.map(Date::year)), dues }
    }

    fn within(&self, range: &Range<usize>) -> Self {
        let inside = |at: &Range<usize>| range.start <= at.start && at.end <= range.end;
        Self {
            targets: self.targets.iter().filter(|found| inside(&found.at)).cloned().collect(),
            dues: self.dues.iter().filter(|found| inside(&found.at)).cloned().collect(),
        }
    }

    fn targets(&self) -> impl Iterator<Item = Target> {
        self.targets.iter().map(|found| found.target.clone())
    }

    fn dues(&self) -> impl Iterator<Item = Due> {
        self.dues.iter().map(|found| found.due.clone())
    }

    fn has_several_days(&self) -> bool {
        let mut days = self.dues.iter().filter_map(|found| found.due.on);
        days.next().is_some_and(|first| days.any(|day| day != first))
    }
}
