use crate::half_width;

/// A name as it is compared with others: half width, lower case, letters and digits only.
///
/// `Ｐublic  Service Dept.` and `public service dept` are one name, `public-services dept` is another.
pub fn fold(text: &str) -> String {
    half_width(text).flat_map(char::to_lowercase).filter(|character| character.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn space_case_width_and_punctuation_make_no_difference() {
        for (text, expected) in [
            ("Public Service Department", "publicservicedepartment"),
            (" Ｐublic-service\tDEPARTMENT. ", "publicservicedepartment"),
            ("公共服务司（国家知识产权局）", "公共服务司国家知识产权局"),
            ("Re-examination & Invalidation", "reexaminationinvalidation"),
            ("《》、 。", ""),
        ] {
            assert_eq!(fold(text), expected);
        }
    }
}
