//! From a request to the component that its route leads to, and back.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderValue};
use http::request::Parts;
use http::{Method, Request, Response, StatusCode};
use http_body_util::BodyExt as _;
use http_body_util::combinators::UnsyncBoxBody;
use hyper::body::Incoming;
use puhui_service::{Caller, Code, Failure, MachineClock, Mode, Origins, Proxies, TraceId, text};
use puhui_store::Clock as _;
use tokio::sync::oneshot;
use wasmtime_wasi_http::handler::{ExpirationError, InstantiationError, ProxyHandler};

use super::admission::{Admission, Place};
use super::body::{Broken, Download, incoming, whole};
use super::head_first::HeadFirst;
use super::headers;
use super::limits::Limits;
use super::log::{Entry, Log};
use super::rate::{Rates, TooMany};
use super::worker::{Arrival, Workers};
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
    /// The machine's clock.
    pub clock: MachineClock,
    /// Whose pages may read what the host itself answers: the components are told by a variable.
    pub origins: Origins,
    /// Who is believed about whom it asks for.
    pub proxies: Proxies,
    /// What else depends on the variable `mode`.
    pub mode: Mode,
    /// Where requests are noted.
    pub log: Log,
    /// What an operator may set of the limits.
    pub limits: Limits,
}

impl Gateway {
    /// Who hears a refusal, which a page of a known origin may read like any other answer.
    pub(super) fn caller(&self, parts: &Parts) -> Caller {
        Caller::of(parts, &self.clock).on_page(parts, &self.origins, self.mode)
    }
}

/// The gateway on one executor: with instances and counts of its own.
pub(super) struct Lane {
    gateway: Arc<Gateway>,
    handlers: Vec<ProxyHandler<Workers>>,
    admission: Arc<Admission>,
    rates: Arc<Rates>,
}

impl Lane {
    pub(super) fn new(gateway: Arc<Gateway>, rates: Arc<Rates>) -> Self {
        let limits = gateway.limits;
        let workers = |component| ProxyHandler::new(Workers { component, limits });
        let handlers = gateway.components.iter().map(|(_, component)| workers(Arc::clone(component))).collect();
        let admission = Admission::new(gateway.components.len(), limits.per_address);
        Self { gateway, handlers, admission, rates }
    }

    /// Answers one request; whatever goes wrong before a response head becomes a problem document.
    pub(super) async fn handle(&self, request: Request<Incoming>, client: SocketAddr) -> Answer {
        let (mut parts, body) = request.into_parts();
        let asks_for_head = parts.method == Method::HEAD;
        let trace = TraceId::ensure(&mut parts.headers, &self.gateway.clock);
        let mut entry = Entry::new(self.gateway.log.clone(), &trace, &parts.method);
        let caller = self.gateway.caller(&parts);
        let answered = match parts.uri.path().strip_prefix(WELL_KNOWN) {
            Some(rest) => self.well_known(rest, &mut entry),
            None => match self.dispatch(Request::from_parts(parts, body), client, &mut entry).await {
                Ok((response, life, place)) => {
                    entry.head(response.status());
                    let length = if asks_for_head || response.status() == StatusCode::NOT_MODIFIED {
                        Some(0)
                    } else {
                        response.headers().get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok())
                    };
                    let patience = self.gateway.limits.body_patience;
                    return response.map(|body| {
                        HeadFirst::new(Download::new(body, length, patience, life, entry, place)).boxed_unsync()
                    });
                }
                Err(failure) => Err(failure),
            },
        };
        let answer = match answered {
            Ok(answer) => answer,
            Err(failure) => refusal(&caller, failure).await,
        };
        entry.whole(answer.status(), http_body::Body::size_hint(answer.body()).lower());
        answer
    }

    /// Hands a request to an instance; the response, the instance's life and the request's place come back.
    async fn dispatch(
        &self,
        request: Request<Incoming>,
        client: SocketAddr,
        entry: &mut Entry,
    ) -> Result<(wasmtime_wasi_http::handler::Response, Life, Arc<Place>), Failure> {
        let (mut parts, body) = request.into_parts();
        let from = self.gateway.proxies.client(client.ip(), &parts.headers);
        // Whoever says who asks is limited by that, if it is true, and is told so cheaply, if not.
        if !parts.headers.contains_key(AUTHORIZATION) {
            self.rates.take(from, self.gateway.clock.now()).map_err(|much| too_many(from, much))?;
        }
        let route = self.gateway.router.find(parts.uri.path()).ok_or_else(|| Failure::new(Code::NotFound))?;
        let index = route.component;
        entry.routed(route.route, &self.gateway.components[index].0);
        let uri = headers::prepare(&parts.uri, &mut parts.headers, &route, client);
        parts.uri = uri.ok_or_else(|| Failure::new(Code::MalformedRequest))?;

        let limits = &self.gateway.limits;
        let place = self.admission.wait(index, from).ok_or_else(overloaded)?;
        let upload = Progress::begin();
        let body = incoming(body, &place, &upload, limits.body_patience).await;
        let body = body.map_err(|_| of_the_client(&place).unwrap_or_else(|| Failure::new(Code::MalformedRequest)))?;
        if !place.has_room() {
            return Err(overloaded());
        }
        place.run();
        upload.moved();

        let (taken, taker) = oneshot::channel();
        let request = Request::from_parts(parts, body);
        let overdue = upload.clone().stalled(limits.head_deadline);
        let arrival = Arrival { upload, deadline: limits.head_deadline, taken };
        let response = tokio::select! {
            biased;
            response = self.handlers[index].handle(arrival, request) => response,
            // An instance that computes without end does not get to keep its own deadline.
            () = overdue => {
                entry.broken(&"no answer in time");
                return Err(of_the_client(&place).unwrap_or_else(|| Failure::new(Code::TimedOut)));
            }
        };
        // What the component makes of half a body says less than why it was half.
        if response.as_ref().map_or(true, |response| !response.status().is_success())
            && let Some(failure) = of_the_client(&place)
        {
            return Err(failure);
        }
        let response = response.map_err(|error| {
            entry.broken(&format!("{error:#}"));
            failure_of(&error)
        })?;
        let life = taker.await.map_err(|_| Failure::new(Code::ComponentFailed))?;
        Ok((response, life, place))
    }

    /// What Spin's host answers itself: `health` and `info`.
    fn well_known(&self, rest: &str, entry: &mut Entry) -> Result<Answer, Failure> {
        entry.routed(WELL_KNOWN, "host");
        match rest {
            "health" => Ok(Response::new(whole("OK"))),
            "info" => {
                let info = serde_json::json!({ "name": self.gateway.name, "version": self.gateway.version });
                let mut response = Response::new(whole(info.to_string()));
                response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
                Ok(response)
            }
            _ => Err(Failure::new(Code::NotFound)),
        }
    }
}

/// The failure of a request whose client was too slow with its body.
fn of_the_client(place: &Place) -> Option<Failure> {
    place.is_given_up().then(|| Failure::new(Code::BodyTooSlow))
}

/// A refusal of the host's own, as the components would word it.
pub(super) async fn refusal(caller: &Caller, failure: Failure) -> Answer {
    let (parts, body) = caller.refuse(failure).into_parts();
    // The body is in memory already.
    let bytes = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
    Response::from_parts(parts, whole(bytes))
}

pub(super) fn overloaded() -> Failure {
    Failure::new(Code::Overloaded).retry_after(1)
}

fn too_many(from: IpAddr, TooMany { limit, wait }: TooMany) -> Failure {
    let detail = text!(
        "来自 {from} 的未登录请求每分钟最多 {limit} 次，本分钟已用完，{wait} 秒后恢复。",
        "Requests from {from} that do not say who asks may be {limit} a minute. Those of this minute are used up; there are \
         more in {wait} s."
    );
    Failure::new(Code::TooManyRequests).detail(detail).retry_after(wait)
}

fn failure_of(error: &wasmtime::Error) -> Failure {
    if error.is::<ExpirationError>() {
        Failure::new(Code::TimedOut)
    } else if error.is::<InstantiationError<Arrival>>() {
        overloaded()
    } else {
        Failure::new(Code::ComponentFailed)
    }
}
