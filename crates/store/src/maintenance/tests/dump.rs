use super::super::{DumpError, DumpReader, DumpWriter, Line, Value};
use super::*;

fn dumped(entries: &[Entry]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut dump = DumpWriter::begin(&mut out, START).unwrap();
    for (key, value) in entries {
        dump.entry(key, value).unwrap();
    }
    let (keys, bytes) = dump.finish().unwrap();
    assert_eq!((keys, bytes), (entries.len() as u64, out.len() as u64));
    out
}

fn read(bytes: &[u8]) -> Result<Vec<Line>, DumpError> {
    let mut reader = DumpReader::begin(bytes)?;
    let mut lines = Vec::new();
    while let Some(line) = reader.next_line()? {
        lines.push(line);
    }
    Ok(lines)
}

fn entries(bench: &Bench) -> Vec<Entry> {
    bench.kv.keys().into_iter().map(|key| (key.clone(), bench.get(&key))).collect()
}

#[test]
fn a_store_comes_out_and_in_with_counters_as_the_back_end_writes_them() {
    let from = Bench::new(Behaviour::SpinSqlite);
    from.fill();
    from.set("hello", [0, 255, 0]);
    from.set("empty", "");
    for (behaviour, numerals) in
        [(Behaviour::SpinSqlite, Numerals::EightBytes), (Behaviour::SpinRedis, Numerals::Digits)]
    {
        let to = Bench::new(behaviour);
        for (key, value) in read(&dumped(&entries(&from))).unwrap() {
            to.set(
                &key,
                match value {
                    Value::Bytes(bytes) => bytes,
                    Value::Counter(count) => numerals.write(count),
                },
            );
        }
        assert_eq!(to.kv.keys(), from.kv.keys());
        to.delete("hello");
        to.delete("empty");
        assert_eq!(to.found(), []);
        let back: Vec<_> = read(&dumped(&entries(&to))).unwrap();
        assert!(back.iter().all(|line| read(&dumped(&entries(&from))).unwrap().contains(line)));
    }
}

#[test]
fn lines_say_what_a_person_can_read() {
    let lines = dumped(&[
        ("1.a.b:n:all".into(), 7_u64.to_le_bytes().to_vec()),
        ("1.a.b:n:odd".into(), b"what?".to_vec()),
        ("1.a.b:o:all".into(), b"7".to_vec()),
        ("raw".into(), vec![255]),
    ]);
    let lines: Vec<_> = std::str::from_utf8(&lines).unwrap().lines().collect();
    assert_eq!(lines[0], r#"{"puhui":"store","format":1,"layout":"1","time":"2026-11-22T08:00:00Z"}"#);
    assert_eq!(lines[1], r#"{"key":"1.a.b:n:all","counter":7}"#);
    assert_eq!(lines[2], r#"{"key":"1.a.b:n:odd","value":"what?"}"#);
    assert_eq!(lines[3], r#"{"key":"1.a.b:o:all","value":"7"}"#);
    assert_eq!(lines[4], r#"{"key":"raw","base64":"/w=="}"#);
    assert!(lines[5].starts_with(r#"{"keys":4,"sha256":""#));
}

#[test]
fn what_is_cut_off_anywhere_is_refused() {
    let whole = dumped(&[("a".into(), b"1".to_vec()), ("b".into(), b"2".to_vec())]);
    assert_eq!(read(&whole).unwrap().len(), 2);
    for end in 0..whole.len() {
        let error = read(&whole[..end]).unwrap_err();
        assert!(matches!(error, DumpError::CutOff { .. } | DumpError::NoHeader), "{end}: {error}");
    }
}

#[test]
fn what_was_changed_is_refused() {
    #[track_caller]
    fn check(change: impl FnOnce(Vec<String>) -> Vec<String>, expected: &str) {
        let whole = dumped(&[("a".into(), b"1".to_vec()), ("b".into(), b"2".to_vec())]);
        let lines = std::str::from_utf8(&whole).unwrap().lines().map(|line| format!("{line}\n")).collect();
        let error = read(change(lines).concat().as_bytes()).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
    let drop_line = |n: usize| {
        move |mut lines: Vec<String>| {
            lines.remove(n);
            lines
        }
    };
    check(drop_line(0), "not the header");
    check(drop_line(1), "2 keys, and 1 were read");
    check(drop_line(3), "cut off after line 3");
    let change = |n: usize, from: &'static str, to: &'static str| {
        move |mut lines: Vec<String>| {
            lines[n] = lines[n].replace(from, to);
            lines
        }
    };
    check(change(1, "\"1\"", "\"3\""), "not those that its last line was made for");
    check(change(0, "store", "shop"), "not the header");
    check(change(0, "\"format\":1", "\"format\":2"), "of format 2");
    check(change(0, "\"layout\":\"1\"", "\"layout\":\"2\""), "of layout 2");
    check(change(1, "value", "values"), "line 2");
    check(change(1, "value", "base64"), "line 2");
    check(change(1, "\"value\"", "\"counter\":1,\"value\""), "one of `value`, `base64` and `counter`");
    check(change(1, "\"key\":\"a\",", ""), "`key`");
    check(change(3, "}\n", "}\n\n"), "line 5 comes after its end");
}

#[test]
fn exports_are_told_apart_by_their_header() {
    let of = |time| {
        let mut out = Vec::new();
        DumpWriter::begin(&mut out, time).unwrap().finish().unwrap();
        DumpReader::begin(&*out).unwrap().header().to_owned()
    };
    assert_eq!(of(START).len(), 64);
    assert!(of(START) == of(START) && of(START) != of(START + std::time::Duration::from_nanos(1)));
}
