#![doc = include_str!("../README.md")]

mod input;
mod overview;
mod person;
mod points;
mod record;
mod rules;
mod summaries;
#[cfg(test)]
mod tests;
mod view;

use puhui_service::{Component, Expire, Platform, Upgrade, routes, serve, ticks};
use puhui_store::Kv;

use crate::record::{ContactPerson, ContactPoint, KeyUse, Summary};

routes! { <K: Kv>
    /// 各地工作联系点
    /// List the contact points of all regions
    Get  "/v1/contact-points" => points::list -> Shown<view::Slots<'_>>, ReadContactPoints;

    /// 各地年度工作总结提交情况
    /// See which contact points have submitted a year's summary
    Get  "/v1/contact-points/summaries" => overview::read -> Shown<view::Overview<'_>>, ReadSummaries;

    /// 读取一个地区的工作联系点
    /// Read a region's contact point
    Get  "/v1/contact-points/{region}" => points::read -> Shown<view::WholePoint<'_>>, ReadContactPoints;

    /// 确定或更换工作联系点
    /// Designate or replace a contact point
    Put  "/v1/contact-points/{region}" => points::put -> Put<view::WholePoint<'_>>, DesignateContactPoints;

    /// 工作联系点的变更记录
    /// Read what happened to a contact point
    Get  "/v1/contact-points/{region}/history" => points::history -> Listed<puhui_service::HistoryLine<'_>>, ReadContactPoints;

    /// 读取工作联系人
    /// Read the contact person
    Get  "/v1/contact-points/{region}/person" => person::read -> Shown<view::PersonView>, ReadContactPoints,
        [SignInRequired, NotPermitted];

    /// 报送或更换工作联系人
    /// Name or replace the contact person
    Put  "/v1/contact-points/{region}/person" => person::put -> Put<view::PersonView>, DesignateContactPoints;

    /// 年度工作总结列表
    /// List the annual summaries
    Get  "/v1/contact-points/{region}/summaries" => summaries::list -> Listed<view::SummaryHead<'_>>, ReadSummaries;

    /// 提交年度工作总结
    /// Submit an annual summary
    Post "/v1/contact-points/{region}/summaries" => summaries::submit -> Created<view::WholeSummary<'_>>,
        SubmitSummaries, [WrongState];

    /// 读取一个年度的工作总结
    /// Read a year's summary
    Get  "/v1/contact-points/{region}/summaries/{year}" => summaries::read -> Shown<view::WholeSummary<'_>>,
        ReadSummaries;
}

ticks! { "contact-points"
    "expire"  => Expire<(ContactPerson, ContactPoint, KeyUse, Summary)>;
    "upgrade" => Upgrade<(ContactPerson, ContactPoint, KeyUse, Summary)>;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    Component::new(ticks(router()), platform)
}

serve!(component);
