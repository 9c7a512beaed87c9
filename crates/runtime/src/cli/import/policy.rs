//! `puhui import policy`: official notices.

use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;
use puhui_notices::{TitleSource, Warning};
use puhui_service::identity::Role;
use time::Date;
use time::format_description::well_known::Iso8601;

use crate::cli::api::{Api, is_of_the_caller};
use crate::cli::outline::outline;
use crate::cli::policies;
use crate::cli::source::{Source, group};
use crate::cli::tokens::{TokenArguments, office};
use crate::cli::words::words;

#[derive(Args)]
pub(in crate::cli) struct Arguments {
    /// Notices as plain text, UTF-8. Two of the same year and number in different languages become one policy.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Where Puhui runs.
    #[arg(long, default_value = "http://127.0.0.1:3000")]
    url: String,
    /// Import without asking.
    #[arg(long)]
    yes: bool,
    /// Add the one file as another language of this policy.
    #[arg(long, value_name = "POLICY")]
    translation_of: Option<String>,
    /// The title of the one file: for a text that has none, or a wrong one.
    #[arg(long)]
    title: Option<String>,
    /// The day on which the one file was issued (YYYY-MM-DD); goes before what the text says.
    #[arg(long, value_name = "DATE", value_parser = day)]
    issued_on: Option<Date>,
    #[command(flatten)]
    tokens: TokenArguments,
}

fn day(text: &str) -> Result<Date, String> {
    Date::parse(text, &Iso8601::DATE).map_err(|_| "a day is written YYYY-MM-DD".to_owned())
}

#[expect(clippy::print_stdout, reason = "shows what was found and what became of it")]
pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let about_one = arguments.translation_of.is_some() || arguments.title.is_some() || arguments.issued_on.is_some();
    ensure!(
        !about_one || arguments.files.len() == 1,
        words(
            "--translation-of、--title 和 --issued-on 只针对一个文件，请单独导入",
            "--translation-of, --title and --issued-on speak of one file: import it alone"
        )
    );
    let sources = arguments.files.iter().map(|file| read(file, arguments)).collect::<Result<Vec<_>>>()?;
    let policies = group(&sources);

    for policy in &policies {
        print!("{}", outline(policy));
    }
    if !arguments.yes && !confirm(&question(arguments, &policies, &sources))? {
        println!("{}", words("没有导入任何内容。", "Nothing was imported."));
        return Ok(());
    }

    let tokens = arguments.tokens.tokens(&arguments.url)?;
    let api = Api::at(&arguments.url).with(tokens).acting_as(office(Role::National)?);
    if let (Some(policy), [source]) = (&arguments.translation_of, sources.as_slice()) {
        let refused = || words(format!("{} 未能添加", source.file), format!("{} was not added", source.file));
        policies::add_text(&api, policy, &source.notice).with_context(refused)?;
        let added = words("已添加  ", "added   ");
        println!("{added}  {policy}  {}  {}", source.notice.language.tag(), source.notice.title);
        return Ok(());
    }
    let mut failed = 0;
    for policy in &policies {
        let texts = policy.iter().map(|source| &source.notice).collect::<Vec<_>>();
        let title = &policy[0].notice.title;
        match policies::create(&api, &texts) {
            Ok(id) => println!("{}  {id}  {title}", words("已导入  ", "imported")),
            Err(error) if is_of_the_caller(&error) => return Err(error),
            Err(error) => {
                failed += 1;
                println!("{}  {title}\n    {error:#}", words("被拒绝  ", "refused "));
            }
        }
    }
    let total = policies.len();
    ensure!(
        failed == 0,
        words(
            format!("{total} 项政策中有 {failed} 项未能导入"),
            format!("{failed} of {total} policies were not imported")
        )
    );
    Ok(())
}

fn question(arguments: &Arguments, policies: &[Vec<&Source>], sources: &[Source]) -> String {
    let (url, policies, texts) = (&arguments.url, policies.len(), sources.len());
    match &arguments.translation_of {
        Some(policy) => {
            words(format!("将此文本添加到 {url} 的 {policy}？"), format!("Add this text to {policy} at {url}?"))
        }
        None => words(
            format!("向 {url} 导入 {policies} 项政策（{texts} 份文本）？"),
            format!(
                "Import {policies} {} ({texts} {}) at {url}?",
                if policies == 1 { "policy" } else { "policies" },
                if texts == 1 { "text" } else { "texts" },
            ),
        ),
    }
}

/// Reads a file and takes it apart.
fn read(file: &Path, arguments: &Arguments) -> Result<Source> {
    let name = file.display().to_string();
    let bytes =
        std::fs::read(file).with_context(|| words(format!("{name} 无法读取"), format!("{name} cannot be read")))?;
    let mut source = Source::parse(&name, &bytes)?;
    let notice = &mut source.notice;
    if let Some(title) = &arguments.title {
        notice.title.clone_from(title);
        notice.title_from = TitleSource::Document;
        notice.warnings.retain(|warning| *warning != Warning::TitleFromFileName);
    }
    notice.issued_on = arguments.issued_on.or(notice.issued_on);
    Ok(source)
}

fn confirm(question: &str) -> Result<bool> {
    let input = std::io::stdin();
    if !input.is_terminal() {
        bail!(words(
            "此处无法询问：请查看以上内容，然后加上 --yes 再运行",
            "nobody can be asked here: look at what was found above and run again with --yes",
        ));
    }
    eprint!("{question} [y/N] ");
    std::io::stderr().flush()?;
    let mut answer = String::new();
    input.lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "是"))
}
