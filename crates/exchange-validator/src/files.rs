//! Reading descriptions and recordings.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::exchange::Exchange;

/// What could not be loaded.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// A file can't be read.
    #[error("can't read {path}: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file, or a line of a recording, is no JSON of the expected shape.
    #[error("{path}, line {line}: {source}")]
    Json {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        source: serde_json::Error,
    },
    /// A schema of the description can't be used.
    #[error("the schema of {place} can't be used: {reason}")]
    Schema {
        /// Where it stands.
        place: String,
        /// Why.
        reason: String,
    },
    /// The description is no OpenAPI document.
    #[error("the description has no `paths`: is it an OpenAPI 3 document?")]
    NoPaths,
}

/// The folder of API descriptions: `ENTENTE_SPECS`, else `../shared/specs` beside the repository when it is there.
pub fn specs_folder() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("ENTENTE_SPECS") {
        return Some(PathBuf::from(folder));
    }
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/specs");
    beside.is_dir().then_some(beside)
}

/// Reads a JSON document.
///
/// # Errors
/// [`LoadError::Read`], [`LoadError::Json`].
pub fn read_json(path: &Path) -> Result<Value, LoadError> {
    let text = read(path)?;
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|source| LoadError::Json {
        path: path.to_owned(),
        line: source.line(),
        source,
    })
}

/// Reads a recording: one exchange a line.
///
/// # Errors
/// [`LoadError::Read`], [`LoadError::Json`] with the line.
pub fn read_exchanges(path: &Path) -> Result<Vec<Exchange>, LoadError> {
    let text = read(path)?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let parsed = lines.map(|(index, line)| {
        serde_json::from_str(line).map_err(|source| LoadError::Json { path: path.to_owned(), line: index + 1, source })
    });
    parsed.collect()
}

fn read(path: &Path) -> Result<String, LoadError> {
    fs::read_to_string(path).map_err(|source| LoadError::Read { path: path.to_owned(), source })
}
