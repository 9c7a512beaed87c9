//! The short lists of values: their codes for programs, their names for people.

use puhui_service::codes;

codes! {
    /// Where a filing stands (状态).
    pub(crate) enum State {
        Pending = "pending", "待审" / "awaiting review";
        Returned = "returned", "退回补正" / "returned for correction";
        Approved = "approved", "已备案" / "approved";
        Rejected = "rejected", "不予备案" / "refused";
        Withdrawn = "withdrawn", "已撤回" / "withdrawn";
    }

    /// What a reviewer decides (审核结论).
    pub(crate) enum Verdict {
        Approve = "approve", "准予备案" / "approval";
        Return = "return", "退回补正" / "return for correction";
        Reject = "reject", "不予备案" / "refusal";
    }

    /// What a patent is to the product.
    pub(crate) enum PatentRole {
        Core = "core", "核心专利" / "core patent";
        Other = "other", "其他专利" / "other patent";
    }

    /// By what right the enterprise uses a patent.
    pub(crate) enum Basis {
        Owned = "owned", "自有" / "owned";
        Licensed = "licensed", "许可" / "licensed";
    }

    /// Why a filing is withdrawn (撤回原因).
    pub(crate) enum Cause {
        LeftMarket = "left-market", "产品退出市场" / "the product has left the market";
        PatentsLapsed = "patents-lapsed", "关联专利全部失效" / "all linked patents have lapsed";
        Other = "other", "其他原因" / "another reason";
    }

    /// What the amounts are in (币种), by ISO 4217.
    pub(crate) enum Currency {
        Cny = "CNY", "人民币" / "renminbi";
    }
}
