//! Spin's runtime-configuration file: where a key-value label is stored.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use serde::Deserialize;

use crate::kv::RedisUrl;

/// What the runtime-configuration file says.
#[derive(Debug, Default)]
pub struct RuntimeConfig {
    /// Stores by label.
    pub key_value_stores: BTreeMap<String, KeyValueConfig>,
}

/// Where a key-value store keeps its data.
#[derive(Debug, Clone)]
pub enum KeyValueConfig {
    /// `type = "spin"` with a path: a SQLite file.
    Sqlite(PathBuf),
    /// `type = "spin"` without one: in memory, gone when the process ends.
    Memory,
    /// `type = "redis"`: a database of a Redis or Valkey server.
    Redis(RedisUrl),
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RedisStore {
    #[serde(rename = "type")]
    _type: String,
    url: String,
}

/// Of an error only the sentence is kept: the library's own text also shows the line, and a password
/// may stand in it.
fn quiet<T>(result: Result<T, toml::de::Error>) -> Result<T> {
    result.map_err(|error| anyhow!("{}", error.message()))
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
        let file: File = toml::from_str(text).map_err(|error| {
            let line = text[..error.span().map_or(0, |span| span.start)].lines().count().max(1);
            anyhow!("line {line}: {}", error.message())
        })?;
        let stores = file.key_value_store.into_iter().map(|(label, table)| {
            let kind = table.get("type").and_then(toml::Value::as_str).unwrap_or_default().to_owned();
            let place = || format!("key_value_store.{label}");
            let config = match kind.as_str() {
                "spin" => match quiet(table.try_into::<SpinStore>()).with_context(place)?.path {
                    Some(path) => KeyValueConfig::Sqlite(folder.join(path)),
                    None => KeyValueConfig::Memory,
                },
                "redis" => {
                    let store = quiet(table.try_into::<RedisStore>()).with_context(place)?;
                    KeyValueConfig::Redis(RedisUrl::parse(&store.url).with_context(place)?)
                }
                _ => bail!("{}: type `{kind}` is not supported, only `spin` (SQLite) and `redis` are", place()),
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
        let KeyValueConfig::Sqlite(path) = &config.key_value_stores["default"] else { unreachable!() };
        assert_eq!(path, Path::new("/etc/puhui/data/kv.db"));
    }

    #[test]
    fn a_redis_server_is_named_by_its_url() {
        let text = "[key_value_store.default]\ntype = \"redis\"\nurl = \"redis://:hush@cache:7000/2\"";
        let config = RuntimeConfig::parse(text, Path::new(".")).unwrap();
        assert_eq!(format!("{:?}", config.key_value_stores["default"]), "Redis(redis://cache:7000/2)");
    }

    #[test]
    fn no_error_shows_a_password() {
        for wrong in [
            "type = \"redis\"\nurl = \"redis://:hush@x",
            "type = \"redis\"\nurl = \"https://:hush@x\"",
            "type = \"redis\"\nurl = [\"redis://:hush@x\"]",
            "type = \"redis\"\nurl = \"redis://:hush@x/0\"\npassword = \"hush\"",
            "type = \"redis\"\n\"redis://:hush@x\"",
            "type = \"spin\"\npath = { url = \"redis://:hush@x\" }",
        ] {
            let error =
                RuntimeConfig::parse(&format!("[key_value_store.default]\n{wrong}"), Path::new(".")).unwrap_err();
            assert!(!format!("{error:#} {error:?}").contains("hush"), "{wrong}: {error:?}");
        }
    }

    #[test]
    fn what_is_not_supported_is_named() {
        for (text, word) in [
            ("[key_value_store.default]\ntype = \"azure_cosmos\"", "azure_cosmos"),
            ("[key_value_store.default]\ntype = \"redis\"", "url"),
            ("[key_value_store.default]\ntype = \"spin\"\nsize = 3", "size"),
            ("[sqlite_database.default]\ntype = \"spin\"", "sqlite_database"),
        ] {
            let error = RuntimeConfig::parse(text, Path::new(".")).unwrap_err();
            assert!(format!("{error:#}").contains(word), "{error:#}");
        }
    }
}
