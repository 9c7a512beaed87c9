#![doc = include_str!("../README.md")]

mod entries;
mod entry;
mod input;
mod search;
mod table;
mod tables;
#[cfg(test)]
mod tests;
mod view;

use puhui_service::{Component, Platform, routes, serve};

routes! {
    /// 代码表列表
    /// List the code tables
    Get "/v1/code-tables" => tables::list -> Shown<view::Tables>, ReadCodeTables;

    /// 在代码表中查找
    /// Search a code table
    Get "/v1/code-tables/{table}" => entries::search -> Listed<view::EntryView>, ReadCodeTables;
}

pub fn component(platform: Platform<()>) -> Component {
    Component::new(router(), platform)
}

serve!(component without a store);
