//! The schedule, kept: each job has a task of its own that waits, ticks, and waits again.

use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use http::header::{AUTHORIZATION, CONNECTION, CONTENT_TYPE, HOST, HeaderValue};
use http::{Request, StatusCode};
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use puhui_store::{Clock as _, SystemClock};
use serde::Deserialize;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::Credential;
use super::schedule::{Entry, Schedule};

/// A tick works for ten seconds; whoever answers later than this will not.
const PATIENCE: Duration = Duration::from_secs(45);
/// How often a job that has more to do is ticked again at once.
const IN_A_ROW: usize = 100;
/// The longest answer that is read, in bytes.
const LONGEST: usize = 64 * 1024;

/// Ticks jobs until it is stopped or dropped.
pub(super) struct Scheduler {
    stop: watch::Sender<bool>,
    _tasks: JoinSet<()>,
}

/// Where ticks go, and what opens the door.
struct Target {
    address: SocketAddr,
    authorization: HeaderValue,
}

/// What is read of a job's answer.
#[derive(Deserialize)]
struct Answer {
    #[serde(default)]
    more: bool,
}

/// What a tick came to.
enum Ticked {
    Done {
        more: bool,
    },
    /// Another tick runs the job.
    Busy,
    NoSuchJob,
}

impl Scheduler {
    /// Starts a task for each entry on the runtime that runs this. `listening` is the address of our own listener.
    ///
    /// # Errors
    /// The credential does not fit a header.
    pub(super) fn start(Schedule(entries): Schedule, listening: SocketAddr, credential: &Credential) -> Result<Self> {
        let mut authorization = HeaderValue::try_from(format!("Bearer {}", credential.as_str()))?;
        authorization.set_sensitive(true);
        let target = Arc::new(Target { address: reachable(listening), authorization });
        let (stop, stopped) = watch::channel(false);
        let mut tasks = JoinSet::new();
        for entry in entries {
            tasks.spawn(keep(entry, Arc::clone(&target), stopped.clone()));
        }
        Ok(Self { stop, _tasks: tasks })
    }

    /// Begins no more ticks from now on; one that is under way may end.
    pub(super) fn stop(&self) {
        // Nobody listens where nothing is scheduled.
        let _ = self.stop.send(true);
    }
}

/// Whoever listens everywhere is reached on the loopback.
fn reachable(listening: SocketAddr) -> SocketAddr {
    let ip = match listening {
        SocketAddr::V4(address) if address.ip().is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        SocketAddr::V6(address) if address.ip().is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        address => address.ip(),
    };
    SocketAddr::new(ip, listening.port())
}

/// Ticks one job for ever: soon after the start, then about every so often, so that several processes do not tick in
/// step, and again at once while there is more to do.
async fn keep(entry: Entry, target: Arc<Target>, mut stopped: watch::Receiver<bool>) {
    let mut wait = entry.every.mul_f64(0.1 * random());
    loop {
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = stopped.changed() => return,
        }
        for _ in 0..IN_A_ROW {
            let ticked = tokio::time::timeout(PATIENCE, target.tick(&entry)).await;
            let ticked = ticked.unwrap_or_else(|_| Err(anyhow::anyhow!("no answer within {} s", PATIENCE.as_secs())));
            if *stopped.borrow() {
                return;
            }
            match ticked {
                Ok(Ticked::Done { more: true }) => {}
                Ok(Ticked::Done { more: false } | Ticked::Busy) => break,
                Ok(Ticked::NoSuchJob) => {
                    report(&entry, "the component has no such job: it is not called again");
                    return;
                }
                Err(why) => {
                    report(&entry, &format!("{why:#}"));
                    break;
                }
            }
        }
        wait = entry.every.mul_f64(0.9 + 0.2 * random());
    }
}

impl Target {
    async fn tick(&self, entry: &Entry) -> Result<Ticked> {
        let stream = TcpStream::connect(self.address).await.context("our own listener does not answer")?;
        stream.set_nodelay(true)?;
        let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
        let request = Request::post(format!("/internal/{}/ticks/{}", entry.component, entry.job))
            .header(HOST, self.address.to_string())
            .header(AUTHORIZATION, &self.authorization)
            .header(CONTENT_TYPE, "application/json")
            .header(CONNECTION, "close")
            .body(Full::new(Bytes::from_static(b"{}")))?;
        let exchange = async {
            let (parts, body) = sender.send_request(request).await?.into_parts();
            let body = Limited::new(body, LONGEST).collect().await.map_err(|why| anyhow::anyhow!(why))?;
            anyhow::Ok((parts.status, body.to_bytes()))
        };
        // The connection is driven beside the exchange and gone with it.
        let (status, body) = tokio::select! {
            answer = exchange => answer?,
            Err(why) = connection => return Err(why.into()),
        };
        match status {
            StatusCode::CONFLICT => return Ok(Ticked::Busy),
            StatusCode::NOT_FOUND => return Ok(Ticked::NoSuchJob),
            _ => ensure!(status.is_success(), "answered {status} {}", code_in(&body)),
        }
        let Answer { more } = serde_json::from_slice(&body).context("the answer is not a job's")?;
        Ok(Ticked::Done { more })
    }
}

/// The code of a problem.
fn code_in(body: &[u8]) -> String {
    let problem: Option<serde_json::Value> = serde_json::from_slice(body).ok();
    problem.and_then(|problem| Some(problem["code"].as_str()?.to_owned())).unwrap_or_default()
}

/// One JSON line for the operator; the job's own status has the rest.
fn report(entry: &Entry, why: &str) {
    let time = SystemClock.now().format(&time::format_description::well_known::Rfc3339).unwrap_or_default();
    eprintln!("{}", serde_json::json!({ "time": time, "component": entry.component, "tick": entry.job, "error": why }));
}

/// From 0 to 1.
fn random() -> f64 {
    let [a, b, ..] = SystemClock.entropy();
    f64::from(u16::from_be_bytes([a, b])) / f64::from(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_listens_everywhere_is_reached_on_the_loopback() {
        for (listening, reached) in [
            ("127.0.0.1:3000", "127.0.0.1:3000"),
            ("0.0.0.0:80", "127.0.0.1:80"),
            ("[::]:80", "[::1]:80"),
            ("192.0.2.7:80", "192.0.2.7:80"),
        ] {
            assert_eq!(reachable(listening.parse().unwrap()), reached.parse().unwrap());
        }
    }
}
