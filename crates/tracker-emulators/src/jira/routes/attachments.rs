//! Files.

use std::io;

use axum::Json;
use axum::body::Body;
use axum::extract::multipart::{MultipartError, MultipartRejection};
use axum::extract::{Multipart, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures::StreamExt;
use serde_json::{Value, json};

use super::Shared;
use crate::jira::auth;
use crate::jira::content::Content;
use crate::jira::emulator::Via;
use crate::jira::error::JiraError;
use crate::jira::params::Params;
use crate::jira::site::{Attachment, render};

/// Files in one upload (S).
const FILES_LIMIT: usize = 60;

/// `POST /issue/{key}/attachments`: parts named `file`, and a header against cross-site requests (S).
pub(super) async fn upload(
    State(emulator): State<Shared>,
    Path(wanted): Path<String>,
    headers: HeaderMap,
    parts: Result<Multipart, MultipartRejection>,
) -> Result<Json<Value>, JiraError> {
    if headers.get("x-atlassian-token").is_none_or(|value| value != "no-check" && value != "nocheck") {
        return Err(JiraError::forbidden("XSRF check failed"));
    }
    let mut parts =
        parts.map_err(|rejection| JiraError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, rejection.body_text()))?;
    let mut files = Vec::new();
    while let Some(mut part) = parts.next_field().await.map_err(refused)? {
        if part.name() != Some("file") {
            continue;
        }
        let name = part.file_name().filter(|name| !name.is_empty()).unwrap_or("file").to_owned();
        let kind = part.content_type().unwrap_or("application/octet-stream").to_owned();
        let content = Content::of_part(&mut part, emulator.upload_limit).await?;
        files.push((name, kind, content));
    }
    if files.is_empty() {
        return Err(JiraError::bad_request("There is no part named 'file'."));
    }
    if files.len() > FILES_LIMIT {
        return Err(JiraError::new(StatusCode::PAYLOAD_TOO_LARGE, "Too many files in one request."));
    }
    let shown = emulator.write(Via::Api, "attachmentCreated", |site| {
        auth::require(site, "BROWSE_PROJECTS")?;
        let id = site.require(&wanted)?.id;
        auth::require(site, "CREATE_ATTACHMENTS")?;
        let author = site.api_user.clone();
        let mut shown = Vec::new();
        for (name, kind, content) in files {
            let file = site.attach(&author, id, name, kind, content)?;
            shown.push(render::attachment(site, site.attachment(file)?.1));
        }
        Ok(shown)
    })?;
    Ok(Json(Value::Array(shown)))
}

fn refused(error: MultipartError) -> JiraError {
    JiraError::new(error.status(), error.body_text())
}

/// `GET /attachment/meta`.
pub(super) async fn settings(State(emulator): State<Shared>) -> Json<Value> {
    Json(json!({ "enabled": true, "uploadLimit": emulator.upload_limit }))
}

/// `GET /attachment/{id}`: the id is a number here and a text everywhere else (S).
pub(super) async fn get(State(emulator): State<Shared>, Path(id): Path<String>) -> Result<Json<Value>, JiraError> {
    let site = emulator.site();
    auth::require(&site, "BROWSE_PROJECTS")?;
    let (_, file) = site.attachment(number(&id)?)?;
    let mut shown = render::attachment(&site, file);
    shown["id"] = json!(file.id);
    Ok(Json(shown))
}

/// `DELETE /attachment/{id}`.
pub(super) async fn delete(State(emulator): State<Shared>, Path(id): Path<String>) -> Result<StatusCode, JiraError> {
    let file = number(&id)?;
    emulator.write(Via::Api, "attachmentDeleted", |site| {
        auth::require(site, "BROWSE_PROJECTS")?;
        let author = site.api_user.clone();
        let own = site.attachment(file)?.1.author == author;
        if !own || !auth::granted(site, "DELETE_OWN_ATTACHMENTS") {
            auth::require(site, "DELETE_ALL_ATTACHMENTS")?;
        }
        site.detach(&author, file)
    })?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /attachment/content/{id}`: 303 to a signed address that wants no credentials, or the bytes with
/// `redirect=false` (S).
pub(super) async fn content(
    State(emulator): State<Shared>,
    Path(id): Path<String>,
    params: Params,
    headers: HeaderMap,
) -> Result<Response, JiraError> {
    let site = emulator.site();
    auth::require(&site, "BROWSE_PROJECTS")?;
    let (_, file) = site.attachment(number(&id)?)?;
    if params.flag("redirect", true) {
        let address = format!("{}/media/{}?signature={}", site.base_url, file.id, signature(&emulator, file.id));
        return Ok((StatusCode::SEE_OTHER, [(header::LOCATION, address)]).into_response());
    }
    Ok(bytes_of(&emulator, file, &headers))
}

/// The signed address. A real site's is on another host, where the API's credentials must not go; here they are
/// counted.
pub(super) async fn media(
    State(emulator): State<Shared>,
    Path(id): Path<String>,
    params: Params,
    headers: HeaderMap,
) -> Result<Response, JiraError> {
    if headers.contains_key(header::AUTHORIZATION) {
        emulator.tally.count(|counters| counters.credentials_sent_to_media += 1);
    }
    let id = number(&id)?;
    let given = params.get("signature").unwrap_or_default();
    if !auth::same(given.as_bytes(), signature(&emulator, id).as_bytes()) {
        return Err(JiraError::forbidden("The signature is wrong."));
    }
    let site = emulator.site();
    Ok(bytes_of(&emulator, site.attachment(id)?.1, &headers))
}

/// The signature in the media address of a file.
fn signature(emulator: &Shared, file: u64) -> String {
    crate::jira::webhooks::signature(&emulator.credentials.token, format!("media {file}").as_bytes())
        .trim_start_matches("sha256=")
        .to_owned()
}

/// The bytes, or the asked range of them: 206, 416 (S).
pub(crate) fn bytes_of(emulator: &Shared, file: &Attachment, headers: &HeaderMap) -> Response {
    let size = file.content.size();
    let disposition = format!("attachment; filename*=UTF-8''{}", percent_encoded(&file.filename));
    let common = [
        (header::CONTENT_TYPE, file.mime_type.clone()),
        (header::CONTENT_DISPOSITION, disposition),
        (header::ACCEPT_RANGES, "bytes".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    let range = headers.get(header::RANGE).and_then(|value| value.to_str().ok());
    match range.filter(|_| !emulator.faults.settings().ignore_ranges) {
        None => (common, length(size), body(emulator, file, 0, size)).into_response(),
        Some(range) => match parse_range(range, size) {
            Some((start, end)) => {
                let place = [(header::CONTENT_RANGE, format!("bytes {start}-{}/{size}", end - 1))];
                let part = body(emulator, file, start, end);
                (StatusCode::PARTIAL_CONTENT, common, place, length(end - start), part).into_response()
            }
            None => {
                let place = format!("bytes */{size}");
                (StatusCode::RANGE_NOT_SATISFIABLE, [(header::CONTENT_RANGE, place)]).into_response()
            }
        },
    }
}

/// Counts what leaves, and breaks off where a fault says so.
fn body(emulator: &Shared, file: &Attachment, start: u64, end: u64) -> Body {
    let mut left = emulator.faults.settings().cut_content_after.unwrap_or(u64::MAX);
    let emulator = emulator.clone();
    Body::from_stream(file.content.pieces(start, end).map(move |piece| {
        let piece = piece?;
        left = left.checked_sub(piece.len() as u64).ok_or(io::ErrorKind::ConnectionReset)?;
        emulator.tally.count(|counters| counters.content_bytes += piece.len() as u64);
        Ok::<_, io::Error>(piece)
    }))
}

fn length(bytes: u64) -> [(header::HeaderName, String); 1] {
    [(header::CONTENT_LENGTH, bytes.to_string())]
}

/// `bytes=A-B`, `bytes=A-`, `bytes=-N` as start and end (not included).
fn parse_range(range: &str, size: u64) -> Option<(u64, u64)> {
    let (start, end) = range.strip_prefix("bytes=")?.split_once('-')?;
    let (start, end) = match (start, end) {
        ("", last) => (size.saturating_sub(last.parse().ok()?), size),
        (start, "") => (start.parse().ok()?, size),
        (start, end) => (start.parse().ok()?, end.parse::<u64>().ok()?.saturating_add(1).min(size)),
    };
    (start < end).then_some((start, end))
}

fn percent_encoded(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

fn number(id: &str) -> Result<u64, JiraError> {
    id.parse().map_err(|_| JiraError::not_found(format!("The attachment with id '{id}' does not exist")))
}
