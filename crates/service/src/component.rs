use std::convert::Infallible;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::response::{IntoResponse, Response};
use http::Request;
use tower::{BoxError, Service};

use crate::edge::{self, Caller, Origins, Unread};
use crate::input::business_time;
use crate::output::StillReading;
use crate::{Code, Failure, MachineClock, Mode, Platform, RequestLog};

/// A whole component: its routes on a platform, behind the edge that every request passes on its way in and out.
#[derive(Clone, Debug)]
pub struct Component {
    router: Router,
    clock: MachineClock,
    mode: Mode,
    origins: Origins,
    log: Option<RequestLog>,
    /// What it runs on, so that a test can write what another component writes.
    #[cfg(feature = "testing")]
    platform: std::sync::Arc<dyn std::any::Any + Send + Sync>,
}

impl Component {
    pub fn new<K: Clone + Send + Sync + 'static>(routes: Router<Platform<K>>, platform: Platform<K>) -> Self {
        let (clock, mode, origins, log) =
            (platform.clock.clone(), platform.mode, platform.origins.clone(), platform.log);
        #[cfg(feature = "testing")]
        let shared = std::sync::Arc::new(platform.clone());
        let router = routes.fallback(|| async { Failure::new(Code::NotFound) }).with_state(platform);
        Self {
            router,
            clock,
            mode,
            origins,
            log,
            #[cfg(feature = "testing")]
            platform: shared,
        }
    }

    /// Answers one request. Nothing a caller sends makes this fail: what is wrong comes back as a problem.
    pub async fn answer<B>(&self, request: Request<B>) -> Response
    where
        B: http_body::Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        let entry = self.log.map(|log| log.begin(&self.clock));
        let (mut parts, body) = request.into_parts();
        let caller = Caller::of(&parts, &self.clock).on_page(&parts, &self.origins, self.mode);
        let (body, unread) = Unread::split(&parts, body);
        let response = match business_time(&parts.headers, self.mode, &self.clock) {
            Ok(now) => {
                parts.extensions.insert(now);
                parts.extensions.insert(caller.trace.clone());
                self.route(Request::from_parts(parts, body)).await
            }
            Err(failure) => failure.into_response(),
        };
        // A streamed answer is still reading.
        if response.extensions().get::<StillReading>().is_none() {
            unread.discard(&self.clock).await;
        }
        let response = edge::finish(response, &caller);
        if let Some(entry) = entry {
            entry.end(&caller, &response, &self.clock);
        }
        response
    }

    /// The machine's time.
    #[cfg(feature = "testing")]
    pub(crate) fn now(&self) -> time::OffsetDateTime {
        puhui_store::Clock::now(&self.clock)
    }

    /// The store, if it is one in memory.
    #[cfg(feature = "testing")]
    pub(crate) fn memory(&self) -> Option<puhui_store::Store<puhui_store::MemoryKv, MachineClock>> {
        self.platform.downcast_ref::<Platform<puhui_store::MemoryKv>>().map(Platform::store)
    }

    async fn route(&self, request: Request<Body>) -> Response {
        let answer: Result<Response, Infallible> = self.router.clone().call(request).await;
        match answer {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }
}
