use puhui_domain::Language;

/// Why a text cannot be read as a notice. [`NoticeError::say`] has the sentences.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum NoticeError {
    /// Nothing but space.
    Empty,
    /// More than [`crate::MAX_BYTES`].
    TooLarge { bytes: usize, limit: usize },
    /// No UTF-8, or with NUL bytes in it.
    NotText { format: Option<Format> },
    /// Neither the text nor the file's name says what it is.
    NoTitle,
    /// No part and no clause has a number.
    NoClauses,
}

impl std::error::Error for NoticeError {}

/// What bytes that are no text look like.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    Pdf,
    Zip,
    OldWord,
    Utf16,
    Picture,
}

impl Format {
    /// By the first bytes, so that a message can name it.
    pub(crate) fn sniff(bytes: &[u8]) -> Option<Self> {
        const KNOWN: [(&[u8], Format); 6] = [
            (b"%PDF", Format::Pdf),
            (b"PK\x03\x04", Format::Zip),
            (b"\xD0\xCF\x11\xE0", Format::OldWord),
            (b"\xFF\xFE", Format::Utf16),
            (b"\xFE\xFF", Format::Utf16),
            (b"\x89PNG", Format::Picture),
        ];
        KNOWN.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, format)| *format)
    }

    pub(crate) fn name(self, language: Language) -> &'static str {
        let (zh, en) = match self {
            Self::Pdf => ("PDF", "PDF"),
            Self::Zip => ("DOCX 或 ZIP 文件", "a DOCX or ZIP file"),
            Self::OldWord => ("旧版 Word 文件", "an old Word file"),
            Self::Utf16 => ("UTF-16 文本", "UTF-16 text"),
            Self::Picture => ("图片", "a picture"),
        };
        if language == Language::ZhCn { zh } else { en }
    }
}
