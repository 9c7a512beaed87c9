//! What a person is told about a notice, in both languages.

use std::fmt;

use puhui_domain::Language;

use crate::{LeftOut, NoticeError, Warning};

impl Warning {
    /// The warning as a sentence that says what to look at.
    pub fn say(&self, language: Language) -> String {
        let (zh, en) = match self {
            Self::TitleFromFileName => (
                "标题取自文件名，请写明正式标题。".to_owned(),
                "The title is made of the file's name. Write the official one.".to_owned(),
            ),
            Self::RepeatedNumber { label, kept_in } => (
                format!("编号 {label} 重复，其内容作为 {kept_in} 的段落保留，请核对编号。"),
                format!("{label} occurs again; its text is kept as a paragraph of {kept_in}. Check the numbering."),
            ),
            Self::NumbersMissing { before } => (
                format!("{before} 之前缺少编号，请核对是否漏了条款。"),
                format!("Numbers are missing before {before}. Check that no clause is lost."),
            ),
            Self::AttachmentNotListed { number } => (
                format!("正文提到附件 {number}，但附件清单中没有。"),
                format!("Attachment {number} is cited but not listed."),
            ),
            Self::UnknownDepartment { name, clauses } => {
                let clauses: Vec<String> = clauses.iter().map(ToString::to_string).collect();
                (
                    format!("责任部门“{name}”未登记（{}），请核对其名称。", clauses.join("、")),
                    format!("No department called {name} is known (in {}). Check its name.", clauses.join(", ")),
                )
            }
            Self::DepartmentsUnclear { clause, text } => (
                format!("{clause} 的括号内容“{text}”像是责任部门，但不在句末，未作为任务提取，请核对。"),
                format!(
                    "Brackets in {clause} look like departments but close no sentence: {text}. Check who is responsible."
                ),
            ),
            Self::SeveralDays { clause } => (
                format!("{clause} 的一项任务写有多个日期，只取第一个，请核对。"),
                format!("A measure in {clause} names several days; the first was taken. Check it."),
            ),
            Self::SecondDocument { lines } => (
                format!("落款之后还有另一份文件（{lines} 行），请单独导入。"),
                format!(
                    "A second document of {} follows the signature. Import it as a notice of its own.",
                    counted(*lines, "line")
                ),
            ),
            Self::PersonalDataRemoved { places } => (
                format!("正文中有 {places} 处联系方式已删去，请核对是否仍有姓名。"),
                format!(
                    "Contact data was taken out of the text in {}. Check that no name remained.",
                    counted(*places, "place")
                ),
            ),
        };
        chosen(language, zh, en)
    }
}

impl LeftOut {
    /// What was dropped, as a sentence.
    pub fn say(&self, language: Language) -> String {
        let (zh, en) = match *self {
            Self::SiteBeforeTitle { lines } => (
                format!("标题之前发布网站的内容 {lines} 行。"),
                format!("{} of the publishing site before the title.", counted(lines, "line")),
            ),
            Self::RepeatedParagraphs { paragraphs } => (
                format!("主送机关之前与前言重复的段落 {paragraphs} 段。"),
                format!("{} before the addressees, repeated in the preamble.", counted(paragraphs, "paragraph")),
            ),
            Self::RepeatedTitle { times } => (
                format!("主送机关之前重复的标题 {times} 处。"),
                format!("{} of the title before the addressees.", counted(times, "repetition")),
            ),
            Self::BeforeAddressees { lines } => (
                format!("标题与主送机关之间不属于通知的内容 {lines} 行。"),
                format!("{} between title and addressees that belongs to no part of a notice.", counted(lines, "line")),
            ),
            Self::BeforeFirstSentence { lines } => (
                format!("无标题文本首句之前的内容 {lines} 行。"),
                format!("{} before the first sentence of a text without title.", counted(lines, "line")),
            ),
            Self::ReleaseDay => ("网站发布日期。".to_owned(), "The day on which a site released the page.".to_owned()),
            Self::ContactLines { lines } => (
                format!("联系方式 {lines} 行，属于个人信息。"),
                format!("{} with contact data, which is personal.", counted(lines, "line")),
            ),
            Self::ContactData { places } => (
                format!("句中的联系方式 {places} 处，均已标记。"),
                format!("Contact data in {} inside sentences, each marked.", counted(places, "place")),
            ),
            Self::AfterClauses { lines } => (
                format!("条款之后不属于通知的内容 {lines} 行。"),
                format!("{} after the clauses that belong to no part of a notice.", counted(lines, "line")),
            ),
            Self::SiteAfterText { lines } => (
                format!("正文之后发布网站的内容 {lines} 行。"),
                format!("{} of the publishing site after the text.", counted(lines, "line")),
            ),
        };
        chosen(language, zh, en)
    }
}

impl NoticeError {
    /// The error as sentences that say what to do.
    pub fn say(&self, language: Language) -> String {
        let (zh, en) = match self {
            Self::Empty => (
                "文件为空，请选择含有通知正文的文件。".to_owned(),
                "The file is empty. Choose the file that holds the text of the notice.".to_owned(),
            ),
            Self::TooLarge { bytes, limit } => (
                format!("文件有 {bytes} 字节，最多读取 {limit} 字节。请只保存一份通知的文字，不含图片。"),
                format!("The file has {bytes} bytes; at most {limit} are read. Save only the text of one notice, without pictures."),
            ),
            Self::NotText { format } => (
                format!(
                    "文件不是纯文本{}。请用相应程序打开，另存为纯文本（UTF-8）。",
                    format.map(|format| format!("，像是 {}", format.name(Language::ZhCn))).unwrap_or_default()
                ),
                format!(
                    "The file is not plain text{}. Open it in its own program and save it as plain text (UTF-8).",
                    format.map(|format| format!(" but looks like {}", format.name(Language::En))).unwrap_or_default()
                ),
            ),
            Self::NoTitle => (
                "正文中没有标题。请给文件起一个能说明内容的名字，或在正文上方写上标题。".to_owned(),
                "The notice has no title in its text. Give the file a name that says what it is, or write the title above the text."
                    .to_owned(),
            ),
            Self::NoClauses => (
                "没有找到带编号的部分或条款。请核对：部分以“一、”“I.”或“1.”起行，条款以“（一）”或“(1)”开头。".to_owned(),
                "No numbered part or clause was found. Check that parts begin a line with 一、, I. or 1., and clauses with （一） or (1)."
                    .to_owned(),
            ),
        };
        chosen(language, zh, en)
    }
}

impl fmt::Display for NoticeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say(Language::En))
    }
}

fn chosen(language: Language, zh: String, en: String) -> String {
    match language {
        Language::ZhCn => zh,
        Language::En => en,
    }
}

/// "1 line", "4 lines".
fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_said_in_both_languages() {
        let is_chinese = |text: &str| text.chars().filter(|c| ('\u{4e00}'..='\u{9fff}').contains(c)).count() > 3;
        let said = |say: &dyn Fn(Language) -> String| {
            let (zh, en) = (say(Language::ZhCn), say(Language::En));
            assert!(is_chinese(&zh) && !is_chinese(&en) && en.ends_with('.') && zh.ends_with('。'), "{zh} {en}");
        };
        for left_out in [LeftOut::ReleaseDay, LeftOut::ContactLines { lines: 1 }, LeftOut::SiteAfterText { lines: 2 }] {
            said(&|language| left_out.say(language));
        }
        let clause = puhui_domain::ClausePath::new(&[2, 1]).unwrap();
        for warning in [
            Warning::TitleFromFileName,
            Warning::SecondDocument { lines: 3 },
            Warning::UnknownDepartment { clauses: vec![clause.clone()], name: "Fishing Office".into() },
            Warning::DepartmentsUnclear { clause: clause.clone(), text: "A, B".into() },
            Warning::SeveralDays { clause },
        ] {
            said(&|language| warning.say(language));
        }
        for error in [NoticeError::Empty, NoticeError::NotText { format: Some(crate::error::Format::Pdf) }] {
            said(&|language| error.say(language));
        }
        assert_eq!(
            LeftOut::ContactLines { lines: 1 }.say(Language::En),
            "1 line with contact data, which is personal."
        );
        assert_eq!(
            LeftOut::SiteAfterText { lines: 2 }.say(Language::En),
            "2 lines of the publishing site after the text."
        );
    }
}
