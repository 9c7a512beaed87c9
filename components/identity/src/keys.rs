//! A provider's keys: where they are configured, or at its address, with the last good copy in the store.

use puhui_id_token::KeySet;
use puhui_service::{Code, Context, Failure};
use puhui_store::{Event, Kv, Placed, UpdateError};
use serde::Deserialize;
use time::{Duration, OffsetDateTime};

use crate::config::{Configured, discovery_url};
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
    let place = Place::of(one);
    let url = place.url();
    let store = cx.records();
    let known = store.internal(&KeyCopy::id(&url)).await?;
    let now = cx.machine_time();
    let copy = known.as_ref().map(|record| record.data.clone()).unwrap_or_default();
    let at_hand = copy.keys();
    let has_key = at_hand.as_ref().is_some_and(|keys| key.is_none_or(|key| keys.has(key)));
    if has_key && copy.is_fresh(now) || !copy.may_be_tried(now) {
        return at_hand.ok_or_else(unavailable);
    }
    let fetched = place.fetched(cx).await;
    let next = copy.after(fetched.as_ref().map(|(json, _)| json.clone()), now);
    note(cx, &url, known.map(|record| record.version), next).await?;
    fetched.map(|(_, keys)| keys).or(at_hand).ok_or_else(unavailable)
}

/// Where a provider's keys are.
enum Place<'a> {
    At(&'a str),
    /// Where the discovery document of this issuer says (OpenID Connect Discovery, 4).
    Discovered(&'a str),
}

/// What we need of a discovery document.
#[derive(Deserialize)]
struct Discovery {
    issuer: String,
    jwks_uri: String,
}

impl<'a> Place<'a> {
    fn of(one: &'a Configured) -> Self {
        one.jwks_url.as_deref().map_or(Self::Discovered(&one.issuer), Self::At)
    }

    fn url(&self) -> String {
        match self {
            Self::At(url) => (*url).to_owned(),
            Self::Discovered(issuer) => discovery_url(issuer),
        }
    }

    /// The keys that are there, and how they are written.
    async fn fetched<K: Kv>(&self, cx: &Context<K>) -> Option<(String, KeySet)> {
        let first = cx.outbound().get(&self.url()).await.ok()?;
        let bytes = match self {
            Self::At(_) => first,
            Self::Discovered(issuer) => {
                let discovery: Discovery = serde_json::from_slice(&first).ok()?;
                // The document has to be of the issuer that was asked for (4.3).
                let url = Some(discovery.jwks_uri).filter(|_| discovery.issuer == *issuer)?;
                cx.outbound().get(&url).await.ok()?
            }
        };
        let keys = KeySet::read(&bytes).ok()?;
        let json = String::from_utf8(bytes).ok().filter(|json| json.len() <= LARGEST)?;
        Some((json, keys))
    }
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
