use serde_json::json;

use super::{assert_told, body, client, decided, own, resubmitted, state, submitted, withdrawn};

const STEPS: [&str; 5] = ["approve", "return", "reject", "resubmit", "withdraw"];

/// A filing that has come to a state by these steps: what each further step makes of it, or `-` if it is refused.
async fn check(way: &[&str], code: &str, outcomes: [&str; 5]) {
    for (step, outcome) in STEPS.into_iter().zip(outcomes) {
        let client = client();
        let location = submitted(&client, "one", &body()).await;
        let take = async |step: &str| match step {
            "withdraw" => withdrawn(&client, &location).await,
            "resubmit" => resubmitted(&client, &location, &body()).await,
            verdict => decided(&client, &location, verdict).await,
        };
        for step in way {
            assert_eq!(take(step).await.status, 200, "{way:?}");
        }
        let before = client.get(&location).await.json();
        let open: Vec<_> = STEPS.into_iter().zip(outcomes).filter(|(_, outcome)| *outcome != "-").collect();
        let (filers, reviewers): (Vec<_>, Vec<_>) =
            open.into_iter().map(|(step, _)| step).partition(|step| ["resubmit", "withdraw"].contains(step));
        assert_eq!((&before["state"]["code"], &before["actions"]), (&json!(code), &json!(reviewers)));
        assert_eq!(own(&client).get(&location).await.json()["actions"], json!(filers));

        let reply = take(step).await;
        if outcome == "-" {
            assert_told(&reply, 409, "wrong-state");
            assert_eq!(reply.json()["related"], location);
            assert!(reply.json()["detail"].as_str().unwrap().contains(&format!("({code})")), "{}", reply.json());
            assert_eq!(client.get(&location).await.json(), before, "{step} from {code}");
        } else {
            let whose = if ["resubmit", "withdraw"].contains(&step) { own(&client) } else { client.clone() };
            assert_eq!((reply.status, reply.json()), (200, whose.get(&location).await.json()));
            assert_eq!(state(&client, &location).await, outcome, "{step} from {code}");
            let history = client.get(&format!("{location}/history")).await.json();
            let last = history["items"].as_array().unwrap().last().unwrap().clone();
            assert_eq!((&last["from"]["code"], &last["to"]["code"]), (&json!(code), &json!(outcome)));
        }
    }
}

#[tokio::test]
async fn every_step_from_every_state() {
    check(&[], "pending", ["approved", "returned", "rejected", "-", "withdrawn"]).await;
    check(&["return"], "returned", ["-", "-", "-", "pending", "withdrawn"]).await;
    check(&["return", "resubmit"], "pending", ["approved", "returned", "rejected", "-", "withdrawn"]).await;
    check(&["approve"], "approved", ["-", "-", "-", "-", "withdrawn"]).await;
    check(&["reject"], "rejected", ["-", "-", "-", "-", "-"]).await;
    check(&["withdraw"], "withdrawn", ["-", "-", "-", "-", "-"]).await;
    check(&["return", "withdraw"], "withdrawn", ["-", "-", "-", "-", "-"]).await;
    check(&["approve", "withdraw"], "withdrawn", ["-", "-", "-", "-", "-"]).await;
}

#[tokio::test]
async fn what_the_state_forbids_is_said_in_the_callers_language() {
    let client = client();
    let location = submitted(&client, "one", &body()).await;
    decided(&client, &location, "return").await;
    let told = |reply: puhui_service::testing::Reply| reply.json()["detail"].as_str().unwrap().to_owned();
    assert_eq!(
        told(decided(&client, &location, "approve").await),
        "The filing is returned for correction (returned). What can be done to it now: resubmit, withdraw."
    );
    withdrawn(&client, &location).await;
    assert_eq!(
        told(decided(&client.in_chinese(), &location, "approve").await),
        "备案状态为“已撤回”（withdrawn），不能再办理任何操作。"
    );
}
