use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::batch::{Wanted, Work};
use super::figures::Figures;
use super::judge::Judge;
use super::left::Left;
use super::source::{Entry, Source};
use super::violation::Finding;
use crate::{Clock, KvError};

/// How many findings a report shows.
const SHOWN: usize = 100;
/// How many marks are remembered as there, so that they are not looked up for each record.
const MARKS: usize = 100_000;

/// What a check has found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// By component and kind (`policies.policy`); what belongs to none is under the empty name.
    pub figures: BTreeMap<String, Figures>,
    /// How many violations there are.
    pub violations: u64,
    /// The first hundred of them.
    pub shown: Vec<Finding>,
}

/// Looks at every key of a store, and says how far it is after each batch, in keys.
///
/// # Errors
/// The store could not be read to its end.
pub async fn check<S: Source, C: Clock>(
    source: &mut S,
    clock: &C,
    mut progress: impl FnMut(u64),
) -> Result<Report, KvError> {
    let (mut report, mut checker) = (Report::default(), Checker::new(clock));
    // What is wrong for many slots or records at once is told once.
    let (mut told, mut keys) = (HashSet::new(), 0);
    while let Some(entries) = source.next().await? {
        let looked = checker.look(source, &entries, &mut report.figures).await?;
        for finding in looked.findings {
            if finding.violation.is_shared() && !told.insert(finding.key.clone()) {
                continue;
            }
            report.violations += 1;
            if report.shown.len() < SHOWN {
                report.shown.push(finding);
            }
        }
        keys += entries.len() as u64;
        progress(keys);
    }
    Ok(report)
}

/// What a look at some keys has found.
pub(super) struct Looked {
    pub(super) findings: Vec<Finding>,
    /// Gates and witnesses that nobody needs any more.
    pub(super) spent: Vec<String>,
    /// What forgotten records have left behind.
    pub(super) left: Vec<Left>,
}

/// What is kept from batch to batch.
pub(super) struct Checker<'a, C> {
    clock: &'a C,
    begin: time::OffsetDateTime,
    marks: HashSet<String>,
}

impl<'a, C: Clock> Checker<'a, C> {
    pub(super) fn new(clock: &'a C) -> Self {
        Self { clock, begin: clock.now(), marks: HashSet::new() }
    }

    /// Looks at some keys; what seems wrong where others write meanwhile is read and looked at again.
    pub(super) async fn look<S: Source>(
        &mut self,
        source: &mut S,
        entries: &[Entry],
        figures: &mut BTreeMap<String, Figures>,
    ) -> Result<Looked, KvError> {
        let (mut looked, suspects) = self.look_once(source, entries, figures).await?;
        if !source.is_one_moment() && !suspects.is_empty() {
            let again = source.get_many(suspects.into_iter().collect()).await?;
            looked.findings = self.look_once(source, &again, &mut BTreeMap::new()).await?.0.findings;
        }
        Ok(looked)
    }

    async fn look_once<S: Source>(
        &mut self,
        source: &mut S,
        entries: &[Entry],
        figures: &mut BTreeMap<String, Figures>,
    ) -> Result<(Looked, BTreeSet<String>), KvError> {
        if self.marks.len() > MARKS {
            self.marks.clear();
        }
        let works: Vec<_> = entries.iter().map(Work::of).collect();
        let mut wanted = Wanted::default();
        for work in &works {
            wanted.add(work, &self.marks);
        }
        let known = wanted.look_up(source).await?;
        let mut judge = Judge {
            known: &known,
            marks: &mut self.marks,
            now: if source.is_one_moment() { self.begin } else { self.clock.now() },
            numerals: source.numerals(),
            figures,
            findings: Vec::new(),
            spent: Vec::new(),
            left: Vec::new(),
        };
        let mut suspects = BTreeSet::new();
        for work in &works {
            if !judge.judge(work) {
                suspects.insert(work.key.to_owned());
            }
        }
        Ok((Looked { findings: judge.findings, spent: judge.spent, left: judge.left }, suspects))
    }
}
