use puhui_service::identity::Session;
use puhui_store::Store;
use serde_json::json;
use time::Duration;

use super::{Office, assert_told, office, text};

/// What the component's tick does, hour by hour.
async fn expire(office: &Office, hours: u32) {
    let store = Store::new(office.kv.clone(), office.clock.clone());
    for _ in 0..hours {
        office.later(Duration::HOUR);
        while store.expire_due::<Session>(100).await.unwrap().more {}
    }
}

/// Seven days it can be renewed; for seven more it is told that it has ended; then nothing is known of it.
#[tokio::test]
async fn a_session_is_forgotten_a_week_after_its_end() {
    let office = office();
    let opened = office.sign_in(&json!({"groups": ["national"]})).await;
    let refresh = text(&opened, "refreshToken");
    let renewed = office.renew(&refresh).await;
    expire(&office, 13 * 24).await;
    assert_told(&office.renew(&refresh).await, 401, "session-ended");
    assert_told(&office.renew(&text(&renewed, "refreshToken")).await, 401, "session-ended");
    expire(&office, 24 + 2).await;
    assert_told(&office.renew(&refresh).await, 401, "sign-in-refused");
    expire(&office, 4).await;
    assert_told(&office.renew(&refresh).await, 401, "sign-in-refused");
    let left = |sort: &str| office.kv.keys().iter().filter(|key| key.contains(&format!("session:{sort}:"))).count();
    assert_eq!((left("r"), left("g"), left("x")), (0, left("l"), 0), "nothing of it, and the gates of locks");
}
