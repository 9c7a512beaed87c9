use puhui_service::contract::Contract;

/// A component in the document.
pub(crate) struct Item {
    /// Its name, which is its tag.
    pub(crate) name: &'static str,
    /// In both languages, Chinese first.
    pub(crate) about: [&'static str; 2],
    pub(crate) describe: fn(&mut Contract),
}

/// The components, in the order a newcomer would want them.
pub(crate) const ITEMS: [Item; 6] = [
    Item {
        name: "policies",
        about: ["政策文件和任务清单", "Official notices clause by clause, and who owes what by them"],
        describe: policies::describe,
    },
    Item {
        name: "evaluation-reports",
        about: ["专利权评价报告和法律状态", "Evaluation reports and legal status by patent number"],
        describe: evaluation_reports::describe,
    },
    Item {
        name: "product-filings",
        about: ["专利产品备案", "The filing of patented products and its review"],
        describe: product_filings::describe,
    },
    Item {
        name: "contact-points",
        about: ["各地工作联系点", "The contact point of each region, its person and its annual summaries"],
        describe: contact_points::describe,
    },
    Item {
        name: "code-tables",
        about: ["代码表", "Regions, industries and departments by code, name or everyday word"],
        describe: code_tables::describe,
    },
    Item {
        name: "portal", about: ["首页和错误目录", "The index and the error catalogue"], describe: portal::describe
    },
];
