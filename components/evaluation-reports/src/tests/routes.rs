use puhui_service::Platform;
use puhui_service::testing::walk;
use puhui_store::{Behaviour, MemoryKv};

use super::{UTILITY_MODEL, clock};
use crate::{ROUTES, component};

#[tokio::test]
async fn every_route_keeps_the_conventions() {
    let build = |mode| component(Platform::new(MemoryKv::new(Behaviour::Honest), clock(), mode));
    insta::assert_snapshot!(walk(ROUTES, build, |_| UTILITY_MODEL).await);
}
