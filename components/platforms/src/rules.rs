//! What platforms, decisions and keys must be like. Pure: no HTTP, no storage.

use puhui_domain::CreditCode;
use puhui_service::ServiceItem;
use puhui_service::identity::{AddressRange, KeyKind, KeyLimits};
use puhui_service::{Checks, Codes, Failure, FieldCode, Given, Pointer, Text, WholeNumber, text};
use time::{Duration, OffsetDateTime};

use crate::codes::{PlatformState, PlatformVerdict};
use crate::input::{NewKey, NewPlatform, NewPlatformDecision, NewRevocation, NewRotation};
use crate::record::{Grant, Registered};

/// In characters.
const NAME: usize = 100;
const TEXT: usize = 2000;
const ADDRESSES: usize = 20;

/// What an approval grants where it says nothing else.
const USUAL: KeyLimits = KeyLimits { per_minute: 600, per_day: 100_000 };
const MOST: KeyLimits = KeyLimits { per_minute: 60_000, per_day: 10_000_000 };
/// What every test key is good for.
const FOR_TESTS: KeyLimits = KeyLimits { per_minute: 60, per_day: 1000 };

const VALID_DAYS: i64 = 90;
const OVERLAP_HOURS: i64 = 24;

pub(crate) fn platform(new: NewPlatform, now: OffsetDateTime) -> Result<Registered, Failure> {
    let (mut checks, at) = (Checks::new(), |name| Pointer::ROOT.field(name));
    checks.text(at("name"), &new.name, NAME);
    checks.text(at("purpose"), &new.purpose, TEXT);
    let credit_code: Option<CreditCode> = new.credit_code.check(at("creditCode"), &mut checks);
    let scopes = scopes(new.scopes, at("scopes"), ServiceItem::ALL, &mut checks);
    let (name, purpose) = (new.name, new.purpose);
    checks.deliver(credit_code.map(|credit_code| Registered {
        state: PlatformState::Applied,
        name,
        credit_code,
        purpose,
        scopes,
        grant: None,
        applied_at: now,
        decisions: Vec::new(),
    }))
}

/// A decision, with what it grants if it is an approval.
pub(crate) struct Decided {
    pub(crate) verdict: PlatformVerdict,
    pub(crate) reason: Option<String>,
    pub(crate) grant: Option<Grant>,
}

pub(crate) fn decision(new: NewPlatformDecision, platform: &Registered) -> Result<Decided, Failure> {
    let (mut checks, at) = (Checks::new(), |name| Pointer::ROOT.field(name));
    let verdict = new.decision.check(at("decision"), &mut checks);
    checks.optional_text(at("reason"), new.reason.as_deref(), TEXT);
    let grants = [new.scopes.is_some(), new.per_minute.is_some(), new.per_day.is_some()];
    if verdict.is_some_and(|verdict| verdict != PlatformVerdict::Approve) {
        if new.reason.is_none() {
            let detail = Text::new("不予批准或暂停须说明理由。", "To refuse or suspend takes a reason.");
            checks.note(at("reason"), FieldCode::Missing, detail);
        }
        for (name, _) in ["scopes", "perMinute", "perDay"].into_iter().zip(grants).filter(|(_, is_given)| *is_given) {
            let detail = Text::new("只有批准才授予事项和限额。", "Only an approval grants scopes and limits.");
            checks.note(at(name), FieldCode::Inconsistent, detail);
        }
    }
    let scopes = match new.scopes {
        Some(given) => scopes(given, at("scopes"), ServiceItem::ALL, &mut checks),
        None => platform.scopes.clone(),
    };
    let per_minute = number(new.per_minute, at("perMinute"), (1, MOST.per_minute), USUAL.per_minute, &mut checks);
    let per_day = number(new.per_day, at("perDay"), (1, MOST.per_day), USUAL.per_day, &mut checks);
    let granted = Grant { scopes, limits: KeyLimits { per_minute, per_day } };
    let reason = new.reason;
    checks.deliver(verdict.map(|verdict| Decided {
        verdict,
        reason,
        grant: (verdict == PlatformVerdict::Approve).then_some(granted),
    }))
}

/// What a key is to be like, before there is one.
pub(crate) struct Draft {
    pub(crate) name: String,
    pub(crate) kind: KeyKind,
    pub(crate) scopes: Vec<ServiceItem>,
    pub(crate) addresses: Vec<AddressRange>,
    pub(crate) limits: KeyLimits,
    pub(crate) lifetime: Duration,
}

/// A live key is for no more than what was granted; a test key can be for anything, since it reaches made-up records only.
pub(crate) fn key(new: NewKey, grant: Option<&Grant>) -> Result<Draft, Failure> {
    let (mut checks, at) = (Checks::new(), |name| Pointer::ROOT.field(name));
    checks.text(at("name"), &new.name, NAME);
    let kind = new.kind.check(at("kind"), &mut checks);
    let for_tests = Grant { scopes: ServiceItem::ALL.to_vec(), limits: FOR_TESTS };
    let Grant { scopes: allowed, limits } = match (kind, grant) {
        (Some(KeyKind::Live), Some(grant)) => grant.clone(),
        _ => for_tests,
    };
    let scopes = match new.scopes {
        Some(given) => scopes(given, at("scopes"), &allowed, &mut checks),
        None => allowed,
    };
    checks.at_most(at("addresses"), new.addresses.len(), ADDRESSES);
    let ranges = new.addresses.into_iter().take(ADDRESSES).enumerate();
    let addresses = ranges.filter_map(|(i, given)| given.check(at("addresses").index(i), &mut checks)).collect();
    let days = number(new.valid_days, at("validDays"), (1, 366), VALID_DAYS, &mut checks);
    let (name, lifetime) = (new.name, Duration::days(days));
    checks.deliver(kind.map(|kind| Draft { name, kind, scopes, addresses, limits, lifetime }))
}

/// For how long the old key stays good.
pub(crate) fn overlap(new: &NewRotation) -> Result<Duration, Failure> {
    let mut checks = Checks::new();
    let at = Pointer::ROOT.field("overlapHours");
    let hours = number(new.overlap_hours, at, (0, 720), OVERLAP_HOURS, &mut checks);
    checks.finish()?;
    Ok(Duration::hours(hours))
}

pub(crate) fn revocation(new: NewRevocation) -> Result<Option<String>, Failure> {
    let mut checks = Checks::new();
    checks.optional_text(Pointer::ROOT.field("reason"), new.reason.as_deref(), TEXT);
    checks.finish()?;
    Ok(new.reason)
}

fn scopes(
    given: Vec<Given<ServiceItem>>,
    at: Pointer,
    allowed: &[ServiceItem],
    checks: &mut Checks,
) -> Vec<ServiceItem> {
    if given.is_empty() {
        checks.note(at.clone(), FieldCode::Empty, Text::new("至少要有一个事项。", "It takes at least one."));
    }
    checks.at_most(at.clone(), given.len(), ServiceItem::ALL.len());
    let mut scopes = Vec::new();
    for (i, scope) in given.into_iter().take(ServiceItem::ALL.len()).enumerate() {
        let at = at.index(i);
        match scope.check(at.clone(), checks) {
            Some(scope) if scopes.contains(&scope) => {
                checks.note(at, FieldCode::Duplicate, Text::new("事项重复。", "It stands here twice."));
            }
            Some(scope) if !allowed.contains(&scope) => {
                let detail = Text::new("平台未获批准使用此事项。", "The platform was not granted this.");
                checks.note(at, FieldCode::InvalidValue, detail);
            }
            Some(scope) => scopes.push(scope),
            None => {}
        }
    }
    scopes
}

/// A whole number within bounds, or what it is by default.
fn number<T: Copy + Default + Into<i64> + TryFrom<i64>>(
    given: Option<WholeNumber<i64>>,
    at: Pointer,
    (min, max): (T, T),
    default: T,
    checks: &mut Checks,
) -> T {
    let (min, max): (i64, i64) = (min.into(), max.into());
    let Some(WholeNumber(number)) = given else { return default };
    match T::try_from(number) {
        Ok(value) if (min..=max).contains(&number) => value,
        _ => {
            let detail = text!("应在 {min} 到 {max} 之间。", "It must be from {min} to {max}.");
            checks.note(at, FieldCode::OutOfRange, detail);
            default
        }
    }
}
