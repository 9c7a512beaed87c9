//! The limits that an operator may set.

use std::num::NonZeroU32;
use std::time::Duration;

use clap::Args;
use puhui_runtime::serve::Limits;
use puhui_service::Mode;

#[derive(Args)]
pub(super) struct LimitArguments {
    /// How long a component may take from the last byte of a request to the head of its answer (default 30).
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=600))]
    head_deadline: Option<u64>,
    /// How long a body may stand still, in either direction (default 60).
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..=600))]
    body_patience: Option<u64>,
    /// How many connections may be open (default 4096).
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    max_connections: Option<u32>,
    /// How many requests one client address may have on an executor at the same time (default 256). Behind a proxy
    /// set the variable `trusted_proxies`, or all clients have the proxy's address.
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    max_per_address: Option<u32>,
    /// How many requests a minute one client address may send without saying who asks; 0 is without limit (default 600,
    /// and none in development mode).
    #[arg(long, value_name = "NUMBER")]
    anonymous_per_minute: Option<u32>,
}

impl LimitArguments {
    /// What was given, and the defaults for the rest.
    pub(super) fn resolve(&self, mode: Mode) -> Limits {
        let default = Limits::default();
        let anonymous = default.anonymous.filter(|_| mode == Mode::Production);
        let count = |given: Option<u32>, default| given.map_or(default, |given| given as usize);
        Limits {
            head_deadline: self.head_deadline.map_or(default.head_deadline, Duration::from_secs),
            body_patience: self.body_patience.map_or(default.body_patience, Duration::from_secs),
            connections: count(self.max_connections, default.connections),
            per_address: count(self.max_per_address, default.per_address),
            anonymous: self.anonymous_per_minute.map_or(anonymous, NonZeroU32::new),
        }
    }
}
