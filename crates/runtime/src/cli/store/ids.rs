//! The ids of all records, read from the database beside the server that uses it.

use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};
use puhui_store::shelf;
use rusqlite::{Connection, OpenFlags, OptionalExtension as _, params};

/// The label that components use.
const STORE: &str = "default";

/// A database, opened for reading.
pub(super) struct Ids(Connection);

impl Ids {
    pub(super) fn open(path: &Path) -> Result<Self> {
        let open = || -> rusqlite::Result<Connection> {
            let connection = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
            connection.busy_timeout(std::time::Duration::from_secs(5))?;
            connection.prepare("SELECT store, key FROM spin_key_value LIMIT 0")?;
            Ok(connection)
        };
        open().map(Self).with_context(|| format!("the database {} cannot be read", path.display()))
    }

    /// The kinds of record of a component, in order.
    pub(super) fn kinds(&self, component: &str) -> Result<Vec<String>> {
        let (mut kinds, mut range) = (Vec::new(), shelf::keys_of(component));
        while let Some(key) = self.first(&range)? {
            let kind = shelf::kind_in(&key).with_context(|| format!("what is the key {key}?"))?;
            range = shelf::keys_after(component, kind);
            kinds.push(kind.to_owned());
        }
        Ok(kinds)
    }

    /// How many records of a kind there are.
    pub(super) fn count(&self, component: &str, kind: &str) -> Result<u64> {
        let Range { start, end } = shelf::records_of(component, kind);
        let sql = "SELECT count(*) FROM spin_key_value WHERE store = ?1 AND key >= ?2 AND key < ?3";
        let count: i64 = self.0.prepare_cached(sql)?.query_row([STORE, &start, &end], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    /// The next ids of a kind, in order, after one of them or from the first.
    pub(super) fn after(&self, component: &str, kind: &str, last: &str, most: u32) -> Result<Vec<String>> {
        let Range { start, end } = shelf::records_of(component, kind);
        let sql = "SELECT key FROM spin_key_value WHERE store = ?1 AND key > ?2 AND key < ?3 ORDER BY key LIMIT ?4";
        let mut statement = self.0.prepare_cached(sql)?;
        let last = format!("{start}{last}");
        let keys = statement.query_map(params![STORE, last, end, most], |row| row.get::<_, String>(0))?;
        keys.map(|key| Ok(shelf::id_in(&key?).unwrap_or_default().to_owned())).collect()
    }

    fn first(&self, Range { start, end }: &Range<String>) -> Result<Option<String>> {
        let sql = "SELECT key FROM spin_key_value WHERE store = ?1 AND key >= ?2 AND key < ?3 ORDER BY key LIMIT 1";
        Ok(self.0.prepare_cached(sql)?.query_row([STORE, start, end], |row| row.get(0)).optional()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_come_kind_by_kind_and_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("db");
        assert!(Ids::open(&path).is_err(), "a database that is not there is not made");
        let connection = Connection::open(&path).unwrap();
        connection.execute_batch("CREATE TABLE spin_key_value (store TEXT, key TEXT, value BLOB)").unwrap();
        for key in [
            "1.a.x:r:x_1",
            "1.a.x:r:x_2",
            "1.a.x:r:x_3",
            "1.a.x:n:all",
            "1.a.y:g:y_1:1",
            "1.a.z-z:r:z_1",
            "1.ab.x:r:x_9",
        ] {
            connection.execute("INSERT INTO spin_key_value VALUES ('default', ?1, '')", [key]).unwrap();
        }
        let ids = Ids::open(&path).unwrap();
        assert_eq!(ids.kinds("a").unwrap(), ["x", "y", "z-z"]);
        assert_eq!(["x", "y", "z-z"].map(|kind| ids.count("a", kind).unwrap()), [3, 0, 1]);
        assert_eq!(ids.after("a", "x", "", 2).unwrap(), ["x_1", "x_2"]);
        assert_eq!(ids.after("a", "x", "x_2", 2).unwrap(), ["x_3"]);
        assert_eq!(ids.after("a", "x", "x_3", 2).unwrap(), [""; 0]);
    }
}
