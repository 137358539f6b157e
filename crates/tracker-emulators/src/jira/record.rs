//! Records API exchanges as lines of JSON, for validation against the API description.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use super::emulator::Emulator;

/// JSON bodies up to this size are recorded.
const BODY_LIMIT: usize = 32 * 1024 * 1024;
/// Request headers that the description speaks of. Credentials are never recorded.
const HEADERS: &[&str] = &["accept", "x-atlassian-token", "range"];

/// An open file for exchanges.
pub(crate) struct Recorder(Mutex<File>);

impl Recorder {
    pub(crate) fn open(path: &Path) -> io::Result<Self> {
        File::options().create(true).append(true).open(path).map(|file| Self(Mutex::new(file)))
    }

    fn write(&self, exchange: &Value) {
        let mut line = exchange.to_string();
        line.push('\n');
        let mut file = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Err(error) = file.write_all(line.as_bytes()) {
            tracing::error!(%error, "an exchange could not be recorded");
        }
    }
}

/// Middleware: records the exchange when a recorder is set.
pub(crate) async fn record(State(emulator): State<Arc<Emulator>>, request: Request, next: Next) -> Response {
    let Some(recorder) = &emulator.recorder else { return next.run(request).await };
    let (parts, body) = request.into_parts();
    let request_type = content_type(&parts.headers);
    let mut exchange = json!({
        "method": parts.method.as_str(),
        "path": parts.uri.path(),
        "query": parts.uri.query().unwrap_or_default(),
        "requestHeaders": recorded_headers(&parts.headers),
        "requestContentType": request_type,
        "requestBody": null,
    });
    let body = if is_json(request_type.as_deref()) {
        let Ok(bytes) = to_bytes(body, BODY_LIMIT).await else {
            return StatusCode::PAYLOAD_TOO_LARGE.into_response();
        };
        exchange["requestBody"] = parsed(&bytes);
        Body::from(bytes)
    } else {
        body
    };
    let response = next.run(Request::from_parts(parts, body)).await;
    let (parts, body) = response.into_parts();
    let response_type = content_type(&parts.headers);
    exchange["status"] = json!(parts.status.as_u16());
    exchange["responseContentType"] = json!(response_type);
    exchange["responseBody"] = Value::Null;
    let body = if is_json(response_type.as_deref()) {
        let Ok(bytes) = to_bytes(body, BODY_LIMIT).await else {
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        };
        exchange["responseBody"] = parsed(&bytes);
        Body::from(bytes)
    } else {
        body
    };
    recorder.write(&exchange);
    Response::from_parts(parts, body)
}

fn content_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
    Some(value.split(';').next().unwrap_or(value).trim().to_ascii_lowercase())
}

fn is_json(content_type: Option<&str>) -> bool {
    content_type == Some("application/json")
}

fn parsed(bytes: &Bytes) -> Value {
    serde_json::from_slice(bytes).unwrap_or_else(|_| json!(String::from_utf8_lossy(bytes)))
}

fn recorded_headers(headers: &HeaderMap) -> Map<String, Value> {
    let found = HEADERS.iter().filter_map(|name| Some(((*name).to_owned(), json!(headers.get(*name)?.to_str().ok()?))));
    found.collect()
}
