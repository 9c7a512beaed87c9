use time::Duration;

use super::*;

/// Thirty days with an entry each, every third by an operator who decides, every second of a record of its own.
async fn filled() -> Office {
    let office = Office::new();
    for n in 0..30 {
        let mut entry = entry(START - Duration::days(n));
        if n % 3 == 0 {
            entry = Entry { who: by("per_7", Role::Operator), action: "DecideProductFilings".into(), ..entry };
        }
        if n % 2 == 0 {
            entry.records.push(format!("pf_{n}"));
        }
        office.append::<Filings>(entry).await;
    }
    office.tick_through("collect").await;
    office
}

fn days(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| &item["at"].as_str().unwrap()[5..10]).collect()
}

#[tokio::test]
async fn filters_leave_what_is_asked_for() {
    let office = filled().await;
    for (query, expected) in [
        ("?limit=100", 30),
        ("?limit=100&person=somebody", 20),
        ("?limit=100&person=per_7", 10),
        ("?limit=100&person=nobody", 0),
        ("?limit=100&body=operator", 10),
        (&format!("?limit=100&body={}", ENTERPRISE.to_lowercase()), 20),
        ("?limit=100&record=pf_4", 1),
        (&format!("?limit=100&record={FILING}"), 30),
        (&format!("?limit=100&record={FILING}&person=per_7&action=DecideProductFilings"), 10),
        ("?limit=100&action=ReadProductFilings", 20),
        ("?limit=100&action=ReadProductFilings&body=operator", 0),
        ("?limit=100&from=2026-11-20", 4),
        ("?limit=100&to=2026-10-26", 2),
        ("?limit=100&from=2026-11-01&to=2026-11-03", 3),
        ("?limit=100&from=1949-10-01&to=1949-10-01", 0),
    ] {
        // Sixteen days are read at once: a page can be short.
        let (mut items, mut path) = (Vec::new(), format!("{PATH}{query}"));
        for _ in 0..9 {
            let page = office.supervisor().get(&path).await;
            assert_eq!(page.status, 200, "{query}: {}", page.json());
            // What was read meanwhile was not collected yet, or is not within the days.
            items.extend(page.json()["items"].as_array().unwrap().clone());
            let Some(next) = page.json()["next"].as_str().map(ToOwned::to_owned) else { break };
            assert!(page.header("link").contains(&next));
            path = format!("{PATH}{query}&cursor={next}");
        }
        assert_eq!(items.len(), expected, "{query}");
    }
}

#[tokio::test]
async fn pages_follow_each_other_newest_first() {
    let office = filled().await;
    let (mut items, mut next, mut pages) = (Vec::new(), None, 0);
    loop {
        let cursor = next.map_or_else(String::new, |next: String| format!("&cursor={next}"));
        let page = office.supervisor().get(&format!("{PATH}?limit=7{cursor}")).await.json();
        items.extend(page["items"].as_array().unwrap().clone());
        pages += 1;
        next = page["next"].as_str().map(ToOwned::to_owned);
        if next.is_none() {
            break;
        }
    }
    let shown = days(&items);
    assert_eq!((shown.len(), shown[0], shown[29], pages), (30, "11-23", "10-25", 5));
    assert!(shown.is_sorted_by(|one, other| one > other), "{shown:?}");
}

/// Who reads the audit is in it.
#[tokio::test]
async fn a_reading_of_the_audit_is_an_entry() {
    let office = Office::new();
    office.append::<Filings>(entry(START)).await;
    office.tick_through("collect").await;
    assert_eq!(office.listed("?person=nobody").await.len(), 0);
    assert_eq!(office.tick_through("collect").await, 0, "who was shown nothing has read nothing");
    let shown = office.supervisor().with("puhui-purpose", "yearly check").get(PATH).await.json();
    office.clock.advance(std::time::Duration::from_secs(20));
    assert_eq!(office.tick_through("collect").await, 1);
    let newest = office.listed("?action=ReadAudit").await[0].clone();
    let told = (&newest["component"], &newest["role"]["code"], &newest["records"], &newest["purpose"]);
    let read = json!([shown["items"][0]["id"]]);
    assert_eq!(told, (&json!("audit"), &json!("supervisor"), &read, &json!("yearly check")));
}
