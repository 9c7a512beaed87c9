//! What leaves an entry in the audit: every route, asked by every role.

use std::fmt::Write;

use puhui_service::Verb;
use puhui_service::testing::{Client, entries, platform};
use puhui_store::{Clock, TestClock};

use super::tenancy::{ask, callers, holding, on};
use super::{clock, whose};
use crate::{ROUTES, component};

/// The trace of the request in question.
const ASKED: &str = "11111111111111111111111111111111";

/// For reviewers: the status, how many records it names, and whether a purpose was given. Whoever is not named left none.
#[tokio::test]
async fn what_leaves_an_entry() {
    let mut table = String::new();
    for route in ROUTES {
        let is_of_person = route.path.ends_with("/person") && route.verb == Verb::Get;
        for is_full in [false, true].into_iter().filter(|is_full| is_of_person || !is_full) {
            let query = if is_full { "?view=full" } else { "" };
            writeln!(table, "{} {}{query}", route.verb.as_str(), route.path).unwrap();
            for (name, who) in callers() {
                let kv = holding(true).await;
                let office = on(&kv).by_whom(whose);
                // Its ids are others than those that were made so far.
                let clock = TestClock::seeded(clock().now(), 99);
                let client = Client::new(component(platform(kv.clone(), clock)));
                let client = client.with("traceparent", &format!("00-{ASKED}-b7ad6b7169203331-01"));
                let client = who.as_ref().map_or(client.clone(), |who| client.by(who));
                let reply = ask(&client, &office, route, is_full).await;
                // The office has asked and written before.
                let mut left = entries(&kv).await;
                left.retain(|entry| entry["traceId"] == ASKED);
                assert!(left.len() <= 1 && (reply.status < 400 || left.is_empty()), "{} by {name}", route.path);
                if let Some(entry) = left.first() {
                    let why = if entry["purpose"].is_string() { ", why" } else { "" };
                    let records = entry["records"].as_array().unwrap().len();
                    writeln!(table, "  {name:46}{} of {records}{why}", entry["status"]).unwrap();
                }
            }
        }
    }
    insta::assert_snapshot!(table);
}
