//! The contract against the real server: schemathesis makes requests of it by the thousand, good and bad ones, and holds every
//! answer against it. `tests/fuzz/README.md` says how it is set up, and how to run it longer.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails loudly")]

use std::io::Read as _;
use std::sync::mpsc;
use std::time::Duration;

use puhui_openapi::{Elsewhere, MINI_PROGRAM_SECRETS, providers};
use puhui_store::{Clock as _, SystemClock};
use puhui_tests::{Python, Server, Settings, Stub, root, say};
use serde_json::Value;

/// How long the run may take at most, without a time of its own. It takes about two minutes on two cores.
const PATIENCE: Duration = Duration::from_secs(900);

fn python() -> Option<Python> {
    Python::with("fuzz", &root().join("tests/fuzz/requirements.txt"))
}

#[test]
fn the_contract_is_a_valid_openapi_document() {
    let Some(python) = python() else { return };
    let mut command = python.command("openapi-spec-validator");
    let output = command.args(["--schema", "3.1"]).arg(root().join("openapi/v1.json")).output().unwrap();
    let said = [output.stdout, output.stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    assert!(output.status.success(), "{said}");
}

#[test]
fn every_answer_is_as_the_contract_says() {
    let Some(python) = python() else { return };
    // It believes the provider of the contract's examples, and calls those whom mini-programs need.
    let elsewhere = Elsewhere::default();
    let stub = Stub::start(move |path, form| elsewhere.answer(path, form, SystemClock.now()));
    let variables = [
        format!("identity_providers={}", providers(&stub.url)),
        format!("mini_program_host={}", stub.url),
        format!("mini_program_secrets={MINI_PROGRAM_SECRETS}"),
    ];
    let variables = variables.iter().flat_map(|variable| ["--variable", variable]);
    let arguments = ["--dev", "--allow-private", stub.authority()].into_iter().chain(variables);
    let server = Server::with(Settings { arguments: arguments.map(str::to_owned).collect(), ..Settings::default() });
    server.load_demo();

    let (is_passed, said) = schemathesis(&python, &server);
    say(&said);
    assert!(is_passed, "the contract is broken; what schemathesis found is above");
    // An exception of ours in a hook ends a phase, and schemathesis goes on to the next as if nothing were missing.
    assert!(!said.contains("Exception in thread"), "a phase was cut short");

    assert_eq!(server.client().get("/v1/policies").status, 200, "the server is still there");
    let failures = server.log().lines().filter(|line| is_failure(line)).map(str::to_owned).collect::<Vec<_>>();
    assert!(failures.is_empty(), "{failures:?}");
    assert_eq!(server.store_check(), None, "the store is clean");
}

/// Runs schemathesis and kills it when it takes too long: whether it passed, and everything it said.
fn schemathesis(python: &Python, server: &Server) -> (bool, String) {
    let seconds = std::env::var("PUHUI_FUZZ_SECONDS").ok();
    let budget = seconds.as_ref().map_or(0, |seconds| seconds.parse().expect("PUHUI_FUZZ_SECONDS is a number"));
    let mut command = python.command("schemathesis");
    command.args(["--no-color", "run", "../../openapi/v1.json", "--url", &server.url]);
    if let Some(seconds) = &seconds {
        command.args(["--max-time", seconds]);
    }
    if let Ok(seed) = std::env::var("PUHUI_FUZZ_SEED") {
        command.args(["--seed", &seed]);
    }
    // Both streams in one, in the order in which they were written.
    let (mut output, input) = std::io::pipe().unwrap();
    command
        .current_dir(root().join("tests/fuzz"))
        .env("COLUMNS", "120")
        .env("PUHUI_FUZZ_KEY", server.development_key())
        .stderr(input.try_clone().unwrap())
        .stdout(input);
    let mut child = command.spawn().unwrap();
    // It holds the pipe's other end, which would stay open.
    drop(command);
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let mut said = Vec::new();
        let _ = output.read_to_end(&mut said);
        let _ = sender.send(String::from_utf8_lossy(&said).into_owned());
    });
    let in_time = receiver.recv_timeout(PATIENCE + Duration::from_secs(budget));
    if in_time.is_err() {
        child.kill().unwrap();
    }
    let is_passed = child.wait().unwrap().success() && in_time.is_ok();
    (is_passed, in_time.or_else(|_| receiver.recv()).unwrap())
}

/// Whether a line of the request log is about a request that failed through no fault of the caller's.
fn is_failure(line: &str) -> bool {
    let line = serde_json::from_str::<Value>(line).unwrap();
    line["status"].as_u64().is_none_or(|status| status >= 500)
}
