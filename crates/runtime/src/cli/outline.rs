//! What was found in a notice, for the person who decides whether to import it.

use std::fmt::Write as _;

use super::source::Source;
use super::words::{language, words};

/// The longest heading that is shown, in characters.
const HEADING: usize = 60;

/// One proposed policy with all its texts.
pub(super) fn outline(policy: &[&Source]) -> String {
    let mut text = String::new();
    for Source { file, notice } in policy {
        let unknown = || words("正文未写明", "not in the text").to_owned();
        let mut line = |zh: &str, en: &str, value: &str| {
            // A Chinese character takes two columns.
            let label = words(format!("{zh}{:width$}", "", width = 12 - 2 * zh.chars().count()), format!("{en:12}"));
            let _ = writeln!(text, "  {label}{value}");
        };
        line("标题", "title", &notice.title);
        line("文件", "file", &format!("{file} ({})", notice.language.tag()));
        line("文号", "number", &notice.document_number.as_ref().map_or_else(unknown, ToString::to_string));
        line("发文机关", "issuer", &notice.issuer.clone().unwrap_or_else(unknown));
        line("印发日期", "issued on", &notice.issued_on.map_or_else(unknown, |date| date.to_string()));
        if let Some(enclosure) = &notice.enclosure {
            line("所附文件", "encloses", enclosure);
        }
        line("条款", "clauses", &notice.clauses.len().to_string());
        for clause in &notice.clauses {
            let path = clause.path.to_string();
            let indent = path.matches('.').count() * 2;
            let heading = shortened(clause.heading.as_deref().unwrap_or(&clause.text));
            line("", "", &format!("{:indent$}{path:6} {heading}", ""));
        }
        for attachment in &notice.attachments {
            line("附件", "attachment", attachment);
        }
        for left_out in &notice.left_out {
            line("未导入", "left out", &left_out.say(language()));
        }
        for warning in &notice.warnings {
            line("请核对", "look at", &warning.say(language()));
        }
        text.push('\n');
    }
    text
}

fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    match line.char_indices().nth(HEADING) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}
