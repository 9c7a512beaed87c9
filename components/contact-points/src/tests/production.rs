use puhui_service::Mode;
use puhui_store::{Behaviour, MemoryKv};

use super::{GUANGDONG, assert_told, creates, on, person, point, summary};

/// What development wrote, as production shows it.
#[tokio::test]
async fn production_shows_what_is_public_and_takes_nothing() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let (open, closed) = (on(&kv, Mode::Development), on(&kv, Mode::Production));
    let (person_at, summaries) = (format!("{GUANGDONG}/person"), format!("{GUANGDONG}/summaries"));
    creates(&open).put(GUANGDONG, &point()).await;
    creates(&open).put(&person_at, &person()).await;
    open.with("idempotency-key", "one").post(&summaries, &summary(2025)).await;

    for path in ["/v1/contact-points", GUANGDONG, &format!("{GUANGDONG}/history"), &person_at] {
        let (told, known) = (closed.get(path).await, open.get(path).await);
        assert_eq!((told.status, told.json()), (200, known.json()), "{path}");
    }
    assert_eq!(closed.get(&person_at).await.json()["phone"], "138****1234");
    for path in [format!("{person_at}?view=full"), summaries.clone(), format!("{summaries}/2025")] {
        let refused = closed.get(&path).await;
        assert_told(&refused, 403, "not-permitted");
        let body = String::from_utf8_lossy(&refused.body).into_owned();
        assert!(!body.contains("演示") && !body.contains("1380000") && !body.contains("总结\""), "{body}");
    }
    // Not even whether there is one.
    assert_told(&closed.get(&format!("{summaries}/2024")).await, 403, "not-permitted");
    assert_told(&closed.get("/v1/contact-points/450000/person?view=full").await, 403, "not-permitted");

    assert_told(&creates(&closed).put(GUANGDONG, &point()).await, 403, "writes-closed");
    assert_told(&creates(&closed).put(&person_at, &person()).await, 403, "writes-closed");
    let keyed = closed.with("idempotency-key", "two");
    assert_told(&keyed.post(&summaries, &summary(2024)).await, 403, "writes-closed");
}
