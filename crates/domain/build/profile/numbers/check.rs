//! What must hold for `numbers.toml`, so that the library can follow it without looking twice.

use toml::Spanned;

use super::{Check, CreditCode, Form, Intensive, Numbers, Patent, Publication};

/// Where in the file something is wrong, in bytes, and what.
type Wrong = (usize, String);

pub(super) fn numbers(numbers: &Numbers) -> Vec<Wrong> {
    let Numbers { patent, publication, credit_code, industry, intensive } = numbers;
    let mut wrong = Vec::new();
    let lengths = &industry.get_ref().lengths;
    if lengths.len() > 4 || lengths.first() == Some(&0) || !lengths.is_sorted_by(|a, b| a < b) {
        wrong.push((industry.span().start, "lengths must be up to four numbers that grow".to_owned()));
    }
    let mut note = |byte: usize, found: Vec<String>| wrong.extend(found.into_iter().map(|what| (byte, what)));
    note(patent.span().start, of_patent(patent.get_ref()));
    for form in &patent.get_ref().forms {
        note(form.span().start, of_form(form.get_ref(), patent.get_ref()));
    }
    if let Some(publication) = publication {
        note(publication.span().start, of_publication(publication.get_ref()));
        for form in &publication.get_ref().forms {
            note(form.span().start, of_publication_form(form.get_ref()));
        }
    }
    note(credit_code.span().start, of_credit_code(credit_code.get_ref()));
    if let Some(intensive) = intensive {
        note(intensive.span().start, of_intensive(intensive.get_ref()));
    }
    wrong
}

fn of_patent(patent: &Patent) -> Vec<String> {
    let Patent { prefix, prefixes_read, forms, symbols, check, .. } = patent;
    let mut wrong = Vec::from_iter(of_symbols(symbols, check.as_ref()));
    wrong.extend(of_prefixes(prefix, prefixes_read));
    wrong.extend(of_lengths(forms));
    wrong
}

fn of_publication(publication: &Publication) -> Vec<String> {
    let Publication { prefix, prefixes_read, forms, codes, .. } = publication;
    let mut wrong = of_prefixes(prefix, prefixes_read);
    wrong.extend(of_lengths(forms));
    for letter in codes.keys().filter(|letter| !letter.is_ascii_uppercase()) {
        wrong.push(format!("the kind code {letter:?} must be a letter in upper case"));
    }
    wrong
}

fn of_prefixes(prefix: &String, prefixes_read: &[String]) -> Vec<String> {
    let mut wrong = Vec::new();
    if !prefix.is_empty() && !prefixes_read.contains(prefix) {
        wrong.push(format!("the prefix {prefix:?} must be one of prefixes-read"));
    }
    for prefix in prefixes_read {
        if prefix.is_empty() || prefix.contains(|c: char| c.is_ascii_lowercase() || c.is_whitespace()) {
            wrong.push(format!("the prefix {prefix:?} must be in upper case and without space"));
        }
    }
    wrong
}

fn of_lengths(forms: &[Spanned<Form>]) -> Option<String> {
    let mut counts: Vec<usize> = forms.iter().map(|form| count(&form.get_ref().pattern, "YKSC")).collect();
    counts.sort_unstable();
    let are_same = counts.windows(2).any(|pair| pair[0] == pair[1]);
    (forms.is_empty() || are_same)
        .then(|| "there must be forms, and no two of them may have the same number of characters".to_owned())
}

/// Digits only, since a kind code follows them.
fn of_publication_form(form: &Form) -> Vec<String> {
    let Form { pattern, years, check_optional_until, kinds } = form;
    let mut wrong = Vec::new();
    let is_plain = pattern.chars().all(|symbol| "YKS".contains(symbol));
    if !is_plain || count(pattern, "K") != 1 || !(1..=18).contains(&count(pattern, "S")) {
        wrong.push(format!("the pattern {pattern:?} must have one K, 1 to 18 S and else only Y"));
    }
    if check_optional_until.is_some() {
        wrong.push("publication numbers have no check symbol that could be optional".to_owned());
    }
    if count(pattern, "Y") > 0 {
        wrong.extend(of_years(pattern, *years));
    }
    for kind in kinds.keys().filter(|kind| !kind.is_ascii_digit()) {
        wrong.push(format!("the kind {kind:?} must be a digit"));
    }
    wrong
}

fn of_form(form: &Form, patent: &Patent) -> Vec<String> {
    let Form { pattern, years: period, check_optional_until, kinds } = form;
    let mut wrong = Vec::new();
    let years = count(pattern, "Y");
    if !(2..=4).contains(&years) || count(pattern, "K") != 1 || !(1..=18).contains(&count(pattern, "S")) {
        wrong.push(format!("the pattern {pattern:?} must have 2 to 4 Y, one K and 1 to 18 S"));
    }
    wrong.extend(of_check(pattern, "YKS", patent.check.as_ref()));
    if pattern.chars().any(|symbol| !"YKSC".contains(symbol) && !patent.points.contains(symbol)) {
        wrong.push(format!("the pattern {pattern:?} may have Y, K, S, C and points only"));
    }
    wrong.extend(of_years(pattern, *period));
    if check_optional_until.is_some() && !pattern.contains('C') {
        wrong.push(format!("the pattern {pattern:?} has no check symbol that could be optional"));
    }
    for kind in kinds.keys() {
        if !kind.is_ascii_alphanumeric() || !patent.symbols.contains(*kind) {
            wrong.push(format!("the kind {kind:?} must be one of the symbols {:?}", patent.symbols));
        }
    }
    wrong
}

fn of_years(pattern: &str, [first, last]: [u16; 2]) -> Option<String> {
    let years = count(pattern, "Y");
    let span = last.checked_sub(first).map_or(usize::MAX, usize::from);
    (span >= 10_usize.pow(u32::try_from(years.min(4)).unwrap_or_default()) || last > 9999)
        .then(|| format!("{years} digits do not tell the years {first} to {last} apart"))
}

fn of_credit_code(code: &CreditCode) -> Vec<String> {
    let CreditCode { pattern, symbols, check, .. } = code;
    let mut wrong = Vec::from_iter(of_symbols(symbols, check.as_ref()));
    if pattern.is_empty() || count(pattern, "ANC") != pattern.chars().count() {
        wrong.push(format!("the pattern {pattern:?} may have A, N and C only"));
    }
    wrong.extend(of_check(pattern, "AN", check.as_ref()));
    wrong
}

fn of_intensive(intensive: &Intensive) -> Vec<String> {
    let Intensive { symbols, lengths, counts, complete_levels } = intensive;
    let mut wrong = Vec::new();
    let is_plain = symbols.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    if symbols.is_empty() || !is_plain || symbols.chars().any(|symbol| symbols.matches(symbol).count() > 1) {
        wrong.push(format!("symbols {symbols:?} must be digits and upper case letters, none twice"));
    }
    if !(1..=3).contains(&lengths.len()) || lengths.first() == Some(&0) || !lengths.is_sorted_by(|a, b| a < b) {
        wrong.push("lengths must be one to three numbers that grow".to_owned());
    }
    if lengths.last().is_some_and(|length| *length > 16) {
        wrong.push("a code may have 16 characters".to_owned());
    }
    if counts.len() != lengths.len() || counts.iter().any(|count| *count > usize::from(u16::MAX)) {
        wrong.push(format!("there must be {} counts, one for each level, up to {}", lengths.len(), u16::MAX));
    }
    if *complete_levels > lengths.len() {
        wrong.push(format!("complete-levels must be at most {}", lengths.len()));
    }
    wrong
}

/// The symbols are worth their places, so the digits come first.
fn of_symbols(symbols: &str, check: Option<&Check>) -> Option<String> {
    let is_plain = symbols.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    let is_enough = check.is_none_or(|check| check.modulus > 0 && check.modulus as usize <= symbols.len());
    let is_unique = symbols.chars().all(|symbol| symbols.matches(symbol).count() == 1);
    let fits = symbols.starts_with("0123456789") && is_plain && is_enough && is_unique;
    (!fits).then(|| {
        format!("symbols {symbols:?} must be the digits, then upper case letters, none twice, as many as the modulus")
    })
}

/// A pattern has its check symbol at the end, and one only if there is a rule with enough weights for it.
fn of_check(pattern: &str, weighed: &str, check: Option<&Check>) -> Option<String> {
    let fits = match check {
        None => !pattern.contains('C'),
        Some(check) => {
            let weights = count(pattern, weighed);
            count(pattern, "C") == 1 && pattern.ends_with('C') && weights <= check.weights.len()
        }
    };
    (!fits).then(|| format!("the pattern {pattern:?} and the rule for its check symbol C do not fit together"))
}

fn count(pattern: &str, symbols: &str) -> usize {
    pattern.chars().filter(|symbol| symbols.contains(*symbol)).count()
}
