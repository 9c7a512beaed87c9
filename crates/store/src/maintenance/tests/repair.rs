use super::super::repair;
use super::*;
use crate::maintenance::Repairs;

fn repaired(bench: &Bench) -> Repairs {
    block_on(repair(&mut bench.source(), &bench.clock, |_| ())).unwrap()
}

fn of(rest: &str) -> String {
    format!("1.{KIND}:{rest}")
}

#[test]
fn a_clean_store_loses_its_spent_gates_and_nothing_else() {
    let (bench, _) = Bench::filled();
    // These are still needed: nothing is behind them.
    for kept in ["g:pf_00000000000000000000000000000000:1", "g:lock99:1", "g:u.region:44:1"] {
        bench.set(&of(kept), 1_u64.to_le_bytes());
    }
    let gates = bench.keys('g').len();
    let before: Vec<_> = bench.kv.keys().into_iter().filter(|key| !key.contains(":g:")).collect();
    let repairs = repaired(&bench);
    assert_eq!(repairs, Repairs { gates_removed: gates as u64 - 3, ..Repairs::default() });
    assert_eq!(bench.keys('g').len(), 3);
    let after: Vec<_> = bench.kv.keys().into_iter().filter(|key| !key.contains(":g:")).collect();
    assert_eq!(after, before);
    assert_eq!(repaired(&bench), Repairs::default(), "once is enough");
    assert_eq!(bench.found(), []);
    // What the gates guarded is still created once.
    let again = block_on(bench.store.create_at(Id::natural(&["one"]), None, filing("again"), event())).unwrap();
    assert!(matches!(again, crate::Placed::Existing(_)));
}

#[test]
fn a_witness_goes_with_its_gate() {
    let (bench, key) = Bench::filled();
    let id = key.rsplit_once(':').unwrap().1;
    bench.set(&of(&format!("w:{id}:1")), "2026-11-22T08:00:00Z");
    bench.set(&of("w:lock99:1"), "2026-11-22T08:00:00Z");
    repaired(&bench);
    assert_eq!(bench.keys('w'), [of("w:lock99:1")]);
}

#[test]
fn what_is_safe_to_mend_is_mended() {
    for behaviour in [Behaviour::SpinSqlite, Behaviour::SpinRedis] {
        let bench = Bench::new(behaviour);
        bench.fill();
        repaired(&bench);
        let good: Vec<_> = bench.kv.keys().into_iter().map(|key| (bench.get(&key), key)).collect();
        bench.delete(&of("n:all"));
        bench.set(&of("n:state:merged"), bench.numerals.write(3));
        bench.delete(&of("m:filed::202"));
        bench.delete(&of("m:filed::2026-11"));
        bench.set(&of("t:all:0"), "1");
        bench.set(&of("o:state:merged"), "7");
        assert_eq!(bench.found().len(), 6);
        let repairs = repaired(&bench);
        assert_eq!(repairs.counters_raised.into_iter().collect::<Vec<_>>(), [of("n:all"), of("n:state:merged")]);
        assert_eq!(repairs.marks_written.into_iter().collect::<Vec<_>>(), [of("m:filed::202"), of("m:filed::2026-11")]);
        assert_eq!(repairs.hints_removed.into_iter().collect::<Vec<_>>(), [of("o:state:merged"), of("t:all:0")]);
        assert_eq!(bench.found(), []);
        let mended: Vec<_> = bench.kv.keys().into_iter().map(|key| (bench.get(&key), key)).collect();
        assert!(mended == good, "as it was before it broke");
    }
}

#[test]
fn records_and_slots_are_never_touched() {
    let (bench, key) = Bench::filled();
    repaired(&bench);
    bench.delete(&of("s:all:1"));
    bench.edit(&key, |record| record["ring"] = serde_json::json!([]));
    bench.set(&of("z:1"), "?");
    let before = bench.kv.keys();
    let found = bench.found();
    assert_eq!(repaired(&bench), Repairs::default());
    assert_eq!((bench.kv.keys(), bench.found()), (before, found));
}
