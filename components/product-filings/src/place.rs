//! Where a filing is.

use puhui_service::{Code, Context, Failure};
use puhui_store::{Id, Kv, Stored};

use crate::record::Filing;

pub(crate) async fn find<K: Kv>(cx: &Context<K>, id: &Id<Filing>) -> Result<Stored<Filing>, Failure> {
    cx.store().get(id).await?.ok_or_else(|| Failure::new(Code::UnknownResource))
}

pub(crate) fn location(id: &Id<Filing>) -> String {
    format!("/v1/product-filings/{id}")
}
