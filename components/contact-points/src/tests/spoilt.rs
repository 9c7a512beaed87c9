use puhui_service::testing::refuses_spoilt;

use super::{GUANGDONG, client, creates, person, point, summary};

/// NUL, half characters, fields given twice and brackets without end, wherever a body has room for them.
#[tokio::test]
async fn spoilt_bodies_are_refused_wherever_they_are_spoilt() {
    let client = creates(&client()).with("idempotency-key", "one");
    refuses_spoilt(&client, "PUT", GUANGDONG, &point()).await;
    refuses_spoilt(&client, "PUT", &format!("{GUANGDONG}/person"), &person()).await;
    refuses_spoilt(&client, "POST", &format!("{GUANGDONG}/summaries"), &summary(2025)).await;
}
