//! A component that misbehaves on request. Never part of Puhui itself; `tests/tests/runtime.rs` drives it.
#![cfg(target_family = "wasm")]

use std::time::Duration;

use bytes::Bytes;
use futures::SinkExt as _;
use http_body_util::BodyExt as _;
use spin_sdk::http::{BoxBody, FullBody, Request, Response, body, box_body};
use spin_sdk::{http_service, key_value, variables};

#[expect(clippy::disallowed_methods, reason = "it tests the interfaces themselves, below crates/store")]
#[http_service]
async fn handle(request: Request) -> anyhow::Result<Response<BoxBody>> {
    let path = request.uri().path().to_owned();
    match path.as_str() {
        "/echo" => {
            let mut text = format!("{} {}\n", request.method(), request.uri());
            for (name, value) in request.headers() {
                text.push_str(&format!("{name}: {}\n", String::from_utf8_lossy(value.as_bytes())));
            }
            let bytes = request.into_body().collect().await?.to_bytes();
            whole(format!("{text}\n{} bytes", bytes.len()))
        }
        "/panic" => fault("asked to"),
        "/panic-in-the-middle" => {
            let (mut sender, body) = body::stream::<Bytes>();
            spin_sdk::wasip3::spawn(async move {
                let _ = sender.send(Bytes::from_static(b"the beginning")).await;
                // By then the head and the beginning are with the client.
                spin_sdk::time::sleep(Duration::from_millis(200)).await;
                fault("in the middle")
            });
            Ok(Response::new(box_body(body)))
        }
        "/stall" => {
            let (mut sender, body) = body::stream::<Bytes>();
            spin_sdk::wasip3::spawn(async move {
                let _ = sender.send(Bytes::from_static(b"the beginning")).await;
                spin_sdk::time::sleep(Duration::from_secs(86_400)).await;
                drop(sender);
            });
            Ok(Response::new(box_body(body)))
        }
        "/large" => {
            // More than sockets hold: whoever does not read keeps it waiting.
            let (mut sender, body) = body::stream::<Bytes>();
            spin_sdk::wasip3::spawn(async move {
                let piece = Bytes::from(vec![b'x'; 64 << 10]);
                while sender.send(piece.clone()).await.is_ok() {}
            });
            Ok(Response::new(box_body(body)))
        }
        "/spin" => loop {
            std::hint::black_box(0);
        },
        "/never" => {
            // A task that waits for nothing at all would trap.
            spin_sdk::time::sleep(Duration::from_secs(86_400)).await;
            whole("never")
        }
        "/grow" => {
            let mut held = Vec::new();
            loop {
                held.push(std::hint::black_box(vec![1_u8; 1 << 20]));
            }
        }
        "/recurse" => whole(format!("{}", dive(0))),
        "/sleep" => {
            spin_sdk::time::sleep(Duration::from_millis(50)).await;
            whole("slept")
        }
        "/count" => {
            let store = key_value::Store::open_default().await?;
            let count =
                store.get("count").await?.and_then(|text| String::from_utf8(text).ok()?.parse().ok()).unwrap_or(0);
            store.set("count", format!("{}", count + 1)).await?;
            whole(format!("{}", count + 1))
        }
        "/secret-store" => match key_value::Store::open("secret").await {
            Ok(_) => whole("open"),
            Err(error) => whole(format!("{error:?}")),
        },
        "/file" => match std::fs::read_to_string("/etc/passwd") {
            Ok(_) => whole("read"),
            Err(error) => whole(error.to_string()),
        },
        "/conformance" => {
            // Panics where the store does not keep its promises.
            puhui_store::conformance::check(&puhui_store::SpinKv, request.uri().query().unwrap_or("run")).await;
            whole("kept")
        }
        "/variable" => whole(variables::get("mode").await?),
        "/fetch" => {
            let url = request.uri().query().unwrap_or_default().to_owned();
            match spin_sdk::http::get(url).await {
                Ok(response) => whole(format!("{}", response.status())),
                Err(error) => whole(format!("refused: {error:?}")),
            }
        }
        _ => whole("hello"),
    }
}

#[expect(clippy::panic, reason = "a panic is what this component is for")]
fn fault(why: &str) -> ! {
    panic!("{why}")
}

/// Calls itself until the stack is used up.
fn dive(depth: u64) -> u64 {
    let frame = std::hint::black_box([depth; 64]);
    if std::hint::black_box(true) { dive(depth + 1) + frame[7] } else { depth }
}

fn whole(text: impl Into<Bytes>) -> anyhow::Result<Response<BoxBody>> {
    Ok(Response::new(box_body(FullBody::new(text.into()))))
}
