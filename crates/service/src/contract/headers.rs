//! The headers of the interface, each described once.

use serde_json::{Map, Value, json};

/// A request header that operations refer to by name.
pub(super) fn parameter(name: &str) -> Value {
    json!({"$ref": format!("#/components/parameters/{name}")})
}

pub(super) fn header(name: &str) -> Value {
    json!({"$ref": format!("#/components/headers/{name}")})
}

pub(super) fn parameters() -> Value {
    json!({
        "Accept-Language": {
            "name": "Accept-Language", "in": "header", "required": false,
            "description": "应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.",
            "schema": {"type": "string"}, "example": "en",
        },
        "If-None-Match": {
            "name": "If-None-Match", "in": "header", "required": false,
            "description": "上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed.",
            "schema": {"type": "string"},
        },
        "If-None-Match-Any": {
            "name": "If-None-Match", "in": "header", "required": true,
            "description": "只新建，不覆盖 · Create, never overwrite.",
            "schema": {"type": "string", "enum": ["*"]}, "example": "*",
        },
        "If-None-Match-To-Create": {
            "name": "If-None-Match", "in": "header", "required": false,
            "description": "新建时填 *；与 If-Match 二选一 · `*` to create; this or `If-Match`, never both.",
            "schema": {"type": "string", "enum": ["*"]},
        },
        "If-Match": {
            "name": "If-Match", "in": "header", "required": true,
            "description": "读取记录时得到的 ETag · The `ETag` that came with the record.",
            "schema": {"type": "string"},
        },
        "If-Match-To-Replace": {
            "name": "If-Match", "in": "header", "required": false,
            "description": "修改时填读取记录时得到的 ETag；与 If-None-Match 二选一 · The `ETag` that came with the record, to \
                            replace it; this or `If-None-Match`, never both.",
            "schema": {"type": "string"},
        },
        "Idempotency-Key": {
            "name": "Idempotency-Key", "in": "header", "required": true,
            "description": "每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a \
                            retry.",
            "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
        },
        "Puhui-Purpose": {
            "name": "Puhui-Purpose", "in": "header", "required": false,
            "description": "查阅目的，记入审计记录；查阅其他单位人员的完整个人信息时必填；非 ASCII 字符按 UTF-8 百分号编码 · What it is for, which \
                            the audit keeps: needed to read another body's personal data in full; characters beyond ASCII are \
                            percent-encoded as UTF-8.",
            "schema": {"type": "string", "minLength": 1}, "example": "verification",
        },
        "Puhui-Lines": {
            "name": "Puhui-Lines", "in": "header", "required": false,
            "description": "请求体的行数，用于核对是否完整送达 · How many lines the body has, to tell whether all arrived.",
            "schema": {"type": "integer", "minimum": 0},
        },
    })
}

pub(super) fn headers() -> Value {
    json!({
        "ETag": {
            "description": "记录的状态，用于 If-None-Match 和 If-Match · The state of the record, for `If-None-Match` and `If-Match`.",
            "schema": {"type": "string"},
        },
        "Content-Language": {
            "description": "应答的语言 · The language of the answer.",
            "schema": {"$ref": "#/components/schemas/Language"},
        },
        "Content-Location": {
            "description": "记录的唯一地址 · The one address of the record.",
            "schema": {"type": "string", "format": "uri-reference"},
        },
        "Link": {
            "description": "下一页：`<…>; rel=\"next\"` · The next page (RFC 8288).",
            "schema": {"type": "string"},
        },
        "Location": {
            "description": "新记录的地址 · Where the new record is.",
            "schema": {"type": "string", "format": "uri-reference"},
        },
        "RateLimit": {
            "description": "接口密钥各项限额的余量和恢复前的秒数 · What is left of the key's limits, and for how many seconds \
                            (draft-ietf-httpapi-ratelimit-headers-10).",
            "schema": {"type": "string"}, "example": "\"minute\";r=599;t=31, \"day\";r=99936;t=53971",
        },
        "RateLimit-Policy": {
            "description": "接口密钥的各项限额及其时段（秒） · The key's limits and their windows in seconds.",
            "schema": {"type": "string"}, "example": "\"minute\";q=600;w=60, \"day\";q=100000;w=86400",
        },
        "Puhui-Sandbox": {
            "description": "?1：应答是为测试密钥虚构的；正式应答没有此响应头 · `?1`: the answer is made up for a test key; what is \
                            from the records has no such header.",
            "schema": {"type": "string", "enum": ["?1"]},
        },
        "WWW-Authenticate": {
            "description": "需要何种凭证 · Which credential is asked for (RFC 6750, 3).",
            "schema": {"type": "string"},
        },
        "Retry-After": {
            "description": "多少秒之后可以重试 · In how many seconds to try again.",
            "schema": {"type": "integer", "minimum": 0},
        },
    })
}

/// References to headers that may come with an answer.
pub(super) fn of(names: &[&str]) -> Value {
    Value::Object(names.iter().map(|name| ((*name).to_owned(), header(name))).collect::<Map<_, _>>())
}
