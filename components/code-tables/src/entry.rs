use std::sync::LazyLock;

use puhui_domain::{
    Department, DepartmentClass, Industry, IndustryLevel, Language, Region, RegionSlot, Tenant, TenantKind, fold,
};
use puhui_service::{Readable, Text};

use crate::table::Table;

/// What an entry of any table has.
pub(crate) trait Entry: Readable + Copy + PartialEq + 'static {
    const TABLE: Table;

    /// Every entry, by code.
    fn all() -> impl Iterator<Item = Self>;
    fn code(self) -> &'static str;
    fn name(self, language: Language) -> &'static str;
    /// Other names and everyday words, in any language.
    fn words(self) -> impl Iterator<Item = &'static str>;
    /// The code and the name of its level.
    fn level(self, language: Language) -> (&'static str, &'static str);
    fn parent(self) -> Option<Self>;
    /// Whether it has a contact point of its own, where that can be asked.
    fn is_slot(self) -> Option<bool>;
    /// The [`lines`] of every entry, in the order of `all`: folded once in the life of an instance, because that is most
    /// of the work of a search.
    fn folded() -> &'static [String];

    /// Every name and word, the official names first.
    fn texts(self) -> impl Iterator<Item = &'static str> {
        Language::ALL.into_iter().map(move |language| self.name(language)).chain(self.words())
    }
}

/// What an entry is compared by, folded and a line each: its code, then its texts. No folded text has a line feed in it.
fn lines<E: Entry>() -> Vec<String> {
    let lines = |entry: E| [entry.code()].into_iter().chain(entry.texts()).map(fold).collect::<Vec<_>>().join("\n");
    E::all().map(lines).collect()
}

impl Entry for Region {
    const TABLE: Table = Table::Regions;

    fn all() -> impl Iterator<Item = Self> {
        Self::all()
    }

    fn code(self) -> &'static str {
        self.code()
    }

    fn name(self, language: Language) -> &'static str {
        self.name(language)
    }

    fn words(self) -> impl Iterator<Item = &'static str> {
        self.words()
    }

    /// The kinds of region are the profile's, which has no names for them: one that is not known here is its own name.
    fn level(self, language: Language) -> (&'static str, &'static str) {
        static KINDS: [(&str, Text); 3] = [
            ("province", Text::new("省级", "Province level")),
            ("prefecture", Text::new("地级", "Prefecture level")),
            ("corps", Text::new("兵团", "Corps")),
        ];
        let code = self.kind().code();
        let known = KINDS.iter().find(|(kind, _)| *kind == code);
        (code, known.map_or(code, |(_, name)| name.get(language)))
    }

    fn parent(self) -> Option<Self> {
        self.parent()
    }

    fn is_slot(self) -> Option<bool> {
        Some(RegionSlot::try_from(self).is_ok())
    }

    fn folded() -> &'static [String] {
        static FOLDED: LazyLock<Vec<String>> = LazyLock::new(lines::<Region>);
        &FOLDED
    }
}

impl Entry for Tenant {
    const TABLE: Table = Table::Tenants;

    fn all() -> impl Iterator<Item = Self> {
        Self::all()
    }

    fn code(self) -> &'static str {
        self.code()
    }

    fn name(self, language: Language) -> &'static str {
        self.name(language)
    }

    /// Whoever looks for an office may call it by its place.
    fn words(self) -> impl Iterator<Item = &'static str> {
        self.place().into_iter().flat_map(Region::words)
    }

    fn level(self, language: Language) -> (&'static str, &'static str) {
        static NATION: Text = Text::new("国家级", "Nation");
        static PROVINCE: Text = Text::new("省级", "Province level");
        static CENTRE: Text = Text::new("省级中心", "Centre of province level");
        static CITY: Text = Text::new("市级", "City");
        match self.kind() {
            TenantKind::Nation => ("nation", NATION.get(language)),
            TenantKind::Province => ("province", PROVINCE.get(language)),
            TenantKind::Centre => ("centre", CENTRE.get(language)),
            TenantKind::City => ("city", CITY.get(language)),
        }
    }

    fn parent(self) -> Option<Self> {
        self.parent()
    }

    fn is_slot(self) -> Option<bool> {
        None
    }

    fn folded() -> &'static [String] {
        static FOLDED: LazyLock<Vec<String>> = LazyLock::new(lines::<Tenant>);
        &FOLDED
    }
}

impl Entry for Industry {
    const TABLE: Table = Table::Industries;

    fn all() -> impl Iterator<Item = Self> {
        Self::all()
    }

    fn code(self) -> &'static str {
        self.code()
    }

    fn name(self, language: Language) -> &'static str {
        self.name(language)
    }

    fn words(self) -> impl Iterator<Item = &'static str> {
        self.words()
    }

    fn level(self, language: Language) -> (&'static str, &'static str) {
        static SECTION: Text = Text::new("门类", "Section");
        static DIVISION: Text = Text::new("大类", "Division");
        static GROUP: Text = Text::new("中类", "Group");
        static CLASS: Text = Text::new("小类", "Class");
        match self.level() {
            IndustryLevel::Section => ("section", SECTION.get(language)),
            IndustryLevel::Division => ("division", DIVISION.get(language)),
            IndustryLevel::Group => ("group", GROUP.get(language)),
            IndustryLevel::Class => ("class", CLASS.get(language)),
        }
    }

    fn parent(self) -> Option<Self> {
        self.parent()
    }

    fn is_slot(self) -> Option<bool> {
        None
    }

    fn folded() -> &'static [String] {
        static FOLDED: LazyLock<Vec<String>> = LazyLock::new(lines::<Industry>);
        &FOLDED
    }
}

impl Entry for Department {
    const TABLE: Table = Table::Departments;

    fn all() -> impl Iterator<Item = Self> {
        Self::all()
    }

    fn code(self) -> &'static str {
        self.code()
    }

    fn name(self, language: Language) -> &'static str {
        self.name(language)
    }

    fn words(self) -> impl Iterator<Item = &'static str> {
        self.aliases()
    }

    fn level(self, language: Language) -> (&'static str, &'static str) {
        static NATIONAL: Text = Text::new("国家局内设部门", "Department of the national office");
        static AFFILIATED: Text = Text::new("相关单位", "Body beside the national office");
        static LOCAL: Text = Text::new("地方部门", "Local departments");
        match self.class() {
            DepartmentClass::National => ("national", NATIONAL.get(language)),
            DepartmentClass::Affiliated => ("affiliated", AFFILIATED.get(language)),
            DepartmentClass::Local => ("local", LOCAL.get(language)),
        }
    }

    fn parent(self) -> Option<Self> {
        None
    }

    fn is_slot(self) -> Option<bool> {
        None
    }

    fn folded() -> &'static [String] {
        static FOLDED: LazyLock<Vec<String>> = LazyLock::new(lines::<Department>);
        &FOLDED
    }
}
