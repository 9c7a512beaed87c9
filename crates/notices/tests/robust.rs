//! Bad input: every refusal says what to do, and nothing panics or takes long.
#![expect(clippy::unwrap_used, reason = "a helper of tests fails the test")]

use std::collections::HashSet;
use std::path::Path;

use proptest::prelude::*;
use puhui_notices::{Clause, Hints, Notice, NoticeError, parse, parse_bytes};

fn named(file_name: &str) -> Hints {
    Hints { file_name: Some(file_name.into()) }
}

fn check(bytes: &[u8], expected: &str) {
    let error = parse_bytes(bytes, &Hints::default()).unwrap_err();
    assert!(error.to_string().starts_with(expected), "{error}");
}

#[test]
fn every_refusal_says_what_to_do() {
    check(b"", "The file is empty. Choose");
    check(b"\xEF\xBB\xBF \r\n\t\n", "The file is empty. Choose");
    check(&vec![b'a'; 1024 * 1024 + 1], "The file has 1048577 bytes; at most 1048576 are read. Save");
    check(b"%PDF-1.7\n\xE2\xE3\xCF\xD3", "The file is not plain text but looks like PDF. Open");
    check(b"PK\x03\x04\x14\0\x06\0", "The file is not plain text but looks like a DOCX or ZIP file. Open");
    check(b"\xFF\xFEA\0", "The file is not plain text but looks like UTF-16 text. Open");
    check(b"a\0b", "The file is not plain text. Open");
    check("1. One\nTwo.".as_bytes(), "The notice has no title in its text. Give");
    check("Notice of the Office on Piloting\nNothing else.".as_bytes(), "No numbered part or clause was found. Check");
}

#[test]
fn a_file_name_without_words_is_no_title() {
    assert_eq!(parse("1. One\nTwo.", &named("--.txt")), Err(NoticeError::NoTitle));
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let text = std::fs::read_to_string(demo("navigation.zh.txt")).unwrap();
    let plain = parse(&text, &Hints::default()).unwrap();
    for other in [
        text.replace('\n', "\r\n"),
        text.replace('\n', "\r"),
        format!("\u{feff}{text}"),
        text.replace('\n', "\n　\n　　"),
    ] {
        assert_eq!(parse_bytes(other.as_bytes(), &Hints::default()).as_ref(), Ok(&plain));
    }
}

#[test]
fn hostile_text_stays_cheap() {
    // Each would take minutes if any step looked at the whole text for every character.
    for unit in [
        "x)(2)X",
        "a.",
        "(((",
        ")))",
        "关于\n",
        "notice of\n",
        "某局\n",
        "a\n",
        "1. A\n",
        "（一）",
        "(2)X.",
        "0",
        "1 ",
        "@a.",
        "\"(1)A.",
        "2025年6月1日\n某某局\n",
        "(Office responsible)",
        "（办公室、",
        "Office, and ",
        "the end of ",
        "by the end of the ",
        "每年11月",
        "一二三四",
        "到到到",
        "at least 3 ",
        "increase by 3% ",
        "3,456",
        "年0000000000",
        "一百零零零零",
        "至少设立",
        "责任部门：\n",
    ] {
        let text = format!("Notice of the Office on x\n1. One\n(1) Two.{}", unit.repeat(20_000 / unit.len()));
        let _ = parse(&text, &named("a"));
        let _ = parse(&unit.repeat(20_000 / unit.len()), &named("a"));
    }
}

fn demo(file_name: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/demo").join(file_name)
}

/// What must hold of every notice, however strange its text.
fn check_invariants(notice: &Notice) {
    let mut paths: Vec<_> = notice.clauses.iter().map(|clause| &clause.path).collect();
    paths.sort();
    paths.dedup();
    assert_eq!(paths.len(), notice.clauses.len(), "paths are unique");
    assert!(!notice.title.is_empty() && !notice.clauses.is_empty());
    for clause in &notice.clauses {
        assert!(!clause.label.is_empty());
        check_measures(clause);
    }
    let json = serde_json::to_string(notice).unwrap();
    assert!(!json.contains("a@b.example"), "no address gets through: {json}");
}

fn check_measures(clause: &Clause) {
    let heading = clause.heading.as_deref().unwrap_or_default();
    let written = |text: &str| clause.text.contains(text) || heading.contains(text);
    for measure in &clause.measures {
        assert!(!measure.departments.is_empty() && measure.passage.contains(char::is_alphanumeric));
        let distinct: HashSet<_> = measure.departments.iter().collect();
        assert_eq!(distinct.len(), measure.departments.len(), "no department twice");
        assert!(measure.due.iter().all(|due| clause.dues.contains(due)));
        assert!(measure.targets.iter().all(|target| clause.targets.contains(target)));
    }
    for target in &clause.targets {
        assert!(written(&target.text), "as written: {target:?}");
        assert!(target.value.len() <= 18 && target.text.len() <= 300, "as long as the API takes: {target:?}");
        assert!(target.value.parse::<f64>().is_ok_and(f64::is_finite), "a plain decimal: {target:?}");
        assert!(target.unit.as_ref().is_none_or(|unit| !unit.is_empty()));
    }
    assert!(clause.dues.iter().all(|due| written(&due.text)), "as written: {:?}", clause.dues);
}

/// Pieces that the parser looks for, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "一、",
        "（一）",
        "（二）",
        "(1)",
        "(2)",
        "(I)",
        "(iv)",
        "I.",
        "II.",
        "1.",
        "2．",
        "\n",
        "\n",
        "\n",
        "\r",
        " ",
        "　",
        "。",
        ".",
        ":",
        "：",
        "\"",
        "“",
        "”",
        "(",
        ")",
        "（",
        "）",
        "《",
        "》",
        "Notice of the Office on ",
        "示范省知识产权局",
        "关于",
        "通知",
        "特此通知。",
        "Hereby inform.",
        "附件：",
        "Attachment:",
        "2025年6月18日",
        "June 18, 2025",
        "2025-06-18",
        "〔2025〕12号",
        "[2025] No. 3",
        "Release Time:",
        "a.png",
        "联系人：",
        "Contact: ",
        "000-00000000",
        "a@b.example",
        "责任部门：",
        "公共服务司",
        "、",
        "按职责分工负责",
        "牵头，",
        "Responsible departments: ",
        "Department of Treaty and Law",
        " and ",
        ", ",
        "Office responsible",
        "；",
        "；（",
        "到2025年",
        "每年",
        "11月21日前",
        "五个工作日内",
        "by the end of ",
        "before ",
        "July 2025",
        " each year",
        "within two months",
        "at least ",
        "increase by ",
        "more than 16.5%",
        "30 cities ",
        "will be built",
        "提高到",
        "50%以上",
        "建成三十个",
        "百分之",
        "1.2万",
        "Word",
        "word",
        "字",
        "年",
        "日",
        "@",
        "+",
        "é",
        "\u{200b}",
        "𠀀",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = parse_bytes(&bytes, &named("a.txt"));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), name in any::<Option<String>>()) {
        if let Ok(notice) = parse(&text, &Hints { file_name: name }) {
            check_invariants(&notice);
        }
    }

    #[test]
    fn any_order_of_known_pieces_is_read_or_refused(text in pieces()) {
        if let Ok(notice) = parse(&text, &named("a.txt")) {
            check_invariants(&notice);
        }
    }

    #[test]
    fn any_splice_of_a_notice_is_read_or_refused(
        zh in any::<bool>(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>()), 1..8),
        inserted in pieces(),
    ) {
        let file_name = if zh { "navigation.zh.txt" } else { "product-filing.en.txt" };
        let characters: Vec<char> = std::fs::read_to_string(demo(file_name)).unwrap().chars().collect();
        let mut text = inserted;
        for (from, to) in cuts {
            let (from, to) = (from.index(characters.len()), to.index(characters.len()));
            text.extend(&characters[from.min(to)..from.max(to)]);
        }
        if let Ok(notice) = parse(&text, &named("a.txt")) {
            check_invariants(&notice);
        }
    }
}
