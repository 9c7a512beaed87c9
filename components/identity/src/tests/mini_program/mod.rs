//! A mini-program, its platform, and the office's provider with its device authorization, which are a function.

mod binding;
mod codes;
mod ending;
mod provider;
mod secrecy;

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Arc, Mutex};

use puhui_service::testing::{Client, Reply, settings};
use puhui_service::{Fetch, Fetching, Mode, Platform, Posted, Posting, Secrets, Settings, Unanswered};
use puhui_store::{Behaviour, Clock, MemoryKv, TestClock};
use serde_json::{Value, json};
use time::Duration;

use super::{ISSUER, KEYS, NOW, configured, key_set, signed};
use crate::{component, describe};

const APP_SECRET: &str = "s3cret-of-the-app";
const SESSION_KEY: &str = "HyVFkGl5F5OQWJZZaNzBBg==";
const DEVICE: &str = "https://id.office.example/device";
const TOKEN: &str = "https://id.office.example/token";
const DISCOVERY: &str = "https://id.office.example/.well-known/openid-configuration";

/// What is answered to a call.
#[derive(Clone, Debug)]
pub(super) enum Says {
    Json(u16, Value),
    Raw(&'static str),
    Nothing(Unanswered),
    /// The answer never comes.
    Never,
}

/// Everybody who is called.
#[derive(Clone)]
pub(super) struct World(Arc<Mutex<State>>);

struct State {
    used: BTreeSet<String>,
    /// What the platform says instead of an openid.
    platform: Option<Says>,
    discovery: Says,
    device: Says,
    /// What the token endpoint says, in order; the last one again and again.
    token: VecDeque<Says>,
    calls: Vec<String>,
}

impl World {
    fn new() -> Self {
        let found = json!({"issuer": ISSUER, "jwks_uri": KEYS, "device_authorization_endpoint": DEVICE, "token_endpoint": TOKEN});
        let given = json!({
            "device_code": "device-code-1", "user_code": "WDJB-MJHT", "verification_uri": "https://id.office.example/go",
            "verification_uri_complete": "https://id.office.example/go?user_code=WDJB-MJHT", "expires_in": 600,
        });
        Self(Arc::new(Mutex::new(State {
            used: BTreeSet::new(),
            platform: None,
            discovery: Says::Json(200, found),
            device: Says::Json(200, given),
            token: VecDeque::from([pending()]),
            calls: Vec::new(),
        })))
    }

    fn state<T>(&self, with: impl FnOnce(&mut State) -> T) -> T {
        with(&mut self.0.lock().unwrap())
    }

    pub(super) fn calls(&self, url: &str) -> usize {
        self.state(|state| state.calls.iter().filter(|call| call.starts_with(url)).count())
    }
}

impl State {
    /// WeChat's answer: an openid for a code like `openid/3`, once.
    fn exchange(&mut self, query: &str) -> Says {
        if let Some(says) = &self.platform {
            return says.clone();
        }
        let sent: Vec<_> = query.split('&').filter_map(|pair| pair.split_once('=')).collect();
        let code = sent.iter().find(|(name, _)| *name == "js_code").unwrap().1;
        assert!(sent.contains(&("secret", APP_SECRET)) && sent.contains(&("appid", "wx1")), "{query}");
        assert!(sent.contains(&("grant_type", "authorization_code")), "{query}");
        if !self.used.insert(code.to_owned()) {
            return Says::Json(200, json!({"errcode": 40163, "errmsg": "code been used"}));
        }
        let openid = code.split("%2F").next().unwrap();
        Says::Json(200, json!({"openid": openid, "session_key": SESSION_KEY, "unionid": "u"}))
    }

    fn get(&mut self, url: &str) -> Says {
        let exchange = "https://api.platform.example/sns/jscode2session?";
        match url {
            DISCOVERY => self.discovery.clone(),
            KEYS => Says::Json(200, key_set(&[1])),
            _ => self.exchange(url.strip_prefix(exchange).unwrap_or_else(|| panic!("{url} was called"))),
        }
    }

    fn post(&mut self, url: &str, form: &str) -> Says {
        match url {
            DEVICE => {
                assert_eq!(form, "client_id=puhui-mini&scope=openid");
                self.device.clone()
            }
            TOKEN => {
                assert_eq!(
                    form,
                    "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code=device-code-1\
                     &client_id=puhui-mini"
                );
                if self.token.len() > 1 { self.token.pop_front().unwrap() } else { self.token[0].clone() }
            }
            _ => panic!("{url} was called"),
        }
    }
}

impl Fetch for World {
    fn get<'a>(&'a self, url: &'a str) -> Fetching<'a> {
        let says = self.state(|state| {
            state.calls.push(url.to_owned());
            state.get(url)
        });
        Box::pin(async move {
            match says {
                Says::Json(200, body) => Ok(body.to_string().into_bytes()),
                Says::Json(status, _) => Err(Unanswered::Status(status)),
                Says::Raw(body) => Ok(body.as_bytes().to_vec()),
                Says::Nothing(why) => Err(why),
                Says::Never => std::future::pending().await,
            }
        })
    }

    fn post<'a>(&'a self, url: &'a str, form: String) -> Posting<'a> {
        let says = self.state(|state| {
            state.calls.push(url.to_owned());
            state.post(url, &form)
        });
        Box::pin(async move {
            match says {
                Says::Json(status, body) => Ok(Posted { status, body: body.to_string().into_bytes() }),
                Says::Raw(body) => Ok(Posted { status: 200, body: body.as_bytes().to_vec() }),
                Says::Nothing(why) => Err(why),
                Says::Never => std::future::pending().await,
            }
        })
    }
}

pub(super) fn error(code: &str) -> Says {
    Says::Json(400, json!({ "error": code }))
}

pub(super) fn pending() -> Says {
    error("authorization_pending")
}

/// A mini-program whose people are the office's, and a clock that the test moves.
pub(super) struct Phone {
    pub(super) client: Client,
    pub(super) clock: TestClock,
    pub(super) world: World,
    pub(super) kv: MemoryKv,
}

/// What an operator writes.
pub(super) fn entries() -> Value {
    let mut entries = configured();
    let own = json!({
        "kind": "mini-program", "name": "wechat", "host": "https://api.platform.example", "appId": "wx1",
        "provider": "office", "clientId": "puhui-mini",
    });
    entries.as_array_mut().unwrap().push(own);
    entries
}

pub(super) fn phone() -> Phone {
    phone_of(&entries(), &json!({"wechat": APP_SECRET}))
}

pub(super) fn phone_of(entries: &Value, secrets: &Value) -> Phone {
    let (kv, clock) = (MemoryKv::new(Behaviour::Honest), TestClock::at(NOW));
    let world = World::new();
    let settings = Settings {
        providers: entries.to_string().into(),
        mini_program_secrets: Secrets::from_variable(&secrets.to_string()),
        ..settings(Mode::Development)
    };
    let platform = Platform::new(kv.clone(), clock.clone(), settings).calling(world.clone());
    Phone { client: Client::new(component(platform)).holding(describe), clock, world, kv }
}

impl Phone {
    pub(super) async fn sign_in(&self, code: &str) -> Reply {
        self.client.post("/v1/sessions", &json!({"provider": "wechat", "code": code})).await
    }

    pub(super) async fn ask(&self, binding: &str) -> Reply {
        self.client.post("/v1/sessions/bindings", &json!({ "binding": binding })).await
    }

    pub(super) async fn end(&self, token: &str) -> Reply {
        let client = self.client.with("authorization", &format!("Bearer {token}"));
        client.post("/v1/sessions/bindings/ends", &json!({"provider": "wechat"})).await
    }

    pub(super) async fn own(&self, token: &str) -> Reply {
        self.client.with("authorization", &format!("Bearer {token}")).get("/v1/sessions/own").await
    }

    /// Begins a binding: what to ask with.
    pub(super) async fn begin(&self, code: &str) -> String {
        let reply = self.sign_in(code).await;
        assert_eq!(reply.status, 202, "{}", reply.json());
        super::text(&reply, "binding")
    }

    /// The account of this code becomes this subject's.
    pub(super) async fn bind(&self, code: &str, subject: &str) -> Reply {
        let binding = self.begin(code).await;
        self.token_says([self.tokens(&json!({"sub": subject}))]);
        self.ask(&binding).await
    }

    /// What the token endpoint answers when somebody has signed in, with these claims besides.
    pub(super) fn tokens(&self, more: &Value) -> Says {
        self.tokens_of(1, more)
    }

    pub(super) fn tokens_of(&self, key: u8, more: &Value) -> Says {
        let now = self.clock.now().unix_timestamp();
        let mut claims = json!({"iss": ISSUER, "aud": "puhui-mini", "sub": "u-1", "iat": now, "exp": now + 300});
        claims.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        Says::Json(200, json!({"access_token": "a", "token_type": "Bearer", "id_token": signed(key, &claims)}))
    }

    pub(super) fn token_says(&self, says: impl IntoIterator<Item = Says>) {
        self.world.state(|state| state.token = says.into_iter().collect());
    }

    pub(super) fn platform_says(&self, says: Option<Says>) {
        self.world.state(|state| state.platform = says);
    }

    pub(super) fn device_says(&self, says: Says) {
        self.world.state(|state| state.device = says);
    }

    pub(super) fn later(&self, seconds: i64) {
        self.clock.advance(Duration::seconds(seconds).unsigned_abs());
    }
}
