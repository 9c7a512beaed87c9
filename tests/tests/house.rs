//! The rules of the house that no compiler checks: who may depend on whom, and what no source file contains.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::path::{Path, PathBuf};

use puhui_tests::root;

/// The most lines of a source file outside tests.
const LINES: usize = 400;

/// What is generated, or installed, and has the length that it has.
const GENERATED: [&str; 6] = ["target", "node_modules", "dist", "miniprogram_dist", "generated", "schema.d.ts"];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.file_name().is_some_and(|name| GENERATED.iter().any(|generated| name == *generated)) {
            continue;
        }
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|kind| ["rs", "ts", "mjs", "py"].iter().any(|known| kind == *known)) {
            found.push(path);
        }
    }
}

fn all_sources() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in ["bench", "clients", "components", "crates", "openapi", "tests", "xtask"] {
        sources(&root().join(folder), &mut found);
    }
    assert!(found.len() > 100, "the sources were not found");
    found
}

/// What a crate depends on, by the names in its manifest's tables of dependencies, without those for its tests.
fn dependencies(folder: &str) -> Vec<String> {
    let manifest = std::fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap();
    let mut names = Vec::new();
    let mut is_table = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            is_table = line.ends_with("dependencies]") && !line.contains("dev-dependencies");
        } else if is_table && let Some((name, _)) = line.split_once(['.', ' ', '=']) {
            names.push(name.to_owned());
        }
    }
    names
}

fn folders(parent: &str) -> Vec<String> {
    let entries = std::fs::read_dir(root().join(parent)).unwrap().map(|entry| entry.unwrap().file_name());
    entries.map(|name| format!("{parent}/{}", name.to_string_lossy())).collect()
}

#[test]
fn each_room_knows_only_what_it_may() {
    for (folder, forbidden) in [
        ("crates/domain", &["axum", "http", "puhui-store", "puhui-service", "spin-sdk"][..]),
        ("crates/store", &["axum", "http", "puhui-domain", "puhui-service"]),
        ("crates/notices", &["http", "puhui-store", "puhui-service"]),
        ("crates/id-token", &["axum", "http", "puhui-store", "puhui-service"]),
        // Verifying a provider's token costs 246 kB: component identity alone does it.
        ("crates/service", &["puhui-id-token", "rsa", "p256"]),
    ] {
        let known = dependencies(folder);
        assert!(
            !known.is_empty() && !known.iter().any(|name| forbidden.contains(&name.as_str())),
            "{folder}: {known:?}"
        );
    }
    let components = folders("components");
    let names = components.iter().map(|folder| folder.trim_start_matches("components/")).collect::<Vec<_>>();
    for folder in &components {
        let known = dependencies(folder);
        assert!(!known.iter().any(|name| names.contains(&name.as_str())), "{folder} knows another item: {known:?}");
        let verifies = known.iter().any(|name| name == "puhui-id-token");
        assert_eq!(verifies, folder == "components/identity", "{folder} verifies providers' tokens");
    }
    for folder in folders("crates").iter().chain(&components).filter(|folder| !folder.ends_with("runtime")) {
        let known = dependencies(folder);
        assert!(
            !known.iter().any(|name| name.starts_with("wasmtime") || name == "puhui-runtime"),
            "{folder}: {known:?}"
        );
    }
}

/// What spin.toml says of a component.
fn granted<'a>(manifest: &'a str, name: &str) -> &'a str {
    let own = manifest.split(&format!("[component.{name}]\n")).nth(1).unwrap_or_default();
    own.split("\n[").next().unwrap_or_default()
}

#[test]
fn every_component_has_a_route_and_a_grant_of_no_more_than_it_needs() {
    let manifest = std::fs::read_to_string(root().join("spin.toml")).unwrap();
    for folder in folders("components") {
        let name = folder.trim_start_matches("components/");
        assert!(manifest.contains(&format!("component = \"{name}\"")), "{name} has no route in spin.toml");
        for variable in ["mode", "token_key", "token_key_previous", "cors_origins", "request_log"] {
            let grant = format!("{variable} = \"{{{{ {variable} }}}}\"");
            assert!(granted(&manifest, name).contains(&grant), "{name} is not given the variable {variable}");
        }
    }
    assert!(!manifest.contains("*://*"), "no component may call everywhere");
}

/// A component with a store has things that happen by themselves: it declares jobs, it is given the credential for them
/// and a route, and its tests walk both tables.
#[test]
fn every_component_with_a_store_can_be_ticked() {
    let read = |path: String| std::fs::read_to_string(root().join(path)).unwrap_or_default();
    let manifest = read("spin.toml".to_owned());
    for folder in folders("components").iter().filter(|folder| read(format!("{folder}/src/lib.rs")).contains("<K: Kv>"))
    {
        let name = folder.trim_start_matches("components/");
        assert!(read(format!("{folder}/src/lib.rs")).contains(&format!("ticks! {{ \"{name}\"")), "{name} has no jobs");
        assert!(read(format!("{folder}/src/tests/routes.rs")).contains("walk_ticks("), "{name} does not walk its jobs");
        let route = format!("route = \"/internal/{name}/...\"\ncomponent = \"{name}\"");
        assert!(manifest.contains(&route), "spin.toml has no internal route for {name}");
        let own = granted(&manifest, name);
        assert!(own.contains("tick_credential = \"{{ tick_credential }}\""), "{name} is not given the credential");
        assert!(own.contains("kv_batch = \"{{ kv_batch }}\""), "{name} is not given the variable kv_batch");
        assert!(own.contains("key_value_stores = [\"default\"]"), "{name} is not given the store");
        let schedule = read("puhui.toml".to_owned());
        assert!(schedule.contains(&format!("component = \"{name}\"\njob = \"expire\"")), "{name} is never ticked");
    }
}

#[test]
fn no_source_hides_what_it_does() {
    let (allow, ignore, todo) = (["#[", "allow("].concat(), ["#[", "ignore"].concat(), ["todo", "!("].concat());
    for path in all_sources() {
        let text = std::fs::read_to_string(&path).unwrap();
        for (word, instead) in [
            (allow.as_str(), "say #[expect(…, reason = \"…\")]"),
            (ignore.as_str(), "a test that does not run is none"),
            (todo.as_str(), "leave it out"),
        ] {
            assert!(!text.contains(word), "{}: {word}: {instead}", path.display());
        }
        let is_test = path.components().any(|part| part.as_os_str() == "tests");
        assert!(is_test || text.lines().count() <= LINES, "{} has more than {LINES} lines: split it", path.display());
    }
}

/// Where a component has to be named beside its own folder: CONTRIBUTING.md lists these places.
#[test]
fn every_component_is_everywhere_where_it_belongs() {
    let read = |file: &str| std::fs::read_to_string(root().join(file)).unwrap();
    for folder in folders("components") {
        let name = folder.trim_start_matches("components/");
        let places =
            ["Cargo.toml", "spin.toml", "openapi/src/items.rs", "openapi/Cargo.toml", ".ci/run", "ARCHITECTURE.md"];
        for file in places {
            assert!(read(file).contains(name), "{file} does not know {name}");
        }
        // The portal is the index, and what is behind it.
        if name != "portal" {
            let prefix = if name == "identity" { "/v1/sessions".to_owned() } else { format!("/v1/{name}") };
            for file in ["components/portal/src/index.rs", "README.md"] {
                assert!(read(file).contains(&prefix), "{file} does not know {prefix}");
            }
        }
    }
}

/// A record that no owner has is read past the policy, so there are only those of signing in.
#[test]
fn only_signing_in_has_records_without_an_owner() {
    let mut found: Vec<_> = all_sources()
        .into_iter()
        .filter(|path| std::fs::read_to_string(path).unwrap().contains("impl Internal for"))
        .map(|path| path.strip_prefix(root()).unwrap().display().to_string())
        .filter(|path| !path.starts_with("tests/"))
        .collect();
    found.sort();
    let of_signing_in = [
        "components/identity/src/bindings/record.rs",
        "components/identity/src/bodies/record.rs",
        "components/identity/src/record.rs",
        "components/identity/src/sites/record.rs",
        "crates/service/src/identity/managers.rs",
        "crates/service/src/identity/membership.rs",
        "crates/service/src/identity/session.rs",
    ];
    assert_eq!(found, of_signing_in);
}
