use std::future::{Future, ready};
use std::pin::Pin;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, on};
use http::Method;
use puhui_store::Clock;

use crate::admission::{self, LookUp};
use crate::audit::{self, Outcome, Trail, Visit};
use crate::identity::{Brought, KeyText, brought};
use crate::policy::{Access, Action};
use crate::{Deprecated, Failure, Platform, edge, log};

/// One line of a component's table: what is answered where, and what it counts as.
#[derive(Clone, Copy, Debug)]
pub struct Route {
    pub verb: Verb,
    pub path: &'static str,
    pub handler: &'static str,
    pub action: Action,
    pub deprecated: Option<Deprecated>,
}

/// The methods we use: mini-programs have no PATCH.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Get,
    Post,
    Put,
}

impl Verb {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
        }
    }

    /// A handler for GET answers HEAD too; axum sees to that.
    const fn filter(self) -> MethodFilter {
        match self {
            Self::Get => MethodFilter::GET,
            Self::Post => MethodFilter::POST,
            Self::Put => MethodFilter::PUT,
        }
    }
}

impl Route {
    /// What [`routes!`](crate::routes) gives to the router. No handler gets there without passing its action's decision, and
    /// nothing leaves without passing the audit. The first line of a path answers what the path has no line for.
    pub fn guard<H, T, K, L>(self, table: &[Self], trail: L, handler: H) -> MethodRouter<Platform<K>>
    where
        H: Handler<T, Platform<K>>,
        T: 'static,
        L: Trail<K>,
        K: Clone + Send + Sync + 'static,
    {
        let lines = on(self.verb.filter(), Guarded { route: self, trail, handler });
        let first = table.iter().find(|line| line.path == self.path);
        if first.is_some_and(|line| line.verb == self.verb) { self.other_methods(table, lines) } else { lines }
    }

    fn other_methods<K: Clone + Send + Sync + 'static>(
        self,
        table: &[Self],
        lines: MethodRouter<Platform<K>>,
    ) -> MethodRouter<Platform<K>> {
        let everybodys = table.iter().filter(|line| line.path == self.path && line.action.roles().is_none());
        let everybodys = edge::Everybodys::of(everybodys.map(|line| line.verb));
        lines.fallback(async move |method: Method| log::answered_by(self.path, edge::other_method(&method, everybodys)))
    }

    /// The answer with what it says of its route: to the caller that it is to go, to the log which it is.
    async fn told_of(self, answer: Answering) -> Response {
        let response = log::answered_by(self.path, answer.await);
        match self.deprecated {
            None => response,
            Some(deprecated) => deprecated.announce(response),
        }
    }
}

/// A handler behind its action, and before the audit.
#[derive(Clone, Copy, Debug)]
pub struct Guarded<H, L> {
    route: Route,
    trail: L,
    handler: H,
}

/// Who asks, as far as that is known without the store.
enum Asking<K> {
    Known(Result<Access, Failure>),
    ByKey(LookUp<K>, KeyText),
}

impl<H, L> Guarded<H, L> {
    fn asking<K>(&self, request: &Request, platform: &Platform<K>) -> Asking<K>
    where
        L: Trail<K>,
    {
        let Platform { keys, mode, clock, .. } = platform;
        let who = match brought(request.headers(), keys, *mode, clock.now()) {
            Err(failure) => return Asking::Known(Err(failure)),
            Ok(Brought::Key(key)) => match self.trail.look_up() {
                Some(look_up) => return Asking::ByKey(look_up, key),
                // Without a store there is nothing but what is everybody's.
                None => None,
            },
            Ok(Brought::Token(who)) => Some(who),
            Ok(Brought::Nothing) => None,
        };
        #[cfg(feature = "testing")]
        if request.extensions().get::<crate::testing::InSandbox>().is_some() {
            return Asking::Known(Access::with_test_key(self.route.action));
        }
        Asking::Known(Access::of(self.route.action, who).and_then(|access| match access.principal() {
            Some(_) => Ok(access.with_purpose(audit::given(request.headers())?)),
            // What the public says that it is for is nobody's business.
            None => Ok(access),
        }))
    }

    /// Answers for who may ask, with the marks that such an answer has.
    fn admitted<T, K>(self, access: Access, request: Request, platform: Platform<K>) -> Answering
    where
        H: Handler<T, Platform<K>>,
        T: 'static,
        K: Clone + Send + Sync + 'static,
        L: Trail<K>,
    {
        edge::Mark::of(&access).put_on(self.attend(access, request, platform))
    }

    /// The answer leaves once the audit has what it keeps of it.
    async fn attend<T, K>(self, access: Access, mut request: Request, platform: Platform<K>) -> Response
    where
        H: Handler<T, Platform<K>>,
        K: Clone + Send + Sync + 'static,
        L: Trail<K>,
    {
        let (method, trace) = (request.method().clone(), request.extensions().get().cloned());
        request.extensions_mut().insert(access.clone());
        let response = self.handler.call(request, platform.clone()).await;
        let visit = Visit { route: self.route, method, trace, access };
        match self.trail.close(visit, Outcome::of(&response), platform).await {
            Ok(()) => response,
            Err(failure) => failure.into_response(),
        }
    }
}

impl<H, T, K, L> Handler<T, Platform<K>> for Guarded<H, L>
where
    H: Handler<T, Platform<K>>,
    T: 'static,
    K: Clone + Send + Sync + 'static,
    L: Trail<K>,
{
    type Future = Answering;

    fn call(self, request: Request, platform: Platform<K>) -> Self::Future {
        let (route, is_told_of) = (self.route, self.route.deprecated.is_some() || platform.log.is_some());
        let answer: Self::Future = match self.asking(&request, &platform) {
            Asking::Known(Ok(access)) => self.admitted(access, request, platform),
            Asking::Known(Err(failure)) => Box::pin(ready(failure.into_response())),
            Asking::ByKey(look_up, key) => {
                let address = edge::client_address(request.headers(), &platform.proxies);
                let admission = look_up(route.action, platform.clone(), key, address);
                Box::pin(admission::answered(admission, move |access| self.admitted(access, request, platform)))
            }
        };
        if is_told_of { Box::pin(route.told_of(answer)) } else { answer }
    }
}

type Answering = Pin<Box<dyn Future<Output = Response> + Send>>;

/// The table of a component's routes. Each line says in both languages what it is for, then method, path, handler, what
/// is answered, action, and the problems that are its own:
///
/// ```text
/// routes! { <K: Kv>
///     /// 政策文件列表
///     /// The policies, newest first
///     Get "/v1/policies" => policies::list -> Listed<view::Policy>, ReadPolicies;
///     /// 录入一份政策文件
///     /// Take in a policy
///     Post "/v1/policies" => policies::create -> Created<view::Policy>, WritePolicies, [AlreadyExists];
/// }
/// ```
///
/// A route that is to go says so at its end: `, deprecated "2027-01-01" until "2028-01-01"`. Each of its answers does too.
///
/// It expands to `ROUTES`, the table as data; `router()`, the same as an axum router over a [`Platform`]; and, on the
/// host, `describe()`, the same for the contract. Handlers are generic over the key-value store, so that the same router
/// runs over memory in a test; a component without a store leaves `<K: Kv>` out, and has no entries in the audit. The entries of
/// the others are those of the component that the crate's name says.
#[macro_export]
macro_rules! routes {
    (<$kv:ident: $bound:path> $(
        #[doc = $zh:literal] #[doc = $en:literal]
        $verb:ident $path:literal => $($handler:ident)::+ -> $answer:ident<$view:ty>, $action:ident
        $(, [$($code:ident),+])? $(, deprecated $since:literal until $until:literal)?;
    )+) => {
        $crate::routes!(@table $($verb $path => $($handler)::+, $action $(, $since $until)?;)+);

        struct Routes;

        impl $crate::expansion::Acting for Routes {
            const COMPONENT: &'static str = env!("CARGO_PKG_NAME");
        }

        pub fn router<$kv: $bound>() -> $crate::expansion::Router<$crate::Platform<$kv>> {
            $crate::expansion::Router::new()
                $(.route($path, $crate::routes!(@route $verb $path => $($handler)::+, $action $(, $since $until)?).guard(ROUTES, $crate::expansion::Kept::<Routes>::new(), $($handler)::+::<$kv>)))+
        }

        #[cfg(not(target_family = "wasm"))]
        pub fn describe(contract: &mut $crate::contract::Contract) {
            $(contract.tell::<_, $crate::contract::$answer<$view>>(
                &$crate::routes!(@route $verb $path => $($handler)::+, $action $(, $since $until)?),
                &$crate::routes!(@told true, $zh, $en, $($($code),+)?),
                &$($handler)::+::<$crate::expansion::MemoryKv>,
            );)+
        }
    };
    ($(
        #[doc = $zh:literal] #[doc = $en:literal]
        $verb:ident $path:literal => $($handler:ident)::+ -> $answer:ident<$view:ty>, $action:ident
        $(, [$($code:ident),+])? $(, deprecated $since:literal until $until:literal)?;
    )+) => {
        $crate::routes!(@table $($verb $path => $($handler)::+, $action $(, $since $until)?;)+);

        pub fn router() -> $crate::expansion::Router<$crate::Platform<()>> {
            $crate::expansion::Router::new()
                $(.route($path, $crate::routes!(@route $verb $path => $($handler)::+, $action $(, $since $until)?).guard(ROUTES, $crate::expansion::Unkept, $($handler)::+)))+
        }

        #[cfg(not(target_family = "wasm"))]
        pub fn describe(contract: &mut $crate::contract::Contract) {
            $(contract.tell::<_, $crate::contract::$answer<$view>>(
                &$crate::routes!(@route $verb $path => $($handler)::+, $action $(, $since $until)?),
                &$crate::routes!(@told false, $zh, $en, $($($code),+)?),
                &$($handler)::+,
            );)+
        }
    };
    (@table $($verb:ident $path:literal => $($handler:ident)::+, $action:ident $(, $since:literal $until:literal)?;)+) => {
        pub const ROUTES: &[$crate::Route] = &[$($crate::routes!(@route $verb $path => $($handler)::+, $action $(, $since $until)?)),+];
    };
    (@route $verb:ident $path:literal => $($handler:ident)::+, $action:ident $(, $since:literal $until:literal)?) => {
        $crate::Route {
            verb: $crate::Verb::$verb,
            path: $path,
            handler: stringify!($($handler)::+),
            action: $crate::Action::$action,
            deprecated: $crate::routes!(@deprecated $($since $until)?),
        }
    };
    (@deprecated) => { None };
    (@deprecated $since:literal $until:literal) => {
        Some($crate::Deprecated { since: $since, until: $until })
    };
    (@told $is_stored:literal, $zh:literal, $en:literal, $($code:ident),*) => {
        $crate::contract::Told { summary: [$zh, $en], codes: &[$($crate::Code::$code),*], is_stored: $is_stored }
    };
}
