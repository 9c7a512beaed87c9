//! The committed files: the contract, those of the releases, and the changelog between them.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::{changes, document, section};

const HEAD: &str = "\
# Changelog of the contract

<!-- Generated: `cargo xtask contract`. -->

What has changed between the contracts of two releases. Breaking is what a client can fail by that kept to the contract
before; docs/api-design.md says what clients have to expect anyway.

";

fn path(name: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), name].iter().collect()
}

fn read(name: &str) -> Result<String, String> {
    fs::read_to_string(path(name)).map_err(|why| format!("openapi/{name}: {why}"))
}

fn put(name: &str, content: &str) -> Result<(), String> {
    fs::write(path(name), content).map_err(|why| format!("openapi/{name}: {why}"))
}

/// The committed contract.
pub fn committed() -> Result<String, String> {
    read("v1.json")
}

/// The contract as it should be committed.
pub async fn contract() -> Result<String, String> {
    Ok(format!("{:#}\n", document().await?))
}

/// The contracts of all releases by version, oldest first.
pub fn released() -> Result<Vec<(String, Value)>, String> {
    let folder = fs::read_dir(path("released")).map_err(|why| format!("openapi/released: {why}"))?;
    let names = folder.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut all = Vec::new();
    for name in names {
        let Some(version) = name.strip_suffix(".json") else { continue };
        let text = read(&format!("released/{name}"))?;
        let document = serde_json::from_str(&text).map_err(|why| format!("openapi/released/{name}: {why}"))?;
        all.push((version.to_owned(), document));
    }
    all.sort_by_key(|(version, _)| version.split('.').map(|part| part.parse().unwrap_or(0)).collect::<Vec<u64>>());
    Ok(all)
}

/// The changelog as it should be committed: newest first, what is not released yet at the top.
pub fn changelog(now: &Value) -> Result<String, String> {
    let released = released()?;
    let mut log = HEAD.to_owned();
    if let Some((version, last)) = released.last() {
        log += &section(&format!("Since {version}"), &changes(last, now));
    }
    for pair in released.windows(2).rev() {
        if let [(_, before), (version, after)] = pair {
            log += &format!("\n{}", section(version, &changes(before, after)));
        }
    }
    if let Some((version, _)) = released.first() {
        log += &format!("\n## {version}\n\nThe first contract.\n");
    }
    Ok(log)
}

/// The changelog as it is committed.
pub fn committed_changelog() -> Result<String, String> {
    read("CHANGELOG.md")
}

pub async fn write() -> Result<String, String> {
    let contract = contract().await?;
    let now = serde_json::from_str(&contract).map_err(|why| why.to_string())?;
    let mut said = Vec::new();
    for (name, content) in [("v1.json", contract), ("CHANGELOG.md", changelog(&now)?)] {
        if read(name).is_ok_and(|there| there == content) {
            said.push(format!("openapi/{name} is up to date"));
        } else {
            put(name, &content)?;
            said.push(format!("openapi/{name} is written anew"));
        }
    }
    Ok(said.join("\n"))
}

pub async fn release() -> Result<String, String> {
    let name = concat!("released/", env!("CARGO_PKG_VERSION"), ".json");
    if path(name).exists() {
        return Err(format!("openapi/{name} is there already: raise the version first"));
    }
    put(name, &contract().await?)?;
    write().await?;
    Ok(format!("openapi/{name} is the contract that later ones are compared with"))
}
