use puhui_service::contract::Contract;
use serde_json::{Value, json};

use crate::items::ITEMS;
use crate::shown::show;

const ABOUT: &str = "\
知识产权公共服务接口。时间为带时区的 RFC 3339 格式，金额为整数分，列表用游标翻页，错误为 RFC 9457 格式。

Public services of an intellectual-property office. Times are RFC 3339 with an offset, amounts whole cents, lists are \
paged by cursor, errors are problems (RFC 9457) in the language of `Accept-Language`. docs/api-design.md has the \
conventions, `/errors` the error catalogue.";

/// The whole document, examples and all. Fails if an example is not answered as it says.
pub async fn document() -> Result<Value, String> {
    let mut document = described();
    for item in &ITEMS {
        show(&mut document, item).await?;
    }
    Ok(document)
}

/// The document without examples.
fn described() -> Value {
    let contract = ITEMS.iter().fold(Contract::default(), |all, item| all.with(item.name, item.describe));
    let tags = ITEMS.iter().map(|item| json!({"name": item.name, "description": item.about.join(" · ")}));
    let (paths, components) = contract.finish();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "普惠 Puhui",
            "version": env!("CARGO_PKG_VERSION"),
            "description": ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/", "description": "此文件所在的网关 · The gateway that this document came from"}],
        "tags": tags.collect::<Vec<_>>(),
        "paths": paths,
        "components": components,
    })
}
