/// Conversions from and to `String` by way of `FromStr` and `Display`, for serde's `try_from` and `into`.
macro_rules! as_text {
    ($type:ty, $error:ty) => {
        impl TryFrom<String> for $type {
            type Error = $error;

            fn try_from(text: String) -> Result<Self, $error> {
                text.parse()
            }
        }

        impl From<$type> for String {
            fn from(value: $type) -> Self {
                value.to_string()
            }
        }
    };
}

pub(crate) use as_text;

/// The beginning of a text that was not understood, to be named in an error.
pub(crate) fn excerpt(text: &str) -> String {
    const CHARS: usize = 40;
    let text = text.trim();
    let more = if text.chars().nth(CHARS).is_some() { "…" } else { "" };
    text.chars().take(CHARS).chain(more.chars()).collect()
}
