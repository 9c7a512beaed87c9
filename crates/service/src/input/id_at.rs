use axum::extract::{FromRequestParts, RawPathParams};
use http::request::Parts;
use puhui_store::{Id, Record};

use crate::{Code, Failure};

/// An id of ours in a path that has other variables before it; `N` counts from 0. What cannot be one is the id of nothing: 404.
#[derive(Clone, Copy, Debug)]
pub struct IdAt<R, const N: usize>(pub Id<R>);

impl<S: Send + Sync, R: Record, const N: usize> FromRequestParts<S> for IdAt<R, N> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let unknown = || Failure::new(Code::UnknownResource);
        let variables = RawPathParams::from_request_parts(parts, state).await.map_err(|_| unknown())?;
        let id = variables.iter().nth(N).and_then(|(_, value)| value.parse().ok());
        id.map(Self).ok_or_else(unknown)
    }
}
