//! Every write is a short script, so that the server itself drops one that comes too late.
//!
//! A write that waits in a buffer while the server stands still would otherwise be carried out when nobody counts on it
//! any more, and nothing that the client does can take it back. The first argument of each script is the time, in
//! milliseconds of the server's own clock, after which nothing is done.

use redis::{Cmd, cmd};

use crate::kv::Write;

/// What the server answers for a write that came too late.
pub(super) const LATE: &str = "LATE";

/// The text that all scripts begin with.
const GUARD: &str = "local time = redis.call('TIME')
if time[1] * 1000 + time[2] / 1000 > tonumber(ARGV[1]) then
  return redis.error_reply('LATE it waited too long and was not done')
end
";

/// The scripts, in the order of [`number`]. A script is carried out whole before any other command is.
const BODIES: [&str; 4] = [
    "for i = 1, #KEYS do redis.call('SET', KEYS[i], ARGV[i + 1]) end
return 1",
    "for i = 1, #KEYS do redis.call('DEL', KEYS[i]) end
return 1",
    // The sum is read as text: Lua's own numbers are exact to 2^53 only.
    "local sum = redis.pcall('INCRBY', KEYS[1], ARGV[2])
if type(sum) == 'table' and sum.err then return sum end
return redis.call('GET', KEYS[1])",
    // `GET` of an absent key is false in Lua.
    "local seen = ARGV[2] == '1' and ARGV[3]
if redis.call('GET', KEYS[1]) ~= seen then return 0 end
redis.call('SET', KEYS[1], ARGV[4])
return 1",
];

/// The scripts' whole texts.
pub(super) fn texts() -> [String; 4] {
    BODIES.map(|body| format!("{GUARD}{body}"))
}

/// Which script carries out a write.
pub(super) const fn number(write: &Write) -> usize {
    match write {
        Write::Set(_) => 0,
        Write::Delete(_) => 1,
        Write::Increment(..) => 2,
        Write::Swap(..) => 3,
    }
}

/// The command for a write: `EVALSHA` and a script's hash, or `EVAL` and its text.
pub(super) fn command(name: &str, script: &str, deadline: i64, write: &Write) -> Cmd {
    let mut command = cmd(name);
    command.arg(script);
    match write {
        Write::Set(pairs) => {
            command.arg(pairs.len());
            for (key, _) in pairs {
                command.arg(key);
            }
            command.arg(deadline);
            for (_, value) in pairs {
                command.arg(value);
            }
        }
        Write::Delete(keys) => {
            command.arg(keys.len()).arg(keys).arg(deadline);
        }
        Write::Increment(key, delta) => {
            command.arg(1).arg(key).arg(deadline).arg(*delta);
        }
        Write::Swap(key, seen, new) => {
            let has_seen = u8::from(seen.is_some());
            command.arg(1).arg(key).arg(deadline).arg(has_seen).arg(seen.as_deref().unwrap_or_default()).arg(new);
        }
    }
    command
}
