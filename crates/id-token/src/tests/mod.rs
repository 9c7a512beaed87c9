mod accepted;
mod algorithms;
mod claims;
mod form;
mod key_sets;
mod mutations;
mod support;
mod vectors;
