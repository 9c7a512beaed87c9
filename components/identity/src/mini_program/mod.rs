//! Mini-programs (小程序): people sign in there with a one-use code, which has no room for an ID token.

mod config;
mod exchange;
mod sign_in;

pub(crate) use config::{MiniProgram, Mistake};
pub(crate) use sign_in::open;

use puhui_service::{Code, Context, Failure};

use crate::config::{Configured, read_all};

/// The mini-program of a name, with the provider that its people are known to; `None` if it is the name of something else.
pub(crate) fn named<K>(cx: &Context<K>, name: &str) -> Result<Option<(MiniProgram, Configured)>, Failure> {
    let all = read_all(cx.providers()).map_err(|_| Failure::new(Code::Misconfigured))?;
    let Some(one) = all.mini_programs.into_iter().find(|one| one.name == name) else { return Ok(None) };
    let provider = all.providers.into_iter().find(|provider| provider.name == one.provider);
    Ok(Some((one, provider.ok_or_else(|| Failure::new(Code::Misconfigured))?)))
}
