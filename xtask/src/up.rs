//! One command from a clone to a living system.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::build::{puhui, run_all};
use crate::run::{root, run};

#[derive(Args)]
pub(crate) struct Arguments {
    /// Passed on to `puhui up`: --listen, --data-dir, --variable …
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

/// `cargo xtask up`.
pub(crate) fn run_command(arguments: &Arguments) -> Result<()> {
    run_all()?;
    let (mut server, url) = start(&arguments.rest)?;
    // The server goes on whatever happens to the demonstration data; what went wrong has been printed.
    let data_dir = data_dir(&arguments.rest);
    let mut demo = Command::new(puhui());
    let loaded = run(demo.args(["demo", "--if-empty", "--url", &url, "--data-dir", data_dir]).current_dir(root()));
    if loaded.is_ok() {
        tell(&url, data_dir);
    }
    let status = server.wait()?;
    if !status.success() {
        bail!("puhui ended with {status}");
    }
    Ok(())
}

/// Where `puhui up` keeps its data, with its key for development.
fn data_dir(rest: &[String]) -> &str {
    let after = |place: usize| rest.get(place + 1).map(String::as_str);
    let given = rest.iter().enumerate().find_map(|(place, argument)| match argument.strip_prefix("--data-dir") {
        Some("") => after(place),
        Some(value) => value.strip_prefix('='),
        None => None,
    });
    given.unwrap_or(".puhui")
}

/// Starts the runtime in development mode and learns its address from the first line it prints.
fn start(rest: &[String]) -> Result<(Child, String)> {
    let mut server = Command::new(puhui())
        .args(["up", "--dev", "--json"])
        .args(rest)
        .current_dir(root())
        .stdout(Stdio::piped())
        .spawn()
        .context("the runtime cannot be started")?;
    let mut output = BufReader::new(server.stdout.take().context("the runtime has no output")?);
    let mut first = String::new();
    output.read_line(&mut first)?;
    let Some(url) =
        serde_json::from_str::<serde_json::Value>(&first).ok().and_then(|line| Some(line["url"].as_str()?.to_owned()))
    else {
        // It has said on standard error what is wrong.
        let _ = server.wait();
        bail!("the runtime did not start");
    };
    // The request log goes on to our own output.
    std::thread::spawn(move || std::io::copy(&mut output, &mut std::io::stdout()));
    Ok((server, url))
}

fn tell(url: &str, data_dir: &str) {
    println!(
        "
Puhui is running in development mode at {url}   (Ctrl-C stops it)

Things to try:
  curl '{url}/v1/policies'                                         the policies, in Chinese
  curl -H 'Accept-Language: en' '{url}/v1/tasks?department=public-service'   who has to do what, in English
  curl '{url}/v1/evaluation-reports/2019299001378'                 a patent, its number in any writing
  curl '{url}/v1/product-filings'                                  what has been approved
  curl '{url}/v1/contact-points'                                   the contact point of each region
  target/release/puhui import policy NOTICE.txt --url {url} --data-dir {data_dir}   an official notice of your own

With a token you are somebody; this one reviews filings:
  TOKEN=$(target/release/puhui token --role operator --data-dir {data_dir})
  curl -H \"Authorization: Bearer $TOKEN\" '{url}/v1/product-filings?state=pending'   what awaits review
"
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demonstration_data_goes_where_the_server_was_told_to_be() {
        let of =
            |arguments: &[&str]| data_dir(&arguments.iter().map(ToString::to_string).collect::<Vec<_>>()).to_owned();
        assert_eq!(of(&["--quiet"]), ".puhui");
        assert_eq!(of(&["--quiet", "--data-dir", "/tmp/x", "--json"]), "/tmp/x");
        assert_eq!(of(&["--data-dir=/tmp/y"]), "/tmp/y");
        assert_eq!(of(&["--data-directory", "/tmp/z", "--data-dir"]), ".puhui");
    }
}
