//! A one-use code (临时登录凭证 code) for the account that it was given to: WeChat's `code2Session` and what has its shape.

use form_urlencoded::Serializer;
use puhui_service::{Code, Context, Failure, Text};
use puhui_store::{Id, Kv};
use serde::Deserialize;

use super::MiniProgram;
use crate::bindings::Binding;

/// What is read of the answer. The session key (会话密钥 session_key) is passed over: nobody here has a use for it.
#[derive(Deserialize)]
struct Exchanged {
    openid: Option<String>,
    #[serde(default)]
    errcode: i64,
}

/// The binding of the account that a code was given to, whether there is one yet or not. The account's openid is personal, and
/// goes no further than this function.
pub(super) async fn account<K: Kv>(cx: &Context<K>, one: &MiniProgram, code: &str) -> Result<Id<Binding>, Failure> {
    let secret = cx.mini_program_secrets().get(&one.name);
    let secret = secret.ok_or_else(|| Failure::new(Code::Misconfigured).detail(NO_SECRET))?;
    let query = Serializer::new(String::new())
        .append_pair("appid", &one.app_id)
        .append_pair("secret", secret)
        .append_pair("js_code", code)
        .append_pair("grant_type", "authorization_code")
        .finish();
    let answer = cx.outbound().get(&format!("{}?{query}", one.exchange_url())).await.map_err(|_| unavailable(10))?;
    let answer: Exchanged = serde_json::from_slice(&answer).map_err(|_| unavailable(10))?;
    if answer.errcode != 0 {
        return Err(refused(answer.errcode));
    }
    let is_openid = |id: &String| (1..=128).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    let openid = answer.openid.filter(is_openid).ok_or_else(|| unavailable(10))?;
    Ok(Binding::of(&one.app_id, &openid))
}

/// What an error of the platform means.
fn refused(errcode: i64) -> Failure {
    let sign_in = |why| Failure::new(Code::SignInRefused).detail(why);
    match errcode {
        40029 => sign_in(INVALID),
        40163 => sign_in(USED),
        40226 => sign_in(BLOCKED),
        // So many calls per account and minute.
        45011 => Failure::new(Code::SlowDown).retry_after(60),
        // The id, the secret or the right to ask: 40013, 40125, 41002, 41004, 48001.
        40013 | 40125 | 41002 | 41004 | 48001 => Failure::new(Code::Misconfigured).detail(REFUSES_US),
        -1 => unavailable(5),
        _ => unavailable(10),
    }
}

fn unavailable(seconds: u32) -> Failure {
    Failure::new(Code::ProviderUnavailable).detail(NO_ANSWER).retry_after(seconds)
}

const INVALID: Text = Text::new(
    "登录凭证 code 无效或已过期，请重新调用 wx.login。",
    "The code is not valid or has expired: get another one (`wx.login`).",
);
const USED: Text = Text::new(
    "登录凭证 code 已经使用过，请重新调用 wx.login。",
    "The code was used before: get another one (`wx.login`).",
);
const BLOCKED: Text = Text::new(
    "小程序平台认为该账号存在风险，不允许登录。",
    "The mini-program's platform holds this account for a risk and does not let it sign in.",
);
const NO_ANSWER: Text = Text::new(
    "小程序平台没有正常应答，请按 Retry-After 稍后重试。",
    "The mini-program's platform gives no proper answer. Try again after the time in `Retry-After`.",
);
const NO_SECRET: Text = Text::new(
    "没有该小程序的密钥，请由管理员设置变量 mini_program_secrets。",
    "There is no secret of this mini-program: the administrator has to set the variable `mini_program_secrets`.",
);
const REFUSES_US: Text = Text::new(
    "小程序平台不接受本系统的 AppID 或密钥，请由管理员核对。",
    "The mini-program's platform does not take this installation's app id or secret: the administrator has to check them.",
);
