//! The manifest's TOML, key by key. Fields that we only need to refuse are read as raw TOML.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use serde::Deserialize;

use super::{AllowedHost, Component, Declaration};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Manifest {
    pub(super) spin_manifest_version: u32,
    pub(super) application: Application,
    #[serde(default)]
    pub(super) variables: BTreeMap<String, Variable>,
    #[serde(default)]
    pub(super) trigger: BTreeMap<String, Vec<toml::Table>>,
    #[serde(default)]
    pub(super) component: BTreeMap<String, ComponentTable>,
}

/// `description`, `authors`, `targets` and `tool` change nothing at run time, in Spin as here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Application {
    pub(super) name: String,
    #[serde(default)]
    pub(super) version: Option<String>,
    #[serde(default, rename = "description")]
    _description: Option<String>,
    #[serde(default, rename = "authors")]
    _authors: Vec<String>,
    #[serde(default, rename = "targets")]
    _targets: Vec<toml::Value>,
    #[serde(default, rename = "tool")]
    _tool: toml::Table,
    #[serde(default)]
    pub(super) trigger: toml::Table,
}

/// `[application.trigger.http]` knows `base`, which moves every route.
pub(super) fn refuse_global_trigger_settings(settings: &toml::Table) -> Result<()> {
    for (kind, value) in settings {
        let base = value.get("base").and_then(toml::Value::as_str);
        let other = value.as_table().is_none_or(|table| table.keys().any(|key| key != "base"));
        ensure!(
            kind == "http" && !other && base.is_none_or(|base| base == "/"),
            "[application.trigger.{kind}] is not supported: remove it"
        );
    }
    Ok(())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HttpTrigger {
    route: toml::Value,
    #[serde(default)]
    component: Option<toml::Value>,
    #[serde(default, rename = "id")]
    _id: Option<String>,
    #[serde(default)]
    executor: Option<toml::Table>,
}

impl HttpTrigger {
    /// The route and the component that it leads to.
    pub(super) fn route(self) -> Result<(String, String)> {
        let Some(route) = self.route.as_str() else {
            bail!("a route must be a string; private routes are not supported");
        };
        if let Some(executor) = &self.executor {
            let kind = executor.get("type").and_then(toml::Value::as_str);
            ensure!(kind == Some("http"), "route `{route}`: only the `http` executor is supported");
        }
        match self.component.as_ref().and_then(toml::Value::as_str) {
            Some(component) => Ok((route.to_owned(), component.to_owned())),
            None => bail!("route `{route}` must name its component; inline components are not supported"),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Variable {
    #[serde(default, rename = "description")]
    _description: Option<String>,
    #[serde(default)]
    required: bool,
    #[serde(default)]
    default: Option<String>,
    #[serde(default, rename = "secret")]
    _secret: bool,
}

impl Variable {
    pub(super) fn check(self, name: &str) -> Result<Declaration> {
        ensure!(
            self.required != self.default.is_some(),
            "variable `{name}` must have either `required = true` or a `default`"
        );
        Ok(Declaration { default: self.default, required: self.required })
    }
}

#[derive(Deserialize)]
pub(super) struct ComponentTable {
    source: toml::Value,
    #[serde(default)]
    variables: BTreeMap<String, String>,
    #[serde(default)]
    environment: BTreeMap<String, String>,
    #[serde(default)]
    allowed_outbound_hosts: Vec<String>,
    #[serde(default)]
    key_value_stores: Vec<String>,
    #[serde(default, rename = "description")]
    _description: Option<String>,
    #[serde(default, rename = "build")]
    _build: Option<toml::Table>,
    #[serde(default, rename = "tool")]
    _tool: toml::Table,
    #[serde(default, rename = "targets")]
    _targets: Option<toml::Value>,
    #[serde(flatten)]
    unsupported: toml::Table,
}

impl ComponentTable {
    pub(super) fn check(self, folder: &Path) -> Result<Component> {
        // Everything else that Spin knows (files, databases, models, dependencies, profiles) and everything that it
        // does not know lands here.
        if let Some(key) = self.unsupported.keys().next() {
            bail!("`{key}` is not supported by the embedded runtime: remove it, or run the application on Spin");
        }
        let Some(source) = self.source.as_str() else {
            bail!("`source` must be the path of a WebAssembly file; remote sources are not supported");
        };
        // What holds no variable can be told to be wrong here already.
        for host in self.allowed_outbound_hosts.iter().filter(|host| !host.contains("{{")) {
            AllowedHost::parse(host).with_context(|| format!("allowed_outbound_hosts: `{host}`"))?;
        }
        Ok(Component {
            source: folder.join(source),
            key_value_stores: self.key_value_stores.into_iter().collect(),
            variables: self.variables,
            allowed_outbound_hosts: self.allowed_outbound_hosts,
            environment: self.environment,
        })
    }
}
