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
    /// The person who handles a filing, unmasked.
    ReadFilingContacts,
    /// Submit, resubmit, withdraw.
    FileProducts,
    DecideProductFilings,
    ReadContactPoints,
    DesignateContactPoints,
    ReadSummaries,
    SubmitSummaries,
    /// Sign in, renew, sign out: whoever has the credential for it.
    SignIn,
    /// Ask who one is signed in as.
    ReadOwnSession,
    ReadAudit,
}

impl Action {
    pub const ALL: [Self; 17] = [
        Self::ReadPortal,
        Self::ReadCodeTables,
        Self::ReadPolicies,
        Self::WritePolicies,
        Self::ReadEvaluationReports,
        Self::WriteEvaluationReports,
        Self::ReadProductFilings,
        Self::ReadFilingContacts,
        Self::FileProducts,
        Self::DecideProductFilings,
        Self::ReadContactPoints,
        Self::DesignateContactPoints,
        Self::ReadSummaries,
        Self::SubmitSummaries,
        Self::SignIn,
        Self::ReadOwnSession,
        Self::ReadAudit,
    ];

    /// Whose action it is; `None` for what everybody may do, signed in or not.
    ///
    /// - The pilot platform reviews filings, and a province views its own (domain: 国知办函运字〔2023〕584号).
    /// - A province views and counts filings, for which it needs no person's telephone.
    /// - A contact point reports itself, to its province and the nation.
    /// - The audit is for who supervises: neither for those whom it is about nor for who runs the installation.
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
            Self::ReadFilingContacts => Some(&[Role::Handler, Role::Agent, Role::Operator, Role::National]),
            Self::FileProducts => Some(&[Role::Handler, Role::Agent]),
            Self::DecideProductFilings => Some(&[Role::Operator]),
            Self::DesignateContactPoints => Some(&[Role::Province, Role::National]),
            Self::ReadSummaries => Some(&[Role::Base, Role::Province, Role::National, Role::Supervisor]),
            Self::SubmitSummaries => Some(&[Role::Base]),
            Self::ReadAudit => Some(&[Role::Supervisor]),
            Self::ReadOwnSession => Some(Role::ALL),
        }
    }

    /// Whether it is for somebody of this role, or for nobody in particular.
    pub fn is_for(self, role: Option<Role>) -> bool {
        self.roles().is_none_or(|roles| role.is_some_and(|role| roles.contains(&role)))
    }

    /// Whether it changes something. What is changed has to be one's own.
    pub const fn writes(self) -> bool {
        match self {
            Self::ReadPortal
            | Self::ReadCodeTables
            | Self::ReadPolicies
            | Self::ReadEvaluationReports
            | Self::ReadProductFilings
            | Self::ReadFilingContacts
            | Self::ReadContactPoints
            | Self::ReadSummaries
            | Self::SignIn
            | Self::ReadOwnSession
            | Self::ReadAudit => false,
            Self::WritePolicies
            | Self::WriteEvaluationReports
            | Self::FileProducts
            | Self::DecideProductFilings
            | Self::DesignateContactPoints
            | Self::SubmitSummaries => true,
        }
    }
}
