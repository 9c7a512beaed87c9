// Generated from openapi/v1.json by `cargo xtask clients`; never edited.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 首页：有哪些服务 · The index: what there is */
        get: operations["portalIndex"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/api-catalog": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 接口目录（RFC 9727） · Where programs find the contract (RFC 9727) */
        get: operations["portalContractCatalog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 错误目录 · The error catalogue */
        get: operations["portalErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 审计记录：谁为哪个单位、何时、为何查阅了非公开信息或作出了决定 · The audit: who read what is not public or decided something, for whom, when and why */
        get: operations["auditEntriesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 公开查询的次数 · How often what is public was looked up */
        get: operations["auditCountsRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取一条审计记录 · Read an entry of the audit */
        get: operations["auditEntriesRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 接受邀请：凭邀请码成为单位的成员 · Accept an invitation: become a member of a body by its code */
        post: operations["identityAcceptancesAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 待接受的邀请列表 · List the invitations that are open */
        get: operations["identityInvitationsList"];
        put?: never;
        /** 邀请成员 · Invite somebody to act for a body */
        post: operations["identityInvitationsInvite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/invitations/{invitation}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回邀请 · Withdraw an invitation */
        post: operations["identityInvitationsWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 单位的成员列表 · List the members of a body */
        get: operations["identityMembersList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取一名成员 · Read a member */
        get: operations["identityMembersRead"];
        /** 修改成员的期限和事项范围 · Change how far a member may go */
        put: operations["identityMembersLimit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/members/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移交成员管理权 · Hand the managing of members over to another member */
        post: operations["identityHandoversHandOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/members/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 成员的变更记录 · Read what happened to a member */
        get: operations["identityMembersHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bodies/{code}/members/{id}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 移出成员，或本人退出 · Remove a member, or leave */
        post: operations["identityRemovalsRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/code-tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 代码表列表 · List the code tables */
        get: operations["codeTablesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/code-tables/{table}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 在代码表中查找 · Search a code table */
        get: operations["codeTablesEntriesSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contact-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各地工作联系点 · List the contact points of all regions */
        get: operations["contactPointsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contact-points/summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 各地年度工作总结提交情况 · See which contact points have submitted a year's summary */
        get: operations["contactPointsOverviewRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contact-points/{region}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取一个地区的工作联系点 · Read a region's contact point */
        get: operations["contactPointsRead"];
        /** 确定或更换工作联系点 · Designate or replace a contact point */
        put: operations["contactPointsPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contact-points/{region}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 工作联系点的变更记录 · Read what happened to a contact point */
        get: operations["contactPointsHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contact-points/{region}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取工作联系人 · Read the contact person */
        get: operations["contactPointsPersonRead"];
        /** 报送或更换工作联系人 · Name or replace the contact person */
        put: operations["contactPointsPersonPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contact-points/{region}/summaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 年度工作总结列表 · List the annual summaries */
        get: operations["contactPointsSummariesList"];
        put?: never;
        /** 提交年度工作总结 · Submit an annual summary */
        post: operations["contactPointsSummariesSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/contact-points/{region}/summaries/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取一个年度的工作总结 · Read a year's summary */
        get: operations["contactPointsSummariesRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-reports/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批量查询，最多 1000 件 · Look up many patents, at most 1,000 */
        post: operations["evaluationReportsBatchLookUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-reports/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 逐行导入（NDJSON） · Import line by line (NDJSON) */
        post: operations["evaluationReportsImportsTake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/evaluation-reports/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 查询一件专利的法律状态和评价报告 · Look up a patent's legal status and evaluation report */
        get: operations["evaluationReportsRead"];
        /** 登记一件专利，或更新已登记的内容 · Make a patent known, or replace what is known of it */
        put: operations["evaluationReportsPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 接口契约（OpenAPI 3.1） · The contract (OpenAPI 3.1) */
        get: operations["portalContractRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platforms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 平台列表：管理员看到全部，平台看到自己的 · List the platforms: all for the administrator, its own for an organisation */
        get: operations["platformsList"];
        put?: never;
        /** 登记平台，申请正式密钥可用的事项 · Register a platform, and apply for what its live keys are to be for */
        post: operations["platformsRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platforms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取一个平台 · Read a platform */
        get: operations["platformsRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platforms/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 批准、不予批准或暂停平台 · Approve, refuse or suspend a platform */
        post: operations["platformsDecisionsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platforms/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 平台的密钥 · List a platform's keys */
        get: operations["platformsKeysList"];
        put?: never;
        /** 领取密钥，只显示一次 · Make a key, which is shown once */
        post: operations["platformsKeysMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platforms/{id}/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取一个密钥的情况 · Read what is known of a key */
        get: operations["platformsKeysRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platforms/{id}/keys/{key}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 吊销密钥，立即生效 · Revoke a key, at once */
        post: operations["platformsRevocationRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platforms/{id}/keys/{key}/rotation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 轮换密钥：换发新密钥，旧密钥在重叠期内仍有效 · Rotate a key: make one in its place, while the old one stays good for a while */
        post: operations["platformsRotationRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/platforms/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 平台的用量：按密钥和日期 · Read what was used, by key and day */
        get: operations["platformsUsageRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 政策文件列表，按发文日期倒序 · List the policies, newest first */
        get: operations["policiesList"];
        put?: never;
        /** 录入一份政策文件 · Take in a policy */
        post: operations["policiesCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取一份政策文件 · Read a policy */
        get: operations["policiesRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{id}/clauses/{path}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取一项条款 · Read a clause */
        get: operations["policiesClausesRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{id}/texts/{language}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** 为政策文件添加一种语言 · Add a language to a policy */
        put: operations["policiesTextsAdd"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-filings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 备案列表：公众看到已备案的产品，企业看到本企业的备案，审核人员看到待审队列 · List filings: what was approved for the public, its own for an enterprise, the queue for who reviews */
        get: operations["productFilingsList"];
        put?: never;
        /** 提交专利产品备案 · File a patented product */
        post: operations["productFilingsSubmit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-filings/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 备案数量：按状态、地区和月份统计；公众只看到已备案的数量 · Count filings by state, place and month; for the public, those that were approved */
        get: operations["productFilingsCountsRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-filings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 导出备案表格（CSV），筛选条件与备案列表相同 · Export filings as a table (CSV), with the filters of the list */
        get: operations["productFilingsExportRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-filings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取一项备案 · Read a filing */
        get: operations["productFilingsRead"];
        /** 补正后重新提交 · Submit a returned filing again */
        put: operations["productFilingsResubmit"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-filings/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取经办人联系方式 · Read the contact of a filing */
        get: operations["productFilingsContactRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-filings/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 审核 · Decide a filing */
        post: operations["productFilingsDecisionsDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-filings/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 备案的办理经过 · Read what happened to a filing */
        get: operations["productFilingsHistoryRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/product-filings/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 撤回备案 · Withdraw a filing */
        post: operations["productFilingsWithdrawalWithdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 登录：以身份提供方的 ID 令牌，或小程序的 code，换取本系统的令牌 · Sign in: exchange a provider's ID token, or the code of a mini-program, for a token of ours */
        post: operations["identitySessionsOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 查询小程序账号绑定是否完成；完成即登录 · Ask whether the binding of a mini-program's account is done: if so, one is signed in */
        post: operations["identityBindingsAsk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/bindings/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 解除小程序账号绑定 · Undo the binding of one's own account of a mini-program */
        post: operations["identityBindingsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 退出登录 · Sign out */
        post: operations["identitySessionsEnd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/nonces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 领取一次登录用的随机数 · Get a nonce for a sign-in */
        post: operations["identityNoncesIssue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/own": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 我的登录身份 · Who one is signed in as */
        get: operations["identityOwnRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** 续期：以刷新令牌换取新的令牌 · Renew a session: exchange its refresh token for new tokens */
        post: operations["identitySessionsRenew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 任务清单：哪个部门负责什么 · List the tasks: which department owes what */
        get: operations["policiesTasksList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/widget-sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 本单位的嵌入站点 · The sites whose pages one's office lets embed what it offers */
        get: operations["identitySitesList"];
        put?: never;
        /** 登记一个嵌入站点 · Let the pages of a site in */
        post: operations["identitySitesCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/widget-sites/{site}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 读取一个嵌入站点 · Read a site */
        get: operations["identitySitesRead"];
        /** 修改、关闭或重新开放一个嵌入站点 · Change a site, close it, or open it again */
        put: operations["identitySitesChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A person in a role, and the body that the person acts for. */
        ActingPerson: {
            creditCode: components["schemas"]["CreditCode"] | null;
            /** @description Whether one manages the members of the body. */
            manages: boolean;
            office: components["schemas"]["Coded"] | null;
            /** @description An id of ours. It is made of the provider's, which is not kept; a widget has its site's. */
            person: string;
            /** @description The place of the office. */
            region: components["schemas"]["Coded"] | null;
            role: components["schemas"]["Coded"];
            /** @description The only service items that one may act in; `null`: all. */
            serviceItems: components["schemas"]["Coded"][] | null;
        };
        /** @description A text that joins a policy; its notice may say what the others did not: the day of issue. */
        AddedText: {
            /** Format: date */
            issuedOn?: string | null;
            text: components["schemas"]["NewText"];
        };
        /** @description A summary with its text. */
        AnnualSummary: {
            organisation: string;
            region: components["schemas"]["Coded"];
            /** Format: date-time */
            submittedAt: string;
            text: string;
            title: string;
            year: number;
        };
        /** @description What a list shows of a summary. */
        AnnualSummaryHead: {
            organisation: string;
            /** Format: date-time */
            submittedAt: string;
            title: string;
            year: number;
        };
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        AnnualSummaryHeadPage: {
            items: components["schemas"]["AnnualSummaryHead"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /** @description Where programs find what there is (RFC 9727), as a set of links (RFC 9264). */
        ApiCatalog: {
            linkset: components["schemas"]["ApiLinks"][];
        };
        /** @description A link. */
        ApiLink: {
            href: string;
            type: string;
        };
        /** @description The links about one thing. */
        ApiLinks: {
            /** @description What the links are about. */
            anchor: string;
            /** @description Descriptions for programs. */
            "service-desc": components["schemas"]["ApiLink"][];
            /** @description Descriptions for people. */
            "service-doc": components["schemas"]["ApiLink"][];
        };
        /** @description An entry of the audit (审计记录): one request that showed in full what is not public, or changed something. */
        AuditEntry: {
            /** @description As `x-action` in this contract. */
            action: string;
            /** Format: date-time */
            at: string;
            /** @description The body that was acted for: an organisation's credit code, an office's region, or the kind of office. */
            body: string;
            /** @description The problem's code, where it was none. */
            code: string | null;
            /** @description What answered. */
            component: string;
            id: string;
            /** @description How many more there were. */
            leftOut: number;
            method: string;
            /** @description Who, by an id. */
            person: string;
            /** @description Why, in the person's own words (查阅目的). */
            purpose: string | null;
            /** @description The ids of what was shown in full or changed, a hundred at most. */
            records: string[];
            role: components["schemas"]["Coded"];
            /** @description The path with its variables. */
            route: string;
            /** @description The session, where the person had signed in to one. */
            session: string | null;
            status: number;
            traceId: string;
        };
        /** @description A page of the audit, and of when it is. */
        AuditPage: {
            /**
             * Format: date-time
             * @description Every request of before this is in the audit; `null` until entries are collected for the first time.
             */
            asOf: string | null;
            items: components["schemas"]["AuditEntry"][];
            /**
             * Format: int64
             * @description How many days entries are kept (保存期限), never fewer than 184.
             */
            keptDays: number;
            /** @description The cursor of the next page; `null` at the end. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /**
         * @description By what right the enterprise uses a patent.
         *
         *     - `owned` 自有 · owned
         *
         *     - `licensed` 许可 · licensed
         * @enum {string}
         */
        Basis: "owned" | "licensed";
        /** @description A binding of one's own that is to be undone. */
        BindingToEnd: {
            /** @description The name of the mini-program, as this installation has it. */
            provider: string;
        };
        /** @description A binding that somebody is about to finish elsewhere. */
        BindingToken: {
            /** @description As it was given when signing in. */
            binding: string;
        };
        /** @description A name in both languages. */
        BothNames: {
            en: string;
            "zh-CN": string;
        };
        /** @description A code of one entry of `errors`. */
        CatalogueField: {
            code: string;
            meaning: string;
        };
        /** @description A code of a problem: its status, what it means and what to do. */
        CatalogueProblem: {
            advice: string;
            code: string;
            status: number;
            title: string;
            type: string;
        };
        /**
         * @description Why a filing is withdrawn (撤回原因).
         *
         *     - `left-market` 产品退出市场 · the product has left the market
         *
         *     - `patents-lapsed` 关联专利全部失效 · all linked patents have lapsed
         *
         *     - `other` 其他原因 · another reason
         * @enum {string}
         */
        Cause: "left-market" | "patents-lapsed" | "other";
        /** @description The site as it is to be. */
        ChangedWidgetSite: {
            /** @description `false` closes it: no widget is let in any more. */
            isOpen: boolean;
            /** @description 站点名称 */
            name: string;
            /** @description The origins of its pages as browsers send them, `https://www.example.cn`: 1 to 20. */
            origins: string[];
        };
        /** @description One clause and its neighbours. */
        Clause: {
            children: components["schemas"]["ClausePath"][];
            dues: components["schemas"]["Due"][];
            heading: string | null;
            label: string;
            language: components["schemas"]["Language"];
            measures: components["schemas"]["Measure"][];
            next: components["schemas"]["ClausePath"] | null;
            /** @description The nearest clause above that the notice has: not every notice numbers its parts. */
            parent: components["schemas"]["ClausePath"] | null;
            path: components["schemas"]["ClausePath"];
            /** @description An id (`pol_…`), as lists and answers have it. */
            policy: string;
            previous: components["schemas"]["ClausePath"] | null;
            targets: components["schemas"]["Target"][];
            text: string;
        };
        /** @description What names a clause. */
        ClauseHead: {
            heading: string | null;
            label: string;
            path: components["schemas"]["ClausePath"];
        };
        /**
         * @description The numbers of a clause and of those above it, joined by points.
         * @example 7.1
         */
        ClausePath: string;
        /** @description A clause as it reads. */
        ClauseText: {
            dues: components["schemas"]["Due"][];
            heading: string | null;
            label: string;
            measures: components["schemas"]["Measure"][];
            path: components["schemas"]["ClausePath"];
            targets: components["schemas"]["Target"][];
            text: string;
        };
        /** @description A code table. */
        CodeTable: {
            code: string;
            /** @description How many entries it has. */
            entries: number;
            /** @description Where its entries are. */
            href: string;
            /** @description Where the codes come from. */
            source: string;
            title: string;
        };
        /** @description An entry of a table, with those above it. */
        CodeTableEntry: {
            code: string;
            /** @description Whether the region has a contact point of its own; regions only. */
            isSlot?: boolean | null;
            level: components["schemas"]["Coded"];
            /** @description The code, name or word that answers the question; `null` without a question. */
            matched: string | null;
            name: string;
            names: components["schemas"]["BothNames"];
            /** @description The entry right above; `null` at the top. */
            parent: components["schemas"]["Coded"] | null;
            /** @description From the top down to the parent. */
            path: components["schemas"]["Coded"][];
        };
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        CodeTableEntryPage: {
            items: components["schemas"]["CodeTableEntry"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /** @description The page of all tables: there is never a second one. */
        CodeTables: {
            items: components["schemas"]["CodeTable"][];
            next: null;
        };
        /** @description A code as people see it: `{"code": "pending", "name": "待审"}`. */
        Coded: {
            /** @description For programs. */
            code: string;
            /** @description For people, in the language of the answer. */
            name: string;
        };
        /**
         * @description How a figure is meant. 以上, 以下 and 以内 include the figure, 超过 and 不满 do not (Civil Code 民法典, article 1259).
         *
         *     - `at-least` 不少于 · at least
         *
         *     - `more-than` 超过 · more than
         *
         *     - `at-most` 不超过 · at most
         *
         *     - `less-than` 低于 · less than
         *
         *     - `exactly` 等于 · exactly
         *
         *     - `about` 约 · about
         *
         *     - `increase-by-at-least` 增长不少于 · increase by at least
         *
         *     - `increase-by-more-than` 增长超过 · increase by more than
         *
         *     - `decrease-by-at-least` 降低不少于 · decrease by at least
         *
         *     - `decrease-by-more-than` 降低超过 · decrease by more than
         * @enum {string}
         */
        Comparison: "at-least" | "more-than" | "at-most" | "less-than" | "exactly" | "about" | "increase-by-at-least" | "increase-by-more-than" | "decrease-by-at-least" | "decrease-by-more-than";
        /**
         * @description What an evaluation report concludes (评价结论). It is about the conditions for grant and about nothing else.
         * @enum {string}
         */
        Conclusion: "no-defect-found" | "defects-in-part" | "defects-in-all";
        /** @description A person, masked unless the caller asked for more and may see it. */
        ContactPerson: {
            email: string | null;
            isMasked: boolean;
            name: string;
            phone: string;
            post: string;
            region: components["schemas"]["Coded"];
            /** Format: date-time */
            updatedAt: string | null;
        };
        /** @description A contact point (工作联系点). */
        ContactPoint: {
            address: string | null;
            creditCode: components["schemas"]["CreditCode"] | null;
            /** Format: date */
            designatedOn: string | null;
            hostKind: components["schemas"]["Coded"];
            name: string;
            phone: string | null;
            /** Format: date-time */
            updatedAt: string | null;
            website: string | null;
        };
        /** @description A contact point by itself. */
        ContactPointOfRegion: {
            address: string | null;
            creditCode: components["schemas"]["CreditCode"] | null;
            /** Format: date */
            designatedOn: string | null;
            hostKind: components["schemas"]["Coded"];
            name: string;
            phone: string | null;
            region: components["schemas"]["Coded"];
            /** Format: date-time */
            updatedAt: string | null;
            website: string | null;
        };
        /** @description A slot with its contact point, if it has one. */
        ContactPointSlot: {
            contactPoint: components["schemas"]["ContactPoint"] | null;
            isVacant: boolean;
            region: components["schemas"]["Coded"];
        };
        /** @description A page of slots: there is never a second one. */
        ContactPointSlots: {
            filled: number;
            items: components["schemas"]["ContactPointSlot"][];
            next: null;
            vacant: number;
        };
        /**
         * @description A unified social credit code (统一社会信用代码).
         * @example 91350100M000100Y43
         */
        CreditCode: string;
        /**
         * @description What the amounts are in (币种), by ISO 4217.
         *
         *     - `CNY` 人民币 · renminbi
         * @enum {string}
         */
        Currency: "CNY";
        /** @description The key of a department (部门). `/v1/code-tables/departments` has them all. */
        Department: string;
        /** @description A document number (文号), in any usual writing. */
        DocumentNumber: string;
        /** @description When something is to be done (时限). */
        Due: {
            /**
             * Format: date
             * @description The last day of it; none where the notice names none (定期).
             */
            on: string | null;
            /** @description As the notice writes it. */
            text: string;
        };
        /** @description That no account of a mini-program is the caller's any more, whether one was before or not. */
        EndedBinding: {
            isEnded: boolean;
        };
        /** @description That a session is over, whether it was before or not. */
        EndedSession: {
            isEnded: boolean;
        };
        /** @description Every code that a problem can have, and every code of an entry of its `errors`. */
        ErrorCatalogue: {
            errors: components["schemas"]["CatalogueField"][];
            problems: components["schemas"]["CatalogueProblem"][];
        };
        /** @description A patent with its legal status and its evaluation report. */
        EvaluatedPatent: {
            /** @description The number without `ZL` and in the writing of applications (申请号). */
            applicationNumber: string;
            evaluation: components["schemas"]["Evaluation"] | null;
            /**
             * Format: date
             * @description 申请日
             */
            filedOn: string | null;
            /**
             * Format: date
             * @description 授权公告日
             */
            grantedOn: string | null;
            kind: components["schemas"]["Coded"];
            legalStatus: components["schemas"]["LegalStatus"];
            patentNumber: components["schemas"]["PatentNumber"];
            /**
             * Format: date
             * @description 优先权日, the earliest
             */
            priorityOn: string | null;
            report: components["schemas"]["ReportState"];
            /** @description What follows from `report`, and what does not. */
            reportNote: string;
            /** @description Who says so. */
            source: string;
            /** @description 发明创造名称 */
            title: string | null;
            /** Format: date-time */
            updatedAt: string | null;
        };
        /** @description The same by itself, with what happened to it. */
        EvaluatedPatentRecord: {
            /** @description The number without `ZL` and in the writing of applications (申请号). */
            applicationNumber: string;
            evaluation: components["schemas"]["Evaluation"] | null;
            /**
             * Format: date
             * @description 申请日
             */
            filedOn: string | null;
            /**
             * Format: date
             * @description 授权公告日
             */
            grantedOn: string | null;
            /** @description Oldest first; `null` for the public and whoever sees no more, because it names who acted. */
            history: components["schemas"]["Event"][] | null;
            kind: components["schemas"]["Coded"];
            legalStatus: components["schemas"]["LegalStatus"];
            patentNumber: components["schemas"]["PatentNumber"];
            /**
             * Format: date
             * @description 优先权日, the earliest
             */
            priorityOn: string | null;
            report: components["schemas"]["ReportState"];
            /** @description What follows from `report`, and what does not. */
            reportNote: string;
            /** @description Who says so. */
            source: string;
            /** @description 发明创造名称 */
            title: string | null;
            /** Format: date-time */
            updatedAt: string | null;
        };
        /** @description What the evaluation report says. */
        Evaluation: {
            /** Format: date */
            completedOn: string;
            conclusion: components["schemas"]["Coded"];
            /** @description The claims or designs that do not meet the conditions, by number. */
            defective: number[];
        };
        /** @description One event: who did what, when, and what it changed. Never personal data. */
        Event: {
            /** Format: date-time */
            at: string;
            /** @description The body that acted: an organisation's credit code, an office's region, or the kind of office. */
            by: string;
            from: string | null;
            /** @description Whoever acted for it, by an id; `null` for the public. */
            person: string | null;
            to: string | null;
            what: string;
        };
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        EventPage: {
            items: components["schemas"]["Event"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /** @description One mistake, with its place in the request. */
        FieldProblem: {
            /**
             * @description Never renamed or reused; there may be more of them in time.
             * @enum {string}
             */
            code: "missing" | "unknown" | "wrong-type" | "invalid-value" | "duplicate" | "empty" | "too-long" | "too-many" | "out-of-range" | "inconsistent";
            /** @description What is wrong here, and what would be right. */
            detail: string;
            /** @description A header of the request. */
            header?: string;
            /** @description A parameter of the query or of the path. */
            parameter?: string;
            /** @description A JSON Pointer into the body (RFC 6901). */
            pointer?: string;
        };
        /** @description A patent that the product uses. */
        FiledPatent: {
            kind: components["schemas"]["Coded"];
            number: components["schemas"]["PatentNumber"];
            role: components["schemas"]["Coded"];
        };
        /** @description The product as lists show it. */
        FiledProduct: {
            brand: string | null;
            industry: components["schemas"]["Coded"];
            model: string | null;
            name: string;
        };
        /** @description A filing with everything but the person. */
        Filing: {
            /** @description What the caller can do next. */
            actions: components["schemas"]["FilingStep"][];
            /**
             * Format: date
             * @description The day of approval (备案日期); `null` unless it stands approved.
             */
            approvedOn: string | null;
            commitment: boolean;
            /** @description Masked; `None` once it was erased. */
            contact: components["schemas"]["MaskedContact"] | null;
            decisions: components["schemas"]["FilingDecision"][];
            enterprise: components["schemas"]["FilingEnterprise"];
            figures: components["schemas"]["FilingFigures"];
            /** @description An id (`pf_…`), as lists and answers have it. */
            id: string;
            /** @description Whether it wants to be identified as patent-intensive. */
            joinsIdentification: boolean;
            patents: components["schemas"]["WholeFiledPatent"][];
            product: components["schemas"]["WholeFiledProduct"];
            state: components["schemas"]["Coded"];
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            updatedAt: string;
            withdrawal: components["schemas"]["FilingWithdrawal"] | null;
        };
        /** @description A filing by itself, as far as the caller sees it. */
        FilingAsSeen: components["schemas"]["Filing"] | components["schemas"]["PublicFiling"];
        /** @description The handler at the enterprise (经办人). */
        FilingContact: {
            email: string | null;
            name: string;
            phone: string;
        };
        /**
         * @description What was counted: all filings, or the register, which is what stands approved.
         * @enum {string}
         */
        FilingCountExtent: "all" | "approved";
        /** @description How many filings there are in a place, or in the nation. */
        FilingCounts: {
            /**
             * Format: date-time
             * @description Everything that was done by then is counted, and little that was done later; `null` before the first counting has ended.
             */
            asOf: string | null;
            count: number;
            extent: components["schemas"]["FilingCountExtent"];
            /** @description The months that have any, oldest first: those of submission for `all`, those of approval for `approved`. */
            months: components["schemas"]["FilingsInMonth"][];
            /** @description The places directly within it. What was filed from the place itself and from no part of it is in its own numbers only. */
            places: components["schemas"]["FilingsInPlace"][];
            /** @description `null` for the nation. */
            region: components["schemas"]["Coded"] | null;
            states: components["schemas"]["FilingsInState"][];
        };
        /** @description A decision that was taken. */
        FilingDecision: {
            /** Format: date-time */
            at: string;
            decision: components["schemas"]["Coded"];
            reasons: components["schemas"]["FilingReason"][];
        };
        /** @description The enterprise that filed. */
        FilingEnterprise: {
            creditCode: components["schemas"]["CreditCode"];
            name: string;
            region: components["schemas"]["Coded"];
        };
        /** @description A line of a filing's history. */
        FilingEvent: {
            /** Format: date-time */
            at: string;
            /** @description The body that acted: an organisation's credit code, an office's region, or the kind of office. */
            by: string;
            from: components["schemas"]["FilingEventState"] | null;
            /** @description Whoever acted for it, by an id. */
            person: string | null;
            to: components["schemas"]["FilingEventState"] | null;
            what: string;
        };
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        FilingEventPage: {
            items: components["schemas"]["FilingEvent"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /** @description A state with its name; one that only a later release knows is shown by its code. */
        FilingEventState: {
            code: string;
            name: string;
        };
        /** @description What the product earned in a calendar year, in cents (分). */
        FilingFigures: {
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description The part of the sales that was exported.
             */
            exportCents: number;
            /**
             * Format: int64
             * @description Negative for a loss.
             */
            profitCents: number;
            /** Format: int64 */
            salesCents: number;
            /** Format: int32 */
            year: number;
        };
        /** @description A filing in a list, as far as the caller sees it. */
        FilingInList: components["schemas"]["ListedFiling"] | components["schemas"]["PublicFiling"];
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        FilingInListPage: {
            items: components["schemas"]["FilingInList"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /** @description What is wrong with a filing. */
        FilingReason: {
            /** @description The field of the filing's body that it is about, `/product/name`. */
            pointer: string | null;
            reason: string;
        };
        /**
         * @description What can be done to a filing. `Submit` makes one.
         * @enum {string}
         */
        FilingStep: "submit" | "approve" | "return" | "reject" | "resubmit" | "withdraw";
        /** @description That the filing was withdrawn, and why. */
        FilingWithdrawal: {
            /** Format: date-time */
            at: string;
            note: string | null;
            reason: components["schemas"]["Coded"];
        };
        /** @description How many filings are of a month. */
        FilingsInMonth: {
            count: number;
            /** @description `2026-11`, at the office. */
            month: string;
            states: components["schemas"]["FilingsInState"][];
        };
        /** @description How many filings are from a place and the places within it. */
        FilingsInPlace: {
            count: number;
            region: components["schemas"]["Coded"];
            states: components["schemas"]["FilingsInState"][];
        };
        /** @description How many filings are in a state. */
        FilingsInState: {
            count: number;
            state: components["schemas"]["Coded"];
        };
        /**
         * @description What a token is asked for with, where it is no ID token.
         *
         *     - `widget` 站点密钥 · the key of a site, for its pages
         * @enum {string}
         */
        Grant: "widget";
        /**
         * @description What kind of organisation hosts a service base (专利导航服务基地), part 4(1) of the notice.
         *
         *     - `enterprise` 企业 · enterprise
         *
         *     - `university-or-institute` 高校院所 · university or institute
         *
         *     - `service-agency` 服务机构 · service agency
         * @enum {string}
         */
        HostKind: "enterprise" | "university-or-institute" | "service-agency";
        /** @description A line of an import's answer. */
        ImportLine: {
            /** @description Counted from 1. */
            line: number;
            problem: components["schemas"]["Problem"];
        } | {
            progress: components["schemas"]["ImportTotals"];
        } | {
            /** @description Whether every line that was announced has been dealt with. */
            isComplete: boolean;
            problem?: components["schemas"]["Problem"] | null;
            totals: components["schemas"]["ImportTotals"];
        };
        /** @description The end of an import's answer: how many lines came to what. */
        ImportTotals: {
            created: number;
            failed: number;
            /** @description All lines of the body but blank ones. */
            lines: number;
            unchanged: number;
            updated: number;
        };
        /** @description The code of an industry (行业). `/v1/code-tables/industries` has them all. */
        Industry: string;
        /** @description Who is invited to act for a body. */
        Invitation: {
            body: string;
            /** @description What the person accepts with. Shown this once: afterwards `null`. */
            code: string | null;
            /** Format: date */
            endsOn: string | null;
            /** Format: date-time */
            expiresAt: string;
            /** @description An id (`inv_…`), as lists and answers have it. */
            id: string;
            isMasked: boolean;
            manages: boolean;
            name: string | null;
            role: components["schemas"]["Coded"];
            serviceItems: components["schemas"]["Coded"][] | null;
            state: components["schemas"]["Coded"];
        };
        /** @description An invitation's code, as it came from whoever invited. */
        InvitationCode: {
            code: string;
        };
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        InvitationPage: {
            items: components["schemas"]["Invitation"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /**
         * @description What a key is good for.
         *
         *     - `test` 测试 · test
         *
         *     - `live` 正式 · live
         * @enum {string}
         */
        KeyKind: "test" | "live";
        /**
         * @description A language that Puhui publishes in, written as its BCP 47 tag.
         * @enum {string}
         */
        Language: "zh-CN" | "en";
        /**
         * @description What has become of a patent right (法律状态).
         *
         *     - `in-force` 有效 · in force
         *
         *     - `lapsed` 终止 · lapsed
         *
         *     - `expired` 届满 · expired
         *
         *     - `invalidated` 全部无效 · invalidated in full
         *
         *     - `partially-invalidated` 部分无效 · invalidated in part
         *
         *     - `unknown` 不详 · not known
         * @enum {string}
         */
        LegalState: "in-force" | "lapsed" | "expired" | "invalidated" | "partially-invalidated" | "unknown";
        /** @description A legal status (法律状态), and the day for which the source vouches for it. */
        LegalStatus: {
            /** Format: date */
            asOf: string;
            state: components["schemas"]["Coded"];
        };
        /** @description A filing in a list, for those whose affair it is. */
        ListedFiling: {
            /** @description What the caller can do next, so that none has to know the rules. */
            actions: components["schemas"]["FilingStep"][];
            /**
             * Format: date
             * @description The day of approval (备案日期); `null` unless it stands approved.
             */
            approvedOn: string | null;
            enterprise: components["schemas"]["FilingEnterprise"];
            /** @description An id (`pf_…`), as lists and answers have it. */
            id: string;
            product: components["schemas"]["FiledProduct"];
            state: components["schemas"]["Coded"];
            /** Format: date-time */
            submittedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * Format: int64
             * @description How many days it has been awaiting review; `null` in every other state. No deadline follows from it.
             */
            waitingDays: number | null;
        };
        /** @description The look-ups of a day. */
        LookUpCount: {
            /** @description As `x-action` in this contract. */
            action: string;
            component: string;
            /** Format: date */
            day: string;
            lookUps: number;
        };
        /** @description How often what is public was looked up, by whomever. Estimates: written down 64 at a time. */
        LookUpCounts: {
            /** Format: date */
            from: string;
            /** @description Newest day first. What was not looked up is left out. */
            lookUps: components["schemas"]["LookUpCount"][];
            /** Format: date */
            to: string;
        };
        /** @description A key that was made. */
        MadePlatformKey: {
            /** @description Whether the same request was answered before, with the key. */
            isRepetition: boolean;
            key: components["schemas"]["PlatformKey"];
            /** @description The key, to send as `Authorization: Bearer …`. This answer alone has it: in a repetition it is `null`, and who has lost it makes another. */
            secret: string | null;
        };
        /** @description A person whom one can recognise and not know. */
        MaskedContact: {
            email: string | null;
            name: string;
            phone: string;
        };
        /** @description A measure, its departments by name. */
        Measure: {
            departments: components["schemas"]["Coded"][];
            due: components["schemas"]["Due"] | null;
            passage: string;
            targets: components["schemas"]["Target"][];
        };
        /** @description Somebody who acts for a body. */
        Member: {
            /** @description A credit code, or the code of an office. */
            body: string;
            /**
             * Format: date
             * @description The last day.
             */
            endsOn: string | null;
            /** @description An id (`mem_…`), as lists and answers have it. */
            id: string;
            isMasked: boolean;
            /** Format: date-time */
            joinedAt: string;
            /** @description Whether the member manages the others. */
            manages: boolean;
            /** @description What whoever invited calls the person; `null` for who was not invited. */
            name: string | null;
            /** @description The person, by an id. */
            person: string;
            role: components["schemas"]["Coded"];
            /** @description The only service items; `null`: all. */
            serviceItems: components["schemas"]["Coded"][] | null;
            source: components["schemas"]["Coded"];
            state: components["schemas"]["Coded"];
        };
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        MemberPage: {
            items: components["schemas"]["Member"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /** @description A year's summary (年度工作总结). */
        NewAnnualSummary: {
            text: string;
            title: string;
            /**
             * Format: int64
             * @description The year that it is about, from 2021.
             */
            year: number;
        };
        /** @description A binding that has to be finished elsewhere: whoever has the account opens the address in a browser, signs in there and types the code. What it is asked about with is shown this once. */
        NewBinding: {
            /** @description To ask with whether it is done. */
            binding: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description How often to ask. */
            intervalSeconds: number;
            /** @description To show. */
            userCode: string;
            verificationUri: string;
            /** @description The same address with the code in it, to show as a QR code. */
            verificationUriComplete: string | null;
        };
        /** @description A clause (条款). */
        NewClause: {
            dues?: components["schemas"]["NewDue"][];
            heading?: string | null;
            /** @description The number as the notice writes it, `（一）`. */
            label: string;
            measures?: components["schemas"]["NewMeasure"][];
            path: components["schemas"]["ClausePath"];
            targets?: components["schemas"]["NewTarget"][];
            /**
             * @description Empty for a clause that has a heading only.
             * @default
             */
            text: string;
        };
        /** @description The contact person (联系人). Personal data. */
        NewContactPerson: {
            email?: string | null;
            name: string;
            /** @description 5 to 20 digits; +, - and spaces may stand between them. */
            phone: string;
            /** @description 职务 */
            post: string;
        };
        /** @description The organisation that is to be a region's contact point (工作联系点). */
        NewContactPoint: {
            address?: string | null;
            creditCode?: components["schemas"]["CreditCode"] | null;
            /**
             * Format: date
             * @description 确定日期
             */
            designatedOn?: string | null;
            hostKind: components["schemas"]["HostKind"];
            name: string;
            /** @description 5 to 20 digits; +, - and spaces may stand between them. */
            phone?: string | null;
            /** @description It begins with `https://`. */
            website?: string | null;
        };
        /** @description When something is to be done (时限). */
        NewDue: {
            /**
             * Format: date
             * @description The last day of it; `null` where the notice names none.
             */
            on?: string | null;
            /** @description As the notice writes it. */
            text: string;
        };
        /** @description The body of a PUT and a line of an import. The line has to name its patent; the PUT's path has done so, and its body may say the same again. */
        NewEvaluatedPatent: {
            /**
             * Format: date
             * @description 申请日
             */
            filedOn?: string | null;
            /**
             * Format: date
             * @description 授权公告日
             */
            grantedOn?: string | null;
            legalStatus: components["schemas"]["NewLegalStatus"];
            patentNumber?: components["schemas"]["PatentNumber"] | null;
            /**
             * Format: date
             * @description 优先权日, the earliest
             */
            priorityOn?: string | null;
            /** @description Never for an invention. */
            report?: components["schemas"]["NewEvaluationReport"] | null;
            /** @description Who says so. */
            source: string;
            /** @description 发明创造名称 */
            title?: string | null;
        };
        /** @description An evaluation report (专利权评价报告). */
        NewEvaluationReport: {
            /**
             * Format: date
             * @description 报告完成日
             */
            completedOn: string;
            conclusion: components["schemas"]["Conclusion"];
            /** @description The claims or designs that do not meet the conditions, by number; with `defects-in-part` only. */
            defective?: number[] | null;
        };
        /** @description A patent that the product uses. */
        NewFiledPatent: {
            basis: components["schemas"]["Basis"];
            number: components["schemas"]["PatentNumber"];
            role: components["schemas"]["PatentRole"];
        };
        /** @description The product. */
        NewFiledProduct: {
            /** @description 品牌 */
            brand?: string | null;
            /** @description A class (小类) of GB/T 4754. */
            industry: components["schemas"]["Industry"];
            /**
             * Format: date
             * @description The day it came on the market.
             */
            launchedOn?: string | null;
            /** @description 型号 */
            model?: string | null;
            name: string;
        };
        /** @description A patented product to be filed (专利产品备案). */
        NewFiling: {
            /** @description Whether the enterprise vouches for what it says (诚信承诺); it has to be `true`. */
            commitment: boolean;
            contact: components["schemas"]["NewFilingContact"];
            enterprise: components["schemas"]["NewFilingEnterprise"];
            figures: components["schemas"]["NewFilingFigures"];
            /** @description Whether it wants to be identified as patent-intensive (专利密集型产品认定). */
            joinsIdentification: boolean;
            /** @description At least one. */
            patents: components["schemas"]["NewFiledPatent"][];
            product: components["schemas"]["NewFiledProduct"];
        };
        /** @description The handler at the enterprise (经办人). Personal data: never public. */
        NewFilingContact: {
            email?: string | null;
            name: string;
            /** @description 5 to 20 digits; +, - and spaces may stand between them. */
            phone: string;
        };
        /** @description A decision (审核). */
        NewFilingDecision: {
            decision: components["schemas"]["Verdict"];
            /** @description Needed for a return and a refusal. */
            reasons?: components["schemas"]["NewFilingReason"][];
        };
        /** @description The enterprise that files. */
        NewFilingEnterprise: {
            creditCode: components["schemas"]["CreditCode"];
            /** @description 企业名称 */
            name: string;
            /** @description Where it is registered. */
            region: components["schemas"]["Region"];
        };
        /** @description What the product earned in a calendar year, in cents (分). Never public. */
        NewFilingFigures: {
            currency: components["schemas"]["Currency"];
            /**
             * Format: int64
             * @description The part of the sales that was exported (出口额).
             */
            exportCents: number;
            /**
             * Format: int64
             * @description 利润; negative for a loss
             */
            profitCents: number;
            /**
             * Format: int64
             * @description 销售额
             */
            salesCents: number;
            /**
             * Format: int64
             * @description The calendar year.
             */
            year: number;
        };
        /** @description What is wrong with a filing. */
        NewFilingReason: {
            /** @description The field of the filing's body that it is about, `/product/name` (RFC 6901). */
            pointer?: string | null;
            reason: string;
        };
        /** @description Why a filing is withdrawn (撤回). */
        NewFilingWithdrawal: {
            note?: string | null;
            reason: components["schemas"]["Cause"];
        };
        /** @description Somebody who is to act for a body. */
        NewInvitation: {
            /**
             * Format: date
             * @description The last day; by default there is none.
             */
            endsOn?: string | null;
            /** @description Whether the person is to manage the members. Who does has no limits. */
            manages?: boolean | null;
            /** @description What the body calls the person. Personal data: shown masked. */
            name: string;
            /** @description One of those that the body has members in. */
            role: components["schemas"]["Role"];
            /** @description The only service items to act in; by default all. */
            serviceItems?: components["schemas"]["ServiceItem"][] | null;
        };
        /** @description A key that is to be made (领取密钥). */
        NewKey: {
            /** @description From where it may be used, in CIDR notation; by default from anywhere. */
            addresses?: string[];
            kind: components["schemas"]["KeyKind"];
            /** @description To tell it from others: what it is used in. */
            name: string;
            /** @description By default all that the platform's keys of this kind may be for. */
            scopes?: components["schemas"]["ServiceItem"][] | null;
            /**
             * Format: int64
             * @description For how many days it is good, at most 366; by default 90.
             */
            validDays?: number | null;
        };
        /** @description A legal status (法律状态), and the day for which the source vouches for it. */
        NewLegalStatus: {
            /** Format: date */
            asOf: string;
            state: components["schemas"]["LegalState"];
        };
        /** @description How far a member may go from now on. */
        NewLimits: {
            /**
             * Format: date
             * @description The last day; `null`: none.
             */
            endsOn?: string | null;
            /** @description The only service items; `null`: all. */
            serviceItems?: components["schemas"]["ServiceItem"][] | null;
        };
        /** @description Who is to manage the members instead. */
        NewManager: {
            /** @description The id of another member of the body. */
            to: string;
        };
        /** @description A passage of a clause with departments of its own that are responsible for it (任务). */
        NewMeasure: {
            /** @description Each by its code, a name or any alias. */
            departments: components["schemas"]["Department"][];
            due?: components["schemas"]["NewDue"] | null;
            /** @description The passage, as it stands in the clause. */
            passage: string;
            targets?: components["schemas"]["NewTarget"][];
        };
        /** @description Whom somebody is going to sign in with. */
        NewNonce: {
            /** @description The name of a provider of identities, as this installation has it. */
            provider: string;
        };
        /** @description A platform that is to be registered (平台登记). */
        NewPlatform: {
            /** @description The organisation that runs it: one's own, but for the administrator. */
            creditCode: components["schemas"]["CreditCode"];
            name: string;
            /** @description What the keys are to be used for (用途), for whoever decides. */
            purpose: string;
            /** @description What its live keys are to be for. */
            scopes: components["schemas"]["ServiceItem"][];
        };
        /** @description A decision about a platform (审批). */
        NewPlatformDecision: {
            decision: components["schemas"]["PlatformVerdict"];
            /**
             * Format: int64
             * @description How many requests a day a live key is good for; by default 100,000. With an approval only.
             */
            perDay?: number | null;
            /**
             * Format: int64
             * @description How many requests a minute a live key is good for; by default 600. With an approval only.
             */
            perMinute?: number | null;
            /** @description Needed for a refusal and a suspension. */
            reason?: string | null;
            /** @description What live keys may be for; by default what was applied for. With an approval only. */
            scopes?: components["schemas"]["ServiceItem"][] | null;
        };
        /** @description An official notice (政策文件) to take in: at least one text. */
        NewPolicy: {
            /**
             * Format: date
             * @description 发文日期
             */
            issuedOn?: string | null;
            /** @description One for each language. */
            texts: components["schemas"]["NewText"][];
        };
        /** @description Why a key is revoked (吊销). */
        NewRevocation: {
            reason?: string | null;
        };
        /** @description How a key is to be replaced (轮换). */
        NewRotation: {
            /**
             * Format: int64
             * @description For how many hours the old key stays good, at most 720; by default 24.
             */
            overlapHours?: number | null;
        };
        /** @description What a provider says of somebody: `idToken` and `nonce`, or the `code` of a mini-program; or the key of the site that a page is of. */
        NewSession: {
            /** @description The one-use code that a mini-program was given (`wx.login`), if the provider's name is that of one. */
            code?: string | null;
            /** @description `widget` for a page of a site, which brings `siteKey` and nothing else. Otherwise left out. */
            grant?: components["schemas"]["Grant"] | null;
            /** @description The ID token that the provider issued (OpenID Connect), with the nonce in it; never an access token. */
            idToken?: string | null;
            /** @description The membership to act under, instead of a role: one that `GET /v1/sessions/own` lists. */
            membership?: string | null;
            /** @description The nonce that this installation gave for this sign-in. */
            nonce?: string | null;
            /** @description The name of a provider of identities, as this installation has it. */
            provider?: string | null;
            /** @description The role to act in, for who has several; by default the first that the provider names. */
            role?: components["schemas"]["Role"] | null;
            /** @description The key of the site that the page is of. */
            siteKey?: string | null;
        };
        /** @description A figure that is to be reached (目标). */
        NewTarget: {
            comparison: components["schemas"]["Comparison"];
            /** @description As the notice writes it. */
            text: string;
            /** @description `percent`, `months`, or what is counted. */
            unit?: string | null;
            /** @description A plain decimal, `16.5`, as a text so that nothing is rounded. */
            value: string;
        };
        /** @description A notice in one language. */
        NewText: {
            /** @description 主送机关 */
            addressees?: string | null;
            /**
             * @description The titles of the attachments (附件).
             * @default []
             */
            attachments: string[];
            /** @description In reading order. */
            clauses?: components["schemas"]["NewClause"][];
            /** @description 文号 */
            documentNumber?: components["schemas"]["DocumentNumber"] | null;
            /** @description The title of the document that a covering letter encloses; the clauses are then that document's. */
            enclosure?: string | null;
            /** @description 发文机关 */
            issuer?: string | null;
            language: components["schemas"]["Language"];
            /** @description What stands before the first clause. */
            preamble?: string | null;
            /** @description 标题 */
            title: string;
        };
        /** @description A site whose pages are to embed what the office offers. */
        NewWidgetSite: {
            /** @description 站点名称 */
            name: string;
            /** @description The origins of its pages as browsers send them, `https://www.example.cn`: 1 to 20. */
            origins: string[];
        };
        /** @description A nonce: what the provider is to put into the ID token. Good once. */
        Nonce: {
            /** Format: date-time */
            expiresAt: string;
            nonce: string;
        };
        /** @description Nothing has to be said. */
        Nothing: Record<string, never>;
        /** @description An OpenAPI 3.1 document. */
        OpenApi: {
            openapi: string;
        };
        /** @description A session with its tokens, which are shown this once. */
        OpenedSession: {
            acting: components["schemas"]["ActingPerson"];
            /** Format: date-time */
            expiresAt: string;
            /** @description To renew the session with, once; empty for a widget, which gets another token in the same way as the first. */
            refreshToken: string;
            /**
             * Format: date-time
             * @description Until when the session can be renewed.
             */
            sessionEndsAt: string;
            /** @description To send as `Authorization: Bearer …`. */
            token: string;
        };
        /** @description A membership of one's own. */
        OwnMembership: {
            /** @description A credit code, or the code of an office. */
            body: string;
            /**
             * Format: date
             * @description The last day.
             */
            endsOn: string | null;
            /** @description An id (`mem_…`), as lists and answers have it. */
            id: string;
            role: components["schemas"]["Coded"];
            /** @description The only service items; `null`: all. */
            serviceItems: components["schemas"]["Coded"][] | null;
        };
        /** @description Who one is signed in as, and who else one could be. */
        OwnSession: {
            acting: components["schemas"]["ActingPerson"];
            /** @description The membership that one acts under. */
            membership: string | null;
            /** @description The memberships that one can change to, the newest first. */
            memberships: components["schemas"]["OwnMembership"][];
            /**
             * Format: date-time
             * @description `null` for a token that was made for development.
             */
            sessionEndsAt: string | null;
        };
        /** @description What is known of each number, in the order that was asked for. */
        PatentLookup: {
            counts: components["schemas"]["PatentLookupCounts"];
            items: components["schemas"]["PatentLookupItem"][];
        };
        /** @description How many numbers came to what. */
        PatentLookupCounts: {
            found: number;
            invalid: number;
            unknown: number;
        };
        /** @description What is known of one number. */
        PatentLookupItem: {
            /** @description The number as it was given, its beginning at least. */
            given: string;
            patent: components["schemas"]["EvaluatedPatent"] | null;
            patentNumber: components["schemas"]["PatentNumber"] | null;
            /** @description Why nothing is known, for people. */
            reason: string | null;
            /** @description `null` where nothing is known of it. */
            report: components["schemas"]["ReportState"] | null;
            result: components["schemas"]["PatentLookupResult"];
        };
        /**
         * @description What came of a number.
         * @enum {string}
         */
        PatentLookupResult: "found" | "unknown" | "invalid";
        /**
         * @description A patent number (专利号), in any usual writing; answers have the canonical one.
         * @example ZL202010566088.9
         */
        PatentNumber: string;
        /** @description Numbers to look up, in any writing; one that is malformed is answered as such and spoils nothing. */
        PatentNumbers: {
            patentNumbers: string[];
        };
        /**
         * @description What a patent is to the product.
         *
         *     - `core` 核心专利 · core patent
         *
         *     - `other` 其他专利 · other patent
         * @enum {string}
         */
        PatentRole: "core" | "other";
        /** @description A binding that is not done yet. */
        PendingBinding: {
            /** Format: date-time */
            expiresAt: string;
            /** @description How often to ask from now on. */
            intervalSeconds: number;
        };
        /** @description A platform (电商平台). */
        Platform: {
            /** Format: date-time */
            appliedAt: string;
            creditCode: components["schemas"]["CreditCode"];
            /** @description Oldest first. */
            decisions: components["schemas"]["PlatformDecision"][];
            /** @description What live keys may be for, and how often; `null` before an approval. */
            grant: components["schemas"]["PlatformGrant"] | null;
            /** @description An id (`plf_…`), as lists and answers have it. */
            id: string;
            name: string;
            /** @description What the administrator can decide next. */
            nextDecisions: components["schemas"]["Coded"][];
            purpose: string;
            /** @description What was applied for. */
            scopes: components["schemas"]["Coded"][];
            state: components["schemas"]["Coded"];
        };
        /** @description What was used on a day, by the office's clocks. */
        PlatformDayUsage: {
            used: number;
            /** Format: date */
            usedOn: string;
        };
        /** @description What was decided about a platform. */
        PlatformDecision: {
            /** Format: date-time */
            decidedAt: string;
            decision: components["schemas"]["Coded"];
            reason: string | null;
        };
        /** @description What was granted to a platform. */
        PlatformGrant: {
            perDay: number;
            /** @description How many requests each key is good for. */
            perMinute: number;
            scopes: components["schemas"]["Coded"][];
        };
        /** @description What a list shows of a platform. */
        PlatformItem: {
            /** Format: date-time */
            appliedAt: string;
            creditCode: components["schemas"]["CreditCode"];
            /** @description An id (`plf_…`), as lists and answers have it. */
            id: string;
            name: string;
            state: components["schemas"]["Coded"];
        };
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        PlatformItemPage: {
            items: components["schemas"]["PlatformItem"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /** @description What is known of a key (接口密钥). The key itself is kept nowhere. */
        PlatformKey: {
            /** @description From where it may be used; from anywhere if there are none. */
            addresses: string[];
            /** Format: date-time */
            expiresAt: string;
            /** @description An id (`key_…`), as lists and answers have it. */
            id: string;
            kind: components["schemas"]["Coded"];
            /** Format: date-time */
            madeAt: string;
            /** @description How the key begins and ends. */
            masked: string;
            name: string;
            perDay: number;
            perMinute: number;
            /** @description The key that was made in its place. */
            replacedBy: string | null;
            /** @description The key in whose place it was made. */
            replaces: string | null;
            /** Format: date-time */
            revokedAt: string | null;
            revokedFor: string | null;
            scopes: components["schemas"]["Coded"][];
            state: components["schemas"]["Coded"];
        };
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        PlatformKeyPage: {
            items: components["schemas"]["PlatformKey"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /** @description What was used of one key. */
        PlatformKeyUsage: {
            day: components["schemas"]["PlatformWindowUsage"];
            /** @description Newest first, up to today. */
            days: components["schemas"]["PlatformDayUsage"][];
            /** @description An id (`key_…`), as lists and answers have it. */
            id: string;
            kind: components["schemas"]["Coded"];
            /**
             * Format: date
             * @description The last day of the past 35 on which it was used.
             */
            lastUsedOn: string | null;
            masked: string;
            minute: components["schemas"]["PlatformWindowUsage"];
            name: string;
        };
        /**
         * @description Where a platform stands (状态).
         *
         *     - `applied` 待批准 · awaiting approval
         *
         *     - `approved` 已批准 · approved
         *
         *     - `refused` 不予批准 · refused
         *
         *     - `suspended` 已暂停 · suspended
         * @enum {string}
         */
        PlatformState: "applied" | "approved" | "refused" | "suspended";
        /** @description What was used of a platform's keys (用量), newest key first. */
        PlatformUsage: {
            /** Format: date-time */
            countedAt: string;
            keys: components["schemas"]["PlatformKeyUsage"][];
        };
        /**
         * @description What the administrator decides (审批结论).
         *
         *     - `approve` 批准 · approval
         *
         *     - `refuse` 不予批准 · refusal
         *
         *     - `suspend` 暂停 · suspension
         * @enum {string}
         */
        PlatformVerdict: "approve" | "refuse" | "suspend";
        /** @description What was used of a limit that counts now. Units are taken ahead, so it can be some more than there were requests. */
        PlatformWindowUsage: {
            limit: number;
            /**
             * Format: date-time
             * @description From when the limit counts anew.
             */
            renewsAt: string;
            used: number;
        };
        /** @description A whole policy in one language. */
        Policy: {
            addressees: string | null;
            attachments: string[];
            clauses: components["schemas"]["ClauseText"][];
            /** Format: date-time */
            createdAt: string;
            documentNumber: components["schemas"]["DocumentNumber"] | null;
            enclosure: string | null;
            /** @description An id (`pol_…`), as lists and answers have it. */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            issuer: string | null;
            /** @description The language of this rendering. */
            language: components["schemas"]["Language"];
            /** @description All languages the policy exists in. */
            languages: components["schemas"]["Language"][];
            preamble: string | null;
            title: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @description A policy in one language, without its text. */
        PolicySummary: {
            documentNumber: components["schemas"]["DocumentNumber"] | null;
            /** @description An id (`pol_…`), as lists and answers have it. */
            id: string;
            /** Format: date */
            issuedOn: string | null;
            issuer: string | null;
            /** @description The language of this rendering. */
            language: components["schemas"]["Language"];
            /** @description All languages the policy exists in. */
            languages: components["schemas"]["Language"][];
            title: string;
        };
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        PolicySummaryPage: {
            items: components["schemas"]["PolicySummary"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /** @description Why a request was not done (RFC 9457). Compare `code`; `title` and `detail` are for people. */
        Problem: {
            /**
             * @description Never renamed or reused; there may be more of them in time.
             * @enum {string}
             */
            code: "malformed-json" | "empty-body" | "incomplete-body" | "malformed-request" | "invalid-parameter" | "invalid-path" | "invalid-cursor" | "invalid-header" | "idempotency-key-required" | "purpose-required" | "ambiguous-credentials" | "invalid-token" | "token-expired" | "invalid-key" | "key-expired" | "key-revoked" | "session-ended" | "sign-in-refused" | "sign-in-required" | "invalid-invitation" | "not-found" | "unknown-resource" | "method-not-allowed" | "not-permitted" | "origin-not-allowed" | "out-of-scope" | "no-sandbox" | "address-not-allowed" | "body-too-slow" | "in-progress" | "already-running" | "wrong-state" | "already-exists" | "erased" | "precondition-failed" | "body-too-large" | "record-too-large" | "unsupported-media-type" | "invalid-body" | "idempotency-key-reused" | "precondition-required" | "too-many-requests" | "slow-down" | "quota-exceeded" | "internal" | "component-failed" | "overloaded" | "timed-out" | "misconfigured" | "provider-unavailable" | "store-unavailable" | "too-late" | "outcome-unknown" | "newer-schema";
            /** @description What happened here, and what to do. */
            detail: string;
            /** @description Where in the request the mistakes are, at most 100. */
            errors?: components["schemas"]["FieldProblem"][];
            /** @description The path of the record that stands in the way. */
            related?: string | null;
            /** @description The HTTP status. */
            status: number;
            /** @description The same for every problem of this code. */
            title: string;
            /** @description Finds the request in the log. A problem of one line of many has none of its own. */
            traceId?: string | null;
            /** @description The code's place in the catalogue. */
            type: string;
        };
        /** @description An approved filing as the register shows it (产品信息查询). */
        PublicFiling: {
            /**
             * Format: date
             * @description The day of approval (备案日期); `null` unless it stands approved.
             */
            approvedOn: string | null;
            enterprise: components["schemas"]["FilingEnterprise"];
            /** @description An id (`pf_…`), as lists and answers have it. */
            id: string;
            patents: components["schemas"]["FiledPatent"][];
            product: components["schemas"]["FiledProduct"];
            state: components["schemas"]["Coded"];
        };
        /** @description A refresh token: good once. */
        RefreshToken: {
            refreshToken: string;
        };
        /** @description The code of a region (地区). `/v1/code-tables/regions` has them all. */
        Region: string;
        /** @description The code of a region that has a contact point of its own. */
        RegionSlot: string;
        /** @description A region with its contact point and the summary, as far as there are any. */
        RegionSummary: {
            /** @description The organisation that is contact point; `null` where there is none. */
            contactPoint: string | null;
            region: components["schemas"]["Coded"];
            /**
             * Format: date-time
             * @description `null` as long as there is no summary of the year.
             */
            submittedAt: string | null;
        };
        /**
         * @description Whether there is an evaluation report.
         * @enum {string}
         */
        ReportState: "issued" | "none" | "not-applicable";
        /**
         * @description What somebody is while acting for a body. A token names one.
         *
         *     - `person` 个人 · person
         *
         *     - `handler` 企业经办人 · handler of an enterprise
         *
         *     - `agent` 代理人 · agent of an enterprise
         *
         *     - `base` 服务基地 · service base
         *
         *     - `outlet` 服务网点 · service outlet
         *
         *     - `city` 市级部门 · city office
         *
         *     - `province` 省级部门 · provincial office
         *
         *     - `operator` 备案平台 · operator of the filing platform
         *
         *     - `national` 国家级部门 · national office
         *
         *     - `department` 责任部门 · responsible department
         *
         *     - `supervisor` 监督人员 · supervisor
         *
         *     - `platform-administrator` 平台管理员 · platform administrator
         *
         *     - `widget` 嵌入组件 · widget
         * @enum {string}
         */
        Role: "person" | "handler" | "agent" | "base" | "outlet" | "city" | "province" | "operator" | "national" | "department" | "supervisor" | "platform-administrator" | "widget";
        /** @description What there is. */
        ServiceIndex: {
            links: components["schemas"]["ServiceLink"][];
            title: string;
        };
        /**
         * @description A government-service item (政务服务事项), each a component of its own. A member can be limited to some, and a platform's key is for some.
         *
         *     - `policies` 政策文件 · policies
         *
         *     - `evaluation-reports` 专利权评价报告 · patent evaluation reports
         *
         *     - `product-filings` 专利产品备案 · filing of patented products
         *
         *     - `contact-points` 专利导航工作联系点 · contact points for patent navigation
         * @enum {string}
         */
        ServiceItem: "policies" | "evaluation-reports" | "product-filings" | "contact-points";
        /** @description One thing that there is. A templated `href` is no link yet (RFC 6570). */
        ServiceLink: {
            description: string;
            href: string;
            rel: string;
            templated: boolean;
            title: string;
        };
        /** @description A refresh token, good once, and who to be from now on. */
        SessionRenewal: {
            /** @description The membership to change to: one that `GET /v1/sessions/own` lists. Without it one stays who one is. */
            membership?: string | null;
            refreshToken: string;
        };
        /**
         * @description Where a filing stands (状态).
         *
         *     - `pending` 待审 · awaiting review
         *
         *     - `returned` 退回补正 · returned for correction
         *
         *     - `approved` 已备案 · approved
         *
         *     - `rejected` 不予备案 · refused
         *
         *     - `withdrawn` 已撤回 · withdrawn
         * @enum {string}
         */
        State: "pending" | "returned" | "approved" | "rejected" | "withdrawn";
        /** @description Which contact points have submitted a year's summary. */
        SummaryOverview: {
            /** @description How many regions have a contact point. */
            filled: number;
            /** @description How many regions have a contact point and no summary of the year. */
            missing: number;
            regions: components["schemas"]["RegionSummary"][];
            /** @description How many summaries of the year there are. */
            submitted: number;
            /** @description How many have none. */
            vacant: number;
            year: number;
        };
        /**
         * @description A code table, as its path names it.
         * @enum {string}
         */
        Table: "regions" | "industries" | "departments" | "tenants";
        /** @description A figure that is to be reached (目标). */
        Target: {
            comparison: components["schemas"]["Comparison"];
            /** @description As the notice writes it. */
            text: string;
            /** @description `percent`, `months`, or what is counted. */
            unit: string | null;
            /** @description A plain decimal: `16.5`. A string, so that nothing is rounded. */
            value: string;
        };
        /** @description A measure with the policy and the clause that it stands in. */
        Task: {
            clause: components["schemas"]["ClauseHead"];
            departments: components["schemas"]["Coded"][];
            due: components["schemas"]["Due"] | null;
            /** @description Whether its day is over. A measure without a day, or whose day comes anew, has not ended. */
            isEnded: boolean;
            /** @description Which measure of the clause it is, counted from 1. */
            number: number;
            passage: string;
            policy: components["schemas"]["PolicySummary"];
            targets: components["schemas"]["Target"][];
        };
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        TaskPage: {
            items: components["schemas"]["Task"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /**
         * @description What a reviewer decides (审核结论).
         *
         *     - `approve` 准予备案 · approval
         *
         *     - `return` 退回补正 · return for correction
         *
         *     - `reject` 不予备案 · refusal
         * @enum {string}
         */
        Verdict: "approve" | "return" | "reject";
        /** @description A patent with the right by which it is used. */
        WholeFiledPatent: {
            basis: components["schemas"]["Coded"];
            kind: components["schemas"]["Coded"];
            number: components["schemas"]["PatentNumber"];
            role: components["schemas"]["Coded"];
        };
        /** @description The product with what the public does not see. */
        WholeFiledProduct: {
            brand: string | null;
            industry: components["schemas"]["Coded"];
            /** Format: date */
            launchedOn: string | null;
            model: string | null;
            name: string;
        };
        /** @description A site whose pages may embed what an office offers. */
        WidgetSite: {
            /** @description An id (`wst_…`), as lists and answers have it. */
            id: string;
            isOpen: boolean;
            name: string;
            /** @description The origins of its pages. */
            origins: string[];
            /** @description What its pages get a token with. Everybody who looks at a page can see it: it names the site and proves nothing. */
            siteKey: string;
            /** @description The office that lets it. */
            tenant: components["schemas"]["Coded"];
            /** Format: date-time */
            updatedAt: string | null;
        };
        /** @description One page of a list: `{"items": […], "next": "…" | null}`. */
        WidgetSitePage: {
            items: components["schemas"]["WidgetSite"][];
            /** @description The cursor of the next page; `null` at the end of the list. A page may be short, even empty, and not the last. */
            next: string | null;
        };
        /** @description The same by itself, with what happened to it. */
        WidgetSiteRecord: {
            /** @description Oldest first. */
            history: components["schemas"]["Event"][];
            /** @description An id (`wst_…`), as lists and answers have it. */
            id: string;
            isOpen: boolean;
            name: string;
            /** @description The origins of its pages. */
            origins: string[];
            /** @description What its pages get a token with. Everybody who looks at a page can see it: it names the site and proves nothing. */
            siteKey: string;
            /** @description The office that lets it. */
            tenant: components["schemas"]["Coded"];
            /** Format: date-time */
            updatedAt: string | null;
        };
    };
    responses: never;
    parameters: {
        /**
         * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
         * @example en
         */
        "Accept-Language": string;
        /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
        "Idempotency-Key": string;
        /** @description 读取记录时得到的 ETag · The `ETag` that came with the record. */
        "If-Match": string;
        /** @description 修改时填读取记录时得到的 ETag；与 If-None-Match 二选一 · The `ETag` that came with the record, to replace it; this or `If-None-Match`, never both. */
        "If-Match-To-Replace": string;
        /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
        "If-None-Match": string;
        /**
         * @description 只新建，不覆盖 · Create, never overwrite.
         * @example *
         */
        "If-None-Match-Any": "*";
        /** @description 新建时填 *；与 If-Match 二选一 · `*` to create; this or `If-Match`, never both. */
        "If-None-Match-To-Create": "*";
        /** @description 请求体的行数，用于核对是否完整送达 · How many lines the body has, to tell whether all arrived. */
        "Puhui-Lines": number;
        /**
         * @description 查阅目的，记入审计记录；查阅其他单位人员的完整个人信息时必填；非 ASCII 字符按 UTF-8 百分号编码 · What it is for, which the audit keeps: needed to read another body's personal data in full; characters beyond ASCII are percent-encoded as UTF-8.
         * @example verification
         */
        "Puhui-Purpose": string;
    };
    requestBodies: never;
    headers: {
        /** @description 应答的语言 · The language of the answer. */
        "Content-Language": components["schemas"]["Language"];
        /** @description 记录的唯一地址 · The one address of the record. */
        "Content-Location": string;
        /** @description 记录的状态，用于 If-None-Match 和 If-Match · The state of the record, for `If-None-Match` and `If-Match`. */
        ETag: string;
        /** @description 下一页：`<…>; rel="next"` · The next page (RFC 8288). */
        Link: string;
        /** @description 新记录的地址 · Where the new record is. */
        Location: string;
        /** @description ?1：应答是为测试密钥虚构的；正式应答没有此响应头 · `?1`: the answer is made up for a test key; what is from the records has no such header. */
        "Puhui-Sandbox": "?1";
        /**
         * @description 接口密钥各项限额的余量和恢复前的秒数 · What is left of the key's limits, and for how many seconds (draft-ietf-httpapi-ratelimit-headers-10).
         * @example "minute";r=599;t=31, "day";r=99936;t=53971
         */
        RateLimit: string;
        /**
         * @description 接口密钥的各项限额及其时段（秒） · The key's limits and their windows in seconds.
         * @example "minute";q=600;w=60, "day";q=100000;w=86400
         */
        "RateLimit-Policy": string;
        /** @description 多少秒之后可以重试 · In how many seconds to try again. */
        "Retry-After": number;
        /** @description 需要何种凭证 · Which credential is asked for (RFC 6750, 3). */
        "WWW-Authenticate": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    portalIndex: {
        parameters: {
            query?: {
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceIndex"];
                    "text/html": string;
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    portalContractCatalog: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/linkset+json": components["schemas"]["ApiCatalog"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    portalErrors: {
        parameters: {
            query?: {
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorCatalogue"];
                    "text/html": string;
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditEntriesList: {
        parameters: {
            query?: {
                /** @description 只看此人（按编号）的记录 · Only what this person did, by id */
                person?: string;
                /** @description 只看代表此单位的记录：统一社会信用代码、地区代码，或只有一家的角色名 · Only what was done for this body: a credit code, a region's code, or the role where there is one body only */
                body?: string;
                /** @description 只看涉及此记录（按编号）的审计记录 · Only what showed or changed this record, by id */
                record?: string;
                /** @description 只看此类操作 · Only this action */
                action?: "ReadPortal" | "ReadCodeTables" | "ReadPolicies" | "WritePolicies" | "ReadEvaluationReports" | "WriteEvaluationReports" | "ReadProductFilings" | "ReadFilingContacts" | "FileProducts" | "DecideProductFilings" | "ReadContactPoints" | "DesignateContactPoints" | "ReadSummaries" | "SubmitSummaries" | "SignIn" | "ReadOwnSession" | "ReadMembers" | "ListMembers" | "ManageMembers" | "RemoveMembers" | "AcceptInvitations" | "EndOwnBindings" | "ReadWidgetSites" | "WriteWidgetSites" | "ReadPlatforms" | "RegisterPlatforms" | "DecidePlatforms" | "MakePlatformKeys" | "RevokePlatformKeys" | "ReadAudit";
                /** @description 自此日起 · From this day on */
                from?: string;
                /** @description 至此日止 · Until this day, included */
                to?: string;
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditCountsRead: {
        parameters: {
            query?: {
                /** @description 自此日起 · From this day on */
                from?: string;
                /** @description 至此日止 · Until this day, included */
                to?: string;
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LookUpCounts"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditEntriesRead: {
        parameters: {
            query?: {
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description An id (`aud_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityAcceptancesAccept: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationCode"];
            };
        };
        responses: {
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-invitation` The invitation is not valid; `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityInvitationsList: {
        parameters: {
            query?: {
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
                /** @description 姓名脱敏（masked）或完整（full） · Names masked (`masked`) or whole (`full`) */
                view?: "masked" | "full";
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description A unified social credit code, or the code of an office (`440000`, `440000-centre`, `cn`). */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityInvitationsInvite: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A unified social credit code, or the code of an office (`440000`, `440000-centre`, `cn`). */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityInvitationsWithdraw: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A unified social credit code, or the code of an office (`440000`, `440000-centre`, `cn`). */
                code: string;
                /** @description An id (`inv_…`), as lists and answers have it. */
                invitation: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `wrong-state` The record's state does not allow this; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityMembersList: {
        parameters: {
            query?: {
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
                /** @description 姓名脱敏（masked）或完整（full） · Names masked (`masked`) or whole (`full`) */
                view?: "masked" | "full";
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description A unified social credit code, or the code of an office (`440000`, `440000-centre`, `cn`). */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityMembersRead: {
        parameters: {
            query?: {
                /** @description 姓名脱敏（masked）或完整（full） · Names masked (`masked`) or whole (`full`) */
                view?: "masked" | "full";
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description A unified social credit code, or the code of an office (`440000`, `440000-centre`, `cn`). */
                code: string;
                /** @description An id (`mem_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityMembersLimit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 读取记录时得到的 ETag · The `ETag` that came with the record. */
                "If-Match": components["parameters"]["If-Match"];
            };
            path: {
                /** @description A unified social credit code, or the code of an office (`440000`, `440000-centre`, `cn`). */
                code: string;
                /** @description An id (`mem_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLimits"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `wrong-state` The record's state does not allow this */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed` The precondition does not hold */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required` A precondition is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityHandoversHandOver: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A unified social credit code, or the code of an office (`440000`, `440000-centre`, `cn`). */
                code: string;
                /** @description An id (`mem_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewManager"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `wrong-state` The record's state does not allow this; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityMembersHistory: {
        parameters: {
            query?: {
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description A unified social credit code, or the code of an office (`440000`, `440000-centre`, `cn`). */
                code: string;
                /** @description An id (`mem_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityRemovalsRemove: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description A unified social credit code, or the code of an office (`440000`, `440000-centre`, `cn`). */
                code: string;
                /** @description An id (`mem_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `wrong-state` The record's state does not allow this; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    codeTablesList: {
        parameters: {
            query?: {
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeTables"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    codeTablesEntriesSearch: {
        parameters: {
            query?: {
                /** @description 代码、名称或日常用语 · A code, a name or an everyday word */
                q?: string;
                /** @description 只看直接属于此代码的条目；留空则只看最高一级 · Only what belongs to this code directly; left empty, only what is at the top */
                parent?: string;
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description A code table, as its path names it. */
                table: components["schemas"]["Table"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeTableEntryPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactPointsList: {
        parameters: {
            query?: {
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPointSlots"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactPointsOverviewRead: {
        parameters: {
            query?: {
                /** @description 年度，默认为上一年 · The year that the summaries are about, by default the one before this */
                year?: string;
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SummaryOverview"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactPointsRead: {
        parameters: {
            query?: {
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description The code of a region that has a contact point of its own. */
                region: components["schemas"]["RegionSlot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPointOfRegion"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactPointsPut: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 新建时填 *；与 If-Match 二选一 · `*` to create; this or `If-Match`, never both. */
                "If-None-Match"?: components["parameters"]["If-None-Match-To-Create"];
                /** @description 修改时填读取记录时得到的 ETag；与 If-None-Match 二选一 · The `ETag` that came with the record, to replace it; this or `If-None-Match`, never both. */
                "If-Match"?: components["parameters"]["If-Match-To-Replace"];
            };
            path: {
                /** @description The code of a region that has a contact point of its own. */
                region: components["schemas"]["RegionSlot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContactPoint"];
            };
        };
        responses: {
            /** @description 已修改 · Changed */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPointOfRegion"];
                };
            };
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPointOfRegion"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed` The precondition does not hold */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required` A precondition is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactPointsHistory: {
        parameters: {
            query?: {
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description The code of a region that has a contact point of its own. */
                region: components["schemas"]["RegionSlot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactPointsPersonRead: {
        parameters: {
            query?: {
                /** @description 脱敏（public）或完整（full） · Masked (`public`) or whole (`full`) */
                view?: "public" | "full";
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description 查阅目的，记入审计记录；查阅其他单位人员的完整个人信息时必填；非 ASCII 字符按 UTF-8 百分号编码 · What it is for, which the audit keeps: needed to read another body's personal data in full; characters beyond ASCII are percent-encoded as UTF-8.
                 * @example verification
                 */
                "Puhui-Purpose"?: components["parameters"]["Puhui-Purpose"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description The code of a region that has a contact point of its own. */
                region: components["schemas"]["RegionSlot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPerson"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong; `purpose-required` Say what it is for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactPointsPersonPut: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 新建时填 *；与 If-Match 二选一 · `*` to create; this or `If-Match`, never both. */
                "If-None-Match"?: components["parameters"]["If-None-Match-To-Create"];
                /** @description 修改时填读取记录时得到的 ETag；与 If-None-Match 二选一 · The `ETag` that came with the record, to replace it; this or `If-None-Match`, never both. */
                "If-Match"?: components["parameters"]["If-Match-To-Replace"];
            };
            path: {
                /** @description The code of a region that has a contact point of its own. */
                region: components["schemas"]["RegionSlot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewContactPerson"];
            };
        };
        responses: {
            /** @description 已修改 · Changed */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPerson"];
                };
            };
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactPerson"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed` The precondition does not hold */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required` A precondition is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactPointsSummariesList: {
        parameters: {
            query?: {
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description The code of a region that has a contact point of its own. */
                region: components["schemas"]["RegionSlot"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualSummaryHeadPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactPointsSummariesSubmit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description The code of a region that has a contact point of its own. */
                region: components["schemas"]["RegionSlot"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAnnualSummary"];
            };
        };
        responses: {
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualSummary"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `wrong-state` The record's state does not allow this; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    contactPointsSummariesRead: {
        parameters: {
            query?: {
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description The code of a region that has a contact point of its own. */
                region: components["schemas"]["RegionSlot"];
                /** @description The year, four digits. */
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnualSummary"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evaluationReportsBatchLookUp: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatentNumbers"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    "Puhui-Sandbox": components["headers"]["Puhui-Sandbox"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatentLookup"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evaluationReportsImportsTake: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 请求体的行数，用于核对是否完整送达 · How many lines the body has, to tell whether all arrived. */
                "Puhui-Lines"?: components["parameters"]["Puhui-Lines"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["NewEvaluatedPatent"];
            };
        };
        responses: {
            /** @description 逐行结果 · What became of the lines */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["ImportLine"];
                };
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evaluationReportsRead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description A patent number (专利号), in any usual writing; answers have the canonical one. */
                number: components["schemas"]["PatentNumber"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    "Puhui-Sandbox": components["headers"]["Puhui-Sandbox"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatedPatentRecord"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Puhui-Sandbox": components["headers"]["Puhui-Sandbox"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evaluationReportsPut: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 新建时填 *；与 If-Match 二选一 · `*` to create; this or `If-Match`, never both. */
                "If-None-Match"?: components["parameters"]["If-None-Match-To-Create"];
                /** @description 修改时填读取记录时得到的 ETag；与 If-None-Match 二选一 · The `ETag` that came with the record, to replace it; this or `If-None-Match`, never both. */
                "If-Match"?: components["parameters"]["If-Match-To-Replace"];
            };
            path: {
                /** @description A patent number (专利号), in any usual writing; answers have the canonical one. */
                number: components["schemas"]["PatentNumber"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEvaluatedPatent"];
            };
        };
        responses: {
            /** @description 已修改 · Changed */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatedPatentRecord"];
                };
            };
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvaluatedPatentRecord"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-path` An identifier in the path is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed` The precondition does not hold */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required` A precondition is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    portalContractRead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenApi"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformsList: {
        parameters: {
            query?: {
                /** @description 只看此状态的平台 · Only the platforms in this state */
                state?: components["schemas"]["PlatformState"];
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformItemPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformsRegister: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlatform"];
            };
        };
        responses: {
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Platform"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformsRead: {
        parameters: {
            query?: {
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description An id (`plf_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Platform"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformsDecisionsDecide: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 读取记录时得到的 ETag · The `ETag` that came with the record. */
                "If-Match": components["parameters"]["If-Match"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description An id (`plf_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPlatformDecision"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Platform"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `wrong-state` The record's state does not allow this; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed` The precondition does not hold */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required` A precondition is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformsKeysList: {
        parameters: {
            query?: {
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description An id (`plf_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformKeyPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformsKeysMake: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description An id (`plf_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadePlatformKey"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `wrong-state` The record's state does not allow this; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformsKeysRead: {
        parameters: {
            query?: {
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description An id (`plf_…`), as lists and answers have it. */
                id: string;
                /** @description An id (`key_…`), as lists and answers have it. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformKey"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformsRevocationRevoke: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 读取记录时得到的 ETag · The `ETag` that came with the record. */
                "If-Match": components["parameters"]["If-Match"];
            };
            path: {
                /** @description An id (`plf_…`), as lists and answers have it. */
                id: string;
                /** @description An id (`key_…`), as lists and answers have it. */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRevocation"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformKey"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed` The precondition does not hold */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required` A precondition is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformsRotationRotate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description An id (`plf_…`), as lists and answers have it. */
                id: string;
                /** @description An id (`key_…`), as lists and answers have it. */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRotation"];
            };
        };
        responses: {
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadePlatformKey"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `wrong-state` The record's state does not allow this; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    platformsUsageRead: {
        parameters: {
            query?: {
                /** @description 最近多少天，含今天 · How many days, up to today */
                days?: number;
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description An id (`plf_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformUsage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    policiesList: {
        parameters: {
            query?: {
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicySummaryPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    policiesCreate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicy"];
            };
        };
        responses: {
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    policiesRead: {
        parameters: {
            query?: {
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description An id (`pol_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    policiesClausesRead: {
        parameters: {
            query?: {
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description An id (`pol_…`), as lists and answers have it. */
                id: string;
                /** @description The numbers of a clause and of those above it, joined by points. */
                path: components["schemas"]["ClausePath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Clause"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    policiesTextsAdd: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description 只新建，不覆盖 · Create, never overwrite.
                 * @example *
                 */
                "If-None-Match": components["parameters"]["If-None-Match-Any"];
            };
            path: {
                /** @description An id (`pol_…`), as lists and answers have it. */
                id: string;
                /** @description A language that Puhui publishes in, written as its BCP 47 tag. */
                language: components["schemas"]["Language"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddedText"];
            };
        };
        responses: {
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed` The precondition does not hold */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required` A precondition is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    productFilingsList: {
        parameters: {
            query?: {
                /** @description 只看此企业的备案 · Only the filings of this enterprise */
                creditCode?: components["schemas"]["CreditCode"];
                /** @description 只看此地区的备案 · Only filings from this region */
                region?: components["schemas"]["Region"];
                /** @description 只看此状态的备案 · Only filings in this state */
                state?: components["schemas"]["State"];
                /** @description 只看此行业及其下级行业的产品 · Only products of this industry and of the industries within it */
                industry?: components["schemas"]["Industry"];
                /** @description 只看此日及以后提交的备案；仅限本企业、本地区的备案 · Only filings submitted on this day or later, among those that one sees in full */
                submittedFrom?: string;
                /** @description 只看此日及以前提交的备案；仅限本企业、本地区的备案 · Only filings submitted on this day or earlier, among those that one sees in full */
                submittedTo?: string;
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingInListPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    productFilingsSubmit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFiling"];
            };
        };
        responses: {
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filing"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    productFilingsCountsRead: {
        parameters: {
            query?: {
                /** @description 只统计此地区的备案 · Only filings from this region */
                region?: components["schemas"]["Region"];
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingCounts"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    productFilingsExportRead: {
        parameters: {
            query?: {
                /** @description 只看此企业的备案 · Only the filings of this enterprise */
                creditCode?: components["schemas"]["CreditCode"];
                /** @description 只看此地区的备案 · Only filings from this region */
                region?: components["schemas"]["Region"];
                /** @description 只看此状态的备案 · Only filings in this state */
                state?: components["schemas"]["State"];
                /** @description 只看此行业及其下级行业的产品 · Only products of this industry and of the industries within it */
                industry?: components["schemas"]["Industry"];
                /** @description 只看此日及以后提交的备案；仅限本企业、本地区的备案 · Only filings submitted on this day or later, among those that one sees in full */
                submittedFrom?: string;
                /** @description 只看此日及以前提交的备案；仅限本企业、本地区的备案 · Only filings submitted on this day or earlier, among those that one sees in full */
                submittedTo?: string;
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 表格（UTF-8，CSV） · A table (CSV in UTF-8) */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    productFilingsRead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description An id (`pf_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingAsSeen"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    productFilingsResubmit: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 读取记录时得到的 ETag · The `ETag` that came with the record. */
                "If-Match": components["parameters"]["If-Match"];
            };
            path: {
                /** @description An id (`pf_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFiling"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filing"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `wrong-state` The record's state does not allow this */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed` The precondition does not hold */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required` A precondition is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    productFilingsContactRead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /**
                 * @description 查阅目的，记入审计记录；查阅其他单位人员的完整个人信息时必填；非 ASCII 字符按 UTF-8 百分号编码 · What it is for, which the audit keeps: needed to read another body's personal data in full; characters beyond ASCII are percent-encoded as UTF-8.
                 * @example verification
                 */
                "Puhui-Purpose"?: components["parameters"]["Puhui-Purpose"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description An id (`pf_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingContact"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong; `purpose-required` Say what it is for */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    productFilingsDecisionsDecide: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 读取记录时得到的 ETag · The `ETag` that came with the record. */
                "If-Match": components["parameters"]["If-Match"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description An id (`pf_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFilingDecision"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filing"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `wrong-state` The record's state does not allow this; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed` The precondition does not hold */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required` A precondition is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    productFilingsHistoryRead: {
        parameters: {
            query?: {
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description An id (`pf_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilingEventPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    productFilingsWithdrawalWithdraw: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 读取记录时得到的 ETag · The `ETag` that came with the record. */
                "If-Match": components["parameters"]["If-Match"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path: {
                /** @description An id (`pf_…`), as lists and answers have it. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFilingWithdrawal"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Filing"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `wrong-state` The record's state does not allow this; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed` The precondition does not hold */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required` A precondition is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identitySessionsOpen: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSession"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedSession"];
                };
            };
            /** @description 尚待本人在别处完成 · Something has to be done elsewhere first */
            202: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewBinding"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `sign-in-refused` Signing in did not succeed */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `slow-down` This is asked too often; `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `provider-unavailable` The provider of identities cannot be reached; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityBindingsAsk: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindingToken"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedSession"];
                };
            };
            /** @description 尚待本人在别处完成 · Something has to be done elsewhere first */
            202: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PendingBinding"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `sign-in-refused` Signing in did not succeed */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `slow-down` This is asked too often; `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `provider-unavailable` The provider of identities cannot be reached; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityBindingsEnd: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BindingToEnd"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedBinding"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identitySessionsEnd: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshToken"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSession"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityNoncesIssue: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewNonce"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nonce"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identityOwnRead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSession"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identitySessionsRenew: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRenewal"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedSession"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-refused` Signing in did not succeed */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    policiesTasksList: {
        parameters: {
            query?: {
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
                /** @description 应答的语言，优先于 Accept-Language · The language of the answer; it goes before `Accept-Language` */
                language?: components["schemas"]["Language"];
                /** @description 只看此部门的任务：代码、名称或别称 · Only what this department owes: its code, a name or an alias */
                department?: components["schemas"]["Department"];
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identitySitesList: {
        parameters: {
            query?: {
                /** @description 一页最多多少项 · The most items of a page */
                limit?: number;
                /** @description 上一页的 next，从那里继续 · `next` of the page before, to go on from there */
                cursor?: string;
            };
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 一页 · A page */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WidgetSitePage"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-cursor` The cursor is not valid here; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identitySitesCreate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 每个新请求一个唯一的值，重试时使用原值 · One of its own for each new request, the same again for a retry. */
                "Idempotency-Key": components["parameters"]["Idempotency-Key"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWidgetSite"];
            };
        };
        responses: {
            /** @description 已新建 · Created */
            201: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WidgetSiteRecord"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong; `idempotency-key-required` The idempotency key is missing */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now; `already-exists` The record exists already */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong; `idempotency-key-reused` The idempotency key was used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identitySitesRead: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 上次读取时的 ETag：未变化则应答 304 · The `ETag` of the last reading: 304 if nothing changed. */
                "If-None-Match"?: components["parameters"]["If-None-Match"];
            };
            path: {
                /** @description An id (`wst_…`), as lists and answers have it. */
                site: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WidgetSiteRecord"];
                };
            };
            /** @description 没有变化 · Nothing has changed */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identitySitesChange: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description 应答的语言：zh-CN（默认）或 en · The language of the answer: zh-CN (the default) or en.
                 * @example en
                 */
                "Accept-Language"?: components["parameters"]["Accept-Language"];
                /** @description 读取记录时得到的 ETag · The `ETag` that came with the record. */
                "If-Match": components["parameters"]["If-Match"];
            };
            path: {
                /** @description An id (`wst_…`), as lists and answers have it. */
                site: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedWidgetSite"];
            };
        };
        responses: {
            /** @description 成功 · Success */
            200: {
                headers: {
                    "Content-Language": components["headers"]["Content-Language"];
                    "Content-Location": components["headers"]["Content-Location"];
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WidgetSiteRecord"];
                };
            };
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `invalid-key` The API key is not valid; `key-expired` The API key has expired; `key-revoked` The API key was revoked; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted; `origin-not-allowed` Not for pages of this origin; `out-of-scope` The API key is not for this; `no-sandbox` There is nothing here for a test key; `address-not-allowed` The API key may not be used from this address */
            403: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-resource` There is no such record */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `in-progress` The same record is being created right now */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-failed` The precondition does not hold */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large` The body is too large; `record-too-large` The record is too large to be stored */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported-media-type` The content type is not supported */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-body` The body's content is wrong */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition-required` A precondition is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quota-exceeded` The API key's quota is used up */
            429: {
                headers: {
                    RateLimit: components["headers"]["RateLimit"];
                    "RateLimit-Policy": components["headers"]["RateLimit-Policy"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `misconfigured` This installation is not set up properly; `store-unavailable` The store cannot be reached; `too-late` The write took too long; `outcome-unknown` The outcome of the write is unknown; `newer-schema` The record was written by a newer release */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description 其他问题，见错误目录 /errors · Any other problem of the catalogue, `/errors`. */
            default: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
