//! The audit (审计): who read what is not public, or decided something, for whom, when and why.
//!
//! Handlers do nothing for it. What the policy lets a caller see in full, and what is written, is noted on the request's
//! [`Access`](crate::policy::Access) by the [`Context`](crate::Context) alone; once the handler is done, the route's guard
//! appends one [`Entry`] to the acting component's own list, and only then the answer leaves. If it cannot be appended,
//! nothing leaves. Look-ups that leave no entry are counted ([`counted`]).
//!
//! | the request | leaves |
//! |---|---|
//! | shows in full what is not public ([`Owned::is_confidential`](crate::Owned::is_confidential)), a part of a record, or what [`Seen::in_full`](crate::Seen::in_full) lets out; also where the answer is 304 | an entry with the ids |
//! | writes for an office, or decides ([`Role::is_for_an_office`](crate::identity::Role::is_for_an_office)), and is answered with a success | an entry with the ids; of an import, which begins to answer before it writes, without them |
//! | fails with 5xx after such a write was tried | an entry with the ids and the problem's code: it may have been written |
//! | writes in its own affairs: files a product, names a member | nothing: the record's history says who, for whom and when |
//! | is refused (4xx) | nothing: it has shown and changed nothing, and the request log has it |
//! | is any other look-up | nothing, and is counted |
//!
//! Signing in leaves none: there is nobody yet, and the session says it. Job runs have records of their own.

mod entry;
mod notes;
mod purpose;
mod retention;
mod tally;
mod trail;

pub use entry::{Acting, Appended, Entry, KIND, feed};
pub(crate) use notes::{Noted, Notes};
pub use purpose::Purpose;
pub(crate) use purpose::given;
pub use retention::Retention;
pub(crate) use tally::Tally;
pub use tally::counted;
pub use trail::{Kept, Trail, Unkept};
pub(crate) use trail::{Outcome, Visit};
