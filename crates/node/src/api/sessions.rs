//! The first administrator, signing in and out.

use super::State;
use super::auth::{Caller, session_token, set_cookie};
use super::extract::JsonBody;
use super::problem::{ApiError, ApiResult};
use crate::service::SignedIn;
use axum::Json;
use axum::extract::State as Shared;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// Who is signed in.
#[derive(Serialize, ToSchema)]
pub(super) struct Session {
    /// The name.
    user: String,
    /// The value of the header `x-entente-csrf`, which every request that changes something must carry.
    csrf: String,
}

/// The first administrator.
#[derive(Deserialize, ToSchema)]
pub(super) struct SetupRequest {
    /// The one-time token that the node prints at its start.
    token: String,
    /// The name to sign in with.
    name: String,
    /// At least ten characters.
    password: String,
}

/// Name and password.
#[derive(Deserialize, ToSchema)]
pub(super) struct SignInRequest {
    /// The name.
    name: String,
    /// The password.
    password: String,
}

/// Makes the first administrator and signs in. Needs no sign-in, but the token that the node prints at its start.
#[utoipa::path(post, path = "/api/v1/setup", operation_id = "setup", tag = "sessions", security(),
    request_body = SetupRequest,
    responses((status = 201, description = "Signed in; sets the session's cookie", body = Session), ApiError))]
pub(super) async fn setup(
    Shared(state): Shared<Arc<State>>,
    JsonBody(request): JsonBody<SetupRequest>,
) -> ApiResult<Response> {
    let _turn = turn(&state).await?;
    let signed_in = state.node.set_up(&request.token, &request.name, &request.password).await?;
    Ok(begin(&state, signed_in))
}

/// Signs in. Needs no sign-in.
#[utoipa::path(post, path = "/api/v1/sessions", operation_id = "signIn", tag = "sessions", security(),
    request_body = SignInRequest,
    responses((status = 201, description = "Signed in; sets the session's cookie", body = Session), ApiError))]
pub(super) async fn sign_in(
    Shared(state): Shared<Arc<State>>,
    JsonBody(request): JsonBody<SignInRequest>,
) -> ApiResult<Response> {
    state.throttle.admit(&request.name, state.node.clock.now())?;
    let _turn = turn(&state).await?;
    let signed_in = state.node.sign_in(&request.name, &request.password).await?;
    state.throttle.was_right(&request.name);
    Ok(begin(&state, signed_in))
}

/// Who is signed in. Only for sessions.
#[utoipa::path(get, path = "/api/v1/sessions/current", operation_id = "currentSession", tag = "sessions",
    responses((status = 200, description = "The session", body = Session), ApiError))]
pub(super) async fn current(caller: Caller) -> ApiResult<Json<Session>> {
    let (user, csrf) = caller.person()?;
    Ok(Json(Session { user, csrf }))
}

/// Signs out. Only for sessions.
#[utoipa::path(delete, path = "/api/v1/sessions/current", operation_id = "signOut", tag = "sessions",
    responses((status = 204, description = "Signed out"), ApiError))]
pub(super) async fn sign_out(
    Shared(state): Shared<Arc<State>>,
    caller: Caller,
    headers: HeaderMap,
) -> ApiResult<Response> {
    caller.person()?;
    if let Some(token) = session_token(&state, &headers) {
        state.node.sign_out(&token).await?;
    }
    let forget = [(HeaderName::from_static("clear-site-data"), "\"cache\", \"storage\"")];
    Ok((StatusCode::NO_CONTENT, set_cookie(&state, None), forget).into_response())
}

/// Waits for the turn to have a password hashed.
async fn turn(state: &State) -> ApiResult<tokio::sync::SemaphorePermit<'_>> {
    // The semaphore is never closed.
    state.sign_ins.acquire().await.map_err(|_| ApiError::internal())
}

fn begin(state: &State, signed_in: SignedIn) -> Response {
    let cookie = set_cookie(state, Some(&signed_in.token));
    let session = Session { user: signed_in.user, csrf: signed_in.csrf };
    (StatusCode::CREATED, cookie, Json(session)).into_response()
}
