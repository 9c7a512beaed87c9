//! How many requests an executor takes on: in all, of one component, and from one client.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::limits::{RUNNING, RUNNING_OF_ONE, WAITING};

/// Counts of one executor.
pub(super) struct Admission {
    /// By component.
    running: Vec<AtomicUsize>,
    waiting: AtomicUsize,
    from: Mutex<HashMap<IpAddr, usize>>,
    per_address: usize,
}

/// A request's place. It counts as running or as waiting for its client, until dropped.
pub(super) struct Place {
    admission: Arc<Admission>,
    component: usize,
    address: IpAddr,
    waits: AtomicBool,
    is_late: AtomicBool,
}

impl Admission {
    /// Counts for as many components, with the most requests of one address.
    pub(super) fn new(components: usize, per_address: usize) -> Arc<Self> {
        Arc::new(Self {
            running: (0..components).map(|_| AtomicUsize::default()).collect(),
            waiting: AtomicUsize::default(),
            from: Mutex::default(),
            per_address,
        })
    }

    /// A place for a request whose body is still to come.
    pub(super) fn wait(self: &Arc<Self>, component: usize, client: IpAddr) -> Option<Arc<Place>> {
        if self.waiting.load(Ordering::Relaxed) >= WAITING {
            return None;
        }
        let address = site(client);
        let mut from = self.from.lock().unwrap_or_else(PoisonError::into_inner);
        let count = from.entry(address).or_default();
        if *count >= self.per_address {
            return None;
        }
        *count += 1;
        self.waiting.fetch_add(1, Ordering::Relaxed);
        let (waits, is_late) = (AtomicBool::new(true), AtomicBool::new(false));
        Some(Arc::new(Place { admission: Arc::clone(self), component, address, waits, is_late }))
    }
}

impl Place {
    /// Whether this request may run now. Uploads that go on all at once can be more than a component may have; what is
    /// too much is not held against the others.
    pub(super) fn has_room(&self) -> bool {
        let running = |count: &AtomicUsize| count.load(Ordering::Relaxed);
        let all = self.admission.running.iter().map(|count| running(count).min(RUNNING_OF_ONE)).sum::<usize>();
        all < RUNNING && running(&self.admission.running[self.component]) < RUNNING_OF_ONE
    }

    /// Now the component works, or could.
    pub(super) fn run(&self) {
        if self.waits.swap(false, Ordering::Relaxed) {
            self.admission.waiting.fetch_sub(1, Ordering::Relaxed);
            self.admission.running[self.component].fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Now it is the client's turn.
    pub(super) fn wait(&self) {
        if !self.waits.swap(true, Ordering::Relaxed) {
            self.admission.running[self.component].fetch_sub(1, Ordering::Relaxed);
            self.admission.waiting.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Notes that the client's body came too slowly and was given up.
    pub(super) fn give_up(&self) {
        self.is_late.store(true, Ordering::Relaxed);
    }

    /// Whether it was.
    pub(super) fn is_given_up(&self) -> bool {
        self.is_late.load(Ordering::Relaxed)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.wait();
        self.admission.waiting.fetch_sub(1, Ordering::Relaxed);
        let mut from = self.admission.from.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = from.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                from.remove(&self.address);
            }
        }
    }
}

/// What counts as one client: an IPv4 address, or the IPv6 network that one customer is given.
pub(super) fn site(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOBODY: IpAddr = IpAddr::V4(std::net::Ipv4Addr::UNSPECIFIED);

    fn places(admission: &Arc<Admission>, count: usize, component: usize) -> Vec<Arc<Place>> {
        (0..count).map(|_| admission.wait(component, NOBODY).unwrap()).collect()
    }

    #[test]
    fn waiting_for_a_client_takes_no_running_place() {
        let admission = Admission::new(2, usize::MAX);
        let mut all = places(&admission, RUNNING_OF_ONE, 0);
        all.extend(places(&admission, RUNNING - RUNNING_OF_ONE, 1));
        assert!(all[0].has_room());
        all.iter().for_each(|place| place.run());
        let next = admission.wait(1, NOBODY).unwrap();
        assert!(!next.has_room());
        all[0].wait();
        assert!(next.has_room());
        drop((all, next));
        let left = admission.running.iter().chain([&admission.waiting]).map(|count| count.load(Ordering::Relaxed));
        assert_eq!(left.sum::<usize>(), 0);
        assert!(admission.from.lock().unwrap().is_empty());
    }

    #[test]
    fn a_stuck_component_leaves_room_for_others() {
        let admission = Admission::new(2, usize::MAX);
        let stuck = places(&admission, RUNNING_OF_ONE, 0);
        stuck.iter().for_each(|place| place.run());
        assert!(!admission.wait(0, NOBODY).unwrap().has_room());
        assert!(admission.wait(1, NOBODY).unwrap().has_room());
        let more = places(&admission, RUNNING, 0);
        more.iter().for_each(|place| place.run());
        assert!(admission.wait(1, NOBODY).unwrap().has_room(), "more uploads went on than may run");
    }

    #[test]
    fn waiting_is_bounded_too() {
        let admission = Admission::new(1, usize::MAX);
        let all = places(&admission, WAITING, 0);
        assert!(admission.wait(0, NOBODY).is_none());
        drop(all);
        assert!(admission.wait(0, NOBODY).is_some());
    }

    #[test]
    fn one_address_leaves_room_for_others() {
        let admission = Admission::new(1, 2);
        let take = |address: &str| admission.wait(0, address.parse().unwrap());
        let _held = [take("2001:db8::1"), take("2001:db8::2"), take("192.0.2.1"), take("::ffff:192.0.2.1")];
        assert!(take("2001:db8::3").is_none() && take("192.0.2.1").is_none());
        assert!(take("2001:db8:0:1::1").is_some() && take("192.0.2.2").is_some());
    }
}
