use std::path::Path;

use anyhow::{Context, Result};

const END: &str = "<!-- bench end -->";

/// Insists that a document has a place for the tables of a scenario.
pub(crate) fn check(file: &Path, scenario: &str) -> Result<()> {
    with(file, scenario, "").map(drop)
}

/// Puts the tables of a scenario into a document, in place of those of the run before.
pub(crate) fn replace(file: &Path, scenario: &str, text: &str) -> Result<()> {
    let document = with(file, scenario, text)?;
    std::fs::write(file, document).with_context(|| format!("{} cannot be written", file.display()))
}

fn with(file: &Path, scenario: &str, text: &str) -> Result<String> {
    let unusable = || format!("{} cannot be used", file.display());
    let document = std::fs::read_to_string(file).with_context(unusable)?;
    replaced(&document, scenario, text).with_context(unusable)
}

fn replaced(document: &str, scenario: &str, text: &str) -> Result<String> {
    let begin = format!("<!-- bench {scenario} -->");
    let missing = || format!("it has no lines `{begin}` and `{END}`: put them where the tables should be");
    let (before, rest) = document.split_once(&begin).with_context(missing)?;
    let (_, after) = rest.split_once(END).with_context(missing)?;
    Ok(format!("{before}{begin}\n\n{}\n\n{END}{after}", text.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_between_the_marks_is_replaced() {
        let document = "# A\n<!-- bench store -->\nold\n<!-- bench end -->\nB\n";
        let expected = "# A\n<!-- bench store -->\n\nnew\n\n<!-- bench end -->\nB\n";
        assert_eq!(replaced(document, "store", "new\n").unwrap(), expected);
        assert_eq!(replaced(expected, "store", "new").unwrap(), expected);
        let missing = replaced(document, "peers", "new").unwrap_err().to_string();
        assert!(missing.contains("<!-- bench peers -->"), "{missing}");
    }

    #[test]
    fn the_page_of_measurements_has_a_place() {
        check(&crate::paths::root().join("docs/measurements.md"), "store").unwrap();
    }
}
