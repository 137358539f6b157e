//! Requests of scripts to addresses that are not their tracker's: without its credentials, under the address rules of this node.

use async_trait::async_trait;
use entente_http::{Client, Method};
use entente_hub::{TrackerRequest, TrackerResponse};
use entente_sync_engine::ports::Web;
use entente_tracker_api::TrackerError;
use std::time::Duration;
use url::Url;

/// The longest wait for an answer.
const DEADLINE: Duration = Duration::from_secs(20);
/// The largest answer, in bytes.
const LARGEST_ANSWER: u64 = 10 * 1024 * 1024;

/// Makes them with the node's own HTTP client.
pub struct OpenWeb(pub Client);

#[async_trait]
impl Web for OpenWeb {
    async fn request(&self, request: TrackerRequest) -> Result<TrackerResponse, TrackerError> {
        let refused = |detail: String| TrackerError::Refused {
            action: format!("{} {}", request.method, request.target),
            messages: vec![detail],
            fields: std::collections::BTreeMap::new(),
        };
        let url = Url::parse(&request.target).map_err(|error| refused(error.to_string()))?;
        let method = Method::from_bytes(request.method.as_bytes()).map_err(|error| refused(error.to_string()))?;
        let mut builder = self.0.request(method, url).operation("script").timeout(DEADLINE).max_body(LARGEST_ANSWER);
        if let Some(body) = &request.body {
            builder = builder.body("application/json", body.clone());
        }
        for (name, value) in &request.headers {
            builder = builder.secret_header(name, value);
        }
        let answer = builder.send().await.map_err(|error| match error {
            error if !error.certainly_not_sent() && request.reads() => {
                TrackerError::Unavailable { detail: error.to_string() }
            }
            entente_http::HttpError::Connect { .. } => TrackerError::Unavailable { detail: error.to_string() },
            error if error.certainly_not_sent() => refused(error.to_string()),
            error => TrackerError::UnknownOutcome { detail: error.to_string() },
        })?;
        let headers = answer.headers.iter();
        Ok(TrackerResponse {
            status: answer.status.as_u16(),
            headers: headers.map(|(name, value)| (name.to_string(), text(value.as_bytes()))).collect(),
            body: text(&answer.body),
        })
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}
