use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use futures::executor::block_on;

use super::*;
use crate::{Side, UpdateError};

/// Crashes a write at every call, on either side of its effect. Whatever the caller was told, it is true afterwards, and
/// the lists agree with the records without any repair.
fn crash_everywhere(write: impl Fn(&Store<MemoryKv, TestClock>, Id<Filing>) -> Result<(), UpdateError<()>>) {
    for behaviour in BEHAVIOURS {
        for side in [Side::Before, Side::After] {
            let (mut nth, mut finished) = (0, false);
            while !finished {
                nth += 1;
                let (kv, store) = store(behaviour);
                let id = block_on(create(&store, "one")).id;
                let before = truth(&kv);
                kv.crash_at(nth, side);
                let answer = write(&store, id);
                kv.restart();
                finished = answer.is_ok();
                let after = truth(&kv);
                let is_written = after.len() > before.len() || after[&id.to_string()].version == 2;
                match answer {
                    Ok(()) => assert!(is_written),
                    Err(UpdateError::Store(StoreError::OutcomeUnknown)) => {}
                    Err(UpdateError::Store(StoreError::Unavailable(_))) => assert!(!is_written),
                    other => panic!("{other:?} at {nth}"),
                }
                assert_lists_agree(&kv, &store);
                block_on(store.update(&id, None, moved("returned", "again"))).unwrap();
                block_on(create(&store, "more"));
                assert_lists_agree(&kv, &store);
                assert!(nth < 100);
            }
        }
    }
}

#[test]
fn a_creation_may_crash_anywhere() {
    crash_everywhere(|store, _| {
        let data = Filing { filed: Some(time::macros::date!(2026 - 11 - 22)), ..filing("new") };
        Ok(block_on(store.create(data, event("create"))).map(drop)?)
    });
}

#[test]
fn an_update_may_crash_anywhere() {
    crash_everywhere(|store, id| block_on(store.update(&id, Some(1), moved("approved", "two"))).map(drop));
}

/// One call fails before its effect and the next ones work again. An answer of success would be premature: a swap that
/// failed may still be under way, and must not be tried a second time.
#[test]
fn a_call_that_failed_is_never_passed_over() {
    for updates in [true, false] {
        for nth in 1.. {
            let (kv, store) = store(Behaviour::Honest);
            let id = block_on(create(&store, "one")).id;
            let mut write: Pin<Box<dyn Future<Output = Result<(), UpdateError<()>>>>> = if updates {
                Box::pin(async { store.update(&id, None, moved("approved", "two")).await.map(drop) })
            } else {
                Box::pin(async { Ok(store.create(filing("new"), event("create")).await.map(drop)?) })
            };
            let failing = kv.calls() + nth;
            kv.crash_at(nth, Side::Before);
            let told = loop {
                if let Poll::Ready(told) = write.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
                    break told;
                }
                if kv.calls() == failing {
                    kv.restart();
                }
            };
            if kv.calls() < failing {
                assert_eq!(told, Ok(()));
                break;
            }
            let Err(UpdateError::Store(StoreError::Unavailable(_) | StoreError::OutcomeUnknown)) = told else {
                panic!("call {nth}: {told:?}");
            };
            assert_lists_agree(&kv, &store);
        }
    }
}
