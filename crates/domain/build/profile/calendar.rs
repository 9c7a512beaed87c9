//! `calendar.toml`: when a day begins in this place.

use serde::Deserialize;

use super::Mistakes;

pub(crate) const FILE: &str = "calendar.toml";

/// Fourteen hours: no place is further from Greenwich.
const FURTHEST: i32 = 14 * 60;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Calendar {
    utc_offset_minutes: i32,
}

pub(crate) fn table(mistakes: &mut Mistakes) -> String {
    let Some(text) = mistakes.read(FILE) else { return String::new() };
    match toml::from_str::<Calendar>(&text) {
        Ok(Calendar { utc_offset_minutes }) if utc_offset_minutes.abs() <= FURTHEST => {
            format!("const MINUTES: i32 = {utc_offset_minutes};\n")
        }
        Ok(_) => {
            mistakes.note(FILE, 0, format!("utc-offset-minutes must be between -{FURTHEST} and {FURTHEST}"));
            String::new()
        }
        Err(error) => {
            mistakes.note(FILE, 0, error.message());
            String::new()
        }
    }
}
