//! What every [`Kv`] must do: one suite for all of them, whatever store stands behind.
#![expect(clippy::unwrap_used, reason = "this is a test that others can call")]

use futures::future::join_all;

use crate::kv::counter;
use crate::{Kv, Swap};

/// Runs the suite. It leaves keys behind under `0.conformance.<run>:`; on a store that lasts, let each run have its name.
pub async fn check<K: Kv>(kv: &K, run: &str) {
    let key = |rest: &str| format!("0.conformance.{run}:{rest}");
    single_keys(kv, key).await;
    batches(kv, key).await;
    counters(kv, key).await;
    swaps(kv, key).await;
    races(kv, key).await;
}

async fn single_keys<K: Kv>(kv: &K, key: impl Fn(&str) -> String) {
    let a = key("single");
    assert_eq!(kv.get(&a).await.unwrap(), None);
    kv.delete(&a).await.unwrap();
    for value in [b"one".to_vec(), b"two".to_vec(), Vec::new(), vec![0, 255, 0], vec![7; 256 * 1024]] {
        kv.set(&a, value.clone()).await.unwrap();
        assert!(kv.get(&a).await.unwrap() == Some(value), "a value comes back as it was set");
    }
    kv.delete(&a).await.unwrap();
    assert_eq!(kv.get(&a).await.unwrap(), None);

    let longest = key("abcdefghijklmnopqrstuvwxyz0123456789:._-");
    let longest = format!("{longest}{}", "x".repeat(200 - longest.len()));
    kv.set(&longest, b"long".to_vec()).await.unwrap();
    kv.set(&longest[..199], b"shorter".to_vec()).await.unwrap();
    assert_eq!(kv.get(&longest).await.unwrap().unwrap(), b"long");
}

async fn batches<K: Kv>(kv: &K, key: impl Fn(&str) -> String) {
    assert!(kv.get_all(&[]).await.unwrap().is_empty());
    let keys: Vec<_> = (0..300).map(|n| key(&format!("batch:{n}"))).collect();
    assert!(kv.get_all(&keys).await.unwrap().iter().all(Option::is_none));
    for key in keys.iter().step_by(3) {
        kv.set(key, key.clone().into_bytes()).await.unwrap();
    }
    let check = async |keys: &[String]| {
        let found = kv.get_all(keys).await.unwrap();
        assert_eq!(found.len(), keys.len());
        for (key, found) in keys.iter().zip(found) {
            assert_eq!(found, kv.get(key).await.unwrap(), "{key}");
        }
    };
    check(&keys).await;
    check(&keys.iter().rev().cloned().collect::<Vec<_>>()).await;
    check(&keys[..1]).await;
    check(&[0, 1, 0, 3, 3].map(|n: usize| keys[n].clone())).await;

    kv.set_all(Vec::new()).await.unwrap();
    let entries: Vec<_> = keys.iter().map(|key| (key.clone(), format!("all of {key}").into_bytes())).collect();
    kv.set_all(entries.clone()).await.unwrap();
    let found = kv.get_all(&keys).await.unwrap();
    assert!(found.into_iter().eq(entries.into_iter().map(|(_, value)| Some(value))), "a batch is written whole");
}

async fn counters<K: Kv>(kv: &K, key: impl Fn(&str) -> String) {
    let a = key("counter");
    for (by, sum) in [(1, 1), (1, 2), (64, 66), (300, 366), (0, 366), (1 << 40, (1 << 40) + 366)] {
        assert_eq!(kv.increment(&a, by).await.unwrap(), sum);
        assert_eq!(counter(&kv.get(&a).await.unwrap().unwrap()), Some(sum), "a counter can be read");
    }
    let mut numbers = join_all((0..32).map(async |_| kv.increment(&key("drawn"), 1).await.unwrap())).await;
    numbers.sort();
    assert_eq!(numbers, (1..=32).collect::<Vec<_>>(), "nobody draws a number twice");
}

async fn swaps<K: Kv>(kv: &K, key: impl Fn(&str) -> String) {
    let a = key("swap");
    assert_eq!(kv.swap(&a, b"", b"new".to_vec()).await.unwrap(), Swap::Refused);
    assert_eq!(kv.get(&a).await.unwrap(), None, "a swap creates nothing");
    kv.set(&a, b"one".to_vec()).await.unwrap();
    assert_eq!(kv.swap(&a, b"other", b"new".to_vec()).await.unwrap(), Swap::Refused);
    assert_eq!(kv.get(&a).await.unwrap().unwrap(), b"one");
    assert_eq!(kv.swap(&a, b"one", b"two".to_vec()).await.unwrap(), Swap::Attempted);
    assert_eq!(kv.get(&a).await.unwrap().unwrap(), b"two", "a swap that nobody disturbs applies");
}

async fn races<K: Kv>(kv: &K, key: impl Fn(&str) -> String) {
    let a = key("race");
    kv.set(&a, b"0".to_vec()).await.unwrap();
    for round in 0..20 {
        let seen = kv.get(&a).await.unwrap().unwrap();
        let values = (0..8).map(|n| format!("{round}.{n}").into_bytes()).collect::<Vec<_>>();
        let attempts = join_all(values.iter().map(async |new| kv.swap(&a, &seen, new.clone()).await.unwrap())).await;
        let now = kv.get(&a).await.unwrap().unwrap();
        let winner = values.iter().position(|value| *value == now).unwrap();
        assert_eq!(attempts[winner], Swap::Attempted, "the winner had tried");
    }
}
