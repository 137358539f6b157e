//! Candidates for the result of a write in doubt.

use aws_lc_rs::digest;
use entente_hub::changes::Written;
use entente_tracker_api::{Candidate, Content, TrackerError};
use futures::TryStreamExt;

/// Our clock and the tracker's may differ by this much after correction, in milliseconds.
pub const CLOCKS_DIFFER: i64 = 2_000;

/// A candidate that its marker or content proves.
pub fn certain(written: Written) -> Candidate {
    Candidate { written, certain: true }
}

/// A comment, file or the like, by its id.
pub fn item(id: String) -> Written {
    Written { issue: None, item_id: Some(id) }
}

/// The SHA-256 of a content in hexadecimal digits; the content is never whole in memory.
///
/// # Errors
/// Of the stream.
pub async fn sha256_of(content: Content) -> Result<String, TrackerError> {
    let hash = content
        .try_fold(digest::Context::new(&digest::SHA256), |mut hash, piece| async move {
            hash.update(&piece);
            Ok(hash)
        })
        .await?;
    Ok(hex::encode(hash.finish()))
}
