//! How many requests a minute one client may send without saying who it is.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, RandomState};
use std::net::IpAddr;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};

use time::OffsetDateTime;

use super::admission::site;

/// In seconds.
const WINDOW: i64 = 60;
/// Counts are in so many parts, so that executors seldom wait for each other.
const PARTS: usize = 16;
/// How many clients a part counts one by one in a window. Those beyond share one count, so that whoever sends from countless
/// addresses neither fills the memory nor gets more for it.
const CLIENTS: usize = 8_192;

/// Counts of all executors, by client and minute.
pub(super) struct Rates {
    limit: Option<NonZeroU32>,
    parts: [Mutex<Part>; PARTS],
    hasher: RandomState,
}

#[derive(Default)]
struct Part {
    window: i64,
    counts: HashMap<IpAddr, u32>,
    others: u32,
}

/// Why a request has to wait, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TooMany {
    pub(super) limit: NonZeroU32,
    /// In seconds, at least one.
    pub(super) wait: u32,
}

impl Rates {
    /// Counts with a limit for each client, or with none.
    pub(super) fn new(limit: Option<NonZeroU32>) -> Self {
        Self { limit, parts: Default::default(), hasher: RandomState::new() }
    }

    /// Counts a request, unless it is one too many.
    pub(super) fn take(&self, client: IpAddr, now: OffsetDateTime) -> Result<(), TooMany> {
        let Some(limit) = self.limit else { return Ok(()) };
        let client = site(client);
        let (now, hash) = (now.unix_timestamp(), self.hasher.hash_one(client));
        let window = now.div_euclid(WINDOW);
        let mut part = self.parts[(hash % PARTS as u64) as usize].lock().unwrap_or_else(PoisonError::into_inner);
        if part.window != window {
            *part = Part { window, ..Part::default() };
        }
        let count = part.count_of(client);
        if *count < limit.get() {
            *count += 1;
            return Ok(());
        }
        let wait = WINDOW - now.rem_euclid(WINDOW);
        Err(TooMany { limit, wait: wait.unsigned_abs().try_into().unwrap_or(1) })
    }
}

impl Part {
    fn count_of(&mut self, client: IpAddr) -> &mut u32 {
        if self.counts.len() >= CLIENTS && !self.counts.contains_key(&client) {
            return &mut self.others;
        }
        self.counts.entry(client).or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use time::macros::datetime;

    use super::*;

    const START: OffsetDateTime = datetime!(2026-11-22 08:00 UTC);

    fn client(number: u32) -> IpAddr {
        Ipv4Addr::from_bits(number).into()
    }

    #[test]
    fn a_client_has_so_many_a_minute() {
        let limit = NonZeroU32::new(3).unwrap();
        let rates = Rates::new(Some(limit));
        let at = |second| START + time::Duration::seconds(second);
        for second in [1, 20, 40] {
            assert_eq!(rates.take(client(1), at(second)), Ok(()));
        }
        assert_eq!(rates.take(client(1), at(40)), Err(TooMany { limit, wait: 20 }));
        assert_eq!(rates.take(client(1), at(59)), Err(TooMany { limit, wait: 1 }));
        assert_eq!(rates.take(client(2), at(59)), Ok(()));
        assert_eq!(rates.take(client(1), at(60)), Ok(()));
    }

    #[test]
    fn without_a_limit_nothing_is_counted() {
        let rates = Rates::new(None);
        assert!((0..10_000).all(|_| rates.take(client(1), START).is_ok()));
        assert!(rates.parts.iter().all(|part| part.lock().unwrap().counts.is_empty()));
    }

    #[test]
    fn countless_addresses_fill_no_memory() {
        let rates = Rates::new(NonZeroU32::new(2));
        let many = u32::try_from(PARTS * CLIENTS).unwrap() * 2;
        let taken = (0..many).filter(|number| rates.take(client(*number), START).is_ok()).count();
        assert!(taken <= PARTS * (CLIENTS + 2), "{taken}");
        let counted: usize = rates.parts.iter().map(|part| part.lock().unwrap().counts.len()).sum();
        assert!(counted <= PARTS * CLIENTS);
        // Whoever was counted before goes on.
        assert_eq!(rates.take(client(0), START), Ok(()));
        assert!(rates.take(client(0), START).is_err());
    }
}
