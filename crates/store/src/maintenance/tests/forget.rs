use std::time::Duration;

use super::super::repair;
use super::*;
use crate::maintenance::Repairs;

/// A forgotten record is a state that is known, wherever the removal of what it has left was cut off.
#[test]
fn a_store_is_clean_at_every_step_of_forgetting() {
    for nth in 1..80 {
        let (bench, key) = Bench::filled();
        let id = key.rsplit_once(':').unwrap().1.parse::<Id<Filing>>().unwrap();
        let natural = Id::<Filing>::natural(&["one"]);
        bench.kv.crash_at(nth, crate::Side::After);
        let forget = || {
            block_on(bench.store.forget(&id))?;
            block_on(bench.store.forget(&natural))?;
            for _ in 0..4 {
                bench.clock.advance(Duration::from_secs(60 * 60));
                block_on(bench.store.expire_due::<Filing>(100))?;
            }
            Ok::<_, crate::StoreError>(())
        };
        let is_through = forget().is_ok();
        bench.kv.restart();
        assert_eq!(bench.found(), [], "crash at call {nth}");
        let repairs = block_on(repair(&mut bench.source(), &bench.clock, |_| ())).unwrap();
        assert_eq!(bench.found(), [], "repaired after a crash at call {nth}");
        let figures = bench.check().figures[KIND];
        assert_eq!((figures.leaving, figures.erased), (0, 0), "repair finishes it");
        assert_eq!(
            figures.records == 40,
            figures.slots_handed_out - figures.slots_live == 7,
            "with its slots: {figures:?}"
        );
        if is_through {
            assert_eq!((figures.records, repairs.forgotten_removed), (40, 0));
            return;
        }
    }
    panic!("it never came through");
}

#[test]
fn repair_removes_what_was_forgotten_and_nothing_else() {
    let (bench, key) = Bench::filled();
    let id = key.rsplit_once(':').unwrap().1;
    block_on(repair(&mut bench.source(), &bench.clock, |_| ())).unwrap();
    let before = bench.check().figures[KIND];
    block_on(bench.store.forget(&id.parse::<Id<Filing>>().unwrap())).unwrap();
    assert_eq!(bench.check().figures[KIND].leaving, 1);
    let claim = serde_json::json!({ "id": id, "version": 2, "time": "2026-11-22T08:00:00Z" });
    for name in ["serial.1", "serial.2"] {
        bench.set(&format!("1.{KIND}:u:{name}"), claim.to_string());
    }
    bench.edit(&key, |record| record["gone"]["claims"] = serde_json::json!(["serial.1"]));
    let repairs = block_on(repair(&mut bench.source(), &bench.clock, |_| ())).unwrap();
    assert_eq!(repairs, Repairs { forgotten_removed: 1, ..Repairs::default() });
    assert!(!bench.has(&key));
    let after = bench.check().figures[KIND];
    assert_eq!((after.records, after.slots_live), (before.records - 1, before.slots_live - 3));
    let says = |name: &str| String::from_utf8(bench.get(&format!("1.{KIND}:u:{name}"))).unwrap();
    assert!(!says("serial.1").contains(id) && says("serial.2").contains(id), "one that it did not hold is not touched");
    assert_eq!(bench.found(), []);
}
