use puhui_service::Platform;
use puhui_service::testing::{walk, walk_ticks};
use puhui_store::{Behaviour, MemoryKv, TestClock};

use super::START;
use crate::{JOBS, ROUTES, component, describe};

#[tokio::test]
async fn every_route_keeps_the_conventions() {
    let sample = |name: &str| match name {
        "id" => "aud_0192e4a0b1c27d3e8f90a1b2c3d4e5f6",
        other => panic!("no sample of {other}"),
    };
    let build = |settings| component(Platform::new(MemoryKv::new(Behaviour::Honest), TestClock::at(START), settings));
    insta::assert_snapshot!(walk(ROUTES, describe, build, sample).await);
}

#[tokio::test]
async fn ticks_are_for_who_has_the_credential() {
    let build = |settings| component(Platform::new(MemoryKv::new(Behaviour::Honest), TestClock::at(START), settings));
    walk_ticks("audit", JOBS, build).await;
}
