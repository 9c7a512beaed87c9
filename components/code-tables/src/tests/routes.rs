use puhui_service::testing::walk;

use super::platform;
use crate::{ROUTES, component, describe};

#[tokio::test]
async fn every_route_keeps_the_conventions() {
    let sample = |name: &str| match name {
        "table" => "regions",
        other => panic!("no sample of {other}"),
    };
    insta::assert_snapshot!(walk(ROUTES, describe, |settings| component(platform(settings)), sample).await);
}
