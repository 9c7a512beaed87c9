//! `puhui token`: a token for development, signed with the key of a data directory.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use clap::Args;
use puhui_domain::{CreditCode, Tenant};
use puhui_service::identity::{Principal, PrincipalError, Role};
use puhui_service::{Codes as _, Naming as _, Readable};
use puhui_store::{Clock as _, SystemClock};
use time::Duration;

use super::tokens::{self, PERSON};
use super::words::{language, words};

/// The longest that a token is valid.
const LONGEST: Duration = Duration::days(30);

#[derive(Args)]
pub(super) struct Arguments {
    /// What the token's owner is: handler, agent, base, province, city, operator, national and others.
    #[arg(long)]
    role: String,
    /// The organisation of a handler, an agent, a base or an outlet: its unified social credit code.
    #[arg(long, value_name = "CODE")]
    credit_code: Option<String>,
    /// The office of a province, a centre or a city: its code, such as 440000, 440000-centre or 440300.
    #[arg(long, value_name = "CODE")]
    region: Option<String>,
    /// Whether the token's owner manages the members of the organisation or the office.
    #[arg(long)]
    manages: bool,
    /// The id of the person.
    #[arg(long, value_name = "ID", default_value = PERSON)]
    person: String,
    /// How long it is valid: 90s, 15m, 8h, 30d; 30 days at most.
    #[arg(long, value_name = "TIME", default_value = "8h")]
    ttl: String,
    /// The data directory of a Puhui in development mode on this machine.
    #[arg(long, default_value = ".puhui")]
    data_dir: PathBuf,
}

#[expect(clippy::print_stdout, reason = "the token is what this command prints")]
pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let principal = principal(arguments)?;
    let lifetime = lifetime(&arguments.ttl)?;
    let key = tokens::key(&arguments.data_dir)?;
    println!("{}", key.sign(&principal, SystemClock.now(), lifetime));
    Ok(())
}

fn principal(arguments: &Arguments) -> Result<Principal> {
    let Some(role) = Role::find(&arguments.role) else {
        let known: Vec<_> = Role::ALL.iter().map(|role| role.code()).collect();
        let (given, known) = (&arguments.role, known.join(", "));
        bail!(words(
            format!("没有名为 {given} 的角色，可用的有：{known}"),
            format!("there is no role {given}: there are {known}"),
        ));
    };
    let region = arguments.region.as_deref().map(read::<Tenant>).transpose()?;
    let body = arguments.credit_code.as_deref().map(read::<CreditCode>).transpose()?;
    let somebody = Principal::new(&arguments.person, role, region, body).map_err(|why| anyhow!(mismatch(role, why)))?;
    Ok(if arguments.manages { somebody.managing() } else { somebody })
}

/// A value by the sentence of the API where it is none.
fn read<T: Readable>(given: &str) -> Result<T> {
    T::read(given).map_err(|why| anyhow!("{given}: {}", why.get(language())))
}

fn mismatch(role: Role, why: PrincipalError) -> String {
    let (role, name) = (role.code(), role.name(language()));
    match why {
        PrincipalError::NoBody => words(
            format!("角色 {role}（{name}）须用 --credit-code 指明所代表的单位"),
            format!("the role {role} ({name}) acts for an organisation: say with --credit-code for which"),
        ),
        PrincipalError::NoPlace => words(
            format!("角色 {role}（{name}）须用 --region 指明所属地区"),
            format!("the role {role} ({name}) is of a place: say with --region of which"),
        ),
        PrincipalError::OtherOffice => words(
            format!("--region 指明的单位与角色 {role}（{name}）不符：省级角色属于省级单位或中心，市级角色属于市级单位"),
            format!(
                "the office of --region is not of the kind of the role {role} ({name}): a province's or a centre's for a province, a city's for a city"
            ),
        ),
        PrincipalError::Body => words(
            format!("角色 {role}（{name}）不代表单位：请去掉 --credit-code"),
            format!("the role {role} ({name}) acts for no organisation: leave --credit-code out"),
        ),
        PrincipalError::Place => words(
            format!("角色 {role}（{name}）不属于某一地区：请去掉 --region"),
            format!("the role {role} ({name}) is of no place: leave --region out"),
        ),
        PrincipalError::Origin => words(
            format!("角色 {role}（{name}）的令牌由站点的页面以站点密钥领取，见 POST /v1/sessions"),
            format!(
                "a token of the role {role} ({name}) is for a page of a site, which gets it with the site's key: POST /v1/sessions"
            ),
        ),
        PrincipalError::Person => words(
            "人员编号由 1 至 64 个字母、数字、`_`、`-` 或 `.` 组成".to_owned(),
            "the id of a person is made of 1 to 64 letters, digits, `_`, `-` and `.`".to_owned(),
        ),
    }
}

fn lifetime(given: &str) -> Result<Duration> {
    let seconds = given.char_indices().last().and_then(|(place, unit)| {
        let of_unit = match unit {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            _ => return None,
        };
        let number = given.get(..place).filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()))?;
        number.parse::<i64>().ok()?.checked_mul(of_unit)
    });
    let lifetime = seconds.map(Duration::seconds).filter(|lifetime| lifetime.is_positive() && *lifetime <= LONGEST);
    lifetime.ok_or_else(|| {
        anyhow!(words(
            format!("--ttl {given}：有效期应写作 90s、15m、8h 或 30d，最长 30 天"),
            format!("--ttl {given}: a time is written like 90s, 15m, 8h or 30d, and is 30 days at most"),
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_a_number_and_a_unit() {
        for (given, seconds) in [
            ("1s", Some(1)),
            ("15m", Some(900)),
            ("8h", Some(28_800)),
            ("30d", Some(2_592_000)),
            ("720h", Some(2_592_000)),
            ("31d", None),
            ("721h", None),
            ("0s", None),
            ("-1h", None),
            ("+1h", None),
            ("", None),
            ("h", None),
            ("8", None),
            ("8 h", None),
            ("1.5h", None),
            ("五分", None),
            ("99999999999999999999d", None),
            ("9223372036854775807d", None),
        ] {
            assert_eq!(lifetime(given).ok().map(Duration::whole_seconds), seconds, "{given}");
        }
    }

    #[track_caller]
    fn check(role: &str, credit_code: Option<&str>, region: Option<&str>, expected: &str) {
        let [credit_code, region] = [credit_code, region].map(|given| given.map(str::to_owned));
        let arguments = Arguments {
            role: role.to_owned(),
            credit_code,
            region,
            manages: false,
            person: PERSON.to_owned(),
            ttl: "8h".to_owned(),
            data_dir: PathBuf::new(),
        };
        let said = principal(&arguments).map_or_else(|why| format!("{why:#}"), |principal| principal.acts_for());
        assert!(said.contains(expected) && said.lines().count() == 1, "{expected}: {said}");
    }

    #[test]
    fn a_role_has_its_body_or_its_place_and_no_other() {
        const BODY: Option<&str> = Some(CreditCode::EXAMPLE);
        check("handler", BODY, None, CreditCode::EXAMPLE);
        check("province", None, Some("440000"), "440000");
        check("national", None, None, "national");
        check("king", None, None, "operator, national");
        check("handler", None, None, "--credit-code");
        check("handler", Some("91350100M000100Y44"), None, "91350100M000100Y44: ");
        check("handler", BODY, Some("440000"), "--region");
        check("province", None, None, "--region");
        check("province", None, Some("990000"), "990000");
        check("province", None, Some("440000-centre"), "440000-centre");
        check("province", None, Some("440300"), "--region");
        check("city", None, Some("440305"), "/v1/code-tables/tenants");
        check("national", BODY, None, "leave --credit-code out");
        check("national", None, Some("440000"), "leave --region out");
    }
}
