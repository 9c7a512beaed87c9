//! Reads a profile, checks it, and writes it as Rust.

pub(crate) mod acting;
mod calendar;
mod departments;
mod emit;
mod industries;
mod intensive;
mod mistakes;
mod numbers;
mod regions;
mod rows;
mod tenants;

use std::path::Path;

pub(crate) use mistakes::{Mistake, Mistakes};

/// The files that every profile must have. One without rows says that the office has none of the kind.
pub(crate) const FILES: [&str; 6] =
    [numbers::FILE, calendar::FILE, regions::FILE, industries::FILE, industries::WORDS, departments::FILE];

/// The files that a profile may have.
pub(crate) const OPTIONAL: [&str; 3] = [intensive::FILE, tenants::FILE, acting::FILE];

/// Files of Rust source with their names, or everything that is wrong with the profile.
pub(crate) fn tables(folder: &Path) -> Result<Vec<(&'static str, String)>, Vec<Mistake>> {
    let mut mistakes = Mistakes::new(folder);
    let numbers = numbers::read(&mut mistakes);
    let lengths = numbers.as_ref().map(numbers::Numbers::industry_lengths);
    let industries = industries::read(&mut mistakes);
    let regions = regions::read(&mut mistakes);
    let tenants = tenants::read(&mut mistakes);
    let tables = vec![
        ("patent_numbers.rs", numbers.as_ref().map(numbers::Numbers::patent_rules).unwrap_or_default()),
        ("publication_numbers.rs", numbers.as_ref().map(numbers::Numbers::publication_rules).unwrap_or_default()),
        ("credit_codes.rs", numbers.as_ref().map(numbers::Numbers::credit_code_rules).unwrap_or_default()),
        ("calendar.rs", calendar::table(&mut mistakes)),
        ("regions.rs", regions::table(&regions, &mut mistakes)),
        ("industries.rs", industries::table(&industries, lengths, &mut mistakes)),
        ("intensive_classes.rs", intensive::table(numbers.as_ref(), &industries, &mut mistakes)),
        ("departments.rs", departments::table(&mut mistakes)),
        ("tenants.rs", tenants::table(&tenants, &regions, &mut mistakes)),
        ("acting.rs", acting::table(&tenants, &regions, &mut mistakes)),
    ];
    mistakes.none().map(|()| tables)
}
