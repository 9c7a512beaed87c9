//! What every operation and every type of the contract has to be like. Each rule has an id and a reason; docs/api-design.md
//! lists them.

mod operations;
mod schemas;
mod walk;

use serde_json::Value;

/// A rule and how it is checked.
pub struct Rule {
    pub id: &'static str,
    /// What it asks and why.
    pub why: &'static str,
    check: fn(&Value) -> Vec<String>,
}

pub const RULES: &[Rule] = &[
    Rule {
        id: "operation-id",
        why: "Every operation has its own id in camelCase: generated clients name their functions after it.",
        check: operations::ids,
    },
    Rule {
        id: "path",
        why: "Paths begin with `/v1` and are kebab-case, without a slash at the end, so that nobody has to guess.",
        check: operations::paths,
    },
    Rule {
        id: "method",
        why: "GET, POST and PUT only: `wx.request` of mini-programs has no PATCH.",
        check: operations::methods,
    },
    Rule {
        id: "both-languages",
        why: "Summaries, tags and parameters speak Chinese and English: both kinds of people read them.",
        check: operations::languages,
    },
    Rule {
        id: "parameter",
        why: "A parameter of a query is camelCase, as JSON is, and every parameter has a schema and says what it does; none is \
              called `body` beside a body, which clients call so.",
        check: operations::parameters,
    },
    Rule {
        id: "problem",
        why: "Whatever is not a success is `application/problem+json`, and every operation has a `default`: one way to read errors.",
        check: operations::problems,
    },
    Rule {
        id: "object-at-the-top",
        why: "A JSON body is an object, never a bare list or value: it can grow.",
        check: operations::tops,
    },
    Rule {
        id: "page",
        why: "A list has `items` and `next`, takes `limit` and `cursor`, and answers `Link`: one way to turn pages.",
        check: operations::pages,
    },
    Rule {
        id: "safe-write",
        why: "A write carries a precondition or an idempotency key: nothing is overwritten unseen, nothing made twice.",
        check: operations::writes,
    },
    Rule {
        id: "security",
        why: "Every operation says whose it is: everybody's, or that of the roles it names, with a scheme that exists; a \
              write is never everybody's.",
        check: operations::security,
    },
    Rule {
        id: "conditional-read",
        why: "Every GET takes `If-None-Match` and can answer 304, but for tables, which are streamed: asking again is cheap.",
        check: operations::reads,
    },
    Rule {
        id: "example",
        why: "Every operation has an example that was carried out: people copy before they read.",
        check: operations::examples,
    },
    Rule {
        id: "deprecation",
        why: "A deprecated operation says since when and until when, in this order: nobody is surprised.",
        check: operations::deprecations,
    },
    Rule {
        id: "type-name",
        why: "Types are PascalCase without a number at the end: a number is what the generator adds when two types share a name.",
        check: schemas::names,
    },
    Rule { id: "type-described", why: "Every type says what it is.", check: schemas::descriptions },
    Rule {
        id: "property-name",
        why: "Properties are camelCase; a language tag and a registered link relation keep their own writing.",
        check: schemas::properties,
    },
    Rule {
        id: "no-fractions",
        why: "No number is a floating-point one: money is whole cents, other decimals are texts, so nothing is rounded.",
        check: schemas::numbers,
    },
    Rule {
        id: "plain-types",
        why: "Neither `const` nor `oneOf`: many who generate clients read neither right, and an `enum` says the same.",
        check: schemas::plainness,
    },
    Rule {
        id: "time",
        why: "`…At` is a moment (RFC 3339 with its offset), `…On` a day, `…Cents` a whole number: a name tells the type.",
        check: schemas::times,
    },
    Rule {
        id: "closed-requests",
        why: "A body that is given knows its fields: a misspelt one is a mistake, never ignored.",
        check: schemas::closed,
    },
    Rule {
        id: "reference",
        why: "Every reference leads somewhere, and every type is used.",
        check: schemas::references,
    },
];

/// Every violation, as `rule: what`.
pub fn lint(document: &Value) -> Vec<String> {
    let all =
        RULES.iter().flat_map(|rule| (rule.check)(document).into_iter().map(|what| format!("{}: {what}", rule.id)));
    all.collect()
}

/// The rules as the table that docs/api-design.md holds.
pub fn table() -> String {
    let rows = RULES.iter().map(|rule| format!("| `{}` | {} |\n", rule.id, rule.why));
    format!("| rule | what and why |\n|---|---|\n{}", rows.collect::<String>())
}
