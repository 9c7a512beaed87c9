//! The committed contract is what the components do, keeps the rules, and breaks no client of the last release.

use puhui_openapi::{changes, document, files, lint, table};

#[tokio::test]
async fn the_contract_keeps_the_rules() {
    let broken = lint(&document().await.unwrap());
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_rules_are_documented() {
    let design = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/api-design.md")).unwrap();
    assert!(design.contains(&table()), "docs/api-design.md should hold\n{}", table());
}

#[tokio::test]
async fn what_is_committed_is_what_the_components_do() {
    let contract = files::contract().await.unwrap();
    assert!(files::committed().unwrap() == contract, "openapi/v1.json is stale: run `cargo xtask contract`");
    let log = files::changelog(&serde_json::from_str(&contract).unwrap()).unwrap();
    assert!(files::committed_changelog().unwrap() == log, "openapi/CHANGELOG.md is stale: run `cargo xtask contract`");
}

#[tokio::test]
async fn no_client_of_the_last_release_is_broken() {
    let (now, released) = (document().await.unwrap(), files::released().unwrap());
    let (version, last) = released.last().unwrap();
    let breaking: Vec<_> = changes(last, &now).into_iter().filter(|change| change.is_breaking).collect();
    assert!(breaking.is_empty(), "since {version}: {breaking:#?}");
}

/// A token begins with its header in base64url, `{"`.
#[tokio::test]
async fn no_token_is_in_the_contract() {
    let contract = files::contract().await.unwrap();
    assert!(contract.contains("authorization: Bearer <token: national>"));
    assert!(!contract.contains("Bearer ey") && !contract.contains("\"ey"));
}
