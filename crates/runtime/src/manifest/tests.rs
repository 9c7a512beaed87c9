use std::collections::BTreeMap;
use std::path::Path;

use super::*;

const MINIMAL: &str = r#"
spin_manifest_version = 2
[application]
name = "t"
[variables]
mode = { default = "production" }
[[trigger.http]]
route = "/a/..."
component = "a"
[component.a]
source = "a.wasm"
key_value_stores = ["default"]
variables = { mode = "{{ mode }}" }
"#;

fn error(text: &str) -> String {
    format!("{:#}", App::parse(text, Path::new(".")).unwrap_err())
}

#[test]
fn a_manifest_is_read() {
    let app = App::parse(MINIMAL, Path::new("/app")).unwrap();
    assert_eq!(app.components["a"].source, Path::new("/app/a.wasm"));
    assert_eq!(app.routes, [("/a/...".to_owned(), "a".to_owned())]);
}

#[test]
fn what_is_not_supported_is_named() {
    let with = |extra: &str| format!("{MINIMAL}{extra}\n");
    for (text, word) in [
        (with("files = [\"x\"]"), "files"),
        (with("sqlite_databases = [\"default\"]"), "sqlite_databases"),
        (with("surprise = 1"), "surprise"),
        (with("[component.b]\nsource = \"b.wasm\""), "`b` has no route"),
        (with("[[trigger.http]]\nroute = \"/x\"\ncomponent = \"x\""), "`x`, which is not defined"),
        (with("[[trigger.http]]\nroute = { private = true }\ncomponent = \"a\""), "private"),
        (with("[[trigger.redis]]\nchannel = \"x\""), "redis"),
        (MINIMAL.replace("version = 2", "version = 1"), "spin_manifest_version"),
        (MINIMAL.replace("{ default = \"production\" }", "{}"), "`mode` must have"),
        (MINIMAL.replace("\"a.wasm\"", "{ url = \"https://x\", digest = \"y\" }"), "remote sources"),
    ] {
        assert!(error(&text).contains(word), "{}", error(&text));
    }
}

#[test]
fn variables_come_from_the_command_then_the_environment_then_the_default() {
    let app = App::parse(MINIMAL, Path::new(".")).unwrap();
    let given = BTreeMap::from([("mode".to_owned(), "given".to_owned())]);
    let environment = |name: &str| (name == "SPIN_VARIABLE_MODE").then(|| "environment".to_owned());
    assert_eq!(Variables::resolve(&app, &given, environment).unwrap().get("mode"), Some("given"));
    assert_eq!(Variables::resolve(&app, &BTreeMap::new(), environment).unwrap().get("mode"), Some("environment"));
    assert_eq!(Variables::resolve(&app, &BTreeMap::new(), |_| None).unwrap().get("mode"), Some("production"));

    let unknown = BTreeMap::from([("other".to_owned(), String::new())]);
    assert!(Variables::resolve(&app, &unknown, |_| None).is_err());
}

#[test]
fn templates_are_expanded() {
    let app = App::parse(MINIMAL, Path::new(".")).unwrap();
    let variables = Variables::resolve(&app, &BTreeMap::new(), |_| None).unwrap();
    let expand = |template: &str| variables.expand(&BTreeMap::from([("x".to_owned(), template.to_owned())]));
    assert_eq!(expand("a {{mode}} {{ mode }}!").unwrap()["x"], "a production production!");
    assert_eq!(expand("plain").unwrap()["x"], "plain");
    assert!(expand("{{ other }}").is_err());
    assert!(expand("{{ mode").is_err());
}

#[test]
fn hosts_may_be_called_that_a_variable_names() {
    let with = |hosts: &str| MINIMAL.replace("source =", &format!("allowed_outbound_hosts = {hosts}\nsource ="));
    let app = App::parse(&with("[\"{{ mode }}\", \"https://b:8443\"]"), Path::new(".")).unwrap();
    let hosts = |mode: &str| {
        let given = BTreeMap::from([("mode".to_owned(), mode.to_owned())]);
        let variables = Variables::resolve(&app, &given, |_| None).unwrap();
        variables.hosts(&app.components["a"].allowed_outbound_hosts)
    };
    let expected = ["https://a", "https://b:8443"].map(|host| AllowedHost::parse(host).unwrap());
    assert_eq!(hosts("https://a").unwrap(), expected);
    assert!(format!("{:#}", hosts("a").unwrap_err()).contains("`{{ mode }}`"));
    assert!(error(&with("[\"nonsense\"]")).contains("`nonsense`"));
}

#[test]
fn exact_beats_parameter_beats_wildcard() {
    let router =
        Router::build([("/...", 0), ("/v1/things/...", 1), ("/v1/things/:id", 2), ("/v1/things/new", 3), ("/", 4)])
            .unwrap();
    for (path, component, trailing) in [
        ("/", 4, ""),
        ("/other/deep", 0, "/other/deep"),
        ("/v1/things", 1, ""),
        ("/v1/things/", 1, "/"),
        ("/v1/things/7", 2, ""),
        ("/v1/things/new", 3, ""),
        ("/v1/things/7/parts/", 1, "/7/parts/"),
        ("/v1/thingsmore", 0, "/v1/thingsmore"),
    ] {
        let found = router.find(path).unwrap();
        assert_eq!((found.component, &*found.trailing()), (component, trailing), "{path}");
    }
    let found = router.find("/v1/things/7").unwrap();
    assert_eq!(found.named().collect::<Vec<_>>(), [("id", "7")]);
    assert_eq!(router.find("/v1/things/x/y").unwrap().prefix(), "/v1/things");
}

#[test]
fn a_route_given_twice_or_reserved_is_an_error() {
    assert!(Router::build([("/a", 0), ("/a", 1)]).is_err());
    assert!(Router::build([("/.well-known/spin/health", 0)]).is_err());
}
