//! Whether a server is set up so that what it acknowledged survives.

use redis::aio::MultiplexedConnection;
use redis::{RedisError, cmd};

/// What `docs/storage.md` asks of a server.
const WANTED: [(&str, &str); 3] =
    [("appendonly", "yes"), ("appendfsync", "always"), ("maxmemory-policy", "noeviction")];

/// What of it is otherwise, as a list for a sentence; empty when all is well.
pub(super) async fn differences(connection: &mut MultiplexedConnection) -> Result<String, RedisError> {
    let mut differences = Vec::new();
    for (name, wanted) in WANTED {
        // One name at a time: more in one command are understood from Redis 7 on only.
        let pairs: Vec<(String, String)> = cmd("CONFIG").arg("GET").arg(name).query_async(connection).await?;
        let value = pairs.into_iter().find(|(found, _)| found == name).map(|(_, value)| value).unwrap_or_default();
        if value != wanted {
            differences.push(format!("{name} is `{value}` instead of `{wanted}`"));
        }
    }
    Ok(differences.join(", "))
}
