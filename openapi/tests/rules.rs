//! Each rule is broken once: none of them is asleep.

use puhui_openapi::{RULES, document, lint};
use serde_json::{Value, json};

const TASKS: &str = "/paths/~1v1~1tasks/get";
const FILING: &str = "/paths/~1v1~1product-filings/post";
const TYPES: &str = "/components/schemas";

/// What is put where to break each rule.
fn breakages() -> Vec<(&'static str, String, Value)> {
    let of = |base: &str, rest: &str| format!("{base}{rest}");
    vec![
        ("operation-id", of(TASKS, "/operationId"), json!("policiesList")),
        ("path", "/paths/~1v1~1Tasks~1".into(), json!({})),
        ("method", "/paths/~1v1~1tasks/patch".into(), json!({})),
        ("both-languages", of(TASKS, "/summary"), json!("List the tasks")),
        ("parameter", of(TASKS, "/parameters/1/description"), json!("")),
        ("problem", of(TASKS, "/responses/400/content"), json!({"application/json": {}})),
        ("object-at-the-top", of(TYPES, "/NewFiling/type"), json!("array")),
        ("page", of(TYPES, "/TaskPage/properties/items/type"), json!("object")),
        ("safe-write", of(FILING, "/parameters"), json!([])),
        ("security", of(FILING, "/security"), json!([{}, {"token": []}])),
        ("conditional-read", of(TASKS, "/responses/304"), Value::Null),
        ("example", of(TASKS, "/x-examples"), json!(0)),
        ("deprecation", of(TASKS, "/deprecated"), json!(true)),
        ("type-name", of(TYPES, "/Task2"), json!({"type": "object", "description": "x"})),
        ("type-described", of(TYPES, "/Task/description"), json!("")),
        ("property-name", of(TYPES, "/Task/properties/is_ended"), json!({"type": "boolean"})),
        ("no-fractions", of(TYPES, "/Task/properties/share"), json!({"type": "number"})),
        ("plain-types", of(TYPES, "/Task/properties/number/const"), json!(1)),
        ("time", of(TYPES, "/Task/properties/endsOn"), json!({"type": "string"})),
        ("closed-requests", of(TYPES, "/NewFiling/additionalProperties"), json!(true)),
        ("reference", of(TYPES, "/Task/properties/lost"), json!({"$ref": "#/components/schemas/Nowhere"})),
    ]
}

#[tokio::test]
async fn each_rule_notices_what_breaks_it() {
    let sound = document().await.unwrap();
    let breakages = breakages();
    for rule in RULES {
        let (_, place, value) = breakages.iter().find(|(id, ..)| *id == rule.id).unwrap_or_else(|| {
            panic!("nothing here breaks the rule {}", rule.id);
        });
        let mut broken = sound.clone();
        let (parent, name) = place.rsplit_once('/').unwrap();
        let parent = broken.pointer_mut(parent).unwrap();
        match (parent.is_array(), name.parse::<usize>()) {
            (true, Ok(place)) => parent[place] = value.clone(),
            _ => drop(parent.as_object_mut().unwrap().insert(name.replace("~1", "/"), value.clone())),
        }
        // A path with a method in it, so that there is an operation to look at.
        if rule.id == "path" {
            broken["paths"]["/v1/Tasks/"] = json!({"get": sound["paths"]["/v1/tasks"]["get"]});
        }
        let told = lint(&broken);
        assert!(told.iter().any(|what| what.starts_with(&format!("{}: ", rule.id))), "{}: {told:#?}", rule.id);
    }
}
