//! What was found in a notice, for the person who decides whether to import it.

use std::fmt::Write as _;

use super::source::Source;

/// The longest heading that is shown, in characters.
const HEADING: usize = 60;

/// One proposed policy with all its texts.
pub(super) fn outline(policy: &[&Source]) -> String {
    let mut text = String::new();
    for Source { file, notice } in policy {
        let unknown = || "not in the text".to_owned();
        let number = notice.document_number.as_ref().map_or_else(unknown, ToString::to_string);
        let issued_on = notice.issued_on.map_or_else(unknown, |date| date.to_string());
        let issuer = notice.issuer.clone().unwrap_or_else(unknown);
        let _ = write!(
            text,
            "{}\n  file        {file} ({})\n  number      {number}\n  issuer      {issuer}\n  issued on   {issued_on}\n",
            notice.title,
            notice.language.tag(),
        );
        if let Some(enclosure) = &notice.enclosure {
            let _ = writeln!(text, "  encloses    {enclosure}");
        }
        let _ = writeln!(text, "  clauses     {}", notice.clauses.len());
        for clause in &notice.clauses {
            let path = clause.path.to_string();
            let indent = path.matches('.').count() * 2;
            let heading = shortened(clause.heading.as_deref().unwrap_or(&clause.text));
            let _ = writeln!(text, "    {:indent$}{path:6} {heading}", "");
        }
        for attachment in &notice.attachments {
            let _ = writeln!(text, "  attachment  {attachment}");
        }
        for dropped in &notice.left_out {
            let _ = writeln!(text, "  left out    {dropped}");
        }
        for warning in &notice.warnings {
            let _ = writeln!(text, "  look at     {warning}");
        }
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
