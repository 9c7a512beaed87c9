//! The internal routes of a running Puhui, for whoever has the credential.

use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use clap::Args;
use puhui_runtime::manifest::App;
use puhui_runtime::ticks::{Credential, components};

use super::api::Api;
use super::words::words;

/// The environment variable that gives the credential.
const ENVIRONMENT: &str = "PUHUI_TICK_CREDENTIAL";

#[derive(Args)]
pub(super) struct Internal {
    /// Where Puhui runs.
    #[arg(long, default_value = "http://127.0.0.1:3000")]
    url: String,
    /// The application's manifest: it says which components there are.
    #[arg(long, default_value = "spin.toml")]
    manifest: PathBuf,
    /// The data directory of a Puhui on this machine, where its credential is found.
    #[arg(long, default_value = ".puhui")]
    pub(super) data_dir: PathBuf,
    /// What opens the internal routes, the variable `tick_credential` there; or in the environment as
    /// PUHUI_TICK_CREDENTIAL, where no other user of the machine sees it.
    #[arg(long)]
    credential: Option<String>,
}

impl Internal {
    /// The API with the credential: the one given, or of the environment, or of the data directory.
    pub(super) fn api(&self) -> Result<Api> {
        let of_environment = || std::env::var(ENVIRONMENT).ok().filter(|value| !value.is_empty());
        let given = self.credential.clone().or_else(of_environment).or_else(|| Credential::filed_in(&self.data_dir));
        let credential = given.with_context(|| {
            let place = self.data_dir.display();
            words(
                format!("缺少凭证：请用 --credential 或环境变量 {ENVIRONMENT} 提供，或用 --data-dir 指定正在运行的普惠的数据目录（{place} 中没有）"),
                format!("there is no credential: give it with --credential or in {ENVIRONMENT}, or say with --data-dir where the data of the running Puhui is ({place} has none)"),
            )
        })?;
        Ok(Api::at(&self.url).bearing(credential.trim()))
    }

    /// The components that have internal routes.
    pub(super) fn components(&self) -> Result<Vec<String>> {
        let found = components(&App::load(&self.manifest)?);
        let place = self.manifest.display();
        ensure!(
            !found.is_empty(),
            words(format!("{place} 中没有带内部路由的组件"), format!("no component of {place} has internal routes"))
        );
        Ok(found)
    }
}

/// What is likely where the internal routes of a component do not answer.
pub(super) fn closed(component: &str) -> String {
    words(
        format!("组件 {component} 的内部路由没有应答；如为“没有这个地址”，则凭证不是正在运行的普惠的凭证"),
        format!(
            "the internal routes of {component} cannot be used; if nothing lives there, the credential is not that of the running Puhui"
        ),
    )
}
