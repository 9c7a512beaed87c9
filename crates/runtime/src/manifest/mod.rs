//! Spin's manifest (version 2), read into what the runtime needs.
//!
//! What Spin accepts and we do not support is an error at start that names it: a component that silently runs without
//! the files or the database it asked for would fail later, where nobody is looking.

mod outbound;
mod routes;
mod runtime_config;
mod schema;
mod variables;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};

pub(crate) use outbound::default_port;
pub use outbound::{AllowedHost, Authority};
pub(crate) use routes::WELL_KNOWN;
pub use routes::{RouteMatch, Router};
pub use runtime_config::{KeyValueConfig, RuntimeConfig};
pub use variables::Variables;

/// An application as the manifest describes it, checked and ready to be built.
#[derive(Debug)]
pub struct App {
    /// `application.name`.
    pub name: String,
    /// `application.version`, where given.
    pub version: Option<String>,
    /// Components that a route leads to, by id.
    pub components: BTreeMap<String, Component>,
    /// `(route, component id)` in the manifest's order.
    pub routes: Vec<(String, String)>,
    /// Variables that the manifest declares.
    pub variables: BTreeMap<String, Declaration>,
}

/// One component: where its bytes are and what it may reach.
#[derive(Debug)]
pub struct Component {
    /// Path of the WebAssembly file, resolved against the manifest's folder.
    pub source: PathBuf,
    /// Labels of the key-value stores that it may open.
    pub key_value_stores: BTreeSet<String>,
    /// Variable templates (`mode = "{{ mode }}"`).
    pub variables: BTreeMap<String, String>,
    /// Hosts that it may call, as templates: [`Variables::hosts`] reads them.
    pub allowed_outbound_hosts: Vec<String>,
    /// Environment variables.
    pub environment: BTreeMap<String, String>,
}

/// A variable as `[variables]` declares it.
#[derive(Debug, Clone)]
pub struct Declaration {
    /// The value when none is given.
    pub default: Option<String>,
    /// Whether a value must be given from outside.
    pub required: bool,
}

impl App {
    /// Reads and checks the manifest at `path`.
    ///
    /// # Errors
    /// One sentence that says what in the manifest cannot be used and why.
    pub fn load(path: &Path) -> Result<Self> {
        let text =
            std::fs::read_to_string(path).with_context(|| format!("the manifest {} cannot be read", path.display()))?;
        let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Self::parse(&text, folder).with_context(|| format!("the manifest {} cannot be used", path.display()))
    }

    fn parse(text: &str, folder: &Path) -> Result<Self> {
        let manifest: schema::Manifest = toml::from_str(text)?;
        ensure!(manifest.spin_manifest_version == 2, "spin_manifest_version must be 2");
        schema::refuse_global_trigger_settings(&manifest.application.trigger)?;

        let mut routes = Vec::new();
        for (kind, triggers) in manifest.trigger {
            ensure!(kind == "http", "trigger type `{kind}` is not supported, only `http` is");
            for trigger in triggers {
                let trigger: schema::HttpTrigger = trigger.try_into().context("in [[trigger.http]]")?;
                routes.push(trigger.route()?);
            }
        }
        ensure!(!routes.is_empty(), "there is no [[trigger.http]] with a route");

        let components = manifest
            .component
            .into_iter()
            .map(|(id, component)| {
                let component = component.check(folder).with_context(|| format!("in component `{id}`"))?;
                Ok((id, component))
            })
            .collect::<Result<BTreeMap<_, _>>>()?;
        for (route, id) in &routes {
            ensure!(components.contains_key(id), "route `{route}` leads to component `{id}`, which is not defined");
        }
        // Spin serves only what a trigger leads to; a component without a route is a mistake worth hearing about.
        for id in components.keys() {
            if !routes.iter().any(|(_, target)| target == id) {
                bail!("component `{id}` has no route");
            }
        }

        let variables = manifest
            .variables
            .into_iter()
            .map(|(name, variable)| Ok((variables::check_name(&name)?, variable.check(&name)?)))
            .collect::<Result<_>>()?;
        Ok(Self {
            name: manifest.application.name,
            version: manifest.application.version,
            components,
            routes,
            variables,
        })
    }
}

#[cfg(test)]
mod tests;
