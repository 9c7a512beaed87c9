//! A member of an office, from the invitation to the removal, with a real provider and a write in another component.

use puhui_service::identity::Role;
use puhui_service::testing::somebody;
use puhui_tests::{Client, Provider, Server, Settings};
use serde_json::{Value, json};

const OFFICE: &str = "/v1/bodies/440000";
const POINT: &str = "/v1/contact-points/440000";

fn server(provider: &Provider) -> Server {
    let configured = json!([{
        "name": "office", "issuer": provider.issuer, "clientIds": ["puhui-EdDSA"], "algorithms": ["EdDSA"],
    }]);
    let arguments = [
        "--dev",
        "--variable",
        &format!("identity_providers={configured}"),
        "--variable",
        &format!("identity_provider_host={}", provider.issuer),
        "--allow-private",
        provider.authority(),
    ];
    Server::with(Settings { arguments: arguments.map(ToOwned::to_owned).to_vec(), ..Settings::default() })
}

#[track_caller]
fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

fn bearer(client: &Client, session: &Value) -> Client {
    client.clone().header("authorization", &format!("Bearer {}", text(session, "token")))
}

#[test]
fn who_is_removed_writes_no_more_in_any_component() {
    let Some(provider) = Provider::start() else { return };
    let server = server(&provider);
    let (client, administrator) = (server.client(), server.by(&somebody(Role::PlatformAdministrator)));
    let invited =
        administrator.create(&format!("{OFFICE}/invitations"), &json!({"role": "province", "name": "示范一"}));
    assert_eq!(invited.status, 201, "{}", invited.json());

    let nonce = text(&client.post("/v1/sessions/nonces", &json!({"provider": "office"})).json(), "nonce");
    let id_token = text(&provider.sign_in("EdDSA", "nobody", &nonce), "id_token");
    let body = json!({"provider": "office", "idToken": id_token, "nonce": nonce});
    let opened = client.post("/v1/sessions", &body).json();
    assert_eq!(opened["acting"]["role"]["code"], "person");
    let code = json!({"code": text(&invited.json(), "code")});
    let joined = bearer(&client, &opened).create("/v1/bodies/acceptances", &code);
    assert_eq!(joined.status, 201, "{}", joined.json());
    let member = text(&joined.json(), "id");
    let renewal = json!({"refreshToken": text(&opened, "refreshToken"), "membership": member});
    let session = client.post("/v1/sessions/renewals", &renewal).json();
    assert_eq!(session["acting"]["office"]["code"], "440000");

    let officer = bearer(&client, &session);
    let point = json!({"name": "示范中心", "hostKind": "enterprise", "creditCode": null, "address": null,
        "phone": null, "website": null, "designatedOn": null});
    let made = officer.clone().header("if-none-match", "*").put(POINT, &point);
    assert_eq!(made.status, 201, "{}", made.json());
    let removed = administrator.create(&format!("{OFFICE}/members/{member}/removals"), &json!({}));
    assert_eq!(removed.json()["state"]["code"], "removed");
    // The token has its time still, and reads on.
    let tag = officer.get(POINT).header("etag").to_owned();
    officer.clone().header("if-match", &tag).put(POINT, &point).assert_problem(401, "session-ended");
    let renewal = json!({"refreshToken": text(&session, "refreshToken")});
    client.post("/v1/sessions/renewals", &renewal).assert_problem(401, "session-ended");
    assert_eq!(server.store_check(), None);
    for word in ["示范", "inv_", "Bearer"] {
        assert!(!server.log().contains(word), "the log has {word}");
    }
}
