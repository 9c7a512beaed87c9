//! Which changes break a client, and which do not.

#![expect(clippy::panic, clippy::unwrap_used, reason = "tests fail by panicking")]

use puhui_openapi::{changes, section};
use serde_json::{Value, json};

/// A contract of one list and one creation.
fn contract() -> Value {
    json!({
        "paths": {"/v1/things": {
            "get": {
                "operationId": "thingsList",
                "security": [{}, {"token": []}],
                "parameters": [
                    {"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 100}},
                    {"$ref": "#/components/parameters/If-None-Match"},
                ],
                "responses": {"200": {
                    "headers": {"ETag": {"schema": {"type": "string"}}},
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}},
                }},
            },
            "post": {
                "operationId": "thingsCreate",
                "security": [{"token": []}],
                "x-roles": ["handler", "agent"],
                "parameters": [{"name": "Idempotency-Key", "in": "header", "required": true, "schema": {"type": "string"}}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewThing"}}}},
                "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}},
            },
        }},
        "components": {
            "parameters": {"If-None-Match": {"name": "If-None-Match", "in": "header", "schema": {"type": "string"}}},
            "schemas": {
                "Thing": {
                    "type": "object",
                    "required": ["id", "state"],
                    "properties": {
                        "id": {"type": "string"},
                        "state": {"type": "string", "enum": ["open", "done"]},
                        "note": {"type": ["string", "null"]},
                        "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                    },
                },
                "NewThing": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {
                        "name": {"type": "string", "maxLength": 10},
                        "kind": {"type": "string", "enum": ["a", "b"]},
                    },
                },
            },
        },
    })
}

/// Sets or, with `null`, takes away what is at a pointer, and checks what that is found to be.
#[track_caller]
fn check(pointer: &str, value: Value, is_breaking: bool, what: &str) {
    let mut new = contract();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let name = name.replace("~1", "/");
    match new.pointer_mut(parent).unwrap() {
        Value::Object(fields) if value.is_null() => drop(fields.remove(&name).unwrap()),
        Value::Object(fields) => drop(fields.insert(name, value)),
        Value::Array(items) if value.is_null() => drop(items.remove(name.parse().unwrap())),
        other => other.as_array_mut().unwrap().push(value),
    }
    let found = changes(&contract(), &new);
    let hit = found.iter().find(|change| change.what.contains(what));
    let hit = hit.unwrap_or_else(|| panic!("{pointer}: {what:?} is not among {found:#?}"));
    assert_eq!(hit.is_breaking, is_breaking, "{hit:?}");
    assert!(is_breaking || found.iter().all(|change| !change.is_breaking), "{found:#?}");
}

const LIST: &str = "/paths/~1v1~1things/get";
const CREATE: &str = "/paths/~1v1~1things/post";
const THING: &str = "/components/schemas/Thing";
const NEW: &str = "/components/schemas/NewThing";

#[test]
fn the_same_is_no_change() {
    assert_eq!(changes(&contract(), &contract()), []);
}

#[test]
fn operations() {
    check("/paths/~1v1~1things", Value::Null, true, "is gone");
    check(LIST, Value::Null, true, "is gone");
    check("/paths/~1v1~1others", json!({"get": {"operationId": "othersList"}}), false, "is new");
    check(&format!("{LIST}/operationId"), json!("allThings"), true, "is called `allThings`");
    check(&format!("{LIST}/deprecated"), json!(true), false, "is deprecated");
}

#[test]
fn parameters() {
    let (needed, free) = (json!({"name": "q", "in": "query", "required": true}), json!({"name": "q", "in": "query"}));
    check(&format!("{LIST}/parameters/-"), needed, true, "needs the query parameter `q`");
    check(&format!("{LIST}/parameters/-"), free, false, "takes the query parameter `q`");
    check(&format!("{LIST}/parameters/0"), Value::Null, true, "does not take the query parameter `limit`");
    check(&format!("{LIST}/parameters/1"), Value::Null, false, "does not look at the header");
    check(&format!("{LIST}/parameters/0/required"), json!(true), true, "which could be left out");
    check(&format!("{LIST}/parameters/0/schema/maximum"), json!(50), true, "has the maximum 50");
    check(&format!("{LIST}/parameters/0/schema/maximum"), json!(500), false, "has the maximum 500");
}

#[test]
fn what_is_given_may_become_looser() {
    check(&format!("{NEW}/properties/name/maxLength"), json!(5), true, "maxLength 5");
    check(&format!("{NEW}/properties/name/maxLength"), Value::Null, false, "maxLength null");
    check(&format!("{NEW}/properties/name/minLength"), json!(1), true, "minLength 1");
    check(&format!("{NEW}/properties/name/pattern"), json!("^a"), true, "pattern");
    check(&format!("{NEW}/properties/kind"), Value::Null, true, "`kind` of the body is gone");
    check(&format!("{NEW}/properties/size"), json!({"type": "integer"}), false, "`size` of the body is new");
    check(&format!("{NEW}/required"), json!([]), false, "`name` of the body can be left out");
    check(&format!("{NEW}/required"), json!(["name", "kind"]), true, "`kind` of the body is always there");
    check(&format!("{NEW}/properties/kind/enum"), json!(["a"]), true, "not the value \"b\"");
    check(&format!("{NEW}/properties/kind/enum"), json!(["a", "b", "c"]), false, "the value \"c\"");
    check(&format!("{NEW}/properties/name/type"), json!(["string", "null"]), false, "can have the type null");
    check(&format!("{CREATE}/requestBody"), Value::Null, true, "does not take a body");
    check(&format!("{LIST}/requestBody"), json!({"content": {"application/json": {}}}), true, "needs a body");
}

#[test]
fn whose_an_operation_is_may_grow() {
    check(&format!("{LIST}/security"), json!([{"token": []}]), true, "needs a token");
    check(&format!("{LIST}/x-roles"), json!(["national"]), true, "is for national only");
    check(&format!("{CREATE}/security"), json!([{}, {"token": []}]), false, "needs no token any more");
    check(&format!("{CREATE}/x-roles/1"), Value::Null, true, "is not for agent any more");
    check(&format!("{CREATE}/x-roles/2"), json!("base"), false, "is for base too");
    check(&format!("{CREATE}/x-roles"), Value::Null, false, "is for every role");
}

#[test]
fn what_is_shown_may_become_narrower() {
    check(&format!("{THING}/properties/note"), Value::Null, true, "`note` of the answer 200 is gone");
    check(&format!("{THING}/properties/size"), json!({"type": "integer"}), false, "`size` of the answer 200 is new");
    check(&format!("{THING}/required"), json!(["id"]), true, "`state` of the answer 200 can be left out");
    check(&format!("{THING}/required"), json!(["id", "state", "note"]), false, "`note` of the answer 200 is always");
    check(&format!("{THING}/properties/note/type"), json!("string"), false, "not the type null");
    check(&format!("{THING}/properties/id/type"), json!(["string", "null"]), true, "can have the type null");
    check(&format!("{THING}/properties/state/enum"), json!(["open", "done", "lost"]), false, "the value \"lost\"");
    check(&format!("{LIST}/responses/200/headers/ETag"), Value::Null, true, "the header `ETag`");
    check(&format!("{LIST}/responses/200/content/application~1json"), Value::Null, true, "as `application/json`");
    check(&format!("{CREATE}/responses/201"), Value::Null, true, "does not answer 201");
    check(&format!("{CREATE}/responses/409"), json!({}), false, "can answer 409");
    check(&format!("{CREATE}/responses/200"), json!({}), true, "answers 200");
    // Unless it comes with a field only that nobody could send before.
    let only_with = |field: &str| json!({"content": {"application/json": {"schema": {"x-only-with": field}}}});
    check(&format!("{CREATE}/responses/202"), only_with("ticket"), false, "answers 202 to who sends `ticket`");
    check(&format!("{CREATE}/responses/202"), only_with("kind"), true, "answers 202");
}

#[test]
fn a_section_of_the_changelog_says_what_breaks_first() {
    let mut new = contract();
    new["paths"]["/v1/things"]["get"]["parameters"] = json!([]);
    let told = section("1.0.0", &changes(&contract(), &new));
    let breaking = "### Breaking\n\n- `GET /v1/things`: does not take the query parameter `limit` any more\n";
    let compatible = "### Compatible\n\n- `GET /v1/things`: does not look at the header `If-None-Match` any more\n";
    assert_eq!(told, format!("## 1.0.0\n\n{breaking}\n{compatible}"));
    assert!(section("1.0.0", &[]).ends_with("Nothing has changed.\n"));
}
