//! The five official notices that are our first real input. They are not ours to publish, so they stay outside the
//! repository: where they are absent, these tests say so and pass.
#![expect(clippy::unwrap_used, reason = "a helper of tests fails the test")]
#![expect(clippy::print_stdout, reason = "a skipped test says so")]

use std::path::Path;

use puhui_domain::Language::{self, En, ZhCn};
use puhui_notices::{Hints, Notice, TitleSource, Warning, parse_bytes, propose_pairs};
use time::macros::date;

const GUIDELINES: &str = "G-work-guidelines-2022.en.txt";
const NAVIGATION_EN: &str = "N-navigation-notice-2021-30.en.txt";
const NAVIGATION_ZH: &str = "N-navigation-notice-2021-30.zh.txt";
const PLAN: &str = "P-inclusive-service-plan-2023-2025.en.txt";
const PRODUCTS: &str = "R-patented-products-notice-2022-985.en.txt";
const ALL: [&str; 5] = [GUIDELINES, NAVIGATION_EN, NAVIGATION_ZH, PLAN, PRODUCTS];

fn source(file_name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/seeds").join(file_name);
    let text = std::fs::read_to_string(path).ok();
    if text.is_none() {
        println!("skipped: {file_name} is not on this machine");
    }
    text
}

fn read(file_name: &str) -> Option<Notice> {
    let hints = Hints { file_name: Some(file_name.into()) };
    source(file_name).map(|text| parse_bytes(text.as_bytes(), &hints).unwrap())
}

/// Language, title's beginning and end, number, date, issuer.
type Expected<'a> = (Language, &'a str, &'a str, Option<(u16, u32)>, Option<time::Date>, Option<&'a str>);

fn check_head(file_name: &str, expected: Expected<'_>) {
    let Some(notice) = read(file_name) else { return };
    let (language, begins, ends, number, date, issuer) = expected;
    assert!(notice.title.starts_with(begins) && notice.title.ends_with(ends), "{}", notice.title);
    assert_eq!(notice.document_number.as_ref().map(|number| (number.year(), number.serial())), number);
    assert_eq!((notice.language, notice.issued_on, notice.issuer.as_deref()), (language, date, issuer));
}

#[test]
fn heads_are_read() {
    let office = Some("State Intellectual Property Office");
    let general = Some("Office of the State Intellectual Property Office");
    let navigation = Some((2021, 30));
    check_head(GUIDELINES, (En, "Notice of the State", "Rights (2022)\"", None, Some(date!(2022 - 03 - 16)), office));
    check_head(
        NAVIGATION_EN,
        (En, "Notice of the Office", "Patent Navigation", navigation, Some(date!(2021 - 07 - 06)), general),
    );
    check_head(
        NAVIGATION_ZH,
        (ZhCn, "国家知识产权局办公室关于", "工作的通知", navigation, None, Some("国家知识产权局办公室")),
    );
    check_head(PLAN, (En, "P inclusive service plan", "2023-2025", None, None, None));
    check_head(
        PRODUCTS,
        (En, "Notice from the Office", "patented products", Some((2022, 985)), Some(date!(2022 - 11 - 15)), general),
    );
}

#[test]
fn only_the_plan_takes_its_title_from_the_file() {
    for notice in ALL.into_iter().filter_map(read) {
        let from_file = notice.title_from == TitleSource::FileName;
        assert_eq!(from_file, notice.title.starts_with("P inclusive"));
        assert_eq!(from_file, notice.warnings.contains(&Warning::TitleFromFileName));
        assert_eq!(from_file, notice.addressees.is_none());
    }
}

fn check_paths(file_name: &str, expected: &str) {
    let Some(notice) = read(file_name) else { return };
    let paths: Vec<String> = notice.clauses.iter().map(|clause| clause.path.to_string()).collect();
    assert_eq!(paths.join(" "), expected, "{file_name}");
}

#[test]
fn every_clause_is_found_and_no_other() {
    let navigation = "1 2 2.1 2.2 3 3.1 3.2 3.3 4 4.1 4.2 4.3 4.4 5 5.1 5.2 5.3 6 6.1 6.2 6.3 7 7.1 7.2";
    check_paths(NAVIGATION_ZH, navigation);
    check_paths(NAVIGATION_EN, navigation);
    check_paths(GUIDELINES, "1 1.1 1.2 1.3 2 2.1 2.2 3 3.3 3.4 3.5 3.6 3.7 3.8 4 4.9 4.10 5");
    check_paths(PRODUCTS, "1 2 3 4");
    check_paths(
        PLAN,
        "1 2 2.1 2.2 2.3 2.4 2.5 3 3.6 3.7 3.8 3.9 3.10 4 4.11 4.12 4.13 4.14 4.15 5 5.16 5.17 5.18 5.19 5.20 \
         6 6.21 6.22 6.23 7 7.24 7.25 7.26",
    );
}

fn check_starts(file_name: &str, expected: &[(&str, Option<&str>, &str)]) {
    let Some(notice) = read(file_name) else { return };
    for (path, heading, text) in expected {
        let clause = notice.clauses.iter().find(|clause| clause.path.to_string() == *path).unwrap();
        let begins = clause.heading.as_deref().map(|found| heading.is_some_and(|heading| found.starts_with(heading)));
        assert!(begins.unwrap_or(heading.is_none()), "{path}: {:?}", clause.heading);
        assert!(clause.text.starts_with(text), "{path}: {}", clause.text);
        assert_eq!(clause.text.is_empty(), text.is_empty(), "{path}");
    }
}

#[test]
fn headings_are_told_from_text() {
    check_starts(
        NAVIGATION_ZH,
        &[
            ("1", Some("背景"), "2013年4月"),
            ("2.1", Some("总体要求"), "紧扣"),
            ("6", Some("组织保障"), ""),
            ("7.1", None, "各省级"),
            ("7.2", None, "各省级"),
        ],
    );
    check_starts(
        NAVIGATION_EN,
        &[
            ("2.1", Some("Overall requirements"), "We will"),
            ("4.4", Some("Provide patented"), "Combined with"),
            ("7.1", None, "Intellectual property management"),
            ("7.2", None, "All provincial-level"),
        ],
    );
    check_starts(
        GUIDELINES,
        &[
            ("1.2", Some("Basic principles"), "Adhere to implementation"),
            ("3", Some("Strengthen the connection"), ""),
            ("5", Some("Work requirements"), "The intellectual"),
        ],
    );
    check_starts(
        PLAN,
        &[
            ("1", Some("general requirement"), "The purpose"),
            ("2.5", Some("Promote the coordinated"), "Encourage and support"),
            ("4.15", Some("Strengthen public"), "Coordinate and promote"),
            ("7.26", Some("Strengthen classified"), "The State"),
        ],
    );
    check_starts(PRODUCTS, &[("1", Some("Raise work"), "The registration"), ("4", Some("Pay close"), "In order")]);
}

/// Letters and figures only.
fn letters(text: &str) -> String {
    text.chars().filter(|character| character.is_alphanumeric()).collect()
}

#[test]
fn between_first_and_last_clause_no_letter_is_lost_or_moved() {
    for file_name in ALL {
        let (Some(source), Some(notice)) = (source(file_name), read(file_name)) else { continue };
        let clauses = notice.clauses.iter().flat_map(|c| [&c.label, c.heading.as_deref().unwrap_or_default(), &c.text]);
        assert!(letters(&source).contains(&letters(&clauses.collect::<String>())), "{file_name}");
        let preamble = notice.preamble.unwrap();
        assert!(preamble.lines().all(|line| letters(&source).contains(&letters(line))), "{file_name}");
    }
}

#[test]
fn nothing_of_the_site_and_no_contact_gets_in() {
    // What else there is of contact lines is taken from the files: the names of persons are not written here.
    let boilerplate = [
        "copyright",
        "subscription",
        "head office",
        "subsidiary",
        "release time",
        "news updates",
        "more intellectual property information",
        "icp备",
        "版权",
        "订阅",
        ".png",
        ".jpg",
        ".jpeg",
        "source of article",
        "related links",
        "hereby inform",
        "notice is hereby",
        "特此通知",
        "attachment:",
        "obvious inventiveness",
        "@",
        "tel:",
        "e-mail:",
        "contact and",
        "contact information:",
    ];
    for file_name in ALL {
        let (Some(source), Some(notice)) = (source(file_name), read(file_name)) else { continue };
        let json = serde_json::to_string(&notice).unwrap();
        let lower = json.to_lowercase();
        for word in boilerplate {
            assert!(!lower.contains(word), "{file_name}: {word}");
        }
        for line in source.lines().filter(|line| line.trim_start_matches('(').starts_with("Contact")) {
            for word in
                line.split([' ', ',', ':', ')']).filter(|word| word.len() > 6 && !word.chars().all(char::is_alphabetic))
            {
                assert!(!json.contains(word), "{file_name}: {word}");
            }
        }
        let mut figures = json.split(|character: char| !character.is_ascii_digit());
        assert!(figures.all(|run| run.len() < 7), "{file_name} holds a long number");
    }
}

#[test]
fn contact_persons_are_gone() {
    let Some(source) = source(NAVIGATION_EN) else { return };
    let json = serde_json::to_string(&read(NAVIGATION_EN)).unwrap();
    let contact = source.lines().last().unwrap();
    // Between the department and the first phone stand the names.
    let start = contact.find("Department, ").unwrap() + "Department, ".len();
    let names = &contact[start..contact.find("010-").unwrap()];
    assert!(names.contains(','), "more than one name");
    for name in names.split(',').flat_map(str::split_whitespace) {
        assert!(!json.split(|c: char| !c.is_alphabetic()).any(|word| word == name));
    }
}

#[test]
fn attachments_and_their_gap_are_noted() {
    let Some(notice) = read(PRODUCTS) else { return };
    assert_eq!(notice.attachments.len(), 2);
    assert_eq!(notice.warnings, [Warning::AttachmentNotListed { number: 3 }]);
    assert!(notice.left_out.iter().any(|left_out| matches!(left_out, puhui_notices::LeftOut::ContactLines { .. })));
    let Some(notice) = read(GUIDELINES) else { return };
    assert_eq!(notice.attachments.len(), 1);
    assert!(notice.attachments[0].starts_with("Task list"));
    assert!(notice.enclosure.unwrap().ends_with("(2022)"));
    assert_eq!(notice.warnings, []);
}

#[test]
fn the_two_texts_of_the_navigation_notice_are_one_policy() {
    let notices: Vec<Notice> = ALL.into_iter().filter_map(read).collect();
    if notices.len() == ALL.len() {
        assert_eq!(propose_pairs(&notices), [vec![0], vec![1, 2], vec![3], vec![4]]);
    }
}
