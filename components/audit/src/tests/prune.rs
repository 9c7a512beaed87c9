use time::Duration;

use super::*;

fn kept(office: &Office) -> [usize; 2] {
    let count = |part: &str| office.kv.keys().iter().filter(|key| key.contains(part)).count();
    [count("1.audit.collected:r:"), count("1.product-filings.audit:r:")]
}

async fn alive(office: &Office) -> usize {
    let mut alive = 0;
    for key in office.kv.keys() {
        let is_entry = key.contains("audit.collected:r:") || key.contains("product-filings.audit:r:");
        let value = puhui_store::Kv::get(&office.kv, &key).await.unwrap().unwrap();
        alive += usize::from(is_entry && !String::from_utf8(value).unwrap().contains("\"erased\":true"));
    }
    alive
}

async fn three_days(keep_days: &'static str) -> Office {
    let office = Office { keep_days, ..Office::new() };
    for n in 0..60 {
        office.append::<Filings>(entry(START + Duration::days(n / 20))).await;
    }
    office.tick_through("collect").await;
    assert_eq!(kept(&office), [60, 60]);
    office
}

#[tokio::test]
async fn what_was_kept_for_its_time_goes_here_and_where_it_was_appended() {
    for (keep_days, days) in [("", 366), ("400", 400), ("10", 184)] {
        let office = three_days(keep_days).await;
        office.clock.set(START + Duration::days(days));
        assert_eq!((office.tick_through("prune").await, alive(&office).await), (0, 120), "the last day is kept");
        office.clock.set(START + Duration::days(days + 1));
        assert_eq!((office.tick_through("prune").await, alive(&office).await), (20, 80));
        assert_eq!(office.tick_through("prune").await, 0);
        office.clock.set(START + Duration::days(days + 9));
        assert_eq!((office.tick_through("prune").await, alive(&office).await), (40, 0));
    }
}

/// Not even a husk stays, once the next entries are due.
#[tokio::test]
async fn nothing_is_left_of_what_was_kept_for_its_time() {
    let office = three_days("").await;
    office.clock.set(START + Duration::days(367));
    assert_eq!(office.tick_through("prune").await, 20);
    office.clock.set(START + Duration::days(368));
    assert_eq!(office.tick_through("prune").await, 20);
    office.tick_through("expire").await;
    assert_eq!(kept(&office), [40, 40]);
}

#[tokio::test]
async fn a_page_says_how_long_entries_are_kept() {
    let office = Office { keep_days: "10", ..Office::new() };
    assert_eq!(office.supervisor().get(PATH).await.json()["keptDays"], 184);
    assert_eq!(Office::new().supervisor().get(PATH).await.json()["keptDays"], 366);
}

/// Whatever it dies at, an entry that is gone where it was appended is found here, and removed the next time.
#[tokio::test]
async fn a_crash_anywhere_leaves_nothing_behind() {
    for nth in (1..400).step_by(13) {
        let office = three_days("").await;
        office.clock.set(START + Duration::days(367));
        office.kv.crash_at(nth, puhui_store::Side::After);
        office.tick("prune").await;
        office.kv.restart();
        office.clock.advance(std::time::Duration::from_secs(60));
        office.tick_through("prune").await;
        assert_eq!(alive(&office).await, 80, "{nth}");
    }
}
