//! The two languages of the command line.

use puhui_domain::Language;

/// The language of the caller's terminal: Chinese where the locale says so, else English.
pub(super) fn language() -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let locale = names.iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    if locale.is_some_and(|locale| locale.starts_with("zh")) { Language::ZhCn } else { Language::En }
}

/// One of two wordings, by the caller's language.
pub(super) fn words<T>(zh: T, en: T) -> T {
    match language() {
        Language::ZhCn => zh,
        Language::En => en,
    }
}
