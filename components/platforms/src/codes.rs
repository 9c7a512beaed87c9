//! The short lists of values: their codes for programs, their names for people.

use puhui_service::codes;

codes! {
    /// Where a platform stands (状态).
    pub(crate) enum PlatformState {
        Applied = "applied", "待批准" / "awaiting approval";
        Approved = "approved", "已批准" / "approved";
        Refused = "refused", "不予批准" / "refused";
        Suspended = "suspended", "已暂停" / "suspended";
    }

    /// What the administrator decides (审批结论).
    pub(crate) enum PlatformVerdict {
        Approve = "approve", "批准" / "approval";
        Refuse = "refuse", "不予批准" / "refusal";
        Suspend = "suspend", "暂停" / "suspension";
    }

    /// Where a key stands (密钥状态).
    pub(crate) enum KeyState {
        InForce = "in-force", "有效" / "in force";
        Rotated = "rotated", "已轮换，重叠期内有效" / "rotated, and good until the overlap ends";
        Expired = "expired", "已过期" / "expired";
        Revoked = "revoked", "已吊销" / "revoked";
    }
}

impl PlatformState {
    /// What can be decided of a platform; a refusal is for good, and whoever was refused applies anew.
    pub(crate) const fn verdicts(self) -> &'static [PlatformVerdict] {
        match self {
            Self::Applied => &[PlatformVerdict::Approve, PlatformVerdict::Refuse],
            Self::Approved => &[PlatformVerdict::Approve, PlatformVerdict::Suspend],
            Self::Suspended => &[PlatformVerdict::Approve],
            Self::Refused => &[],
        }
    }
}

impl PlatformVerdict {
    pub(crate) const fn leads_to(self) -> PlatformState {
        match self {
            Self::Approve => PlatformState::Approved,
            Self::Refuse => PlatformState::Refused,
            Self::Suspend => PlatformState::Suspended,
        }
    }

    /// The decision as the history has it. Never renamed: it stands in records.
    pub(crate) const fn done(self) -> &'static str {
        match self {
            Self::Approve => "approved",
            Self::Refuse => "refused",
            Self::Suspend => "suspended",
        }
    }
}
