use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use puhui_service::identity::Role;
use puhui_service::testing::{Client, of_place};
use serde_json::{Value, json};

use super::{PATH, assert_told, body, client, credit_code, decided, handler, resubmitted, submitted, withdrawn};

const REGIONS: [&str; 4] = ["440300", "440100", "440000", "110000"];
const WAYS: [(&str, &[&str]); 6] = [
    ("pending", &[]),
    ("returned", &["return"]),
    ("approved", &["approve"]),
    ("rejected", &["reject"]),
    ("withdrawn", &["approve", "withdraw"]),
    ("pending", &["return", "resubmit"]),
];

/// What a list must know of a filing, in the order of submission.
struct Known {
    id: String,
    code: String,
    region: &'static str,
    state: &'static str,
}

/// Sixty filings of five enterprises in four places, in every state.
async fn sixty(client: &Client) -> Vec<Known> {
    let mut known = Vec::new();
    for n in 0..60 {
        let mut body = body();
        let (code, region, (state, way)) = (credit_code(n % 5), REGIONS[n / 6 % 4], WAYS[n % 6]);
        body["enterprise"]["creditCode"] = json!(code);
        body["enterprise"]["region"] = json!(region);
        let location = submitted(client, &format!("key-{n}"), &body).await;
        for step in way {
            let reply = match *step {
                "withdraw" => withdrawn(client, &location).await,
                "resubmit" => resubmitted(client, &location, &body).await,
                verdict => decided(client, &location, verdict).await,
            };
            assert_eq!(reply.status, 200, "{step}");
        }
        known.push(Known { id: location.rsplit('/').next().unwrap().to_owned(), code, region, state });
    }
    known
}

/// The ids of all pages, following `next`.
async fn pages(client: &Client, query: &str, limit: usize) -> Vec<String> {
    let (mut path, mut ids) = (format!("{PATH}?{query}limit={limit}"), Vec::new());
    loop {
        let reply = client.get(&path).await;
        assert_eq!(reply.status, 200, "{path}: {}", reply.json());
        let items = reply.json()["items"].as_array().unwrap().clone();
        assert!(items.len() <= limit);
        ids.extend(items.iter().map(|item| item["id"].as_str().unwrap().to_owned()));
        let Some(next) = reply.json()["next"].as_str().map(str::to_owned) else { return ids };
        path = format!("{PATH}?{query}limit={limit}&cursor={next}");
        assert_eq!(reply.header("link"), format!("<{path}>; rel=\"next\""));
    }
}

#[tokio::test]
async fn every_filter_shows_just_what_it_asks_for() {
    let client = client();
    let known = sixty(&client).await;
    let regions = [None, Some("440000"), Some("440300"), Some("110000"), Some("310000")];
    let states = [None, Some("pending"), Some("returned"), Some("approved"), Some("rejected"), Some("withdrawn")];
    for code in [None, Some(credit_code(0)), Some(credit_code(3)), Some(credit_code(9))] {
        for (region, state) in regions.iter().flat_map(|region| states.map(|state| (*region, state))) {
            let within = |place: &str| match region {
                Some("440000") => place.starts_with("44"),
                Some(region) => place == region,
                None => true,
            };
            let wanted = |filing: &&Known| {
                code.as_ref().is_none_or(|code| *code == filing.code)
                    && within(filing.region)
                    && state.is_none_or(|state| state == filing.state)
            };
            let mut expected: Vec<_> = known.iter().filter(wanted).map(|filing| filing.id.clone()).collect();
            if state != Some("pending") {
                expected.reverse();
            }
            let parameters = [("creditCode", code.as_deref()), ("region", region), ("state", state)];
            let query: String = parameters.iter().filter_map(|(n, v)| v.map(|v| format!("{n}={v}&"))).collect();
            for limit in [1, 7, 100] {
                let shown = pages(&client, &query, limit).await;
                assert_eq!(shown, expected, "{query} by {limit}");
            }
        }
    }
}

#[tokio::test]
async fn what_comes_back_goes_to_the_end_of_the_queue() {
    let client = client();
    let (first, second) = (submitted(&client, "1", &body()).await, submitted(&client, "2", &body()).await);
    decided(&client, &first, "return").await;
    resubmitted(&client, &first, &body()).await;
    let queue = pages(&client, "state=pending&", 20).await;
    assert_eq!(queue, [&second, &first].map(|location| location.rsplit('/').next().unwrap()));
}

#[tokio::test]
async fn an_item_shows_what_a_queue_needs() {
    let client = client();
    submitted(&client, "one", &body()).await;
    let (english, chinese) = (client.get(PATH).await, client.in_chinese().get(PATH).await);
    assert_eq!((english.header("content-language"), chinese.header("content-language")), ("en", "zh-CN"));
    insta::assert_json_snapshot!([english.json(), chinese.json()]);
}

/// Whole days by the office's calendar, for as long as it waits.
#[tokio::test]
async fn the_queue_says_how_long_each_has_waited() {
    let client = client();
    let location = submitted(&client.with("puhui-now", "2026-11-20T23:59:00+08:00"), "one", &body()).await;
    let waits =
        async |now: &str| client.with("puhui-now", now).get(PATH).await.json()["items"][0]["waitingDays"].clone();
    for (now, days) in [
        ("2026-11-20T23:59:59+08:00", 0),
        ("2026-11-21T00:00:00+08:00", 1),
        ("2027-11-20T00:00:00+08:00", 365),
        ("2026-11-01T00:00:00+08:00", 0),
    ] {
        assert_eq!(waits(now).await, days, "{now}");
    }
    decided(&client, &location, "return").await;
    assert_eq!(waits("2027-11-20T00:00:00+08:00").await, Value::Null);
}

/// The day of submission is in no public view, so the register does not tell it by a filter either.
#[tokio::test]
async fn nobody_finds_out_when_others_submitted() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    decided(&client, &location, "approve").await;
    let found = async |client: &Client, query: &str| pages(client, query, 20).await.len();
    let (today, own) = ("submittedFrom=2026-11-22&submittedTo=2026-11-22&state=approved&", handler(&credit_code(1)));
    let [public, elsewhere] = [client.anonymous(), client.by(&of_place(Role::City, "440100"))];
    assert_eq!((found(&client, today).await, found(&client.by(&own), today).await), (1, 1));
    assert_eq!((found(&public, today).await, found(&elsewhere, today).await), (0, 0));
    assert_eq!((found(&public, "state=approved&").await, found(&elsewhere, "state=approved&").await), (1, 1));
    assert_eq!(found(&elsewhere, &format!("{today}region=440300&")).await, 0);
    for other_day in
        ["submittedFrom=2026-11-23&", "submittedTo=2026-11-21&", "submittedFrom=2026-11-23&submittedTo=2026-11-21&"]
    {
        assert_eq!(found(&client, other_day).await, 0);
    }
}

#[tokio::test]
async fn bad_queries_are_refused() {
    let client = client();
    for (query, told) in [
        ("state=open", "invalid-parameter state invalid-value"),
        ("state=", "invalid-parameter state invalid-value"),
        ("state=Pending", "invalid-parameter state invalid-value"),
        ("region=999999", "invalid-parameter region invalid-value"),
        ("region=", "invalid-parameter region invalid-value"),
        ("creditCode=91350100M000100Y4Z", "invalid-parameter creditCode invalid-value"),
        ("creditcode=91350100M000100Y43", "invalid-parameter creditcode unknown"),
        ("state=pending&state=pending", "invalid-parameter state duplicate"),
        ("industry=C0000", "invalid-parameter industry invalid-value"),
        ("submittedFrom=2026-02-30", "invalid-parameter submittedFrom invalid-value"),
        ("submittedTo=2026-11", "invalid-parameter submittedTo invalid-value"),
        ("limit=0", "invalid-parameter limit out-of-range"),
        (
            "state=x&region=y&creditCode=z&limit=w",
            "invalid-parameter creditCode invalid-value region invalid-value state \
          invalid-value limit wrong-type",
        ),
    ] {
        assert_told(&client.get(&format!("{PATH}?{query}")).await, 400, told);
        assert_told(&client.in_chinese().get(&format!("{PATH}?{query}")).await, 400, told);
    }
    let unknown = client.get(&format!("{PATH}?region=999999")).await.json()["errors"][0]["detail"].clone();
    assert_eq!(unknown, "There is no region with the code 999999. Take one from /v1/code-tables/regions.");
}

#[tokio::test]
async fn a_cursor_stays_with_its_list_and_filter() {
    let client = client();
    for key in ["1", "2"] {
        submitted(&client, key, &body()).await;
    }
    let next = |page: Value| page["next"].as_str().unwrap().to_owned();
    let cursor = next(client.get(&format!("{PATH}?state=pending&limit=1")).await.json());
    let told = "invalid-cursor cursor invalid-value";
    let code = credit_code(1);
    for other in ["", "state=approved&", "region=440300&state=pending&", &format!("creditCode={code}&state=pending&")] {
        assert_told(&client.get(&format!("{PATH}?{other}cursor={cursor}")).await, 400, told);
    }
    // Of one list, but filtered otherwise.
    let cursor = next(client.get(&format!("{PATH}?region=440300&limit=1")).await.json());
    assert_told(&client.get(&format!("{PATH}?region=440000&cursor={cursor}")).await, 400, told);
    let page = client.get(&format!("{PATH}?region=440300&cursor={cursor}")).await.json();
    assert_eq!(page["items"].as_array().map(Vec::len), Some(1));
    for nonsense in ["", "AAAA", "%F0%9F%98%80"] {
        assert_told(&client.get(&format!("{PATH}?cursor={nonsense}")).await, 400, told);
    }
}

/// Whoever takes a cursor apart can make up positions, and gets a page or a refusal for it.
#[tokio::test]
async fn made_up_positions_do_no_harm() {
    let client = client();
    for key in ["1", "2"] {
        submitted(&client, key, &body()).await;
    }
    for query in ["", "state=pending&"] {
        let page = client.get(&format!("{PATH}?{query}limit=1")).await.json();
        let cursor = URL_SAFE_NO_PAD.decode(page["next"].as_str().unwrap()).unwrap();
        for position in [json!({"slot": 0}), json!({"slot": u64::MAX}), json!({"slot": -1}), json!({}), json!("x")] {
            let made_up = URL_SAFE_NO_PAD.encode([&cursor[..9], position.to_string().as_bytes()].concat());
            let reply = client.get(&format!("{PATH}?{query}cursor={made_up}")).await;
            assert!([200, 400].contains(&reply.status), "{position}: {}", reply.json());
        }
    }
}
