//! Short lists of values: a code for programs, a name for people in each language.

use puhui_domain::{Department, Industry, Language, Matter, PatentKind, Region, Tenant};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Text, text};

/// A code as people see it: `{"code": "pending", "name": "待审"}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Coded {
    /// For programs.
    pub code: &'static str,
    /// For people, in the language of the answer.
    pub name: &'static str,
}

impl Coded {
    pub const fn new(code: &'static str, name: &'static str) -> Self {
        Self { code, name }
    }
}

/// What has a code for programs and a name for people.
pub trait Naming: Copy {
    fn code(self) -> &'static str;

    fn name(self, language: Language) -> &'static str;

    fn shown(self, language: Language) -> Coded {
        Coded::new(self.code(), self.name(language))
    }
}

macro_rules! naming {
    ($($type:ty),+) => {$(
        impl Naming for $type {
            fn code(self) -> &'static str {
                self.code()
            }

            fn name(self, language: Language) -> &'static str {
                self.name(language)
            }
        }
    )+};
}

naming!(Department, Industry, Matter, PatentKind, Region, Tenant);

/// A list of values that [`codes!`](crate::codes) has made.
pub trait Codes: Naming + 'static {
    const ALL: &[Self];

    fn find(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|value| value.code() == code)
    }

    /// [`Readable::read`](crate::Readable::read) for such a list.
    fn read_code(given: &str) -> Result<Self, Text> {
        Self::find(given).ok_or_else(|| {
            let codes: Vec<_> = Self::ALL.iter().map(|value| value.code()).collect();
            let listed = codes.join(", ");
            text!("只能取以下值之一：{listed}。", "It must be one of {listed}.")
        })
    }
}

/// Enums whose values have a code and a name in each language, Chinese first. The code is what records and JSON hold.
///
/// ```
/// puhui_service::codes! {
///     /// Where a filing stands (状态).
///     pub enum State {
///         Pending = "pending", "待审" / "awaiting review";
///         Approved = "approved", "已备案" / "filed";
///     }
/// }
/// use puhui_service::{Naming, Readable};
/// assert_eq!(State::read("approved"), Ok(State::Approved));
/// assert_eq!(State::Pending.name(puhui_domain::Language::ZhCn), "待审");
/// ```
#[macro_export]
macro_rules! codes {
    ($($(#[doc = $doc:literal])* $seen:vis enum $name:ident {
        $($(#[$about:meta])* $value:ident = $code:literal, $zh:literal / $en:literal;)+
    })+) => {$(
        $(#[doc = $doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, ::serde::Serialize, ::serde::Deserialize,
        )]
        $seen enum $name { $($(#[$about])* #[serde(rename = $code)] $value),+ }

        /// One enumeration, whose description has the names.
        impl $crate::expansion::JsonSchema for $name {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            /// Two of one name are two: the contract's rule about names refuses the second.
            fn schema_id() -> ::std::borrow::Cow<'static, str> {
                concat!(module_path!(), "::", stringify!($name)).into()
            }

            fn json_schema(_: &mut $crate::expansion::SchemaGenerator) -> $crate::expansion::Schema {
                let about = concat!($($doc),*, $("\n\n- `", $code, "` ", $zh, " · ", $en),+);
                $crate::expansion::json_schema!({"type": "string", "description": about.trim(), "enum": [$($code),+]})
            }
        }

        impl $crate::Codes for $name {
            const ALL: &[Self] = &[$(Self::$value),+];
        }

        impl $crate::Naming for $name {
            fn code(self) -> &'static str {
                match self { $(Self::$value => $code),+ }
            }

            fn name(self, language: $crate::expansion::Language) -> &'static str {
                use $crate::expansion::Language::{En, ZhCn};
                match (self, language) { $((Self::$value, ZhCn) => $zh, (Self::$value, En) => $en),+ }
            }
        }

        impl $crate::Readable for $name {
            fn read(given: &str) -> ::std::result::Result<Self, $crate::Text> {
                <Self as $crate::Codes>::read_code(given)
            }

            fn schema(generator: &mut $crate::expansion::SchemaGenerator) -> $crate::expansion::Schema {
                generator.subschema_for::<Self>()
            }
        }
    )+};
}
