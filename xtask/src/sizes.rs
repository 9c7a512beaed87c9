//! How large the components are.

use anyhow::{Context, Result};

use crate::build::{components, run_all};

/// `cargo xtask sizes`.
pub(crate) fn run_command() -> Result<()> {
    run_all()?;
    for component in components()? {
        let size = std::fs::metadata(&component.file)
            .with_context(|| format!("{} is missing", component.file.display()))?
            .len();
        println!("{:20} {:>9} bytes", component.name, size);
    }
    Ok(())
}
