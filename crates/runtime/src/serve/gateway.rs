//! From a request to the component that its route leads to, and back.

use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;
use http::header::HeaderValue;
use http::{Request, Response};
use http_body_util::BodyExt as _;
use http_body_util::combinators::UnsyncBoxBody;
use hyper::body::Incoming;
use tokio::sync::oneshot;
use wasmtime_wasi_http::handler::{ExpirationError, InstantiationError, ProxyHandler};

use super::admission::{Admission, Place};
use super::body::{Broken, Download, incoming, whole};
use super::log::{Entry, Log};
use super::problem::Problem;
use super::worker::{Arrival, Workers};
use super::{headers, trace};
use crate::host::{Life, Prepared};
use crate::manifest::{Router, WELL_KNOWN};
use crate::progress::Progress;

/// A response as it goes to the client.
pub(super) type Answer = Response<UnsyncBoxBody<Bytes, Broken>>;

/// An application ready to serve. Shared by all executors.
pub struct Gateway {
    /// The application's name, for `/.well-known/spin/info`.
    pub name: String,
    /// Its version.
    pub version: Option<String>,
    /// Its routes; a match names a component by its place below.
    pub router: Router,
    /// Component ids and components.
    pub components: Vec<(String, Arc<Prepared>)>,
    /// Where requests are noted.
    pub log: Log,
}

/// The gateway on one executor: with instances and counts of its own.
pub(super) struct Lane {
    gateway: Arc<Gateway>,
    handlers: Vec<ProxyHandler<Workers>>,
    admission: Arc<Admission>,
}

impl Lane {
    pub(super) fn new(gateway: Arc<Gateway>) -> Self {
        let handlers =
            gateway.components.iter().map(|(_, component)| ProxyHandler::new(Workers(Arc::clone(component)))).collect();
        Self { gateway, handlers, admission: Arc::default() }
    }

    /// Answers one request; whatever goes wrong before a response head becomes a problem document.
    pub(super) async fn handle(&self, mut request: Request<Incoming>, client: SocketAddr) -> Answer {
        let trace_id = trace::ensure(request.headers_mut());
        let mut entry = Entry::new(self.gateway.log.clone(), &trace_id, request.method());
        if let Some(rest) = request.uri().path().strip_prefix(WELL_KNOWN) {
            return self.well_known(rest, entry, &trace_id, request.headers());
        }
        let asked = request.headers().clone();
        match self.dispatch(request, client, &mut entry).await {
            Ok((response, life, place)) => {
                entry.head(response.status());
                response.map(|body| Download::new(body, life, entry, place).boxed_unsync())
            }
            Err(problem) => finish(problem.response(&trace_id, &asked), entry),
        }
    }

    async fn dispatch(
        &self,
        request: Request<Incoming>,
        client: SocketAddr,
        entry: &mut Entry,
    ) -> Result<(wasmtime_wasi_http::handler::Response, Life, Arc<Place>), Problem> {
        let (mut parts, body) = request.into_parts();
        let route = self.gateway.router.find(parts.uri.path()).ok_or(Problem::NotFound)?;
        let index = route.component;
        entry.routed(route.route, &self.gateway.components[index].0);
        let uri = headers::prepare(&parts.uri, &mut parts.headers, &route, client).ok_or(Problem::BadRequest)?;
        parts.uri = uri;

        let place = self.admission.wait().ok_or(Problem::Overloaded)?;
        let upload = Progress::begin();
        let body = incoming(body, &place, &upload).await.map_err(|_| Problem::BadRequest)?;
        if !self.admission.has_room() {
            return Err(Problem::Overloaded);
        }
        place.run();
        upload.moved();

        let (taken, taker) = oneshot::channel();
        let request = Request::from_parts(parts, body);
        let response = self.handlers[index].handle(Arrival { upload, taken }, request).await.map_err(|error| {
            entry.broken(&format!("{error:#}"));
            problem_of(&error)
        })?;
        let life = taker.await.map_err(|_| Problem::ComponentFailed)?;
        Ok((response, life, place))
    }

    /// What Spin's host answers itself: `health` and `info`.
    fn well_known(&self, rest: &str, mut entry: Entry, trace_id: &str, asked: &http::HeaderMap) -> Answer {
        entry.routed(WELL_KNOWN, "host");
        let json = match rest {
            "health" => return finish(Response::new(whole("OK")), entry),
            "info" => serde_json::json!({ "name": self.gateway.name, "version": self.gateway.version }),
            _ => return finish(Problem::NotFound.response(trace_id, asked), entry),
        };
        let mut response = Response::new(whole(json.to_string()));
        response.headers_mut().insert(http::header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
        finish(response, entry)
    }
}

/// Notes an answer that the host gives whole.
fn finish(answer: Answer, mut entry: Entry) -> Answer {
    entry.head(answer.status());
    entry.sent(http_body::Body::size_hint(answer.body()).exact().and_then(|n| usize::try_from(n).ok()).unwrap_or(0));
    entry.complete();
    answer
}

fn problem_of(error: &wasmtime::Error) -> Problem {
    if error.is::<ExpirationError>() {
        Problem::TimedOut
    } else if error.is::<InstantiationError<Arrival>>() {
        Problem::Overloaded
    } else {
        Problem::ComponentFailed
    }
}
