//! Two worlds: a store, and one in which there never was what a caller may not see. Whatever the caller asks, the answers have
//! to be the same to the byte: then no row, number, cursor, validator or header tells of anything else.

use serde_json::Value;

use super::{Client, Reply};

/// One caller in both worlds.
#[derive(Clone, Debug)]
pub struct Worlds {
    /// With everything.
    pub full: Client,
    /// With what the caller may see, and nothing else.
    pub bare: Client,
}

impl Worlds {
    /// What both answer to GET, once it is sure that they answer the same: also to HEAD, and to whoever knows the answer's tag
    /// or, where it has none, any tag.
    pub async fn get(&self, path: &str) -> Reply {
        let reply = self.ask("GET", path, "").await;
        self.ask("HEAD", path, "").await;
        self.ask("GET", path, if reply.header("etag").is_empty() { "*" } else { reply.header("etag") }).await;
        reply
    }

    /// The items of all pages of a list.
    pub async fn pages(&self, path: &str, query: &str) -> Vec<Value> {
        let (mut next, mut items) = (format!("{path}?{query}"), Vec::new());
        loop {
            let page = self.get(&next).await;
            assert_eq!(page.status, 200, "{next}");
            let page = page.json();
            items.extend(page["items"].as_array().into_iter().flatten().cloned());
            let Some(cursor) = page["next"].as_str() else { return items };
            next = format!("{path}?{query}&cursor={cursor}");
        }
    }

    async fn ask(&self, method: &str, path: &str, known: &str) -> Reply {
        let [full, bare] = [&self.full, &self.bare]
            .map(|client| if known.is_empty() { client.clone() } else { client.with("if-none-match", known) });
        let (full, bare) = (full.send(method, path, "").await, bare.send(method, path, "").await);
        let text = |reply: &Reply| String::from_utf8_lossy(&reply.body).into_owned();
        assert_eq!((full.status, text(&full)), (bare.status, text(&bare)), "{method} {path}");
        assert_eq!(full.headers, bare.headers, "{method} {path}");
        full
    }
}
