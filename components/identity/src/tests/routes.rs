use puhui_service::Platform;
use puhui_service::testing::{walk, walk_ticks};
use puhui_store::{Behaviour, MemoryKv, TestClock};

use super::NOW;
use crate::{JOBS, ROUTES, component, describe};

fn sample(name: &str) -> &'static str {
    match name {
        "code" => "440000",
        "id" => "mem_0192e4a17c3b7d31a9f20c8d5e6f7a81",
        "site" => "wst_00000000000080008000000000000000",
        "invitation" => "inv_0192e4a17c3b7d31a9f20c8d5e6f7a81",
        _ => panic!("no sample of {name}"),
    }
}

#[tokio::test]
async fn every_route_keeps_the_conventions() {
    let build = |settings| component(Platform::new(MemoryKv::new(Behaviour::Honest), TestClock::at(NOW), settings));
    insta::assert_snapshot!(walk(ROUTES, describe, build, sample).await);
}

#[tokio::test]
async fn ticks_are_for_who_has_the_credential() {
    let build = |settings| component(Platform::new(MemoryKv::new(Behaviour::Honest), TestClock::at(NOW), settings));
    walk_ticks("identity", JOBS, build).await;
}
