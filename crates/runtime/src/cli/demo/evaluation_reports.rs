use anyhow::{Result, ensure};
use puhui_service::identity::Role;

use super::{Kind, Step};
use crate::cli::tokens::office;
use crate::cli::words::words;

/// Fictional patents, most with an evaluation report (专利权评价报告).
const PATENTS: &str = include_str!("../../../../../data/demo/evaluation-reports.ndjson");

pub(super) fn kind() -> Result<Kind> {
    let count = PATENTS.lines().count();
    let name = words("专利权评价报告", "patent evaluation reports");
    let step = Step::new(name, move |api| {
        let api = api.acting_as(office(Role::National)?);
        let answer = api.post_lines("/v1/evaluation-reports/imports", PATENTS.as_bytes(), count)?;
        let failed = answer.iter().find(|line| line["problem"].is_object());
        ensure!(failed.is_none(), "{}", failed.map(ToString::to_string).unwrap_or_default());
        Ok(())
    });
    Ok(Kind { count: words(format!("{count} 件专利"), format!("{count} patents")), steps: vec![step] })
}
