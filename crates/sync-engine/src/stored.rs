//! Twins as the store has them.

use entente_sync_core::{Progress, Twin};
use entente_sync_store::TwinRow;

/// The twin of a row: its whole state, and what was added to it since.
///
/// # Errors
/// When the row holds something else than a twin of this program's version.
pub fn twin_of(row: &TwinRow) -> Result<Twin, serde_json::Error> {
    let whole: Twin = serde_json::from_str(&row.state)?;
    let progress: Result<Vec<Progress>, _> = row.progress.iter().map(|line| serde_json::from_str(line)).collect();
    Ok(whole.further(progress?))
}
