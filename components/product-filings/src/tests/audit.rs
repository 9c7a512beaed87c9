//! What leaves an entry in the audit: every route, asked by every role.

use std::fmt::Write;

use puhui_service::testing::{Client, entries, platform};
use puhui_store::{Clock, TestClock};

use super::clock;
use super::tenancy::{Caller, STATES, ask, callers, holding};
use crate::{ROUTES, component};

/// For reviewers: the action, how many records it names, and whether a purpose was given. Whoever is not named left none.
#[tokio::test]
async fn what_leaves_an_entry() {
    let mut table = String::new();
    for route in ROUTES {
        let title = format!("{} {}", route.verb.as_str(), route.path);
        writeln!(table, "{title:48}{:20}{:20}{}", STATES[0], STATES[1], STATES[2]).unwrap();
        for Caller { name, who, region } in callers() {
            let mut line = String::new();
            for state in STATES {
                let (kv, location, tag) = holding(state, region).await;
                // Its ids are others than those that were made so far.
                let clock = TestClock::seeded(clock().now(), 99);
                let client = Client::new(component(platform(kv.clone(), clock)));
                let client = who.as_ref().map_or(client.clone(), |who| client.by(who));
                let before = entries(&kv).await;
                let reply = ask(&client, route, &location, &tag, region).await;
                let left: Vec<_> = entries(&kv).await.into_iter().skip(before.len()).collect();
                let told: Vec<_> = left
                    .iter()
                    .map(|entry| {
                        assert_eq!(
                            (&entry["status"], entry["route"].as_str()),
                            (&reply.status.into(), Some(route.path))
                        );
                        assert_eq!(entry["action"], format!("{:?}", route.action));
                        let why = if entry["purpose"].is_string() { ", why" } else { "" };
                        format!("{} of {}{why}", entry["status"], entry["records"].as_array().unwrap().len())
                    })
                    .collect();
                assert!(told.len() <= 1, "{title} by {name}");
                assert!(reply.status < 400 || told.is_empty(), "{title} by {name}");
                write!(line, "{:20}", told.first().map_or("-", String::as_str)).unwrap();
            }
            if line.replace(['-', ' '], "").is_empty() {
                continue;
            }
            writeln!(table, "  {name:46}{}", line.trim_end()).unwrap();
        }
    }
    insta::assert_snapshot!(table);
}
