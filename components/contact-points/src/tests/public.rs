use puhui_store::{Behaviour, MemoryKv};

use super::{GUANGDONG, assert_told, creates, nobody, on, person, point, summary};

/// What the offices wrote, as anybody sees it.
#[tokio::test]
async fn the_public_sees_what_is_public_and_writes_nothing() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let (office, public) = (on(&kv), nobody(&kv));
    let (person_at, summaries) = (format!("{GUANGDONG}/person"), format!("{GUANGDONG}/summaries"));
    creates(&office).put(GUANGDONG, &point()).await;
    creates(&office).put(&person_at, &person()).await;
    office.with("idempotency-key", "one").post(&summaries, &summary(2025)).await;

    for path in ["/v1/contact-points", GUANGDONG, &person_at] {
        let (told, known) = (public.get(path).await, office.get(path).await);
        assert_eq!((told.status, told.json()), (200, known.json()), "{path}");
    }
    assert_eq!(public.get(&person_at).await.json()["phone"], "138****1234");
    for path in [format!("{person_at}?view=full"), summaries.clone(), format!("{summaries}/2025")] {
        let refused = public.get(&path).await;
        assert_told(&refused, 401, "sign-in-required");
        let body = String::from_utf8_lossy(&refused.body).into_owned();
        assert!(!body.contains("演示") && !body.contains("1380000") && !body.contains("总结\""), "{body}");
    }
    // Not even whether there is one.
    assert_told(&public.get(&format!("{summaries}/2024")).await, 401, "sign-in-required");

    assert_told(&creates(&public).put(GUANGDONG, &point()).await, 401, "sign-in-required");
    assert_told(&creates(&public).put(&person_at, &person()).await, 401, "sign-in-required");
    let keyed = public.with("idempotency-key", "two");
    assert_told(&keyed.post(&summaries, &summary(2024)).await, 401, "sign-in-required");
}

/// The public reads which office did something, and not which person there.
#[tokio::test]
async fn a_history_names_offices_to_the_public() {
    let kv = MemoryKv::new(Behaviour::Honest);
    let (office, public) = (on(&kv), nobody(&kv));
    creates(&office).put(GUANGDONG, &point()).await;
    let path = format!("{GUANGDONG}/history");
    let line = async |client: &puhui_service::testing::Client| client.get(&path).await.json()["items"][0].clone();
    let (full, told) = (line(&office).await, line(&public).await);
    assert_eq!([&full["by"], &full["person"]], ["national", "somebody"]);
    assert_eq!((&told["by"], &told["person"]), (&full["by"], &serde_json::Value::Null));
    assert_eq!([&told["what"], &told["to"]], [&full["what"], &full["to"]]);
}
