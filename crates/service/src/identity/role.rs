use crate::codes;

codes! {
    /// What somebody is while acting for a body. A token names one.
    pub enum Role {
        Person = "person", "个人" / "person";
        Handler = "handler", "企业经办人" / "handler of an enterprise";
        Agent = "agent", "代理人" / "agent of an enterprise";
        Base = "base", "服务基地" / "service base";
        Outlet = "outlet", "服务网点" / "service outlet";
        City = "city", "市级部门" / "city office";
        Province = "province", "省级部门" / "provincial office";
        Operator = "operator", "备案平台" / "operator of the filing platform";
        National = "national", "国家级部门" / "national office";
        Department = "department", "责任部门" / "responsible department";
        Supervisor = "supervisor", "监督人员" / "supervisor";
        PlatformAdministrator = "platform-administrator", "平台管理员" / "platform administrator";
        Widget = "widget", "嵌入组件" / "widget";
    }
}

impl Role {
    /// The roles of members of bodies, and of who stands above all bodies.
    pub const OF_MEMBERS: &[Self] = &[
        Self::Handler,
        Self::Agent,
        Self::Base,
        Self::Outlet,
        Self::City,
        Self::Province,
        Self::National,
        Self::PlatformAdministrator,
    ];

    /// What people are. A widget is a page, and does what everybody may.
    pub const OF_PEOPLE: &[Self] = &[
        Self::Person,
        Self::Handler,
        Self::Agent,
        Self::Base,
        Self::Outlet,
        Self::City,
        Self::Province,
        Self::Operator,
        Self::National,
        Self::Department,
        Self::Supervisor,
        Self::PlatformAdministrator,
    ];

    /// Acts for an enterprise or another organisation, which its credit code names.
    pub const fn is_for_a_body(self) -> bool {
        matches!(self, Self::Handler | Self::Agent | Self::Base | Self::Outlet)
    }

    /// Acts for an office, or for the service itself: what is decided or done then is somebody else's affair.
    pub const fn is_for_an_office(self) -> bool {
        match self {
            Self::Person | Self::Handler | Self::Agent | Self::Base | Self::Outlet | Self::Widget => false,
            Self::City
            | Self::Province
            | Self::Operator
            | Self::National
            | Self::Department
            | Self::Supervisor
            | Self::PlatformAdministrator => true,
        }
    }

    /// Acts for the office of a place.
    pub const fn is_for_a_place(self) -> bool {
        matches!(self, Self::City | Self::Province)
    }
}
