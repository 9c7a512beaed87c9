use puhui_service::{Checks, Failure, Pointer};

use super::TEXT;
use crate::codes::Cause;
use crate::input::NewWithdrawal;

/// Why a filing is withdrawn, with a note.
pub(crate) fn withdrawal(new: NewWithdrawal) -> Result<(Cause, Option<String>), Failure> {
    let mut checks = Checks::new();
    let cause = new.reason.check(Pointer::ROOT.field("reason"), &mut checks);
    checks.optional_text(Pointer::ROOT.field("note"), new.note.as_deref(), TEXT);
    Ok((checks.deliver(cause)?, new.note))
}
