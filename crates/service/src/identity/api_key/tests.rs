use time::macros::datetime;
use time::{Duration, OffsetDateTime};

use super::*;
use crate::ServiceItem;

const NOW: OffsetDateTime = datetime!(2026-11-23 09:00 +08:00);

#[test]
fn a_key_is_read_as_it_was_made() {
    for kind in [KeyKind::Test, KeyKind::Live] {
        let made = KeyText::made(kind, [[7; 10], [200; 10]]);
        let read = KeyText::read(made.reveal()).unwrap();
        assert_eq!((read.kind(), read.id()), (kind, made.id()));
        assert_eq!(made.reveal().len(), 44);
        assert!(!format!("{made:?}").contains(&made.reveal()[11..30]), "{made:?}");
        assert!(made.reveal().ends_with(made.masked().rsplit_once('…').unwrap().1));
    }
}

#[test]
fn two_keys_differ() {
    let all = [[[0; 10], [0; 10]], [[0; 10], [1; 10]], [[1; 10], [0; 10]], [[255; 10], [255; 10]]];
    let texts: std::collections::HashSet<_> =
        all.iter().map(|random| KeyText::made(KeyKind::Live, *random).reveal().to_owned()).collect();
    assert_eq!(texts.len(), all.len());
}

/// Every single change, whatever it changes to, is told without the store; so is every swap of two neighbours, and every key
/// that is cut off or has more behind it.
#[test]
fn a_slip_of_the_pen_is_told_by_the_checksum() {
    let made = KeyText::made(KeyKind::Live, [[0x5a; 10], [0xc3; 10]]);
    let text = made.reveal();
    for place in 0..text.len() {
        for other in (b' '..=b'~').map(char::from).filter(|other| !text[place..].starts_with(*other)) {
            let changed = format!("{}{other}{}", &text[..place], &text[place + 1..]);
            assert_eq!(KeyText::read(&changed), None, "{changed}");
        }
        assert_eq!(KeyText::read(&text[..place]), None);
        let without = format!("{}{}", &text[..place], &text[place + 1..]);
        assert_eq!(KeyText::read(&without), None);
        let mut swapped = text.as_bytes().to_vec();
        if place > 0 && swapped[place] != swapped[place - 1] {
            swapped.swap(place, place - 1);
            assert_eq!(KeyText::read(&String::from_utf8(swapped).unwrap()), None);
        }
    }
    for more in ["0", " ", "\n", "é", "张"] {
        assert_eq!(KeyText::read(&format!("{text}{more}")), None);
        assert_eq!(KeyText::read(&format!("{more}{text}")), None);
    }
    assert_eq!(KeyText::read(&text.replace("live", "test")), None);
    assert_eq!(KeyText::read(&text.to_uppercase()), None);
    assert_eq!(KeyText::read("puhui_live_张张张张张张张张张张张"), None);
}

#[test]
fn a_key_has_its_time_and_its_addresses() {
    let key = ApiKey {
        platform: "plf_1".into(),
        kind: KeyKind::Live,
        scopes: vec![ServiceItem::Policies],
        addresses: Vec::new(),
        limits: KeyLimits { per_minute: 60, per_day: 1000 },
        expires_at: NOW + Duration::days(1),
        revoked_at: None,
        revoked_for: None,
        replaced_by: None,
    };
    let here = "203.0.113.7".parse().ok();
    assert_eq!(key.usable(NOW, None), Ok(()));
    assert_eq!(key.usable(NOW + Duration::days(1), None), Err(Unusable::Expired));
    let bound = ApiKey { addresses: vec!["203.0.113.0/24".parse().unwrap()], ..key.clone() };
    assert_eq!(bound.usable(NOW, here), Ok(()));
    assert_eq!(bound.usable(NOW, "203.0.112.7".parse().ok()), Err(Unusable::Address));
    assert_eq!(bound.usable(NOW, None), Err(Unusable::Address));
    let revoked = ApiKey { revoked_at: Some(NOW), ..bound };
    assert_eq!(revoked.usable(NOW, here), Err(Unusable::Revoked));
    assert!(key.is_in_force(NOW) && !revoked.is_in_force(NOW));
    let text = serde_json::to_string(&revoked).unwrap();
    assert_eq!(serde_json::from_str::<ApiKey>(&text).unwrap(), revoked);
}
