//! Rules of a connection: versions, checking, publishing.

use super::State;
use super::auth::Caller;
use super::extract::{JsonBody, PathOf};
use super::problem::{ApiError, ApiResult};
use crate::service::ServiceError;
use axum::Json;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use entente_hub::ConnectionId;
use entente_rules::{RuleDiagnostic, RuleTexts as Texts};
use entente_sync_store::RuleVersionRow;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// A published version of both scripts.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct RuleVersion {
    /// 1, 2, 3 ...
    number: u64,
    /// Issue to replica.
    outgoing: String,
    /// Replica to issue.
    incoming: String,
    /// Who published it.
    author: String,
    /// Why.
    note: String,
    /// When, in milliseconds since 1970.
    published_at: i64,
}

/// A published version without its scripts.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct RuleVersionInfo {
    /// 1, 2, 3 ...
    number: u64,
    /// Who published it.
    author: String,
    /// Why.
    note: String,
    /// When, in milliseconds since 1970.
    published_at: i64,
}

/// The rules of a connection.
#[derive(Serialize, ToSchema)]
pub(super) struct Rules {
    /// The version that runs.
    current: RuleVersion,
    /// All versions, newest first, at most 200.
    versions: Vec<RuleVersionInfo>,
}

/// Both scripts.
#[derive(Deserialize, ToSchema)]
pub(super) struct RuleTexts {
    /// Issue to replica.
    outgoing: String,
    /// Replica to issue.
    incoming: String,
}

/// Scripts to publish.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct PublishRules {
    /// Issue to replica.
    outgoing: String,
    /// Replica to issue.
    incoming: String,
    /// Why.
    note: String,
    /// The version that was edited; publishing is refused when it is not the newest any more.
    based_on: u64,
}

/// What a check found.
#[derive(Serialize, ToSchema)]
pub(super) struct Diagnostics {
    /// Empty when all is well.
    diagnostics: Vec<Diagnostic>,
}

/// Something about a script. Lines and columns count from 1.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Diagnostic {
    side: Side,
    severity: Severity,
    /// A stable code.
    code: String,
    /// What is wrong.
    message: String,
    /// First line.
    line: u32,
    /// First column.
    column: u32,
    /// Last line.
    end_line: u32,
    /// Column behind the last.
    end_column: u32,
    /// What to do.
    #[schema(required)]
    help: Option<String>,
}

/// Which of the two scripts.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Side {
    /// Issue to replica.
    Outgoing,
    /// Replica to issue.
    Incoming,
}

/// How bad it is.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Severity {
    /// The rules can't be published.
    Error,
    /// They can, but something looks wrong.
    Warning,
}

impl From<RuleVersionRow> for RuleVersion {
    fn from(row: RuleVersionRow) -> Self {
        Self {
            number: row.number,
            outgoing: row.outgoing,
            incoming: row.incoming,
            author: row.author,
            note: row.note,
            published_at: row.published_at.0,
        }
    }
}

impl From<&RuleVersionRow> for RuleVersionInfo {
    fn from(row: &RuleVersionRow) -> Self {
        Self {
            number: row.number,
            author: row.author.clone(),
            note: row.note.clone(),
            published_at: row.published_at.0,
        }
    }
}

impl From<RuleDiagnostic> for Diagnostic {
    fn from(diagnostic: RuleDiagnostic) -> Self {
        Self {
            side: match diagnostic.side {
                entente_rules::Side::Outgoing => Side::Outgoing,
                entente_rules::Side::Incoming => Side::Incoming,
            },
            severity: match diagnostic.severity {
                entente_rules::Severity::Error => Severity::Error,
                entente_rules::Severity::Warning => Severity::Warning,
            },
            code: diagnostic.code,
            message: diagnostic.message,
            line: diagnostic.line,
            column: diagnostic.column,
            end_line: diagnostic.end_line,
            end_column: diagnostic.end_column,
            help: diagnostic.help,
        }
    }
}

/// The rules that run, and the history of versions.
#[utoipa::path(get, path = "/api/v1/connections/{id}/rules", operation_id = "getRules", tag = "rules",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "The rules", body = Rules), ApiError))]
pub(super) async fn list(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<Rules>> {
    let rows = state.node.rule_versions(id).await?;
    let versions = rows.iter().map(RuleVersionInfo::from).collect();
    let newest = rows.into_iter().next().ok_or_else(|| ServiceError::not_found("version of the rules"))?;
    Ok(Json(Rules { current: newest.into(), versions }))
}

/// One version.
#[utoipa::path(get, path = "/api/v1/connections/{id}/rules/{number}", operation_id = "getRuleVersion", tag = "rules",
    params(("id" = Uuid, Path, description = "The connection"), ("number" = u64, Path, description = "The version")),
    responses((status = 200, description = "The version", body = RuleVersion), ApiError))]
pub(super) async fn version(
    Shared(state): Shared<Arc<State>>,
    PathOf((id, number)): PathOf<(ConnectionId, u64)>,
) -> ApiResult<Json<RuleVersion>> {
    Ok(Json(state.node.rule_version(id, number).await?.into()))
}

/// Checks scripts. Nothing is stored.
#[utoipa::path(post, path = "/api/v1/connections/{id}/rules/check", operation_id = "checkRules", tag = "rules",
    params(("id" = Uuid, Path, description = "The connection")), request_body = RuleTexts,
    responses((status = 200, description = "What was found", body = Diagnostics), ApiError))]
pub(super) async fn check(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
    JsonBody(texts): JsonBody<RuleTexts>,
) -> ApiResult<Json<Diagnostics>> {
    let texts = Texts { outgoing: texts.outgoing, incoming: texts.incoming };
    let node = Arc::clone(&state.node);
    // A long script takes a while to compile, which must not hold up other requests.
    let checking = tokio::task::spawn_blocking(move || node.check_rules(id, &texts));
    let found = checking.await.map_err(|_| ApiError::internal())??;
    Ok(Json(Diagnostics { diagnostics: found.into_iter().map(Diagnostic::from).collect() }))
}

/// Publishes scripts. They run from the next change of an issue on.
#[utoipa::path(post, path = "/api/v1/connections/{id}/rules", operation_id = "publishRules", tag = "rules",
    params(("id" = Uuid, Path, description = "The connection")), request_body = PublishRules,
    responses((status = 201, description = "The new version", body = RuleVersion), ApiError))]
pub(super) async fn publish(
    Shared(state): Shared<Arc<State>>,
    Caller(caller): Caller,
    PathOf(id): PathOf<ConnectionId>,
    JsonBody(new): JsonBody<PublishRules>,
) -> ApiResult<(StatusCode, Json<RuleVersion>)> {
    let texts = Texts { outgoing: new.outgoing, incoming: new.incoming };
    let published = state.node.publish_rules(id, texts, &new.note, new.based_on, caller.name()).await?;
    Ok((StatusCode::CREATED, Json(published.into())))
}
