//! Contestants by turns: A B A B …, so that whatever else the machine does hits all of them.

use std::cell::Cell;
use std::rc::Rc;

use anyhow::{Context, Result};
use serde::Serialize;
use tokio::task::LocalSet;

use crate::load::{self, Load, Sample};
use crate::numbers::{median, range};
use crate::pace::Pace;
use crate::server::Launch;

/// What a contestant answers in a round: names, each with a sample.
pub(crate) type Turn = Result<Vec<(String, Sample)>>;

/// One who is measured once in every round, by whatever means.
pub(crate) struct Contestant {
    pub(crate) name: String,
    run: Box<dyn FnMut(&Pace) -> Turn>,
}

/// What was measured under one name, a sample per round.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Exercise {
    pub(crate) name: String,
    pub(crate) samples: Vec<Sample>,
}

impl Contestant {
    /// A contestant with ways of its own. In every round it answers for the same names in the same order.
    pub(crate) fn new(name: impl Into<String>, run: impl FnMut(&Pace) -> Turn + 'static) -> Self {
        Self { name: name.into(), run: Box::new(run) }
    }

    /// A process that is driven over HTTP: in every round it is started, given one load after the other, and stopped.
    pub(crate) fn served(name: impl Into<String>, launch: Launch, loads: Vec<(String, Load)>) -> Self {
        Self::new(name, move |pace| {
            let server = launch.start()?;
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            let numbers = Rc::new(Cell::new(0));
            let mut samples = Vec::new();
            for (name, load) in &loads {
                let (address, process) = (server.address, server.process());
                // Connections end with their load.
                let measuring = load::run(load, address, process, &numbers, pace);
                let sample = runtime.block_on(LocalSet::new().run_until(measuring)).with_context(|| name.clone())?;
                samples.push((name.clone(), sample));
            }
            server.stop()?;
            Ok(samples)
        })
    }
}

/// Measures all contestants in each of the rounds.
pub(crate) fn interleave(contestants: &mut [Contestant], pace: &Pace) -> Result<Vec<Exercise>> {
    let mut exercises: Vec<Exercise> = Vec::new();
    for round in 1..=pace.rounds {
        for contestant in &mut *contestants {
            eprintln!("bench: round {round} of {}: {}", pace.rounds, contestant.name);
            for (name, sample) in (contestant.run)(pace).with_context(|| contestant.name.clone())? {
                match exercises.iter_mut().find(|exercise| exercise.name == name) {
                    Some(exercise) => exercise.samples.push(sample),
                    None => exercises.push(Exercise { name, samples: vec![sample] }),
                }
            }
        }
    }
    Ok(exercises)
}

impl Exercise {
    /// One figure of every sample, in the order of the rounds. Where a sample lacks it, so does the answer.
    pub(crate) fn each(&self, figure: impl Fn(&Sample) -> Option<f64>) -> Vec<f64> {
        self.samples.iter().filter_map(figure).collect()
    }

    /// The median of a figure, with the least and the most; `None` where it was not measured.
    pub(crate) fn middle(&self, figure: impl Fn(&Sample) -> Option<f64>) -> Option<(f64, f64, f64)> {
        let values = self.each(figure);
        let (least, most) = range(&values);
        (!values.is_empty()).then(|| (median(values), least, most))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::load::Tally;

    #[test]
    fn contestants_take_turns_and_samples_stay_in_order() {
        let order = Rc::new(RefCell::new(Vec::new()));
        let contestant = |name: &'static str, micros: u32| {
            let order = Rc::clone(&order);
            Contestant::new(name, move |_| {
                order.borrow_mut().push(name);
                let round = u32::try_from(order.borrow().len()).unwrap();
                let tally = Tally { micros: vec![micros + round], ..Tally::default() };
                Ok(vec![(format!("{name}, 1 client"), tally.sample(1.0))])
            })
        };
        let mut both = [contestant("a", 1000), contestant("b", 2000)];
        let exercises = interleave(&mut both, &Pace::new(true, Some(3))).unwrap();
        assert_eq!(*order.borrow(), ["a", "b", "a", "b", "a", "b"]);
        assert_eq!(exercises[1].name, "b, 1 client");
        assert_eq!(exercises[1].each(|sample| Some(sample.p50_ms)), [2.002, 2.004, 2.006]);
        assert_eq!(exercises[1].middle(|sample| Some(sample.p50_ms)), Some((2.004, 2.002, 2.006)));
        assert_eq!(exercises[1].middle(|sample| sample.cpu_ms_per_1000), None);
    }
}
