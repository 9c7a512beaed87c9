//! A Redis or Valkey server: one database of it, plain keys, counters as decimal digits, as Spin keeps them.
//!
//! All labels share the keys of the database, as on Spin.

mod durability;
mod lane;
mod script;
mod url;

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Result, bail};
use redis::{Cmd, ErrorKind, FromRedisValue, RedisError, ServerErrorKind, cmd};
use tokio::sync::Notify;
use tokio::time::timeout;

use self::lane::{Lane, PATIENCE, no_answer};
use super::scan::{BATCH, Position};
use super::{Cursor, Error, Outcome, Write};

pub use self::url::RedisUrl;

/// One database of one server. Every thread that uses it has a connection of its own, made at first use.
pub struct Redis {
    url: RedisUrl,
    number: usize,
    is_back: Arc<Notify>,
}

impl Redis {
    /// Connects once, to see that it can be used; the second value is a sentence to warn of, if the server may lose what
    /// it has acknowledged.
    ///
    /// # Errors
    /// The server cannot be reached, or lets nobody in. The error shows no password.
    pub async fn open(url: &RedisUrl) -> Result<(Arc<Self>, Option<String>)> {
        static NUMBERS: AtomicUsize = AtomicUsize::new(0);
        let mut line = match lane::connect(&url.client).await {
            Ok(line) => line,
            Err(error) => bail!("the Redis server {url} cannot be used: {error}"),
        };
        let warning = match timeout(PATIENCE, durability::differences(&mut line.connection)).await {
            Ok(Ok(differences)) if differences.is_empty() => None,
            Ok(Ok(differences)) => {
                Some(format!("the Redis server {url} can lose writes that it has acknowledged: {differences}"))
            }
            Ok(Err(error)) => {
                Some(format!("whether the Redis server {url} keeps what it acknowledges could not be checked: {error}"))
            }
            Err(_) => Some(format!(
                "whether the Redis server {url} keeps what it acknowledges could not be checked: no answer"
            )),
        };
        let number = NUMBERS.fetch_add(1, Ordering::Relaxed);
        Ok((Arc::new(Self { url: url.clone(), number, is_back: Arc::default() }), warning))
    }

    fn lane(&self) -> Lane {
        thread_local! {
            static LANES: RefCell<HashMap<usize, Lane>> = RefCell::default();
        }
        LANES.with_borrow_mut(|lanes| match lanes.get(&self.number) {
            Some(lane) if !lane.is_abandoned() => lane.clone(),
            _ => {
                let lane = Lane::start(Arc::clone(&self.url.client), Arc::clone(&self.is_back));
                lanes.insert(self.number, lane.clone());
                lane
            }
        })
    }

    /// Sends a command that changes nothing.
    async fn ask<T: FromRedisValue>(&self, command: Cmd) -> Result<T, Error> {
        let lane = self.lane();
        let asked = async {
            let mut line = lane.line().await?;
            command.query_async(&mut line.connection).await.map_err(|error| failure(&lane, &error))
        };
        timeout(PATIENCE, asked).await.unwrap_or_else(|_| Err(Error::backend(no_answer())))
    }

    pub(super) async fn get(&self, key: &str) -> Result<Option<Vec<u8>>, Error> {
        let mut command = cmd("GET");
        command.arg(key);
        self.ask(command).await
    }

    pub(super) async fn get_many(&self, keys: Vec<String>) -> Result<Vec<(String, Vec<u8>)>, Error> {
        if keys.is_empty() {
            return Ok(Vec::new());
        }
        let mut command = cmd("MGET");
        command.arg(&keys);
        let values: Vec<Option<Vec<u8>>> = self.ask(command).await?;
        Ok(keys.into_iter().zip(values).filter_map(|(key, value)| Some((key, value?))).collect())
    }

    pub(super) async fn keys(&self) -> Result<Vec<String>, Error> {
        let (mut keys, mut position) = (BTreeSet::new(), 0);
        loop {
            let (batch, next) = self.names(position).await?;
            keys.extend(batch);
            if next == 0 {
                return Ok(keys.into_iter().collect());
            }
            position = next;
        }
    }

    pub(super) async fn scan(&self, cursor: Option<Cursor>) -> Result<(Vec<(String, Vec<u8>)>, Option<Cursor>), Error> {
        let position = match cursor {
            Some(Cursor(Position::At(position))) => position,
            // A cursor of another store begins anew rather than leaving anything out.
            Some(Cursor(Position::After(_))) | None => 0,
        };
        let (batch, next) = self.names(position).await?;
        Ok((self.get_many(batch).await?, (next != 0).then_some(Cursor(Position::At(next)))))
    }

    /// Some keys, and where to go on (0: that was all). Keys that are no text are none of ours.
    async fn names(&self, position: u64) -> Result<(Vec<String>, u64), Error> {
        let mut command = cmd("SCAN");
        command.arg(position).arg("COUNT").arg(BATCH);
        let (next, keys): (u64, Vec<Vec<u8>>) = self.ask(command).await?;
        Ok((keys.into_iter().filter_map(|key| String::from_utf8(key).ok()).collect(), next))
    }

    /// Carries out a change, at the latest two seconds after `since`.
    pub(super) async fn write(&self, write: Write, since: Instant) -> Result<Outcome, Error> {
        let lane = self.lane();
        let mut line = match timeout(PATIENCE.saturating_sub(since.elapsed()), lane.line()).await {
            Ok(line) => line?,
            Err(_) => return Err(Error::Busy),
        };
        // Nothing is sent too late: of what is on its way nobody knows.
        let left = PATIENCE.saturating_sub(since.elapsed());
        if left.is_zero() {
            return Err(Error::Busy);
        }
        let (number, deadline) = (script::number(&write), line.deadline(since));
        let sent = async {
            let first = script::command("EVALSHA", &line.scripts[number], deadline, &write);
            match carry_out(&write, first.query_async(&mut line.connection).await) {
                // The server has forgotten its scripts, so it has done nothing.
                Err(error) if error.kind() == ErrorKind::Server(ServerErrorKind::NoScript) => {
                    let text = &script::texts()[number];
                    let again = script::command("EVAL", text, deadline, &write);
                    carry_out(&write, again.query_async(&mut line.connection).await)
                }
                answer => answer,
            }
        };
        match timeout(left, sent).await {
            Ok(Ok(outcome)) => Ok(outcome),
            Ok(Err(error)) => Err(failure(&lane, &error)),
            // It is on its way: the server does it in time or not at all, and nobody knows which.
            Err(_) => Err(Error::backend(no_answer())),
        }
    }
}

/// Reads a script's answer.
fn carry_out(write: &Write, answer: Result<redis::Value, RedisError>) -> Result<Outcome, RedisError> {
    match (write, answer?) {
        (Write::Increment(..), sum) => Ok(Outcome::Sum(i64::from_redis_value(sum)?)),
        (Write::Swap(..), redis::Value::Int(0)) => Ok(Outcome::Changed),
        _ => Ok(Outcome::Done),
    }
}

/// What a failed command means. An answer of the server's is a refusal: our commands do all or nothing.
fn failure(lane: &Lane, error: &RedisError) -> Error {
    let detail = error.detail().unwrap_or_default();
    match error.kind() {
        ErrorKind::Server(ServerErrorKind::ResponseError) if detail.contains("not an integer") => Error::NotACounter,
        ErrorKind::Server(ServerErrorKind::ResponseError) if detail.contains("overflow") => Error::Overflow,
        ErrorKind::Extension if error.code() == Some(script::LATE) => Error::Busy,
        ErrorKind::Server(_) | ErrorKind::Extension => {
            if error.kind() == ErrorKind::Server(ServerErrorKind::ReadOnly) {
                lane.trouble();
            }
            Error::not_done(format!("the Redis server refused: {error}"))
        }
        _ => {
            lane.trouble();
            Error::backend(format!("the Redis server did not answer: {error}"))
        }
    }
}
