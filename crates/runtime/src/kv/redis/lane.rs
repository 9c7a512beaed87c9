//! A thread's connection to the server, and the task that keeps it: it connects, looks at the server's clock, and when the
//! connection breaks connects again. No command is ever sent twice: what was under way when a connection broke has failed.

use std::hash::{BuildHasher as _, RandomState};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use redis::aio::MultiplexedConnection;
use redis::{AsyncConnectionConfig, Client, RedisError, cmd};
use tokio::sync::{Notify, watch};
use tokio::time::{sleep, timeout};

use super::script;
use crate::kv::Error;

/// How long any step may take: to connect, to be answered, and from the call to the server's doing it.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);
/// How often an idle connection and the server's clock are looked at.
const HEARTBEAT: Duration = Duration::from_secs(1);
/// The pause before the second attempt to connect; it doubles up to the longest.
const FIRST_PAUSE: Duration = Duration::from_millis(50);
const LONGEST_PAUSE: Duration = Duration::from_secs(4);

/// A connection that works, as far as is known. Cheap to clone; commands of all clones share the line.
#[derive(Clone)]
pub(super) struct Line {
    pub(super) connection: MultiplexedConnection,
    /// The scripts' hashes.
    pub(super) scripts: Arc<[String; 4]>,
    clock: Arc<ServerClock>,
}

#[derive(Clone)]
enum State {
    Connecting,
    Up(Line),
    Down(Arc<str>),
}

/// A thread's way to the server.
#[derive(Clone)]
pub(super) struct Lane {
    state: watch::Receiver<State>,
    trouble: Arc<Notify>,
}

impl Lane {
    /// Begins to connect, on the runtime that this is called in.
    ///
    /// `is_back` tells all threads' keepers when one of them has got through.
    pub(super) fn start(client: Arc<Client>, is_back: Arc<Notify>) -> Self {
        let (sender, state) = watch::channel(State::Connecting);
        let trouble = Arc::<Notify>::default();
        tokio::spawn(keep(client, sender, Arc::clone(&trouble), is_back));
        Self { state, trouble }
    }

    /// Whether the runtime that kept it has gone.
    pub(super) fn is_abandoned(&self) -> bool {
        self.state.has_changed().is_err()
    }

    /// The connection. Only the first attempt to connect is waited for; later a broken connection is an error at once.
    pub(super) async fn line(&self) -> Result<Line, Error> {
        let mut state = self.state.clone();
        let settled = state.wait_for(|state| !matches!(state, State::Connecting));
        let settled = settled.await.map_err(|_| Error::not_done("the connection is not kept any more"))?;
        match &*settled {
            State::Up(line) => Ok(line.clone()),
            State::Down(why) => Err(Error::not_done(format!("the Redis server cannot be reached: {why}"))),
            State::Connecting => Err(Error::not_done("the Redis server is being connected to")),
        }
    }

    /// Tells the keeper that a command met trouble that a new connection may cure.
    pub(super) fn trouble(&self) {
        self.trouble.notify_one();
    }
}

impl Line {
    /// Two seconds after `since`, in milliseconds of the server's clock.
    pub(super) fn deadline(&self, since: Instant) -> i64 {
        self.clock.at(since + PATIENCE)
    }
}

/// Connects once.
pub(super) async fn connect(client: &Client) -> Result<Line, RedisError> {
    let config = AsyncConnectionConfig::new()
        // Our own limits hold for the whole of a step.
        .set_connection_timeout(None)
        .set_response_timeout(None)
        .set_pipeline_buffer_size(256);
    let attempt = async {
        let mut connection = client.get_multiplexed_async_connection_with_config(&config).await?;
        let mut hashes = <[String; 4]>::default();
        for (hash, text) in hashes.iter_mut().zip(script::texts()) {
            *hash = cmd("SCRIPT").arg("LOAD").arg(text).query_async(&mut connection).await?;
        }
        let clock = Arc::new(ServerClock::default());
        let mut line = Line { connection, scripts: Arc::new(hashes), clock };
        line.look_at_clock().await?;
        Ok(line)
    };
    timeout(PATIENCE, attempt).await.unwrap_or_else(|_| Err(no_answer()))
}

pub(super) fn no_answer() -> RedisError {
    std::io::Error::new(std::io::ErrorKind::TimedOut, "no answer within 2 s").into()
}

impl Line {
    async fn look_at_clock(&mut self) -> Result<(), RedisError> {
        let sent = Instant::now();
        let (seconds, micros): (i64, i64) = cmd("TIME").query_async(&mut self.connection).await?;
        self.clock.saw(seconds * 1_000 + micros / 1_000, sent, Instant::now());
        Ok(())
    }

    async fn is_to_replica(&mut self) -> Result<bool, RedisError> {
        let answer: redis::Value = cmd("ROLE").query_async(&mut self.connection).await?;
        let redis::Value::Array(parts) = answer else { return Ok(false) };
        Ok(matches!(parts.first(), Some(redis::Value::BulkString(role)) if role == b"slave"))
    }

    /// Returns when the connection is of no use any more, and why.
    async fn watch(&mut self, trouble: &Notify) -> String {
        loop {
            let has_trouble = timeout(HEARTBEAT, trouble.notified()).await.is_ok();
            let looked = timeout(PATIENCE, async {
                self.look_at_clock().await?;
                // A healthy connection can lead to the wrong server: to one that was the master before a failover.
                Ok(has_trouble && self.is_to_replica().await?)
            });
            match looked.await.unwrap_or_else(|_| Err(no_answer())) {
                Ok(false) => {}
                Ok(true) => return "it is a replica, which takes no writes".into(),
                Err(error) => return error.to_string(),
            }
        }
    }
}

async fn keep(client: Arc<Client>, state: watch::Sender<State>, trouble: Arc<Notify>, is_back: Arc<Notify>) {
    let work = async {
        let mut pause = FIRST_PAUSE;
        loop {
            let why = match connect(&client).await {
                Ok(mut line) => {
                    pause = FIRST_PAUSE;
                    state.send_replace(State::Up(line.clone()));
                    is_back.notify_waiters();
                    line.watch(&trouble).await
                }
                Err(error) => error.to_string(),
            };
            state.send_replace(State::Down(why.into()));
            tokio::select! {
                () = sleep(jittered(pause)) => {}
                () = is_back.notified() => {}
            }
            pause = (pause * 2).min(LONGEST_PAUSE);
        }
    };
    tokio::select! {
        () = work => {}
        // Nobody is left who could want the connection.
        () = state.closed() => {}
    }
}

/// Half of a pause to all of it, so that servers that lost the same Redis do not come back in step.
fn jittered(pause: Duration) -> Duration {
    // The standard library's seeds for hash tables are the randomness at hand.
    pause / 2 + pause.mul_f64(f64::from(RandomState::new().hash_one(0) as u32) / f64::from(u32::MAX) / 2.0)
}

/// The server's clock as far as it is known: never ahead of what it shows, and behind by at most a round trip.
struct ServerClock {
    begin: Instant,
    /// The server's time minus ours, in milliseconds.
    offset: AtomicI64,
}

impl Default for ServerClock {
    fn default() -> Self {
        Self { begin: Instant::now(), offset: AtomicI64::new(i64::MIN) }
    }
}

impl ServerClock {
    /// Takes in what the server's clock showed at some instant between two of ours.
    fn saw(&self, server: i64, sent: Instant, received: Instant) {
        let (lowest, highest) = (server - self.ours(received), server - self.ours(sent));
        let known = self.offset.load(Ordering::Relaxed);
        // A clock that was set back is believed at once.
        let offset = if known > highest { lowest } else { known.max(lowest) };
        self.offset.store(offset, Ordering::Relaxed);
    }

    fn at(&self, instant: Instant) -> i64 {
        self.ours(instant).saturating_add(self.offset.load(Ordering::Relaxed))
    }

    fn ours(&self, instant: Instant) -> i64 {
        i64::try_from(instant.saturating_duration_since(self.begin).as_millis()).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_servers_clock_is_never_taken_to_be_ahead_of_what_it_is() {
        let clock = ServerClock::default();
        let at = |millis| clock.begin + Duration::from_millis(millis);
        clock.saw(1_000_500, at(0), at(900));
        assert_eq!(clock.at(at(900)), 1_000_500, "the answer may have been under way for all that time");
        clock.saw(1_002_000, at(1_500), at(1_501));
        assert_eq!(clock.at(at(1_501)), 1_002_000, "a quicker answer tells more");
        clock.saw(1_003_000, at(2_000), at(2_900));
        assert_eq!(clock.at(at(2_501)), 1_003_000, "a slower one tells nothing");
        clock.saw(1_000_000, at(3_000), at(3_010));
        assert_eq!(clock.at(at(3_010)), 1_000_000, "a clock that was set back is believed");
    }

    #[test]
    fn a_pause_is_scattered_but_not_longer_than_it_is() {
        for _ in 0..1_000 {
            let pause = jittered(Duration::from_secs(4));
            assert!((Duration::from_secs(2)..=Duration::from_secs(4)).contains(&pause));
        }
    }
}
