use serde_json::json;

use super::*;

/// The store with one thing broken: what is found, and nothing else.
#[track_caller]
fn broken(expected: &str, breaks: impl FnOnce(&Bench, &str) -> String) {
    let (bench, record) = Bench::filled();
    let key = breaks(&bench, &record);
    assert_eq!(bench.found(), [(key, expected)]);
}

fn of(rest: &str) -> String {
    format!("1.{KIND}:{rest}")
}

fn id_of(key: &str) -> &str {
    key.rsplit_once(':').unwrap().1
}

/// Sets one member of the record; the finding is about the record.
#[track_caller]
fn record_with(expected: &str, member: &str, value: Value) {
    broken(expected, |bench, key| {
        bench.edit(key, |record| record[member] = value);
        key.to_owned()
    });
}

#[test]
fn keys_that_nobody_here_writes() {
    for (key, code) in [
        ("2.filings.filing:r:x".to_owned(), "foreign-key"),
        ("hello".to_owned(), "foreign-key"),
        (of("z:1"), "unknown-sort"),
        (of("s:all:x"), "malformed-key"),
        (super::super::IMPORT.to_owned(), "import-unfinished"),
    ] {
        broken(code, |bench, _| {
            bench.set(&key, "1");
            key.clone()
        });
    }
}

#[test]
fn values_that_cannot_be_read() {
    for rest in
        ["s:all:999", "l:99", "u:region:44", "m:filed::1999", "n:other", "o:all", "t:all:9", "w:lock99:1", "e:next"]
    {
        let (bench, _) = Bench::filled();
        bench.set(&of(rest), "what?");
        assert_eq!(bench.found(), [(of(rest), "unreadable")]);
    }
    broken("unreadable", |bench, _| {
        bench.set(&of("n:-x.2026112209"), 1_u64.to_le_bytes());
        bench.set(&of("x:2026112209:1"), "");
        of("x:2026112209:1")
    });
    broken("unreadable", |bench, _| {
        bench.set(&of("g:lock99:1"), "what?");
        of("g:lock99:1")
    });
    // Its slots still name it, and are dead by that.
    broken("unreadable", |bench, key| {
        bench.set(key, "{}");
        key.to_owned()
    });
    record_with("unreadable", "history", json!([{ "at": "noon" }]));
    record_with("unreadable", "data", json!(null));
}

#[test]
fn records_that_contradict_themselves() {
    record_with("too-large", "data", json!("x".repeat(256 * 1024)));
    record_with("ring", "ring", json!([]));
    record_with("ring", "ring", json!([[1, "a"]]));
    record_with("ring", "ring", json!([[0, "a"], [2, "b"]]));
    record_with("ring", "ring", json!((1..=17).map(|n| (n, "a")).collect::<Vec<_>>()));
    broken("ring", |bench, key| {
        let ring: Vec<_> = (50..=66).map(|n| (n, "a")).collect();
        let id = id_of(key);
        let events = vec![json!({ "at": "2026-11-22T08:00:00Z", "by": "operator", "what": "move" }); 32];
        bench.set(&of(&format!("h:{id}:0")), json!(events).to_string());
        bench.set(&of(&format!("h:{id}:1")), json!(events).to_string());
        bench.edit(key, |record| (record["version"], record["ring"]) = (json!(66), json!(ring)));
        key.to_owned()
    });
    broken("too-many-events", |bench, key| {
        bench.edit(key, |record| {
            let event = record["history"][0].clone();
            record["history"].as_array_mut().unwrap().push(event);
        });
        key.to_owned()
    });
    record_with("history-gap", "history", json!([]));
}

#[test]
fn archives_that_are_not_whole() {
    let archived = |bench: &Bench, key: &str, sizes: &[usize]| {
        let event = json!({ "at": "2026-11-22T08:00:00Z", "by": "operator", "what": "move" });
        for (block, size) in sizes.iter().enumerate() {
            bench.set(&of(&format!("h:{}:{block}", id_of(key))), json!(vec![event.clone(); *size]).to_string());
        }
        bench.edit(key, |record| (record["version"], record["ring"]) = (json!(66), json!([[66, "a"]])));
    };
    broken("block-missing", |bench, key| {
        archived(bench, key, &[32]);
        of(&format!("h:{}:1", id_of(key)))
    });
    broken("block-length", |bench, key| {
        archived(bench, key, &[32, 31]);
        of(&format!("h:{}:1", id_of(key)))
    });
    broken("block-of-nobody", |bench, _| {
        let event = json!({ "at": "2026-11-22T08:00:00Z", "by": "operator", "what": "move" });
        let block = of("h:pf_00000000000000000000000000000000:0");
        bench.set(&block, json!(vec![event; 32]).to_string());
        block
    });
}

#[test]
fn pointers_without_their_slot() {
    broken("slot-missing", |bench, key| {
        bench.delete(&of("s:all:1"));
        key.to_owned()
    });
    broken("slot-of-another", |bench, key| {
        let another = bench.keys('r').into_iter().find(|other| other != key).unwrap();
        bench.edit(&of("s:all:1"), |slot| slot["id"] = json!(id_of(&another)));
        key.to_owned()
    });
    broken("slot-newer", |bench, key| {
        bench.edit(&of("s:state:approved:1"), |slot| slot["version"] = json!(3));
        key.to_owned()
    });
}

#[test]
fn counters_and_marks_that_forget() {
    for change in [None, Some(0_u64), Some(41)] {
        broken("counter-behind", |bench, _| {
            bench.delete(&of("n:all"));
            if let Some(count) = change {
                bench.set(&of("n:all"), count.to_le_bytes());
            }
            of("n:all")
        });
    }
    broken("counter-behind", |bench, _| {
        bench.set(&of("n:-x.2026112209"), 1_u64.to_le_bytes());
        bench.set(&of("x:2026112209:2"), "pf_1");
        of("n:-x.2026112209")
    });
    broken("counter-of-another-back-end", |bench, _| {
        bench.set(&of("n:all"), "42");
        of("n:all")
    });
    for mark in ["m:filed::202", "m:filed::2026", "m:filed::2026-11"] {
        broken("mark-missing", |bench, _| {
            bench.delete(&of(mark));
            of(mark)
        });
    }
}

#[test]
fn hints_that_hide_what_lives() {
    for (key, value) in [("t:all:0", "1"), ("o:all", "1"), ("o:filed::2026-11-03", "42")] {
        broken("hides-live-slot", |bench, _| {
            bench.set(&of(key), value);
            of(key)
        });
    }
}

#[test]
fn claims_that_do_not_hold() {
    record_with("claim-missing", "claims", json!(["region:44"]));
    broken("claim-of-another", |bench, key| {
        bench.edit(key, |record| record["claims"] = json!(["region:44"]));
        let another = bench.keys('r').into_iter().find(|other| other != key).unwrap();
        let claim = json!({ "id": id_of(&another), "time": "2026-11-22T08:00:00Z" });
        bench.set(&of("u:region:44"), claim.to_string());
        key.to_owned()
    });
}

#[test]
fn a_hundred_violations_are_shown_and_all_are_counted() {
    let (bench, _) = Bench::filled();
    for n in 0..250 {
        bench.set(&of(&format!("z:{n}")), "");
    }
    let report = bench.check();
    assert_eq!((report.violations, report.shown.len()), (250, 100));
    assert_eq!(report.figures[""].keys, 250);
}
