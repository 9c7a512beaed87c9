//! Progress, where somebody watches.

use std::io::IsTerminal as _;

use anyhow::Result;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// What the bar counts.
#[derive(Clone, Copy)]
pub(super) enum Of {
    Keys,
    Bytes,
}

/// A bar up to a length; of unknown length if there is none.
pub(super) fn bar(length: Option<u64>, of: Of) -> Result<ProgressBar> {
    if !std::io::stderr().is_terminal() {
        return Ok(ProgressBar::with_draw_target(length, ProgressDrawTarget::hidden()));
    }
    let count = match of {
        Of::Keys => "{human_pos}",
        Of::Bytes => "{bytes}",
    };
    let style = match length {
        Some(_) => format!("{{prefix}} {{bar:30}} {{percent}} %  {count}  {{eta}}"),
        None => format!("{{prefix}} {{spinner}} {count}"),
    };
    let bar = length.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    Ok(bar.with_style(ProgressStyle::with_template(&style)?))
}
