#![doc = include_str!("../README.md")]

pub mod host;
pub mod kv;
pub mod manifest;
mod progress;
pub mod serve;
mod thread;
