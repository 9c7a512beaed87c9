use axum::http::header::CACHE_CONTROL;
use axum::middleware::map_response;
use axum::response::Response;
use puhui_service::Component;
use puhui_service::testing::walk;

use super::platform;
use crate::{ROUTES, router};

/// The walk knows answers that are to be asked for again only; `tables` and `entries` show that ours may be kept.
#[tokio::test]
async fn every_route_keeps_the_conventions() {
    let unkept = map_response(async |mut response: Response| {
        response.headers_mut().remove(CACHE_CONTROL);
        response
    });
    let build = |mode| Component::new(router().layer(unkept.clone()), platform(mode));
    let sample = |name: &str| match name {
        "table" => "regions",
        other => panic!("no sample of {other}"),
    };
    insta::assert_snapshot!(walk(ROUTES, build, sample).await);
}
