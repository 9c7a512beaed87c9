//! A provider's keys: where they are configured, or at its address, with the last good copy in the store.

use puhui_id_token::KeySet;
use puhui_service::{Code, Context, Failure};
use puhui_store::{Event, Kv, Placed, UpdateError};
use time::{Duration, OffsetDateTime};

use crate::config::Configured;
use crate::record::KeyCopy;

/// A record has no room for more.
const LARGEST: usize = 192 * 1024;
/// How old a copy may be before it is fetched anew: a key that the provider has withdrawn is good no longer than that.
const FRESH: Duration = Duration::hours(1);
/// The least time between two calls; it doubles with every one that came to nothing.
const PAUSE: Duration = Duration::seconds(10);
const LONGEST_PAUSE: Duration = Duration::minutes(10);

/// The keys to verify a token with that names this key.
pub(crate) async fn of<K: Kv>(cx: &Context<K>, one: &Configured, key: Option<&str>) -> Result<KeySet, Failure> {
    if let Some(jwks) = &one.jwks {
        return KeySet::read(jwks.to_string().as_bytes()).map_err(|_| Failure::new(Code::Misconfigured));
    }
    let url = one.jwks_url.as_deref().ok_or_else(|| Failure::new(Code::Misconfigured))?;
    let store = cx.records();
    let known = store.internal(&KeyCopy::id(url)).await?;
    let now = cx.machine_time();
    let copy = known.as_ref().map(|record| record.data.clone()).unwrap_or_default();
    let at_hand = copy.keys();
    let has_key = at_hand.as_ref().is_some_and(|keys| key.is_none_or(|key| keys.has(key)));
    if has_key && copy.is_fresh(now) || !copy.may_be_tried(now) {
        return at_hand.ok_or_else(unavailable);
    }
    let fetched = fetched(cx, url).await;
    let next = copy.after(fetched.as_ref().map(|(json, _)| json.clone()), now);
    note(cx, url, known.map(|record| record.version), next).await?;
    fetched.map(|(_, keys)| keys).or(at_hand).ok_or_else(unavailable)
}

/// The keys that are at an address, and how they are written there.
async fn fetched<K: Kv>(cx: &Context<K>, url: &str) -> Option<(String, KeySet)> {
    let bytes = cx.outbound().get(url).await.ok().filter(|bytes| bytes.len() <= LARGEST)?;
    let keys = KeySet::read(&bytes).ok()?;
    Some((String::from_utf8(bytes).ok()?, keys))
}

/// Writes down what came of a call. Of several callers at once any may win: each has what it needs.
async fn note<K: Kv>(cx: &Context<K>, url: &str, seen: Option<u64>, next: KeyCopy) -> Result<(), Failure> {
    let (records, id) = (cx.records(), KeyCopy::id(url));
    let event = Event::new(cx.machine_time(), "identity", "fetched");
    match seen {
        None => match records.create_part_at(id, None, next, event).await {
            Ok(Placed::Created(_) | Placed::Existing(_)) | Err(puhui_store::StoreError::InProgress) => Ok(()),
            Err(why) => Err(why.into()),
        },
        Some(version) => match records.update_internal(&id, Some(version), |_| Ok((next.clone(), event.clone()))).await
        {
            Ok(_) | Err(UpdateError::Stale { .. }) => Ok(()),
            Err(why) => Err(why.into()),
        },
    }
}

fn unavailable() -> Failure {
    Failure::new(Code::ProviderUnavailable).retry_after(10)
}

impl KeyCopy {
    fn keys(&self) -> Option<KeySet> {
        KeySet::read(self.json.as_ref()?.as_bytes()).ok()
    }

    fn is_fresh(&self, now: OffsetDateTime) -> bool {
        self.fetched_at.is_some_and(|at| now - at < FRESH)
    }

    fn may_be_tried(&self, now: OffsetDateTime) -> bool {
        let pause = PAUSE * 2_i32.saturating_pow(self.failures.min(10));
        self.tried_at.is_none_or(|at| now - at >= pause.min(LONGEST_PAUSE))
    }

    /// The copy once a call has brought something or nothing.
    fn after(&self, json: Option<String>, now: OffsetDateTime) -> Self {
        match json {
            Some(json) => Self { json: Some(json), fetched_at: Some(now), tried_at: Some(now), failures: 0 },
            None => Self { tried_at: Some(now), failures: self.failures.saturating_add(1), ..self.clone() },
        }
    }
}
