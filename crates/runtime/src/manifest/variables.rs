//! Application variables: defaults, `SPIN_VARIABLE_*`, `--variable k=v`, and the components' templates over them.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

use super::{AllowedHost, App};

/// Environment variables with this prefix give values, as in Spin.
const ENVIRONMENT_PREFIX: &str = "SPIN_VARIABLE_";

/// The values of an application's variables, by name.
#[derive(Debug, Clone, Default)]
pub struct Variables(BTreeMap<String, String>);

/// Spin's names: lower-case snake, a letter first.
pub(super) fn check_name(name: &str) -> Result<String> {
    let mut letters = name.chars();
    let starts = letters.next().is_some_and(|c| c.is_ascii_lowercase());
    ensure!(
        starts && letters.all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'),
        "variable `{name}`: a name consists of lower-case letters, digits and `_`"
    );
    Ok(name.to_owned())
}

impl Variables {
    /// Resolves every declared variable: `given` first, then the environment, then the default.
    ///
    /// # Errors
    /// A given variable that is not declared, or a required one without a value.
    pub fn resolve(
        app: &App,
        given: &BTreeMap<String, String>,
        environment: impl Fn(&str) -> Option<String>,
    ) -> Result<Self> {
        if let Some(name) = given.keys().find(|name| !app.variables.contains_key(*name)) {
            bail!("variable `{name}` is not declared in the manifest's [variables]");
        }
        let values = app.variables.iter().map(|(name, declaration)| {
            let value = given
                .get(name)
                .cloned()
                .or_else(|| environment(&format!("{ENVIRONMENT_PREFIX}{}", name.to_ascii_uppercase())))
                .or_else(|| declaration.default.clone())
                .with_context(|| {
                    format!(
                        "variable `{name}` is required: give --variable {name}=… or set {ENVIRONMENT_PREFIX}{}",
                        name.to_ascii_uppercase()
                    )
                })?;
            Ok((name.clone(), value))
        });
        Ok(Self(values.collect::<Result<_>>()?))
    }

    /// The value of an application variable.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Gives an application variable a value of the host's own.
    pub(crate) fn set(&mut self, name: &str, value: &str) {
        self.0.insert(name.to_owned(), value.to_owned());
    }

    /// Expands a component's templates (`"{{ mode }}"`) with these values.
    ///
    /// # Errors
    /// A template that is not closed or names an undeclared variable.
    pub fn expand(&self, templates: &BTreeMap<String, String>) -> Result<BTreeMap<String, String>> {
        templates
            .iter()
            .map(|(name, template)| {
                let value = self.expand_one(template).with_context(|| format!("variable `{name}` of the component"))?;
                Ok((check_name(name)?, value))
            })
            .collect()
    }

    /// Reads `allowed_outbound_hosts`, whose entries may be templates.
    ///
    /// # Errors
    /// A template as in [`Variables::expand`], or what it comes to is no entry.
    pub fn hosts(&self, templates: &[String]) -> Result<Vec<AllowedHost>> {
        let host = |template: &String| {
            self.expand_one(template)
                .and_then(|host| AllowedHost::parse(&host))
                .with_context(|| format!("allowed_outbound_hosts: `{template}`"))
        };
        templates.iter().map(host).collect()
    }

    fn expand_one(&self, template: &str) -> Result<String> {
        let mut expanded = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once("{{") {
            let (name, after) = after.split_once("}}").context("`{{` is not closed by `}}`")?;
            let name = name.trim();
            let value = self.get(name).with_context(|| format!("`{name}` is not declared in [variables]"))?;
            expanded.push_str(before);
            expanded.push_str(value);
            rest = after;
        }
        expanded.push_str(rest);
        Ok(expanded)
    }
}
