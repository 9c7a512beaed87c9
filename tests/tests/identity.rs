//! Who asks, through the real host: where keys come from, what tokens open, and that nobody else hears of them.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use puhui_service::identity::TokenKey;
use puhui_tests::{Answer, BASE, Client, Server, Settings, command, puhui, refusal, root, say, warnings};
use serde_json::{Value, json};
use tempfile::TempDir;

const FILINGS: &str = "/v1/product-filings";
/// Another enterprise of the demonstration data.
const OTHER: &str = "91350900XXXX00002L";

fn bearing(server: &Server, token: &str) -> Client {
    server.client().header("authorization", &format!("Bearer {token}"))
}

fn file(client: &Client, key: &str) -> Answer {
    let filing: Value =
        serde_json::from_str(&std::fs::read_to_string(root().join("data/demo/filing.json")).unwrap()).unwrap();
    client.clone().header("idempotency-key", key).post(FILINGS, &filing)
}

/// What the shell says to the part of README.md under a heading, with a server of its own; nothing where there is no curl.
fn readme(heading: &str) -> Option<(Server, TempDir, String)> {
    if Command::new("curl").arg("--version").output().is_err() {
        assert!(std::env::var_os("PUHUI_ALL").is_none(), "curl is not installed");
        say("skipped: curl is not installed");
        return None;
    }
    let readme = std::fs::read_to_string(root().join("README.md")).unwrap();
    let section = readme.split(&format!("\n## {heading}\n")).nth(1).unwrap();
    let script = section.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let server = Server::on(&folder.path().join(".puhui"));
    std::fs::create_dir_all(folder.path().join("target/release")).unwrap();
    symlink(puhui(), folder.path().join("target/release/puhui")).unwrap();
    symlink(root().join("data"), folder.path().join("data")).unwrap();
    let script = script.replace("http://127.0.0.1:3000", &server.url);
    assert!(script.contains(&server.url), "{script}");
    let output = Command::new("sh").args(["-e", "-c", &script]).current_dir(folder.path()).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    Some((server, folder, said))
}

#[test]
fn the_readme_leads_from_a_token_to_a_filing_and_to_a_refusal() {
    let Some((server, _folder, said)) = readme("Be somebody") else { return };
    let found = |words: &str| said.find(words).unwrap_or_else(|| panic!("{words}: {said}"));
    assert!(found("\"state\"") < found("not-permitted"), "{said}");
    let own = server.handler(BASE).get(FILINGS).json();
    assert_eq!(own["items"].as_array().unwrap().len(), 1, "{own}");
    assert_eq!(server.handler(OTHER).get(FILINGS).json()["items"], json!([]));
}

#[test]
fn the_readme_leads_from_a_platform_to_the_sandbox_and_no_further() {
    let Some((_, _, said)) = readme("Ask by program") else { return };
    let said = said.to_lowercase();
    let found = |words: &str| said.find(words).unwrap_or_else(|| panic!("{words}: {said}"));
    assert!(found("puhui-sandbox: ?1") < found("\"defects-in-part\"") && found("ratelimit: ") > 0, "{said}");
    assert!(found("\"defects-in-part\"") < found("no-sandbox"), "{said}");
}

#[test]
fn a_filing_is_there_for_its_enterprise_and_for_no_other() {
    let server = Server::start();
    let (own, other) = (server.handler(BASE), server.handler(OTHER));
    file(&server.client(), "a").assert_problem(401, "sign-in-required");
    file(&other, "a").assert_problem(403, "not-permitted");
    let made = file(&own, "a");
    assert_eq!(made.status, 201, "{}", made.body);
    let place = made.header("location");
    let nowhere = &format!("{FILINGS}/pf_00000000000070008000000000000000");
    let trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    for stranger in [server.client(), other, server.province("350000")] {
        let [there, absent] = [place, nowhere].map(|path| stranger.clone().header("traceparent", trace).get(path));
        assert_eq!((there.status, &there.body), (404, &absent.body));
        let names = |answer: &Answer| answer.headers.keys().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(names(&there), names(&absent));
        assert_eq!(stranger.get(&format!("{FILINGS}?state=pending")).json()["items"], json!([]));
    }
    for entitled in [own, server.operator(), server.national(), server.province("440000")] {
        assert!(entitled.get(place).body.contains("salesCents"));
    }
}

#[test]
fn a_data_directory_keeps_its_key_and_opens_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut server = Server::on(&data);
    let token = server.token(&["--role", "operator"]);
    assert_eq!(bearing(&server, &token).get("/v1/policies").status, 200);
    assert_eq!(server.stop(), Some(0));
    let server = Server::on(&data);
    assert_eq!(bearing(&server, &token).get("/v1/policies").status, 200, "after a restart");
    let elsewhere = Server::start();
    let refused = bearing(&elsewhere, &token).get("/v1/policies");
    refused.assert_problem(401, "invalid-token");
    assert!(refused.header("www-authenticate").contains("invalid_token"), "{refused:?}");
}

#[test]
fn a_token_expires_and_two_are_none() {
    let server = Server::start();
    let short = server.token(&["--role", "operator", "--ttl", "1s"]);
    let begin = Instant::now();
    let expired = std::iter::repeat_with(|| {
        std::thread::sleep(Duration::from_millis(50));
        bearing(&server, &short).get("/v1/policies")
    });
    let expired = expired.take(100).find(|answer| answer.status != 200).unwrap();
    expired.assert_problem(401, "token-expired");
    assert!(begin.elapsed() < Duration::from_secs(4), "it was valid for too long");

    let long = server.token(&["--role", "operator"]);
    let two = bearing(&server, &long).header("authorization", &format!("Bearer {long}")).get("/v1/policies");
    two.assert_problem(401, "ambiguous-credentials");
}

/// What a start of production with these keys is refused with.
fn refused(folder: &Path, keys: &[(&str, &str)]) -> String {
    let data = folder.join("data").display().to_string();
    let variables: Vec<_> = keys.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let variables = variables.iter().flat_map(|variable| ["--variable", variable]);
    let arguments: Vec<_> =
        ["up", "--listen", "127.0.0.1:0", "--data-dir", &data].into_iter().chain(variables).collect();
    let said = refusal(&arguments);
    assert_eq!(said.trim_end().lines().count(), 1, "{said}");
    said
}

#[test]
fn production_refuses_keys_for_development_and_says_when_it_has_none() {
    let folder = tempfile::tempdir().unwrap();
    let (own, old) = (TokenKey::write("2026-11", &[1; 32]), TokenKey::write("2026-05", &[2; 32]));
    let development = TokenKey::write("development.0a1b2c3d", &[3; 32]);
    for (keys, words) in [
        (&[("token_key", &*development)][..], "key for development"),
        (&[("token_key", &own), ("token_key_previous", &development)], "`token_key_previous` is a key for development"),
        (&[("token_key", "hush")], "`token_key` cannot be used"),
        (&[("token_key", &own), ("token_key_previous", &own)], "the same id"),
        (&[("token_key_previous", &old)], "of no use without"),
    ] {
        let said = refused(folder.path(), keys);
        assert!(said.contains(words) && !said.contains("hush") && !said.contains("AwMD"), "{words}: {said}");
    }
    let said = warnings(&[]);
    assert!(said.contains("nobody can sign in") && said.lines().count() == 1, "{said}");

    // A key that was made there in development opens nothing in production.
    let data = folder.path().join("kept");
    let token = Server::on(&data).token(&["--role", "national"]);
    let keys = [format!("token_key={own}"), format!("token_key_previous={old}")];
    let arguments = keys.iter().flat_map(|key| ["--variable".to_owned(), key.clone()]).collect();
    let server = Server::with(Settings { data_dir: Some(data), arguments, ..Settings::default() });
    bearing(&server, &token).get("/v1/policies").assert_problem(401, "invalid-token");
    assert_eq!(server.client().get("/v1/policies").status, 200);
    for key in [&own, &old] {
        assert_eq!(
            server.by_key(key).get(&format!("{FILINGS}?state=pending")).status,
            200,
            "before and after the change"
        );
    }
}

#[test]
fn a_token_is_in_no_log_and_in_no_store() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let mut server = Server::on(&data);
    let token = server.token(&["--role", "handler", "--credit-code", BASE]);
    assert_eq!(file(&bearing(&server, &token), "a").status, 201);
    bearing(&server, &token).get(&format!("/nowhere/{token}")).assert_problem(404, "not-found");
    bearing(&server, &format!("{token}x")).get(FILINGS).assert_problem(401, "invalid-token");
    assert_eq!(server.stop(), Some(0));
    let key = std::fs::read_to_string(data.join("development-key")).unwrap();
    let secret = key.split(':').nth(1).unwrap();
    let seal = token.rsplit('.').next().unwrap();
    assert!(server.log().lines().count() >= 3);
    for private in [seal, secret, BASE] {
        assert!(!server.log().contains(private), "{}", server.log());
    }
    for file in std::fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
        let bytes = std::fs::read(&file).unwrap();
        let contains = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
        assert!(!contains(seal), "{}", file.display());
        assert_eq!(contains(secret), file.ends_with("development-key"), "{}", file.display());
    }
}

#[test]
fn the_command_says_in_one_sentence_why_there_is_no_token() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").display().to_string();
    let server = Server::on(Path::new(&data));
    let absent = folder.path().join("absent").display().to_string();
    for (arguments, words) in [
        (&["--role", "national", "--data-dir", &absent][..], "start `puhui up --dev` once"),
        (&["--role", "king", "--data-dir", &data], "there is no role king: there are person, handler"),
        (&["--role", "handler", "--data-dir", &data], "--credit-code"),
        (&["--role", "handler", "--credit-code", "91440300XXXX000016", "--data-dir", &data], "91440300XXXX000016"),
        (&["--role", "province", "--data-dir", &data], "--region"),
        (&["--role", "province", "--region", "999999", "--data-dir", &data], "999999"),
        (&["--role", "national", "--region", "440000", "--data-dir", &data], "leave --region out"),
        (&["--role", "national", "--ttl", "31d", "--data-dir", &data], "30 days at most"),
        (&["--role", "national", "--person", "a b", "--data-dir", &data], "the id of a person"),
    ] {
        let output = command(&["token"]).args(arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
        assert!(said.contains(words) && said.trim_end().lines().count() == 1, "{words}: {said}");
    }
    let chinese =
        command(&["token", "--role", "handler", "--data-dir", &data]).env("LC_ALL", "zh_CN.UTF-8").output().unwrap();
    assert!(String::from_utf8_lossy(&chinese.stderr).contains("企业经办人"));
    drop(server);
    // The key is enough; no server has to run.
    assert!(command(&["token", "--role", "national", "--data-dir", &data]).output().unwrap().status.success());
}

#[test]
fn an_import_takes_the_token_that_is_given_and_renews_it_from_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start();
    let notice = root().join("data/demo/work-points.zh.txt").display().to_string();
    let elsewhere = folder.path().join("nothing").display().to_string();
    let import = |token: Option<&str>, more: &[&str]| {
        let mut command =
            command(&["import", "policy", "--yes", "--url", &server.url, "--data-dir", &elsewhere, &notice]);
        token.map(|token| command.env("PUHUI_TOKEN", token));
        let output = command.args(more).output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned())
    };
    let (handler, national) =
        (server.token(&["--role", "handler", "--credit-code", BASE]), server.token(&["--role", "national"]));
    for (token, words) in [(None, "PUHUI_TOKEN"), (Some(&*handler), "role national"), (Some("a b"), "holds no token")] {
        let (is_done, said) = import(token, &[]);
        assert!(!is_done && said.contains(words) && !said.contains(&handler), "{words}: {said}");
    }
    let patents = folder.path().join("patents.ndjson").display().to_string();
    std::fs::write(&patents, std::fs::read_to_string(root().join("data/demo/evaluation-reports.ndjson")).unwrap())
        .unwrap();
    let reports =
        command(&["import", "evaluation-reports", "--url", &server.url, "--data-dir", &elsewhere, &patents]).output();
    let said = String::from_utf8(reports.unwrap().stderr).unwrap();
    assert!(said.contains("role national") && !said.contains("--from-line"), "nothing was cut off: {said}");
    let file = folder.path().join("token");
    std::fs::write(&file, format!("{national}\n")).unwrap();
    let (is_done, said) = import(None, &["--token-file", file.to_str().unwrap()]);
    assert!(is_done, "{said}");
    assert_eq!(server.client().get("/v1/policies").json()["items"].as_array().unwrap().len(), 1);
}
