//! The few problems that the host itself answers (RFC 9457); all others come from a component.

use bytes::Bytes;
use http::header::{ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use http_body_util::combinators::UnsyncBoxBody;
use serde::Serialize;

use super::body::{Broken, whole};

/// What can go wrong before, or instead of, a component's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    /// The request head or body cannot be read.
    BadRequest,
    /// No route matches, not even a fallback.
    NotFound,
    /// The component trapped, or broke off before its answer.
    ComponentFailed,
    /// Too many requests at once.
    Overloaded,
    /// No response head in time.
    TimedOut,
}

struct Words {
    status: StatusCode,
    code: &'static str,
    zh: (&'static str, &'static str),
    en: (&'static str, &'static str),
}

impl Problem {
    fn words(self) -> Words {
        match self {
            Self::BadRequest => Words {
                status: StatusCode::BAD_REQUEST,
                code: "malformed-request",
                zh: ("请求格式错误", "请求头或请求体不完整。请检查后重新发送。"),
                en: ("Malformed request", "The request's head or body is not complete. Check it and send it again."),
            },
            Self::NotFound => Words {
                status: StatusCode::NOT_FOUND,
                code: "not-found",
                zh: ("未找到", "此地址没有对应的服务。"),
                en: ("Not found", "Nothing is served at this address."),
            },
            Self::ComponentFailed => Words {
                status: StatusCode::INTERNAL_SERVER_ERROR,
                code: "component-failed",
                zh: ("服务内部错误", "处理该请求的组件意外中止。请凭 traceId 联系运维人员;写操作请先查询再重试。"),
                en: (
                    "Internal error",
                    "The component that served this request stopped unexpectedly. Give the traceId to the operator; after a write, read before you try again.",
                ),
            },
            Self::Overloaded => Words {
                status: StatusCode::SERVICE_UNAVAILABLE,
                code: "overloaded",
                zh: ("服务繁忙", "同时处理的请求过多,请稍后重试。"),
                en: ("Overloaded", "Too many requests are being served at the moment. Try again shortly."),
            },
            Self::TimedOut => Words {
                status: StatusCode::GATEWAY_TIMEOUT,
                code: "timed-out",
                zh: ("处理超时", "组件未能按时作答。写操作请先查询再重试。"),
                en: ("Timed out", "The component did not answer in time. After a write, read before you try again."),
            },
        }
    }

    /// The answer, in the language that the client prefers.
    pub(super) fn response(self, trace_id: &str, asked: &HeaderMap) -> Response<UnsyncBoxBody<Bytes, Broken>> {
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Document<'a> {
            r#type: String,
            title: &'a str,
            status: u16,
            code: &'a str,
            detail: &'a str,
            trace_id: &'a str,
        }

        let Words { status, code, zh, en } = self.words();
        let english = prefers_english(asked);
        let (title, detail) = if english { en } else { zh };
        let r#type = format!("/errors#{code}");
        let document = Document { r#type, title, status: status.as_u16(), code, detail, trace_id };
        let mut response = Response::new(whole(serde_json::to_vec(&document).unwrap_or_default()));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(if english { "en" } else { "zh-CN" }));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
        headers
            .insert("content-security-policy", HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"));
        if self == Self::Overloaded {
            headers.insert(RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}

/// The first language of `Accept-Language` that we have; the components weigh preferences in full.
fn prefers_english(headers: &HeaderMap) -> bool {
    let Some(accepted) = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()) else { return false };
    let mut tags = accepted.split(',').map(|tag| tag.trim().to_ascii_lowercase());
    tags.find_map(|tag| if tag.starts_with("en") { Some(true) } else { tag.starts_with("zh").then_some(false) })
        .unwrap_or(false)
}
