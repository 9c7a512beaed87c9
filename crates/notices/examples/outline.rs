//! Prints what the parser finds in files: `cargo run -p puhui-notices --example outline -- data/demo/*.txt`.
#![expect(clippy::print_stdout, reason = "printing is what this example is for")]

use puhui_notices::{Hints, parse_bytes};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for file_name in std::env::args().skip(1) {
        let bytes = std::fs::read(&file_name)?;
        match parse_bytes(&bytes, &Hints { file_name: Some(file_name.clone()) }) {
            Ok(notice) => println!("{}", serde_json::to_string_pretty(&notice)?),
            Err(error) => println!("{file_name}: {error}"),
        }
    }
    Ok(())
}
