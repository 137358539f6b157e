//! What this node refused of other nodes and belongs to no connection.

use super::State;
use crate::peer::RefusalCount;
use axum::Json;
use axum::extract::State as Shared;
use std::sync::Arc;

/// What was refused since this node's start and belongs to no connection: calls of strangers, unsigned or replayed calls, bytes that
/// are no envelope. Each connection has its own counts.
#[utoipa::path(get, path = "/api/v1/refusals", operation_id = "listRefusals", tag = "node",
    responses((status = 200, description = "Counts by reason", body = [RefusalCount])))]
pub(super) async fn list(Shared(state): Shared<Arc<State>>) -> Json<Vec<RefusalCount>> {
    Json(state.peers.refusals(None))
}
