use crate::ServiceItem;
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
    /// One member of a body: its managers, and the member.
    ReadMembers,
    /// All of them, and who is invited.
    ListMembers,
    /// Invite, limit, hand over.
    ManageMembers,
    /// Remove others, for managers; leave, for everybody.
    RemoveMembers,
    /// Become a member: whoever has the code.
    AcceptInvitations,
    /// Undo the binding of one's own account of a mini-program.
    EndOwnBindings,
    /// The sites whose pages an office lets embed what it offers.
    ReadWidgetSites,
    WriteWidgetSites,
    /// Platforms, their keys and what was used of them.
    ReadPlatforms,
    RegisterPlatforms,
    DecidePlatforms,
    /// A key is shown to whoever makes it, so that is the platform's own organisation alone.
    MakePlatformKeys,
    RevokePlatformKeys,
    /// Who read or decided what, and why.
    ReadAudit,
}

impl Action {
    pub const ALL: [Self; 30] = [
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
        Self::ReadMembers,
        Self::ListMembers,
        Self::ManageMembers,
        Self::RemoveMembers,
        Self::AcceptInvitations,
        Self::EndOwnBindings,
        Self::ReadWidgetSites,
        Self::WriteWidgetSites,
        Self::ReadPlatforms,
        Self::RegisterPlatforms,
        Self::DecidePlatforms,
        Self::MakePlatformKeys,
        Self::RevokePlatformKeys,
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
            Self::ReadOwnSession | Self::AcceptInvitations | Self::EndOwnBindings => Some(Role::OF_PEOPLE),
            Self::ReadMembers | Self::ListMembers | Self::ManageMembers | Self::RemoveMembers => Some(Role::OF_MEMBERS),
            Self::ReadWidgetSites | Self::WriteWidgetSites => Some(&[Role::City, Role::Province, Role::National]),
            Self::ReadPlatforms => Some(&[
                Role::Handler,
                Role::Agent,
                Role::Base,
                Role::National,
                Role::Supervisor,
                Role::PlatformAdministrator,
            ]),
            Self::RegisterPlatforms | Self::RevokePlatformKeys => {
                Some(&[Role::Handler, Role::Agent, Role::Base, Role::PlatformAdministrator])
            }
            Self::DecidePlatforms => Some(&[Role::PlatformAdministrator]),
            Self::MakePlatformKeys => Some(&[Role::Handler, Role::Agent, Role::Base]),
            Self::ReadAudit => Some(&[Role::Supervisor]),
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
            | Self::ReadMembers
            | Self::ListMembers
            | Self::ReadWidgetSites
            | Self::ReadPlatforms
            | Self::ReadAudit => false,
            Self::WritePolicies
            | Self::WriteEvaluationReports
            | Self::FileProducts
            | Self::DecideProductFilings
            | Self::DesignateContactPoints
            | Self::SubmitSummaries
            | Self::ManageMembers
            | Self::RemoveMembers
            | Self::AcceptInvitations
            | Self::EndOwnBindings
            | Self::WriteWidgetSites
            | Self::RegisterPlatforms
            | Self::DecidePlatforms
            | Self::MakePlatformKeys
            | Self::RevokePlatformKeys => true,
        }
    }

    /// Whether it is for those only who manage members.
    pub const fn is_for_managers(self) -> bool {
        matches!(self, Self::ListMembers | Self::ManageMembers)
    }

    /// Whether it is the platforms' own register, which is the administrator's affair.
    pub(super) const fn is_about_platforms(self) -> bool {
        matches!(
            self,
            Self::ReadPlatforms
                | Self::RegisterPlatforms
                | Self::DecidePlatforms
                | Self::MakePlatformKeys
                | Self::RevokePlatformKeys
        )
    }

    /// What a platform's key has to be for, to do this; `None` where no key does. Nothing that changes something is here.
    pub fn key_scope(self) -> Option<ServiceItem> {
        self.item().filter(|_| self.roles().is_none() && !self.writes())
    }

    /// Whether there are made-up records to try it with: the only ones that a test key reaches.
    pub const fn has_sandbox(self) -> bool {
        matches!(self, Self::ReadEvaluationReports)
    }
}
