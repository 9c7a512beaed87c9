use super::{assert_told, client, path};

#[tokio::test]
async fn wrong_parameters_are_refused_in_both_languages() {
    for (table, query, told) in [
        ("regions", &[("parent", "990000")][..], "parent invalid-value"),
        ("regions", &[("parent", "C39")], "parent invalid-value"),
        ("industries", &[("parent", "440000")], "parent invalid-value"),
        ("departments", &[("parent", "nobody")], "parent invalid-value"),
        ("tenants", &[("parent", "810000")], "parent invalid-value"),
        ("regions", &[("parent", "440000"), ("parent", "440000")], "parent duplicate"),
        ("regions", &[("q", "a"), ("q", "b")], "q duplicate"),
        ("regions", &[("q", &"字".repeat(101))], "q too-long"),
        ("regions", &[("limit", "0")], "limit out-of-range"),
        ("regions", &[("limit", "101")], "limit out-of-range"),
        ("regions", &[("limit", "many")], "limit wrong-type"),
        ("regions", &[("language", "fr")], "language invalid-value"),
        ("regions", &[("level", "province")], "level unknown"),
        ("regions", &[("q", &"字".repeat(101)), ("limit", "0"), ("x", "y")], "q too-long limit out-of-range x unknown"),
    ] {
        let path = path(table, query);
        let told = format!("invalid-parameter {told}");
        assert_told(&client().get(&path).await, 400, &told);
        assert_told(&client().in_chinese().get(&path).await, 400, &told);
    }
    let detail = client().get(&path("industries", &[("parent", "Q99")])).await.json()["errors"][0]["detail"].clone();
    assert_eq!(detail, "There is no industry with the code Q99. Take one from /v1/code-tables/industries.");
}

#[tokio::test]
async fn the_longest_and_the_oddest_questions_are_answered() {
    let longest = "字".repeat(100);
    let words = "a ".repeat(50);
    for q in [longest.as_str(), &words, "%", "%%%", "\u{0}\u{1}", "İ", "ﬀ", "\u{202e}", "'; DROP TABLE", "٣٩", "ß"]
    {
        for table in ["regions", "industries", "departments"] {
            assert_eq!(client().get(&path(table, &[("q", q)])).await.status, 200, "{q}");
        }
    }
    // Bytes that are no UTF-8 match nothing.
    let reply = client().get("/v1/code-tables/regions?q=%FF%FE").await;
    assert_eq!((reply.status, reply.json()["items"].as_array().unwrap().len()), (200, 0));
}

#[tokio::test]
async fn tables_are_not_written() {
    for method in ["POST", "PUT", "DELETE"] {
        let reply = client().send(method, "/v1/code-tables/regions", "{}").await;
        assert_told(&reply, 405, "method-not-allowed");
        assert_eq!(reply.header("allow"), "GET, HEAD, OPTIONS");
    }
}
