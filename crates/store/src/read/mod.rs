//! Reading lists: page by page, by date, as a feed, and whole.

mod dated;
mod feed;
mod history;
mod order;
mod page;
mod scan;
mod standing;
mod walk;

pub use dated::DatedPosition;
pub use feed::Changes;
pub use history::Events;
pub use order::Order;
pub(crate) use page::count;
pub use page::{Page, Position};
pub use scan::Scan;
