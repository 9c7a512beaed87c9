//! Puhui itself as a contestant, with one component beside its own.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use toml::{Table, Value};

use crate::paths::{built, data, folder, puhui, root, target};
use crate::server::Launch;
use crate::who;

/// The component without rules, which is none of Puhui's.
const BARE: &str = r#"
source = "target/wasm32-wasip2/component/bare.wasm"
key_value_stores = ["default"]
variables = { kv_batch = "{{ kv_batch }}" }
"#;
const BARE_ROUTE: &str = "/bench/...";

/// Writes the manifest of this scenario, and answers where it is: Puhui's own with the bare component.
pub(super) fn manifest() -> Result<PathBuf> {
    let text = std::fs::read_to_string(root().join("spin.toml")).context("spin.toml cannot be read")?;
    let mut manifest: Table = text.parse().context("spin.toml")?;
    extend(&mut manifest)?;
    let components = manifest.get_mut("component").and_then(Value::as_table_mut).context("spin.toml: component")?;
    for component in components.iter_mut().filter_map(|(_, component)| component.as_table_mut()) {
        let source = component.get("source").and_then(Value::as_str).context("spin.toml: source")?;
        // Where cargo was told to build somewhere else, it does.
        let file =
            Path::new(source).strip_prefix("target").map_or_else(|_| root().join(source), |rest| target().join(rest));
        let file = built(file)?.display().to_string();
        component.insert("source".into(), Value::String(file));
    }
    let path = folder().join("spin.toml");
    std::fs::write(&path, manifest.to_string()).with_context(|| format!("{} cannot be written", path.display()))?;
    Ok(path)
}

fn extend(manifest: &mut Table) -> Result<()> {
    let components = manifest.get_mut("component").and_then(Value::as_table_mut);
    components.context("spin.toml has no components")?.insert("bare".into(), Value::Table(BARE.parse()?));
    let triggers = manifest.get_mut("trigger").and_then(|trigger| trigger.get_mut("http")?.as_array_mut());
    let mut route = Table::new();
    route.insert("route".into(), BARE_ROUTE.into());
    route.insert("component".into(), "bare".into());
    triggers.context("spin.toml has no routes")?.push(Value::Table(route));
    Ok(())
}

/// Puhui on data that stays.
pub(super) fn on(manifest: &Path, data: &Path) -> Result<Launch> {
    let words = ["up", "--dev", "--quiet", "--json", "--listen", "127.0.0.1:0"].map(OsString::from);
    let cache = folder().join("cache");
    let places = [("--manifest", manifest), ("--data-dir", data), ("--cache-dir", &cache)];
    let places = places.into_iter().flat_map(|(option, path)| [option.into(), path.as_os_str().to_owned()]);
    let key = ["--variable".into(), format!("token_key={}", who::KEY).into()];
    Ok(Launch::new(puhui()?, words.into_iter().chain(places).chain(key)))
}

/// Puhui on an empty store, in every round anew.
pub(super) fn fresh(manifest: &Path) -> Result<Launch> {
    let data = data("fresh");
    Ok(Launch { fresh: Some(data.clone()), ..on(manifest, &data)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bare_component_comes_beside_all_others() {
        let text = std::fs::read_to_string(root().join("spin.toml")).unwrap();
        let mut manifest: Table = text.parse().unwrap();
        let before = manifest["component"].as_table().unwrap().len();
        extend(&mut manifest).unwrap();
        let again: Table = manifest.to_string().parse().unwrap();
        assert_eq!(again["component"].as_table().unwrap().len(), before + 1);
        let routes = again["trigger"]["http"].as_array().unwrap();
        assert!(routes.iter().any(|route| route["component"].as_str() == Some("bare")));
    }
}
