//! A request with a platform's key, from the key to the answer.

use std::net::IpAddr;
use std::pin::Pin;

use axum::response::{IntoResponse, Response};
use puhui_store::{Clock, Kv};

use crate::identity::{KeyText, Unusable};
use crate::policy::{Access, Action};
use crate::quota::{Granted, Standing};
use crate::{Code, Failure, Platform};

/// How a key is looked up, where there is a store.
pub(crate) type LookUp<K> = fn(Action, Platform<K>, KeyText, Option<IpAddr>) -> Admission;

/// What becomes of a request with a key.
pub(crate) type Admission = Pin<Box<dyn Future<Output = Result<Admitted, Failure>> + Send>>;

/// A key that was good and was counted, and what it may do.
pub(crate) struct Admitted {
    access: Result<Access, Failure>,
    standing: Standing,
}

/// Looks a key up. What is wrong with the key itself is said before anything is counted; whatever it asks for is counted, also
/// what it is not for, so that nobody can try things out beyond the limits.
pub(crate) fn by_key<K: Kv>(
    action: Action,
    platform: Platform<K>,
    text: KeyText,
    address: Option<IpAddr>,
) -> Admission {
    Box::pin(async move {
        let (store, now, id) = (platform.store(), platform.clock.now(), text.id());
        let key = store.get(&id).await?.ok_or_else(|| Failure::new(Code::InvalidKey))?.data;
        key.usable(now, address).map_err(|why| match why {
            Unusable::Revoked => Failure::new(Code::KeyRevoked),
            Unusable::Expired => Failure::new(Code::KeyExpired),
            Unusable::Address => Failure::new(Code::AddressNotAllowed),
        })?;
        let Granted { refused_by, standing } = platform.leases.take(&store, &id, key.limits, now).await?;
        let access = match refused_by {
            Some(span) => Err(standing.refusal(span)),
            None => Access::of_key(action, &key),
        };
        Ok(Admitted { access, standing })
    })
}

/// Whatever is answered to a key that is good says how it stands by its limits.
pub(crate) async fn answered<A: Future<Output = Response>>(
    admission: Admission,
    handle: impl FnOnce(Access) -> A,
) -> Response {
    match admission.await {
        Err(failure) => failure.into_response(),
        Ok(Admitted { access: Err(failure), standing }) => standing.announce(failure.into_response()),
        Ok(Admitted { access: Ok(access), standing }) => standing.announce(handle(access).await),
    }
}
