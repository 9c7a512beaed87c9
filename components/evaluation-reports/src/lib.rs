#![doc = include_str!("../README.md")]

mod batch;
mod conclusion;
mod days;
mod imports;
mod input;
mod legal_state;
mod record;
mod report_state;
mod reports;
mod rules;
#[cfg(test)]
mod tests;
mod view;

use puhui_service::{Component, Expire, Platform, Upgrade, routes, ticks};
use puhui_store::Kv;

use crate::record::PatentRecord;

routes! { <K: Kv>
    Get  "/v1/evaluation-reports/{number}" => reports::read,  ReadEvaluationReports;
    Put  "/v1/evaluation-reports/{number}" => reports::put,   WriteEvaluationReports;
    Post "/v1/evaluation-reports/batch"    => batch::look_up, ReadEvaluationReports;
    Post "/v1/evaluation-reports/imports"  => imports::take,  WriteEvaluationReports;
}

ticks! { "evaluation-reports"
    "expire"  => Expire<(PatentRecord,)>;
    "upgrade" => Upgrade<(PatentRecord,)>;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    Component::new(ticks(router()), platform)
}

#[cfg(target_family = "wasm")]
#[spin_sdk::http_service]
async fn handle(request: spin_sdk::http::Request) -> axum::response::Response {
    use puhui_service::spin::Instance;
    use puhui_store::{SpinKv, SystemClock};

    static INSTANCE: Instance = Instance::new();
    INSTANCE.answer(request, |settings| component(Platform::new(SpinKv, SystemClock, settings))).await
}
