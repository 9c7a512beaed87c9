//! How many requests an executor takes on.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use super::{RUNNING, WAITING};

/// Counts of one executor.
#[derive(Default)]
pub(super) struct Admission {
    running: AtomicUsize,
    waiting: AtomicUsize,
}

/// A request's place. It counts as running or as waiting for its client, until dropped.
pub(super) struct Place {
    admission: Arc<Admission>,
    waits: AtomicBool,
}

impl Admission {
    /// A place for a request whose body is still to come.
    pub(super) fn wait(self: &Arc<Self>) -> Option<Arc<Place>> {
        if self.waiting.load(Ordering::Relaxed) >= WAITING {
            return None;
        }
        self.waiting.fetch_add(1, Ordering::Relaxed);
        Some(Arc::new(Place { admission: Arc::clone(self), waits: AtomicBool::new(true) }))
    }

    /// Whether another request may run now.
    pub(super) fn has_room(&self) -> bool {
        self.running.load(Ordering::Relaxed) < RUNNING
    }
}

impl Place {
    /// Now the component works, or could.
    pub(super) fn run(&self) {
        if self.waits.swap(false, Ordering::Relaxed) {
            self.admission.waiting.fetch_sub(1, Ordering::Relaxed);
            self.admission.running.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Now it is the client's turn.
    pub(super) fn wait(&self) {
        if !self.waits.swap(true, Ordering::Relaxed) {
            self.admission.running.fetch_sub(1, Ordering::Relaxed);
            self.admission.waiting.fetch_add(1, Ordering::Relaxed);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let count = if *self.waits.get_mut() { &self.admission.waiting } else { &self.admission.running };
        count.fetch_sub(1, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_for_a_client_takes_no_running_place() {
        let admission = Arc::<Admission>::default();
        let places = (0..RUNNING).map(|_| admission.wait().unwrap()).collect::<Vec<_>>();
        assert!(admission.has_room());
        places.iter().for_each(|place| place.run());
        assert!(!admission.has_room());
        places[0].wait();
        assert!(admission.has_room());
        drop(places);
        assert_eq!((admission.running.load(Ordering::Relaxed), admission.waiting.load(Ordering::Relaxed)), (0, 0));
    }

    #[test]
    fn waiting_is_bounded_too() {
        let admission = Arc::<Admission>::default();
        let places = (0..WAITING).map(|_| admission.wait().unwrap()).collect::<Vec<_>>();
        assert!(admission.wait().is_none());
        drop(places);
        assert!(admission.wait().is_some());
    }
}
