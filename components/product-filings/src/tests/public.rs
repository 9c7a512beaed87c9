use puhui_service::testing::Client;
use puhui_store::{Behaviour, MemoryKv};
use serde_json::{Value, json};

use super::{PATH, assert_told, body, credit_code, decided, over, public, resubmitted, submitted, withdrawn};

/// An office that works and the public that looks on.
fn both() -> (Client, Client) {
    let kv = MemoryKv::new(Behaviour::Honest);
    (over(&kv), public(&kv))
}

async fn shown(public: &Client, query: &str) -> Vec<Value> {
    let page = public.get(&format!("{PATH}?{query}")).await.json();
    assert_eq!(page["next"], json!(null));
    page["items"].as_array().unwrap().clone()
}

#[tokio::test]
async fn the_public_sees_what_is_approved_and_while_it_is() {
    let (office, public) = both();
    let location = submitted(&office, "one", &body()).await;
    let check = async |visible: bool| {
        let reply = public.get(&location).await;
        if visible {
            assert_eq!(reply.status, 200);
        } else {
            assert_told(&reply, 404, "unknown-resource");
        }
        for query in ["", "state=approved", "region=440000", "region=440300&state=approved", &of_enterprise()] {
            assert_eq!(shown(&public, query).await.len(), usize::from(visible), "{query}");
        }
        for state in ["pending", "returned", "rejected", "withdrawn"] {
            assert_eq!(shown(&public, &format!("state={state}")).await, Vec::<Value>::new());
        }
    };
    check(false).await;
    decided(&office, &location, "return").await;
    check(false).await;
    resubmitted(&office, &location, &body()).await;
    check(false).await;
    decided(&office, &location, "approve").await;
    check(true).await;
    withdrawn(&office, &location).await;
    check(false).await;
}

fn of_enterprise() -> String {
    format!("creditCode={}", credit_code(1))
}

#[tokio::test]
async fn the_public_view_in_both_languages() {
    let (office, public) = both();
    let location = submitted(&office, "one", &body()).await;
    decided(&office, &location, "approve").await;
    let (english, chinese) = (public.get(&location).await, public.in_chinese().get(&location).await);
    assert_eq!((english.header("cache-control"), english.header("content-language")), ("no-cache", "en"));
    assert_eq!(public.with("if-none-match", english.header("etag")).get(&location).await.status, 304);
    insta::assert_json_snapshot!([english.json(), chinese.json()]);
    assert_eq!(shown(&public, "").await, [english.json()]);
}

#[tokio::test]
async fn history_and_contact_are_not_public_whether_they_exist_or_not() {
    let (office, public) = both();
    let location = submitted(&office, "one", &body()).await;
    for (verdict, told) in [("return", (404, "unknown-resource")), ("approve", (401, "sign-in-required"))] {
        decided(&office, &location, verdict).await;
        for id in [location.rsplit('/').next().unwrap(), "pf_0192e4a0b1c27d3e8f90a1b2c3d4e5f6"] {
            let reply = public.get(&format!("{PATH}/{id}/contact")).await;
            assert_told(&reply, 401, "sign-in-required");
        }
        assert_told(&public.get(&format!("{location}/history")).await, told.0, told.1);
        resubmitted(&office, &location, &body()).await;
    }
}

/// How many filings an enterprise has that the public may not see does not show in how its list is paged.
#[tokio::test]
async fn paging_gives_nothing_away() {
    let (office, public) = both();
    let approved = submitted(&office, "0", &body()).await;
    decided(&office, &approved, "approve").await;
    let before = public.get(&format!("{PATH}?{}&limit=1", of_enterprise())).await;
    for n in 1..5 {
        let location = submitted(&office, &n.to_string(), &body()).await;
        if n % 2 == 0 {
            decided(&office, &location, "reject").await;
        }
    }
    for query in [of_enterprise(), String::new(), "region=440300".into()] {
        let after = public.get(&format!("{PATH}?{query}&limit=1")).await;
        assert_eq!((after.json(), after.header("link")), (before.json(), ""), "{query}");
    }
}

/// A telephone number in a list or a log is one too many: the person appears masked in the filing, whole at its own
/// address, and nowhere else.
#[tokio::test]
async fn the_person_appears_nowhere_else() {
    let (office, public) = both();
    let location = submitted(&office, "one", &body()).await;
    let mut told = Vec::new();
    for step in ["return", "resubmit", "approve"] {
        let reply = match step {
            "resubmit" => resubmitted(&office, &location, &body()).await,
            verdict => decided(&office, &location, verdict).await,
        };
        told.push(reply.json());
        for path in [location.clone(), format!("{location}/history"), PATH.into(), format!("{PATH}?region=440000")] {
            told.push(office.get(&path).await.json());
            told.push(public.get(&path).await.json());
        }
    }
    for text in told.iter().map(Value::to_string) {
        for personal in ["演示甲", "13800001234", "yanshi"] {
            assert!(!text.contains(personal), "{personal} in {text}");
        }
    }
    let public: String = [public.get(&location).await, public.get(PATH).await].map(|r| r.json().to_string()).concat();
    for kept_back in [
        "1234500",
        "34500",
        "演*",
        "138*",
        "名称与包装不符",
        "2024-03-01",
        "licensed",
        "figures",
        "contact",
        "decisions",
        "history",
    ] {
        assert!(!public.contains(kept_back), "{kept_back} in {public}");
    }
}
