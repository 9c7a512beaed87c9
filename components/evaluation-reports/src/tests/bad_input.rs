use serde_json::json;

use super::{INVENTION, UTILITY_MODEL, assert_told, client, least, path, utility_model};

const BODIES: &[&str] = &[
    "",
    "{",
    "[]",
    "null",
    "nonsense",
    "{}",
    r#"{"source":"x"}"#,
    r#"{"legalStatus":null,"source":"x"}"#,
    r#"{"legalStatus":"in-force","source":"x"}"#,
    r#"{"legalStatus":{"state":"in-force"},"source":"x"}"#,
    r#"{"legalStatus":{"state":"alive","asOf":"2026-01-01"},"source":"x"}"#,
    r#"{"legalStatus":{"state":3,"asOf":"2026-01-01"},"source":"x"}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"1 January"},"source":"x"}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-02-29"},"source":"x"}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2027-01-01"},"source":"x"}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":" "}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","title":""}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","title":"\u0000"}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","title":"\udfff"}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","source":"y"}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","colour":"red"}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","filedOn":20260101}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","patentNumber":"ZL202019900001.4"}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","patentNumber":"202310123456.7"}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","report":{}}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","report":"issued"}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","report":{"completedOn":"2026-01-01","conclusion":"good"}}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","report":{"completedOn":"2026-01-01","conclusion":"defects-in-part"}}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","report":{"completedOn":"2026-01-01","conclusion":"defects-in-part","defective":[-1]}}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","report":{"completedOn":"2026-01-01","conclusion":"defects-in-part","defective":[1.5]}}"#,
    r#"{"legalStatus":{"state":"in-force","asOf":"2026-01-01"},"source":"x","report":{"completedOn":"2026-01-01","conclusion":"defects-in-all","defective":[1]}}"#,
];

/// Each of these is refused whole, in both languages, and nothing of it can be seen afterwards.
#[tokio::test]
async fn bad_bodies() {
    let client = client().with("content-type", "application/json").with("if-none-match", "*");
    let path = path(UTILITY_MODEL);
    let mut told = String::new();
    for body in BODIES {
        let english = client.send("PUT", &path, *body).await;
        let chinese = client.in_chinese().send("PUT", &path, *body).await;
        assert!((400..500).contains(&english.status) && english.told() == chinese.told(), "{body}");
        told += &format!("{body}\n{} {}\n", english.status, english.told());
        for problem in [english.json(), chinese.json()] {
            let place = problem["errors"].as_array().and_then(|errors| errors.first());
            told += &format!("  {}\n", place.unwrap_or(&problem)["detail"].as_str().unwrap());
        }
    }
    insta::assert_snapshot!(told);
    assert_told(&client.get(&path).await, 404, "unknown-resource");
}

#[tokio::test]
async fn everything_wrong_is_said_at_once() {
    let body = json!({
        "patentNumber": "CN100378905C",
        "title": "题".repeat(501),
        "filedOn": "2020-01-02",
        "priorityOn": "2020-01-03",
        "grantedOn": "2027-01-01",
        "legalStatus": {"state": "alive", "asOf": "2026-11-23"},
        "report": {"completedOn": "2026-02-29", "conclusion": "defects-in-part", "defective": [0, 7, 7]},
        "source": "s".repeat(201),
    });
    let client = client().with("if-none-match", "*");
    insta::assert_json_snapshot!([
        client.put(&path(INVENTION), &body).await.problem(),
        client.in_chinese().put(&path(INVENTION), &body).await.problem(),
    ]);
}

/// A number that cannot be one is told why, by every route that has it in its path.
#[tokio::test]
async fn bad_numbers() {
    let client = client().with("if-none-match", "*");
    let mut told = String::new();
    for number in [
        "202310123456.7",
        "ZL202310123456",
        "CN100378905C",
        "95115608.9",
        "202070000001.1",
        "20202000000",
        "ZL",
        " ",
        "x",
        "../1",
        "\u{0}",
        "专利",
        &"9".repeat(65),
    ] {
        for reply in [client.get(&path(number)).await, client.put(&path(number), &least()).await] {
            assert_told(&reply, 400, "invalid-path number invalid-value");
        }
        let why = |problem: serde_json::Value| problem["errors"][0]["detail"].as_str().unwrap().to_owned();
        let chinese = why(client.in_chinese().get(&path(number)).await.json());
        told += &format!("{number:.20?}\n  {}\n  {chinese}\n", why(client.get(&path(number)).await.json()));
    }
    insta::assert_snapshot!(told);
    let no_text = client.get("/v1/evaluation-reports/%FF%F0%28").await;
    assert!((400..500).contains(&no_text.status), "{}", no_text.json());
}

#[tokio::test]
async fn limits_of_size() {
    let client = client().with("if-none-match", "*");
    let check = async |field: &str, value: String, told: &str, status: u16| {
        let mut body = utility_model();
        body[field] = json!(value);
        assert_told(&client.put(&path(UTILITY_MODEL), &body).await, status, told);
    };
    check("title", "题".repeat(501), "invalid-body /title too-long", 422).await;
    check("source", "s".repeat(201), "invalid-body /source too-long", 422).await;
    check("title", "x".repeat(300_000), "body-too-large", 413).await;

    let mut many = utility_model();
    many["report"]["defective"] = (0..40_000).collect();
    let reply = client.put(&path(UTILITY_MODEL), &many).await;
    assert_eq!((reply.status, reply.json()["errors"].as_array().unwrap().len()), (422, 100));

    let mut most = utility_model();
    (most["title"], most["source"]) = (json!("题".repeat(500)), json!("源".repeat(200)));
    most["report"]["defective"] = (1..=1000).collect();
    assert_eq!(client.put(&path(UTILITY_MODEL), &most).await.status, 201);
}

#[tokio::test]
async fn wrong_content_types_and_methods() {
    let client = client().with("if-none-match", "*");
    for kind in ["text/plain", "application/x-ndjson", "application/json; charset=gbk"] {
        let typed = client.with("content-type", kind);
        let reply = typed.send("PUT", &path(UTILITY_MODEL), utility_model().to_string()).await;
        assert_told(&reply, 415, "unsupported-media-type");
    }
    let lines = client.with("content-type", "application/json");
    let reply = lines.send("POST", "/v1/evaluation-reports/imports", "{}").await;
    assert_told(&reply, 415, "unsupported-media-type");
    let reply = client.send("DELETE", &path(UTILITY_MODEL), "").await;
    assert_told(&reply, 405, "method-not-allowed");
    // The names of the two other routes are no numbers.
    let reply = client.get("/v1/evaluation-reports/batch").await;
    assert_eq!((reply.status, reply.header("allow")), (405, "POST, OPTIONS"));
}
