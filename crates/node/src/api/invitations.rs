//! Invitations: the code of a pending connection, and accepting one from another node.

use super::State;
use super::auth::Caller;
use super::connections::{Connection, ConnectionType, Mode, view};
use super::extract::{JsonBody, PathOf};
use super::kinds::kind_of;
use super::problem::{ApiError, ApiResult};
use crate::service::Inspection;
use crate::state::InvitationRecord;
use axum::Json;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use entente_hub::{ConnectionId, SystemId, Timestamp};
use entente_link::terms::{ConnectionType as LinkType, Mode as LinkMode};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;
use uuid::Uuid;

/// The code of a pending connection.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Invitation {
    /// The text to send to the other side.
    code: String,
    /// When it ends, in milliseconds since 1970.
    expires_at: u64,
    state: InvitationState,
}

/// Where an invitation stands.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum InvitationState {
    /// It can be accepted.
    Open,
    /// It was accepted.
    Accepted,
    /// It was taken back.
    Revoked,
    /// It ended.
    Expired,
}

/// Where an invitation stands now: a stored one does not know that its time is over.
pub(super) fn state_of(record: &InvitationRecord, now: Timestamp) -> InvitationState {
    match record.state.as_str() {
        "accepted" => InvitationState::Accepted,
        "revoked" => InvitationState::Revoked,
        _ if u64::try_from(now.0).unwrap_or(0) >= record.expires_ms => InvitationState::Expired,
        _ => InvitationState::Open,
    }
}

/// A code as it was pasted.
#[derive(Deserialize, ToSchema)]
pub(super) struct InvitationCode {
    code: String,
}

/// What a code says, before it is accepted.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct InspectedInvitation {
    /// The name that the inviting side gave the connection.
    connection_name: String,
    /// The connection's description; empty where the code carries none.
    description: String,
    initiator: InvitationInitiator,
    /// The short name that the inviting side gave this side.
    your_short_name: String,
    #[schema(value_type = ConnectionType)]
    r#type: LinkType,
    /// The type for people.
    type_label: String,
    #[schema(value_type = Mode)]
    mode: LinkMode,
    /// The mode for people.
    mode_label: String,
    /// The relay that holds the mailboxes of a relayed connection.
    #[schema(required)]
    relay_url: Option<String>,
    /// Equal on both consoles when nobody stands between.
    comparison_code: String,
    /// When the code ends, in milliseconds since 1970.
    expires_at: u64,
}

/// Who invites.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct InvitationInitiator {
    /// Its short name.
    short_name: String,
    /// Its tracker's kind.
    tracker_kind: String,
    /// Its tracker's kind for people.
    tracker_label: String,
    /// Where its node can be reached; empty when a relay stands between.
    node_address: String,
    /// Its node's fingerprint.
    fingerprint: String,
}

/// Accepts an invitation.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct AcceptInvitation {
    /// The code as it was pasted.
    code: String,
    /// The local system.
    system_id: Uuid,
    /// The project for the incoming sync.
    project_key: String,
    /// The connection's name here; without it the inviting side's.
    #[schema(nullable = false)]
    name: Option<String>,
}

impl From<Inspection> for InspectedInvitation {
    fn from(inspection: Inspection) -> Self {
        let initiator = inspection.initiator;
        Self {
            connection_name: inspection.connection_name,
            description: String::new(),
            initiator: InvitationInitiator {
                short_name: initiator.short_name,
                tracker_kind: kind_of(&initiator.tracker),
                tracker_label: initiator.tracker,
                node_address: initiator.address,
                fingerprint: initiator.fingerprint,
            },
            your_short_name: inspection.your_short_name,
            r#type: inspection.connection_type,
            type_label: type_label(inspection.connection_type).into(),
            mode: inspection.mode,
            mode_label: mode_label(inspection.mode).into(),
            relay_url: inspection.relay,
            comparison_code: inspection.comparison_code,
            expires_at: inspection.expires_ms,
        }
    }
}

fn type_label(connection_type: LinkType) -> &'static str {
    match connection_type {
        LinkType::Public => "Public",
        LinkType::Private => "Private",
        LinkType::Local => "Local",
        LinkType::Relayed => "Relayed",
    }
}

fn mode_label(mode: LinkMode) -> &'static str {
    match mode {
        LinkMode::Basic => "Basic",
        LinkMode::Visual => "Visual",
        LinkMode::Script => "Script",
    }
}

fn invitation(state: &State, (code, record): (String, InvitationRecord)) -> Json<Invitation> {
    let now = state.node.clock.now();
    Json(Invitation { code, expires_at: record.expires_ms, state: state_of(&record, now) })
}

/// The code of a pending connection again.
#[utoipa::path(get, path = "/api/v1/connections/{id}/invitation", operation_id = "getInvitation", tag = "invitations",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "The code", body = Invitation), ApiError))]
pub(super) async fn get(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<Invitation>> {
    let found = state.node.invitation(id)?;
    Ok(invitation(&state, found))
}

/// Makes a new code; the old one stops working.
#[utoipa::path(post, path = "/api/v1/connections/{id}/invitation/reissue", operation_id = "reissueInvitation",
    tag = "invitations", params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "The new code", body = Invitation), ApiError))]
pub(super) async fn reissue(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<Invitation>> {
    let made = state.node.reissue_invitation(id).await?;
    Ok(invitation(&state, made))
}

/// Takes the code back.
#[utoipa::path(post, path = "/api/v1/connections/{id}/invitation/revoke", operation_id = "revokeInvitation",
    tag = "invitations", params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 204, description = "It stopped working"), ApiError))]
pub(super) async fn revoke(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<StatusCode> {
    state.node.revoke_invitation(id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Reads a code without accepting it. Nothing is stored or sent.
#[utoipa::path(post, path = "/api/v1/invitations/inspect", operation_id = "inspectInvitation", tag = "invitations",
    request_body = InvitationCode,
    responses((status = 200, description = "What the code says", body = InspectedInvitation), ApiError))]
pub(super) async fn inspect(
    Shared(state): Shared<Arc<State>>,
    JsonBody(request): JsonBody<InvitationCode>,
) -> ApiResult<Json<InspectedInvitation>> {
    Ok(Json(state.node.inspect(&request.code).await?.into()))
}

/// Accepts an invitation.
#[utoipa::path(post, path = "/api/v1/invitations/accept", operation_id = "acceptInvitation", tag = "invitations",
    request_body = AcceptInvitation,
    responses((status = 201, description = "The connection", body = Connection), ApiError))]
pub(super) async fn accept(
    Shared(state): Shared<Arc<State>>,
    Caller(caller): Caller,
    JsonBody(request): JsonBody<AcceptInvitation>,
) -> ApiResult<(StatusCode, Json<Connection>)> {
    let (system, name) = (SystemId(request.system_id), request.name.as_deref());
    let accepting = state.node.accept_invitation(&request.code, system, &request.project_key, name, caller.name());
    let entry = accepting.await?;
    Ok((StatusCode::CREATED, Json(view(&state, &entry).await?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_invitation_expires_and_others_do_not() {
        let state = |state: &str, now| {
            let record = InvitationRecord { expires_ms: 1_000, state: state.into() };
            serde_json::to_value(state_of(&record, Timestamp(now))).unwrap()
        };
        assert_eq!(state("open", 999), "open");
        assert_eq!(state("open", 1_000), "expired");
        assert_eq!(state("accepted", 1_000), "accepted");
        assert_eq!(state("revoked", 1_000), "revoked");
    }
}
