//! Signing in with a real provider of identities, from its discovery document to a write under the token.
#![expect(clippy::panic, clippy::unwrap_used, reason = "a test fails loudly")]

use std::collections::BTreeSet;
use std::sync::Mutex;

use puhui_tests::{Client, Provider, Server, Settings, Stub};
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

/// What WeChat's `code2Session` answers to `account-anything`: the account, as long as a code is new.
fn platform() -> Stub {
    let used = Mutex::new(BTreeSet::new());
    Stub::start(move |path, _| {
        let (path, query) = path.split_once('?').unwrap();
        assert_eq!(path, "/sns/jscode2session");
        let code = query.split('&').find_map(|pair| pair.strip_prefix("js_code=")).unwrap();
        let says = match code.split_once('-') {
            None => json!({"errcode": 40029, "errmsg": "invalid code"}),
            Some(("busy", _)) => json!({"errcode": 45011, "errmsg": "api minute-quota reach limit"}),
            Some(_) if !used.lock().unwrap().insert(code.to_owned()) => {
                json!({"errcode": 40163, "errmsg": "code been used"})
            }
            Some((account, _)) => json!({"openid": format!("openid-of-{account}"), "session_key": "a-session-key"}),
        };
        (200, says.to_string())
    })
}

/// Puhui with a mini-program whose people are the provider's.
fn server_with(platform: &Stub, provider: &Provider) -> Server {
    let mut entries = configured(provider);
    entries.as_array_mut().unwrap().push(json!({
        "kind": "mini-program", "name": "wechat", "host": platform.url, "appId": "wx-of-a-test", "provider": "ES256",
        "clientId": "puhui-mini",
    }));
    let variables = [
        format!("identity_providers={entries}"),
        format!("identity_provider_host={}", provider.issuer),
        format!("mini_program_host={}", platform.url),
        "mini_program_secrets={\"wechat\":\"a-secret\"}".to_owned(),
    ];
    let variables = variables.iter().flat_map(|variable| ["--variable", variable]);
    let private = [provider.authority(), platform.authority()].into_iter().flat_map(|host| ["--allow-private", host]);
    let arguments = ["--dev"].into_iter().chain(private).chain(variables);
    Server::with(Settings { arguments: arguments.map(ToOwned::to_owned).collect(), ..Settings::default() })
}

#[test]
fn somebody_signs_in_with_a_mini_program() {
    let Some(provider) = Provider::start() else { return };
    let platform = platform();
    let server = server_with(&platform, &provider);
    let client = server.client();
    let sign_in = |code: &str| client.post("/v1/sessions", &json!({"provider": "wechat", "code": code}));
    let ask = |begun: &Value| client.post("/v1/sessions/bindings", &json!({"binding": text(begun, "binding")}));
    let begin = |code: &str| {
        let begun = sign_in(code);
        assert_eq!(begun.status, 202, "{}", begun.body);
        begun.json()
    };

    // Somebody who has signed in at the provider meanwhile, somebody who refused, and somebody who has not come.
    let [phone, tablet, watch] = ["phone-1", "tablet-1", "watch-1"].map(begin);
    provider.approve(&text(&phone, "verificationUriComplete"), "national");
    let opened = ask(&phone);
    assert_eq!(opened.status, 200, "{}", opened.body);
    assert_eq!(opened.json()["acting"]["role"]["code"], "national");
    provider.approve(&text(&tablet, "verificationUriComplete"), "-");
    ask(&tablet).assert_problem(401, "sign-in-refused");
    assert_eq!(ask(&watch).status, 202);
    let early = ask(&watch);
    assert!(early.headers.contains_key("retry-after"));
    early.assert_problem(429, "slow-down");

    // From now on a code is enough, once.
    let known = sign_in("phone-2");
    assert_eq!((known.status, &known.json()["acting"]), (200, &opened.json()["acting"]));
    sign_in("phone-2").assert_problem(401, "sign-in-refused");
    sign_in("nonsense").assert_problem(401, "sign-in-refused");
    sign_in("busy-1").assert_problem(429, "slow-down");

    // The same person as with a browser, who can undo it there.
    let nonce = nonce(&client, "ES256");
    let given = provider.sign_in("ES256", "national", &nonce);
    let browser = exchange(&client, "ES256", &nonce, &text(&given, "id_token")).json();
    assert_eq!(browser["acting"]["person"], opened.json()["acting"]["person"]);
    let undone =
        bearer(&client, &text(&browser, "token")).post("/v1/sessions/bindings/ends", &json!({"provider": "wechat"}));
    assert_eq!(undone.status, 200, "{}", undone.body);
    bearer(&client, &text(&known.json(), "token")).get("/v1/sessions/own").assert_problem(401, "session-ended");
    assert_eq!(sign_in("phone-3").status, 202);

    assert_eq!(server.store_check(), None);
    for word in ["openid", "a-session-key", "a-secret", "eyJ", "bnd_", "phone-"] {
        assert!(!server.log().contains(word), "the log has {word}");
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
