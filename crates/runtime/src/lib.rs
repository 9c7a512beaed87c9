#![doc = include_str!("../README.md")]

mod folder;
pub mod host;
pub mod keys;
pub mod kv;
pub mod manifest;
mod progress;
pub mod serve;
mod thread;
pub mod ticks;

pub use folder::make_folder;
