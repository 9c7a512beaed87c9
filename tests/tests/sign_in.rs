//! Signing in with a real provider of identities, from its discovery document to a write under the token.
#![expect(clippy::panic, reason = "a test fails loudly")]

use puhui_tests::{Client, Provider, Server, Settings};
use serde_json::{Value, json};

const ALGORITHMS: [&str; 3] = ["RS256", "ES256", "EdDSA"];

/// What an operator writes about the provider: found through its discovery document, a client for each algorithm.
fn configured(provider: &Provider) -> Value {
    let one = |algorithm: &&str| {
        json!({
            "name": algorithm, "issuer": provider.issuer, "clientIds": [format!("puhui-{algorithm}")],
            "algorithms": [algorithm], "claims": {"role": "groups", "creditCode": "organisation"},
            "roles": [{"text": "national-office", "role": "national"}, {"text": "handlers", "role": "handler"}],
        })
    };
    ALGORITHMS.iter().map(one).collect()
}

/// Puhui that trusts the provider, and may reach it though it is on loopback.
fn server(provider: &Provider) -> Server {
    let arguments = [
        "--dev",
        "--variable",
        &format!("identity_providers={}", configured(provider)),
        "--variable",
        &format!("identity_provider_host={}", provider.issuer),
        "--allow-private",
        provider.authority(),
    ];
    Server::with(Settings { arguments: arguments.map(ToOwned::to_owned).to_vec(), ..Settings::default() })
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}")).to_owned()
}

fn nonce(client: &Client, algorithm: &str) -> String {
    text(&client.post("/v1/sessions/nonces", &json!({"provider": algorithm})).json(), "nonce")
}

fn exchange(client: &Client, algorithm: &str, nonce: &str, token: &str) -> puhui_tests::Answer {
    client.post("/v1/sessions", &json!({"provider": algorithm, "idToken": token, "nonce": nonce}))
}

fn bearer(client: &Client, token: &str) -> Client {
    client.clone().header("authorization", &format!("Bearer {token}"))
}

#[test]
fn somebody_signs_in_with_a_real_provider() {
    let Some(provider) = Provider::start() else { return };
    let server = server(&provider);
    let client = server.client();
    for (algorithm, region) in ALGORITHMS.into_iter().zip(["440000", "350000", "310000"]) {
        let nonce = nonce(&client, algorithm);
        let given = provider.sign_in(algorithm, "national", &nonce);
        // An access token of the same provider, under the same key and for the same client, is none.
        exchange(&client, algorithm, &nonce, &text(&given, "access_token")).assert_problem(401, "sign-in-refused");
        let id_token = text(&given, "id_token");
        let opened = exchange(&client, algorithm, &nonce, &id_token);
        assert_eq!(opened.status, 200, "{algorithm}: {}", opened.json());
        let opened = opened.json();
        assert_eq!(opened["acting"]["role"]["code"], "national");

        let token = bearer(&client, &text(&opened, "token"));
        assert_eq!(token.get("/v1/sessions/own").json()["acting"], opened["acting"]);
        bearer(&client, &id_token).get("/v1/policies").assert_problem(401, "invalid-token");
        exchange(&client, algorithm, &nonce, &id_token).assert_problem(401, "sign-in-refused");

        // The token opens a write in another component, until its session ends.
        let point = json!({"name": "示范中心", "hostKind": "enterprise", "creditCode": null, "address": null,
            "phone": null, "website": null, "designatedOn": null});
        let path = format!("/v1/contact-points/{region}");
        let put = |token: &Client| token.clone().header("if-none-match", "*").put(&path, &point);
        assert_eq!(put(&token).status, 201);
        let refresh = text(&opened, "refreshToken");
        let renewed = client.post("/v1/sessions/renewals", &json!({"refreshToken": refresh}));
        assert_eq!(renewed.status, 200);
        let renewed = bearer(&client, &text(&renewed.json(), "token"));
        put(&renewed).assert_problem(412, "precondition-failed");
        // Stolen or sent twice, it is over: at once for writes.
        client.post("/v1/sessions/renewals", &json!({"refreshToken": refresh})).assert_problem(401, "session-ended");
        put(&renewed).assert_problem(401, "session-ended");
    }
    assert_eq!(server.store_check(), None);
    for word in ["eyJ", "ses_", "Bearer"] {
        assert!(!server.log().contains(word), "the log has {word}");
    }
}

#[test]
fn what_somebody_may_is_what_the_provider_says() {
    let Some(provider) = Provider::start() else { return };
    let server = server(&provider);
    let client = server.client();
    let acting = |name: &str| {
        let nonce = nonce(&client, "EdDSA");
        let given = provider.sign_in("EdDSA", name, &nonce);
        exchange(&client, "EdDSA", &nonce, &text(&given, "id_token")).json()
    };
    let (handler, nobody) = (acting("handler"), acting("nobody"));
    assert_eq!(handler["acting"]["creditCode"], "91350100M000100Y43");
    assert_eq!(nobody["acting"]["role"]["code"], "person");
    for session in [&handler, &nobody] {
        let token = bearer(&client, &text(session, "token"));
        let token = token.header("if-none-match", "*");
        token.put("/v1/contact-points/440000", &json!({})).assert_problem(403, "not-permitted");
    }
}

/// A provider that is gone does no harm to whom it has vouched for already, and its keys are kept.
#[test]
fn an_outage_of_the_provider_is_survived() {
    let Some(provider) = Provider::start() else { return };
    let server = server(&provider);
    let client = server.client();
    let sign_in = |nonce: &str| text(&provider.sign_in("RS256", "national", nonce), "id_token");
    let [first, second] = [nonce(&client, "RS256"), nonce(&client, "RS256")];
    assert_eq!(exchange(&client, "RS256", &first, &sign_in(&first)).status, 200);
    let token = sign_in(&second);
    drop(provider);
    let opened = exchange(&client, "RS256", &second, &token);
    assert_eq!(opened.status, 200, "{}", opened.json());
    let renewed = json!({"refreshToken": opened.json()["refreshToken"]});
    assert_eq!(client.post("/v1/sessions/renewals", &renewed).status, 200);
}
