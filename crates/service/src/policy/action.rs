use crate::Codes;
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
    /// Sign in, renew, sign out: whoever has the credential for it.
    SignIn,
    /// Ask who one is signed in as.
    ReadOwnSession,
}

impl Action {
    pub const ALL: [Self; 14] = [
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
        Self::SignIn,
        Self::ReadOwnSession,
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
            | Self::ReadContactPoints
            | Self::SignIn => None,
            Self::WritePolicies | Self::WriteEvaluationReports => Some(&[Role::National]),
            Self::FileProducts => Some(&[Role::Handler, Role::Agent]),
            Self::DecideProductFilings => Some(&[Role::Operator]),
            Self::DesignateContactPoints => Some(&[Role::Province, Role::National]),
            Self::SubmitSummaries => Some(&[Role::Base]),
            Self::ReadOwnSession => Some(Role::ALL),
        }
    }

    /// Whether it changes records that have an owner.
    pub const fn writes(self) -> bool {
        matches!(
            self,
            Self::WritePolicies
                | Self::WriteEvaluationReports
                | Self::FileProducts
                | Self::DecideProductFilings
                | Self::DesignateContactPoints
                | Self::SubmitSummaries
        )
    }
}
