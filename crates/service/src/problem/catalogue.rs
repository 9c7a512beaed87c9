use crate::Text;

/// One row of the error catalogue (`docs/errors.md`, `GET /errors`).
#[derive(Debug)]
pub struct Entry {
    pub code: &'static str,
    /// 4xx or 5xx; a test holds it to that.
    pub status: u16,
    pub title: Text,
    /// What it means and what to do; also the `detail` of a problem that has nothing more particular to say.
    pub advice: Text,
}

/// One code that an entry of `errors` can carry.
#[derive(Debug)]
pub struct FieldEntry {
    pub code: &'static str,
    pub meaning: Text,
}

/// The catalogue is one table: a code cannot exist without its status, its title and its advice in both languages.
macro_rules! catalogue {
    ($($name:ident = $code:literal $status:literal, $zh:literal / $en:literal, $advice_zh:literal / $advice_en:literal;)+) => {
        /// The stable code of a problem. Codes are never renamed or reused.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($name),+ }

        impl Code {
            pub const ALL: &[Code] = &[$(Code::$name),+];

            pub const fn entry(self) -> &'static Entry {
                match self {
                    $(Code::$name => const { &Entry {
                        code: $code,
                        status: $status,
                        title: Text::new($zh, $en),
                        advice: Text::new($advice_zh, $advice_en),
                    } }),+
                }
            }
        }
    };
}

macro_rules! field_catalogue {
    ($($name:ident = $code:literal, $zh:literal / $en:literal;)+) => {
        /// The stable code of one entry of a problem's `errors`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum FieldCode { $($name),+ }

        impl FieldCode {
            pub const ALL: &[FieldCode] = &[$(FieldCode::$name),+];

            pub const fn entry(self) -> &'static FieldEntry {
                match self {
                    $(FieldCode::$name => const { &FieldEntry { code: $code, meaning: Text::new($zh, $en) } }),+
                }
            }
        }
    };
}

catalogue! {
    MalformedJson = "malformed-json" 400, "请求体不是有效的 JSON" / "The body is not valid JSON",
        "请按 RFC 8259 检查请求体，编码须为 UTF-8。" /
        "Check the body against RFC 8259; its encoding must be UTF-8.";
    EmptyBody = "empty-body" 400, "请求体为空" / "The body is empty",
        "此操作需要 JSON 请求体，请填写后重新提交。" /
        "This operation needs a JSON body: send one.";
    IncompleteBody = "incomplete-body" 400, "请求体未完整送达" / "The body did not arrive in full",
        "连接在请求体送达之前中断，或长度与 Content-Length 不符，请重新提交。" /
        "The connection broke before the whole body arrived, or its length is not what Content-Length announced: send it again.";
    MalformedRequest = "malformed-request" 400, "请求格式错误" / "The request is malformed",
        "请求头不正确，或请求体未送达。请检查 Host 等请求头后重新发送。" /
        "A part of the request's head is wrong, or its body did not arrive. Check headers such as Host and send it again.";
    InvalidParameter = "invalid-parameter" 400, "查询参数不正确" / "A query parameter is wrong",
        "请按 errors 中的说明更正查询参数。" /
        "Correct the query parameters that `errors` names.";
    InvalidPath = "invalid-path" 400, "路径中的编号不正确" / "An identifier in the path is wrong",
        "请按 errors 中的说明更正路径中的编号。" /
        "Correct the identifiers in the path that `errors` names.";
    InvalidCursor = "invalid-cursor" 400, "游标无效" / "The cursor is not valid here",
        "游标只能用于产生它的列表和筛选条件，且不可自行编写。请不带 cursor 从第一页重新开始。" /
        "A cursor belongs to the list and the filter that it came from and cannot be made up. Start again from the first page, without `cursor`.";
    InvalidHeader = "invalid-header" 400, "请求头不正确" / "A request header is wrong",
        "请按 errors 中的说明更正请求头。" /
        "Correct the request headers that `errors` names.";
    IdempotencyKeyRequired = "idempotency-key-required" 400, "缺少 Idempotency-Key" / "The idempotency key is missing",
        "请为每个新请求生成一个唯一的 Idempotency-Key（如 UUID，1 到 255 个可见 ASCII 字符），重试时使用原值，这样不会重复创建。" /
        "Make a unique `Idempotency-Key` for each new request (a UUID, say; 1 to 255 visible ASCII characters) and repeat it when you retry: then nothing is created twice.";
    PurposeRequired = "purpose-required" 400, "须说明查阅目的" / "Say what it is for",
        "查阅其他单位人员的完整个人信息须以请求头 Puhui-Purpose 说明目的（1 到 200 个字符，非 ASCII 字符按 UTF-8 百分号编码），目的将记入审计记录。" /
        "Whoever reads another body's personal data in full says why in the header `Puhui-Purpose` (1 to 200 characters; those beyond ASCII percent-encoded as UTF-8). The audit keeps it.";
    AmbiguousCredentials = "ambiguous-credentials" 401, "请求带有多个凭证" / "The request has two credentials",
        "一个请求只能带一个 Authorization。" /
        "A request has one `Authorization`: leave the other out.";
    InvalidToken = "invalid-token" 401, "令牌无效" / "The token is not valid",
        "令牌不是本系统签发的，或已被改动。请以 Authorization: Bearer 发送 POST /v1/sessions 换得的令牌（开发时用 puhui token）；其他令牌在此无效。" /
        "This installation did not issue the token, or it was changed. Send the one that POST /v1/sessions answers (for development, `puhui token`) as `Authorization: Bearer`; no other token is good here.";
    TokenExpired = "token-expired" 401, "令牌已过期" / "The token has expired",
        "令牌有效期为十五分钟，请换取新的令牌后重新发送。" /
        "A token is good for fifteen minutes: get a new one and send the request again.";
    InvalidKey = "invalid-key" 401, "接口密钥无效" / "The API key is not valid",
        "密钥不是本系统发出的，或抄写有误（密钥自带校验码）。请核对后重新发送；密钥遗失不能找回，只能换发。" /
        "This installation did not issue the key, or it was copied wrongly (a key has a checksum of its own). Check it; a key that was lost cannot be had again, only replaced.";
    KeyExpired = "key-expired" 401, "接口密钥已过期" / "The API key has expired",
        "密钥已过有效期或轮换后的重叠期，请改用新密钥。" /
        "The key's time is over, or the overlap after its rotation: use the new one.";
    KeyRevoked = "key-revoked" 401, "接口密钥已吊销" / "The API key was revoked",
        "密钥已被平台或管理员吊销，请改用其他密钥，或与管理员联系。" /
        "The platform or the administrator has revoked the key: use another one, or ask the administrator.";
    SessionEnded = "session-ended" 401, "登录已失效" / "The session has ended",
        "您已退出登录、被移除，或者刷新令牌被重复使用。请重新登录。" /
        "You signed out, were removed, or a refresh token was used twice. Sign in again.";
    SignInRefused = "sign-in-refused" 401, "登录未成功" / "Signing in did not succeed",
        "ID 令牌、nonce、小程序的 code 或刷新令牌不被接受，原因见 detail。请重新登录。" /
        "The ID token, the nonce, the code of a mini-program or the refresh token is not taken; `detail` says why. Sign in again.";
    SignInRequired = "sign-in-required" 401, "需要登录" / "Sign in first",
        "此内容或操作不对匿名用户开放，请以 Authorization: Bearer 带上令牌（开发时用 puhui token 取得）。" /
        "This is not open to everybody: send a token as `Authorization: Bearer` (for development, `puhui token` prints one).";
    InvalidInvitation = "invalid-invitation" 422, "邀请码无效" / "The invitation is not valid",
        "邀请码不正确、已被使用、已撤回或已超过七天。请向邀请人索取新的邀请码。" /
        "The code is wrong, was used, was withdrawn, or is older than seven days. Ask whoever invited you for another one.";
    NotFound = "not-found" 404, "没有这个地址" / "Nothing lives at this address",
        "请核对路径；“/”列出了所有可用的地址。" /
        "Check the path; `/` lists what there is.";
    UnknownResource = "unknown-resource" 404, "没有这条记录" / "There is no such record",
        "路径中的编号或名称不对应任何记录，请从列表中重新取得。" /
        "What the path names belongs to no record. Take the id from the list.";
    MethodNotAllowed = "method-not-allowed" 405, "此地址不支持该方法" / "This address does not support the method",
        "请使用响应头 Allow 所列的方法。" /
        "Use one of the methods that the header `Allow` lists.";
    NotPermitted = "not-permitted" 403, "无权查看或办理" / "This is not permitted",
        "您所代表的主体或角色无权查看此内容或办理此事项。如以其他身份行事，请换用相应的令牌。" /
        "The body or the role that you act in may not see or do this. If you act in another one too, use its token.";
    OriginNotAllowed = "origin-not-allowed" 403, "此来源的页面不得使用" / "Not for pages of this origin",
        "嵌入组件的令牌只能由其来源（Origin）的页面使用，站点密钥只能由站点所列来源的页面使用，且站点须未关闭。请由管理该站点的部门核对。" /
        "A widget's token is for pages of its own origin, and a site key for pages of the origins that the site lists, while it is open. The office that manages the site can look.";
    OutOfScope = "out-of-scope" 403, "接口密钥不含此事项" / "The API key is not for this",
        "密钥只能用于为它批准的事项，且只能查询；其他操作需要登录。" /
        "A key is for the service items that it was granted, and for reading only; anything else needs somebody who is signed in.";
    NoSandbox = "no-sandbox" 403, "此操作没有测试数据" / "There is nothing here for a test key",
        "测试密钥只能用于有测试数据的操作。请使用正式密钥。" /
        "A test key is for operations that have made-up records to try them with. Use a live key here.";
    AddressNotAllowed = "address-not-allowed" 403, "接口密钥不得从此地址使用" / "The API key may not be used from this address",
        "密钥限定了使用地址，请从所列地址发送，或换发密钥。" /
        "The key is bound to a list of addresses: send the request from one of them, or have the key replaced.";
    BodyTooSlow = "body-too-slow" 408, "请求体传输过慢" / "The body came too slowly",
        "请求体长时间没有新的数据，或者平均每秒不足 1 KiB，服务已停止等待。请检查网络后重新发送；写操作请先查询结果，再决定是否重试。" /
        "No byte of the body came for too long, or fewer than 1 KiB a second on average. Check the connection and send the request again; after a write, read before you do.";
    InProgress = "in-progress" 409, "同一记录正在创建" / "The same record is being created right now",
        "另一个请求正在创建同一条记录。请按 Retry-After 稍后用原请求重试。" /
        "Another request is creating the same record. Send the same request again after the time in `Retry-After`.";
    AlreadyRunning = "already-running" 409, "任务正在运行" / "The job is running already",
        "另一次调用正在运行此任务。请按 Retry-After 稍后再试。" /
        "Another tick is running this job. Try again after the time in `Retry-After`.";
    WrongState = "wrong-state" 409, "记录的状态不允许此操作" / "The record's state does not allow this",
        "请读取记录，查看其当前状态和可办理的操作。" /
        "Read the record: its state says what can be done next.";
    AlreadyExists = "already-exists" 409, "记录已存在" / "The record exists already",
        "related 指向已有的记录。" /
        "`related` points to the existing record.";
    Erased = "erased" 410, "记录已被清除" / "The record was erased",
        "此编号的记录已依规清除，不会恢复，也不能再次使用该编号。" /
        "The record under this id was erased as the rules demand. It does not come back, and its id is not used again.";
    PreconditionFailed = "precondition-failed" 412, "前提条件不成立" / "The precondition does not hold",
        "记录的现状与请求头中的前提不符。请先读取记录再决定。" /
        "The record is not in the state that the request's header demands. Read it first, then decide.";
    BodyTooLarge = "body-too-large" 413, "请求体过大" / "The body is too large",
        "JSON 请求体不得超过 256 KiB，请精简或拆分。" /
        "A JSON body may have at most 256 KiB: shorten it or split it.";
    RecordTooLarge = "record-too-large" 413, "记录过大，无法保存" / "The record is too large to be stored",
        "一条记录连同其历史不得超过 256 KiB，请精简内容。" /
        "A record with its history may have at most 256 KiB: shorten its content.";
    UnsupportedMediaType = "unsupported-media-type" 415, "不支持该内容类型" / "The content type is not supported",
        "请以 Content-Type: application/json（UTF-8）提交。" /
        "Send it as `Content-Type: application/json` in UTF-8.";
    InvalidBody = "invalid-body" 422, "请求体内容不正确" / "The body's content is wrong",
        "请按 errors 中的说明更正各字段。" /
        "Correct the fields that `errors` names.";
    IdempotencyKeyReused = "idempotency-key-reused" 422, "Idempotency-Key 已用于另一请求" / "The idempotency key was used for another request",
        "同一个 Idempotency-Key 只能重复发送完全相同的请求。新的请求请用新的键；related 指向原请求的结果。" /
        "The same `Idempotency-Key` may only repeat the very same request. Take a new key for a new request; `related` points to what the first one made.";
    PreconditionRequired = "precondition-required" 428, "缺少前提条件" / "A precondition is missing",
        "新建内容须带请求头 If-None-Match: *；修改已有内容须带 If-Match，其值取自读取时的 ETag。这样不会覆盖他人的修改。" /
        "To create, send the header `If-None-Match: *`; to change what exists, `If-Match` with the `ETag` that you read. So nobody's change is overwritten.";
    TooManyRequests = "too-many-requests" 429, "请求过于频繁" / "Too many requests",
        "请按 Retry-After 稍后重试；登录或使用平台密钥后限额更高。" /
        "Try again after the time in `Retry-After`. Whoever signs in, or has a platform's key, has another limit.";
    SlowDown = "slow-down" 429, "请求过于频繁" / "This is asked too often",
        "请按 Retry-After 稍后再试，其间的请求不会被处理。" /
        "Ask again after the time in `Retry-After`: nothing is done for whoever asks before.";
    QuotaExceeded = "quota-exceeded" 429, "超出接口密钥的配额" / "The API key's quota is used up",
        "请按 Retry-After 稍后重试；RateLimit 和 RateLimit-Policy 说明各项限额和余量。" /
        "Try again after the time in `Retry-After`; `RateLimit` and `RateLimit-Policy` say which limits there are and what is left of them.";
    Internal = "internal" 500, "服务内部错误" / "Something went wrong inside the service",
        "请稍后重试；如仍出现，请向管理员提供 traceId。" /
        "Try again later; if it persists, give the administrator the traceId.";
    ComponentFailed = "component-failed" 500, "处理该请求的组件意外中止" / "The component that served this request stopped unexpectedly",
        "请向管理员提供 traceId。写操作请先查询结果，再决定是否重试。" /
        "Give the administrator the traceId. After a write, read before you try again.";
    Overloaded = "overloaded" 503, "服务繁忙" / "The service is overloaded",
        "同时处理的请求过多，什么都没有写入。请按 Retry-After 稍后重试。" /
        "Too many requests are being served at the moment; nothing was written. Try again after the time in `Retry-After`.";
    TimedOut = "timed-out" 504, "处理超时" / "The answer took too long",
        "组件未能按时作答。写操作请先查询结果，再决定是否重试。" /
        "The component did not answer in time. After a write, read before you try again.";
    Misconfigured = "misconfigured" 503, "系统未正确配置" / "This installation is not set up properly",
        "没有可用的令牌密钥，或在生产模式下使用了开发密钥，因此不能核验身份。请由管理员设置变量 token_key。" /
        "There is no key to tell tokens by, or a development key in production mode, so nobody's identity can be checked. The administrator has to set the variable `token_key`.";
    ProviderUnavailable = "provider-unavailable" 503, "身份提供方暂不可用" / "The provider of identities cannot be reached",
        "无法取得身份提供方的密钥，请按 Retry-After 稍后重试。" /
        "The keys of the provider of identities cannot be had. Try again after the time in `Retry-After`.";
    StoreUnavailable = "store-unavailable" 503, "存储暂不可用" / "The store cannot be reached",
        "什么都没有写入。请按 Retry-After 稍后重试。" /
        "Nothing was written. Try again after the time in `Retry-After`.";
    TooLate = "too-late" 503, "写入超时" / "The write took too long",
        "写入未能按时完成，已放弃，什么都没有写入。请按 Retry-After 稍后重试。" /
        "The write was given up because it could not finish in time; nothing was written. Try again after the time in `Retry-After`.";
    OutcomeUnknown = "outcome-unknown" 503, "写入结果不明" / "The outcome of the write is unknown",
        "存储无法确认写入是否生效。重试之前请先读取记录。" /
        "The store cannot tell whether the write took effect. Read the record before you try again.";
    NewerSchema = "newer-schema" 503, "记录由更新的版本写入" / "The record was written by a newer release",
        "当前版本只能读取这条记录，请等待升级完成后再写入。" /
        "This release can only read the record: write again when the upgrade is complete.";
}

field_catalogue! {
    Missing = "missing", "缺少必填字段" / "A required field is missing";
    Unknown = "unknown", "没有这个字段或参数" / "There is no such field or parameter";
    WrongType = "wrong-type", "类型不符" / "The value has the wrong type";
    InvalidValue = "invalid-value", "值不合要求" / "The value is not acceptable";
    Duplicate = "duplicate", "重复" / "The same thing is given twice";
    Empty = "empty", "不得为空" / "The value must not be empty";
    TooLong = "too-long", "内容过长" / "The text is too long";
    TooMany = "too-many", "数量过多" / "There are too many";
    OutOfRange = "out-of-range", "超出范围" / "The value is out of range";
    Inconsistent = "inconsistent", "与其他内容不一致" / "The value contradicts another one";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_kebab_case_and_their_status_is_an_error() {
        let codes = Code::ALL.iter().map(|code| code.entry().code);
        let fields = FieldCode::ALL.iter().map(|code| code.entry().code);
        for kind in [codes.collect::<Vec<_>>(), fields.collect()] {
            for (place, code) in kind.iter().enumerate() {
                assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{code}");
                assert!(!kind.iter().skip(place + 1).any(|other| other == code), "{code} stands twice");
            }
        }
        for code in Code::ALL {
            assert!((400..600).contains(&code.entry().status), "{code:?}");
        }
    }

    #[test]
    fn every_sentence_stands_in_both_languages() {
        let chinese = |text: &str| text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
        let entries = Code::ALL.iter().flat_map(|code| [&code.entry().title, &code.entry().advice]);
        for text in entries.chain(FieldCode::ALL.iter().map(|code| &code.entry().meaning)) {
            assert!(chinese(&text.zh) && !chinese(&text.en) && !text.en.is_empty(), "{text:?}");
        }
    }
}
