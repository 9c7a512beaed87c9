//! The one conversion from the store's errors to problems.

use puhui_store::{StoreError, UpdateError};

use super::{Code, Failure};

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(_) => Self::new(Code::StoreUnavailable).retry_after(1),
            StoreError::Late => Self::new(Code::TooLate).retry_after(1),
            // No `Retry-After`: a blind repetition is exactly what must not happen.
            StoreError::OutcomeUnknown => Self::new(Code::OutcomeUnknown),
            StoreError::InProgress => Self::new(Code::InProgress).retry_after(2),
            StoreError::NewerSchema => Self::new(Code::NewerSchema),
            StoreError::Taken { .. } => Self::new(Code::AlreadyExists),
            StoreError::Erased => Self::new(Code::Erased),
            StoreError::TooLarge => Self::new(Code::RecordTooLarge),
            StoreError::Corrupt { .. } => Self::new(Code::Internal),
        }
    }
}

impl<E: Into<Failure>> From<UpdateError<E>> for Failure {
    fn from(error: UpdateError<E>) -> Self {
        match error {
            UpdateError::NotFound => Self::new(Code::UnknownResource),
            UpdateError::Stale { .. } => Self::new(Code::PreconditionFailed),
            UpdateError::Refused(reason) => reason.into(),
            UpdateError::Store(error) => error.into(),
        }
    }
}
