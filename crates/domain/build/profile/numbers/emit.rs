use toml::Spanned;

use super::super::emit::{Path, values};
use super::{Check, Code, Form, Kind, Name, Numbers, Publication};

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
             check: {:?}, forms: &{forms:?} }};\n{}",
            patent.example,
            patent.prefix,
            patent.prefixes_read,
            patent.after_prefix,
            patent.points,
            check_rules(patent.check.as_ref(), &patent.symbols),
            values("NAMES", "[&str; 2]", &names),
        )
    }

    /// `static RULES: Option<Rules>` of `src/publication_number`.
    pub(crate) fn publication_rules(&self) -> String {
        let publication = self.publication.as_ref().map(Spanned::get_ref);
        let rules = publication.map(|Publication { prefix, prefixes_read, forms, codes, .. }| {
            let forms: Vec<Path> = forms.iter().map(|form| form_rules(form.get_ref())).collect();
            let codes: Vec<Path> = codes.iter().map(|(letter, code)| code_rules(*letter, code)).collect();
            Path(format!(
                "Rules {{ prefix: {prefix:?}, prefixes_read: &{prefixes_read:?}, forms: &{forms:?}, codes: &{codes:?} }}"
            ))
        });
        let example = publication.map_or("", |publication| &publication.example);
        format!("const EXAMPLE: &str = {example:?};\nstatic RULES: Option<Rules> = {rules:?};\n")
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

fn form_rules(Form { pattern, years: [first, last], check_optional_until, kinds }: &Form) -> Path {
    let kinds: Vec<(char, Path)> = kinds.iter().map(|(symbol, kind)| (*symbol, kind_path(*kind))).collect();
    Path(format!(
        "crate::number_form::Form {{ pattern: {pattern:?}, first_year: {first}, last_year: {last}, \
         check_optional_until: {check_optional_until:?}, kinds: &{kinds:?} }}"
    ))
}

fn code_rules(letter: char, Code { kind, stage }: &Code) -> Path {
    let kind = kind_path(*kind);
    Path(format!("rules::Code {{ letter: {letter:?}, kind: {kind:?}, stage: PublicationStage::{stage:?} }}"))
}

fn kind_path(kind: Kind) -> Path {
    Path(format!("PatentKind::{kind:?}"))
}

fn check_rules(check: Option<&Check>, symbols: &str) -> Option<Path> {
    check.map(|Check { weights, modulus, complement }| {
        Path(format!(
            "crate::check_symbol::CheckSymbol {{ weights: &{weights:?}, modulus: {modulus}, complement: {complement}, symbols: {symbols:?} }}"
        ))
    })
}
