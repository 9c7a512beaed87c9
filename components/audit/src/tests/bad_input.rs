use super::*;

#[tokio::test]
async fn what_cannot_be_read_is_refused_and_said() {
    let client = Office::new().supervisor();
    for (path, told) in [
        ("?action=Nonsense", "invalid-parameter action invalid-value"),
        ("?from=2026-02-30", "invalid-parameter from invalid-value"),
        ("?from=2026-11-24", "invalid-parameter from out-of-range"),
        ("?from=2026-11-03&to=2026-11-01", "invalid-parameter from out-of-range"),
        ("?cursor=nonsense", "invalid-cursor cursor invalid-value"),
        ("?limit=101", "invalid-parameter limit out-of-range"),
        ("/counts?from=2026-10-01", "invalid-parameter from out-of-range"),
        ("/counts?cursor=x", "invalid-parameter cursor unknown"),
    ] {
        assert_told(&client.get(&format!("{PATH}{path}")).await, 400, told);
    }
    assert_told(&client.get("/v1/audit/aud_0192e4a0b1c27d3e8f90a1b2c3d4e5f6").await, 404, "unknown-resource");
    assert_told(&client.get("/v1/audit/pf_0192e4a0b1c27d3e8f90a1b2c3d4e5f6").await, 404, "unknown-resource");
    assert_told(&client.with("puhui-purpose", "%").get(PATH).await, 400, "invalid-header Puhui-Purpose invalid-value");
}

/// A cursor belongs to the filter that it came from.
#[tokio::test]
async fn a_cursor_of_another_filter_is_refused() {
    let office = Office::new();
    for _ in 0..3 {
        office.append::<Filings>(entry(START)).await;
    }
    office.tick_through("collect").await;
    let next = office.supervisor().get("/v1/audit?limit=1").await.json()["next"].as_str().unwrap().to_owned();
    assert_eq!(office.supervisor().get(&format!("{PATH}?limit=2&cursor={next}")).await.status, 200);
    for filter in ["person=somebody", "from=2026-11-01", "action=ReadAudit"] {
        let reply = office.supervisor().get(&format!("{PATH}?{filter}&cursor={next}")).await;
        assert_told(&reply, 400, "invalid-cursor cursor invalid-value");
    }
}
