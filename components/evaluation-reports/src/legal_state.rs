use puhui_service::codes;

codes! {
    /// What has become of a patent right (法律状态).
    pub(crate) enum LegalState {
        InForce = "in-force", "有效" / "in force";
        /// Before its term was over, mostly for unpaid fees. Restoration undoes it.
        Lapsed = "lapsed", "终止" / "lapsed";
        /// At the end of its term.
        Expired = "expired", "届满" / "expired";
        /// It counts as never granted (Patent Law, Article 47).
        Invalidated = "invalidated", "全部无效" / "invalidated in full";
        /// What remains is in force.
        PartiallyInvalidated = "partially-invalidated", "部分无效" / "invalidated in part";
        Unknown = "unknown", "不详" / "not known";
    }
}
