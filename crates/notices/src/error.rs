/// Why a text cannot be read as a notice. Every message says what to do.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
pub enum NoticeError {
    #[error("The file is empty. Choose the file that holds the text of the notice.")]
    Empty,
    #[error(
        "The file has {bytes} bytes; at most {limit} are read. Save only the text of one notice, without pictures."
    )]
    TooLarge { bytes: usize, limit: usize },
    #[error("The file is not plain text{}. Open it in its own program and save it as plain text (UTF-8).", looks_like(*.format))]
    NotText { format: Option<&'static str> },
    #[error(
        "The notice has no title in its text. Give the file a name that says what it is, or write the title above the text."
    )]
    NoTitle,
    #[error(
        "No numbered part or clause was found. Check that parts begin a line with 一、, I. or 1., and clauses with （一） or (1)."
    )]
    NoClauses,
}

fn looks_like(format: Option<&str>) -> String {
    format.map(|format| format!(" but looks like {format}")).unwrap_or_default()
}

/// What bytes that are no UTF-8 text look like, by their first bytes, so that the message can name it.
pub(crate) fn sniff(bytes: &[u8]) -> Option<&'static str> {
    const KNOWN: [(&[u8], &str); 6] = [
        (b"%PDF", "PDF"),
        (b"PK\x03\x04", "a DOCX or ZIP file"),
        (b"\xD0\xCF\x11\xE0", "an old Word file"),
        (b"\xFF\xFE", "UTF-16 text"),
        (b"\xFE\xFF", "UTF-16 text"),
        (b"\x89PNG", "a picture"),
    ];
    KNOWN.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, format)| *format)
}
