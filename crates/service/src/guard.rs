//! What every request passes between the router and its handler: who asks, whether they may do such a thing at all, and, on the
//! way back, the audit.

use std::future::{Future, ready};
use std::pin::Pin;

use axum::extract::Request;
use axum::handler::Handler;
use axum::response::{IntoResponse, Response};
use puhui_store::Clock;

use crate::admission::{self, LookUp};
use crate::audit::{self, Outcome, Trail, Visit};
use crate::identity::{Brought, KeyText, brought};
use crate::policy::Access;
use crate::{Failure, Platform, Route, edge};

/// A handler behind its action, and before the audit.
#[derive(Clone, Copy, Debug)]
pub struct Guarded<H, L> {
    gate: Gate<L>,
    handler: H,
}

pub(crate) type Answering = Pin<Box<dyn Future<Output = Response> + Send>>;

/// A handler without its type. All that is done around it is there once in a component, instead of once for each handler.
type Handle<K> = Box<dyn FnOnce(Request, Platform<K>) -> Answering + Send>;

impl<H, L> Guarded<H, L> {
    pub(crate) fn new(route: Route, trail: L, handler: H) -> Self {
        Self { gate: Gate { route, trail }, handler }
    }
}

impl<H, T, K, L> Handler<T, Platform<K>> for Guarded<H, L>
where
    H: Handler<T, Platform<K>>,
    K: Clone + Send + Sync + 'static,
    L: Trail<K>,
{
    type Future = Answering;

    fn call(self, request: Request, platform: Platform<K>) -> Self::Future {
        let handler = self.handler;
        self.gate.pass(request, platform, Box::new(|request, platform| Box::pin(handler.call(request, platform))))
    }
}

/// What stands before each handler of a route.
#[derive(Clone, Copy, Debug)]
struct Gate<L> {
    route: Route,
    trail: L,
}

/// Who asks, as far as that is known without the store.
enum Asking<K> {
    Known(Result<Access, Failure>),
    ByKey(LookUp<K>, KeyText),
}

impl<L> Gate<L> {
    fn pass<K>(self, request: Request, platform: Platform<K>, handle: Handle<K>) -> Answering
    where
        K: Clone + Send + Sync + 'static,
        L: Trail<K>,
    {
        let (route, is_told_of) = (self.route, self.route.deprecated.is_some() || platform.log.is_some());
        let answer: Answering = match self.asking(&request, &platform) {
            Asking::Known(Ok(access)) => self.admitted(access, request, platform, handle),
            Asking::Known(Err(failure)) => Box::pin(ready(failure.into_response())),
            Asking::ByKey(look_up, key) => {
                let address = edge::client_address(request.headers(), &platform.proxies);
                let admission = look_up(route.action, platform.clone(), key, address);
                let admitted = move |access| self.admitted(access, request, platform, handle);
                Box::pin(admission::answered(admission, admitted))
            }
        };
        if is_told_of { Box::pin(route.told_of(answer)) } else { answer }
    }

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
    fn admitted<K>(self, access: Access, request: Request, platform: Platform<K>, handle: Handle<K>) -> Answering
    where
        K: Clone + Send + Sync + 'static,
        L: Trail<K>,
    {
        edge::Mark::of(&access).put_on(self.attend(access, request, platform, handle))
    }

    /// The answer leaves once the audit has what it keeps of it.
    async fn attend<K>(self, access: Access, mut request: Request, platform: Platform<K>, handle: Handle<K>) -> Response
    where
        K: Clone + Send + Sync + 'static,
        L: Trail<K>,
    {
        let (method, trace) = (request.method().clone(), request.extensions().get().cloned());
        request.extensions_mut().insert(access.clone());
        let response = handle(request, platform.clone()).await;
        let visit = Visit { route: self.route, method, trace, access };
        match self.trail.close(visit, Outcome::of(&response), platform).await {
            Ok(()) => response,
            Err(failure) => failure.into_response(),
        }
    }
}
