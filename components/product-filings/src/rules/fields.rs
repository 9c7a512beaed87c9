/// The fields of a filing's body, but for those of its patents.
const FIELDS: &[&str] = &[
    "/enterprise",
    "/enterprise/name",
    "/enterprise/creditCode",
    "/enterprise/region",
    "/contact",
    "/contact/name",
    "/contact/phone",
    "/contact/email",
    "/product",
    "/product/name",
    "/product/model",
    "/product/brand",
    "/product/industry",
    "/product/launchedOn",
    "/patents",
    "/figures",
    "/figures/year",
    "/figures/currency",
    "/figures/salesCents",
    "/figures/profitCents",
    "/figures/exportCents",
    "/commitment",
    "/joinsIdentification",
];
const PATENT: &[&str] = &["number", "role", "basis"];

/// Whether a JSON Pointer (RFC 6901) leads to a field of the body of a filing that has so many patents.
pub(super) fn has(pointer: &str, patents: usize) -> bool {
    let Some(rest) = pointer.strip_prefix("/patents/") else { return FIELDS.contains(&pointer) };
    let (index, field) = rest.split_once('/').map_or((rest, None), |(index, field)| (index, Some(field)));
    // Written back, because an index has one spelling: no sign and no leading zero.
    let exists = index.parse().is_ok_and(|n: usize| n < patents && n.to_string() == index);
    exists && field.is_none_or(|field| PATENT.contains(&field))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::tests::body;

    fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
        let children: Vec<(String, &Value)> = match value {
            Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
            Value::Array(items) => items.iter().enumerate().map(|(i, value)| (i.to_string(), value)).collect(),
            _ => Vec::new(),
        };
        for (name, value) in children {
            let at = format!("{at}/{name}");
            pointers(value, &at, found);
            found.push(at);
        }
    }

    #[test]
    fn what_a_body_has_can_be_pointed_at() {
        let (body, mut found) = (body(), Vec::new());
        pointers(&body, "", &mut found);
        let patents = body["patents"].as_array().map_or(0, Vec::len);
        assert!(found.iter().all(|pointer| has(pointer, patents)), "{found:?}");
        assert_eq!(found.len(), FIELDS.len() + patents * (1 + PATENT.len()));
    }

    #[test]
    fn and_nothing_else() {
        for bad in
            ["", "/", "product", "/product/", "/product/colour", "/patents/", "/patents/2", "/patents/-", "/state"]
        {
            assert!(!has(bad, 2), "{bad}");
        }
        for bad in ["/patents/00", "/patents/+1", "/patents/1/", "/patents/1/number/", "/patents/99999999999999999999"]
        {
            assert!(!has(bad, 2), "{bad}");
        }
    }
}
