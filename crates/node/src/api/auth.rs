//! Who asks: the session's cookie with its header against forged requests, or a machine's token.

use super::State;
use super::problem::{ApiError, ApiResult};
use crate::service::{Principal, SESSION_LIFETIME_MS};
use axum::extract::{FromRequestParts, Request, State as Shared};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use subtle::ConstantTimeEq as _;

/// The header that repeats the session's token on every request that changes something.
pub(super) const CSRF_HEADER: HeaderName = HeaderName::from_static("x-entente-csrf");

/// Who asks. Only in handlers behind [`require_caller`].
pub(super) struct Caller(pub(super) Principal);

impl Caller {
    /// A person with a session; machines may not do everything.
    pub(super) fn person(self) -> ApiResult<(String, String)> {
        match self.0 {
            Principal::Person { name, csrf } => Ok((name, csrf)),
            Principal::Machine { .. } => {
                let detail = "This needs a person who is signed in; a token for machines is not enough.";
                Err(ApiError::new(StatusCode::FORBIDDEN, "session-needed", detail))
            }
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> ApiResult<Self> {
        parts.extensions.get::<Principal>().cloned().map(Self).ok_or_else(not_signed_in)
    }
}

/// Lets only known callers through, and no forged requests.
pub(super) async fn require_caller(Shared(state): Shared<Arc<State>>, mut request: Request, next: Next) -> Response {
    // A request's body can't be shared between threads, so only its head goes into what is awaited.
    let (method, headers) = (request.method().clone(), request.headers().clone());
    match identify(&state, &method, &headers).await {
        Ok(principal) => {
            request.extensions_mut().insert(principal);
            next.run(request).await
        }
        Err(error) => error.into_response(),
    }
}

async fn identify(state: &State, method: &Method, headers: &HeaderMap) -> ApiResult<Principal> {
    if let Some(authorization) = headers.get(header::AUTHORIZATION) {
        let token = bearer(authorization).ok_or_else(bad_token)?;
        return state.node.token_principal(token).await?.ok_or_else(bad_token);
    }
    let token = session_token(state, headers).ok_or_else(not_signed_in)?;
    let principal = state.node.session_principal(&token).await?.ok_or_else(not_signed_in)?;
    match &principal {
        Principal::Person { csrf, .. } if !method.is_safe() => check_csrf(headers, csrf)?,
        Principal::Person { .. } | Principal::Machine { .. } => {}
    }
    Ok(principal)
}

fn bearer(authorization: &HeaderValue) -> Option<&str> {
    let (scheme, token) = authorization.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

fn check_csrf(headers: &HeaderMap, csrf: &str) -> ApiResult<()> {
    let sent = headers.get(CSRF_HEADER).map(HeaderValue::as_bytes).unwrap_or_default();
    if bool::from(sent.ct_eq(csrf.as_bytes())) {
        return Ok(());
    }
    let detail = "The request does not carry its session's token. Reload the page, and try again.";
    Err(ApiError::new(StatusCode::FORBIDDEN, "csrf", detail))
}

/// The secret in the session's cookie.
pub(super) fn session_token(state: &State, headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == state.cookie_name).map(|(_, token)| token.to_owned())
}

/// Sets the session's cookie, or ends it.
pub(super) fn set_cookie(state: &State, token: Option<&str>) -> [(HeaderName, String); 1] {
    let lifetime = if token.is_some() { SESSION_LIFETIME_MS / 1000 } else { 0 };
    let secure = if state.secure_cookies { "; Secure" } else { "" };
    let name = &state.cookie_name;
    let token = token.unwrap_or_default();
    let cookie = format!("{name}={token}; HttpOnly; SameSite=Strict; Path=/; Max-Age={lifetime}{secure}");
    [(header::SET_COOKIE, cookie)]
}

fn not_signed_in() -> ApiError {
    ApiError::new(StatusCode::UNAUTHORIZED, "not-signed-in", "Sign in first, or send a token for machines.")
}

fn bad_token() -> ApiError {
    let detail = "The token in the Authorization header is not one of this node. Make one under API tokens.";
    ApiError::new(StatusCode::UNAUTHORIZED, "bad-token", detail)
}
