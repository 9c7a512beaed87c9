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
        /** 登录：以身份提供方的 ID 令牌换取本系统的令牌 · Sign in: exchange a provider's ID token for a token of ours */
        post: operations["identitySessionsOpen"];
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A person in a role, and the body that the person acts for. */
        ActingPerson: {
            creditCode: components["schemas"]["CreditCode"] | null;
            /** @description An id of ours. It is made of the provider's, which is not kept. */
            person: string;
            region: components["schemas"]["Coded"] | null;
            role: components["schemas"]["Coded"];
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
        /**
         * @description By what right the enterprise uses a patent.
         *
         *     - `owned` 自有 · owned
         *
         *     - `licensed` 许可 · licensed
         * @enum {string}
         */
        Basis: "owned" | "licensed";
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
            role: components["schemas"]["Role"];
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
        /** @description A legal status (法律状态), and the day for which the source vouches for it. */
        NewLegalStatus: {
            /** Format: date */
            asOf: string;
            state: components["schemas"]["LegalState"];
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
        /** @description What a provider says of somebody. */
        NewSession: {
            /** @description The ID token that the provider issued (OpenID Connect), with the nonce in it; never an access token. */
            idToken: string;
            /** @description The nonce that this installation gave for this sign-in. */
            nonce: string;
            /** @description The name of a provider of identities, as this installation has it. */
            provider: string;
            /** @description The role to act in, for who has several; by default the first that the provider names. */
            role?: components["schemas"]["Role"] | null;
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
        /** @description A nonce: what the provider is to put into the ID token. Good once. */
        Nonce: {
            /** Format: date-time */
            expiresAt: string;
            nonce: string;
        };
        /** @description An OpenAPI 3.1 document. */
        OpenApi: {
            openapi: string;
        };
        /** @description A session with its tokens, which are shown this once. */
        OpenedSession: {
            acting: components["schemas"]["ActingPerson"];
            /** Format: date-time */
            expiresAt: string;
            /** @description To renew the session with, once. */
            refreshToken: string;
            /**
             * Format: date-time
             * @description Until when the session can be renewed.
             */
            sessionEndsAt: string;
            /** @description To send as `Authorization: Bearer …`. */
            token: string;
        };
        /** @description Who one is signed in as. */
        OwnSession: {
            acting: components["schemas"]["ActingPerson"];
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
            code: "malformed-json" | "empty-body" | "incomplete-body" | "malformed-request" | "invalid-parameter" | "invalid-path" | "invalid-cursor" | "invalid-header" | "idempotency-key-required" | "ambiguous-credentials" | "invalid-token" | "token-expired" | "session-ended" | "sign-in-refused" | "sign-in-required" | "not-found" | "unknown-resource" | "method-not-allowed" | "not-permitted" | "body-too-slow" | "in-progress" | "already-running" | "wrong-state" | "already-exists" | "erased" | "precondition-failed" | "body-too-large" | "record-too-large" | "unsupported-media-type" | "invalid-body" | "idempotency-key-reused" | "precondition-required" | "internal" | "component-failed" | "overloaded" | "timed-out" | "misconfigured" | "provider-unavailable" | "store-unavailable" | "too-late" | "outcome-unknown" | "newer-schema";
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
        /**
         * @description Whether there is an evaluation report.
         * @enum {string}
         */
        ReportState: "issued" | "none" | "not-applicable";
        /**
         * @description What a patent is to the product.
         *
         *     - `core` 核心专利 · core patent
         *
         *     - `other` 其他专利 · other patent
         * @enum {string}
         */
        Role: "core" | "other";
        /** @description What there is. */
        ServiceIndex: {
            links: components["schemas"]["ServiceLink"][];
            title: string;
        };
        /** @description One thing that there is. A templated `href` is no link yet (RFC 6570). */
        ServiceLink: {
            description: string;
            href: string;
            rel: string;
            templated: boolean;
            title: string;
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
            403: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
            403: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
                    "application/json": components["schemas"]["FilingInListPage"];
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
            403: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
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
            /** @description `malformed-json` The body is not valid JSON; `empty-body` The body is empty; `incomplete-body` The body did not arrive in full; `invalid-parameter` A query parameter is wrong; `invalid-header` A request header is wrong */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `sign-in-refused` Signing in did not succeed */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-required` Sign in first */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-permitted` This is not permitted */
            403: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired; `session-ended` The session has ended; `sign-in-refused` Signing in did not succeed */
            401: {
                headers: {
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
            /** @description `ambiguous-credentials` The request has two credentials; `invalid-token` The token is not valid; `token-expired` The token has expired */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
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
}
