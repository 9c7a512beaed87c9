#![doc = include_str!("../README.md")]

mod batch;
mod conclusion;
mod days;
mod imports;
mod input;
mod known;
mod legal_state;
mod record;
mod report_state;
mod reports;
mod rules;
mod sandbox;
#[cfg(test)]
mod tests;
mod view;

use puhui_service::{Component, Expire, Platform, Upgrade, routes, serve, ticks};
use puhui_store::Kv;

use crate::record::PatentRecord;

routes! { <K: Kv>
    /// 查询一件专利的法律状态和评价报告
    /// Look up a patent's legal status and evaluation report
    Get  "/v1/evaluation-reports/{number}" => reports::read -> Shown<view::Whole<'_>>, ReadEvaluationReports;

    /// 登记一件专利，或更新已登记的内容
    /// Make a patent known, or replace what is known of it
    Put  "/v1/evaluation-reports/{number}" => reports::put -> Put<view::Whole<'_>>, WriteEvaluationReports;

    /// 批量查询，最多 1000 件
    /// Look up many patents, at most 1,000
    Post "/v1/evaluation-reports/batch" => batch::look_up -> Shown<batch::Found<'_>>, ReadEvaluationReports;

    /// 逐行导入（NDJSON）
    /// Import line by line (NDJSON)
    Post "/v1/evaluation-reports/imports" => imports::take -> Imported<input::NewPatent>, WriteEvaluationReports;
}

ticks! { "evaluation-reports"
    "expire"  => Expire<(PatentRecord,)>;
    "upgrade" => Upgrade<(PatentRecord,)>;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    Component::new(ticks(router()), platform)
}

serve!(component);
