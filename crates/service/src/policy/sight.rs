/// How much of a record a caller is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// What is public: never figures of an enterprise, never a person.
    Public,
    /// Everything.
    Full,
}
