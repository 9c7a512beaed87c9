use std::fmt::Write as _;

use puhui_service::{Answer, Context, Failure, LanguageQuery, Query, Text};
use schemars::JsonSchema;
use serde::Serialize;

use crate::accept::PrefersPage;
use crate::page::{self, escaped};

static TITLE: Text = Text::new("普惠：知识产权公共服务接口", "Puhui: public services for intellectual property");

const CONTRACT: &str = "service-desc";

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
        rel: "tasks",
        href: "/v1/tasks",
        title: Text::new("任务清单", "Tasks"),
        about: Text::new(
            "哪个部门负责哪项任务，目标和时限是什么。",
            "Which department owes which measure, with targets and dates.",
        ),
    },
    Link {
        rel: "evaluation-reports",
        href: "/v1/evaluation-reports/{number}",
        title: Text::new("专利权评价报告", "Patent evaluation reports"),
        about: Text::new(
            "凭专利号查询法律状态和评价报告，号码的各种写法都可以；批量查询用 POST /v1/evaluation-reports/batch。",
            "Legal status and evaluation report by patent number, in any usual writing; many at a time by POST \
             /v1/evaluation-reports/batch.",
        ),
    },
    Link {
        rel: "product-filings",
        href: "/v1/product-filings",
        title: Text::new("专利产品备案", "Patented-product filings"),
        about: Text::new(
            "提交备案、补正、审核，查询已备案的专利产品。",
            "File a patented product, correct and review filings, look up those that were approved.",
        ),
    },
    Link {
        rel: "contact-points",
        href: "/v1/contact-points",
        title: Text::new("工作联系点", "Contact points"),
        about: Text::new(
            "各省、自治区、直辖市和兵团的专利导航工作联系点。",
            "The patent-navigation contact point of each province and of the Corps.",
        ),
    },
    Link {
        rel: "sign-in",
        href: "/v1/sessions/own",
        title: Text::new("登录", "Signing in"),
        about: Text::new(
            "以身份提供方的 ID 令牌换取令牌（POST /v1/sessions），续期、退出，查看自己的身份；/v1/bodies 管理单位的成员。",
            "Exchange a provider's ID token for a token (POST /v1/sessions), renew it, sign out, see who one is. Who acts for a \
             body is managed under /v1/bodies.",
        ),
    },
    Link {
        rel: "platforms",
        href: "/v1/platforms",
        title: Text::new("平台和接口密钥", "Platforms and their API keys"),
        about: Text::new(
            "电商平台登记，领取、轮换和吊销接口密钥，查看用量。",
            "Register a platform, make, rotate and revoke its API keys, see what was used.",
        ),
    },
    Link {
        rel: "audit",
        href: "/v1/audit",
        title: Text::new("审计", "Audit"),
        about: Text::new(
            "谁为哪个单位、何时、为何查阅了非公开信息或作出了决定，供监督人员查阅。",
            "Who read what is not public or decided something, for whom, when and why: for those who supervise.",
        ),
    },
    Link {
        rel: "code-tables",
        href: "/v1/code-tables",
        title: Text::new("代码表", "Code tables"),
        about: Text::new(
            "按代码、名称或日常用语查找地区、行业、部门和使用单位。",
            "Find regions, industries, departments and offices by code, name or everyday word.",
        ),
    },
    Link {
        rel: CONTRACT,
        href: "/v1/openapi.json",
        title: Text::new("接口契约", "Contract"),
        about: Text::new(
            "全部操作的 OpenAPI 3.1 描述，可用于生成客户端。",
            "Every operation, described in OpenAPI 3.1, to generate clients from.",
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
    /// With braces it is a template (RFC 6570) and no link yet.
    href: &'static str,
    title: Text,
    about: Text,
}

/// What there is.
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ServiceIndex")]
pub(crate) struct Index<'a> {
    title: &'a str,
    links: Vec<IndexLink<'a>>,
}

/// One thing that there is. A templated `href` is no link yet (RFC 6570).
#[derive(JsonSchema, Serialize)]
#[schemars(rename = "ServiceLink")]
struct IndexLink<'a> {
    rel: &'a str,
    href: &'a str,
    templated: bool,
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
        for Link { rel, href, title, about } in LINKS {
            let (title, about) = (escaped(title.get(language)), escaped(about.get(language)));
            let title = match is_template(href) {
                true => title,
                // The contract speaks both languages at once.
                false if *rel == CONTRACT => format!("<a href=\"{href}\">{title}</a>"),
                false => format!("<a href=\"{href}?language={language}\">{title}</a>"),
            };
            _ = writeln!(list, "<li>{title} <code>{href}</code>\n<p>{about}</p></li>");
        }
        return Ok(page::html("/", &TITLE, &(list + "</ul>\n"), language));
    }
    let links = LINKS.iter().map(|link| IndexLink {
        rel: link.rel,
        href: link.href,
        templated: is_template(link.href),
        title: link.title.get(language),
        description: link.about.get(language),
    });
    let index = Index { title: TITLE.get(language), links: links.collect() };
    page::json(&index, language)
}

fn is_template(href: &str) -> bool {
    href.contains('{')
}
