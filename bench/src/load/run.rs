//! One measurement: warm up, measure, stop.

use std::cell::{Cell, RefCell};
use std::net::SocketAddr;
use std::rc::Rc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use futures::future::try_join_all;
use tokio::task::spawn_local;
use tokio::time::{sleep_until, timeout};

use super::connection::Connection;
use super::tally::{Tally, told};
use super::{Load, Sample};
use crate::pace::Pace;
use crate::usage;

/// How often the server's memory is looked at.
const LOOK: Duration = Duration::from_millis(25);
/// How many connections are opened at the same time: fewer than any server's backlog.
const OPENING: usize = 32;
/// How long the last answers may take, which no longer count: a little more than a server gives a request.
const LAST: Duration = Duration::from_secs(40);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Warming,
    Measuring,
    Over,
}

/// What clients and watcher share.
struct Shared {
    load: Load,
    address: SocketAddr,
    phase: Cell<Phase>,
    numbers: Rc<Cell<u64>>,
    tally: RefCell<Tally>,
}

/// Puts a server under a load and measures both. Runs within a `LocalSet`, on one thread with everything else.
///
/// # Errors
/// No request was answered as expected, the server has ended, or it cannot be watched.
pub(crate) async fn run(
    load: &Load,
    address: SocketAddr,
    process: u32,
    numbers: &Rc<Cell<u64>>,
    pace: &Pace,
) -> Result<Sample> {
    let shared = Rc::new(Shared {
        load: load.clone(),
        address,
        phase: Cell::new(Phase::Warming),
        numbers: Rc::clone(numbers),
        tally: RefCell::default(),
    });
    let mut peak = usage::anonymous(process)?;
    let connections = open(&shared).await?;
    let (busy, idle) = connections.into_iter().enumerate().partition::<Vec<_>, _>(|(place, _)| *place < load.clients);
    let clients = busy.into_iter().map(|(_, connection)| spawn_local(client(Rc::clone(&shared), connection)));
    let clients: Vec<_> = clients.collect();

    watch(process, pace.warm(), &mut peak).await?;
    let before = (usage::cpu(process)?, usage::cpu_of_this_thread()?, Instant::now());
    shared.phase.set(Phase::Measuring);
    watch(process, pace.measure(), &mut peak).await?;
    shared.phase.set(Phase::Over);
    let seconds = before.2.elapsed().as_secs_f64();
    let (server, generator) = (usage::cpu(process)? - before.0, usage::cpu_of_this_thread()? - before.1);

    let ended = timeout(LAST, try_join_all(clients)).await.context("a request has had no answer for 40 s")??;
    ended.into_iter().collect::<Result<Vec<()>>>()?;
    drop(idle);
    let mut sample = shared.tally.take().sample(seconds);
    ensure!(
        sample.requests > 0,
        "no request was answered with {}; the first failure: {}",
        load.expected,
        sample.failure.unwrap_or_else(|| format!("none, but {} were refused", sample.refused))
    );
    let answered = (sample.requests + sample.refused) as f64;
    let of_1000 = |seconds: f64| Some(seconds * 1_000_000.0 / answered);
    (sample.cpu_ms_per_1000, sample.generator_ms_per_1000) = (of_1000(server), of_1000(generator));
    sample.anonymous_mb = Some(peak as f64 / 1e6);
    Ok(sample)
}

/// Opens all connections, and sends one request on each of those that will be idle.
async fn open(shared: &Shared) -> Result<Vec<Connection>> {
    let (clients, all) = (shared.load.clients, shared.load.clients + shared.load.idle);
    let mut connections = Vec::with_capacity(all);
    while connections.len() < all {
        let some = connections.len()..all.min(connections.len() + OPENING);
        let opening = some.map(async |place| {
            let mut connection = Connection::open(shared.address).await?;
            if place >= clients {
                once(shared, &mut connection).await?;
            }
            anyhow::Ok(connection)
        });
        connections.extend(try_join_all(opening).await?);
    }
    Ok(connections)
}

/// Sends one request after the other until it is over.
async fn client(shared: Rc<Shared>, mut connection: Connection) -> Result<()> {
    while shared.phase.get() != Phase::Over {
        once(&shared, &mut connection).await?;
    }
    Ok(())
}

/// Sends the next request and counts its answer. Where the connection breaks a new one is opened.
async fn once(shared: &Shared, connection: &mut Connection) -> Result<()> {
    let number = shared.numbers.get();
    shared.numbers.set(number + 1);
    let ask = (shared.load.ask)(number);
    let begin = Instant::now();
    let answer = connection.send(ask).await;
    let took = begin.elapsed();
    let is_measuring = shared.phase.get() == Phase::Measuring;
    match answer {
        Ok((status, _)) if status.as_u16() == shared.load.expected => {
            if is_measuring {
                shared.tally.borrow_mut().micros.push(took.as_micros().try_into().unwrap_or(u32::MAX));
            }
        }
        Ok((status, _)) if status.as_u16() == 503 => shared.tally.borrow_mut().refused += u64::from(is_measuring),
        Ok((status, body)) => shared.tally.borrow_mut().fail(|| told(status.as_u16(), &body)),
        Err(why) => {
            shared.tally.borrow_mut().fail(|| format!("{why:#}"));
            *connection = Connection::open(shared.address).await?;
        }
    }
    Ok(())
}

/// Lets the clients work for a while and keeps the highest memory that is seen.
async fn watch(process: u32, length: Duration, peak: &mut u64) -> Result<()> {
    let end = tokio::time::Instant::now() + length;
    while tokio::time::Instant::now() < end {
        sleep_until(end.min(tokio::time::Instant::now() + LOOK)).await;
        *peak = (*peak).max(usage::anonymous(process)?);
    }
    Ok(())
}
