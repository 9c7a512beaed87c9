//! Nothing that a list of summaries says tells of what its reader may not see.

use puhui_service::identity::{Principal, Role};
use puhui_service::testing::{of_body, of_place, somebody};
use puhui_store::{Behaviour, MemoryKv};
use serde_json::json;

use super::{BASE, GUANGDONG, OTHER, nobody, on, point, replaces, summary};

/// Who was contact point of Guangdong in each year, and whether it submitted.
type Years = [(&'static str, bool); 6];

/// A store with those summaries that a reader may see.
async fn make(years: Years, may_see: impl Fn(&str) -> bool) -> MemoryKv {
    let kv = MemoryKv::new(Behaviour::Honest);
    let office = on(&kv);
    office.with("if-none-match", "*").put(GUANGDONG, &point()).await;
    for (year, (code, has_submitted)) in (2021..).zip(years) {
        let mut body = point();
        body["creditCode"] = json!(code);
        replaces(&office, &office.get(GUANGDONG).await).put(GUANGDONG, &body).await;
        if has_submitted && may_see(code) {
            let base = office.by(&of_body(Role::Base, code)).with("idempotency-key", &year.to_string());
            assert_eq!(base.post(&format!("{GUANGDONG}/summaries"), &summary(year)).await.status, 201);
        }
    }
    kv
}

/// Whose summaries somebody may see, by the credit code.
type Visible = fn(&str) -> bool;

fn readers() -> [(Principal, Visible); 7] {
    [
        (of_body(Role::Base, BASE), |code| code == BASE),
        (of_body(Role::Base, OTHER), |code| code == OTHER),
        (of_body(Role::Base, "12110101DEM00001XL"), |_| false),
        (of_place(Role::Province, "440000"), |_| true),
        (of_place(Role::Province, "450000"), |_| false),
        (somebody(Role::National), |_| true),
        (somebody(Role::Supervisor), |_| true),
    ]
}

/// Each reader's pages are to the byte those of a store in which nobody else has submitted anything.
#[tokio::test]
async fn a_list_is_the_same_as_if_there_were_nothing_else() {
    let [one, two] = [BASE, OTHER];
    for years in [
        [(one, true), (one, true), (one, true), (two, true), (two, true), (two, true)],
        [(one, true), (two, true), (one, true), (two, true), (one, true), (two, true)],
        [(two, true), (one, false), (one, true), (one, true), (two, false), (two, true)],
        [(one, false), (one, false), (two, true), (two, true), (one, false), (one, false)],
    ] {
        let full = nobody(&make(years, |_| true).await);
        for (who, may_see) in readers() {
            let twin = nobody(&make(years, may_see).await).by(&who);
            let (full, expected) = (full.by(&who), years.iter().filter(|(code, yes)| *yes && may_see(code)).count());
            for limit in [1, 2, 6] {
                let (mut path, mut count) = (format!("{GUANGDONG}/summaries?limit={limit}"), 0);
                loop {
                    let (page, same) = (full.get(&path).await, twin.get(&path).await);
                    assert_eq!((page.status, page.json(), &page.headers), (200, same.json(), &same.headers), "{path}");
                    count += page.json()["items"].as_array().unwrap().len();
                    let Some(next) = page.json()["next"].as_str().map(str::to_owned) else { break };
                    path = format!("{GUANGDONG}/summaries?limit={limit}&cursor={next}");
                }
                assert_eq!(count, expected, "{who:?} {years:?}");
            }
            for year in 2021..=2026 {
                let path = format!("{GUANGDONG}/summaries/{year}");
                let (one, same) = (full.get(&path).await, twin.get(&path).await);
                assert_eq!((one.status, one.json(), one.headers), (same.status, same.json(), same.headers), "{path}");
            }
        }
    }
}
