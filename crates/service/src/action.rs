use crate::{Code, Failure, Mode};

/// What a route does, in the words of the policy: each route declares one, and `Action::decide` knows them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    ReadPortal,
    ReadCodeTables,
    ReadPolicies,
    WritePolicies,
    ReadEvaluationReports,
    WriteEvaluationReports,
    ReadProductFilings,
    WriteProductFilings,
    DecideProductFilings,
    ReadContactPoints,
    WriteContactPoints,
}

impl Action {
    pub const fn writes(self) -> bool {
        match self {
            Self::ReadPortal
            | Self::ReadCodeTables
            | Self::ReadPolicies
            | Self::ReadEvaluationReports
            | Self::ReadProductFilings
            | Self::ReadContactPoints => false,
            Self::WritePolicies
            | Self::WriteEvaluationReports
            | Self::WriteProductFilings
            | Self::DecideProductFilings
            | Self::WriteContactPoints => true,
        }
    }

    /// The one place that decides who may do what. Until identity exists nobody is known: everybody may read what is
    /// public, and writes are for development.
    pub(crate) fn decide(self, mode: Mode) -> Result<(), Failure> {
        if self.writes() && mode == Mode::Production {
            return Err(Failure::new(Code::WritesClosed));
        }
        Ok(())
    }
}

/// How much of a record a caller is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// What is public: never figures of an enterprise, never a person.
    Public,
    /// Everything.
    Full,
}

impl Sight {
    /// Until identity exists nobody is known: development shows everything, production what is public.
    pub(crate) const fn of(mode: Mode) -> Self {
        match mode {
            Mode::Development => Self::Full,
            Mode::Production => Self::Public,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(action: Action, mode: Mode, allowed: bool) {
        assert_eq!(action.decide(mode).is_ok(), allowed, "{action:?} in {mode:?}");
    }

    #[test]
    fn writes_are_for_development() {
        for action in [Action::ReadPortal, Action::ReadPolicies] {
            check(action, Mode::Production, true);
            check(action, Mode::Development, true);
        }
        check(Action::WritePolicies, Mode::Production, false);
        check(Action::WritePolicies, Mode::Development, true);
    }
}
