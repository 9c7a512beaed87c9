//! Which component answers a path, with Spin's own precedence: exact before parameter before trailing wildcard.

use std::borrow::Cow;
use std::collections::BTreeSet;

use anyhow::{Result, anyhow, ensure};

/// Prefix of the routes that the host answers itself.
pub(crate) const WELL_KNOWN: &str = "/.well-known/spin/";

/// The routes of an application.
#[derive(Debug)]
pub struct Router {
    routes: routefinder::Router<Target>,
}

#[derive(Debug, Clone)]
struct Target {
    route: String,
    component: usize,
}

/// A path matched against the routes.
pub struct RouteMatch<'r, 'p> {
    /// Index of the component, in the order given to [`Router::build`].
    pub component: usize,
    /// The route as the manifest has it.
    pub route: &'r str,
    captures: routefinder::Captures<'r, 'p>,
    path: &'p str,
}

impl Router {
    /// Builds the router from `(route, index of the component)`.
    ///
    /// # Errors
    /// A route that is malformed, reserved or given twice.
    pub fn build<'a>(routes: impl IntoIterator<Item = (&'a str, usize)>) -> Result<Self> {
        let mut seen = BTreeSet::new();
        let mut router = routefinder::Router::new();
        for (route, component) in routes {
            let absolute = if route.starts_with('/') { route.to_owned() } else { format!("/{route}") };
            ensure!(!absolute.starts_with(WELL_KNOWN), "route `{route}` is reserved for the host");
            // Spin lets the last of two equal routes win with a warning; here it is an error, since one of the two
            // components would never be reached.
            ensure!(seen.insert(absolute.trim_end_matches('/').to_owned()), "route `{route}` is given twice");
            let spec = match absolute.strip_suffix("/...") {
                Some(prefix) => format!("{prefix}/*"),
                None => absolute.trim_end_matches('/').to_owned(),
            };
            router
                .add(spec.as_str(), Target { route: route.to_owned(), component })
                .map_err(|reason| anyhow!("route `{route}` cannot be used: {reason}"))?;
        }
        Ok(Self { routes: router })
    }

    /// The best match for a path, if any.
    #[must_use]
    pub fn find<'r, 'p>(&'r self, path: &'p str) -> Option<RouteMatch<'r, 'p>>
    where
        'r: 'p,
    {
        let best = self.routes.best_match(path)?;
        let target: &'r Target = best.handler();
        Some(RouteMatch { component: target.component, route: &target.route, captures: best.captures(), path })
    }
}

impl RouteMatch<'_, '_> {
    /// The route without its trailing wildcard.
    #[must_use]
    pub fn prefix(&self) -> &str {
        self.route.strip_suffix("/...").unwrap_or(self.route)
    }

    /// What the trailing wildcard matched, with its leading slash, trailing slashes kept; empty for an exact route.
    #[must_use]
    pub fn trailing(&self) -> Cow<'_, str> {
        match (self.captures.wildcard(), self.path.ends_with('/')) {
            (None, _) | (Some(""), false) => Cow::Borrowed(""),
            (Some(""), true) => Cow::Borrowed("/"),
            (Some(rest), false) => Cow::Owned(format!("/{rest}")),
            (Some(rest), true) => Cow::Owned(format!("/{rest}/")),
        }
    }

    /// Named segments and what they matched.
    pub fn named(&self) -> impl Iterator<Item = (&str, &str)> {
        self.captures.iter()
    }
}
