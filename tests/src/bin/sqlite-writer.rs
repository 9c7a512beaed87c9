//! `sqlite-writer FILE SYNCHRONOUS COUNT`: that many transactions on a SQLite file in WAL mode, each acknowledged on
//! standard output by its number once it is committed. The power cuts prove themselves on it.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a program of the tests, which fails loudly")]

use rusqlite::Connection;

fn main() {
    let arguments = std::env::args().collect::<Vec<_>>();
    let [_, file, synchronous, count] = arguments.as_slice() else {
        println!("usage: sqlite-writer FILE SYNCHRONOUS COUNT");
        std::process::exit(2);
    };
    let connection = Connection::open(file).unwrap();
    connection.pragma_update(None, "journal_mode", "WAL").unwrap();
    connection.pragma_update(None, "synchronous", synchronous).unwrap();
    connection.pragma_update(None, "wal_autocheckpoint", 100).unwrap();
    connection.execute_batch("CREATE TABLE entry (number INTEGER PRIMARY KEY, text TEXT NOT NULL)").unwrap();
    for number in 1..=count.parse::<u32>().unwrap() {
        let text = number.to_string().repeat(500);
        connection.execute("INSERT INTO entry VALUES (?1, ?2)", (number, text)).unwrap();
        println!("{number}");
    }
}
