use std::collections::BTreeSet;

use puhui_service::{Checks, Failure, FieldCode, Pointer, Text, WholeNumber, text};

use super::{TEXT, person::person};
use crate::input::{IndustryClass, NewEnterprise, NewFigures, NewFiling, NewPatent, NewProduct};
use crate::record::{Content, Enterprise, Figures, Patent, Person, Product};

const PATENTS: usize = 50;
/// When the Patent Law came into force: no patented product sold earlier.
const FIRST_YEAR: i32 = 1985;
/// The largest whole number that JavaScript counts to without a gap, 2⁵³ − 1.
const MOST_CENTS: i64 = 9_007_199_254_740_991;

/// A content that may be filed, and who handles it.
#[derive(Debug)]
pub(crate) struct Draft {
    pub(crate) content: Content,
    pub(crate) person: Person,
}

/// Judges a body whole. `this_year` is the last year that there can be figures of.
pub(crate) fn filing(new: NewFiling, this_year: i32) -> Result<Draft, Failure> {
    let (mut checks, root) = (Checks::new(), Pointer::ROOT);
    let enterprise = enterprise(new.enterprise, &root.field("enterprise"), &mut checks);
    let person = person(&new.contact, &root.field("contact"), &mut checks);
    let product = product(new.product, &root.field("product"), &mut checks);
    let patents = patents(new.patents, &root.field("patents"), &mut checks);
    let figures = figures(new.figures, this_year, &root.field("figures"), &mut checks);
    if !new.commitment {
        let detail = Text::new("须作出诚信承诺（true）。", "The commitment to good faith must be made (true).");
        checks.note(root.field("commitment"), FieldCode::InvalidValue, detail);
    }
    let content = || {
        Some(Content {
            enterprise: enterprise?,
            product: product?,
            patents,
            figures: figures?,
            commitment: new.commitment,
            joins_identification: new.joins_identification,
        })
    };
    let content = checks.deliver(content())?;
    Ok(Draft { content, person })
}

fn enterprise(new: NewEnterprise, at: &Pointer, checks: &mut Checks) -> Option<Enterprise> {
    checks.text(at.field("name"), &new.name, TEXT);
    let credit_code = new.credit_code.check(at.field("creditCode"), checks);
    let region = new.region.check(at.field("region"), checks);
    Some(Enterprise { name: new.name, credit_code: credit_code?, region: region? })
}

fn product(new: NewProduct, at: &Pointer, checks: &mut Checks) -> Option<Product> {
    checks.text(at.field("name"), &new.name, TEXT);
    checks.optional_text(at.field("model"), new.model.as_deref(), TEXT);
    checks.optional_text(at.field("brand"), new.brand.as_deref(), TEXT);
    let industry = new.industry.check(at.field("industry"), checks);
    let launched_on = new.launched_on.and_then(|date| date.check(at.field("launchedOn"), checks));
    let NewProduct { name, model, brand, .. } = new;
    Some(Product { name, model, brand, industry: industry.map(|IndustryClass(class)| class)?, launched_on })
}

fn patents(new: Vec<NewPatent>, at: &Pointer, checks: &mut Checks) -> Vec<Patent> {
    if new.is_empty() {
        let detail = Text::new("至少要有一件专利。", "There must be at least one patent.");
        checks.note(at.clone(), FieldCode::Empty, detail);
    }
    checks.at_most(at.clone(), new.len(), PATENTS);
    let mut seen = BTreeSet::new();
    let mut patents = Vec::with_capacity(new.len());
    for (i, patent) in new.into_iter().enumerate() {
        let at = at.index(i);
        let number = patent.number.check(at.field("number"), checks);
        let role = patent.role.check(at.field("role"), checks);
        let basis = patent.basis.check(at.field("basis"), checks);
        if let Some(number) = number.filter(|number| !seen.insert(*number)) {
            let detail = text!("专利 {number} 已列出。", "The patent {number} is listed already.");
            checks.note(at.field("number"), FieldCode::Duplicate, detail);
        }
        let patent = || Some(Patent { number: number?, role: role?, basis: basis? });
        patents.extend(patent());
    }
    patents
}

fn figures(new: NewFigures, this_year: i32, at: &Pointer, checks: &mut Checks) -> Option<Figures> {
    let WholeNumber(sales_cents) = new.sales_cents;
    let WholeNumber(profit_cents) = new.profit_cents;
    let WholeNumber(export_cents) = new.export_cents;
    let year = i32::try_from(new.year.0).ok().filter(|year| (FIRST_YEAR..=this_year).contains(year));
    if year.is_none() {
        let detail = text!(
            "年份须在 {FIRST_YEAR} 到 {this_year} 之间，尚未开始的年份没有数据。",
            "The year must be between {FIRST_YEAR} and {this_year}: one that has not begun has no figures."
        );
        checks.note(at.field("year"), FieldCode::OutOfRange, detail);
    }
    let currency = new.currency.check(at.field("currency"), checks);
    amount(at.field("salesCents"), sales_cents, 0, checks);
    amount(at.field("profitCents"), profit_cents, -MOST_CENTS, checks);
    amount(at.field("exportCents"), export_cents, 0, checks);
    if sales_cents >= 0 && export_cents > sales_cents {
        let detail = Text::new("出口额不得超过销售额。", "Exports are a part of the sales: they cannot be more.");
        checks.note(at.field("exportCents"), FieldCode::Inconsistent, detail);
    }
    Some(Figures { year: year?, currency: currency?, sales_cents, profit_cents, export_cents })
}

fn amount(at: Pointer, cents: i64, least: i64, checks: &mut Checks) {
    if !(least..=MOST_CENTS).contains(&cents) {
        let detail = text!(
            "金额（分）须在 {least} 到 {MOST_CENTS} 之间。",
            "The amount in cents must be between {least} and {MOST_CENTS}."
        );
        checks.note(at, FieldCode::OutOfRange, detail);
    }
}
