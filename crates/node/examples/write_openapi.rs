//! Writes the description of the console API to `docs/api/openapi.json`.

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/api/openapi.json");
    std::fs::write(path, entente_node::api::openapi().to_pretty_json()? + "\n")?;
    Ok(())
}
