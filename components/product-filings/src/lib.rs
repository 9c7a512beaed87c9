#![doc = include_str!("../README.md")]

mod codes;
mod contact;
mod counts;
mod decisions;
mod export;
mod filings;
mod filter;
mod history;
mod input;
mod lists;
mod once;
mod record;
mod rules;
#[cfg(test)]
mod tests;
mod view;
mod withdrawal;
mod workflow;

use puhui_service::{Component, Expire, Platform, Upgrade, routes, serve, ticks};
use puhui_store::Kv;

use crate::counts::{Batch, Collect, Count, Tally};
use crate::record::{Contact, Filing};

routes! { <K: Kv>
    /// 备案列表：公众看到已备案的产品，企业看到本企业的备案，审核人员看到待审队列
    /// List filings: what was approved for the public, its own for an enterprise, the queue for who reviews
    Get  "/v1/product-filings" => filings::list -> Listed<view::Item<'_>>, ReadProductFilings;

    /// 提交专利产品备案
    /// File a patented product
    Post "/v1/product-filings" => filings::submit -> Created<view::Whole<'_>>, FileProducts;

    /// 备案数量：按状态、地区和月份统计；公众只看到已备案的数量
    /// Count filings by state, place and month; for the public, those that were approved
    Get  "/v1/product-filings/counts" => counts::read -> Shown<view::Counts>, ReadProductFilings;

    /// 导出备案表格（CSV），筛选条件与备案列表相同
    /// Export filings as a table (CSV), with the filters of the list
    Get  "/v1/product-filings/export" => export::read -> Exported<view::Item<'_>>, ReadProductFilings;

    /// 读取一项备案
    /// Read a filing
    Get  "/v1/product-filings/{id}" => filings::read -> Shown<view::One<'_>>, ReadProductFilings;

    /// 补正后重新提交
    /// Submit a returned filing again
    Put  "/v1/product-filings/{id}" => filings::resubmit -> Shown<view::Whole<'_>>, FileProducts, [WrongState];

    /// 备案的办理经过
    /// Read what happened to a filing
    Get  "/v1/product-filings/{id}/history" => history::read -> Listed<view::Happened<'_>>, ReadProductFilings,
        [SignInRequired, NotPermitted];

    /// 读取经办人联系方式
    /// Read the contact of a filing
    Get  "/v1/product-filings/{id}/contact" => contact::read -> Shown<record::Person>, ReadFilingContacts;

    /// 审核
    /// Decide a filing
    Post "/v1/product-filings/{id}/decisions" => decisions::decide -> Shown<view::Whole<'_>>, DecideProductFilings,
        [WrongState];

    /// 撤回备案
    /// Withdraw a filing
    Post "/v1/product-filings/{id}/withdrawal" => withdrawal::withdraw -> Shown<view::Whole<'_>>, FileProducts,
        [WrongState];
}

ticks! { "product-filings"
    "collect" => Collect;
    "expire"  => Expire<(Batch, Contact, Count, Filing, Tally)>;
    "upgrade" => Upgrade<(Batch, Contact, Count, Filing, Tally)>;
}

pub fn component<K: Kv>(platform: Platform<K>) -> Component {
    Component::new(ticks(router()), platform)
}

serve!(component);
