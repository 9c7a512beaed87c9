//! `puhui store upgrade`: the components rewrite their own records, batch by batch; this command only says which.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use puhui_runtime::manifest::{KeyValueConfig, RuntimeConfig};
use puhui_service::{AUDIT_KIND, JOB_KIND};
use serde_json::{Value, json};

use super::ids::Ids;
use crate::cli::api::Api;
use crate::cli::internal::{Internal, closed};
use crate::cli::words::words;

/// How many records a tick is sent: as many as it takes.
const BATCH: u32 = 500;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    internal: Internal,
    /// The runtime configuration that Puhui runs with, where it places the store elsewhere than in the data directory.
    #[arg(long)]
    runtime_config_file: Option<PathBuf>,
    /// Begin after this record, where an earlier upgrade was cut off: component.kind:id.
    #[arg(long, value_name = "PLACE")]
    after: Option<String>,
}

/// How many records came to what.
#[derive(Default)]
struct Totals {
    records: u64,
    changed: u64,
    newer: u64,
}

#[expect(clippy::print_stdout, reason = "says what became of the records")]
pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let (api, ids) = (arguments.internal.api()?, Ids::open(&arguments.database()?)?);
    let after = arguments.after.as_deref().map(Place::parse).transpose()?;
    let mut kinds = Vec::new();
    for component in arguments.internal.components()? {
        for kind in ids.kinds(&component)?.into_iter().filter(|kind| ![JOB_KIND, AUDIT_KIND].contains(&kind.as_str())) {
            kinds.push(Place { component: component.clone(), kind, id: String::new() });
        }
    }
    if let Some(after) = after {
        kinds.retain(|kind| (&kind.component, &kind.kind) >= (&after.component, &after.kind));
        if let Some(first) =
            kinds.first_mut().filter(|kind| kind.kind == after.kind && kind.component == after.component)
        {
            first.id = after.id;
        }
    }
    let mut count = 0;
    for Place { component, kind, .. } in &kinds {
        count += ids.count(component, kind)?;
    }
    let (bar, mut totals) = (bar(count)?, Totals::default());
    for place in kinds {
        upgrade_kind(&api, &ids, place, &mut totals, &bar)?;
    }
    bar.finish_and_clear();
    println!("{}", totals.sentence());
    let newer = totals.newer;
    ensure!(
        newer == 0,
        words(
            format!("{newer} 条记录由更新的版本写入，未作改动"),
            format!("{newer} records were written by a newer release and left as they are")
        )
    );
    Ok(())
}

/// How far an upgrade came: a record, or before the first one of a kind.
struct Place {
    component: String,
    kind: String,
    id: String,
}

impl Place {
    fn parse(text: &str) -> Result<Self> {
        let parts = text.split_once('.').and_then(|(component, rest)| {
            let (kind, id) = rest.split_once(':')?;
            Some(Self { component: component.to_owned(), kind: kind.to_owned(), id: id.to_owned() })
        });
        parts.with_context(|| {
            words(
                format!("--after {text}：应为“组件.种类:编号”"),
                format!("--after {text}: it must be component.kind:id, as an earlier upgrade has said it"),
            )
        })
    }
}

/// One kind after a place, in the order of its ids.
fn upgrade_kind(api: &Api, ids: &Ids, mut place: Place, totals: &mut Totals, bar: &ProgressBar) -> Result<()> {
    loop {
        let batch = ids.after(&place.component, &place.kind, &place.id, BATCH)?;
        let Some(last) = batch.last().cloned() else { return Ok(()) };
        send(api, &place.component, &batch, totals).with_context(|| {
            let Place { component, kind, id } = &place;
            words(
                format!("升级在 {component}.{kind}:{id} 之后中断；之前的记录已完成。继续请加上 --after {component}.{kind}:{id}"),
                format!("cut off after {component}.{kind}:{id}; what stands before is done. Go on with --after {component}.{kind}:{id}"),
            )
        })?;
        bar.inc(batch.len() as u64);
        place.id = last;
    }
}

/// Sends a batch, and again the end of it that a tick did not come to.
fn send(api: &Api, component: &str, batch: &[String], totals: &mut Totals) -> Result<()> {
    let path = format!("/internal/{component}/ticks/upgrade");
    let mut left = batch;
    while !left.is_empty() {
        let answer: Value = api.post(&path, &[], &json!({ "ids": left })).with_context(|| closed(component))?;
        let count = |name: &str| answer[name].as_u64().unwrap_or_default();
        let backlog = usize::try_from(count("backlog")).unwrap_or(usize::MAX);
        if backlog >= left.len() {
            bail!(words(
                "存储过慢：十秒内一条记录也未完成",
                "the store is too slow: not one record was done in ten seconds"
            ));
        }
        totals.records += (left.len() - backlog) as u64;
        totals.changed += count("done");
        totals.newer += count("skipped");
        left = &left[left.len() - backlog..];
    }
    Ok(())
}

fn bar(count: u64) -> Result<ProgressBar> {
    if !std::io::stderr().is_terminal() {
        return Ok(ProgressBar::with_draw_target(Some(count), ProgressDrawTarget::hidden()));
    }
    let left = words("剩余", "left");
    let style = format!("{{bar:30}} {{pos}}/{{len}}  {{per_sec}}  {left} {{eta}}");
    Ok(ProgressBar::new(count).with_style(ProgressStyle::with_template(&style)?))
}

impl Arguments {
    /// The file of the store that components use.
    fn database(&self) -> Result<PathBuf> {
        let config = self.runtime_config_file.as_deref().map(RuntimeConfig::load).transpose()?.unwrap_or_default();
        match config.key_value_stores.get("default") {
            Some(KeyValueConfig::Sqlite(path)) => Ok(path.clone()),
            None => Ok(self.internal.data_dir.join("sqlite_key_value.db")),
            Some(_) => {
                bail!(words("只能升级 SQLite 文件中的存储", "only a store in a SQLite file can be upgraded from here"))
            }
        }
    }
}

impl Totals {
    fn sentence(&self) -> String {
        let Self { records, changed, newer } = self;
        let unchanged = records - changed - newer;
        words(
            format!("{records} 条记录：改写 {changed}，原样 {unchanged}"),
            format!("{records} records: {changed} rewritten, {unchanged} as they were"),
        )
    }
}
