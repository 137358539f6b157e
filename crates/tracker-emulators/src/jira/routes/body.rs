//! Request bodies: JSON with Jira's refusals, and the members of a body with their types.

use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use bytes::Bytes;
use indexmap::IndexMap;
use serde_json::{Map, Value};

use crate::jira::error::JiraError;
use crate::jira::site::properties::check_property;

/// A JSON body of any shape.
pub(super) struct AnyJson(pub(super) Value);

/// A JSON body that is an object.
pub(super) struct Object(pub(super) Map<String, Value>);

impl<S: Send + Sync> FromRequest<S> for AnyJson {
    type Rejection = JiraError;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        let kind =
            request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !kind.to_ascii_lowercase().starts_with("application/json") {
            return Err(JiraError::new(
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "The content type must be application/json.",
            ));
        }
        let bytes = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| JiraError::new(rejection.status(), rejection.body_text()))?;
        // Malformed JSON gives `errorMessages` alone (S, F).
        serde_json::from_slice(&bytes).map(Self).map_err(|error| JiraError::bad_request(error.to_string()))
    }
}

impl<S: Send + Sync> FromRequest<S> for Object {
    type Rejection = JiraError;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        match AnyJson::from_request(request, state).await?.0 {
            Value::Object(members) => Ok(Self(members)),
            _ => Err(invalid()),
        }
    }
}

/// The text for bodies of the wrong shape (F).
pub(super) fn invalid() -> JiraError {
    JiraError::bad_request("Invalid request payload. Refer to the REST API documentation and try again.")
}

impl Object {
    /// Refuses members that a closed body does not know (S: `additionalProperties: false`).
    pub(super) fn closed(&self, known: &[&str]) -> Result<(), JiraError> {
        if self.0.keys().all(|key| known.contains(&key.as_str())) { Ok(()) } else { Err(invalid()) }
    }

    pub(super) fn object(&self, name: &str) -> Result<Map<String, Value>, JiraError> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(Map::new()),
            Some(Value::Object(members)) => Ok(members.clone()),
            Some(_) => Err(invalid()),
        }
    }

    pub(super) fn text(&self, name: &str) -> Result<Option<&str>, JiraError> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text)),
            Some(_) => Err(invalid()),
        }
    }

    pub(super) fn texts(&self, name: &str) -> Result<Vec<String>, JiraError> {
        match self.0.get(name) {
            None | Some(Value::Null) => Ok(Vec::new()),
            Some(Value::Array(items)) => {
                items.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(invalid)).collect()
            }
            Some(_) => Err(invalid()),
        }
    }

    /// `properties`: a list of `{key, value}` (S: `EntityProperty`).
    pub(super) fn properties(&self) -> Result<Option<IndexMap<String, Value>>, JiraError> {
        let items = match self.0.get("properties") {
            None | Some(Value::Null) => return Ok(None),
            Some(Value::Array(items)) => items,
            Some(_) => return Err(invalid()),
        };
        let mut properties = IndexMap::new();
        for item in items {
            let key = item["key"].as_str().ok_or_else(invalid)?;
            let value = item.get("value").cloned().unwrap_or_default();
            check_property(key, &value)?;
            properties.insert(key.to_owned(), value);
        }
        Ok(Some(properties))
    }
}
