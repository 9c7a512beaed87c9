use axum::extract::FromRequestParts;
use http::HeaderMap;
use http::header::{IF_MATCH, IF_NONE_MATCH};
use http::request::Parts;
use puhui_store::{Record, Stored};

use super::CreateOnly;
use crate::output::version_in;
use crate::{At, Code, ETag, Failure, FieldCode, Text};

/// The promise of a change to be about the record as the caller has seen it: `If-Match` with its `ETag` (RFC 9110,
/// 13.1.1). The tag's version counts, not its view: who read the record in another language has seen it too.
#[derive(Clone, Debug)]
pub struct IfMatch {
    versions: Vec<String>,
}

/// More tags than anybody has seen of one record.
const MOST: usize = 16;

impl IfMatch {
    /// The version to change, for [`puhui_store::Store::update`]; 412 if the record is at another by now.
    pub fn expects<R: Record>(&self, record: &Stored<R>) -> Result<u64, Failure> {
        let now = ETag::of(record, &[]);
        if self.versions.iter().any(|version| version == now.version()) {
            return Ok(record.version);
        }
        Err(Failure::new(Code::PreconditionFailed))
    }

    fn read(headers: &HeaderMap) -> Result<Option<Self>, Failure> {
        let mut versions = Vec::new();
        for value in headers.get_all(IF_MATCH) {
            for tag in value.to_str().unwrap_or_default().split(',').map(str::trim) {
                let strong = tag.len() > 2 && tag.starts_with('"') && tag.ends_with('"');
                if !strong || versions.len() == MOST {
                    return Err(malformed());
                }
                versions.push(version_in(tag).to_owned());
            }
        }
        Ok((!versions.is_empty()).then_some(Self { versions }))
    }
}

fn malformed() -> Failure {
    let detail = Text::new(
        "应为读取记录时得到的 ETag，连同双引号；此处不接受 * 和弱标签。",
        "It must be the ETag that came with the record, quotes and all; neither `*` nor a weak tag will do.",
    );
    Failure::new(Code::InvalidHeader).error(At::Header("If-Match"), FieldCode::InvalidValue, detail)
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        Self::read(&parts.headers)?.ok_or_else(|| Failure::new(Code::PreconditionRequired))
    }
}

/// What a PUT promises that creates or replaces: one of the two, never either.
#[derive(Clone, Debug)]
pub enum Upsert {
    /// `If-None-Match: *`.
    Create,
    /// `If-Match`.
    Replace(IfMatch),
}

impl<S: Send + Sync> FromRequestParts<S> for Upsert {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        match IfMatch::read(&parts.headers)? {
            None => CreateOnly::from_request_parts(parts, state).await.map(|CreateOnly| Self::Create),
            Some(_) if parts.headers.contains_key(IF_NONE_MATCH) => Err(both()),
            Some(tags) => Ok(Self::Replace(tags)),
        }
    }
}

fn both() -> Failure {
    let detail = Text::new(
        "If-Match 与 If-None-Match 不能同时使用：新建用后者，修改用前者。",
        "`If-Match` and `If-None-Match` exclude each other: the latter creates, the former replaces.",
    );
    Failure::new(Code::InvalidHeader).error(At::Header("If-None-Match"), FieldCode::Inconsistent, detail)
}
