use crate::codes;

codes! {
    /// A service item that a key can be for.
    pub enum KeyScope {
        Policies = "policies", "政策文件" / "official notices";
        EvaluationReports = "evaluation-reports", "专利权评价报告" / "evaluation reports";
        ProductFilings = "product-filings", "专利产品备案" / "filings of patented products";
        ContactPoints = "contact-points", "工作联系点" / "contact points";
    }
}
