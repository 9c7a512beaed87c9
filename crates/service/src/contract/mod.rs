//! The contract: an OpenAPI 3.1 document that cannot say anything else than the handlers do, because it is made of their
//! types. Only on the host: in WebAssembly nothing of it is there.
//!
//! [`routes!`](crate::routes) expands to `describe`, which tells a [`Contract`] of each route: what its handler takes
//! ([`Describe`] for each extractor), what it answers ([`Answers`]) and the problems that are its own.

mod answers;
mod handler;
mod headers;
mod inputs;
mod operation;
mod problems;
mod schemas;

pub use answers::{Answers, Awaited, Created, Exported, Imported, Linked, Listed, ListedAs, Paged, Put, Shown};
pub use handler::Documented;
pub use inputs::Describe;
pub use operation::Operation;
#[cfg(feature = "testing")]
pub(crate) use problems::CODES;

use schemas::Schemas;
use serde_json::{Map, Value, json};

use crate::{Code, Route};

/// The operations of some components, as they were described so far.
pub struct Contract {
    schemas: Schemas,
    paths: Map<String, Value>,
    tag: &'static str,
}

/// What the line of a route says beside the route itself.
pub struct Told {
    /// In both languages, Chinese first.
    pub summary: [&'static str; 2],
    /// The problems that are this operation's own.
    pub codes: &'static [Code],
    /// Whether there is a store behind it, which may be out of reach.
    pub is_stored: bool,
}

impl Default for Contract {
    fn default() -> Self {
        let mut schemas = Schemas::new();
        schemas.shown::<crate::problem::Problem<'_>>();
        schemas.shown::<puhui_domain::Language>();
        Self { schemas, paths: Map::new(), tag: "" }
    }
}

impl Contract {
    /// Everything that one component answers, under its name as the tag.
    #[must_use]
    pub fn with(mut self, tag: &'static str, describe: fn(&mut Self)) -> Self {
        self.tag = tag;
        describe(&mut self);
        self
    }

    /// One route. [`routes!`](crate::routes) calls this.
    pub fn tell<T, A: Answers>(&mut self, route: &Route, told: &Told, handler: &impl Documented<T>) {
        let mut operation = Operation {
            verb: route.verb,
            schemas: &mut self.schemas,
            variables: variables(route.path),
            parameters: Vec::new(),
            body: None,
            codes: told.codes.iter().copied().collect(),
            answers: Map::new(),
        };
        operation.codes.extend([
            Code::AmbiguousCredentials,
            Code::InvalidToken,
            Code::TokenExpired,
            Code::OriginNotAllowed,
            Code::Misconfigured,
            Code::InvalidKey,
        ]);
        if told.is_stored {
            operation.codes.extend([
                Code::KeyExpired,
                Code::KeyRevoked,
                Code::AddressNotAllowed,
                Code::OutOfScope,
                Code::NoSandbox,
                Code::QuotaExceeded,
            ]);
        }
        if route.action.roles().is_some() {
            operation.codes.extend([Code::SignInRequired, Code::NotPermitted, Code::SessionEnded]);
        }
        if told.is_stored {
            operation.codes.insert(Code::StoreUnavailable);
        }
        if told.is_stored && route.action.writes() {
            operation.codes.extend([
                Code::InProgress,
                Code::RecordTooLarge,
                Code::TooLate,
                Code::OutcomeUnknown,
                Code::NewerSchema,
            ]);
        }
        // `Puhui-Now`, in development mode.
        operation.codes.insert(Code::InvalidHeader);
        handler.describe(&mut operation);
        A::describe(&mut operation);
        let description = operation.finish(self.tag, route, told);
        let verb = route.verb.as_str().to_lowercase();
        self.paths.entry(route.path).or_insert_with(|| json!({}))[verb] = description;
    }

    /// `paths` and `components` of the document.
    pub fn finish(self) -> (Value, Value) {
        let components = json!({
            "schemas": self.schemas.finish(),
            "parameters": headers::parameters(),
            "headers": headers::headers(),
            "securitySchemes": {
                "token": {
                    "type": "http", "scheme": "bearer",
                    "description": "登录后取得的令牌，十五分钟内有效 · The token of a session, good for fifteen minutes.",
                },
                "key": {
                    "type": "http", "scheme": "bearer",
                    "description": "电商平台的接口密钥 puhui_live_… 或 puhui_test_… · The API key of a platform, `puhui_live_…` or \
                                    `puhui_test_…`.",
                },
            },
        });
        (Value::Object(self.paths), components)
    }
}

/// The names in braces.
fn variables(path: &str) -> Vec<&str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect()
}
