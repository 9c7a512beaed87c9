//! `puhui store`: a whole store is checked beside a running server, mended, and moved.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails loudly")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use puhui_store::maintenance::{DumpReader, DumpWriter, Line, Value};
use puhui_store::{Clock as _, SystemClock};
use puhui_tests::{Client, Redis, Server, Settings, puhui, root};
use serde_json::json;
use tempfile::TempDir;

/// What a command said.
struct Said {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Said {
    #[track_caller]
    fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {} {}", self.out, self.err))
    }

    /// Insists on an exit code and on words of the complaint.
    #[track_caller]
    fn fails(&self, code: i32, words: &str) {
        assert_eq!(self.code, Some(code), "{} {}", self.out, self.err);
        assert!(self.err.contains(words), "{}", self.err);
    }

    #[track_caller]
    fn succeeds(&self) -> &Self {
        assert_eq!(self.code, Some(0), "{} {}", self.out, self.err);
        self
    }
}

/// Runs `puhui store` on a data directory, with standard input from a file if there is one.
fn store(data_dir: &Path, arguments: &[&str], input: Option<&Path>) -> Said {
    let input = input.map_or_else(Stdio::null, |path| fs::File::open(path).unwrap().into());
    let output = Command::new(puhui())
        .arg("store")
        .args(arguments)
        .arg("--data-dir")
        .arg(data_dir)
        .env("LC_ALL", "C")
        .current_dir(root())
        .stdin(input)
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

fn create(client: &Client, number: u64) {
    let body = json!({
        "issuedOn": format!("{}-{:02}-03", 2015 + number % 11, 1 + number % 12),
        "texts": [{"language": "en", "title": format!("Notice {number}"), "clauses": [{"path": "1", "label": "1.", "text": "A."}]}],
    });
    assert_eq!(client.create("/v1/policies", &body).status, 201);
}

fn lines(file: &Path) -> Vec<Line> {
    let mut reader = DumpReader::begin(fs::File::open(file).map(std::io::BufReader::new).unwrap()).unwrap();
    std::iter::from_fn(|| reader.next_line().unwrap()).collect()
}

/// A stopped store with some policies, and an export of it.
struct Exported {
    folder: TempDir,
    data: PathBuf,
    file: PathBuf,
}

fn exported() -> Exported {
    let folder = tempfile::tempdir().unwrap();
    let (data, file) = (folder.path().join("data"), folder.path().join("export.ndjson"));
    let mut server = Server::on(&data);
    (0..20).for_each(|number| create(&server.national(), number));
    assert_eq!(server.stop(), Some(0));
    store(&data, &["export", "--out", file.to_str().unwrap()], None).succeeds();
    Exported { folder, data, file }
}

impl Exported {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The export with its keys changed, as a new file that is whole.
    fn changed(&self, name: &str, change: impl FnOnce(&mut Vec<Line>)) -> PathBuf {
        let mut lines = lines(&self.file);
        change(&mut lines);
        let file = self.path(name);
        let mut dump = DumpWriter::begin(fs::File::create(&file).unwrap(), SystemClock.now()).unwrap();
        for (key, value) in lines {
            let bytes = match value {
                Value::Bytes(bytes) => bytes,
                Value::Counter(count) => count.to_le_bytes().to_vec(),
            };
            dump.entry(&key, &bytes).unwrap();
        }
        dump.finish().unwrap();
        file
    }

    /// The first half of the export.
    fn half(&self) -> PathBuf {
        let text = fs::read_to_string(&self.file).unwrap();
        let half = text.lines().take(text.lines().count() / 2).flat_map(|line| [line, "\n"]).collect::<String>();
        let file = self.path("half.ndjson");
        fs::write(&file, half).unwrap();
        file
    }
}

fn name(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_live_store_is_clean_at_every_moment_and_what_is_exported_of_it_is_a_store() {
    let folder = tempfile::tempdir().unwrap();
    let (data, moved) = (folder.path().join("data"), folder.path().join("moved"));
    let file = folder.path().join("export.ndjson");
    let mut server = Server::on(&data);
    let (stop, created) = (AtomicBool::new(false), AtomicU64::new(0));
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let (client, stop, created) = (server.national(), &stop, &created);
            scope.spawn(move || {
                for number in 0.. {
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    create(&client, writer + 4 * number);
                    created.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
        for _ in 0..5 {
            let before = created.load(Ordering::Relaxed);
            let result = store(&data, &["check", "--json"], None);
            let report = result.succeeds().json();
            assert_eq!(report["isClean"], true);
            let records = report["kinds"]["policies.policy"]["records"].as_u64().unwrap_or_default();
            assert!(records >= before, "what was acknowledged before the look is in it: {records} of {before}");
        }
        store(&data, &["export", "--out", name(&file)], None).succeeds();
        for refused in [&["check", "--repair"][..], &["import", name(&file)]] {
            let result = store(&data, refused, None);
            result.fails(if refused[0] == "check" { 2 } else { 1 }, "another puhui is running on it");
        }
        stop.store(true, Ordering::Relaxed);
    });
    server.kill();
    store(&data, &["check"], None).succeeds();

    let said = store(&moved, &["import", name(&file)], None);
    assert!(said.succeeds().out.contains("keys imported"), "{}", said.out);
    let checked = store(&moved, &["check"], None);
    assert!(checked.succeeds().out.contains("Nothing is wrong."), "{}", checked.out);
    let again = folder.path().join("again.ndjson");
    store(&moved, &["export", "--out", name(&again)], None).succeeds();
    assert!(lines(&file) == lines(&again), "every key is as it was");

    // And it is served: what was there is read, and what is new takes its place.
    let server = Server::on(&moved);
    create(&server.national(), 1);
    assert!(!server.national().get("/v1/policies").json()["items"].as_array().unwrap().is_empty());
    store(&moved, &["check"], None).succeeds();
}

#[test]
fn what_is_wrong_is_said_and_what_is_safe_is_mended() {
    let exported = exported();
    let broken = exported.changed("broken.ndjson", |lines| {
        lines.retain(|(key, _)| !key.ends_with(":m:issued::201"));
        let counter = lines.iter_mut().find(|(key, _)| key.contains(".policy:n:issued::")).unwrap();
        counter.1 = Value::Counter(0);
        lines.push(("2.other:key".to_owned(), Value::Bytes(vec![255])));
    });
    let data = exported.path("broken");
    store(&data, &["import", name(&broken)], None).succeeds();
    let report = store(&data, &["check", "--json"], None);
    assert_eq!(report.code, Some(1), "{}", report.err);
    let report = report.json();
    let mut codes: Vec<_> =
        report["violations"]["shown"].as_array().unwrap().iter().map(|found| found["code"].as_str().unwrap()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["counter-behind", "foreign-key", "mark-missing"]);

    let mended = store(&data, &["check", "--repair"], None);
    assert_eq!(mended.code, Some(1), "one of them is nothing to mend: {}", mended.err);
    for words in ["counter raised 1.policies.policy:n:issued::", "mark written 1.policies.policy:m:issued::201"] {
        assert!(mended.out.contains(words), "{}", mended.out);
    }
    assert!(mended.out.contains("2.other:key is no key of layout 1") && mended.out.ends_with("1 violations.\n"));
    let again = store(&data, &["check", "--repair", "--json"], None).json();
    assert_eq!(again["repairs"]["countersRaised"], json!([]));

    let chinese = Command::new(puhui())
        .args(["store", "check", "--data-dir", name(&data)])
        .env("LC_ALL", "zh_CN.UTF-8")
        .output()
        .unwrap();
    assert!(String::from_utf8_lossy(&chinese.stdout).contains("发现 1 处问题"));
}

#[test]
fn a_file_that_is_cut_off_is_refused_before_anything_is_written() {
    let exported = exported();
    let data = exported.path("new");
    store(&data, &["import", name(&exported.half())], None).fails(1, "cut off after line");
    assert!(!data.join("sqlite_key_value.db").exists());
    store(&exported.data, &["import", name(&exported.file)], None).fails(1, "the store is not empty");
    store(&exported.data, &["export", "--out", name(&exported.file)], None).fails(1, "cannot be made");
    store(&data, &["import", "/nonexistent"], None).fails(1, "cannot be imported");
}

#[test]
fn an_import_that_was_cut_off_is_of_no_use_until_it_went_on_to_its_end() {
    let exported = exported();
    let data = exported.path("new");
    // From a pipe, the end is known only at the end. A line that is no line of ours stops it in the middle, too.
    let half = exported.half();
    store(&data, &["import", "-"], Some(&half)).fails(1, "cut off after 0 keys");
    // Nothing was written yet: a step holds more than that. Now with many keys.
    let many = exported.changed("many.ndjson", |lines| {
        let value = Value::Bytes(b"1".to_vec());
        lines.extend((0..12_000).map(|n| (format!("1.filings.filing:m:filed{n:05}::202"), value.clone())));
    });
    let text = fs::read_to_string(&many).unwrap();
    let cut = exported.path("cut.ndjson");
    fs::write(&cut, text.lines().take(11_000).flat_map(|line| [line, "\n"]).collect::<String>()).unwrap();
    store(&data, &["import", "-"], Some(&cut)).fails(1, "cut off after 10000 keys");

    let report = store(&data, &["check", "--json"], None);
    assert_eq!(report.code, Some(1));
    assert!(report.json()["violations"]["shown"].as_array().unwrap().iter().any(|v| v["code"] == "import-unfinished"));
    store(&data, &["export"], None).fails(1, "was cut off");
    let up = puhui_tests::refusal(&["up", "--listen", "127.0.0.1:0", "--data-dir", name(&data)]);
    assert!(up.contains("was cut off"), "{up}");
    store(&data, &["import", name(&exported.file)], None).fails(1, "another file");

    store(&data, &["import", name(&many)], None).succeeds();
    store(&data, &["check"], None).succeeds();
    let again = exported.path("again.ndjson");
    store(&data, &["export", "--out", name(&again)], None).succeeds();
    let (mut sent, found) = (lines(&many), lines(&again));
    sent.sort_by(|(a, _), (b, _)| a.cmp(b));
    assert!(sent == found);
}

#[test]
fn where_there_is_no_store_nothing_is_said_of_it() {
    let folder = tempfile::tempdir().unwrap();
    store(folder.path(), &["check"], None).fails(2, "there is no store at");
    store(folder.path(), &["check", "--repair"], None).fails(2, "there is no store at");
    store(folder.path(), &["export"], None).fails(1, "there is no store at");
    let config = folder.path().join("runtime.toml");
    fs::write(&config, "[key_value_store.default]\ntype = \"spin\"\n").unwrap();
    store(folder.path(), &["check", "--runtime-config-file", name(&config)], None).fails(2, "in memory");
    let file = folder.path().join("sqlite_key_value.db");
    fs::write(&file, "this is not a database at all, but it is long enough to look at").unwrap();
    store(folder.path(), &["check"], None).fails(2, "cannot be read");
}

#[test]
fn one_file_is_not_used_from_two_data_directories() {
    let folder = tempfile::tempdir().unwrap();
    let (config, file) = (folder.path().join("runtime.toml"), folder.path().join("kv.db"));
    fs::write(&config, "[key_value_store.default]\ntype = \"spin\"\npath = \"kv.db\"\n").unwrap();
    let arguments = ["--dev", "--runtime-config-file", name(&config)].map(str::to_owned).to_vec();
    let server = Server::with(Settings { arguments, ..Settings::default() });
    create(&server.national(), 1);
    let elsewhere = folder.path().join("elsewhere");
    store(&elsewhere, &["check", "--runtime-config-file", name(&config)], None).succeeds();
    let repair = ["check", "--repair", "--runtime-config-file", name(&config)];
    store(&elsewhere, &repair, None).fails(2, "in use by another process");
    drop(server);
    store(&elsewhere, &repair, None).succeeds();
    assert!(file.exists());
}

#[test]
fn a_store_moves_from_sqlite_to_redis_and_back() {
    let exported = exported();
    let Some(redis) = Redis::start(&exported.path("redis")) else { return };
    let config = redis.runtime_config();
    let (data, config) = (exported.path("on-redis"), name(&config));
    let on_redis = |arguments: &[&str]| store(&data, &[arguments, &["--runtime-config-file", config]].concat(), None);
    on_redis(&["import", name(&exported.file)]).fails(1, "--i-am-alone");
    on_redis(&["import", name(&exported.file), "--i-am-alone"]).succeeds();
    on_redis(&["check"]).succeeds();
    on_redis(&["import", name(&exported.file), "--i-am-alone"]).fails(1, "the store is not empty");

    let back = exported.path("back.ndjson");
    on_redis(&["export", "--out", name(&back)]).fails(1, "--i-am-alone");
    on_redis(&["export", "--out", name(&back), "--i-am-alone"]).succeeds();
    let (sent, mut found) = (lines(&exported.file), lines(&back));
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    found.dedup();
    assert!(sent == found, "every key is as it was");
    let again = exported.path("again");
    store(&again, &["import", name(&back)], None).succeeds();
    store(&again, &["check"], None).succeeds();

    // It is served from there, checked beside its server, and mended.
    let arguments = ["--dev", "--runtime-config-file", config].map(str::to_owned).to_vec();
    let server = Server::with(Settings { arguments, data_dir: Some(data.clone()), ..Settings::default() });
    std::thread::scope(|scope| {
        let writers: Vec<_> = (0..2)
            .map(|writer| {
                let client = server.national();
                scope.spawn(move || (0..30).for_each(|number| create(&client, 2 * number + writer)))
            })
            .collect();
        while !writers.iter().all(|writer| writer.is_finished()) {
            on_redis(&["check"]).succeeds();
        }
    });
    drop(server);
    on_redis(&["check", "--repair"]).fails(2, "--i-am-alone");
    assert!(on_redis(&["check", "--repair", "--i-am-alone"]).succeeds().out.contains("Nothing is wrong."));
}
