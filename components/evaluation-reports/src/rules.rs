//! What is taken as known of a patent. Pure: no HTTP, no storage, and the day is a parameter.

use std::collections::BTreeSet;

use puhui_domain::{PatentKind, PatentNumber};
use puhui_service::{Checks, Failure, FieldCode, Pointer, Text, WholeNumber, text};
use time::Date;

use crate::conclusion::Conclusion;
use crate::days::{COMPLETION, Days, FILING, GRANT, PRIORITY, not_ahead};
use crate::input::{Asked, NewLegalStatus, NewPatent, NewReport};
use crate::record::{LegalStatus, PatentRecord, Report};
use crate::report_state::NOT_FOR_INVENTIONS;

/// In characters.
const TITLE: usize = 500;
const SOURCE: usize = 200;
/// The most claims or designs that are counted.
const CLAIMS: u32 = 1000;
/// The most numbers that are looked up at once.
const NUMBERS: usize = 1000;

/// The record of the patent that a path names.
pub(crate) fn named(number: PatentNumber, mut new: NewPatent, today: Date) -> Result<PatentRecord, Failure> {
    let (mut checks, at) = (Checks::new(), Pointer::ROOT.field("patentNumber"));
    let given = new.patent_number.take().and_then(|given| given.check(at.clone(), &mut checks));
    if given.is_some_and(|given| given != number) {
        let detail = text!("与路径中的专利号 {number} 不一致。", "The path names the patent {number}.");
        checks.note(at, FieldCode::Inconsistent, detail);
    }
    patent(Some(number), new, today, checks)
}

/// The record of the patent that a line of an import names itself.
pub(crate) fn line(mut new: NewPatent, today: Date) -> Result<PatentRecord, Failure> {
    let (mut checks, at) = (Checks::new(), Pointer::ROOT.field("patentNumber"));
    let number = match new.patent_number.take() {
        Some(given) => given.check(at, &mut checks),
        None => {
            checks.note(at, FieldCode::Missing, Text::new("缺少此必填字段。", "This field is required."));
            None
        }
    };
    patent(number, new, today, checks)
}

/// From one number to a thousand.
pub(crate) fn batch(asked: &Asked) -> Result<(), Failure> {
    let (mut checks, at) = (Checks::new(), Pointer::ROOT.field("patentNumbers"));
    if asked.patent_numbers.is_empty() {
        let detail = Text::new("至少要有一个专利号。", "There must be at least one patent number.");
        checks.note(at.clone(), FieldCode::Empty, detail);
    }
    checks.at_most(at, asked.patent_numbers.len(), NUMBERS);
    checks.finish()
}

fn patent(
    number: Option<PatentNumber>,
    new: NewPatent,
    today: Date,
    mut checks: Checks,
) -> Result<PatentRecord, Failure> {
    let root = Pointer::ROOT;
    checks.optional_text(root.field("title"), new.title.as_deref(), TITLE);
    let mut days = Days::until(today);
    let priority_on = days.next(new.priority_on, root.field("priorityOn"), PRIORITY, &mut checks);
    let filed_on = days.next(new.filed_on, root.field("filedOn"), FILING, &mut checks);
    let granted_on = days.next(new.granted_on, root.field("grantedOn"), GRANT, &mut checks);
    let legal_status = legal_status(new.legal_status, &root.field("legalStatus"), today, &mut checks);
    if new.report.is_some() && number.is_some_and(|number| number.kind() == PatentKind::Invention) {
        checks.note(root.field("report"), FieldCode::Inconsistent, NOT_FOR_INVENTIONS.clone());
    }
    let report = new.report.and_then(|new| report(new, &root.field("report"), &mut days, &mut checks));
    checks.text(root.field("source"), &new.source, SOURCE);
    let record = number.zip(legal_status).map(|(number, legal_status)| {
        let (title, source) = (new.title, new.source);
        PatentRecord { number, title, filed_on, priority_on, granted_on, legal_status, report, source }
    });
    checks.deliver(record)
}

fn legal_status(new: NewLegalStatus, at: &Pointer, today: Date, checks: &mut Checks) -> Option<LegalStatus> {
    let state = new.state.check(at.field("state"), checks);
    let as_of = new.as_of.check(at.field("asOf"), checks);
    if let Some(as_of) = as_of {
        not_ahead(as_of, today, at.field("asOf"), checks);
    }
    Some(LegalStatus { state: state?, as_of: as_of? })
}

fn report(new: NewReport, at: &Pointer, days: &mut Days, checks: &mut Checks) -> Option<Report> {
    let completed_on = days.next(Some(new.completed_on), at.field("completedOn"), COMPLETION, checks);
    let conclusion = new.conclusion.check(at.field("conclusion"), checks);
    let defective = defective(&new.defective.unwrap_or_default(), conclusion, &at.field("defective"), checks);
    Some(Report { completed_on: completed_on?, conclusion: conclusion?, defective })
}

/// The claims or designs concerned, which stand there if they are a part of all, and only then.
fn defective(
    given: &[WholeNumber<u32>],
    conclusion: Option<Conclusion>,
    at: &Pointer,
    checks: &mut Checks,
) -> BTreeSet<u32> {
    let mut defective = BTreeSet::new();
    for (i, WholeNumber(number)) in given.iter().enumerate() {
        if !(1..=CLAIMS).contains(number) {
            let detail = text!("须在 1 到 {max} 之间。", "It must be between 1 and {max}.", max = CLAIMS);
            checks.note(at.index(i), FieldCode::OutOfRange, detail);
        } else if !defective.insert(*number) {
            let detail = Text::new("每项只列一次。", "Each is listed once.");
            checks.note(at.index(i), FieldCode::Duplicate, detail);
        }
    }
    match conclusion {
        Some(Conclusion::DefectsInPart) if given.is_empty() => {
            let detail = Text::new(
                "结论为 defects-in-part 时，请列出不符合条件的权利要求（或外观设计）的序号。",
                "With `defects-in-part`, list the claims (or designs) that do not meet the conditions.",
            );
            checks.note(at.clone(), FieldCode::Empty, detail);
        }
        Some(Conclusion::NoDefectFound | Conclusion::DefectsInAll) if !given.is_empty() => {
            let detail =
                Text::new("只有结论为 defects-in-part 时才列出序号。", "They are listed with `defects-in-part` only.");
            checks.note(at.clone(), FieldCode::Inconsistent, detail);
        }
        _ => {}
    }
    defective
}
