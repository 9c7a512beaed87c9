//! What a site may be. Pure: no HTTP, no storage.

use std::collections::BTreeSet;

use puhui_domain::Tenant;
use puhui_service::{Checks, Failure, FieldCode, Mode, Pointer, Text, is_origin};

use super::input::ChangedSite;
use super::record::WidgetSite;

/// In characters.
const NAME: usize = 100;
/// Longer than any name of a host, with scheme and port.
const ORIGIN: usize = 300;
/// How many origins a site has at most.
const ORIGINS: usize = 20;

/// The site of an office.
pub(crate) fn site(tenant: Tenant, new: ChangedSite, mode: Mode) -> Result<WidgetSite, Failure> {
    let (mut checks, at) = (Checks::new(), Pointer::ROOT.field("origins"));
    checks.text(Pointer::ROOT.field("name"), &new.name, NAME);
    if new.origins.is_empty() {
        checks.note(
            at.clone(),
            FieldCode::Empty,
            Text::new("至少要有一个来源。", "There must be at least one origin."),
        );
    }
    checks.at_most(at.clone(), new.origins.len(), ORIGINS);
    let mut origins = BTreeSet::new();
    for (place, origin) in new.origins.into_iter().enumerate() {
        match refused(&origin, mode) {
            Some((code, why)) => checks.note(at.index(place), code, why),
            None if origins.contains(&origin) => {
                let detail = Text::new("每个来源只列一次。", "Each is listed once.");
                checks.note(at.index(place), FieldCode::Duplicate, detail);
            }
            None => _ = origins.insert(origin),
        }
    }
    checks.finish()?;
    Ok(WidgetSite { tenant, name: new.name, origins, is_open: new.is_open })
}

/// Why pages of an origin cannot embed anything: browsers keep what they show from others by HTTPS alone (W3C, Secure
/// Contexts). A developer's own machine is as good, in development mode.
fn refused(origin: &str, mode: Mode) -> Option<(FieldCode, Text)> {
    if origin.len() > ORIGIN {
        return Some((FieldCode::TooLong, Text::new("来源过长。", "The origin is too long.")));
    }
    if !is_origin(origin) {
        return Some((FieldCode::InvalidValue, FORM));
    }
    let is_own = ["http://localhost", "http://127.0.0.1", "http://[::1]"]
        .iter()
        .any(|own| origin.strip_prefix(own).is_some_and(|port| port.is_empty() || port.starts_with(':')));
    let is_taken = origin.starts_with("https://") || is_own && mode == Mode::Development;
    (!is_taken).then_some((FieldCode::InvalidValue, SCHEME))
}

const FORM: Text = Text::new(
    "请按浏览器发送的形式填写：https://www.example.cn，全部小写，不带路径和末尾斜杠，不写默认端口；中文域名用 xn-- 形式。",
    "Write it as browsers send it, https://www.example.cn: lower case, no path, no slash at the end, no port that the scheme \
     implies; a Chinese name in its xn-- form.",
);
const SCHEME: Text = Text::new(
    "须为 https；http://localhost 仅限开发模式。",
    "It must be https; http://localhost will do in development mode only.",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(origins: &[&str], mode: Mode, expected: &[&str]) {
        let origins = origins.iter().map(ToString::to_string).collect();
        let new = ChangedSite { name: "示范站点".into(), origins, is_open: true };
        let told = match site(Tenant::nation(), new, mode) {
            Ok(site) => site.origins.into_iter().collect::<Vec<_>>(),
            Err(failure) => vec![format!("{failure:?}")],
        };
        match expected {
            [why] if !why.contains("://") => assert!(told[0].contains(why), "{told:?}"),
            _ => assert_eq!(told, expected),
        }
    }

    #[test]
    fn an_origin_is_https_or_a_developers_own_machine() {
        let both = [Mode::Production, Mode::Development];
        for mode in both {
            check(&["https://a.example"], mode, &["https://a.example"]);
            check(
                &["https://b.example:8443", "https://a.example"],
                mode,
                &["https://a.example", "https://b.example:8443"],
            );
            for bad in ["http://a.example", "http://localhost.example", "http://127.0.0.1.example", "http://[::2]"] {
                check(&[bad], mode, &["InvalidValue"]);
            }
            for bad in ["", "null", "*", "https://*.example", "https://a.example/", "https://A.example", "a.example"] {
                check(&[bad], mode, &["InvalidValue"]);
            }
            check(&[], mode, &["Empty"]);
            check(&["https://a.example", "https://a.example"], mode, &["Duplicate"]);
            check(&[&format!("https://{}", "a".repeat(300))], mode, &["TooLong"]);
            check(&["https://a.example"; 21], mode, &["TooMany"]);
        }
        for own in ["http://localhost", "http://localhost:5173", "http://127.0.0.1:8080", "http://[::1]:3000"] {
            check(&[own], Mode::Development, &[own]);
            check(&[own], Mode::Production, &["InvalidValue"]);
        }
    }
}
