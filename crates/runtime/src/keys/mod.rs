//! The keys that components take tokens under (`token_key`, `token_key_previous`): the operator's, or in development mode one
//! of the data directory's own.

mod development;

use std::path::Path;

use anyhow::{Context, Result, ensure};
pub use development::development_key;
use puhui_service::Mode;
use puhui_service::identity::TokenKey;
use puhui_store::SystemClock;

use crate::manifest::Variables;

/// The variables that components read them from. Previous is what `token_key` was: its tokens are valid until they expire.
const CURRENT: &str = "token_key";
const PREVIOUS: &str = "token_key_previous";

/// Refuses keys that cannot be used, before anything is served. An application that does not know the variables has none.
///
/// # Errors
/// A text that is no key, a key for development in production, the same id twice, or in production a previous key alone.
pub fn check(variables: &Variables) -> Result<()> {
    let current = read(variables, CURRENT)?;
    let previous = read(variables, PREVIOUS)?;
    if let (Some(current), Some(previous)) = (&current, &previous) {
        ensure!(
            current.id() != previous.id(),
            "the variables `{CURRENT}` and `{PREVIOUS}` have the same id `{}`: give the new key an id of its own, because a \
             token names its key by the id",
            current.id()
        );
    }
    ensure!(
        previous.is_none() || current.is_some() || mode(variables) == Mode::Development,
        "the variable `{PREVIOUS}` is of no use without `{CURRENT}`: give the key that is used now as `{CURRENT}`"
    );
    Ok(())
}

/// Gives components the data directory's own key where the mode is development and the operator gave none.
///
/// # Errors
/// The data directory cannot be written, or its key cannot be read.
pub fn provide(variables: &mut Variables, data_dir: &Path) -> Result<()> {
    let is_empty = variables.get(CURRENT).is_some_and(str::is_empty);
    if is_empty && mode(variables) == Mode::Development {
        let key = development::made_in(data_dir, &SystemClock)?;
        variables.set(CURRENT, &key);
    }
    Ok(())
}

fn read(variables: &Variables, name: &str) -> Result<Option<TokenKey>> {
    let Some(given) = variables.get(name).filter(|given| !given.is_empty()) else { return Ok(None) };
    let key = TokenKey::read(given)
        .with_context(|| format!("the variable `{name}` cannot be used: docs/running.md says how a key is made"))?;
    ensure!(
        mode(variables) == Mode::Development || !key.is_for_development(),
        "the variable `{name}` is a key for development, which production refuses: make one of your own as \
         docs/running.md says, or start with --dev"
    );
    Ok(Some(key))
}

fn mode(variables: &Variables) -> Mode {
    Mode::from_variable(variables.get("mode").unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variables(given: &[(&str, &str)]) -> Variables {
        let mut variables = Variables::default();
        given.iter().for_each(|(name, value)| variables.set(name, value));
        variables
    }

    fn key(id: &str) -> String {
        TokenKey::write(id, &[7; 32])
    }

    #[test]
    fn what_cannot_be_used_is_refused_without_showing_it() {
        let (own, old, development) = (key("2026-11"), key("2026-05"), key("development.x"));
        for (mode, current, previous, words) in [
            ("production", "", "", ""),
            ("production", &*own, "", ""),
            ("production", &own, &*old, ""),
            ("production", &development, "", "a key for development"),
            ("production", &own, &development, "`token_key_previous` is a key for development"),
            ("anything", &development, "", "a key for development"),
            ("production", "a-secret", "", "`token_key` cannot be used"),
            ("production", "2026-11:c2hvcnQ", "", "at least 32 bytes"),
            ("production", "", &old, "of no use without"),
            ("production", &own, &own, "the same id"),
            ("development", &development, &own, ""),
            ("development", "", &own, ""),
            ("development", "a-secret", "", "`token_key` cannot be used"),
        ] {
            let given = variables(&[("mode", mode), (CURRENT, current), (PREVIOUS, previous)]);
            let said = check(&given).err().map(|why| format!("{why:#}")).unwrap_or_default();
            assert!(said.contains(words) && (words.is_empty() == said.is_empty()), "{words}: {said}");
            assert!(!said.contains("a-secret") && !said.contains("BwcH") && !said.contains('\n'), "{said}");
        }
    }

    #[test]
    fn a_key_is_made_for_development_alone_and_where_none_was_given() {
        let folder = tempfile::tempdir().unwrap();
        let provided = |given: &[(&str, &str)]| {
            let mut variables = variables(given);
            provide(&mut variables, folder.path()).unwrap();
            variables.get(CURRENT).map(str::to_owned)
        };
        let own = key("2026-11");
        assert_eq!(provided(&[("mode", "production"), (CURRENT, "")]).as_deref(), Some(""));
        assert_eq!(provided(&[("mode", "development"), (CURRENT, &own)]), Some(own));
        assert_eq!(provided(&[("mode", "development")]), None, "an application that does not know of tokens");
        assert!(development_key(folder.path()).is_none(), "none was made so far");
        let made = provided(&[("mode", "development"), (CURRENT, "")]).unwrap();
        assert_eq!(provided(&[("mode", "development"), (CURRENT, "")]).unwrap(), made, "and it is kept");
        assert_eq!(development_key(folder.path()).unwrap().id(), made.split(':').next().unwrap());
    }
}
