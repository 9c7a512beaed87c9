//! Pages: whole, without a script and without anything from elsewhere.

use std::sync::LazyLock;

use axum::http::HeaderValue;
use axum::http::header::{CONTENT_SECURITY_POLICY, VARY};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use puhui_domain::Language;
use puhui_service::{Answer, Failure, Text};
use serde::Serialize;
use sha2::{Digest, Sha256};

const STYLE: &str = include_str!("page.css");

/// The style is allowed by its hash, so nothing that slipped into a page could bring one of its own.
static POLICY: LazyLock<Option<HeaderValue>> = LazyLock::new(|| {
    let style = STANDARD.encode(Sha256::digest(STYLE));
    let rest = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    format!("default-src 'none'; style-src 'sha256-{style}'; {rest}").parse().ok()
});

/// A page around a body that is HTML already.
pub(crate) fn html(path: &str, title: &Text, body: &str, language: Language) -> Answer {
    let (tag, title) = (language.tag(), escaped(title.get(language)));
    let (other, name) = match language {
        Language::ZhCn => (Language::En, "English"),
        Language::En => (Language::ZhCn, "中文"),
    };
    let switch = format!("<a href=\"{path}?language={other}\" lang=\"{other}\" hreflang=\"{other}\">{name}</a>");
    let page = format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
         <header><a href=\"/?language={tag}\">普惠 Puhui</a> {switch}</header>\n\
         <main>\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n"
    );
    let answer = finish(Answer::new("text/html; charset=utf-8", page.into_bytes()), language);
    match &*POLICY {
        Some(policy) => answer.header(CONTENT_SECURITY_POLICY, policy.clone()),
        None => answer,
    }
}

pub(crate) fn json(data: &impl Serialize, language: Language) -> Result<Answer, Failure> {
    Ok(finish(Answer::json(data)?, language))
}

fn finish(answer: Answer, language: Language) -> Answer {
    answer.language(language).etag_of_body().header(VARY, HeaderValue::from_static("Accept, Accept-Language"))
}

/// Text as it stands in HTML. Our own tables are all that is ever shown, but even they contain `<` and `&`.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
