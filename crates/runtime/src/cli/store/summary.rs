//! What a check found, for a person and for a program.

use std::fmt::Write as _;

use indicatif::HumanBytes;
use puhui_store::maintenance::{Figures, Repairs, Report};
use serde_json::{Value, json};

use super::wording::sentence;
use crate::cli::words::words;

pub(super) fn json(report: &Report, repairs: Option<&Repairs>) -> Value {
    let shown = report.shown.iter().map(|finding| {
        let (code, sentence) = (finding.violation.code(), finding.violation.to_string());
        json!({ "key": finding.key, "code": code, "sentence": sentence })
    });
    let mut value = json!({
        "isClean": report.violations == 0,
        "total": total(report),
        "kinds": report.figures,
        "violations": { "count": report.violations, "shown": shown.collect::<Vec<_>>() },
    });
    if let Some(Repairs { counters_raised, marks_written, hints_removed, gates_removed, forgotten_removed }) = repairs {
        value["repairs"] = json!({
            "countersRaised": counters_raised,
            "marksWritten": marks_written,
            "hintsRemoved": hints_removed,
            "gatesRemoved": gates_removed,
            "forgottenRemoved": forgotten_removed,
        });
    }
    value
}

pub(super) fn text(report: &Report, repairs: Option<&Repairs>) -> String {
    let mut text = String::new();
    for (kind, figures) in &report.figures {
        let kind = if kind.is_empty() { words("不属于任何种类", "of no kind") } else { kind };
        let _ = writeln!(text, "{kind}");
        for line in lines(figures).iter().filter(|line| !line.is_empty()) {
            let _ = writeln!(text, "    {line}");
        }
    }
    let total = total(report);
    let (keys, records, size) = (total.keys, total.records, HumanBytes(total.bytes));
    let _ = writeln!(
        text,
        "{}",
        words(
            format!("共 {records} 条记录，{keys} 个键，{size}"),
            format!("{records} records, {keys} keys, {size} in all")
        )
    );
    if let Some(repairs) = repairs {
        text.push_str(&repaired(repairs));
    }
    for finding in &report.shown {
        let _ = writeln!(text, "{} {}", finding.key, sentence(&finding.violation));
    }
    text.push_str(&verdict(report));
    text
}

fn total(report: &Report) -> Figures {
    report.figures.values().fold(Figures::default(), |mut total, figures| {
        total += figures;
        total
    })
}

/// What there is of one kind; what is zero is left out, except for records.
fn lines(figures: &Figures) -> [String; 3] {
    let Figures { keys, records, lists, .. } = *figures;
    let size = HumanBytes(figures.bytes);
    let first = words(format!("记录 {records}，键 {keys}，{size}"), format!("{records} records, {keys} keys, {size}"));
    let slots = some(&[
        (lists, "列表", "lists"),
        (figures.slots_handed_out, "已发槽位", "slots handed out"),
        (figures.slots_live, "有效", "live"),
        (figures.slots_dead, "失效", "dead"),
        (figures.slots_under_way, "写入中", "under way"),
        (figures.slots_unwritten(), "未写入", "unwritten"),
    ]);
    let rest = some(&[
        (figures.erased, "已抹除", "erased"),
        (figures.leaving, "已删除待清理", "forgotten, with something left to remove"),
        (figures.archive_blocks, "历史存档块", "archived blocks of history"),
        (figures.marks, "日期标记", "marks"),
        (figures.tombstones, "墓碑", "tombstones"),
        (figures.low_water_marks, "低水位", "low-water marks"),
        (figures.claims, "唯一键占用", "claims"),
        (figures.claims_held, "其中有效", "of them held"),
        (figures.expiries, "待清除", "to be deleted at their time"),
        (figures.uses, "配额计数", "counters of quotas"),
        (figures.gates, "闸门", "gates"),
        (figures.gates_spent, "其中已无用", "of them spent"),
        (figures.locks, "锁", "locks"),
        (figures.locks_held, "其中被持有", "of them held"),
    ]);
    [first, slots, rest]
}

fn some(counts: &[(u64, &str, &str)]) -> String {
    let counts = counts.iter().filter(|(count, ..)| *count > 0);
    let said: Vec<_> = counts.map(|(count, zh, en)| words(format!("{zh} {count}"), format!("{count} {en}"))).collect();
    said.join(words("，", ", "))
}

fn repaired(repairs: &Repairs) -> String {
    let mut text = String::new();
    for (keys, zh, en) in [
        (&repairs.counters_raised, "已调高计数器", "counter raised"),
        (&repairs.marks_written, "已补写日期标记", "mark written"),
        (&repairs.hints_removed, "已删除遮挡有效槽位的提示", "hint removed that hid a live slot"),
    ] {
        for key in keys {
            let _ = writeln!(text, "{} {key}", words(zh, en));
        }
    }
    let gates = repairs.gates_removed;
    let _ = writeln!(text, "{}", words(format!("已删除无用闸门 {gates}"), format!("{gates} spent gates removed")));
    let gone = repairs.forgotten_removed;
    if gone > 0 {
        let said = words(format!("已清理删除中的记录 {gone}"), format!("{gone} forgotten records removed"));
        let _ = writeln!(text, "{said}");
    }
    text
}

fn verdict(report: &Report) -> String {
    let (count, shown) = (report.violations, report.shown.len() as u64);
    match count {
        0 => words("没有发现问题\n", "Nothing is wrong.\n").to_owned(),
        _ if shown < count => words(
            format!("发现 {count} 处问题，以上为前 {shown} 处\n"),
            format!("{count} violations; these are the first {shown}.\n"),
        ),
        _ => words(format!("发现 {count} 处问题\n"), format!("{count} violations.\n")),
    }
}
