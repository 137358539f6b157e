//! What the emulator does not have.

use axum::http::{Method, StatusCode, Uri};

use crate::jira::error::JiraError;

/// 501 that names the operation, so that nobody takes a gap for an answer of Jira's.
pub(super) async fn not_emulated(method: Method, uri: Uri) -> JiraError {
    let path = uri.path();
    if path.starts_with("/rest/") {
        JiraError::new(
            StatusCode::NOT_IMPLEMENTED,
            format!("The emulator does not have the operation {method} {path}."),
        )
    } else {
        JiraError::not_found(format!("There is no page {path} here."))
    }
}
