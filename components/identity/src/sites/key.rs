//! Site keys (站点密钥): `puhui_site_`, the site's id, and a checksum. Whoever looks at a page sees its key, so a key names the
//! site and proves nothing. The checksum tells a slip of the pen from a site that is closed, without the store.

use puhui_store::Id;
use sha2::{Digest, Sha256};

use super::record::WidgetSite;

const PREFIX: &str = "puhui_site_";
/// Hexadecimal digits of the SHA-256 of what stands before them.
const CHECK: usize = 6;

/// The key of a site.
pub(crate) fn of(id: &Id<WidgetSite>) -> String {
    let id = id.to_string();
    let (_, hex) = id.split_once('_').unwrap_or_default();
    let named = format!("{PREFIX}{hex}");
    let check = checksum(&named);
    named + &check
}

/// The site that a key names, if it is one.
pub(crate) fn site(key: &str) -> Option<Id<WidgetSite>> {
    let (named, check) = key.split_at_checked(key.len().checked_sub(CHECK)?)?;
    let hex = named.strip_prefix(PREFIX)?;
    let id = format!("{}_{hex}", <WidgetSite as puhui_store::Record>::PREFIX).parse().ok()?;
    (check == checksum(named)).then_some(id)
}

fn checksum(named: &str) -> String {
    let hash = Sha256::digest(named);
    hash.iter().take(CHECK / 2).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_its_site_and_every_slip_is_noticed() {
        let id = Id::natural(&["idempotency-key", "1"]);
        let key = of(&id);
        assert!(key.starts_with("puhui_site_") && key.len() == 49, "{key}");
        assert_eq!(site(&key), Some(id));
        for place in 0..key.len() {
            for other in "0123456789abcdefgABCDEF_".chars() {
                let slipped: String =
                    key.chars().enumerate().map(|(at, c)| if at == place { other } else { c }).collect();
                assert!(slipped == key || site(&slipped).is_none(), "{slipped}");
            }
        }
        for none in ["", "puhui_site_", &key[1..], &key[..48], &format!("{key}0"), &format!("{key}题"), "题题题"] {
            assert_eq!(site(none), None, "{none}");
        }
    }
}
