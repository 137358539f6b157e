//! Query parameters as Jira reads them: repeated or comma-separated lists, numbers with a clear refusal.

use axum::extract::rejection::QueryRejection;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;

use super::error::JiraError;

/// The query of a request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Params(Vec<(String, String)>);

impl Params {
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Values of a parameter that may be repeated, comma-separated, or both.
    pub(crate) fn list(&self, name: &str) -> Vec<String> {
        let values = self.0.iter().filter(|(key, _)| key == name);
        let parts = values.flat_map(|(_, value)| value.split(',')).map(str::trim).filter(|part| !part.is_empty());
        parts.map(str::to_owned).collect()
    }

    /// A whole number of at least zero.
    ///
    /// # Errors
    /// 400 when it is none.
    pub(crate) fn number(&self, name: &str, default: usize) -> Result<usize, JiraError> {
        match self.get(name) {
            None => Ok(default),
            Some(text) => text.parse().map_err(|_| {
                JiraError::bad_request(format!("The value '{text}' of the parameter '{name}' is not valid."))
            }),
        }
    }

    pub(crate) fn flag(&self, name: &str, default: bool) -> bool {
        self.get(name).map_or(default, |value| value == "true")
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Params {
    type Rejection = JiraError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let query: Result<Query<Vec<(String, String)>>, QueryRejection> = Query::from_request_parts(parts, state).await;
        match query {
            Ok(Query(pairs)) => Ok(Self(pairs)),
            Err(rejection) => Err(JiraError::bad_request(rejection.body_text())),
        }
    }
}
