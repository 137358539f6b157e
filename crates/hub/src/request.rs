//! Requests that scripts make to the tracker's own interface.

use serde::{Deserialize, Serialize};

/// A request of a script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TrackerRequest {
    /// The method, in capitals.
    pub method: String,
    /// A path on the tracker that begins with `/`, or a whole address; the query is part of it. Percent-encoded.
    pub target: String,
    /// Headers, in the script's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<(String, String)>,
    /// The body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
}

impl TrackerRequest {
    /// Whether it only reads, so that repeating it does no harm.
    pub fn reads(&self) -> bool {
        matches!(self.method.as_str(), "GET" | "HEAD" | "OPTIONS")
    }

    /// Whether it goes to the tracker by a path alone.
    pub fn is_path(&self) -> bool {
        self.target.starts_with('/')
    }
}

/// The answer, whatever its status is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct TrackerResponse {
    /// The HTTP status.
    pub status: u16,
    /// Headers with names in lower case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<(String, String)>,
    /// The body as text.
    #[serde(default)]
    pub body: String,
}

impl TrackerResponse {
    /// Whether the status is one of the 2xx.
    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }
}
