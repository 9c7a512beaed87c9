use puhui_service::contract::Contract;
use puhui_service::testing::settings;
use puhui_service::{Component, Mode, Platform, Secrets, Settings};
use puhui_store::{Behaviour, MemoryKv, TestClock};
use time::OffsetDateTime;
use time::macros::datetime;

use crate::elsewhere::Elsewhere;
use crate::provider::{MINI_PROGRAM_SECRETS, providers};

/// When all examples of the document are carried out, so that they are answered the same.
pub(crate) const MOMENT: OffsetDateTime = datetime!(2026-11-23 09:00 +08:00);

/// A component in the document.
pub(crate) struct Item {
    /// Its name, which is its tag.
    pub(crate) name: &'static str,
    /// In both languages, Chinese first.
    pub(crate) about: [&'static str; 2],
    pub(crate) describe: fn(&mut Contract),
    /// The component itself, empty, for its examples.
    pub(crate) build: fn() -> Component,
    /// Its exchanges, as JSON.
    pub(crate) examples: &'static str,
}

/// The components, in the order a newcomer would want them.
pub(crate) static ITEMS: [Item; 9] = [
    Item {
        name: "policies",
        about: ["政策文件和任务清单", "Official notices clause by clause, and who owes what by them"],
        describe: policies::describe,
        build: || policies::component(platform(MemoryKv::new(Behaviour::Honest))),
        examples: include_str!("../../components/policies/examples.json"),
    },
    Item {
        name: "evaluation-reports",
        about: ["专利权评价报告和法律状态", "Evaluation reports and legal status by patent number"],
        describe: evaluation_reports::describe,
        build: || evaluation_reports::component(platform(MemoryKv::new(Behaviour::Honest))),
        examples: include_str!("../../components/evaluation-reports/examples.json"),
    },
    Item {
        name: "product-filings",
        about: ["专利产品备案", "The filing of patented products and its review"],
        describe: product_filings::describe,
        build: || product_filings::component(platform(MemoryKv::new(Behaviour::Honest))),
        examples: include_str!("../../components/product-filings/examples.json"),
    },
    Item {
        name: "contact-points",
        about: ["各地工作联系点", "The contact point of each region, its person and its annual summaries"],
        describe: contact_points::describe,
        build: || contact_points::component(platform(MemoryKv::new(Behaviour::Honest))),
        examples: include_str!("../../components/contact-points/examples.json"),
    },
    Item {
        name: "identity",
        about: ["登录", "Signing in: a provider's ID token for a token of ours"],
        describe: identity::describe,
        build: || identity::component(platform(MemoryKv::new(Behaviour::Honest))),
        examples: include_str!("../../components/identity/examples.json"),
    },
    Item {
        name: "platforms",
        about: ["平台和接口密钥", "Platforms, their API keys and what was used of them"],
        describe: platforms::describe,
        build: || platforms::component(platform(MemoryKv::new(Behaviour::Honest))),
        examples: include_str!("../../components/platforms/examples.json"),
    },
    Item {
        name: "audit",
        about: ["审计", "Who read what is not public or decided something, for whom, when and why"],
        describe: audit::describe,
        build: crate::audited::component,
        examples: include_str!("../../components/audit/examples.json"),
    },
    Item {
        name: "code-tables",
        about: ["代码表", "Regions, industries, departments and offices by code, name or everyday word"],
        describe: code_tables::describe,
        build: || code_tables::component(platform(())),
        examples: include_str!("../../components/code-tables/examples.json"),
    },
    Item {
        name: "portal",
        about: ["首页、错误目录和接口契约", "The index, the error catalogue and this contract"],
        describe: portal::describe,
        build: || portal::component(platform(())),
        examples: include_str!("../../components/portal/examples.json"),
    },
];

/// With the tests' key, because examples write.
fn platform<K>(kv: K) -> Platform<K> {
    let settings = Settings {
        providers: providers(Elsewhere::ADDRESS).into(),
        mini_program_secrets: Secrets::from_variable(MINI_PROGRAM_SECRETS),
        ..settings(Mode::Development)
    };
    Platform::new(kv, TestClock::at(MOMENT), settings).calling(Elsewhere::default())
}
