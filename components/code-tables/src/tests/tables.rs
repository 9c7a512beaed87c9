use puhui_domain::{Department, Industry, Region, Tenant};

use super::client;

#[tokio::test]
async fn there_are_four_tables_with_their_sources() {
    let (english, chinese) =
        (client().get("/v1/code-tables").await, client().get("/v1/code-tables?language=zh-CN").await);
    insta::assert_json_snapshot!([english.json(), chinese.json()]);
    let counts = [Region::all().count(), Industry::all().count(), Department::all().count(), Tenant::all().count()];
    for (place, count) in counts.into_iter().enumerate() {
        assert_eq!(english.json()["items"][place]["entries"], count);
        let href = english.json()["items"][place]["href"].as_str().unwrap().to_owned();
        assert_eq!(client().get(&href).await.status, 200);
    }
}

#[tokio::test]
async fn an_answer_may_be_kept_for_a_day_and_is_not_sent_twice() {
    for path in ["/v1/code-tables", "/v1/code-tables/regions", "/v1/code-tables/industries?q=39"] {
        let first = client().get(path).await;
        assert_eq!(first.header("cache-control"), "public, max-age=86400", "{path}");
        assert_eq!((first.header("content-language"), first.header("vary")), ("en", "Accept-Language, Origin"));
        let known = client().with("if-none-match", first.header("etag"));
        let again = known.get(path).await;
        assert_eq!((again.status, again.header("cache-control")), (304, "public, max-age=86400"), "{path}");
        assert_eq!(known.in_chinese().get(path).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn a_table_that_does_not_exist_is_unknown_and_not_kept() {
    for table in ["region", "Regions", "countries", "%20", "%FF", "regions%2F44"] {
        let reply = client().get(&format!("/v1/code-tables/{table}")).await;
        assert_eq!((reply.status, reply.told().as_str()), (404, "unknown-resource"), "{table}");
        assert_eq!(reply.header("cache-control"), "no-store");
    }
}
