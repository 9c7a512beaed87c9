use axum::Router;
use axum::extract::{FromRequestParts, Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use http::header::ALLOW;
use http::{HeaderValue, Method};
use puhui_store::Kv;
use serde::Serialize;

use super::run::{find, run};
use super::status::Status;
use super::{Jobs, Owner};
use crate::{Answer, Code, Failure, NoQuery, Platform, edge, log};

/// The jobs of a component, as they are doing.
#[derive(Serialize)]
struct Listing {
    component: &'static str,
    jobs: Vec<Status>,
}

/// Adds the internal routes of a component, all below one wildcard: without the credential every method on every path is what
/// an unknown path is.
pub fn routes<J: Jobs<K>, K: Kv>(routes: Router<Platform<K>>, path: &str) -> Router<Platform<K>> {
    routes.route(path, any(answer::<J, K>))
}

async fn answer<J: Jobs<K>, K: Kv>(State(platform): State<Platform<K>>, request: Request) -> Response {
    let is_admitted = platform.ticks.admits(request.headers());
    let template = template::<J>(request.uri().path());
    let response = match is_admitted {
        true => edge::keep_from_pages(admitted::<J, K>(&platform, request).await.into_response()),
        // To a page it is what an unknown path is, too.
        false => Failure::new(Code::NotFound).into_response(),
    };
    // The log tells an operator whose cron has a wrong credential what it asked for.
    log::answered_by(template, response)
}

fn template<J: Owner>(path: &str) -> String {
    match job_in::<J>(path) {
        None => String::new(),
        Some(None) => format!("/internal/{}/ticks", J::COMPONENT),
        Some(Some(_)) => format!("/internal/{}/ticks/{{job}}", J::COMPONENT),
    }
}

async fn admitted<J: Jobs<K>, K: Kv>(platform: &Platform<K>, request: Request) -> Result<Response, Failure> {
    let path = request.uri().path().to_owned();
    let (mut parts, body) = request.into_parts();
    let Some(job) = job_in::<J>(&path) else { return Err(Failure::new(Code::NotFound)) };
    let (is_right, allowed) = match job {
        None => (matches!(parts.method, Method::GET | Method::HEAD), "GET,HEAD"),
        Some(_) => (parts.method == Method::POST, "POST"),
    };
    if !is_right {
        let mut response = edge::other_method(&parts.method, edge::Everybodys::default());
        response.headers_mut().insert(ALLOW, HeaderValue::from_static(allowed));
        return Ok(response);
    }
    NoQuery::from_request_parts(&mut parts, &()).await?;
    let answer = match job {
        None => list::<J, K>(platform).await?,
        Some(job) => run::<J, K>(platform, job, Request::from_parts(parts, body)).await?,
    };
    Ok(answer.into_response())
}

/// What a path is: of all jobs, or of one; or neither.
fn job_in<J: Owner>(path: &str) -> Option<Option<&str>> {
    let rest = path.strip_prefix("/internal/")?.strip_prefix(J::COMPONENT)?.strip_prefix("/ticks")?;
    if rest.is_empty() {
        return Some(None);
    }
    let job = rest.strip_prefix('/')?;
    J::JOBS.contains(&job).then_some(Some(job))
}

/// A job that has never run is there all the same.
async fn list<J: Owner, K: Kv>(platform: &Platform<K>) -> Result<Answer, Failure> {
    let (store, mut jobs) = (platform.store(), Vec::new());
    for name in J::JOBS {
        let found = find::<J, K>(&store, name).await?;
        jobs.push(found.map_or_else(|| Status::of(name), |record| record.data.status));
    }
    Ok(Answer::json(&Listing { component: J::COMPONENT, jobs })?.no_store())
}
