use proptest::prelude::*;
use puhui_domain::{CreditCode, Region, Tenant};

use super::*;
use crate::Codes;
use crate::identity::{Body, Principal, Role, SignedIn};

const BODIES: [&str; 2] = ["91350100M000100Y43", "91110000600037341L"];

/// Places that are each other's parents, children and neighbours, and one that stands by itself.
const PLACES: [&str; 6] = ["440000", "440300", "440100", "350000", "xpcc", "659001"];

/// Offices of every kind.
const OFFICES: [&str; 6] = ["440000", "440300", "440100", "350000", "xpcc", "440000-centre"];

fn region() -> impl Strategy<Value = Region> {
    prop::sample::select(&PLACES[..]).prop_map(|code| code.parse().unwrap())
}

fn body() -> impl Strategy<Value = CreditCode> {
    prop::sample::select(&BODIES[..]).prop_map(|code| code.parse().unwrap())
}

fn owner() -> impl Strategy<Value = Owner> {
    let parts = (prop::option::of(region()), prop::option::of(body()), any::<bool>());
    parts.prop_map(|(region, body, is_public)| Owner { region, body, is_public, members: None })
}

fn asked() -> impl Strategy<Value = Scope> {
    let parts = (prop::option::of(region()), prop::option::of(body()), any::<bool>());
    parts.prop_map(|(region, body, is_public)| Scope { region, body, is_public })
}

fn principal() -> impl Strategy<Value = Option<SignedIn>> {
    let parts = (prop::sample::select(Role::OF_PEOPLE), prop::sample::select(&OFFICES[..]), body(), any::<bool>());
    let somebody = parts.prop_filter_map("an office of the role", |(role, office, body, manages)| {
        let office = role.is_for_a_place().then(|| Tenant::find(office).unwrap());
        let somebody = Principal::new("per_1", role, office, role.is_for_a_body().then_some(body)).ok()?;
        Some(if manages { somebody.managing() } else { somebody }.into())
    });
    prop::option::of(somebody)
}

/// Whether a list that was asked for this way would hold the record.
fn holds(scope: &Scope, owner: &Owner) -> bool {
    scope.region.is_none_or(|place| owner.region.is_some_and(|region| region.concerns(place)))
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
        Access::of(Action::ReadProductFilings, Some(principal.into())).unwrap()
    };
    let of = |place: &str| Owner { region: Some(place.parse().unwrap()), body: None, is_public: false, members: None };
    for (role, place, owner, expected) in [
        (Role::Province, "440000", "440300", Decision::Allow(Sight::Full)),
        (Role::Province, "440000", "440000", Decision::Allow(Sight::Full)),
        (Role::Province, "440000", "350000", Decision::Hide),
        (Role::City, "440300", "440300", Decision::Allow(Sight::Full)),
        (Role::City, "440300", "440000", Decision::Hide),
        (Role::City, "440300", "440100", Decision::Hide),
        (Role::Province, "650000", "xpcc", Decision::Hide),
        (Role::Province, "xpcc", "650000", Decision::Hide),
        // A city of the Corps lies in Xinjiang by its code, and is the Corps' own.
        (Role::Province, "xpcc", "659001", Decision::Allow(Sight::Full)),
        (Role::Province, "650000", "659001", Decision::Hide),
        (Role::Province, "440000-centre", "440000", Decision::Hide),
    ] {
        assert_eq!(reach(role, place).decide(&of(owner)), expected, "{role:?} of {place} and a record of {owner}");
    }
}

/// Who is limited to some service items reads of the others what the public reads, and does there what everybody does.
#[test]
fn limits_to_service_items_hold_for_reading_too() {
    let own = Owner { body: Some(BODIES[0].parse().unwrap()), ..Owner::default() };
    let handler = Principal::new("per_1", Role::Handler, None, own.body.clone()).unwrap();
    let limited = handler.clone().limited_to(vec![ServiceItem::ContactPoints]);
    let access = |who: &Principal, action| Access::of(action, Some(who.clone().into()));
    for (who, expected) in [(&handler, Decision::Allow(Sight::Full)), (&limited, Decision::Hide)] {
        assert_eq!(access(who, Action::ReadProductFilings).unwrap().decide(&own), expected);
        assert_eq!(access(who, Action::ReadContactPoints).unwrap().decide(&own), Decision::Allow(Sight::Full));
        assert_eq!(access(who, Action::FileProducts).is_ok(), expected != Decision::Hide);
        assert_eq!(
            access(who, Action::ReadContactPoints).unwrap().may(Action::FileProducts),
            expected != Decision::Hide
        );
        assert!(access(who, Action::ReadOwnSession).is_ok() && access(who, Action::AcceptInvitations).is_ok());
    }
    let public = Owner { is_public: true, ..own };
    assert_eq!(access(&limited, Action::ReadProductFilings).unwrap().decide(&public), Decision::Allow(Sight::Public));
}

/// Records of people who act for a body are for other people than the body's records are.
#[test]
fn members_are_no_records_of_their_body() {
    let body: Body = BODIES[0].parse().unwrap();
    let owner = |person: &str| Owner {
        members: Some(MembersOf { body: body.clone(), person: Some(person.to_owned()) }),
        ..Owner::default()
    };
    let nation = Principal::new("per_1", Role::National, None, None).unwrap();
    let handler = Principal::new("per_1", Role::Handler, None, Some(BODIES[0].parse().unwrap())).unwrap();
    let decide = |who: &Principal, action, owner: &Owner| {
        Access::of(action, Some(who.clone().into())).map(|access| access.decide(owner))
    };
    // Whoever reaches every record does not reach people.
    assert_eq!(decide(&nation, Action::ReadProductFilings, &owner("per_1")).unwrap(), Decision::Hide);
    assert_eq!(decide(&nation.managing(), Action::ManageMembers, &owner("per_2")).unwrap(), Decision::Hide);
    let all = Decision::Allow(Sight::Full);
    for (action, own, others) in [
        (Action::ReadMembers, all, Decision::Hide),
        (Action::RemoveMembers, all, Decision::Hide),
        (Action::ReadProductFilings, Decision::Hide, Decision::Hide),
    ] {
        assert_eq!(decide(&handler, action, &owner("per_1")).unwrap(), own, "{action:?}");
        assert_eq!(decide(&handler, action, &owner("per_2")).unwrap(), others, "{action:?}");
    }
    assert!(decide(&handler, Action::ManageMembers, &owner("per_1")).is_err());
    assert_eq!(decide(&handler.managing(), Action::ManageMembers, &owner("per_2")).unwrap(), all);
    let administrator = Principal::new("per_3", Role::PlatformAdministrator, None, None).unwrap();
    assert_eq!(decide(&administrator, Action::ManageMembers, &owner("per_2")).unwrap(), all);
    let table: Vec<_> = Action::ALL.iter().filter(|action| action.is_for_managers()).collect();
    assert_eq!(table, [&Action::ListMembers, &Action::ManageMembers]);
}

/// A key reads what it is for, as the public does, and changes nothing; a test key reaches what was made up for it alone.
#[test]
fn a_key_is_the_publics_view_of_its_scopes() {
    use crate::Code;
    use crate::identity::{ApiKey, KeyKind, KeyLimits};

    let key = |kind, scopes: &[ServiceItem]| ApiKey {
        platform: "plf_1".into(),
        kind,
        scopes: scopes.to_vec(),
        addresses: Vec::new(),
        limits: KeyLimits { per_minute: 60, per_day: 1000 },
        expires_at: time::OffsetDateTime::UNIX_EPOCH,
        revoked_at: None,
        revoked_for: None,
        replaced_by: None,
    };
    for action in Action::ALL {
        let scope = action.key_scope();
        assert!(scope.is_none() || !action.writes() && action.roles().is_none(), "{action:?}");
        assert!(!action.has_sandbox() || scope.is_some(), "{action:?}");
        let others: Vec<_> = ServiceItem::ALL.iter().copied().filter(|other| Some(*other) != scope).collect();
        let told = |kind, scopes: &[ServiceItem]| Access::of_key(action, &key(kind, scopes)).map_err(|why| why.code());
        assert_eq!(told(KeyKind::Live, &others).err(), Some(Code::OutOfScope), "{action:?}");
        let live = told(KeyKind::Live, ServiceItem::ALL);
        assert_eq!(live.as_ref().err(), scope.is_none().then_some(&Code::OutOfScope), "{action:?}");
        if let Ok(access) = live {
            assert_eq!((access.reach(), access.principal(), access.session()), (&Reach::Nothing, None, None));
            assert_eq!((access.platform(), access.is_sandbox()), (Some("plf_1"), false));
            assert_eq!(access.refusal().code(), Code::NotPermitted);
        }
        match told(KeyKind::Test, ServiceItem::ALL) {
            Ok(access) => assert!(action.has_sandbox() && access.is_sandbox(), "{action:?}"),
            Err(code) => assert!(!action.has_sandbox() && code == Code::NoSandbox, "{action:?}"),
        }
    }
}

/// The administrator of platforms sees all of them, and of everything else what the public sees.
#[test]
fn the_administrator_reaches_platforms_and_nothing_else() {
    let who = || Some(SignedIn::from(Principal::new("per_1", Role::PlatformAdministrator, None, None).unwrap()));
    for action in Action::ALL {
        if let Ok(access) = Access::of(action, who()) {
            // Whoever manages members is another affair.
            let is_expected = match access.reach() {
                Reach::Members(_) => true,
                reach => *reach == if action.is_about_platforms() { Reach::Everything } else { Reach::Nothing },
            };
            assert!(is_expected, "{action:?}");
        }
    }
}
