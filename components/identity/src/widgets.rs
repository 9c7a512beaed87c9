//! Widgets (嵌入组件): a page of a site that an office lets in gets a token for five minutes, to read what everybody may. That
//! limits who uses an office's service from a browser. It authenticates nobody: what is no browser can say any origin.

use puhui_service::calendar::Moment;
use puhui_service::identity::{Principal, WIDGET_TOKEN_LIFETIME};
use puhui_service::{Answer, Checks, Code, Context, Failure, FieldCode, PageOrigin, Pointer, Text, codes};
use puhui_store::Kv;

use crate::input::NewSession;
use crate::sites::key;
use crate::view::{Acting, Opened};

codes! {
    /// What a token is asked for with, where it is no ID token.
    pub(crate) enum Grant {
        Widget = "widget", "站点密钥" / "the key of a site, for its pages";
    }
}

/// The site key, if a token is asked for with one; what goes with it and what does not is checked.
pub(crate) fn asked(new: &mut NewSession) -> Result<Option<String>, Failure> {
    let (mut checks, root) = (Checks::new(), Pointer::ROOT);
    let NewSession { provider, id_token, nonce, code, role, membership, grant, site_key } = new;
    let Some(grant) = grant.take() else {
        if site_key.is_some() {
            checks.note(root.field("siteKey"), FieldCode::Inconsistent, WITH_THE_GRANT);
        }
        return checks.finish().map(|()| None);
    };
    grant.check(root.field("grant"), &mut checks);
    let others = [
        ("provider", provider.is_some()),
        ("idToken", id_token.is_some()),
        ("nonce", nonce.is_some()),
        ("code", code.is_some()),
        ("role", role.is_some()),
        ("membership", membership.is_some()),
    ];
    for (name, _) in others.into_iter().filter(|(_, is_there)| *is_there) {
        checks.note(root.field(name), FieldCode::Inconsistent, WITHOUT_THE_GRANT);
    }
    if site_key.is_none() {
        checks.note(root.field("siteKey"), FieldCode::Missing, NEEDED);
    }
    checks.finish().map(|()| site_key.take())
}

/// A token for the page that asks. Whatever is wrong with key, site or origin, the refusal is the same.
pub(crate) async fn open<K: Kv>(cx: &Context<K>, page: &PageOrigin, site_key: &str) -> Result<Answer, Failure> {
    let refused = || Failure::new(Code::OriginNotAllowed);
    let (id, origin) = key::site(site_key).zip(page.as_str()).ok_or_else(refused)?;
    let site = cx.records().internal(&id).await?.ok_or_else(refused)?;
    if !(site.data.is_open && site.data.origins.contains(origin)) {
        return Err(refused());
    }
    let widget = Principal::widget(&id.to_string(), origin).map_err(|_| refused())?;
    let key = cx.keys().signer(cx.mode()).ok_or_else(|| Failure::new(Code::Misconfigured))?;
    let now = cx.machine_time();
    let until = Moment(now + WIDGET_TOKEN_LIFETIME);
    let shown = Opened {
        token: key.sign(&widget, now, WIDGET_TOKEN_LIFETIME),
        expires_at: until,
        refresh_token: String::new(),
        session_ends_at: until,
        acting: Acting::new(&widget, cx.language()),
    };
    Ok(Answer::json(&shown)?.language(cx.language()).no_store().for_page(page))
}

const NEEDED: Text = Text::new("缺少此必填字段。", "This field is required.");
const WITH_THE_GRANT: Text =
    Text::new("siteKey 须与 grant: widget 一起使用。", "`siteKey` goes with `grant`: `widget`.");
const WITHOUT_THE_GRANT: Text = Text::new("以站点密钥换取令牌时不填此字段。", "With a site key this is left out.");
