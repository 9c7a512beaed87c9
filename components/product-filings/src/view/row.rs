//! A filing as a row of a table.

use puhui_domain::Language;
use puhui_service::{CsvLine, Naming, Seen, Sight, calendar};
use time::OffsetDateTime;

use crate::record::{Content, Enterprise, Figures, Filing, Patent, Product};

/// What everybody sees of an approved filing.
const PUBLIC: [[&str; 2]; 14] = [
    ["备案编号", "Filing"],
    ["状态", "State"],
    ["备案日期", "Approved on"],
    ["企业名称", "Enterprise"],
    ["统一社会信用代码", "Credit code"],
    ["地区代码", "Region code"],
    ["地区", "Region"],
    ["产品名称", "Product"],
    ["产品型号", "Model"],
    ["商标", "Brand"],
    ["行业代码", "Industry code"],
    ["行业", "Industry"],
    ["专利号", "Patents"],
    ["专利件数", "Number of patents"],
];

/// What only those see whose affair it is.
const FULL: [[&str; 2]; 8] = [
    ["提交日期", "Submitted on"],
    ["上市日期", "Launched on"],
    ["年份", "Year"],
    ["币种", "Currency"],
    ["销售额（分）", "Sales (cents)"],
    ["利润（分）", "Profit (cents)"],
    ["出口额（分）", "Exports (cents)"],
    ["同时申请认定", "Joins identification"],
];

pub(crate) fn head(line: CsvLine<'_>, is_full: bool, language: Language) {
    let more = if is_full { FULL.as_slice() } else { &[] };
    let name = |[zh, en]: &[&'static str; 2]| match language {
        Language::ZhCn => *zh,
        Language::En => *en,
    };
    PUBLIC.iter().chain(more).map(name).fold(line, CsvLine::plain).end();
}

/// One row, by how much of the filing is seen. Never a person.
pub(crate) fn write(line: CsvLine<'_>, filing: &Seen<Filing>, is_full: bool, language: Language) {
    let line = shown(line, filing, language);
    match (is_full, filing.sight()) {
        (false, _) => line,
        (true, Sight::Public) => FULL.iter().fold(line, |line, _| line.empty()),
        (true, Sight::Full) => in_full(line, &filing.data),
    }
    .end();
}

fn shown<'a>(line: CsvLine<'a>, filing: &Seen<Filing>, language: Language) -> CsvLine<'a> {
    let Content { enterprise, product, patents, .. } = &filing.data.content;
    let Enterprise { name, credit_code, region } = enterprise;
    let Product { model, brand, industry, .. } = product;
    let numbers: Vec<_> = patents.iter().map(|Patent { number, .. }| number.to_string()).collect();
    line.plain(filing.id)
        .plain(filing.data.state.name(language))
        .plain(day(filing.data.approved_at()))
        .text(name)
        .plain(credit_code)
        .plain(region.code())
        .text(region.name(language))
        .text(&product.name)
        .text(model.as_deref().unwrap_or_default())
        .text(brand.as_deref().unwrap_or_default())
        .plain(industry.code())
        .text(industry.name(language))
        .plain(numbers.join("; "))
        .plain(numbers.len())
}

fn in_full<'a>(line: CsvLine<'a>, filing: &Filing) -> CsvLine<'a> {
    let Figures { year, currency, sales_cents, profit_cents, export_cents } = &filing.content.figures;
    let launched_on = filing.content.product.launched_on;
    line.plain(day(Some(filing.submitted_at)))
        .plain(launched_on.map(calendar::written).unwrap_or_default())
        .plain(year)
        .plain(currency.code())
        .plain(sales_cents)
        .plain(profit_cents)
        .plain(export_cents)
        .plain(u8::from(filing.content.joins_identification))
}

/// The day at the office.
fn day(moment: Option<OffsetDateTime>) -> String {
    moment.map(|moment| calendar::written(calendar::day_of(moment))).unwrap_or_default()
}
