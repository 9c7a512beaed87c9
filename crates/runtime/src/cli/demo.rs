//! `puhui demo`: demonstration data through the public API, into any running Puhui.
//!
//! The data travels inside the command, so that it needs no checkout.

use anyhow::{Result, ensure};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};

use super::api::Api;
use super::source::{Source, group};
use super::words::words;

/// Fictional notices of fictional offices, written for this purpose.
const NOTICES: [(&str, &str); 5] = [
    ("convenient-services.en.txt", include_str!("../../../../data/demo/convenient-services.en.txt")),
    ("navigation.en.txt", include_str!("../../../../data/demo/navigation.en.txt")),
    ("navigation.zh.txt", include_str!("../../../../data/demo/navigation.zh.txt")),
    ("product-filing.en.txt", include_str!("../../../../data/demo/product-filing.en.txt")),
    ("work-points.zh.txt", include_str!("../../../../data/demo/work-points.zh.txt")),
];

#[derive(Args)]
pub(super) struct Arguments {
    /// Where Puhui runs.
    #[arg(long, default_value = "http://127.0.0.1:3000")]
    url: String,
    /// Load nothing when there are policies already.
    #[arg(long)]
    if_empty: bool,
}

#[expect(clippy::print_stdout, reason = "says what was loaded")]
pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let api = Api::at(&arguments.url);
    if arguments.if_empty && !api.is_empty()? {
        return Ok(());
    }
    let sources =
        NOTICES.iter().map(|(file, text)| Source::parse(file, text.as_bytes())).collect::<Result<Vec<_>>>()?;
    let policies = group(&sources);

    let style = ProgressStyle::with_template("{prefix} {bar:30} {pos}/{len} {wide_msg}")?;
    let bar = ProgressBar::new(policies.len() as u64)
        .with_style(style)
        .with_prefix(words("正在载入演示数据", "Loading demonstration data"));
    let mut refused = Vec::new();
    for policy in &policies {
        let texts = policy.iter().map(|source| &source.notice).collect::<Vec<_>>();
        bar.set_message(texts[0].title.clone());
        if let Err(error) = api.create_policy(&texts) {
            refused.push(format!("{}\n    {error:#}", texts[0].title));
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    for refusal in &refused {
        println!("{}  {refusal}", words("被拒绝  ", "refused "));
    }
    let (total, failed) = (policies.len(), refused.len());
    ensure!(
        failed == 0,
        words(
            format!("{total} 项政策中有 {failed} 项未能载入"),
            format!("{failed} of {total} policies were not loaded")
        )
    );
    println!(
        "{}",
        words(format!("已载入演示数据：{total} 项政策"), format!("Loaded demonstration data: {total} policies"))
    );
    Ok(())
}
