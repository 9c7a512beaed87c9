use serde::Deserialize;
use time::Duration;

use crate::config::Configured;

/// A mini-program (小程序) as an operator writes it down, among the providers of identities. Its secret is no part of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct MiniProgram {
    #[serde(rename = "kind")]
    _kind: Kind,
    /// What callers name it.
    pub(crate) name: String,
    /// Where its codes are exchanged: scheme, host and port, and the path there.
    host: String,
    #[serde(default = "code2session")]
    path: String,
    /// Its id at the platform that it runs on (AppID).
    pub(crate) app_id: String,
    /// The name of the provider whose people its people are.
    pub(crate) provider: String,
    /// Our id there as a device without a browser (RFC 8628, 3.1).
    pub(crate) client_id: String,
    #[serde(default = "openid")]
    pub(crate) scope: String,
    /// The provider's endpoints. Without them its discovery document says where they are.
    pub(crate) device_authorization_url: Option<String>,
    pub(crate) token_url: Option<String>,
    /// For how many days we go by what the provider said at the binding.
    #[serde(default = "three_months")]
    binding_days: u16,
}

#[derive(Clone, Copy, Debug, Deserialize)]
enum Kind {
    #[serde(rename = "mini-program")]
    MiniProgram,
}

/// What is wrong with one, besides its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Mistake {
    #[error("a mini-program names a provider that is not there")]
    NoProvider,
    #[error("a mini-program's `host` is `https://…` without a path, and its `path` begins with `/`")]
    Address,
    #[error("a mini-program has `deviceAuthorizationUrl` and `tokenUrl`, or neither")]
    Endpoints,
    #[error("a mini-program has an `appId` and a `clientId`")]
    NoId,
    #[error("`bindingDays` is 1 to 3650")]
    Days,
}

fn code2session() -> String {
    "/sns/jscode2session".to_owned()
}

fn openid() -> String {
    "openid".to_owned()
}

const fn three_months() -> u16 {
    90
}

impl MiniProgram {
    pub(crate) fn check(&self, providers: &[Configured]) -> Result<(), Mistake> {
        let authority = self.host.strip_prefix("https://").or_else(|| self.host.strip_prefix("http://"));
        if !providers.iter().any(|provider| provider.name == self.provider) {
            Err(Mistake::NoProvider)
        } else if authority.is_none_or(|host| host.is_empty() || host.contains('/')) || !self.path.starts_with('/') {
            Err(Mistake::Address)
        } else if self.device_authorization_url.is_some() != self.token_url.is_some() {
            Err(Mistake::Endpoints)
        } else if self.app_id.is_empty() || self.client_id.is_empty() {
            Err(Mistake::NoId)
        } else if !(1..=3650).contains(&self.binding_days) {
            Err(Mistake::Days)
        } else {
            Ok(())
        }
    }

    /// Where codes are exchanged.
    pub(super) fn exchange_url(&self) -> String {
        format!("{}{}", self.host, self.path)
    }

    /// How long a binding is gone by before the provider is asked again.
    pub(crate) fn binding_lifetime(&self) -> Duration {
        Duration::days(self.binding_days.into())
    }
}
