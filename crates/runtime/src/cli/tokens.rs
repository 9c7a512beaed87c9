//! Whose token goes with a request: one that was given, or one of our own for a server in development mode on this machine.

use std::cell::RefCell;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use puhui_domain::CreditCode;
use puhui_runtime::keys::development_key;
use puhui_service::identity::{Principal, Role, TokenKey};
use puhui_store::{Clock, SystemClock};
use time::Duration;
use ureq::http::Uri;

use super::words::words;

/// The environment variable that gives a token.
const ENVIRONMENT: &str = "PUHUI_TOKEN";
/// Whom the command line signs for: a person whom no directory knows.
pub(super) const PERSON: &str = "per_development";
/// How long our own tokens are valid. Each request has one of its own.
const LIFETIME: Duration = Duration::minutes(15);

#[derive(Args)]
pub(super) struct TokenArguments {
    /// A file with the token to send, which is read again for every request: whoever renews it writes it anew. A token may also
    /// be given in the environment as PUHUI_TOKEN.
    #[arg(long, value_name = "FILE")]
    token_file: Option<PathBuf>,
    /// The data directory of a Puhui in development mode on this machine: without a token, its key signs one.
    #[arg(long, default_value = ".puhui")]
    data_dir: PathBuf,
}

/// What the tokens of requests are made of.
pub(super) enum Tokens {
    Nobodys,
    Given(String),
    File(TokenFile),
    /// Signed anew for each request, so none expires.
    Signed(TokenKey),
}

/// A file that somebody writes anew while we run, and the last token that it held.
pub(super) struct TokenFile {
    path: PathBuf,
    last: RefCell<Option<String>>,
}

impl TokenArguments {
    /// The token of the file, or of the environment, or those of the data directory's key for a server on this machine.
    pub(super) fn tokens(&self, url: &str) -> Result<Tokens> {
        if let Some(path) = &self.token_file {
            return Ok(Tokens::File(TokenFile { path: path.clone(), last: RefCell::default() }));
        }
        if let Some(token) = std::env::var(ENVIRONMENT).ok().filter(|token| !token.is_empty()) {
            let unusable = || words(format!("{ENVIRONMENT} 不是令牌"), format!("{ENVIRONMENT} holds no token"));
            return Ok(Tokens::Given(token_of(&token).with_context(unusable)?.to_owned()));
        }
        if !is_here(url) {
            return Ok(Tokens::Nobodys);
        }
        Ok(development_key(&self.data_dir).map_or(Tokens::Nobodys, Tokens::Signed))
    }
}

impl Tokens {
    /// The token for the next request. Who is acted for is said by a token that was given, and chosen where we sign.
    pub(super) fn next(&self, principal: Option<&Principal>) -> Result<Option<String>> {
        match self {
            Self::Nobodys => Ok(None),
            Self::Given(token) => Ok(Some(token.clone())),
            Self::File(file) => file.read().map(Some),
            Self::Signed(key) => Ok(principal.map(|principal| key.sign(principal, SystemClock.now(), LIFETIME))),
        }
    }
}

impl TokenFile {
    /// The token as it is by now. While the file is being written anew it may be empty: then the last one goes on.
    fn read(&self) -> Result<String> {
        let read = std::fs::read_to_string(&self.path);
        let name = self.path.display();
        match read.as_deref().map(token_of) {
            Ok(Some(token)) => {
                self.last.replace(Some(token.to_owned()));
                Ok(token.to_owned())
            }
            Ok(None) => self
                .last
                .borrow()
                .clone()
                .with_context(|| words(format!("{name} 中没有令牌"), format!("{name} holds no token"))),
            Err(_) => self.last.borrow().clone().map_or_else(
                || read.with_context(|| words(format!("{name} 无法读取"), format!("{name} cannot be read"))),
                Ok,
            ),
        }
    }
}

/// The token in a text, if it is one that a header can have.
fn token_of(text: &str) -> Option<&str> {
    let token = text.trim();
    (!token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic())).then_some(token)
}

/// Whether a URL leads to this machine. A key of this machine signs for no other.
fn is_here(url: &str) -> bool {
    let Ok(uri) = url.parse::<Uri>() else { return false };
    let host = uri.host().unwrap_or_default().trim_start_matches('[').trim_end_matches(']');
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The key that signs for development, for a command that cannot do without.
pub(super) fn key(data_dir: &Path) -> Result<TokenKey> {
    development_key(data_dir).with_context(|| {
        let place = data_dir.display();
        words(
            format!("{place} 中没有开发密钥：请先运行一次 `puhui up --dev`，或用 --data-dir 指定数据目录"),
            format!("{place} has no key for development: start `puhui up --dev` once, or say with --data-dir where its data is"),
        )
    })
}

/// Somebody of a role that acts for no organisation and no place.
pub(super) fn office(role: Role) -> Result<Principal> {
    Ok(Principal::new(PERSON, role, None, None)?)
}

/// Somebody who acts for the organisation of a credit code.
pub(super) fn member(role: Role, credit_code: &str) -> Result<Principal> {
    let body = credit_code.parse::<CreditCode>();
    ensure!(body.is_ok(), "{credit_code} is no credit code");
    Ok(Principal::new(PERSON, role, None, body.ok())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_again_and_its_last_token_outlives_a_moment_without() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("token");
        let tokens = Tokens::File(TokenFile { path: path.clone(), last: RefCell::default() });
        let next = || tokens.next(None).map(Option::unwrap);
        assert!(format!("{:#}", next().unwrap_err()).contains("cannot be read"));
        for (text, expected) in [
            ("", None),
            ("one\n", Some("one")),
            ("", Some("one")),
            ("two words", Some("one")),
            (" two", Some("two")),
            ("令牌", Some("two")),
        ] {
            std::fs::write(&path, text).unwrap();
            assert_eq!(next().ok().as_deref(), expected, "{text:?}");
        }
        std::fs::remove_file(&path).unwrap();
        assert_eq!(next().unwrap(), "two");
    }

    #[test]
    fn a_key_of_this_machine_signs_for_this_machine() {
        for here in ["http://127.0.0.1:3000", "http://localhost", "http://[::1]:8080/x", "https://LOCALHOST:1"] {
            assert!(is_here(here), "{here}");
        }
        for elsewhere in
            ["https://ip.example.cn", "http://10.0.0.1", "http://localhost.example.cn", "http://[::2]", "x", ""]
        {
            assert!(!is_here(elsewhere), "{elsewhere}");
        }
    }

    #[test]
    fn whom_we_sign_for_is_somebody() {
        assert_eq!(office(Role::National).unwrap().acts_for(), "national");
        assert_eq!(member(Role::Handler, CreditCode::EXAMPLE).unwrap().acts_for(), CreditCode::EXAMPLE);
        assert!(member(Role::Base, "nonsense").is_err() && office(Role::Province).is_err());
    }
}
