use std::fmt::Write as _;

use puhui_service::{Answer, Context, Failure, LanguageQuery, Query, Text};
use serde::Serialize;

use crate::accept::PrefersPage;
use crate::page::{self, escaped};

static TITLE: Text = Text::new("普惠：知识产权公共服务接口", "Puhui: public services for intellectual property");

/// What there is, in the order a newcomer would want it.
static LINKS: &[Link] = &[
    Link {
        rel: "policies",
        href: "/v1/policies",
        title: Text::new("政策文件", "Policies"),
        about: Text::new(
            "官方通知，按条款查阅，中英文对照。",
            "Official notices, clause by clause, in Chinese and English.",
        ),
    },
    Link {
        rel: "errors",
        href: "/errors",
        title: Text::new("错误目录", "Error catalogue"),
        about: Text::new("每个错误代码的含义和处理办法。", "What each error code means and what to do."),
    },
];

struct Link {
    rel: &'static str,
    href: &'static str,
    title: Text,
    about: Text,
}

#[derive(Serialize)]
struct Index<'a> {
    title: &'a str,
    links: Vec<IndexLink<'a>>,
}

#[derive(Serialize)]
struct IndexLink<'a> {
    rel: &'a str,
    href: &'a str,
    title: &'a str,
    description: &'a str,
}

pub(crate) async fn index(
    cx: Context<()>,
    Query(query): Query<LanguageQuery>,
    PrefersPage(prefers_page): PrefersPage,
) -> Result<Answer, Failure> {
    let language = query.or_preferred(&cx);
    if prefers_page {
        let mut list = String::from("<ul>\n");
        for Link { href, title, about, .. } in LINKS {
            let (title, about) = (escaped(title.get(language)), escaped(about.get(language)));
            _ = writeln!(
                list,
                "<li><a href=\"{href}?language={language}\">{title}</a> <code>{href}</code>\n<p>{about}</p></li>"
            );
        }
        return Ok(page::html("/", &TITLE, &(list + "</ul>\n"), language));
    }
    let links = LINKS.iter().map(|link| IndexLink {
        rel: link.rel,
        href: link.href,
        title: link.title.get(language),
        description: link.about.get(language),
    });
    let index = Index { title: TITLE.get(language), links: links.collect() };
    page::json(&index, language)
}
