//! Registrations of webhooks by an administrator: `/rest/webhooks/1.0/webhook` (D; not in the API description).

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::Shared;
use super::body::{Object, invalid};
use crate::jira::auth;
use crate::jira::error::JiraError;
use crate::jira::webhooks::{Webhook, is_event, parse_filter};

const FILTER: &str = "issue-related-events-section";

/// All registrations.
pub(super) async fn list(State(emulator): State<Shared>) -> Result<Json<Value>, JiraError> {
    require_administrator(&emulator)?;
    Ok(Json(emulator.webhooks.list().iter().map(|webhook| shown(&emulator, webhook)).collect()))
}

/// One registration.
pub(super) async fn get(State(emulator): State<Shared>, Path(id): Path<u64>) -> Result<Json<Value>, JiraError> {
    require_administrator(&emulator)?;
    let found = emulator.webhooks.list().into_iter().find(|webhook| webhook.id == id);
    found.map(|webhook| Json(shown(&emulator, &webhook))).ok_or_else(no_webhook)
}

/// A new registration: `name`, `url`, `events`, `filters`, `excludeBody`, `secret` (D).
pub(super) async fn create(State(emulator): State<Shared>, body: Object) -> Result<Response, JiraError> {
    require_administrator(&emulator)?;
    let url = body.text("url")?.unwrap_or_default();
    if !(url.starts_with("http://") || url.starts_with("https://")) {
        return Err(JiraError::field("url", "The URL is not valid."));
    }
    let events = body.0.get("events").and_then(Value::as_array).ok_or_else(invalid)?;
    if events.is_empty() || !events.iter().all(is_event) {
        return Err(JiraError::field("events", "An event is missing or unknown."));
    }
    let filters = body.object("filters")?;
    let jql = filters.get(FILTER).and_then(Value::as_str).unwrap_or_default();
    let webhook = emulator.webhooks.register(Webhook {
        id: 0,
        name: body.text("name")?.unwrap_or_default().to_owned(),
        url: url.to_owned(),
        events: events.iter().filter_map(|event| event.as_str().map(str::to_owned)).collect(),
        jql: jql.to_owned(),
        query: parse_filter(jql).map_err(|text| JiraError::field("filters", text))?,
        secret: body.text("secret")?.filter(|secret| !secret.is_empty()).map(str::to_owned),
        exclude_body: body.0.get("excludeBody") == Some(&Value::Bool(true)),
    });
    Ok((StatusCode::CREATED, Json(shown(&emulator, &webhook))).into_response())
}

/// Removes a registration.
pub(super) async fn delete(State(emulator): State<Shared>, Path(id): Path<u64>) -> Result<StatusCode, JiraError> {
    require_administrator(&emulator)?;
    if emulator.webhooks.remove(id) { Ok(StatusCode::NO_CONTENT) } else { Err(no_webhook()) }
}

fn require_administrator(emulator: &Shared) -> Result<(), JiraError> {
    if auth::granted(&emulator.site(), "ADMINISTER") {
        return Ok(());
    }
    Err(JiraError::forbidden("Only Jira administrators can manage webhooks."))
}

fn no_webhook() -> JiraError {
    JiraError::not_found("The webhook does not exist.")
}

/// A registration as answers show it: never with its secret.
fn shown(emulator: &Shared, webhook: &Webhook) -> Value {
    json!({
        "name": webhook.name,
        "url": webhook.url,
        "excludeBody": webhook.exclude_body,
        "filters": { FILTER: webhook.jql },
        "events": webhook.events,
        "enabled": true,
        "isSigned": webhook.secret.is_some(),
        "self": format!("{}/rest/webhooks/1.0/webhook/{}", emulator.site().base_url, webhook.id),
    })
}
