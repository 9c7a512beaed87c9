//! The clients in other languages: generated from the contract without drift, and against the real service.
//!
//! They need node, npm and python3. Where one is missing a test says so and goes on, unless `PUHUI_ALL=1`.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use puhui_tests::{BASE, Server, root, target};

/// What `cargo xtask` ends with where something is not installed.
const MISSING: i32 = 2;

/// Generates, compares with what is committed, builds and runs the clients' own tests; once, whoever asks first. The
/// folder where they are then, or nothing where their tools are not to be had.
fn workshop() -> Option<&'static Path> {
    static DONE: OnceLock<Option<PathBuf>> = OnceLock::new();
    let done = DONE.get_or_init(|| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo).args(["xtask", "clients", "--check"]).current_dir(root()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        match output.status.code() {
            Some(0) => Some(target().join("clients")),
            Some(MISSING) if std::env::var_os("PUHUI_ALL").is_none() => {
                eprintln!("skipped: {said}");
                None
            }
            _ => panic!("{said}"),
        }
    });
    done.as_deref()
}

/// Puhui in development mode with its demonstration data.
fn server() -> Server {
    let server = Server::start();
    server.load_demo();
    server
}

/// Runs a client's tests against a server of their own; `count` of them, so that none is passed over unseen.
fn passes(command: &mut Command, count: &str) {
    let server = server();
    let (national, handler) =
        (server.token(&["--role", "national"]), server.token(&["--role", "handler", "--credit-code", BASE]));
    let tokens = [("PUHUI_NATIONAL", national), ("PUHUI_HANDLER", handler)];
    let output = command.env("PUHUI_URL", &server.url).envs(tokens).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    assert!(said.contains(count), "not {count:?}: {said}");
    assert_eq!(server.store_check(), None);
}

#[test]
fn what_is_committed_is_what_the_contract_gives() {
    let Some(folder) = workshop() else { return };
    // The workshop has taken these files from the repository and written them anew.
    for file in
        ["clients/typescript/src/schema.d.ts", "clients/typescript/src/keyed.ts", "clients/python/generated.sha256"]
    {
        let read = |folder: &Path| std::fs::read_to_string(folder.join(file)).unwrap();
        assert_eq!(read(folder), read(root()), "{file}");
    }
}

#[test]
fn the_typescript_client_and_the_mini_programs_work_with_the_service() {
    let Some(folder) = workshop() else { return };
    let mut node = Command::new("node");
    node.args(["--test", "--test-reporter=tap", "tests/service.e2e.mjs"])
        .current_dir(folder.join("clients/typescript"));
    passes(&mut node, "# pass 15");
}

#[test]
fn the_python_client_works_with_the_service() {
    let Some(folder) = workshop() else { return };
    let python = folder.join("venv").join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let mut python = Command::new(python);
    python.args(["-W", "error", "-m", "unittest", "tests.service_e2e"]).current_dir(folder.join("clients/python"));
    passes(&mut python, "Ran 8 tests");
}
