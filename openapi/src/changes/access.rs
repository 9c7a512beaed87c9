use std::collections::BTreeSet;

use serde_json::Value;

use super::Found;

/// Whose an operation is. A role that has lost it is broken, one that has got it is not.
pub(super) fn compare_access(found: &mut Found<'_>, place: &str, before: &Value, after: &Value) {
    match (is_open(before), is_open(after)) {
        (true, false) => found.breaking(place, "needs a token"),
        (false, true) => found.compatible(place, "needs no token any more"),
        _ => {}
    }
    match (roles(before), roles(after)) {
        (None, None) => {}
        (None, Some(now)) => {
            let now: Vec<_> = now.into_iter().collect();
            found.breaking(place, format!("is for {} only", now.join(", ")));
        }
        (Some(_), None) => found.compatible(place, "is for every role"),
        (Some(before), Some(after)) => {
            for gone in before.difference(&after) {
                found.breaking(place, format!("is not for {gone} any more"));
            }
            for new in after.difference(&before) {
                found.compatible(place, format!("is for {new} too"));
            }
        }
    }
}

/// Whether it can be asked without a token. Who names no security needs none.
fn is_open(operation: &Value) -> bool {
    let ways = operation["security"].as_array();
    ways.is_none_or(|ways| ways.is_empty() || ways.iter().any(|way| way.as_object().is_some_and(|way| way.is_empty())))
}

/// Those whose it is; `None` for everybody.
fn roles(operation: &Value) -> Option<BTreeSet<&str>> {
    Some(operation["x-roles"].as_array()?.iter().filter_map(Value::as_str).collect())
}
