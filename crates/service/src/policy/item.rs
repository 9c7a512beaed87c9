use puhui_domain::Matter;

use super::Action;
use crate::codes;

codes! {
    /// A government-service item (政务服务事项), each a component of its own. A member can be limited to some, and a platform's key
    /// is for some.
    pub enum ServiceItem {
        Policies = "policies", "政策文件" / "policies";
        EvaluationReports = "evaluation-reports", "专利权评价报告" / "patent evaluation reports";
        ProductFilings = "product-filings", "专利产品备案" / "filing of patented products";
        ContactPoints = "contact-points", "专利导航工作联系点" / "contact points for patent navigation";
    }
}

impl ServiceItem {
    /// The matter in which one office acts for each slot, if it is such a one.
    pub(super) const fn matter(self) -> Option<Matter> {
        match self {
            Self::ProductFilings => Some(Matter::ProductFilings),
            Self::ContactPoints => Some(Matter::ContactPoints),
            Self::Policies | Self::EvaluationReports => None,
        }
    }
}

impl Action {
    /// The service item that an action belongs to; `None` for what belongs to all, such as signing in. Whoever adds an
    /// action says it here, so that none is forgotten by the limits of members.
    pub const fn item(self) -> Option<ServiceItem> {
        match self {
            Self::ReadPolicies | Self::WritePolicies => Some(ServiceItem::Policies),
            Self::ReadEvaluationReports | Self::WriteEvaluationReports => Some(ServiceItem::EvaluationReports),
            Self::ReadProductFilings | Self::ReadFilingContacts | Self::FileProducts | Self::DecideProductFilings => {
                Some(ServiceItem::ProductFilings)
            }
            Self::ReadContactPoints | Self::DesignateContactPoints | Self::ReadSummaries | Self::SubmitSummaries => {
                Some(ServiceItem::ContactPoints)
            }
            Self::ReadPortal
            | Self::ReadCodeTables
            | Self::SignIn
            | Self::ReadOwnSession
            | Self::ReadMembers
            | Self::ListMembers
            | Self::ManageMembers
            | Self::RemoveMembers
            | Self::AcceptInvitations
            | Self::EndOwnBindings
            | Self::ReadWidgetSites
            | Self::WriteWidgetSites
            | Self::ReadPlatforms
            | Self::RegisterPlatforms
            | Self::DecidePlatforms
            | Self::MakePlatformKeys
            | Self::RevokePlatformKeys
            | Self::ReadAudit => None,
        }
    }
}
