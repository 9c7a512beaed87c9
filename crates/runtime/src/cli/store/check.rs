//! `puhui store check`: every key, judged.

use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::Args;
use puhui_runtime::kv::Whole;
use puhui_store::SystemClock;
use puhui_store::maintenance::{Repairs, Report, Source, check, repair};

use super::bar::{Of, bar};
use super::place::{Place, Readable};
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
    let place = &arguments.place;
    let (report, repairs) = waiting()?.block_on(async {
        let repairs = if arguments.repair { Some(mend(place).await?) } else { None };
        let report = match place.readable().await? {
            Readable::Moment(mut snapshot) => {
                let keys = snapshot.keys_at_most();
                look(&mut snapshot, Some(keys)).await?
            }
            Readable::Live(mut whole) => look(&mut whole, None).await?,
        };
        anyhow::Ok((report, repairs))
    })?;
    if arguments.json {
        println!("{}", summary::json(&report, repairs.as_ref()));
    } else {
        print!("{}", summary::text(&report, repairs.as_ref()));
    }
    Ok(ExitCode::from(u8::from(report.violations > 0)))
}

async fn look(source: &mut impl Source, keys: Option<u64>) -> Result<Report> {
    let bar = bar(keys, Of::Keys)?.with_prefix(words("检查", "checking"));
    let report = check(source, &SystemClock, |keys| bar.set_position(keys)).await;
    bar.finish_and_clear();
    report.context(words("未能检查完毕", "the check did not get to its end"))
}

async fn mend(place: &Place) -> Result<Repairs> {
    let alone = place.alone(false).await?;
    let bar = bar(None, Of::Keys)?.with_prefix(words("修复", "repairing"));
    let mut whole = Whole::of(alone.store.clone());
    let repairs = repair(&mut whole, &SystemClock, |keys| bar.set_position(keys)).await;
    bar.finish_and_clear();
    repairs.context(words("修复中断；已完成的修复有效", "the repair was cut off; what it did until then is done"))
}
