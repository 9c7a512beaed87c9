//! What is wrong with a key, in the caller's language.

use puhui_store::maintenance::Violation;

use crate::cli::words::words;

/// The sentence that goes on after the key.
pub(super) fn sentence(violation: &Violation) -> String {
    words(chinese(violation), violation.to_string())
}

fn chinese(violation: &Violation) -> String {
    match violation {
        Violation::Foreign => "不是布局 1 的键：由其他程序或更新的版本写入？".to_owned(),
        Violation::UnknownSort { what } => format!("属于本版本不认识的种类 `{what}`：由更新的版本写入？"),
        Violation::Malformed { why } => format!("的写法不合规定：{why}"),
        Violation::Unreadable { why } => format!("的内容不是本系统所写：{why}"),
        Violation::TooLarge { bytes } => format!("有 {bytes} 字节，超过一条记录的 256 KiB"),
        Violation::Ring { version } => format!("是第 {version} 版，但最近各版的环与之不符"),
        Violation::TooManyEvents { events, version } => format!("有 {events} 个事件，多于其 {version} 个版本"),
        Violation::HistoryGap { events, version } => {
            format!("是第 {version} 版，含 {events} 个事件，之前的事件凑不成整块（每块 32 个）")
        }
        Violation::BlockMissing => "缺失：某条记录的这 32 个历史事件已丢失".to_owned(),
        Violation::BlockLength { events } => format!("有 {events} 个事件，而一块应有 32 个"),
        Violation::BlockOfNobody => "是一条不存在的记录的历史".to_owned(),
        Violation::SlotMissing { list, slot } => {
            format!("指向列表 `{list}` 的槽位 {slot}，而该槽位不存在：列表不会显示它")
        }
        Violation::SlotOfAnother { list, slot, id } => {
            format!("指向列表 `{list}` 的槽位 {slot}，而该槽位属于 {id}：列表不会显示它")
        }
        Violation::SlotNewer { list, slot, version } => {
            format!("指向列表 `{list}` 的槽位 {slot}，而该槽位属于更新的第 {version} 版")
        }
        Violation::MarkMissing { list } => format!("是缺失的日期标记：按日期读取会漏掉列表 `{list}`"),
        Violation::ClaimMissing { claim } => format!("声明占用 `{claim}`，而该占用不存在"),
        Violation::ClaimOfAnother { claim, id } => format!("声明占用 `{claim}`，而该占用属于 {id}"),
        Violation::CounterBehind { count, slot } => {
            format!("为 {count}，低于已发出的 {slot}：该号码会被再次发出")
        }
        Violation::CounterOfAnother => "是按另一种后端写成的计数器：下一次递增会失败".to_owned(),
        Violation::HidesLive { slot } => format!("称槽位 {slot} 已失效，而其中有有效记录：列表可能不显示它"),
        Violation::ImportUnfinished => "表明导入被中断：请再次用同一文件运行 `puhui store import`".to_owned(),
    }
}
