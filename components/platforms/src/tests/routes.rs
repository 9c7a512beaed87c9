use puhui_service::Platform;
use puhui_service::testing::{walk, walk_ticks};
use puhui_store::{Behaviour, MemoryKv};

use super::Bench;
use crate::{JOBS, ROUTES, component, describe};

#[tokio::test]
async fn every_route_keeps_the_conventions() {
    let sample = |name: &str| match name {
        "id" => "plf_0192e4a1b2c37d4e8f90a1b2c3d4e5f6",
        "key" => "key_0192e4a1b2c37d4e8f90a1b2c3d4e5f6",
        other => panic!("no sample of {other}"),
    };
    let clock = Bench::new().clock;
    let build = |settings| component(Platform::new(MemoryKv::new(Behaviour::Honest), clock.clone(), settings));
    insta::assert_snapshot!(walk(ROUTES, describe, build, sample).await);
}

#[tokio::test]
async fn ticks_are_for_who_has_the_credential() {
    let clock = Bench::new().clock;
    let build = |settings| component(Platform::new(MemoryKv::new(Behaviour::Honest), clock.clone(), settings));
    walk_ticks("platforms", JOBS, build).await;
}
