use super::*;

/// A policy of some day with a measure per list of departments, all in one clause.
fn with_measures(issued_on: &str, owners: &[&[&str]]) -> Value {
    let measures = owners.iter().enumerate().map(|(i, owners)| {
        json!({
            "passage": format!("示例任务{}。", i + 1),
            "departments": owners,
            "targets": [{"text": "不少于30个", "comparison": "at-least", "value": "30", "unit": "个"}],
            "due": {"text": "2026年底前", "on": "2026-12-31"},
        })
    });
    let clause = json!({
        "path": "1", "label": "一、", "text": "示例。", "measures": measures.collect::<Vec<_>>(),
        "dues": [{"text": "定期", "on": null}],
    });
    json!({"issuedOn": issued_on, "texts": [{"language": "zh-CN", "title": "示例", "clauses": [clause]}]})
}

async fn passages(client: &Client, query: &str) -> Vec<String> {
    let (mut found, mut path) = (Vec::new(), format!("/v1/tasks?{query}"));
    loop {
        let reply = client.get(&path).await;
        assert_eq!(reply.status, 200, "{}", reply.json());
        let page = reply.json();
        let items = page["items"].as_array().unwrap();
        found.extend(items.iter().map(|item| {
            format!("{} {}", item["policy"]["issuedOn"].as_str().unwrap(), item["passage"].as_str().unwrap())
        }));
        assert!(found.len() < 1000, "pages without end");
        match page["next"].as_str() {
            Some(next) => path = format!("/v1/tasks?{query}&cursor={next}"),
            None => return found,
        }
    }
}

#[tokio::test]
async fn every_name_of_a_department_lists_the_same_tasks() {
    let client = client();
    created(&client, &with_measures("2025-03-04", &[&["公共服务司", "保护司"], &["protection"]])).await;
    created(&client, &with_measures("2026-01-02", &[&["办公室"], &["Public Service Department"]])).await;
    for name in ["public-service", "公共服务司", "国家知识产权局公共服务司", "PUBLIC SERVICE DEPARTMENT"]
    {
        let query = format!("department={}", name.replace(' ', "%20"));
        let expected = ["2026-01-02 示例任务2。", "2025-03-04 示例任务1。"];
        assert_eq!(passages(&client, &query).await, expected, "{name}");
    }
    assert_eq!(passages(&client, "department=保护司").await.len(), 2);
    assert_eq!(passages(&client, "").await.len(), 4);
    assert!(passages(&client, "department=条法司").await.is_empty());
}

#[tokio::test]
async fn pages_break_anywhere_and_lose_nothing() {
    let client = client();
    let owners: &[&[&str]] =
        &[&["公共服务司"], &["保护司"], &["公共服务司", "保护司"], &["公共服务司"], &["公共服务司"]];
    for day in 1..=9 {
        created(&client, &with_measures(&format!("2026-01-{day:02}"), owners)).await;
        created(&client, &with_measures(&format!("2025-02-{day:02}"), &[])).await;
    }
    let whole = passages(&client, "department=public-service&limit=100").await;
    assert_eq!(whole.len(), 36);
    assert!(whole.is_sorted_by(|a, b| a[..10] >= b[..10]), "newest policy first");
    for limit in [1, 2, 3, 4, 5, 7] {
        assert_eq!(passages(&client, &format!("department=public-service&limit={limit}")).await, whole);
        assert_eq!(passages(&client, &format!("limit={limit}")).await.len(), 45);
    }
    let other = client.get("/v1/tasks?department=public-service&limit=1").await.json()["next"].clone();
    let reply = client.get(&format!("/v1/tasks?department=protection&cursor={}", other.as_str().unwrap())).await;
    assert_told(&reply, 400, "invalid-cursor cursor invalid-value");
}

#[tokio::test]
async fn a_task_says_who_what_and_by_when() {
    let client = client();
    created(&client, &with_measures("2026-01-02", &[&["保护司", "公共服务司", "保护司"]])).await;
    let task = client.in_chinese().get("/v1/tasks?department=protection").await.json()["items"][0].clone();
    let owners = json!([
        {"code": "protection", "name": "保护司"},
        {"code": "public-service", "name": "公共服务司"},
    ]);
    assert_eq!(task["departments"], owners, "once each");
    let english = client.get("/v1/tasks?department=protection").await.json()["items"][0].clone();
    assert_eq!(english["departments"][0]["name"], "Protection Department", "in the caller's language");
    assert_eq!(english["passage"], task["passage"], "in the language that there is");
    assert_eq!((&task["clause"]["path"], &task["number"]), (&json!("1"), &json!(1)));
    assert_eq!((&task["due"]["on"], &task["targets"][0]["value"]), (&json!("2026-12-31"), &json!("30")));
    assert_eq!(task["isEnded"], false);
    let later = client.with("puhui-now", "2027-01-01T00:00:00+08:00").get("/v1/tasks").await.json();
    assert_eq!(later["items"][0]["isEnded"], true, "what is over has ended");
    let eve = client.with("puhui-now", "2026-12-31T15:59:59Z").get("/v1/tasks").await.json();
    assert_eq!(eve["items"][0]["isEnded"], false, "a day ends by the office's clock");
}

#[tokio::test]
async fn a_language_that_is_added_brings_its_measures() {
    let client = client();
    let path = created(&client, &notice()).await;
    assert!(passages(&client, "department=protection").await.is_empty());
    let mut text = english();
    text["clauses"][0]["measures"] = json!([{"passage": "Do it.", "departments": ["Protection Department"]}]);
    let reply = client.with("if-none-match", "*").put(&format!("{path}/texts/en"), &added(text)).await;
    assert_eq!(reply.status, 201, "{}", reply.json());
    for client in [client.clone(), client.in_chinese()] {
        let item = client.get("/v1/tasks?department=保护司").await.json()["items"][0].clone();
        assert_eq!((&item["passage"], &item["policy"]["language"]), (&json!("Do it."), &json!("en")));
    }
}

#[tokio::test]
async fn bad_measures_are_said_all_at_once() {
    let client = client();
    let mut body = with_measures("2026-01-02", &[&["公共服务司", "火星司"], &[]]);
    let clause = &mut body["texts"][0]["clauses"][0];
    clause["measures"][0]["targets"][0]["value"] = json!("1,5");
    clause["measures"][0]["targets"][0]["comparison"] = json!("roughly");
    clause["measures"][1]["due"]["on"] = json!("31.12.2026");
    clause["measures"][1]["passage"] = json!(" ");
    let at = "/texts/0/clauses/0/measures";
    let told = format!(
        "invalid-body {at}/0/departments/1 invalid-value {at}/0/targets/0/value invalid-value \
         {at}/0/targets/0/comparison invalid-value {at}/1/passage empty {at}/1/departments empty \
         {at}/1/due/on invalid-value"
    );
    assert_told(&post(&client, &body).await, 422, &told);
    for nobody in ["nobody", "protection%00"] {
        let unknown = client.get(&format!("/v1/tasks?department={nobody}")).await;
        assert_told(&unknown, 400, "invalid-parameter department invalid-value");
    }
    assert!(passages(&client, "").await.is_empty());
}
