//! Bulk work on the issues of a connection.

use super::State;
use super::auth::Caller;
use super::extract::{JsonBody, PathOf};
use super::problem::{ApiError, ApiResult};
use crate::service::{NewJob, parse_pairs};
use axum::Json;
use axum::extract::State as Shared;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use entente_hub::ConnectionId;
use entente_sync_core::Content;
use entente_sync_engine::jobs::{JobKind, JobScope, JobState};
use entente_sync_store::{JobRow, JobStatus as StoreStatus};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;
use uuid::Uuid;

/// Work on many issues.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Job {
    id: Uuid,
    kind: JobKindName,
    /// What it is about: a trigger's name or a query; none for all issues.
    #[schema(required)]
    about: Option<String>,
    status: JobStatus,
    person: String,
    /// How many issues there are, once counted.
    #[schema(required)]
    total: Option<u64>,
    /// Whether the count is exact.
    exact: bool,
    done: u64,
    /// Issues that needed nothing.
    skipped: u64,
    failed: u64,
    /// Issues that are begun and not finished.
    in_progress: u64,
    /// The first hundred issues that failed.
    problems: Vec<JobProblem>,
    /// Why it waits or ended early.
    #[schema(required)]
    note: Option<String>,
    /// How long the rest takes at the measured rate, in milliseconds.
    #[schema(required)]
    remaining_ms: Option<i64>,
    /// In milliseconds since 1970.
    created_at: i64,
    /// In milliseconds since 1970.
    updated_at: i64,
}

/// What went wrong with one issue.
#[derive(Serialize, ToSchema)]
pub(super) struct JobProblem {
    key: String,
    message: String,
}

/// What a job does.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum JobKindName {
    /// Puts under sync what a trigger finds now.
    Backfill,
    /// Compares and repairs.
    Resync,
    /// Ends syncs.
    Stop,
    /// Tries again what failed.
    Retry,
    /// Connects existing issues.
    Connect,
}

/// Whether a job goes on.
#[derive(Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum JobStatus {
    Running,
    Paused,
    Finished,
    Cancelled,
    Failed,
}

/// Whose content stays when two issues are connected.
#[derive(Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum ConnectContent {
    /// Both keep theirs; what changes from now on crosses.
    Keep,
    /// This side's issue is written over the other one.
    Ours,
    /// The other side's issue is written over this one.
    Theirs,
    /// What is empty is filled from the other issue; where both say something, this side's stays; labels, comments and attachments of both
    /// are on both.
    Merge,
}

/// A job to begin.
#[derive(Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum JobInput {
    /// Puts under sync what a trigger finds now.
    #[serde(rename_all = "camelCase")]
    Backfill { trigger_id: Uuid },
    /// Compares and repairs all issues under sync, or those that a query finds.
    Resync {
        #[schema(required)]
        query: Option<String>,
    },
    /// Ends the sync of all issues, or of those that a query finds.
    Stop {
        #[schema(required)]
        query: Option<String>,
    },
    /// Tries again what failed with one code and, where given, one message.
    Retry {
        code: String,
        #[schema(required)]
        message: Option<String>,
    },
    /// Connects existing issues, from a list as CSV: the key here, the key on the other side.
    Connect { content: ConnectContent, pairs: String },
}

impl From<JobInput> for Result<NewJob, crate::service::ServiceError> {
    fn from(input: JobInput) -> Self {
        let scope = |query: Option<String>| query.map_or(JobScope::All, |query| JobScope::Query { query });
        Ok(match input {
            JobInput::Backfill { trigger_id } => NewJob::Backfill(trigger_id),
            JobInput::Resync { query } => NewJob::Resync(scope(query)),
            JobInput::Stop { query } => NewJob::Stop(scope(query)),
            JobInput::Retry { code, message } => NewJob::Retry(JobScope::Error { code, message }),
            JobInput::Connect { content, pairs } => {
                let content = match content {
                    ConnectContent::Keep => Content::Keep,
                    ConnectContent::Ours => Content::Sender,
                    ConnectContent::Theirs => Content::Receiver,
                    ConnectContent::Merge => Content::Merge,
                };
                NewJob::Connect(content, parse_pairs(&pairs)?)
            }
        })
    }
}

fn view((row, state): (JobRow, JobState)) -> Job {
    let status = match row.status {
        StoreStatus::Running => JobStatus::Running,
        StoreStatus::Paused => JobStatus::Paused,
        StoreStatus::Finished => JobStatus::Finished,
        StoreStatus::Cancelled => JobStatus::Cancelled,
        StoreStatus::Failed => JobStatus::Failed,
    };
    let scope = |of: &JobScope| match of {
        JobScope::All => None,
        JobScope::Query { query } => Some(query.clone()),
        JobScope::Error { code, message } => Some(message.clone().unwrap_or_else(|| code.clone())),
    };
    let (kind, about) = match &state.kind {
        JobKind::Backfill { name, .. } => (JobKindName::Backfill, Some(name.clone())),
        JobKind::Resync { of } => (JobKindName::Resync, scope(of)),
        JobKind::Stop { of } => (JobKindName::Stop, scope(of)),
        JobKind::Retry { of } => (JobKindName::Retry, scope(of)),
        JobKind::Connect { .. } => (JobKindName::Connect, None),
    };
    let goes_on = matches!(row.status, StoreStatus::Running | StoreStatus::Paused);
    Job {
        id: row.id,
        kind,
        about,
        status,
        total: state.total,
        exact: state.exact,
        done: state.done,
        skipped: state.skipped,
        failed: state.failed,
        in_progress: state.unfinished.len() as u64,
        remaining_ms: state.remaining_ms().filter(|_| goes_on),
        problems: state.problems.into_iter().map(|p| JobProblem { key: p.key, message: p.message }).collect(),
        note: state.note,
        person: state.person,
        created_at: row.created_at.0,
        updated_at: row.updated_at.0,
    }
}

/// The newest jobs of a connection.
#[utoipa::path(get, path = "/api/v1/connections/{id}/jobs", operation_id = "listJobs", tag = "jobs",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "Jobs, newest first", body = [Job]), ApiError))]
pub(super) async fn list(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<Vec<Job>>> {
    Ok(Json(state.node.jobs(id).await?.into_iter().map(view).collect()))
}

/// Begins a job. It goes on in the background; what people edit never waits behind it.
#[utoipa::path(post, path = "/api/v1/connections/{id}/jobs", operation_id = "beginJob", tag = "jobs",
    params(("id" = Uuid, Path, description = "The connection")), request_body = JobInput,
    responses((status = 201, description = "The job", body = Job), ApiError))]
pub(super) async fn begin(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
    Caller(caller): Caller,
    JsonBody(request): JsonBody<JobInput>,
) -> ApiResult<(StatusCode, Json<Job>)> {
    let new: Result<NewJob, _> = request.into();
    let job = state.node.begin_job(id, new?, caller.name()).await?;
    Ok((StatusCode::CREATED, Json(view(job))))
}

/// One job.
#[utoipa::path(get, path = "/api/v1/jobs/{id}", operation_id = "getJob", tag = "jobs",
    params(("id" = Uuid, Path, description = "The job")),
    responses((status = 200, description = "The job", body = Job), ApiError))]
pub(super) async fn get(Shared(state): Shared<Arc<State>>, PathOf(id): PathOf<Uuid>) -> ApiResult<Json<Job>> {
    Ok(Json(view(state.node.job(id).await?)))
}

/// Pauses a job; what it began ends.
#[utoipa::path(post, path = "/api/v1/jobs/{id}/pause", operation_id = "pauseJob", tag = "jobs",
    params(("id" = Uuid, Path, description = "The job")),
    responses((status = 200, description = "The job", body = Job), ApiError))]
pub(super) async fn pause(Shared(state): Shared<Arc<State>>, PathOf(id): PathOf<Uuid>) -> ApiResult<Json<Job>> {
    Ok(Json(view(state.node.move_job(id, StoreStatus::Paused).await?)))
}

/// Lets a paused job go on.
#[utoipa::path(post, path = "/api/v1/jobs/{id}/resume", operation_id = "resumeJob", tag = "jobs",
    params(("id" = Uuid, Path, description = "The job")),
    responses((status = 200, description = "The job", body = Job), ApiError))]
pub(super) async fn resume(Shared(state): Shared<Arc<State>>, PathOf(id): PathOf<Uuid>) -> ApiResult<Json<Job>> {
    Ok(Json(view(state.node.move_job(id, StoreStatus::Running).await?)))
}

/// Ends a job; what it did stays.
#[utoipa::path(post, path = "/api/v1/jobs/{id}/cancel", operation_id = "cancelJob", tag = "jobs",
    params(("id" = Uuid, Path, description = "The job")),
    responses((status = 200, description = "The job", body = Job), ApiError))]
pub(super) async fn cancel(Shared(state): Shared<Arc<State>>, PathOf(id): PathOf<Uuid>) -> ApiResult<Json<Job>> {
    Ok(Json(view(state.node.move_job(id, StoreStatus::Cancelled).await?)))
}

/// Pairs of issues of a connection as CSV; connecting takes the same list.
#[utoipa::path(get, path = "/api/v1/connections/{id}/pairs.csv", operation_id = "downloadPairs", tag = "jobs",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "Columns local_issue, remote_issue, status", body = String, content_type = "text/csv"), ApiError))]
pub(super) async fn pairs(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<impl IntoResponse> {
    let csv = state.node.pairs_csv(id).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"pairs.csv\""),
    ];
    Ok((headers, csv))
}
