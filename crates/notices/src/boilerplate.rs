//! What the sites that publish notices put around them: menus, stamps, shares, footers.

use crate::dates::is_site_date;

/// A line of the site's is short: a sentence that merely contains "subscription number" is none.
const LONGEST: usize = 160;

const BEGINNINGS: [&str; 42] = [
    "news updates",
    "news center",
    "related news",
    "related links",
    "there is currently no data",
    "more intellectual property",
    "more deeply",
    "head office",
    "subsidiary company",
    "service number",
    "subscription number",
    "copyright",
    "source of article",
    "article source",
    "source:",
    "views:",
    "share to",
    "share:",
    "previous:",
    "next:",
    "previous article",
    "next article",
    "current position",
    "home >",
    "you are here",
    "相关新闻",
    "相关链接",
    "相关阅读",
    "当前位置",
    "您的位置",
    "您现在的位置",
    "首页 ",
    "文章来源",
    "信息来源",
    "来源：",
    "浏览次数",
    "阅读次数",
    "分享到",
    "上一篇",
    "责任编辑",
    "扫一扫",
    "图片名称",
];
const CONTENTS: [&str; 7] = ["all rights reserved", "版权所有", "icp备", "公网安备", "seo标签", "【打印】", "关闭窗口"];
const RELEASES: [&str; 8] =
    ["release time", "release date", "published on:", "publish time", "发布时间", "发布日期", "发文日期", "更新时间"];
const PICTURES: [&str; 7] = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".svg"];

/// Whether the line belongs to the site, not to the notice.
pub(crate) fn is_site(line: &str) -> bool {
    if line.chars().nth(LONGEST).is_some() {
        return false;
    }
    let lower = line.to_lowercase();
    BEGINNINGS.iter().any(|beginning| lower.starts_with(beginning))
        || CONTENTS.iter().any(|content| lower.contains(content))
        || PICTURES.iter().any(|picture| lower.ends_with(picture) && !lower.contains(' '))
        || follows_an_account(&lower)
}

fn follows_an_account(lower: &str) -> bool {
    (lower.starts_with("pay attention to") || lower.starts_with("follow the official") || lower.starts_with("关注"))
        && ["subscription", "service number", "account", "公众号", "订阅号", "服务号"]
            .iter()
            .any(|what| lower.contains(what))
}

/// Whether the line says when the site released the page.
pub(crate) fn is_release_stamp(line: &str) -> bool {
    let lower = line.to_lowercase();
    RELEASES.iter().any(|release| lower.starts_with(release)) || is_site_date(line)
}

/// Whether a stamp has its date on the next line.
pub(crate) fn is_bare_label(line: &str) -> bool {
    line.ends_with([':', '：'])
}

/// The name without a picture's file name glued before it, which is the icon that a site shows for an attachment.
pub(crate) fn without_icon(name: &str) -> &str {
    let lower = name.to_ascii_lowercase();
    let icon = PICTURES.iter().filter_map(|picture| lower.find(picture).map(|at| at + picture.len())).min();
    match icon {
        Some(end) if end < name.len() && !name[..end].contains(' ') => name[end..].trim_start(),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sites_lines_are_known() {
        for line in [
            "News Updates",
            "Related links:Frequently asked questions",
            "qr-code.PNG",
            "Copyright ©2026 A",
            "某某 版权所有",
            "Follow the official service account of the portal",
            "上一篇：无",
            "Source of article: An Office",
        ] {
            assert!(is_site(line), "{line}");
        }
        assert!(is_release_stamp("发布时间：2026-01-20　浏览次数：128") && is_release_stamp("2026-01-20"));
    }

    #[test]
    fn a_notices_lines_stay() {
        for line in ["Pay attention to quality", "首页广告费", "Deploy the picture search", "a b.png"] {
            assert!(!is_site(line), "{line}");
        }
        assert!(!is_release_stamp("2026年1月15日"));
    }

    #[test]
    fn an_icon_is_no_part_of_a_name() {
        assert_eq!(without_icon("acrobat.pngList of tasks.pdf"), "List of tasks.pdf");
        assert_eq!(without_icon("My photo.png"), "My photo.png");
        assert_eq!(without_icon("photo.png"), "photo.png");
    }
}
