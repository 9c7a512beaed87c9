use super::{Describe, Operation};
use crate::Failure;

/// A handler, as the list of what it takes.
pub trait Documented<T> {
    fn describe(&self, operation: &mut Operation<'_>);
}

macro_rules! documented {
    ($(($($part:ident),*))*) => {$(
        impl<F, A, O, $($part: Describe),*> Documented<($($part,)*)> for F
        where
            F: Fn($($part),*) -> A,
            A: Future<Output = Result<O, Failure>>,
        {
            fn describe(&self, operation: &mut Operation<'_>) {
                $($part::describe(operation);)*
                let _ = operation;
            }
        }
    )*};
}

documented! { () (A1) (A1, A2) (A1, A2, A3) (A1, A2, A3, A4) (A1, A2, A3, A4, A5) (A1, A2, A3, A4, A5, A6) (A1, A2, A3, A4, A5, A6, A7) }
