//! Whom a mini-program's sign-in calls: the platform that knows its codes, and the provider's device authorization.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use puhui_service::{Fetch, Fetching, Posted, Posting, Unanswered};
use serde_json::{Value, json};
use time::OffsetDateTime;

use crate::items::MOMENT;
use crate::provider::id_token_of_device;

/// Both at one address, as examples know them. A code is `account-anything` and good once. The first who begins a binding has
/// signed in as soon as that is asked; later ones never do.
#[derive(Clone, Debug, Default)]
pub struct Elsewhere(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    codes: BTreeSet<String>,
    begun: usize,
}

impl Elsewhere {
    /// Where a component finds it that is asked in process.
    pub(crate) const ADDRESS: &'static str = "https://id.office.example";

    /// The answer to a path with its query, and to a form that comes with it: the status and a body of JSON.
    pub fn answer(&self, path: &str, form: &str, now: OffsetDateTime) -> (u16, String) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let (status, body) = match path {
            "/sns/jscode2session" => (200, state.exchange(&given(query, "js_code"))),
            "/device" => (200, state.begin()),
            "/token" if given(form, "device_code") == "device-1" => (200, json!({"id_token": id_token_of_device(now)})),
            "/token" => (400, json!({"error": "authorization_pending"})),
            _ => (404, json!({})),
        };
        (status, body.to_string())
    }
}

impl State {
    fn exchange(&mut self, code: &str) -> Value {
        match code.split_once('-') {
            None => json!({"errcode": 40029, "errmsg": "invalid code"}),
            Some(_) if !self.codes.insert(code.to_owned()) => json!({"errcode": 40163, "errmsg": "code been used"}),
            Some((account, _)) => json!({"openid": format!("openid-of-{account}"), "session_key": "none"}),
        }
    }

    fn begin(&mut self) -> Value {
        self.begun += 1;
        json!({
            "device_code": format!("device-{}", self.begun), "user_code": "WDJB-MJHT",
            "verification_uri": "https://id.office.example/device",
            "verification_uri_complete": "https://id.office.example/device?user_code=WDJB-MJHT",
            "expires_in": 600, "interval": 5,
        })
    }
}

/// A value of a form or a query.
fn given(form: &str, name: &str) -> String {
    let mut pairs = form_urlencoded::parse(form.as_bytes());
    pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned()).unwrap_or_default()
}

impl Fetch for Elsewhere {
    fn get<'a>(&'a self, url: &'a str) -> Fetching<'a> {
        let (status, body) = self.answer(url.strip_prefix(Self::ADDRESS).unwrap_or_default(), "", MOMENT);
        let answer = if status == 200 { Ok(body.into_bytes()) } else { Err(Unanswered::Status(status)) };
        Box::pin(async { answer })
    }

    fn post<'a>(&'a self, url: &'a str, form: String) -> Posting<'a> {
        let (status, body) = self.answer(url.strip_prefix(Self::ADDRESS).unwrap_or_default(), &form, MOMENT);
        Box::pin(async move { Ok(Posted { status, body: body.into_bytes() }) })
    }
}
