//! Whether a binding is done, for the mini-program that waits for it.

use puhui_id_token::{Verified, key_id, verify_from_token_endpoint};
use puhui_service::calendar::Moment;
use puhui_service::identity::{Principal, Role};
use puhui_service::{Answer, Code, Codes, Context, Failure, Json, NoQuery, Text};
use puhui_store::Kv;
use time::OffsetDateTime;

use super::device::{self, Told};
use super::pending::{EXPIRED, Pending};
use super::record::Bound;
use super::turn::{Turn, refusal, unknown};
use crate::config::Configured;
use crate::input::BindingToken;
use crate::mini_program::{self, MiniProgram};
use crate::refused::refused;
use crate::view::PendingBinding;
use crate::{acting, keys, opening};

/// Asks the provider whether the person has come, and opens the session if so.
pub(crate) async fn ask<K: Kv>(cx: Context<K>, _: NoQuery, Json(given): Json<BindingToken>) -> Result<Answer, Failure> {
    let turn = Turn::of(&cx, &given.binding).ok_or_else(unknown)?;
    let (name, pending) = match turn.take().await {
        // What has expired is of no more use.
        Err(why) if why.code() == Code::SignInRefused => return turn.give_up(why).await,
        taken => taken?,
    };
    let (one, provider) = mini_program::named(&cx, &name)?.ok_or_else(|| Failure::new(Code::Misconfigured))?;
    match device::ask(&cx, &one, &pending).await {
        Told::Pending => turn.wait(Pending::answered).await,
        Told::SlowDown => turn.wait(Pending::slowed).await,
        Told::Denied => turn.give_up(refusal(DENIED)).await,
        Told::Expired => turn.give_up(refusal(EXPIRED)).await,
        Told::RefusesUs => turn.give_up(device::refuses_us()).await,
        Told::Nothing => {
            let pending = turn.put_off(Pending::backed_off).await?;
            Err(device::unavailable().retry_after(pending.interval_seconds))
        }
        Told::Token(id_token) => match verified(&cx, &one, &provider, &id_token).await {
            Ok(acting) => turn.bind(&one, acting, pending.role).await,
            // The device code is spent, so there is nothing to ask with any more.
            Err(why) => turn.give_up(why).await,
        },
    }
}

/// What the person whom a token of the token endpoint names can act as.
async fn verified<K: Kv>(
    cx: &Context<K>,
    one: &MiniProgram,
    provider: &Configured,
    id_token: &str,
) -> Result<Vec<Principal>, Failure> {
    let key = key_id(id_token).map_err(refused)?;
    let keys = keys::of(cx, provider, key.as_deref()).await?;
    let (names, ours) = (provider.claim_names(), [one.client_id.clone()]);
    let known = provider.provider(&names).ok_or_else(|| Failure::new(Code::Misconfigured))?;
    // The audience is the client that asked, and no other one of ours.
    let known = puhui_id_token::Provider { client_ids: &ours, ..known };
    let verified = verify_from_token_endpoint(id_token, &known, &keys, cx.machine_time()).map_err(refused)?;
    everything(provider, &verified)
}

/// What the provider says that somebody is first of all, and what else.
fn everything(provider: &Configured, verified: &Verified) -> Result<Vec<Principal>, Failure> {
    let mut all = vec![acting::principal(provider, verified, None)?];
    for other in Role::ALL.iter().filter_map(|role| acting::principal(provider, verified, Some(*role)).ok()) {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    Ok(all)
}

impl<K: Kv> Turn<'_, K> {
    async fn wait(&self, how: fn(Pending, OffsetDateTime) -> Pending) -> Result<Answer, Failure> {
        let pending = self.put_off(how).await?;
        let shown =
            PendingBinding { expires_at: Moment(pending.expires_at), interval_seconds: pending.interval_seconds };
        Ok(Answer::json(&shown)?.accepted().language(self.cx.language()).no_store())
    }

    async fn give_up(&self, why: Failure) -> Result<Answer, Failure> {
        self.change("given up", |mut binding, _| {
            binding.pending = None;
            Ok(binding)
        })
        .await?;
        Err(why)
    }

    /// Binds the account to the person, once and for good: whoever else comes for the same account is refused.
    async fn bind(&self, one: &MiniProgram, acting: Vec<Principal>, role: Option<Role>) -> Result<Answer, Failure> {
        let now = self.cx.machine_time();
        let new = Bound::new(acting, now).ok_or_else(unknown)?;
        let (session, principal) = (self.session(), new.principal(role));
        // Before the binding knows it, its tokens go to nobody.
        let answer = match principal {
            Ok(principal) => Ok(opening::open(self.cx, session, principal, &one.name).await?),
            Err(why) => Err(why),
        };
        let opened = answer.is_ok().then_some((&session, now));
        let bound = self.change("bound", |binding, _| binding.bound_to(&new, opened).ok_or_else(|| refusal(TAKEN)));
        match bound.await {
            Ok(_) => answer,
            Err(why) if why.code() == Code::SignInRefused => self.give_up(why).await,
            Err(why) => Err(why),
        }
    }
}

const DENIED: Text =
    Text::new("您在身份提供方处没有同意绑定。", "At the provider of identities the binding was refused.");
const TAKEN: Text = Text::new(
    "该小程序账号已绑定其他人，须先由其解除绑定。",
    "This account of the mini-program is bound to somebody else, who has to undo that first.",
);
