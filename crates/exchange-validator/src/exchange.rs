//! A recorded exchange.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

/// One request with its answer, as one line of a recording.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Exchange {
    /// The HTTP method in upper case.
    pub method: String,
    /// The path without the query, percent-encoded as sent.
    pub path: String,
    /// The query without `?`.
    #[serde(default)]
    pub query: String,
    /// Some of the request's headers, names in lower case; never credentials.
    #[serde(default)]
    pub request_headers: BTreeMap<String, String>,
    /// Media type of the request body, without parameters.
    pub request_content_type: Option<String>,
    /// The request body when it is JSON.
    #[serde(default)]
    pub request_body: Value,
    /// The answer's status.
    pub status: u16,
    /// Media type of the answer, without parameters.
    pub response_content_type: Option<String>,
    /// The answer's body when it is JSON.
    #[serde(default)]
    pub response_body: Value,
}
