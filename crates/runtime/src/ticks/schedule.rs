//! `puhui.toml`: which jobs are ticked how often. It is ours, and no part of Spin's manifest.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use super::credential::VARIABLE;
use crate::manifest::App;

/// The file that is used without being named, if it stands beside the manifest.
const FILE: &str = "puhui.toml";
/// What every component with internal routes is ticked with where no file says otherwise.
const USUAL: (&str, Duration) = ("expire", Duration::from_mins(5));
/// The shortest and the longest time between two ticks.
const BOUNDS: (Duration, Duration) = (Duration::from_secs(1), Duration::from_hours(7 * 24));

/// Which jobs are ticked, and how often.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Schedule(pub(super) Vec<Entry>);

/// One job, and the time between two ticks of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) component: String,
    pub(super) job: String,
    pub(super) every: Duration,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    tick: Vec<Line>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    component: String,
    job: String,
    every: String,
}

/// The components of an application that can be ticked: those that are given the credential and a route for it.
#[must_use]
pub fn components(app: &App) -> Vec<String> {
    let is_internal =
        |id: &str| app.routes.iter().any(|(route, to)| *route == format!("/internal/{id}/...") && to == id);
    let ids =
        app.components.iter().filter(|(id, component)| component.variables.contains_key(VARIABLE) && is_internal(id));
    ids.map(|(id, _)| id.clone()).collect()
}

impl Schedule {
    /// The schedule of a file; without one, that of `puhui.toml` beside the manifest; without that, every component's
    /// `expire` every five minutes.
    ///
    /// # Errors
    /// A file that cannot be read, or that names what the manifest does not have.
    pub(super) fn load(file: Option<&Path>, manifest: &Path, app: &App) -> Result<Self> {
        let beside = manifest.with_file_name(FILE);
        let path = match file {
            Some(path) => path,
            None if beside.exists() => &beside,
            None => {
                let (job, every) = USUAL;
                let entry = |component| Entry { component, job: job.to_owned(), every };
                return Ok(Self(components(app).into_iter().map(entry).collect()));
            }
        };
        let text = std::fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
        Self::parse(&text, &components(app)).with_context(|| format!("{} cannot be used", path.display()))
    }

    fn parse(text: &str, known: &[String]) -> Result<Self> {
        let File { tick } = toml::from_str(text)?;
        let mut entries: Vec<Entry> = Vec::new();
        for Line { component, job, every } in tick {
            ensure!(
                known.contains(&component),
                "[[tick]] names the component `{component}`, which the manifest does not have or gives no internal route: \
                 there are {known:?}"
            );
            let is_word =
                !job.is_empty() && job.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            ensure!(
                is_word,
                "[[tick]] names the job `{job}`: a job's name consists of lower-case letters, digits and `-`"
            );
            let is_new = !entries.iter().any(|entry| entry.component == component && entry.job == job);
            ensure!(is_new, "[[tick]] names the job `{job}` of `{component}` twice");
            let every = duration(&every).with_context(|| {
                format!("[[tick]] `{component}` `{job}`: every = {every:?} must be like \"30s\", \"5m\" or \"12h\", from 1s to 168h")
            })?;
            entries.push(Entry { component, job, every });
        }
        Ok(Self(entries))
    }
}

/// `30s`, `5m`, `12h`.
fn duration(text: &str) -> Option<Duration> {
    let (number, unit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let seconds = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        _ => return None,
    };
    let number: u64 = number.bytes().all(|b| b.is_ascii_digit()).then(|| number.parse().ok())??;
    let every = Duration::from_secs(number.checked_mul(seconds)?);
    (BOUNDS.0..=BOUNDS.1).contains(&every).then_some(every)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_numbers_with_a_unit() {
        #[track_caller]
        fn check(text: &str, seconds: Option<u64>) {
            assert_eq!(duration(text).map(|every| every.as_secs()), seconds, "{text}");
        }
        check("1s", Some(1));
        check("90s", Some(90));
        check("5m", Some(300));
        check("168h", Some(604_800));
        for bad in
            ["", "s", "5", "0s", "169h", "-5m", "+5m", "5 m", "1.5h", "5d", "五m", "5分", "99999999999999999999h"]
        {
            check(bad, None);
        }
    }

    #[test]
    fn a_file_says_what_is_ticked() {
        let known = ["policies".to_owned()];
        let tick = |more: &str| format!("[[tick]]\ncomponent = \"policies\"\njob = \"expire\"\n{more}\n");
        let entry = Entry { component: "policies".into(), job: "expire".into(), every: Duration::from_secs(30) };
        assert_eq!(Schedule::parse(&tick("every = \"30s\""), &known).unwrap(), Schedule(vec![entry]));
        assert_eq!(Schedule::parse("", &known).unwrap(), Schedule::default());
        for (text, word) in [
            (tick("every = \"5 minutes\""), "must be like"),
            (tick(""), "every"),
            (tick("every = \"5m\"\nsurprise = 1"), "surprise"),
            (tick("every = \"5m\"").replace("policies", "portal"), "`portal`"),
            (tick("every = \"5m\"").replace("expire", "../x"), "`../x`"),
            (tick("every = \"5m\"").repeat(2), "twice"),
            ("tick = 1".to_owned(), "tick"),
            ("[ticks]".to_owned(), "ticks"),
        ] {
            let said = format!("{:#}", Schedule::parse(&text, &known).unwrap_err());
            assert!(said.contains(word), "{word}: {said}");
        }
    }
}
