//! The committed contract is what the components do, and keeps the rules.

#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use puhui_openapi::{document, lint, table};

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
