//! Spin's runtime-configuration file: where a key-value label is stored.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// What the runtime-configuration file says.
#[derive(Debug, Default)]
pub struct RuntimeConfig {
    /// Stores by label.
    pub key_value_stores: BTreeMap<String, KeyValueConfig>,
}

/// Where a key-value store keeps its data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyValueConfig {
    /// `type = "spin"` with a path: a SQLite file.
    Sqlite(PathBuf),
    /// `type = "spin"` without one: in memory, gone when the process ends.
    Memory,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    key_value_store: BTreeMap<String, toml::Table>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SpinStore {
    #[serde(rename = "type")]
    _type: String,
    #[serde(default)]
    path: Option<PathBuf>,
}

impl RuntimeConfig {
    /// Reads the file; a relative path in it counts from the file's folder.
    ///
    /// # Errors
    /// A file that cannot be read, or a setting that is not supported.
    pub fn load(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path)
            .with_context(|| format!("the runtime configuration {} cannot be read", path.display()))?;
        Self::parse(&text, path.parent().unwrap_or(Path::new(".")))
            .with_context(|| format!("the runtime configuration {} cannot be used", path.display()))
    }

    fn parse(text: &str, folder: &Path) -> Result<Self> {
        let file: File = toml::from_str(text)?;
        let stores = file.key_value_store.into_iter().map(|(label, table)| {
            let kind = table.get("type").and_then(toml::Value::as_str).unwrap_or_default().to_owned();
            if kind != "spin" {
                bail!("key_value_store.{label}: type `{kind}` is not supported, only `spin` (SQLite) is");
            }
            let store: SpinStore = table.try_into().with_context(|| format!("key_value_store.{label}"))?;
            let config = match store.path {
                Some(path) => KeyValueConfig::Sqlite(folder.join(path)),
                None => KeyValueConfig::Memory,
            };
            Ok((label, config))
        });
        Ok(Self { key_value_stores: stores.collect::<Result<_>>()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relative_path_counts_from_the_files_folder() {
        let text = "[key_value_store.default]\ntype = \"spin\"\npath = \"data/kv.db\"";
        let config = RuntimeConfig::parse(text, Path::new("/etc/puhui")).unwrap();
        assert_eq!(config.key_value_stores["default"], KeyValueConfig::Sqlite("/etc/puhui/data/kv.db".into()));
    }

    #[test]
    fn what_is_not_supported_is_named() {
        for (text, word) in [
            ("[key_value_store.default]\ntype = \"redis\"\nurl = \"redis://x\"", "redis"),
            ("[key_value_store.default]\ntype = \"spin\"\nsize = 3", "size"),
            ("[sqlite_database.default]\ntype = \"spin\"", "sqlite_database"),
        ] {
            let error = RuntimeConfig::parse(text, Path::new(".")).unwrap_err();
            assert!(format!("{error:#}").contains(word), "{error:#}");
        }
    }
}
