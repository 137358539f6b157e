//! Going on after a data folder was restored, and retiring a copy of one.

use super::State;
use super::connections::{Connection, view};
use super::extract::PathOf;
use super::problem::{ApiError, ApiResult};
use crate::state::{Calibration, Drift};
use axum::Json;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use entente_hub::ConnectionId;
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// How both sides find out where each pair of issues stands, after one of them was restored.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CalibrationInfo {
    /// Whether this node was restored, and so learns from the other one.
    restored_here: bool,
    stage: CalibrationStage,
    /// How many pairs were compared.
    compared: u64,
    /// How many stood elsewhere than the restored side knew.
    drifted: u64,
    /// The first of them.
    drifts: Vec<DriftInfo>,
}

/// How far it is.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum CalibrationStage {
    /// The other side has not answered yet.
    Waiting,
    /// Pairs are being compared.
    Comparing,
    /// All is known; a person lets work begin again.
    Compared,
    /// Work begins again as soon as the other side has heard it.
    Ending,
}

/// A pair that stood elsewhere.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct DriftInfo {
    /// The local issue, if there is one.
    #[schema(required)]
    local_key: Option<String>,
    /// The other side's issue, if it has one.
    #[schema(required)]
    remote_key: Option<String>,
    /// What the other side told in the time that is missing, for people.
    changes: Vec<String>,
}

impl From<&Calibration> for CalibrationInfo {
    fn from(calibration: &Calibration) -> Self {
        let stage = match calibration {
            calibration if calibration.ended => CalibrationStage::Ending,
            calibration if calibration.is_complete() => CalibrationStage::Compared,
            calibration if calibration.taken.is_some() => CalibrationStage::Comparing,
            _ => CalibrationStage::Waiting,
        };
        let shown = |drift: &Drift| DriftInfo {
            local_key: drift.local_key.clone(),
            remote_key: drift.remote_key.clone(),
            changes: drift.changes.clone(),
        };
        Self {
            restored_here: calibration.restored_here,
            stage,
            compared: calibration.compared,
            drifted: calibration.drifted,
            drifts: calibration.drifts.iter().map(shown).collect(),
        }
    }
}

/// This node was restored from a backup: both sides begin a new numbering with new keys, and this one asks where each pair stands. Nothing is
/// written to a tracker.
#[utoipa::path(post, path = "/api/v1/connections/{id}/calibration", operation_id = "beginCalibration", tag = "connections",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "The connection", body = Connection), ApiError))]
pub(super) async fn begin(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<Connection>> {
    state.node.begin_calibration(id).await?;
    Ok(Json(view(&state, &*state.node.entry(id)?).await?))
}

/// Lets work begin again once all pairs are compared: both sides compare each pair that drifted, and mend it.
#[utoipa::path(post, path = "/api/v1/connections/{id}/calibration/end", operation_id = "endCalibration", tag = "connections",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "The connection", body = Connection), ApiError))]
pub(super) async fn end(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<Connection>> {
    state.node.end_calibration(id).await?;
    Ok(Json(view(&state, &*state.node.entry(id)?).await?))
}

/// This data folder is the copy: the connection is given up here, and nobody is told, so that the original goes on.
#[utoipa::path(post, path = "/api/v1/connections/{id}/retire", operation_id = "retireCopy", tag = "connections",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 204, description = "It is gone here"), ApiError))]
pub(super) async fn retire(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<StatusCode> {
    state.node.retire_copy(id).await?;
    Ok(StatusCode::NO_CONTENT)
}
