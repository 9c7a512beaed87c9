//! Something for the examples of component `audit` to show: other components leave entries, and here there are none.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use puhui_service::audit::{Acting, Appended, Entry};
use puhui_service::identity::Role;
use puhui_service::testing::{CREDENTIAL, Client, settings, somebody};
use puhui_service::{Component, Credential, Mode, Platform, Settings};
use puhui_store::{Behaviour, Event, MemoryKv, Store, TestClock};
use serde_json::json;

use crate::items::MOMENT;

enum Filings {}

impl Acting for Filings {
    const COMPONENT: &'static str = "product-filings";
}

/// The component over a store in which it has collected that a reviewer read whom to call about a filing.
pub(crate) fn component() -> Component {
    let (kv, clock) = (MemoryKv::new(Behaviour::Honest), TestClock::at(MOMENT));
    let entry = Entry {
        at: MOMENT,
        who: somebody(Role::Operator),
        session: None,
        action: "ReadFilingContacts".to_owned(),
        method: "GET".to_owned(),
        route: "/v1/product-filings/{id}/contact".to_owned(),
        records: vec!["pf_0192e4a0b1c27d3e8f90a1b2c3d4e5f6".to_owned()],
        left_out: 0,
        status: 200,
        code: None,
        purpose: Some("核实备案材料".to_owned()),
        trace_id: "4bf92f3577b34da6a3ce929d0e0e4736".to_owned(),
    };
    let ticks = Credential::from_variable(CREDENTIAL);
    let component =
        audit::component(Platform::new(kv.clone(), clock.clone(), Settings { ticks, ..settings(Mode::Development) }));
    let event = Event::new(MOMENT, "somebody", "appended");
    _ = done(Store::new(kv, clock).create(Appended::<Filings>::new(entry), event));
    let client = Client::new(component.clone()).with("authorization", &format!("Bearer {CREDENTIAL}"));
    _ = done(client.post("/internal/audit/ticks/collect", &json!({})));
    component
}

/// Work that waits for nobody: a store in memory only steps aside.
fn done<T>(work: impl Future<Output = T>) -> T {
    let (mut work, mut context) = (pin!(work), Context::from_waker(Waker::noop()));
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}
