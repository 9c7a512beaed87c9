//! What the build refuses in a profile, with the line that it names.
#![expect(clippy::unwrap_used, reason = "a test fails loudly")]

use std::path::{Path, PathBuf};

// The build script looks for this name at its root.
use puhui_domain::fold;

#[path = "../build/profile/mod.rs"]
mod profile;

/// A second profile: other numbers, two levels of industry, no provinces. The whole suite passes with it, too:
/// `PUHUI_PROFILE=$PWD/crates/domain/tests/profiles/plain cargo test -p puhui-domain`.
fn plain() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/profiles/plain")
}

/// The mistakes of the plain profile if one of its files is changed: `line: what`, after the name of the file if it is
/// another.
fn mistakes(file: &str, change: impl Fn(&str) -> String) -> Vec<String> {
    let folder = changed(file, change);
    mistakes_in(folder.path(), file)
}

/// The plain profile with one of its files changed.
fn changed(file: &str, change: impl Fn(&str) -> String) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in profile::FILES {
        let text = std::fs::read_to_string(plain().join(name)).unwrap();
        std::fs::write(folder.path().join(name), if name == file { change(&text) } else { text }).unwrap();
    }
    folder
}

fn mistakes_in(folder: &Path, file: &str) -> Vec<String> {
    let mistakes = profile::tables(folder).map(|_| Vec::new()).unwrap_or_else(|mistakes| mistakes);
    let start = format!("{}/", folder.display());
    let lines = mistakes.iter().map(|mistake| mistake.to_string().replacen(&start, "", 1));
    lines.map(|line| line.strip_prefix(&format!("{file}:")).unwrap_or(&line).to_owned()).collect()
}

/// Adds a line to a file.
#[track_caller]
fn check(file: &str, line: &str, expected: &[&str]) {
    assert_eq!(mistakes(file, |text| format!("{text}{line}\n")), expected, "{line:?}");
}

#[test]
fn the_time_of_a_place_is_one_that_places_have() {
    let wrong = |_: &str| "utc-offset-minutes = 900\n".to_owned();
    assert_eq!(mistakes("calendar.toml", wrong), [" utc-offset-minutes must be between -840 and 840"]);
}

/// Changes some text of a file.
#[track_caller]
fn check_instead(file: &str, from: &str, to: &str, expected: &str) {
    let change = |text: &str| {
        assert!(text.contains(from), "{from:?} is not in {file}");
        text.replacen(from, to, 1)
    };
    let found = mistakes(file, change);
    assert!(found.iter().any(|mistake| mistake.starts_with(expected)), "{to:?}: {found:#?}");
}

#[test]
fn profiles_without_mistakes_become_tables() {
    for folder in [plain(), Path::new(env!("CARGO_MANIFEST_DIR")).join("../../profiles/cn")] {
        let tables = profile::tables(&folder).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"));
        assert!(
            tables.len() == 10 && tables.iter().all(|(_, text)| text.contains("static ") || text.contains("const "))
        );
    }
}

#[test]
fn a_table_may_be_empty_and_a_file_must_be_there() {
    for file in ["regions.tsv", "industry-words.tsv", "departments.tsv"] {
        assert_eq!(mistakes(file, |_| String::new()), Vec::<String>::new());
    }
    let words = "industry-words.tsv:2: there are no words, or \"A01\" is not in industries.tsv";
    assert_eq!(mistakes("industries.tsv", |_| String::new()), [words]);
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(profile::tables(folder.path()).unwrap_err().len(), profile::FILES.len());
}

#[test]
fn regions() {
    check("regions.tsv", "x\t\tland\t某国\tSomeland", &["4: must have 7 columns, joined by tabs"]);
    check("regions.tsv", "x\t\tland\t某国\tSomeland\t\tyes", &[]);
    check("regions.tsv", "ex\t\tland\t某国\tSomeland\t\t", &["4: the code \"ex\" is in line 2 already"]);
    check("regions.tsv", "X\t\tland\t某国\tSomeland\t\t", &["4: \"X\" is no code"]);
    check("regions.tsv", "x\ty\tland\t某国\tSomeland\t\t", &["4: the parent \"y\" is not in the file"]);
    check("regions.tsv", "x\tx\tland\t某国\tSomeland\t\t", &["4: \"x\" lies within itself"]);
    check("regions.tsv", "x\t\tBig Land\t某国\tSomeland\t\t", &["4: \"Big Land\" is no kind of region"]);
    check("regions.tsv", "x\t\tland\t\tSomeland\t\t", &["4: has no Chinese name"]);
    check("regions.tsv", "x\t\tland\t某国\t\t\t", &["4: has no English name"]);
    let chinese = "4: the English name \"某国\" has Chinese characters";
    check("regions.tsv", "x\t\tland\t某国\t某国\t\t", &[chinese]);
    check("regions.tsv", "x\t\tland\t某国\tSomeland\ta|a\t", &["4: the word \"a\" is there twice"]);
    let empty = "4: \"\" among the words is empty or has space around it";
    check("regions.tsv", "x\t\tland\t某国\tSomeland\ta||b\t", &[empty]);
    check(
        "regions.tsv",
        "x\t\tland\t某国\tSomeland\t\tno",
        &["4: the slot is \"no\"; it must be yes, empty or the code of a place that has one"],
    );
    check("regions.tsv", "x\t\tland\t某国\tSomeland\t\tex", &[]);
    let none = "4: the slot is \"ex-n\"; it must be yes, empty or the code of a place that has one";
    check("regions.tsv", "x\t\tland\t某国\tSomeland\t\tex-n", &[none]);
    let space = "4: has space around a cell, or a control character in one";
    check("regions.tsv", "x\t\tland\t某国\t Someland\t\t", &[space]);
    check(
        "regions.tsv",
        "x\t\t\t\t\t\tno",
        &[
            "4: has no Chinese name",
            "4: has no English name",
            "4: \"\" is no kind of region",
            "4: the slot is \"no\"; it must be yes, empty or the code of a place that has one",
        ],
    );
}

#[test]
fn industries() {
    check("industries.tsv", "C01\t采矿\tMining", &["5: the parent \"C\" is not in the file"]);
    check("industries.tsv", "C1\t采矿\tMining", &["5: \"C1\" has not the length of any level"]);
    check("industries.tsv", "c\t采矿\tMining", &["5: \"c\" is no code"]);
    check("industries.tsv", "C\t采矿\t", &["5: has no English name"]);
    check("industry-words.tsv", "B", &["3: must have 2 columns, joined by tabs"]);
    check("industry-words.tsv", "B\t", &["3: there are no words, or \"B\" is not in industries.tsv"]);
    check("industry-words.tsv", "C\tcoal", &["3: there are no words, or \"C\" is not in industries.tsv"]);
}

#[test]
fn departments() {
    check("departments.tsv", "trade-marks\tnational\t商标部\tTrade Marks Division\t", &[]);
    let class = "4: the class \"foreign\" is none of national, affiliated and local";
    check("departments.tsv", "trade-marks\tforeign\t商标部\tTrade Marks Division\t", &[class]);
    check("departments.tsv", "Trade\tnational\t商标部\tTrade Marks Division\t", &["4: \"Trade\" is no code"]);
    let alias = "4: \"division of PATENTS.\" is a name of \"patents\" already";
    check("departments.tsv", "trade-marks\tnational\t商标部\tTrade Marks Division\tdivision of PATENTS.", &[alias]);
    let name = "4: \"登记处\" is a name of \"registry\" already";
    check("departments.tsv", "trade-marks\tnational\t登记处\tTrade Marks Division\t", &[name]);
}

#[test]
fn numbers() {
    let file = "numbers.toml";
    check_instead(file, "points = \"-/\"", "points =", "7: string values must be quoted");
    check_instead(file, "points = \"-/\"", "point = \"-/\"", "7: unknown field `point`");
    check_instead(file, "\"utility-model\", D", "\"plant\", D", "13: unknown variant `plant`");
    check_instead(file, "prefix = \"EX\"", "prefix = \"PX\"", "2: the prefix \"PX\" must be one of prefixes-read");
    check_instead(file, "= [\"EX\"]", "= [\"EX\", \"ex\"]", "2: the prefix \"ex\" must be in upper case");
    check_instead(file, "0123456789PMD", "123456789PMD", "2: symbols \"123456789PMD\" must be the digits");
    check_instead(file, "0123456789PMD", "0123456789PM", "10: the kind 'D' must be one of the symbols");
    check_instead(file, "K-YYYY/SSSSSS", "KSSSSSS", "10: the pattern \"KSSSSSS\" must have 2 to 4 Y");
    check_instead(
        file,
        "K-YYYY/SSSSSS",
        "K-YYYY.S",
        "10: the pattern \"K-YYYY.S\" may have Y, K, S, C and points only",
    );
    check_instead(
        file,
        "K-YYYY/SSSSSS",
        "K-YYYY/SC",
        "10: the pattern \"K-YYYY/SC\" and the rule for its check symbol",
    );
    check_instead(file, "K-YYYY/SSSSSS", "K-YY/SSSSSS", "10: 2 digits do not tell the years 1950 to 2099 apart");
    check_instead(file, "[1950, 2099]", "[2099, 1950]", "10: 4 digits do not tell the years 2099 to 1950 apart");
    let weights = "symbols = \"0123456789PMD\"\ncheck = { weights = [1, 2], modulus = 11 }";
    check_instead(file, "symbols = \"0123456789PMD\"", weights, "11: the pattern \"K-YYYY/SSSSSS\" and the rule");
    let again = "[[patent.forms]]\npattern = \"KYYYYSSSSSS\"\nyears = [1950, 2099]\nkinds = {}\n\n[patent.names]";
    check_instead(file, "[patent.names]", again, "2: there must be forms, and no two of them");
    let optional = "years = [1950, 2099]\ncheck-optional-until = 1960";
    check_instead(file, "years = [1950, 2099]", optional, "10: the pattern \"K-YYYY/SSSSSS\" has no check symbol");
    let publication = |form: &str, code: &str| {
        format!(
            "[publication]\nexample = \"\"\nprefix = \"\"\nprefixes-read = []\n\n\
             [publication.codes]\n{code} = {{ kind = \"design\", stage = \"grant\" }}\n\n\
             [[publication.forms]]\n{form}\nkinds = {{ 1 = \"design\" }}\n\n[credit-code]"
        )
    };
    for (form, code, wrong) in [
        ("pattern = \"KSS\"\nyears = [1990, 2010]", "s", "20: the kind code 's' must be a letter in upper case"),
        ("pattern = \"SS\"\nyears = [1990, 2010]", "S", "28: the pattern \"SS\" must have one K"),
        ("pattern = \"K.S\"\nyears = [1990, 2010]", "S", "28: the pattern \"K.S\" must have one K"),
        ("pattern = \"YYKS\"\nyears = [1890, 2010]", "S", "28: 2 digits do not tell the years 1890 to 2010 apart"),
        ("pattern = \"KS\"\nyears = [1990, 2010]\ncheck-optional-until = 1991", "S", "28: publication numbers have no"),
    ] {
        check_instead(file, "[credit-code]", &publication(form, code), wrong);
    }
    check_instead(file, "NNNNNNNN", "NNNNX", "20: the pattern \"NNNNX\" may have A, N and C only");
    check_instead(file, "lengths = [1, 3]", "lengths = [3, 1]", "25: lengths must be up to four numbers that grow");
}

/// The mistakes of the plain profile with a classification of patent-intensive industries: two divisions, three groups.
#[track_caller]
fn check_classes(change: (&str, &str), rows: &[&str], expected: &[&str]) {
    let part = "\n[intensive]\nsymbols = \"0123456789\"\nlengths = [1, 2]\ncounts = [2, 3]\ncomplete-levels = 1\n";
    assert!(part.contains(change.0), "{:?} is not there", change.0);
    let part = part.replacen(change.0, change.1, 1);
    let folder = changed("numbers.toml", |text| format!("{text}{part}"));
    let [file, ..] = profile::OPTIONAL;
    std::fs::write(folder.path().join(file), rows.join("\n")).unwrap();
    assert_eq!(mistakes_in(folder.path(), file), expected, "{change:?} {rows:#?}");
}

const DIVISIONS: [&str; 2] = ["1\t甲\tFirst\t", "2\t乙\tSecond\t"];

#[test]
fn intensive_classes() {
    let as_it_is = ("", "");
    let check_row = |row: &str, wrong: &[&str]| check_classes(as_it_is, &[DIVISIONS[0], DIVISIONS[1], row], wrong);
    check_row("11\t丙\tThird\t", &[]);
    check_row("11\t丙\tThird\tA01|B", &[]);
    check_row("11\t丙\tThird", &["3: must have 4 columns, joined by tabs"]);
    check_row("11\t丙\t\t", &["3: has no English name"]);
    check_row(
        "1-1\t丙\tThird\t",
        &[
            "3: \"1-1\" is no code",
            "3: \"1-1\" may have the characters \"0123456789\" only",
            "3: \"1-1\" has not the length of any level",
        ],
    );
    check_row("1A\t丙\tThird\t", &["3: \"1A\" may have the characters \"0123456789\" only"]);
    check_row("111\t丙\tThird\t", &["3: \"111\" has not the length of any level"]);
    check_row("31\t丙\tThird\t", &["3: the parent \"3\" is not in the file"]);
    check_row("11\t丙\tThird\tB|B", &["3: the word \"B\" is there twice"]);
    check_row("11\t丙\tThird\tB01", &["3: the industry \"B01\" is not in industries.tsv"]);
    check_row("3\t丙\tThird\t", &[" level 1 has 3 classes, and numbers.toml counts 2"]);
    check_classes(as_it_is, &["1\t甲\tFirst\tB", DIVISIONS[1]], &["1: \"1\" has parts; only they may name industries"]);
    check_classes(as_it_is, &DIVISIONS[..1], &[" level 1 has 1 classes, and numbers.toml counts 2"]);
    check_classes(("complete-levels = 1", "complete-levels = 0"), &DIVISIONS[..1], &[]);
}

#[test]
fn a_classification_that_says_it_is_complete_is() {
    let whole = ("complete-levels = 1", "complete-levels = 2");
    let groups = ["11\t丙\tThird\tA01", "12\t丁\tFourth\tB", "21\t戊\tFifth\tB"];
    let rows = |groups: &[&'static str]| [&DIVISIONS, groups].concat();
    check_classes(whole, &rows(&groups), &[]);
    check_classes(whole, &rows(&groups[..2]), &[" level 2 has 2 classes, and numbers.toml counts 3"]);
    let silent = "5: \"21\" names no industry, though the table is complete";
    check_classes(whole, &rows(&[groups[0], groups[1], "21\t戊\tFifth\t"]), &[silent]);
}

#[test]
fn a_classification_needs_its_levels_and_its_file() {
    for (from, to, wrong) in [
        ("\"0123456789\"", "\"\"", "symbols \"\" must be digits and upper case letters, none twice"),
        ("\"0123456789\"", "\"1231\"", "symbols \"1231\" must be digits and upper case letters, none twice"),
        ("[1, 2]", "[2, 1]", "lengths must be one to three numbers that grow"),
        ("[1, 2]", "[0, 1]", "lengths must be one to three numbers that grow"),
        ("[1, 2]", "[1, 17]", "a code may have 16 characters"),
        ("[2, 3]", "[2]", "there must be 2 counts, one for each level, up to 65535"),
        ("[2, 3]", "[2, 65536]", "there must be 2 counts, one for each level, up to 65535"),
        ("complete-levels = 1", "complete-levels = 3", "complete-levels must be at most 2"),
    ] {
        let part = "[intensive]\nsymbols = \"0123456789\"\nlengths = [1, 2]\ncounts = [2, 3]\ncomplete-levels = 1\n";
        let found = mistakes("numbers.toml", |text| format!("{text}{}", part.replacen(from, to, 1)));
        assert!(found.contains(&format!("27: {wrong}")), "{to}: {found:#?}");
        assert!(found.iter().any(|line| line.starts_with("intensive-classes.tsv: cannot be read")), "{found:#?}");
    }
    let folder = changed("", str::to_owned);
    std::fs::write(folder.path().join(profile::OPTIONAL[0]), "").unwrap();
    let wrong = [" is there, but numbers.toml has no [intensive]"];
    assert_eq!(mistakes_in(folder.path(), profile::OPTIONAL[0]), wrong);
}

/// The mistakes of the plain profile with more places and these rows of tenants, or of who acts: a second land `ox` with a
/// slot, a town `ox-t` in it, a quarter `ox-t-q` of that, and an island `is` without a slot.
#[track_caller]
fn check_offices(tenants: &[&str], acting: &[&str], file: &str, expected: &[&str]) {
    let more = "ox\t\tland\t牛国\tOxland\t\tyes\nox-t\tox\ttown\t牛镇\tOxtown\t\t\n\
                ox-t-q\tox-t\tquarter\t牛区\tOx Quarter\t\t\nis\t\tisland\t岛\tIsle\t\t\n";
    let folder = changed("regions.tsv", |text| format!("{text}{more}"));
    for (file, rows) in [("tenants.tsv", tenants), ("acting.tsv", acting)] {
        std::fs::write(folder.path().join(file), rows.join("\n")).unwrap();
    }
    assert_eq!(mistakes_in(folder.path(), file), expected, "{tenants:#?} {acting:#?}");
}

const OFFICES: [&str; 4] = [
    "top\tnation\t\t\t国家局\tNational Office",
    "ex\tprovince\tex\ttop\t\t",
    "ox\tprovince\tox\ttop\t\t",
    "ox-c\tcentre\tox\ttop\t牛中心\tOx Centre",
];

#[test]
fn tenants() {
    let check_row = |row: &str, wrong: &[&str]| {
        check_offices(&[&OFFICES, &[row][..]].concat(), &[], "tenants.tsv", wrong);
    };
    check_row("ox-t\tcity\tox-t\tox\t\t", &[]);
    check_row("is\tcity\tis\ttop\t\t", &[]);
    check_row("ox-t\tcity\tox-t\tox\t", &["5: must have 6 columns, joined by tabs"]);
    check_row("Ox\tcity\tox-t\tox\t\t", &["5: \"Ox\" is no code"]);
    check_row("ox\tcity\tox-t\tox\t\t", &["5: the code \"ox\" is in line 3 already"]);
    check_row("ox-t\tcity\tox-t\tox\t牛镇局\t", &["5: has no English name"]);
    check_row("two\tcentre\tox\ttop\t\t", &["5: has no Chinese name", "5: has no English name"]);
    let kind = |kind: &str| format!("5: the kind {kind:?} is none of nation, province, centre and city");
    check_row("ox-t\tvillage\tox-t\tox\t\t", &[&kind("village")]);
    check_row("ox-t\t\tox-t\tox\t\t", &[&kind("")]);
    check_row("two\tnation\t\t\t国家局\tNational Office", &["5: the nation is in line 1 already"]);
    let below = ["5: the nation has neither place nor parent", "5: the nation is in line 1 already"];
    check_row("two\tnation\tex\ttop\t国家局\tNational Office", &below);
}

#[test]
fn a_tenant_stands_where_its_place_does() {
    let check_row = |row: &str, wrong: &str| {
        check_offices(&[&OFFICES, &[row][..]].concat(), &[], "tenants.tsv", &[wrong]);
    };
    check_row("ox-t\tcity\tnowhere\tox\t\t", "5: the place \"nowhere\" is not in regions.tsv");
    check_row("ox-t\tcity\t\tox\t\t", "5: the place \"\" is not in regions.tsv");
    check_row("ox-t\tcity\tox-t\tnobody\t\t", "5: the parent \"nobody\" is not in the file");
    let other = |parent: &str, expected: &str| {
        format!("5: the parent is {parent:?}; it must be {expected:?}, which covers the place")
    };
    check_row("ox-t\tcity\tox-t\tex\t\t", &other("ex", "ox"));
    check_row("ox-t\tcity\tox-t\ttop\t\t", &other("top", "ox"));
    check_row("ox-t\tcity\tox-t\tox-c\t\t", &other("ox-c", "ox"));
    check_row("ox-t\tcity\tox-t\tox-t\t\t", &other("ox-t", "ox"));
    check_row("ex-c\tcentre\tex\tex\t中心\tCentre", &other("ex", "top"));
    let slot =
        |place: &str, kind: &str| format!("5: the place {place:?} has no slot of its own, as that of a {kind} must");
    check_row("ox-t\tprovince\tox-t\ttop\t\t", &slot("ox-t", "province"));
    check_row("is\tprovince\tis\ttop\t\t", &slot("is", "province"));
    check_row("two\tprovince\tox\ttop\t\t", "5: the place \"ox\" is that of \"ox\" already, or lies in it");
    let without = [OFFICES[0], OFFICES[1], OFFICES[3]];
    let alone = "3: the place \"ox\" has no province for the centre to stand beside";
    check_offices(&without, &[], "tenants.tsv", &[alone]);
    // Neither order of the lines makes the outer of two cities the wrong one.
    let (town, quarter) = ("ox-t\tcity\tox-t\tox\t\t", "ox-t-q\tcity\tox-t-q\tox\t\t");
    for (rows, line) in [([town, quarter], 6), ([quarter, town], 5)] {
        let inside = format!("{line}: the place \"ox-t-q\" is that of \"ox-t\" already, or lies in it");
        check_offices(&[&OFFICES[..], &rows].concat(), &[], "tenants.tsv", &[&inside]);
    }
}

#[test]
fn there_is_a_nation_and_nobody_stands_in_a_circle() {
    check_offices(&[], &[], "tenants.tsv", &[" has no tenant of the kind nation"]);
    let circle = ["ex\tprovince\tex\tex-n\t\t", "ex-n\tcity\tex-n\tex\t\t"];
    let wrong = "2: the parent is \"ex-n\"; it must be \"top\", which covers the place";
    check_offices(&[OFFICES[0], circle[0], circle[1]], &[], "tenants.tsv", &[wrong]);
    // Without the file there is the nation alone, and nobody else to act.
    let folder = changed("", str::to_owned);
    assert_eq!(mistakes_in(folder.path(), "tenants.tsv"), Vec::<String>::new());
    std::fs::write(folder.path().join("acting.tsv"), "ex\tcontact-points\tex\n").unwrap();
    assert_eq!(mistakes_in(folder.path(), "acting.tsv"), ["1: the tenant \"ex\" is not in tenants.tsv"]);
}

#[test]
fn who_acts_for_a_slot() {
    let check_rows = |rows: &[&str], wrong: &[&str]| check_offices(&OFFICES, rows, "acting.tsv", wrong);
    check_rows(&["ox\tcontact-points\tox-c", "ox\tproduct-filings\tox-c"], &[]);
    check_rows(&["ox\tcontact-points"], &["1: must have 3 columns, joined by tabs"]);
    let matter = "1: the matter \"weather\" is none of contact-points, product-filings";
    check_rows(&["ox\tweather\tox-c"], &[matter]);
    check_rows(&["ox\tcontact-points\tnobody"], &["1: the tenant \"nobody\" is not in tenants.tsv"]);
    check_rows(&["ex\tcontact-points\tox-c"], &["1: the tenant \"ox-c\" does not belong to the slot \"ex\""]);
    check_rows(&["ex\tcontact-points\ttop"], &["1: the tenant \"top\" does not belong to the slot \"ex\""]);
    check_rows(&["ox\tcontact-points\tox"], &["1: the tenant \"ox\" acts for \"ox\" without being named here"]);
    for place in ["ox-t", "nowhere"] {
        let wrong = [
            format!("1: the place {place:?} is not in regions.tsv or has no slot there"),
            format!("1: the tenant \"ox-c\" does not belong to the slot {place:?}"),
        ];
        check_rows(&[&format!("{place}\tcontact-points\tox-c")], &wrong.each_ref().map(String::as_str));
    }
    let twice = "2: who acts for \"ox\" in \"contact-points\" is in line 1 already";
    check_rows(&["ox\tcontact-points\tox-c", "ox\tcontact-points\tox-c"], &[twice]);
    assert_eq!(profile::acting::MATTERS, puhui_domain::Matter::ALL.map(puhui_domain::Matter::code));
}
