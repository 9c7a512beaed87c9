use puhui_service::{Checks, Failure, FieldCode, Pointer, Text};

use super::{TEXT, fields};
use crate::codes::Verdict;
use crate::input::{NewDecision, NewReason};
use crate::record::{Filing, Reason};

const REASONS: usize = 20;

/// What is decided and why. To return a filing is to say what to correct, and where in the body of the filing it stands.
pub(crate) fn decision(new: NewDecision, filing: &Filing) -> Result<(Verdict, Vec<Reason>), Failure> {
    let (mut checks, at) = (Checks::new(), Pointer::ROOT.field("reasons"));
    let verdict = new.decision.check(Pointer::ROOT.field("decision"), &mut checks);
    match verdict {
        Some(Verdict::Return | Verdict::Reject) if new.reasons.is_empty() => {
            let detail =
                Text::new("退回或不予备案至少要有一条理由。", "To return or reject takes at least one reason.");
            checks.note(at.clone(), FieldCode::Empty, detail);
        }
        Some(Verdict::Approve) if !new.reasons.is_empty() => {
            let detail = Text::new("准予备案不附理由。", "An approval has no reasons.");
            checks.note(at.clone(), FieldCode::Inconsistent, detail);
        }
        _ => {}
    }
    checks.at_most(at.clone(), new.reasons.len(), REASONS);
    for (i, reason) in new.reasons.iter().enumerate() {
        let at = at.index(i);
        checks.text(at.field("reason"), &reason.reason, TEXT);
        place(reason, verdict, filing, at.field("pointer"), &mut checks);
    }
    let reasons = new.reasons.into_iter().map(|NewReason { pointer, reason }| Reason { pointer, reason }).collect();
    Ok((checks.deliver(verdict)?, reasons))
}

fn place(reason: &NewReason, verdict: Option<Verdict>, filing: &Filing, at: Pointer, checks: &mut Checks) {
    match &reason.pointer {
        Some(pointer) if !fields::has(pointer, filing.content.patents.len()) => {
            let detail = Text::new(
                "备案内容中没有这个字段，应写作 /product/name（RFC 6901）。",
                "The filing's body has no such field: write it like /product/name (RFC 6901).",
            );
            checks.note(at, FieldCode::InvalidValue, detail);
        }
        None if verdict == Some(Verdict::Return) => {
            let detail = Text::new("退回补正须指明要补正的字段。", "A return says which field to correct.");
            checks.note(at, FieldCode::Missing, detail);
        }
        _ => {}
    }
}
