use puhui_service::Action;
use puhui_service::audit::counted;
use time::macros::date;

use super::*;

#[tokio::test]
async fn look_ups_are_shown_by_day_component_and_action() {
    let office = Office::new();
    let store = Store::new(office.kv.clone(), office.clock.clone());
    let today = date!(2026 - 11 - 23);
    let filings = counted(Action::ReadProductFilings, today);
    store.count_up::<Appended<Filings>>(&filings, 64).await.unwrap();
    store.count_up::<Appended<Filings>>(&filings, 64).await.unwrap();
    store.count_up::<Appended<Points>>(&counted(Action::ReadContactPoints, today), 64).await.unwrap();
    let earlier = counted(Action::ReadContactPoints, date!(2026 - 11 - 01));
    store.count_up::<Appended<Points>>(&earlier, 64).await.unwrap();
    let week = office.supervisor().get("/v1/audit/counts").await;
    assert_eq!((week.status, week.header("cache-control")), (200, "no-store"));
    insta::assert_json_snapshot!(week.json());
    let month = office.supervisor().get("/v1/audit/counts?from=2026-10-24").await.json();
    assert_eq!(month["lookUps"].as_array().unwrap().len(), 3);
    assert_eq!(month["lookUps"][2]["day"], "2026-11-01");
    assert_eq!(office.tick_through("collect").await, 0, "a number of look-ups is nobody's data");
}
