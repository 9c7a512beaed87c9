//! The demo notices of `data/demo`, which are ours, read in full: every field is in a snapshot.
#![expect(clippy::unwrap_used, reason = "a helper of tests fails the test")]

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use puhui_domain::Language;
use puhui_notices::{Hints, Notice, Warning, parse_bytes, propose_pairs};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/demo")
}

fn demo(file_name: &str) -> Notice {
    let bytes = std::fs::read(folder().join(file_name)).unwrap();
    parse_bytes(&bytes, &Hints { file_name: Some(file_name.into()) }).unwrap()
}

fn demos() -> Vec<(String, Notice)> {
    let entries = std::fs::read_dir(folder()).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| name.ends_with(".txt"));
    names.sort();
    names.into_iter().map(|name| (name.clone(), demo(&name))).collect()
}

#[test]
fn every_demo_notice_is_read_as_its_snapshot_says() {
    for (name, notice) in demos() {
        insta::assert_json_snapshot!(name, notice);
    }
}

#[test]
fn a_files_name_tells_its_language() {
    for (name, notice) in demos() {
        let expected = if name.ends_with(".zh.txt") { Language::ZhCn } else { Language::En };
        assert_eq!(notice.language, expected, "{name}");
    }
}

#[test]
fn both_texts_of_a_policy_have_the_same_clauses() {
    let paths = |notice: Notice| notice.clauses.into_iter().map(|clause| clause.path).collect::<Vec<_>>();
    assert_eq!(paths(demo("navigation.zh.txt")), paths(demo("navigation.en.txt")));
}

/// Of every measure: its clause, departments, day, and targets without their words.
fn measures(notice: &Notice) -> Vec<String> {
    let clauses = notice.clauses.iter().flat_map(|clause| clause.measures.iter().map(move |measure| (clause, measure)));
    clauses
        .map(|(clause, measure)| {
            let departments: Vec<&str> = measure.departments.iter().map(|department| department.code()).collect();
            let targets: Vec<String> =
                measure.targets.iter().map(|target| format!("{:?} {}", target.comparison, target.value)).collect();
            let on = measure.due.as_ref().map(|due| due.on);
            format!("{} {} {on:?} {}", clause.path, departments.join(" "), targets.join(" "))
        })
        .collect()
}

#[test]
fn both_texts_of_a_policy_have_the_same_measures() {
    let found = measures(&demo("navigation.zh.txt"));
    assert_eq!(found, measures(&demo("navigation.en.txt")));
    assert_eq!(found.len(), 5);
}

#[test]
fn the_demo_shows_measures_of_several_departments() {
    let notices: Vec<Notice> = demos().into_iter().map(|(_, notice)| notice).collect();
    let measures: Vec<_> = notices.iter().flat_map(|n| &n.clauses).flat_map(|clause| &clause.measures).collect();
    let departments: HashSet<&str> =
        measures.iter().flat_map(|measure| &measure.departments).map(|department| department.code()).collect();
    assert!(measures.len() >= 8 && departments.len() >= 5 && departments.contains("public-service"));
    assert!(measures.iter().filter(|measure| measure.due.is_some()).count() >= 5);
    assert!(measures.iter().filter(|measure| !measure.targets.is_empty()).count() >= 5);
}

#[test]
fn a_department_that_is_not_known_is_told() {
    let expected =
        Warning::UnknownDepartment { name: "数据管理中心".into(), clauses: vec!["2.4".parse().unwrap()] };
    assert_eq!(demo("work-points.zh.txt").warnings, [expected]);
}

#[test]
fn texts_of_one_number_are_paired() {
    let (names, notices): (Vec<String>, Vec<Notice>) = demos().into_iter().unzip();
    let groups: Vec<Vec<&str>> =
        propose_pairs(&notices).iter().map(|group| group.iter().map(|&at| names[at].as_str()).collect()).collect();
    assert_eq!(
        groups,
        [
            vec!["convenient-services.en.txt"],
            vec!["navigation.en.txt", "navigation.zh.txt"],
            vec!["product-filing.en.txt"],
            vec!["work-points.zh.txt"],
        ]
    );
}

#[test]
fn doubtful_pairs_need_the_same_clauses() {
    let (zh, en) = (demo("navigation.zh.txt"), demo("navigation.en.txt"));
    // Another office's English text with the same year and number.
    let mut other = demo("product-filing.en.txt");
    other.document_number = Some("Another Office [2025] No. 12".parse().unwrap());
    assert_eq!(propose_pairs(&[other, en.clone(), zh]), [vec![0], vec![1, 2]]);
    assert_eq!(propose_pairs(&[en.clone(), en]), [vec![0], vec![1]]);
    assert_eq!(propose_pairs(&[]), Vec::<Vec<usize>>::new());
}
