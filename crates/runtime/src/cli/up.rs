//! `puhui up`: serve an application.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result, ensure};
use clap::Args;
use puhui_runtime::host::{Epochs, Grants, OutboundPolicy, Prepared, engine};
use puhui_runtime::keys;
use puhui_runtime::kv::{Quirks, Redis, Sqlite, Store, Stores, quirky};
use puhui_runtime::manifest::{App, KeyValueConfig, Router, RuntimeConfig, Variables};
use puhui_runtime::serve::{Gateway, Log, Server, shutdown_signal};
use puhui_runtime::ticks::Ticks;
use puhui_service::{MachineClock, Mode, Origins, Proxies};
use puhui_store::SystemClock;

use super::data_dir::DataDir;
use super::limits::LimitArguments;

/// The label that exists without being configured, as on Spin.
const DEFAULT_STORE: &str = "default";

#[derive(Args)]
pub(super) struct Arguments {
    /// The application's manifest.
    #[arg(long, default_value = "spin.toml")]
    manifest: PathBuf,
    /// Where to listen; port 0 picks a free one.
    #[arg(long, default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    /// Where data, lock and compiled components are kept.
    #[arg(long, default_value = ".puhui")]
    data_dir: PathBuf,
    /// Where compiled components are kept instead, so that several data directories can share them. Keep it as private
    /// as the data: what lies there is run.
    #[arg(long, value_name = "DIR")]
    cache_dir: Option<PathBuf>,
    /// Spin's runtime-configuration file.
    #[arg(long)]
    runtime_config_file: Option<PathBuf>,
    /// Our own configuration: which jobs are ticked how often. [default: puhui.toml beside the manifest, if it is there]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Give a variable of the manifest a value.
    #[arg(long = "variable", value_name = "NAME=VALUE", value_parser = pair)]
    variables: Vec<(String, String)>,
    /// Development mode: sets the variable `mode` to `development`, and makes a key that `puhui token` signs with.
    #[arg(long)]
    dev: bool,
    /// Open one address on a private network for components (development mode only).
    #[arg(long, value_name = "HOST:PORT")]
    allow_private: Vec<SocketAddr>,
    /// Let the stores lie as Spin's do, for tests: spin-sqlite or spin-redis.
    #[arg(long, value_name = "WHOSE")]
    quirks: Option<Quirks>,
    /// Print the address as JSON.
    #[arg(long)]
    json: bool,
    /// Do not log requests.
    #[arg(long)]
    quiet: bool,
    #[command(flatten)]
    limits: LimitArguments,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("a variable is given as name=value")?;
    Ok((name.to_owned(), value.to_owned()))
}

pub(super) fn run(arguments: &Arguments) -> Result<()> {
    let app = App::load(&arguments.manifest)?;
    let mut variables = variables(&app, arguments)?;
    let ticks = Ticks::prepare(&app, &arguments.manifest, arguments.config.as_deref(), &mut variables)?;
    keys::check(&variables)?;
    for warning in super::warnings::of(|name| variables.get(name), arguments.listen) {
        eprintln!("puhui: warning: {warning}");
    }
    let data_dir = DataDir::open(&arguments.data_dir)?;
    keys::provide(&mut variables, &arguments.data_dir)?;
    let log = if arguments.quiet { Log::off() } else { Log::to_stdout()? };

    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let stores = stores(&app, arguments, &data_dir).await?;
        super::store::refuse_unfinished(&stores).await?;
        // The port first: a taken one is told before anything is compiled.
        let server = Server::bind(arguments.listen).await?;
        let stop = shutdown_signal()?;
        let engine = engine(&data_dir.cache(arguments.cache_dir.as_deref())?)?;
        let _epochs = Epochs::start(&engine)?;
        let gateway = gateway(&app, arguments, &engine, &stores, &variables, log)?;
        let ticking = ticks.start(server.address(), &arguments.data_dir)?;
        announce(&server, arguments.json);
        let executors = std::thread::available_parallelism().map_or(1, Into::into);
        let stop = async {
            stop.await;
            ticking.stop();
        };
        server.run(gateway, executors, stop).await
    })
}

fn variables(app: &App, arguments: &Arguments) -> Result<Variables> {
    let mut given = BTreeMap::new();
    if arguments.dev {
        given.insert("mode".to_owned(), "development".to_owned());
    }
    given.extend(arguments.variables.iter().cloned());
    let variables = Variables::resolve(app, &given, |name| std::env::var(name).ok())?;
    ensure!(
        arguments.allow_private.is_empty() || variables.get("mode") == Some("development"),
        "--allow-private is for development mode only: add --dev"
    );
    Ok(variables)
}

async fn stores(app: &App, arguments: &Arguments, data_dir: &DataDir) -> Result<Stores> {
    let config = arguments.runtime_config_file.as_deref().map(RuntimeConfig::load).transpose()?.unwrap_or_default();
    let mut places = config.key_value_stores;
    places.entry(DEFAULT_STORE.to_owned()).or_insert_with(|| KeyValueConfig::Sqlite(data_dir.database()));

    let mut files = BTreeMap::new();
    let mut stores = Stores::new();
    for (label, place) in places {
        let store = match place {
            KeyValueConfig::Memory => Store::Memory(Arc::default()),
            KeyValueConfig::Sqlite(path) => {
                // Labels that share a file share its writer: SQLite has one anyway.
                let file = match files.get(&path) {
                    Some(file) => Arc::clone(file),
                    None => Sqlite::open(&path)?,
                };
                let store = Store::Sqlite(Arc::new(file.label(&label)));
                files.insert(path, file);
                store
            }
            KeyValueConfig::Redis(url) => {
                let (server, warning) = Redis::open(&url).await?;
                if let Some(warning) = warning {
                    eprintln!("puhui: warning: {warning}");
                }
                Store::Redis(server)
            }
        };
        stores.insert(label, store);
    }
    for (id, component) in &app.components {
        if let Some(label) = component.key_value_stores.iter().find(|label| !stores.contains_key(*label)) {
            anyhow::bail!(
                "component `{id}` wants the key-value store `{label}`, which the runtime configuration does not define"
            );
        }
    }
    let Some(quirks) = arguments.quirks else { return Ok(stores) };
    eprintln!("puhui: warning: the stores lie as Spin's do (--quirks), which is for tests only");
    Ok(quirky(stores, quirks))
}

fn gateway(
    app: &App,
    arguments: &Arguments,
    engine: &wasmtime::Engine,
    stores: &Stores,
    variables: &Variables,
    log: Log,
) -> Result<Gateway> {
    let mut components = Vec::new();
    for (id, component) in &app.components {
        let granted = |label: &String| component.key_value_stores.contains(label);
        let grants = Grants {
            stores: stores.iter().filter(|(label, _)| granted(label)).map(|(l, s)| (l.clone(), s.clone())).collect(),
            other_stores: stores.keys().filter(|label| !granted(label)).cloned().collect(),
            variables: variables.expand(&component.variables).with_context(|| format!("component `{id}`"))?,
            environment: component.environment.clone(),
            outbound: Arc::new(OutboundPolicy {
                hosts: variables
                    .hosts(&component.allowed_outbound_hosts)
                    .with_context(|| format!("component `{id}`"))?,
                private: arguments.allow_private.clone(),
            }),
        };
        let prepared = Prepared::load(engine, &component.source, grants, app.components.len())
            .with_context(|| format!("component `{id}` cannot be used"))?;
        components.push((id.clone(), Arc::new(prepared)));
    }
    let place = |id: &String| components.iter().position(|(other, _)| other == id).unwrap_or_default();
    let mode = Mode::from_variable(variables.get("mode").unwrap_or_default());
    let router = Router::build(app.routes.iter().map(|(route, id)| (route.as_str(), place(id))))?;
    Ok(Gateway {
        name: app.name.clone(),
        version: app.version.clone(),
        router,
        components,
        clock: MachineClock::new(SystemClock),
        origins: Origins::from_variable(variables.get("cors_origins").unwrap_or_default()),
        proxies: Proxies::from_variable(variables.get("trusted_proxies").unwrap_or_default()),
        mode,
        log,
        limits: arguments.limits.resolve(mode),
    })
}

#[expect(clippy::print_stdout, reason = "the address is what this command prints")]
fn announce(server: &Server, json: bool) {
    let url = format!("http://{}", server.address());
    if json {
        println!("{}", serde_json::json!({ "url": url }));
    } else {
        println!("Puhui listens on {url}");
    }
}
