//! Writes the contract to standard output.

use std::io::Write;

fn main() -> std::io::Result<()> {
    writeln!(std::io::stdout(), "{:#}", puhui_openapi::document())
}
