use anyhow::Result;
use puhui_service::identity::Role;

use super::{Kind, Step};
use crate::cli::policies;
use crate::cli::source::{Source, group};
use crate::cli::tokens::office;
use crate::cli::words::words;

/// Fictional notices of fictional offices, written for this purpose.
const NOTICES: [(&str, &str); 5] = [
    ("convenient-services.en.txt", include_str!("../../../../../data/demo/convenient-services.en.txt")),
    ("navigation.en.txt", include_str!("../../../../../data/demo/navigation.en.txt")),
    ("navigation.zh.txt", include_str!("../../../../../data/demo/navigation.zh.txt")),
    ("product-filing.en.txt", include_str!("../../../../../data/demo/product-filing.en.txt")),
    ("work-points.zh.txt", include_str!("../../../../../data/demo/work-points.zh.txt")),
];

pub(super) fn kind() -> Result<Kind> {
    let sources =
        NOTICES.iter().map(|(file, text)| Source::parse(file, text.as_bytes())).collect::<Result<Vec<_>>>()?;
    let steps: Vec<_> = group(&sources)
        .into_iter()
        .map(|policy| {
            let texts: Vec<_> = policy.iter().map(|source| source.notice.clone()).collect();
            let name = texts.first().map(|text| text.title.clone()).unwrap_or_default();
            Step::new(name, move |api| {
                let api = api.acting_as(office(Role::National)?);
                policies::create(&api, &texts.iter().collect::<Vec<_>>()).map(drop)
            })
        })
        .collect();
    let count = steps.len();
    Ok(Kind { count: words(format!("{count} 项政策"), format!("{count} policies")), steps })
}
