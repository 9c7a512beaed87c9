//! Every number of the sandbox: what it is answered with, that no record is read for it, and that the page about it says so.

use std::fmt::Write as _;

use puhui_domain::PatentNumber;
use puhui_service::identity::KeyKind;
use puhui_service::testing::{Client, Reply, api_key, bring};
use puhui_store::{Behaviour, MemoryKv};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{UTILITY_MODEL, assert_told, clock, created, least, on, path, timed, utility_model};
use crate::sandbox::TABLE;

const BATCH: &str = "/v1/evaluation-reports/batch";
const WELL: &str = "ZL209920000001.3";
const UNKNOWN: &str = "ZL209920000020.6";
const OVERLOADED: &str = "ZL209920000030.X";
const TOO_MANY: &str = "ZL209920000031.4";
const SLOW: &str = "ZL209920000032.9";

/// A line of the table in full. Chinese first.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    number: String,
    shows: [String; 2],
    advice: [String; 2],
    #[serde(default)]
    patent: Value,
    #[serde(default)]
    fault: Value,
}

fn lines() -> Vec<Line> {
    TABLE.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Somebody with a test key and no role here.
fn tried_out(kv: &MemoryKv) -> Client {
    on(kv.clone()).anonymous().in_sandbox()
}

/// What comes back, in a few words: `200 in-force, issued, defects-in-part 1, 3`.
fn outcome(reply: &Reply) -> String {
    if reply.status != 200 {
        let wait = reply.header("retry-after");
        let wait = if wait.is_empty() { String::new() } else { format!(", `Retry-After: {wait}`") };
        return format!("{} `{}`{wait}", reply.status, reply.problem()["code"].as_str().unwrap());
    }
    let body = reply.json();
    let text = |at: &str| body.pointer(at).and_then(Value::as_str).map(str::to_owned);
    let mut told: Vec<_> =
        ["/legalStatus/state/code", "/report", "/evaluation/conclusion/code"].into_iter().filter_map(text).collect();
    let defective = body["evaluation"]["defective"].as_array().into_iter().flatten();
    told.extend(defective.map(ToString::to_string));
    format!("200 {}", told.join(", "))
}

#[tokio::test]
async fn every_line_is_answered_and_marked_without_the_store() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = tried_out(&kv);
    for Line { number, patent, fault, .. } in lines() {
        for client in [client.clone(), client.in_chinese()] {
            let reply = client.get(&path(&number)).await;
            assert_eq!(reply.header("puhui-sandbox"), "?1", "{number}");
            if patent.is_null() {
                let expected: &[u16] = if fault.is_null() { &[400, 404] } else { &[429, 503] };
                assert!(expected.contains(&reply.status), "{number}: {}", reply.json());
                continue;
            }
            let told = reply.json();
            assert_eq!(reply.status, 200, "{told}");
            assert_eq!((&told["patentNumber"], &told["source"]), (&json!(number), &json!("沙箱数据（虚构）")));
            for (at, given) in [
                ("/title", "/title"),
                ("/legalStatus/state/code", "/legalStatus/state"),
                ("/evaluation/conclusion/code", "/report/conclusion"),
                ("/evaluation/completedOn", "/report/completedOn"),
            ] {
                let expected = patent.pointer(given).unwrap_or(&Value::Null);
                assert_eq!(told.pointer(at).unwrap_or(&Value::Null), expected, "{number} {at}");
            }
            assert_eq!(told["history"], Value::Null);
        }
    }
    assert_eq!((kv.calls(), kv.keys().len()), (0, 0));
}

/// No application of that year can be on record, so no number of the table is or becomes somebody's.
#[tokio::test]
async fn no_number_of_the_table_is_a_live_one() {
    let mut malformed = 0;
    for Line { number, .. } in lines() {
        match number.parse::<PatentNumber>() {
            Ok(number) => assert_eq!(number.year(), 2099, "{number}"),
            Err(_) => malformed += 1,
        }
    }
    assert_eq!((malformed, lines().len()), (1, 23));
}

/// Neither sees the other's: records are not in the sandbox, and what the sandbox makes up is on no record.
#[tokio::test]
async fn records_and_sandbox_are_apart() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let live = on(kv.clone());
    created(&live, UTILITY_MODEL, &utility_model()).await;
    created(&live, WELL, &least()).await;
    let calls = kv.calls();
    let sandbox = tried_out(&kv);
    assert_told(&sandbox.get(&path(UTILITY_MODEL)).await, 404, "unknown-resource");
    assert_eq!(sandbox.get(&path(WELL)).await.json()["title"], "沙箱折叠支架");
    let found = sandbox.post(BATCH, &json!({"patentNumbers": [UTILITY_MODEL, WELL]})).await;
    assert_eq!(found.json()["counts"], json!({"found": 1, "unknown": 1, "invalid": 0}));
    assert_eq!(kv.calls(), calls);
    let known = live.anonymous().get(&path(WELL)).await;
    assert_eq!((&known.json()["title"], known.header("puhui-sandbox")), (&Value::Null, ""));
    assert_told(&live.get(&path(SLOW)).await, 404, "unknown-resource");
}

#[tokio::test]
async fn many_are_looked_up_as_one_by_one() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = tried_out(&kv);
    let plain: Vec<_> = lines().into_iter().filter(|line| line.fault.is_null()).collect();
    let numbers: Vec<_> = plain.iter().map(|line| line.number.as_str()).collect();
    let found = client.post(BATCH, &json!({"patentNumbers": numbers})).await;
    assert_eq!((found.status, found.header("puhui-sandbox")), (200, "?1"));
    assert_eq!(found.json()["counts"], json!({"found": 17, "unknown": 2, "invalid": 1}));
    for (item, line) in found.json()["items"].as_array().unwrap().iter().zip(&plain) {
        let alone = client.get(&path(&line.number)).await;
        if alone.status == 200 {
            let mut alone = alone.json();
            alone.as_object_mut().unwrap().remove("history");
            assert_eq!(item["patent"], alone);
        }
    }
    assert_eq!(kv.calls(), 0);
}

/// One number that goes wrong is enough for a batch, as one store is; the worst goes first.
#[tokio::test]
async fn what_goes_wrong_goes_wrong_in_a_batch_too() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = tried_out(&kv);
    for (numbers, status, code, wait) in [
        ([WELL, OVERLOADED], 503, "overloaded", "2"),
        ([WELL, TOO_MANY], 429, "quota-exceeded", "5"),
        ([TOO_MANY, OVERLOADED], 503, "overloaded", "2"),
    ] {
        let reply = client.post(BATCH, &json!({"patentNumbers": numbers})).await;
        assert_told(&reply, status, code);
        assert_eq!((reply.header("retry-after"), reply.header("puhui-sandbox")), (wait, "?1"));
    }
}

#[tokio::test]
async fn a_slow_answer_takes_two_seconds_by_itself_or_in_a_batch() {
    let (kv, clock) = (MemoryKv::new(Behaviour::Honest), clock());
    let client = timed(&kv, &clock).anonymous().in_sandbox();
    let before = client.now();
    assert_eq!(client.get(&path(SLOW)).await.status, 200);
    assert_eq!((client.now() - before).whole_seconds(), 2);
    let found = client.post(BATCH, &json!({"patentNumbers": [SLOW, SLOW, WELL, UNKNOWN]})).await;
    assert_eq!((found.status, (client.now() - before).whole_seconds()), (200, 4));
    client.get(&path(WELL)).await;
    assert_eq!((client.now() - before).whole_seconds(), 4);
}

#[tokio::test]
async fn what_is_unchanged_is_not_sent_again() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = tried_out(&kv);
    let known = client.with("if-none-match", client.get(&path(WELL)).await.header("etag"));
    let again = known.get(&path(WELL)).await;
    assert_eq!((again.status, again.header("puhui-sandbox")), (304, "?1"));
    assert_eq!(known.get(&path(SLOW)).await.status, 200);
}

/// A test key reads.
#[tokio::test]
async fn nothing_is_written() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let client = tried_out(&kv);
    let put = client.with("if-none-match", "*").put(&path(WELL), &least()).await;
    assert_told(&put, 403, "no-sandbox");
    let lines = client.with("content-type", "application/x-ndjson");
    assert_told(&lines.send("POST", "/v1/evaluation-reports/imports", "{}").await, 403, "no-sandbox");
    assert_eq!((kv.calls(), kv.keys().len()), (0, 0));
}

const HEAD: &str = "\
# The sandbox · 沙箱

<!-- Generated from components/evaluation-reports/sandbox.ndjson: `UPDATE=1 cargo test -p evaluation-reports sandbox`. -->

A test key (`puhui_test_…`) reads made-up patents, one for each outcome that a platform's program has to deal with, by the
same routes as a live key reads the records: `GET /v1/evaluation-reports/{number}` and `POST /v1/evaluation-reports/batch`.

- **No record is read or written for it.** A number that is not in the table is unknown (404), live ones too. Nothing can be
  made known with a test key.
- **No number of the table is anybody's.** Each has the year 2099 in it, the year of filing (ZC 0006-2003), with a serial
  number and a check digit as live ones have; its dates are of other years, which nothing here compares.
- **Every answer says that it is made up**: `Puhui-Sandbox: ?1`, problems included, and `source` besides.
- What goes wrong with one number of a batch goes wrong with the batch: 503 before 429 before two seconds' wait.
- What a program does with a patent is its platform's own rule; the last column says what the answer means for it.

用测试密钥（`puhui_test_…`）查询到的是虚构专利，每种结果一件，接口与正式密钥相同。沙箱不读、不写任何真实记录；表中号码的申请
年份均为 2099 年，不会是任何人的专利；每个应答都带有 `Puhui-Sandbox: ?1`。

| number · 专利号 | what it is · 情形 | answer · 应答 | what a program does · 程序应如何处理 |
|---|---|---|---|
";

/// The page, with what is really answered.
async fn page() -> String {
    let client = tried_out(&MemoryKv::new(Behaviour::Honest));
    let mut page = HEAD.to_owned();
    for Line { number, shows, advice, fault, .. } in lines() {
        let answered = outcome(&client.get(&path(&number)).await);
        let answered = if fault == "slow" { format!("{answered}, after 2 s") } else { answered };
        let ([zh, en], [then_zh, then_en]) = (shows, advice);
        _ = writeln!(page, "| `{number}` | {en} · {zh} | {answered} | {then_en} · {then_zh} |");
    }
    page
}

#[tokio::test]
async fn the_page_about_the_sandbox_says_what_is_answered() {
    let (path, page) = (concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/sandbox.md"), page().await);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &page).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(committed == page, "docs/sandbox.md is stale: run it again with UPDATE=1");
}

/// A key as component `platforms` writes it down, on the store that the records are in.
#[tokio::test]
async fn a_test_key_opens_the_sandbox_and_a_live_key_the_records() {
    let (kv, clock) = (MemoryKv::new(Behaviour::Honest), clock());
    let live = timed(&kv, &clock);
    created(&live, UTILITY_MODEL, &utility_model()).await;
    created(&live, WELL, &least()).await;
    for (kind, of_record, of_table) in [(KeyKind::Live, 200, Value::Null), (KeyKind::Test, 404, json!("沙箱折叠支架"))]
    {
        let key = api_key(kind, live.now());
        let platform = bring(&live, 7, key).await.unwrap();
        assert_eq!(platform.get(&path(UTILITY_MODEL)).await.status, of_record);
        let known = platform.get(&path(WELL)).await;
        let mark = if kind == KeyKind::Test { "?1" } else { "" };
        assert_eq!((known.status, &known.json()["title"], known.header("puhui-sandbox")), (200, &of_table, mark));
    }
}
