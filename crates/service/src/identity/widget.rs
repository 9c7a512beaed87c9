//! A widget's token is good on the pages of its origin alone. That keeps other pages from using it up, since a browser says
//! truly where a page is from; it proves nothing, since whatever is no browser can say anything.

use http::{HeaderMap, HeaderValue};

use crate::edge::origin_of;
use crate::{Code, Failure, Text};

/// 403 unless the request comes from a page of the token's origin, if it has one.
pub(super) fn on_its_page(headers: &HeaderMap, page: Option<HeaderValue>) -> Result<(), Failure> {
    match page {
        Some(page) if origin_of(headers) != Some(&page) => Err(Failure::new(Code::OriginNotAllowed)),
        _ => Ok(()),
    }
}

/// That a token's time is over. A widget on its own page may read that, so that it knows to get another.
pub(super) fn expired(headers: &HeaderMap, page: Option<HeaderValue>) -> Failure {
    let failure = Failure::new(Code::TokenExpired);
    match page {
        Some(page) if origin_of(headers) == Some(&page) => failure.detail(ANOTHER).for_page(Some(page)),
        Some(_) => failure.detail(ANOTHER),
        None => failure,
    }
}

const ANOTHER: Text = Text::new(
    "嵌入组件的令牌有效期为五分钟，请用站点密钥换取新的令牌。",
    "A widget's token is good for five minutes: get another with the site key.",
);
