//! Tokens for machines. Only people with a session may see and change them, so that a stolen token can't make others.

use super::State;
use super::auth::Caller;
use super::extract::{JsonBody, PathOf};
use super::problem::{ApiError, ApiResult};
use axum::Json;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// A token for machines.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct TokenInfo {
    /// What it is for.
    name: String,
    /// Who made it.
    created_by: String,
    /// When, in milliseconds since 1970.
    created_at: i64,
}

/// A token to make.
#[derive(Deserialize, ToSchema)]
pub(super) struct NewToken {
    /// What it is for; unique.
    name: String,
}

/// A token that was made.
#[derive(Serialize, ToSchema)]
pub(super) struct CreatedToken {
    /// What it is for.
    name: String,
    /// The token. It is shown this once.
    token: String,
}

/// All tokens for machines. Only for sessions.
#[utoipa::path(get, path = "/api/v1/tokens", operation_id = "listTokens", tag = "tokens",
    responses((status = 200, description = "Tokens, oldest first", body = [TokenInfo]), ApiError))]
pub(super) async fn list(Shared(state): Shared<Arc<State>>, caller: Caller) -> ApiResult<Json<Vec<TokenInfo>>> {
    caller.person()?;
    let rows = state.node.list_tokens().await?;
    let tokens = rows.into_iter().map(|row| TokenInfo {
        name: row.name,
        created_by: row.created_by,
        created_at: row.created_at.0,
    });
    Ok(Json(tokens.collect()))
}

/// Makes a token for machines. Only for sessions.
#[utoipa::path(post, path = "/api/v1/tokens", operation_id = "createToken", tag = "tokens", request_body = NewToken,
    responses((status = 201, description = "The token, shown once", body = CreatedToken), ApiError))]
pub(super) async fn add(
    Shared(state): Shared<Arc<State>>,
    caller: Caller,
    JsonBody(new): JsonBody<NewToken>,
) -> ApiResult<(StatusCode, Json<CreatedToken>)> {
    let (person, _) = caller.person()?;
    let token = state.node.add_token(&new.name, &person).await?;
    Ok((StatusCode::CREATED, Json(CreatedToken { name: new.name.trim().to_owned(), token })))
}

/// Ends a token for machines. Only for sessions.
#[utoipa::path(delete, path = "/api/v1/tokens/{name}", operation_id = "deleteToken", tag = "tokens",
    params(("name" = String, Path, description = "The token's name")),
    responses((status = 204, description = "It ended"), ApiError))]
pub(super) async fn remove(
    Shared(state): Shared<Arc<State>>,
    caller: Caller,
    PathOf(name): PathOf<String>,
) -> ApiResult<StatusCode> {
    caller.person()?;
    state.node.end_token(&name).await?;
    Ok(StatusCode::NO_CONTENT)
}
