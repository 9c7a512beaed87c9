use proptest::prelude::*;
use puhui_domain::{CreditCode, Region};

use super::*;
use crate::Codes;
use crate::identity::{Principal, Role, SignedIn};

const BODIES: [&str; 2] = ["91350100M000100Y43", "91110000600037341L"];

/// Places that are each other's parents, children and neighbours, and one that stands by itself.
const PLACES: [&str; 5] = ["440000", "440300", "440100", "350000", "xpcc"];

fn region() -> impl Strategy<Value = Region> {
    prop::sample::select(&PLACES[..]).prop_map(|code| code.parse().unwrap())
}

fn body() -> impl Strategy<Value = CreditCode> {
    prop::sample::select(&BODIES[..]).prop_map(|code| code.parse().unwrap())
}

fn owner() -> impl Strategy<Value = Owner> {
    let parts = (prop::option::of(region()), prop::option::of(body()), any::<bool>());
    parts.prop_map(|(region, body, is_public)| Owner { region, body, is_public })
}

fn asked() -> impl Strategy<Value = Scope> {
    let parts = (prop::option::of(region()), prop::option::of(body()), any::<bool>());
    parts.prop_map(|(region, body, is_public)| Scope { region, body, is_public })
}

fn principal() -> impl Strategy<Value = Option<SignedIn>> {
    let somebody = (prop::sample::select(Role::OF_PEOPLE), region(), body()).prop_map(|(role, region, body)| {
        let (region, body) = (role.is_for_a_place().then_some(region), role.is_for_a_body().then_some(body));
        SignedIn { principal: Principal::new("per_1", role, region, body).unwrap(), session: None }
    });
    prop::option::of(somebody)
}

/// Whether a list that was asked for this way would hold the record.
fn holds(scope: &Scope, owner: &Owner) -> bool {
    scope.region.is_none_or(|place| owner.region.is_some_and(|region| region.is_within(place)))
        && scope.body.as_ref().is_none_or(|body| owner.body.as_ref() == Some(body))
        && (!scope.is_public || owner.is_public)
}

proptest! {
    /// What a list is read for holds nothing that the caller may not see, so its length and its positions tell nothing.
    #[test]
    fn a_narrowed_list_holds_only_what_the_caller_sees(principal in principal(), asked in asked(), owner in owner()) {
        let access = Access::of(Action::ReadProductFilings, principal).unwrap();
        let narrowed = access.reach().narrow(asked);
        prop_assert!(!holds(&narrowed, &owner) || matches!(access.decide(&owner), Decision::Allow(_)), "{narrowed:?}");
    }

    /// Narrowing leaves nothing out that was asked for and is the caller's own.
    #[test]
    fn what_is_ones_own_stays_in_the_list(principal in principal(), asked in asked(), owner in owner()) {
        let access = Access::of(Action::ReadProductFilings, principal).unwrap();
        let is_own = access.reach().covers(&owner) && holds(&asked, &owner);
        prop_assert!(!is_own || holds(&access.reach().narrow(asked), &owner));
    }

    #[test]
    fn narrowing_twice_is_narrowing_once(principal in principal(), asked in asked()) {
        let access = Access::of(Action::ReadProductFilings, principal).unwrap();
        let once = access.reach().narrow(asked);
        prop_assert_eq!(access.reach().narrow(once.clone()), once);
    }

    /// Whoever changes a record sees it in full, and has the role for it.
    #[test]
    fn who_may_change_may_see(principal in principal(), owner in owner(), action in prop::sample::select(&Action::ALL[..])) {
        let Ok(access) = Access::of(action, principal.clone()) else {
            prop_assert!(action.roles().is_some());
            return Ok(());
        };
        if let Some(roles) = action.roles() {
            prop_assert!(roles.contains(&principal.as_ref().unwrap().principal.role()));
        }
        if action.writes() && matches!(access.decide(&owner), Decision::Allow(_)) {
            let reading = if action.is_about_platforms() { Action::ReadPlatforms } else { Action::ReadProductFilings };
            let reader = Access::of(reading, principal).unwrap();
            prop_assert_eq!(reader.decide(&owner), Decision::Allow(Sight::Full));
        }
    }

    /// Nobody who is not signed in sees more than the public view, or changes anything.
    #[test]
    fn the_public_sees_the_public_view(owner in owner(), action in prop::sample::select(&Action::ALL[..])) {
        match Access::of(action, None) {
            Ok(access) if owner.is_public => prop_assert_eq!(access.decide(&owner), Decision::Allow(Sight::Public)),
            Ok(access) => prop_assert_eq!(access.decide(&owner), Decision::Hide),
            Err(failure) => prop_assert_eq!(failure.code(), crate::Code::SignInRequired),
        }
    }
}

#[test]
fn a_province_reaches_its_cities_and_a_city_not_its_province() {
    let reach = |role, place: &str| {
        let principal = Principal::new("per_1", role, Some(place.parse().unwrap()), None).unwrap();
        Access::of(Action::ReadProductFilings, Some(SignedIn { principal, session: None })).unwrap()
    };
    let of = |place: &str| Owner { region: Some(place.parse().unwrap()), body: None, is_public: false };
    for (role, place, owner, expected) in [
        (Role::Province, "440000", "440300", Decision::Allow(Sight::Full)),
        (Role::Province, "440000", "440000", Decision::Allow(Sight::Full)),
        (Role::Province, "440000", "350000", Decision::Hide),
        (Role::City, "440300", "440300", Decision::Allow(Sight::Full)),
        (Role::City, "440300", "440000", Decision::Hide),
        (Role::City, "440300", "440100", Decision::Hide),
        (Role::Province, "650000", "xpcc", Decision::Hide),
    ] {
        assert_eq!(reach(role, place).decide(&of(owner)), expected, "{role:?} of {place} and a record of {owner}");
    }
}

/// A key reads what it is for, as the public does, and changes nothing; a test key reaches what was made up for it alone.
#[test]
fn a_key_is_the_publics_view_of_its_scopes() {
    use crate::Code;
    use crate::identity::{ApiKey, KeyKind, KeyScope, Limits};

    let key = |kind, scopes: &[KeyScope]| ApiKey {
        platform: "plf_1".into(),
        kind,
        scopes: scopes.to_vec(),
        addresses: Vec::new(),
        limits: Limits { per_minute: 60, per_day: 1000 },
        expires_at: time::OffsetDateTime::UNIX_EPOCH,
        revoked_at: None,
        revoked_for: None,
        replaced_by: None,
    };
    for action in Action::ALL {
        let scope = action.key_scope();
        assert!(scope.is_none() || !action.writes() && action.roles().is_none(), "{action:?}");
        assert!(!action.has_sandbox() || scope.is_some(), "{action:?}");
        let others: Vec<_> = KeyScope::ALL.iter().copied().filter(|other| Some(*other) != scope).collect();
        let told = |kind, scopes: &[KeyScope]| Access::of_key(action, &key(kind, scopes)).map_err(|why| why.code());
        assert_eq!(told(KeyKind::Live, &others).err(), Some(Code::OutOfScope), "{action:?}");
        let live = told(KeyKind::Live, KeyScope::ALL);
        assert_eq!(live.as_ref().err(), scope.is_none().then_some(&Code::OutOfScope), "{action:?}");
        if let Ok(access) = live {
            assert_eq!((access.reach(), access.principal(), access.session()), (&Reach::Nothing, None, None));
            assert_eq!((access.platform(), access.is_sandbox()), (Some("plf_1"), false));
            assert_eq!(access.refusal().code(), Code::NotPermitted);
        }
        match told(KeyKind::Test, KeyScope::ALL) {
            Ok(access) => assert!(action.has_sandbox() && access.is_sandbox(), "{action:?}"),
            Err(code) => assert!(!action.has_sandbox() && code == Code::NoSandbox, "{action:?}"),
        }
    }
}

/// The administrator of platforms sees all of them, and of everything else what the public sees.
#[test]
fn the_administrator_reaches_platforms_and_nothing_else() {
    let who = || {
        Some(SignedIn {
            principal: Principal::new("per_1", Role::PlatformAdministrator, None, None).unwrap(),
            session: None,
        })
    };
    for action in Action::ALL {
        if let Ok(access) = Access::of(action, who()) {
            let expected = if action.is_about_platforms() { Reach::Everything } else { Reach::Nothing };
            assert_eq!(access.reach(), &expected, "{action:?}");
        }
    }
}
