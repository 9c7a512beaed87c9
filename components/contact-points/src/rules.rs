//! What contact points, persons and summaries must be like. Pure: no HTTP, no storage.

use http::Uri;
use http::uri::Scheme;
use puhui_domain::RegionSlot;
use puhui_service::{Checks, Failure, FieldCode, Pointer, Text, calendar, text};
use time::{Date, OffsetDateTime};

use crate::input::{NewPerson, NewPoint, NewSummary};
use crate::record::{ContactPerson, ContactPoint};

/// In characters.
const NAME: usize = 100;
const LINE: usize = 200;
const TEXT: usize = 20_000;
const WEBSITE: usize = 500;

/// The year of the notice that created contact points (N, 6 July 2021).
const FIRST_YEAR: i32 = 2021;

/// `now` is the business time; its day is the office's.
pub(crate) fn point(slot: RegionSlot, new: NewPoint, now: OffsetDateTime) -> Result<ContactPoint, Failure> {
    let (mut checks, at) = (Checks::new(), |name| Pointer::ROOT.field(name));
    checks.text(at("name"), &new.name, NAME);
    let host_kind = new.host_kind.check(at("hostKind"), &mut checks);
    let credit_code = new.credit_code.and_then(|code| code.check(at("creditCode"), &mut checks));
    checks.optional_text(at("address"), new.address.as_deref(), LINE);
    let phone = new.phone.and_then(|phone| checks.phone(at("phone"), &phone));
    if let Some(website) = &new.website {
        check_website(at("website"), website, &mut checks);
    }
    let designated_on = new.designated_on.and_then(|date| date.check(at("designatedOn"), &mut checks));
    if designated_on.is_some_and(|date| date > calendar::day_of(now)) {
        let detail = Text::new("确定日期不得晚于今天。", "The day of designation must not be in the future.");
        checks.note(at("designatedOn"), FieldCode::OutOfRange, detail);
    }
    let (name, address, website) = (new.name, new.address, new.website);
    checks.deliver(host_kind.map(|host_kind| ContactPoint {
        slot,
        name,
        host_kind,
        credit_code,
        address,
        phone,
        website,
        designated_on,
    }))
}

pub(crate) fn person(slot: RegionSlot, new: NewPerson) -> Result<ContactPerson, Failure> {
    let (mut checks, at) = (Checks::new(), |name| Pointer::ROOT.field(name));
    checks.text(at("name"), &new.name, NAME);
    checks.text(at("post"), &new.post, NAME);
    let phone = checks.phone(at("phone"), &new.phone);
    let email = new.email.and_then(|email| checks.email(at("email"), &email));
    let (name, post) = (new.name, new.post);
    checks.deliver(phone.map(|phone| ContactPerson { slot, name, post, phone, email }))
}

/// What a summary says, before it is known whose it is.
pub(crate) struct Report {
    pub(crate) year: u16,
    pub(crate) title: String,
    pub(crate) text: String,
}

/// A summary that is submitted on a day at the office.
pub(crate) fn summary(new: NewSummary, today: Date) -> Result<Report, Failure> {
    let mut checks = Checks::new();
    let year = check_year(new.year.0, today, &mut checks);
    checks.text(Pointer::ROOT.field("title"), &new.title, LINE);
    checks.text(Pointer::ROOT.field("text"), &new.text, TEXT);
    let (title, text) = (new.title, new.text);
    checks.deliver(year.map(|year| Report { year, title, text }))
}

fn check_year(year: i64, today: Date, checks: &mut Checks) -> Option<u16> {
    let (first, last) = (FIRST_YEAR, today.year());
    if !(i64::from(first)..=i64::from(last)).contains(&year) {
        let detail = text!(
            "年份应在 {first} 到 {last} 之间：工作联系点始于 {first} 年，尚未开始的年度没有总结。",
            "The year must be from {first}, when contact points began, to {last}: a year that has not begun has no summary."
        );
        checks.note(Pointer::ROOT.field("year"), FieldCode::OutOfRange, detail);
        return None;
    }
    u16::try_from(year).ok()
}

/// An address on the web that is safe to follow: encrypted, and without a user's name before the host.
fn check_website(at: Pointer, given: &str, checks: &mut Checks) {
    let is_safe = given.parse::<Uri>().is_ok_and(|uri| {
        let host = uri.authority().filter(|host| !host.as_str().contains('@') && !host.host().is_empty());
        uri.scheme() == Some(&Scheme::HTTPS) && host.is_some()
    });
    if !is_safe || !given.is_ascii() || given.len() > WEBSITE {
        let detail = text!(
            "网址应以 https:// 开头，只含 ASCII 字符，最多 {WEBSITE} 个，且不带用户名。",
            "A website begins with https://, has ASCII characters only, at most {WEBSITE}, and no user's name."
        );
        checks.note(at, FieldCode::InvalidValue, detail);
    }
}
