//! Where records stand among all keys: for tools that read a back end beside everything that uses it.

use std::ops::Range;

/// All keys of a component.
pub fn keys_of(component: &str) -> Range<String> {
    // A slash comes right after a dot, and a semicolon right after a colon; no key has either.
    format!("1.{component}.")..format!("1.{component}/")
}

/// The keys of a component that come after all keys of this kind and before those of the next.
pub fn keys_after(component: &str, kind: &str) -> Range<String> {
    format!("1.{component}.{kind};")..keys_of(component).end
}

/// The keys of records of a kind, in the order of their ids.
pub fn records_of(component: &str, kind: &str) -> Range<String> {
    format!("1.{component}.{kind}:r:")..format!("1.{component}.{kind}:r;")
}

/// The kind that a key belongs to: `policy` for `1.policies.policy:r:pol_…`.
pub fn kind_in(key: &str) -> Option<&str> {
    key.split(':').next()?.split('.').nth(2)
}

/// The id in the key of a record.
pub fn id_in(key: &str) -> Option<&str> {
    key.split_once(":r:").map(|(_, id)| id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keys_of_a_kind_are_a_range() {
        let key = "1.policies.policy:r:pol_0192";
        assert_eq!((kind_in(key), id_in(key)), (Some("policy"), Some("pol_0192")));
        assert_eq!((kind_in("nonsense"), id_in("1.policies.policy:n:all")), (None, None));
        let records = records_of("policies", "policy");
        for (other, within, of_component, after) in [
            (key, true, true, false),
            ("1.policies.policy:n:all", false, true, false),
            ("1.policies.policy:s:all:1", false, true, false),
            ("1.policies.policy-text:r:ptx_1", false, true, false),
            ("1.policies.text:r:ptx_1", false, true, true),
            ("1.policies-old.policy:r:pol_1", false, false, false),
            ("2.policies.policy:r:pol_1", false, false, false),
        ] {
            let other = other.to_owned();
            assert_eq!(records.contains(&other), within, "{other}");
            assert_eq!(keys_of("policies").contains(&other), of_component, "{other}");
            assert_eq!(keys_after("policies", "policy").contains(&other), after, "{other}");
        }
        // A kind whose name goes on with a dash stands before, not after: `-` comes before `:`.
        assert!(keys_of("policies").start.as_str() < "1.policies.policy-text:r:ptx_1");
    }
}
