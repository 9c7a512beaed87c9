//! An application of the component that misbehaves on request.

use std::path::{Path, PathBuf};

use crate::component;

/// Writes its manifest into the folder. It is there twice: `guest` has all paths, `neighbour` those below `/neighbour`.
///
/// # Panics
/// The file cannot be written.
#[must_use]
pub fn guest_manifest(folder: &Path) -> PathBuf {
    let source = component("guest");
    let mut text = String::from(
        r#"
        spin_manifest_version = 2
        [application]
        name = "guest"
        version = "7"
        [variables]
        mode = { default = "production" }
        kv_batch = { default = "on" }
        cors_origins = { default = "" }
        "#,
    );
    for (name, route) in [("guest", "/..."), ("neighbour", "/neighbour/...")] {
        text.push_str(&format!(
            r#"
            [[trigger.http]]
            route = "{route}"
            component = "{name}"
            [component.{name}]
            source = {source:?}
            key_value_stores = ["default"]
            allowed_outbound_hosts = ["http://127.0.0.1:*"]
            variables = {{ mode = "{{{{ mode }}}}", kv_batch = "{{{{ kv_batch }}}}" }}
            "#,
        ));
    }
    let path = folder.join("guest.toml");
    std::fs::write(&path, text).unwrap();
    path
}
