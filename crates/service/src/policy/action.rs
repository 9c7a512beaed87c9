use crate::identity::Role;

/// What a route does, in the words of the policy: each route declares one, and the policy knows them all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    ReadPortal,
    ReadCodeTables,
    ReadPolicies,
    WritePolicies,
    ReadEvaluationReports,
    WriteEvaluationReports,
    ReadProductFilings,
    /// Submit, resubmit, withdraw.
    FileProducts,
    DecideProductFilings,
    ReadContactPoints,
    DesignateContactPoints,
    SubmitSummaries,
}

impl Action {
    pub const ALL: [Self; 12] = [
        Self::ReadPortal,
        Self::ReadCodeTables,
        Self::ReadPolicies,
        Self::WritePolicies,
        Self::ReadEvaluationReports,
        Self::WriteEvaluationReports,
        Self::ReadProductFilings,
        Self::FileProducts,
        Self::DecideProductFilings,
        Self::ReadContactPoints,
        Self::DesignateContactPoints,
        Self::SubmitSummaries,
    ];

    /// Whose action it is; `None` for what everybody may do, signed in or not.
    ///
    /// - The pilot platform reviews filings, and a province views its own (domain: 国知办函运字〔2023〕584号).
    /// - A contact point reports itself.
    pub const fn roles(self) -> Option<&'static [Role]> {
        match self {
            Self::ReadPortal
            | Self::ReadCodeTables
            | Self::ReadPolicies
            | Self::ReadEvaluationReports
            | Self::ReadProductFilings
            | Self::ReadContactPoints => None,
            Self::WritePolicies | Self::WriteEvaluationReports => Some(&[Role::National]),
            Self::FileProducts => Some(&[Role::Handler, Role::Agent]),
            Self::DecideProductFilings => Some(&[Role::Operator]),
            Self::DesignateContactPoints => Some(&[Role::Province, Role::National]),
            Self::SubmitSummaries => Some(&[Role::Base]),
        }
    }

    pub const fn writes(self) -> bool {
        self.roles().is_some()
    }
}
