use std::future::{Future, ready};
use std::pin::Pin;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodFilter, MethodRouter, on};
use http::Method;
use puhui_store::Clock;

use crate::identity::signed_in;
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
    /// What [`routes!`](crate::routes) gives to the router. No handler gets there without passing its action's decision.
    /// The first line of a path answers what the path has no line for.
    pub fn guard<H, T, K>(self, table: &[Self], handler: H) -> MethodRouter<Platform<K>>
    where
        H: Handler<T, Platform<K>>,
        T: 'static,
        K: Clone + Send + Sync + 'static,
    {
        let lines = on(self.verb.filter(), Guarded { route: self, handler });
        let first = table.iter().find(|line| line.path == self.path);
        if first.is_some_and(|line| line.verb == self.verb) { self.other_methods(table, lines) } else { lines }
    }

    /// Who asks, if that is somebody who may do such a thing.
    fn admit<K>(self, request: &Request, platform: &Platform<K>) -> Result<Access, Failure> {
        let Platform { keys, mode, clock, .. } = platform;
        let access = Access::of(self.action, signed_in(request.headers(), keys, *mode, clock.now())?)?;
        #[cfg(feature = "testing")]
        if request.extensions().get::<crate::testing::InSandbox>().is_some() {
            return access.in_sandbox();
        }
        Ok(access)
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

/// A handler behind its action.
#[derive(Clone, Copy, Debug)]
pub struct Guarded<H> {
    route: Route,
    handler: H,
}

impl<H, T, K> Handler<T, Platform<K>> for Guarded<H>
where
    H: Handler<T, Platform<K>>,
    K: Clone + Send + Sync + 'static,
{
    type Future = Answering;

    fn call(self, mut request: Request, platform: Platform<K>) -> Self::Future {
        let is_told_of = self.route.deprecated.is_some() || platform.log.is_some();
        let answer: Self::Future = match self.route.admit(&request, &platform) {
            Ok(access) => {
                let mark = edge::Mark::of(&access);
                request.extensions_mut().insert(access);
                mark.put_on(self.handler.call(request, platform))
            }
            Err(failure) => Box::pin(ready(failure.into_response())),
        };
        if is_told_of { Box::pin(self.route.told_of(answer)) } else { answer }
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
/// runs over memory in a test; a component without a store leaves `<K: Kv>` out.
#[macro_export]
macro_rules! routes {
    (<$kv:ident: $bound:path> $(
        #[doc = $zh:literal] #[doc = $en:literal]
        $verb:ident $path:literal => $($handler:ident)::+ -> $answer:ident<$view:ty>, $action:ident
        $(, [$($code:ident),+])? $(, deprecated $since:literal until $until:literal)?;
    )+) => {
        $crate::routes!(@table $($verb $path => $($handler)::+, $action $(, $since $until)?;)+);

        pub fn router<$kv: $bound>() -> $crate::expansion::Router<$crate::Platform<$kv>> {
            $crate::expansion::Router::new()
                $(.route($path, $crate::routes!(@route $verb $path => $($handler)::+, $action $(, $since $until)?).guard(ROUTES, $($handler)::+::<$kv>)))+
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
                $(.route($path, $crate::routes!(@route $verb $path => $($handler)::+, $action $(, $since $until)?).guard(ROUTES, $($handler)::+)))+
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
