use axum::extract::{FromRequestParts, RawPathParams};
use http::request::Parts;

use super::Readable;
use crate::{At, Code, Failure, FieldCode};

/// A variable of the path that the outside world gave its form, such as a patent number; `N` counts the variables from
/// 0. What cannot be one is 400 and says why. Our own ids are [`Path`](crate::Path)'s: what cannot be one of those is the
/// id of nothing.
#[derive(Clone, Copy, Debug)]
pub struct Named<T, const N: usize = 0>(pub T);

impl<S: Send + Sync, T: Readable + Send, const N: usize> FromRequestParts<S> for Named<T, N> {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let variables = RawPathParams::from_request_parts(parts, state).await;
        let variables = variables.map_err(|_| Failure::new(Code::UnknownResource))?;
        let (name, value) = variables.iter().nth(N).ok_or_else(|| Failure::new(Code::Internal))?;
        T::read(value).map(Self).map_err(|why| {
            Failure::new(Code::InvalidPath).error(At::Parameter(name.to_owned()), FieldCode::InvalidValue, why)
        })
    }
}
