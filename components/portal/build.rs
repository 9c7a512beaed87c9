//! Puts the committed contract into the component, without the white space that is for people.

use std::path::Path;
use std::{env, fs};

fn main() {
    let contract = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../openapi/v1.json");
    println!("cargo::rerun-if-changed={}", contract.display());
    let small = fs::read(&contract).map_err(|why| why.to_string()).and_then(|text| {
        let document: serde_json::Value = serde_json::from_slice(&text).map_err(|why| why.to_string())?;
        let out = env::var("OUT_DIR").map_err(|why| why.to_string())?;
        fs::write(Path::new(&out).join("v1.json"), document.to_string()).map_err(|why| why.to_string())
    });
    if let Err(why) = small {
        println!("cargo::error={}: {why}", contract.display());
    }
}
