//! The store on a real server: its promises, and what happens when the server goes away or stands still.

use std::time::{Duration, Instant};

use puhui_tests::Redis as Server;
use tempfile::TempDir;

use super::*;

async fn started() -> Option<(TempDir, Server, Store)> {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::start(folder.path())?;
    let (redis, warning) = Redis::open(&RedisUrl::parse(&server.url()).unwrap()).await.unwrap();
    assert_eq!(warning, None);
    Some((folder, server, Store::Redis(redis)))
}

fn set(key: &str, value: &str) -> Write {
    Write::Set(vec![(key.to_owned(), value.as_bytes().to_vec())])
}

/// Tries until it works: the server is back, and so is the connection.
async fn written(store: &Store, write: Write) -> Outcome {
    let begin = Instant::now();
    loop {
        match store.write(write.clone()).await {
            Ok(outcome) => return outcome,
            Err(error) => assert!(begin.elapsed() < Duration::from_secs(30), "{error}"),
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn redis_keeps_the_promises() {
    let Some((_folder, _server, store)) = started().await else { return };
    conformance(&store, |count| count.to_string().into_bytes()).await;
    check(&Adapted(store), "redis").await;
}

#[tokio::test]
async fn counters_are_exact_to_the_last_digit() {
    let Some((_folder, _server, store)) = started().await else { return };
    store.write(set("n", &(i64::MAX - 2).to_string())).await.unwrap();
    assert_eq!(store.write(Write::Increment("n".into(), 1)).await.unwrap(), Outcome::Sum(i64::MAX - 1));
    assert!(matches!(store.write(Write::Increment("n".into(), 2)).await, Err(Error::Overflow)));
}

#[tokio::test]
async fn concurrent_swaps_have_one_winner() {
    let Some((_folder, _server, store)) = started().await else { return };
    store.write(set("s", "0")).await.unwrap();
    let swap = |n: u8| store.write(Write::Swap("s".into(), Some(b"0".to_vec()), vec![n]));
    let outcomes = futures::future::join_all((1..=50).map(swap)).await;
    let winners = outcomes.into_iter().filter(|outcome| matches!(outcome, Ok(Outcome::Done))).count();
    assert_eq!(winners, 1);
}

#[tokio::test]
async fn a_server_that_forgot_its_scripts_is_told_them_again() {
    let Some((_folder, server, store)) = started().await else { return };
    store.write(set("a", "1")).await.unwrap();
    redis_cli(&server, &["SCRIPT", "FLUSH"]);
    assert_eq!(store.write(Write::Increment("n".into(), 1)).await.unwrap(), Outcome::Sum(1));
    assert_eq!(store.write(set("a", "2")).await.unwrap(), Outcome::Done);
}

#[tokio::test]
async fn a_server_that_is_away_is_an_error_at_once_and_found_again_when_it_is_back() {
    let Some((_folder, mut server, store)) = started().await else { return };
    assert_eq!(store.write(set("a", "1")).await.unwrap(), Outcome::Done);
    for round in 1..=3 {
        server.kill();
        let begin = Instant::now();
        // The first may meet the connection as it breaks; from then on it is known that nothing can be done.
        let _ = store.get("a").await;
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert!(matches!(store.get("a").await, Err(Error::NotDone(_))));
        assert!(matches!(store.write(Write::Increment("n".into(), 1)).await, Err(Error::NotDone(_))));
        assert!(begin.elapsed() < Duration::from_secs(2), "it waited for the server");
        server.restart();
        assert_eq!(
            written(&store, Write::Increment("n".into(), 1)).await,
            Outcome::Sum(round),
            "nothing was sent twice"
        );
        assert_eq!(store.get("a").await.unwrap().as_deref(), Some(b"1".as_slice()));
    }
}

#[tokio::test]
async fn a_write_that_waits_longer_than_two_seconds_is_never_done() {
    let Some((_folder, server, store)) = started().await else { return };
    assert_eq!(store.write(Write::Increment("n".into(), 1)).await.unwrap(), Outcome::Sum(1));
    // The server stands still with the command in its socket; its process is stopped, its connections stay.
    server.signal("-STOP");
    let begin = Instant::now();
    let late = store.write(Write::Increment("n".into(), 10)).await;
    let waited = begin.elapsed();
    tokio::time::sleep(Duration::from_secs(1)).await;
    server.signal("-CONT");
    assert!(matches!(late, Err(Error::Backend(_))), "{late:?}");
    assert!(waited < Duration::from_secs(4), "{waited:?}");
    assert_eq!(written(&store, Write::Increment("n".into(), 100)).await, Outcome::Sum(101), "10 was not added");
}

#[tokio::test]
async fn a_swap_is_not_done_when_its_look_was_too_long_ago() {
    let Some((_folder, _server, store)) = started().await else { return };
    let fresh = Cas::new(store.clone(), "a".into()).await.unwrap();
    assert!(fresh.swap(b"1".to_vec()).await.unwrap().is_none());
    let old = Cas::new(store.clone(), "a".into()).await.unwrap();
    tokio::time::sleep(Duration::from_millis(2_100)).await;
    assert!(matches!(old.swap(b"2".to_vec()).await, Err(Error::Busy)));
    assert_eq!(store.get("a").await.unwrap().as_deref(), Some(b"1".as_slice()));
}

#[tokio::test]
async fn a_server_that_may_lose_writes_is_warned_of() {
    let folder = tempfile::tempdir().unwrap();
    let Some(server) = Server::start_with(folder.path(), &["--appendfsync", "everysec"]) else { return };
    let (_, warning) = Redis::open(&RedisUrl::parse(&server.url()).unwrap()).await.unwrap();
    let warning = warning.unwrap();
    assert!(
        warning.contains("appendfsync is `everysec` instead of `always`") && !warning.contains("noeviction"),
        "{warning}"
    );
    // What docs/running.md says that a user needs, without what the warning needs.
    let commands = "+get +mget +scan +set +del +incrby +eval +evalsha +script|load +time +role";
    let user = ["ACL", "SETUSER", "clerk", "on", ">hush", "~*", "-@all"];
    redis_cli(&server, &user.into_iter().chain(commands.split(' ')).collect::<Vec<_>>());
    let url = server.url().replace("redis://", "redis://clerk:hush@");
    let (redis, warning) = Redis::open(&RedisUrl::parse(&url).unwrap()).await.unwrap();
    let warning = warning.unwrap();
    assert!(warning.contains("could not be checked") && !warning.contains("hush"), "{warning}");
    conformance(&Store::Redis(redis), |count| count.to_string().into_bytes()).await;
}

#[tokio::test]
async fn who_may_not_in_is_told_without_the_password() {
    let folder = tempfile::tempdir().unwrap();
    let Some(server) = Server::start_with(folder.path(), &["--requirepass", "secret"]) else { return };
    for (user, is_in) in [("", false), (":hush@", false), (":secret@", true)] {
        let url = server.url().replace("redis://", &format!("redis://{user}"));
        let opened = Redis::open(&RedisUrl::parse(&url).unwrap()).await.map(drop);
        assert_eq!(opened.is_ok(), is_in, "{user}");
        if let Err(error) = opened {
            let text = format!("{error:#}");
            assert!(text.contains("127.0.0.1") && !text.contains("hush") && !text.contains("secret"), "{text}");
        }
    }
}

#[tokio::test]
async fn a_refusal_of_the_servers_says_that_nothing_was_done() {
    let Some((_folder, server, store)) = started().await else { return };
    store.write(set("a", "1")).await.unwrap();
    redis_cli(&server, &["CONFIG", "SET", "maxmemory", "1"]);
    let refused = store.write(set("b", "2")).await;
    assert!(matches!(&refused, Err(Error::NotDone(why)) if why.contains("OOM")), "{refused:?}");
    assert_eq!(store.get("a").await.unwrap().as_deref(), Some(b"1".as_slice()), "reads go on");
    redis_cli(&server, &["CONFIG", "SET", "maxmemory", "0"]);
    assert_eq!(store.get("b").await.unwrap(), None);
}

fn redis_cli(server: &Server, words: &[&str]) {
    let output =
        std::process::Command::new("redis-cli").arg("-p").arg(server.port().to_string()).args(words).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(said.starts_with("OK"), "{said}");
}
