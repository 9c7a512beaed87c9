use puhui_service::{Action, Codes, Reach};

use super::*;

/// The lists are of all bodies. So whoever may read them has everything within reach, and they hold nothing beyond it; a
/// role that has less needs lists of its own first.
#[tokio::test]
async fn those_who_supervise_read_it_and_nobody_else() {
    let office = Office::new();
    office.append::<Filings>(entry(START)).await;
    office.tick_through("collect").await;
    let id = office.listed("").await[0]["id"].as_str().unwrap().to_owned();
    let paths = [PATH.to_owned(), format!("{PATH}/counts"), format!("{PATH}/{id}"), format!("{PATH}/aud_{:032}", 0)];
    for path in &paths {
        assert_told(&office.supervisor().anonymous().get(path).await, 401, "sign-in-required");
        // Not even those whom an entry is about.
        for role in Role::ALL {
            let reply = office.supervisor().by(&somebody(*role)).get(path).await;
            match role {
                Role::Supervisor => assert!([200, 404].contains(&reply.status), "{path}"),
                _ => assert_told(&reply, 403, "not-permitted"),
            }
        }
    }
}

#[test]
fn whoever_may_read_it_reaches_everything() {
    for role in Action::ReadAudit.roles().unwrap() {
        assert_eq!(Reach::of(Some(&somebody(*role)), Action::ReadAudit), Reach::Everything, "{role:?}");
    }
}
