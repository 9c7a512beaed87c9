use puhui_domain::Language;
use puhui_service::{Code, Codes, Naming, Readable};
use serde_json::{Value, json};
use time::macros::date;

use super::{DESIGN, INVENTION, UTILITY_MODEL, line, utility_model};
use crate::conclusion::Conclusion;
use crate::legal_state::LegalState;
use crate::rules;

/// What the rules say of a line that differs from the ordinary in one thing.
#[track_caller]
fn check(number: &str, at: &str, value: Value, accepted: bool) {
    let mut line = line(number, utility_model());
    *line.pointer_mut(at).unwrap() = value;
    let new = serde_json::from_value(line.clone()).unwrap();
    match rules::line(new, date!(2026 - 11 - 22)) {
        Ok(record) => assert!(accepted && record.number.to_string() == number, "{line}"),
        Err(failure) => assert!(!accepted && failure.code() == Code::InvalidBody, "{failure:?}"),
    }
}

#[test]
fn an_invention_has_no_report() {
    check(UTILITY_MODEL, "/title", json!("x"), true);
    check(DESIGN, "/title", json!("x"), true);
    check(INVENTION, "/title", json!("x"), false);
    check(INVENTION, "/report", json!(null), true);
}

#[test]
fn dates_follow_each_other_where_they_are_known() {
    check(UTILITY_MODEL, "/priorityOn", json!("2019-03-01"), true);
    check(UTILITY_MODEL, "/priorityOn", json!("2019-03-02"), false);
    check(UTILITY_MODEL, "/priorityOn", json!(null), true);
    check(UTILITY_MODEL, "/filedOn", json!("2018-09-02"), false);
    check(UTILITY_MODEL, "/filedOn", json!(null), true);
    check(UTILITY_MODEL, "/grantedOn", json!("2019-02-28"), false);
    check(UTILITY_MODEL, "/grantedOn", json!("2020-06-16"), false);
    check(UTILITY_MODEL, "/report/completedOn", json!("2019-12-10"), true);
    check(UTILITY_MODEL, "/report/completedOn", json!("2019-12-09"), false);
    check(UTILITY_MODEL, "/report", json!(null), true);
    // What stands between two dates may be missing: they follow each other all the same.
    let mut gap = utility_model();
    (gap["filedOn"], gap["grantedOn"], gap["priorityOn"]) = (json!(null), json!(null), json!("2020-06-16"));
    let judged = rules::line(serde_json::from_value(line(UTILITY_MODEL, gap)).unwrap(), date!(2026 - 11 - 22));
    assert!(judged.is_err());
}

#[test]
fn no_date_is_to_come() {
    for at in ["/priorityOn", "/filedOn", "/grantedOn", "/report/completedOn", "/legalStatus/asOf"] {
        check(UTILITY_MODEL, at, json!("2026-11-23"), false);
    }
    check(UTILITY_MODEL, "/report/completedOn", json!("2026-11-22"), true);
    check(UTILITY_MODEL, "/legalStatus/asOf", json!("2026-11-22"), true);
}

#[test]
fn neither_the_year_of_the_number_nor_an_old_filing_forbids_anything() {
    check(UTILITY_MODEL, "/filedOn", json!("2019-12-10"), true);
    check(UTILITY_MODEL, "/priorityOn", json!("1999-01-01"), true);
}

#[test]
fn what_is_defective_stands_there_if_it_is_a_part_of_all() {
    let report = |conclusion: &str, defective: Value| json!({"completedOn": "2020-06-15", "conclusion": conclusion, "defective": defective});
    let check = |conclusion: &str, defective: Value, accepted: bool| {
        check(UTILITY_MODEL, "/report", report(conclusion, defective), accepted);
    };
    check("defects-in-part", json!([1, 1000]), true);
    check("defects-in-part", json!([1.0, 2e0]), true);
    check("defects-in-part", (1..=1000).collect::<Value>(), true);
    check("defects-in-part", json!([]), false);
    check("defects-in-part", json!(null), false);
    check("defects-in-part", json!([0]), false);
    check("defects-in-part", json!([1001]), false);
    check("defects-in-part", json!([4_000_000_000_u32]), false);
    check("defects-in-part", json!([2, 2]), false);
    for conclusion in ["no-defect-found", "defects-in-all"] {
        check(conclusion, json!([]), true);
        check(conclusion, json!(null), true);
        check(conclusion, json!([1]), false);
    }
    check("partly", json!([1]), false);
}

#[test]
fn codes_are_the_same_everywhere_and_named_in_both_languages() {
    let chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    for state in LegalState::ALL {
        assert_eq!((json!(state), LegalState::read(state.code())), (json!(state.code()), Ok(*state)));
        assert!(chinese(state.name(Language::ZhCn)) && !chinese(state.name(Language::En)));
    }
    for conclusion in Conclusion::ALL {
        assert_eq!(
            (json!(conclusion), Conclusion::read(conclusion.code())),
            (json!(conclusion.code()), Ok(conclusion))
        );
    }
    assert!(LegalState::read("有效").is_err() && Conclusion::read("").is_err());
}
