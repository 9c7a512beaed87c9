use std::time::Duration;

use serde_json::json;

use super::*;

const BEHAVIOURS: [Behaviour; 3] = [Behaviour::Honest, Behaviour::SpinSqlite, Behaviour::SpinRedis];

#[test]
fn a_store_that_was_only_used_is_clean_on_every_back_end() {
    for behaviour in BEHAVIOURS {
        let bench = Bench::new(behaviour);
        assert_eq!(bench.check().violations, 0, "nothing is wrong with nothing");
        bench.fill();
        let report = bench.check();
        assert_eq!((report.violations, &report.shown[..]), (0, &[][..]));
        let figures = &report.figures[KIND];
        assert_eq!(report.figures.len(), 1);
        assert_eq!(figures.keys, bench.kv.keys().len() as u64);
        assert!(figures.bytes > 42 * 200);
        assert_eq!((figures.records, figures.erased), (42, 0));
        // all, one for each of three states, and one day; the first filing left a state.
        assert_eq!(figures.lists, 5);
        assert_eq!((figures.slots_handed_out, figures.slots_live, figures.slots_dead), (127, 126, 1));
        assert_eq!((figures.slots_under_way, figures.slots_unwritten()), (0, 0));
        assert_eq!(figures.marks, 3);
        // One of create_at, and that of each lock.
        assert!(figures.locks > 1 && figures.locks_held == 0);
        assert_eq!((figures.gates, figures.gates_spent), (figures.locks + 1, figures.locks + 1));
    }
}

#[test]
fn a_crash_leaves_nothing_that_counts_as_wrong() {
    for nth in 1..60 {
        let bench = Bench::new(Behaviour::SpinSqlite);
        bench.kv.crash_at(nth, crate::Side::After);
        let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| bench.fill()));
        bench.kv.restart();
        assert_eq!(bench.found(), [], "crash at call {nth}");
    }
}

#[test]
fn a_slot_of_a_record_that_is_not_there_yet_is_undecided_for_six_seconds() {
    let (bench, key) = Bench::filled();
    let slots = bench.check().figures[KIND];
    bench.delete(&key);
    let now = bench.check().figures[KIND];
    // Three that it was at, and one that it had left: what is absent can still come.
    assert_eq!(now.slots_under_way, 4);
    assert_eq!(now.slots_live, slots.slots_live - 3);
    bench.clock.advance(Duration::from_secs(7));
    let later = bench.check().figures[KIND];
    assert_eq!((later.slots_under_way, later.slots_dead), (0, slots.slots_dead + 3));
    assert_eq!(bench.found(), []);
}

#[test]
fn archives_claims_buckets_tombstones_and_erased_records_are_known() {
    let (bench, key) = Bench::filled();
    let id = key.rsplit_once(':').unwrap().1;
    let notes = bench.keys('x').len() as u64;
    bench.edit(&key, |record| {
        record["version"] = json!(66);
        record["ring"] = json!([[65, "a"], [66, "b"]]);
        record["claims"] = json!(["region:44"]);
    });
    let events = vec![json!({ "at": "2026-11-22T08:00:00Z", "by": "operator", "what": "move" }); 32];
    // One block more than the record needs: a write that lost.
    for block in 0..3 {
        bench.set(&format!("1.{KIND}:h:{id}:{block}"), json!(events).to_string());
    }
    let claim = json!({ "id": id, "version": 66, "time": "2026-11-22T08:00:00Z" }).to_string();
    bench.set(&format!("1.{KIND}:u:region:44"), &claim);
    bench.set(&format!("1.{KIND}:u:region:11"), &claim);
    bench.set(&format!("1.{KIND}:g:u.region:44:1"), 1_u64.to_le_bytes());
    bench.set(&format!("1.{KIND}:x:2026112209:1"), id);
    bench.set(&format!("1.{KIND}:n:-x.2026112209"), 64_u64.to_le_bytes());
    bench.set(&format!("1.{KIND}:e:next"), "2026112209:0");
    // The bucket was emptied before whoever wrote this woke up.
    bench.set(&format!("1.{KIND}:x:2026112201:7"), id);
    bench.set(&format!("1.{KIND}:t:state:merged:7"), "1");
    bench.set(&format!("1.{KIND}:o:state:approved"), "0");
    let erased = bench.keys('r').pop().unwrap();
    bench.edit(&erased, |record| {
        record["lists"] = json!({});
        record["erased"] = json!(true);
        record["data"] = json!(null);
    });
    assert_eq!(bench.found(), []);
    let figures = bench.check().figures[KIND];
    assert_eq!((figures.archive_blocks, figures.tombstones, figures.low_water_marks), (3, 1, 1));
    assert_eq!((figures.claims, figures.claims_held, figures.expiries - notes, figures.erased), (2, 1, 2, 1));
    assert_eq!(figures.lists, 5, "the counter of a bucket is no list");
}

#[test]
fn what_seems_wrong_beside_other_writers_is_looked_at_again() {
    let (bench, _) = Bench::filled();
    for key in bench.kv.keys() {
        let mut source = bench.source();
        (source.is_one_moment, source.forgets) = (false, Some(key.clone()));
        let report = block_on(check(&mut source, &bench.clock, |_| ())).unwrap();
        assert_eq!((report.violations, &report.shown[..]), (0, &[][..]), "{key}");
    }
    bench.delete(&format!("1.{KIND}:m:filed::2026"));
    let mut source = bench.source();
    source.is_one_moment = false;
    assert_eq!(block_on(check(&mut source, &bench.clock, |_| ())).unwrap().violations, 1, "it stays wrong");
}
