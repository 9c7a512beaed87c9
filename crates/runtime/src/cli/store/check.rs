//! `puhui store check`: every key, judged.

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;
use puhui_runtime::kv::{Snapshot, Whole};
use puhui_store::SystemClock;
use puhui_store::maintenance::{Repairs, Report, check, repair};

use super::bar::{Of, bar};
use super::place::Place;
use super::{summary, waiting};
use crate::cli::words::words;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    place: Place,
    /// Print the result as JSON.
    #[arg(long)]
    json: bool,
    /// Do what is safe to do before looking: raise counters, write marks, remove hints that hide something and gates that
    /// are spent. No server may run.
    #[arg(long)]
    repair: bool,
}

#[expect(clippy::print_stdout, reason = "the result is what this command prints")]
pub(super) fn run(arguments: &Arguments) -> Result<ExitCode> {
    let repairs = if arguments.repair { Some(mend(&arguments.place)?) } else { None };
    let report = look(arguments.place.snapshot()?)?;
    if arguments.json {
        println!("{}", summary::json(&report, repairs.as_ref()));
    } else {
        print!("{}", summary::text(&report, repairs.as_ref()));
    }
    Ok(ExitCode::from(u8::from(report.violations > 0)))
}

fn look(mut snapshot: Snapshot) -> Result<Report> {
    let bar = bar(Some(snapshot.keys_at_most()), Of::Keys)?.with_prefix(words("检查", "checking"));
    let report = waiting()?.block_on(check(&mut snapshot, &SystemClock, |keys| bar.set_position(keys)));
    bar.finish_and_clear();
    report.context(words("未能检查完毕", "the check did not get to its end"))
}

fn mend(place: &Place) -> Result<Repairs> {
    let alone = place.alone(false)?;
    let bar = bar(Some(place.snapshot()?.keys_at_most()), Of::Keys)?.with_prefix(words("修复", "repairing"));
    let mut whole = Whole::of(alone.store.clone());
    let repairs = waiting()?.block_on(repair(&mut whole, &SystemClock, |keys| bar.set_position(keys)));
    bar.finish_and_clear();
    repairs.context(words("修复中断；已完成的修复有效", "the repair was cut off; what it did until then is done"))
}
