use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Secrets by name, as an operator sets them: a JSON object of texts. What is none opens nothing.
#[derive(Clone, Default)]
pub struct Secrets(Arc<BTreeMap<String, String>>);

impl Secrets {
    pub fn from_variable(variable: &str) -> Self {
        Self(Arc::new(serde_json::from_str(variable).unwrap_or_default()))
    }

    /// The secret of a name, unless it is empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|secret| !secret.is_empty())
    }
}

/// The names only.
impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_had_by_name_and_never_shown() {
        let secrets = Secrets::from_variable(r#"{"wechat":"s3cret","empty":""}"#);
        assert_eq!((secrets.get("wechat"), secrets.get("empty"), secrets.get("other")), (Some("s3cret"), None, None));
        assert_eq!(format!("{secrets:?}"), r#"{"empty", "wechat"}"#);
        for none in ["", "{", "[]", r#"{"wechat":1}"#, "s3cret"] {
            assert_eq!(Secrets::from_variable(none).get("wechat"), None, "{none}");
        }
    }
}
