//! What has to happen by itself, in the real host: the schedule, the credential, the commands.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::path::Path;
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use puhui_tests::{Server, Settings, command, refusal};
use serde_json::{Value, json};
use tempfile::TempDir;

const JOBS: &str = "/internal/contact-points/ticks";

/// A server whose schedule is a file of these lines, on a data directory of the folder.
fn server(folder: &TempDir, schedule: &str, arguments: &[&str]) -> Server {
    let file = folder.path().join("schedule.toml");
    std::fs::write(&file, schedule).unwrap();
    let mut all = vec!["--config".to_owned(), file.display().to_string()];
    all.extend(arguments.iter().map(ToString::to_string));
    let data_dir = Some(folder.path().join("data"));
    Server::with(Settings { data_dir, arguments: all, ..Settings::default() })
}

fn every_second(job: &str) -> String {
    format!("[[tick]]\ncomponent = \"contact-points\"\njob = \"{job}\"\nevery = \"1s\"\n")
}

fn run(server: &Server, arguments: &[&str]) -> Output {
    server.puhui(arguments).output().unwrap()
}

fn jobs(server: &Server) -> Value {
    let output = run(server, &["jobs", "--json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

fn credential(folder: &TempDir) -> String {
    std::fs::read_to_string(folder.path().join("data/tick-credential")).unwrap()
}

/// Asks again until the answer is right, for a minute.
fn eventually<T>(mut ask: impl FnMut() -> Option<T>) -> T {
    let begin = Instant::now();
    loop {
        if let Some(found) = ask() {
            return found;
        }
        assert!(begin.elapsed() < Duration::from_secs(60), "it did not happen within a minute");
        std::thread::sleep(Duration::from_millis(100));
    }
}

#[test]
fn what_is_scheduled_happens_by_itself_and_can_be_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let server = server(&folder, &every_second("expire"), &[]);
    let of = |jobs: &Value, component: &str| {
        let all = jobs["components"].as_array().unwrap();
        all.iter().find(|found| found["component"] == component).unwrap()["jobs"][0].clone()
    };
    let ran = eventually(|| Some(of(&jobs(&server), "contact-points")).filter(|job| job["lastRun"].is_string()));
    assert_eq!((&ran["job"], &ran["failures"]), (&json!("expire"), &json!(0)));
    assert_eq!(of(&jobs(&server), "policies")["lastRun"], json!(null), "only what the file says is ticked");
    // Again and again.
    eventually(|| (server.log().matches("/internal/contact-points/...").count() > 3).then_some(()));

    let table = run(&server, &["jobs"]);
    let table = String::from_utf8(table.stdout).unwrap();
    assert!(table.starts_with("component") && table.contains("\ncontact-points"), "{table}");
}

#[test]
fn the_internal_routes_are_nowhere_without_the_credential() {
    let folder = tempfile::tempdir().unwrap();
    // Nothing is scheduled: a tick that is under way answers another one with a 409.
    let mut server = server(&folder, "", &[]);
    let (client, credential) = (server.client().header("traceparent", TRACE), credential(&folder));
    let nothing = client.get("/nowhere");
    for authorization in ["", "Bearer", "Bearer 0123456789012345678901234567890123456789", &credential] {
        let seen = client.clone().header("authorization", authorization).get(JOBS);
        assert_eq!((seen.status, &seen.body), (404, &nothing.body));
    }
    let open = client.header("authorization", &format!("Bearer {credential}"));
    assert_eq!((open.get(JOBS).status, open.get(JOBS).header("cache-control")), (200, "no-store"));
    assert_eq!(open.post(&format!("{JOBS}/expire"), &json!({})).json()["job"], "expire");
    open.post(&format!("{JOBS}/upgrade"), &json!({ "ids": ["x"] })).assert_problem(422, "invalid-body");

    let wrong = "0123456789012345678901234567890123456789";
    let other = command(&["jobs", "--url", &server.url, "--credential", wrong]).output().unwrap();
    assert!(!other.status.success() && String::from_utf8_lossy(&other.stderr).contains("credential"));

    let file = folder.path().join("data/tick-credential");
    assert_eq!(server.stop(), Some(0));
    assert!(!file.exists(), "the file goes with the process");
    let log = server.log();
    assert!(log.contains("/internal/contact-points") && !log.contains(&credential), "{log}");
    assert!(!contains(&folder.path().join("data"), credential.as_bytes()), "the credential is in the store");
}

const TRACE: &str = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

/// Whether any file of a folder has these bytes.
fn contains(folder: &Path, bytes: &[u8]) -> bool {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut files = files.map(|path| std::fs::read(path).unwrap());
    files.any(|content| content.windows(bytes.len()).any(|window| window == bytes))
}

#[test]
fn the_operators_own_credential_is_used() {
    let folder = tempfile::tempdir().unwrap();
    let own = "an-operators-own-credential-of-40-letters";
    let server = server(&folder, "", &["--variable", &format!("tick_credential={own}")]);
    assert_eq!(credential(&folder), own);
    assert_eq!(server.client().header("authorization", &format!("Bearer {own}")).get(JOBS).status, 200);
}

#[test]
fn what_cannot_be_scheduled_is_told_in_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").display().to_string();
    let file = folder.path().join("schedule.toml").display().to_string();
    let up = |schedule: &str, more: &[&str]| {
        std::fs::write(&file, schedule).unwrap();
        refusal(&[&["up", "--listen", "127.0.0.1:0", "--data-dir", &data, "--config", &file], more].concat())
    };
    let good = every_second("expire");
    for (said, word) in [
        (up(&good.replace("contact-points", "portal"), &[]), "`portal`"),
        (up(&good.replace("1s", "soon"), &[]), "soon"),
        (up(&good.repeat(2), &[]), "twice"),
        (up("", &["--variable", "tick_credential=short"]), "at least 32"),
        (refusal(&["up", "--data-dir", &data, "--config", "absent.toml"]), "absent.toml"),
    ] {
        assert!(said.contains(word) && said.trim_end().lines().count() == 1, "{word}: {said}");
    }
}

#[test]
fn a_job_that_a_component_does_not_have_is_told_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let server = server(&folder, &(every_second("fly") + &every_second("expire")), &[]);
    eventually(|| (server.log().matches("/internal/contact-points/...").count() > 3).then_some(()));
    let nowhere = server.log().lines().filter(|line| line.contains("\"status\":404")).count();
    assert_eq!(nowhere, 1, "{}", server.log());
}

#[test]
fn every_record_is_offered_for_an_upgrade() {
    let folder = tempfile::tempdir().unwrap();
    let server = server(&folder, "", &["--dev"]);
    server.load_demo();
    let said = |more: &[&str]| {
        let output = run(&server, &[&["store", "upgrade"], more].concat());
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    let all = said(&[]);
    let count: u64 = all.split(' ').next().unwrap().parse().unwrap();
    assert!(count > 30 && all.contains(" 0 rewritten"), "{all}");
    let rest = said(&["--after", "policies.policy:"]);
    let rest: u64 = rest.split(' ').next().unwrap().parse().unwrap();
    assert!((1..count).contains(&rest), "{rest} of {count}");
    let components = jobs(&server)["components"].as_array().unwrap().clone();
    let all = components.iter().flat_map(|component| component["jobs"].as_array().unwrap());
    let upgrades: Vec<_> = all.filter(|job| job["job"] == "upgrade").map(|job| &job["lastOutcome"]).collect();
    assert_eq!(upgrades.len(), components.len(), "{components:?}");
    // Where there are no records, there was nothing to offer.
    assert!(upgrades.iter().all(|outcome| **outcome == "done" || outcome.is_null()), "{upgrades:?}");
    assert!(upgrades.iter().filter(|outcome| **outcome == "done").count() >= 4, "{upgrades:?}");
}

#[test]
fn a_kill_in_the_middle_of_a_tick_does_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    for round in 0..8 {
        let mut server = server(&folder, &every_second("expire"), &["--dev"]);
        if round == 0 {
            server.load_demo();
        }
        let client = server.client().header("authorization", &format!("Bearer {}", credential(&folder)));
        // What the last kill left behind is a lease at most, which says when to come back.
        let answer = client.post("/internal/policies/ticks/upgrade", &json!({ "ids": [] }));
        if answer.status != 200 {
            answer.assert_problem(409, "already-running");
            let seconds: u64 = answer.header("retry-after").parse().unwrap();
            assert!((1..=31).contains(&seconds));
        }
        assert_eq!(server.client().get("/v1/policies?limit=1").json()["items"].as_array().unwrap().len(), 1);
        let mut upgrade = server.puhui(&["store", "upgrade"]).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(20 * round));
        server.kill();
        // It ended before, or tells where it was cut off.
        upgrade.wait().unwrap();
    }
}
