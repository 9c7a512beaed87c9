use std::fmt::Write as _;

use super::{Code, FieldCode};

/// The catalogue as a page of the documentation, `docs/errors.md`.
pub fn catalogue_page() -> String {
    let mut page = String::from(HEAD);
    for code in Code::ALL {
        let entry = code.entry();
        let (zh, en) = (&entry.title, &entry.advice);
        _ = writeln!(page, "\n### {}\n", entry.code);
        _ = writeln!(page, "**{}** · {} · {}\n\n{}\n\n{}", entry.status, zh.en, zh.zh, en.en, en.zh);
    }
    page.push_str(FIELDS);
    for code in FieldCode::ALL {
        let entry = code.entry();
        _ = writeln!(page, "| `{}` | {} | {} |", entry.code, entry.meaning.en, entry.meaning.zh);
    }
    page
}

const HEAD: &str = "\
# Error catalogue

<!-- Generated from crates/service/src/problem/catalogue.rs: `UPDATE=1 cargo test -p puhui-service catalogue`. -->

Every error is a problem document (RFC 9457, `application/problem+json`). Compare `code`; `type` is `/errors#<code>`, a
reference to this catalogue on the office's own gateway; `title` and `detail` are for people and come in the language of
`Accept-Language` (zh-CN or en). `errors` says where in the request the mistakes sit: `pointer` (RFC 6901, in the body),
`parameter` (in the query) or `header`. `related` is the path of a record that stands in the way. `traceId` finds the
request in the log.

## Problems
";

const FIELDS: &str = "
## Codes in `errors`

| code | meaning | 含义 |
|---|---|---|
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_catalogue_is_the_codes_own() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/errors.md");
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(path, catalogue_page()).unwrap();
        }
        let committed = std::fs::read_to_string(path).unwrap_or_default();
        assert!(committed == catalogue_page(), "docs/errors.md is stale: run it again with UPDATE=1");
    }
}
