use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use puhui_store::{Clock, Kv, Store};
use time::OffsetDateTime;

use crate::audit::{Retention, Tally};
use crate::identity::TokenKeys;
use crate::outbound::Fetch;
use crate::quota::Leases;
use crate::{Credential, Origins, Outbound, Proxies, RequestLog, Secrets};

/// What a component runs on: a key-value store (`()` for a component without one), the machine's clock and what the
/// operator has set.
#[derive(Clone, Debug)]
pub struct Platform<K> {
    store: Store<K, MachineClock>,
    pub clock: MachineClock,
    pub mode: Mode,
    pub ticks: Credential,
    pub keys: TokenKeys,
    pub origins: Origins,
    pub proxies: Proxies,
    pub log: Option<RequestLog>,
    pub providers: Arc<str>,
    pub mini_program_secrets: Secrets,
    pub outbound: Outbound,
    /// What this instance holds of keys' quotas.
    pub(crate) leases: Leases,
    pub retention: Retention,
    pub(crate) tally: Arc<Tally>,
}

impl<K> Platform<K> {
    pub fn new(kv: K, clock: impl Clock, settings: impl Into<Settings>) -> Self {
        let Settings { mode, ticks, keys, origins, proxies, log, providers, mini_program_secrets, retention } =
            settings.into();
        let clock = MachineClock::new(clock);
        Self {
            store: Store::new(kv, clock.clone()),
            clock,
            mode,
            ticks,
            keys,
            origins,
            proxies,
            log,
            providers,
            mini_program_secrets,
            outbound: Outbound::default(),
            leases: Leases::default(),
            retention,
            tally: Arc::default(),
        }
    }

    /// The same, which calls others.
    #[must_use]
    pub fn calling(self, fetch: impl Fetch) -> Self {
        let outbound = Outbound::new(fetch, self.clock.clone());
        Self { outbound, ..self }
    }
}

/// What an operator sets: the variables that every component reads.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    pub mode: Mode,
    pub ticks: Credential,
    pub keys: TokenKeys,
    pub origins: Origins,
    pub proxies: Proxies,
    pub log: Option<RequestLog>,
    /// The variable `identity_providers`, which component `identity` alone is given.
    pub providers: Arc<str>,
    /// The variable `mini_program_secrets`, which is component `identity`'s too.
    pub mini_program_secrets: Secrets,
    /// The variable `audit_keep_days`, which component `audit` alone is given.
    pub retention: Retention,
}

/// Everything else as it is by default.
impl From<Mode> for Settings {
    fn from(mode: Mode) -> Self {
        Self { mode, ..Self::default() }
    }
}

impl<K: Kv> Platform<K> {
    /// One store for all requests of an instance: it remembers which places it has taken and not used yet.
    pub fn store(&self) -> Store<K, MachineClock> {
        self.store.clone()
    }
}

/// The variable `mode`. Whatever is not plainly `development` is production.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    Development,
    #[default]
    Production,
}

impl Mode {
    pub fn from_variable(value: &str) -> Self {
        if value == "development" { Self::Development } else { Self::Production }
    }
}

/// The clock of the machine, whichever kind it is: its type would otherwise stand in every handler's signature.
#[derive(Clone)]
pub struct MachineClock(Arc<dyn AnyClock>);

trait AnyClock: Send + Sync {
    fn now(&self) -> OffsetDateTime;
    fn entropy(&self) -> [u8; 10];
    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}

impl<C: Clock> AnyClock for C {
    fn now(&self) -> OffsetDateTime {
        Clock::now(self)
    }

    fn entropy(&self) -> [u8; 10] {
        Clock::entropy(self)
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(Clock::sleep(self, duration))
    }
}

impl MachineClock {
    pub fn new(clock: impl Clock) -> Self {
        Self(Arc::new(clock))
    }
}

impl Clock for MachineClock {
    fn now(&self) -> OffsetDateTime {
        AnyClock::now(&*self.0)
    }

    fn entropy(&self) -> [u8; 10] {
        AnyClock::entropy(&*self.0)
    }

    async fn sleep(&self, duration: Duration) {
        AnyClock::sleep(&*self.0, duration).await;
    }
}

impl std::fmt::Debug for MachineClock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MachineClock")
    }
}
