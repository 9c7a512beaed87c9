use puhui_service::Platform;
use puhui_service::testing::{walk, walk_ticks};
use puhui_store::{Behaviour, MemoryKv};

use super::{UTILITY_MODEL, clock};
use crate::{JOBS, ROUTES, component, describe};

#[tokio::test]
async fn every_route_keeps_the_conventions() {
    let build = |settings| component(Platform::new(MemoryKv::new(Behaviour::Honest), clock(), settings));
    insta::assert_snapshot!(walk(ROUTES, describe, build, |_| UTILITY_MODEL).await);
}

#[tokio::test]
async fn ticks_are_for_who_has_the_credential() {
    let build = |settings| component(Platform::new(MemoryKv::new(Behaviour::Honest), clock(), settings));
    walk_ticks("evaluation-reports", JOBS, build).await;
}
