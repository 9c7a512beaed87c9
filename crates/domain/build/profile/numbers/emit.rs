use super::super::emit::{Path, values};
use super::{Check, Form, Kind, Name, Numbers, Publication};

impl Numbers {
    /// `static RULES: Rules` of `src/patent_number`.
    pub(crate) fn patent_rules(&self) -> String {
        let patent = self.patent.get_ref();
        let forms: Vec<Path> = patent.forms.iter().map(|form| form_rules(form.get_ref())).collect();
        let names = &patent.names;
        let names = [&names.invention, &names.utility_model, &names.design];
        let names: Vec<[&str; 2]> = names.into_iter().map(|Name { zh, en }| [zh.as_str(), en]).collect();
        format!(
            "const EXAMPLE: &str = {:?};\n\
             static RULES: Rules = Rules {{ prefix: {:?}, prefixes_read: &{:?}, after_prefix: {:?}, points: {:?}, \
             check: {:?}, forms: &{forms:?}, publication: {:?} }};\n{}",
            patent.example,
            patent.prefix,
            patent.prefixes_read,
            patent.after_prefix,
            patent.points,
            check_rules(patent.check.as_ref(), &patent.symbols),
            patent.publication.as_ref().map(publication_rules),
            values("NAMES", "[&str; 2]", &names),
        )
    }

    /// `static RULES: Rules` of `src/credit_code`.
    pub(crate) fn credit_code_rules(&self) -> String {
        let code = self.credit_code.get_ref();
        format!(
            "const EXAMPLE: &str = {:?};\n\
             static RULES: Rules = Rules {{ pattern: {:?}, symbols: {:?}, check: {:?} }};\n",
            code.example,
            code.pattern,
            code.symbols,
            check_rules(code.check.as_ref(), &code.symbols),
        )
    }
}

fn form_rules(Form { pattern, years: [first, last], kinds }: &Form) -> Path {
    let kind_path = |kind: &Kind| Path(format!("PatentKind::{kind:?}"));
    let kinds: Vec<(char, Path)> = kinds.iter().map(|(symbol, kind)| (*symbol, kind_path(kind))).collect();
    Path(format!("form::Form {{ pattern: {pattern:?}, first_year: {first}, last_year: {last}, kinds: &{kinds:?} }}"))
}

fn publication_rules(publication: &Publication) -> Path {
    let Publication { prefix, first_digits, lengths, kind_codes } = publication;
    Path(format!(
        "rules::Publication {{ prefix: {prefix:?}, first_digits: {first_digits:?}, lengths: &{lengths:?}, \
         kind_codes: {kind_codes:?} }}"
    ))
}

fn check_rules(check: Option<&Check>, symbols: &str) -> Option<Path> {
    check.map(|Check { weights, modulus, complement }| {
        Path(format!(
            "crate::check_symbol::CheckSymbol {{ weights: &{weights:?}, modulus: {modulus}, complement: {complement}, symbols: {symbols:?} }}"
        ))
    })
}
