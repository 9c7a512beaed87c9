use proptest::prelude::*;
use puhui_domain::{CreditCode, Region};

use super::*;
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
            let reader = Access::of(Action::ReadProductFilings, principal).unwrap();
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
