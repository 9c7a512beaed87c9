use axum::handler::Handler;
use axum::response::Response;
use axum::routing::{MethodFilter, MethodRouter, on};
use http::Method;

use crate::audit::Trail;
use crate::guard::{Answering, Guarded};
use crate::policy::Action;
use crate::{Deprecated, Platform, edge, log};

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
        let lines = on(self.verb.filter(), Guarded::new(self, trail, handler));
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
    pub(crate) async fn told_of(self, answer: Answering) -> Response {
        let response = log::answered_by(self.path, answer.await);
        match self.deprecated {
            None => response,
            Some(deprecated) => deprecated.announce(response),
        }
    }
}

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
