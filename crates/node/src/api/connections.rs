//! Connections, and initiating one.

use super::State;
use super::auth::Caller;
use super::calibration::CalibrationInfo;
use super::extract::{JsonBody, PathOf};
use super::invitations::{InvitationState, state_of};
use super::kinds::kind_of;
use super::problem::{ApiError, ApiResult};
use crate::peer::RefusalCount;
use crate::service::{self, Counterpart, ServiceError};
use crate::state::{ConnectionSettings, Entry, PeerRecord, StopReason};
use axum::Json;
use axum::extract::State as Shared;
use axum::http::StatusCode;
use entente_hub::{ConnectionId, SystemId};
use entente_link::message::ConnectionStatus as LinkStatus;
use entente_link::terms::{ConnectionType as LinkType, Mode as LinkMode, Role as LinkRole};
use entente_sync_store::ConnectionStatus as StoreStatus;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;
use uuid::Uuid;

/// What the other side's tracker and address are called where they must not be known.
const UNKNOWN: &str = "unknown";

/// An agreement between a system here and one of another node.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Connection {
    /// The same on both sides.
    id: Uuid,
    /// Its name in this console.
    name: String,
    description: String,
    /// The local side's short name.
    local_short_name: String,
    /// The other side's short name.
    remote_short_name: String,
    #[schema(value_type = ConnectionType)]
    r#type: LinkType,
    #[schema(value_type = Mode)]
    mode: LinkMode,
    status: ConnectionStatus,
    /// Who stopped a deactivated connection: only they start it again.
    deactivated_by: Vec<ConnectionSide>,
    /// Whether the other side removed it for good.
    removed_by_peer: bool,
    role: Role,
    /// Whether this side decides conflicts.
    lead: bool,
    /// The local system.
    system_id: Uuid,
    /// The project for the incoming sync.
    project_key: String,
    remote: Remote,
    /// Equal on both consoles when nobody stands between; known once the other side is.
    #[schema(required)]
    comparison_code: Option<String>,
    /// Which side opens the network connections.
    requests_made_by: Requester,
    /// The other half of a local connection, which is a connection of its own on this node.
    #[schema(required)]
    counterpart_id: Option<Uuid>,
    /// The relay of a relayed connection.
    #[schema(required)]
    relay_url: Option<String>,
    /// Why the inviting side refused our acceptance, where the answer came over a relay after the person had gone.
    #[schema(required)]
    refusal: Option<String>,
    /// The invitation, on the side that made it.
    #[schema(required)]
    invitation: Option<InvitationInfo>,
    twins: TwinCounts,
    /// Why this node stopped the connection by itself; a person decides how it goes on.
    #[schema(required)]
    stopped_because: Option<StopReason>,
    /// How both sides find out where each pair stands, after one of them was restored.
    #[schema(required)]
    calibration: Option<CalibrationInfo>,
    /// What was refused of the other side since this node's start.
    refused: Vec<RefusalCount>,
    /// When the other side was heard last since this node's start, in milliseconds since 1970.
    #[schema(required)]
    last_contact_at: Option<i64>,
    /// When it was made here, in milliseconds since 1970.
    created_at: i64,
}

/// The other side, as far as this side may know it.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Remote {
    /// Its node's address, or `unknown`.
    label: String,
    /// Its short name.
    short_name: String,
    /// Its tracker's kind, once known.
    #[schema(required)]
    tracker_kind: Option<String>,
    /// Its tracker's kind for people, once known.
    #[schema(required)]
    tracker_label: Option<String>,
    /// Its node's fingerprint, once known.
    #[schema(required)]
    fingerprint: Option<String>,
    /// Who accepted the invitation.
    #[schema(required)]
    person: Option<String>,
    /// Its node's address, where it has one.
    #[schema(required)]
    url: Option<String>,
    /// Its console's address, where it told.
    #[schema(required)]
    console_url: Option<String>,
}

/// The invitation of a connection.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct InvitationInfo {
    state: InvitationState,
    /// When its code ends, in milliseconds since 1970.
    expires_at: u64,
}

/// How many twins a connection has.
#[derive(Serialize, ToSchema)]
pub(super) struct TwinCounts {
    /// Those that run.
    running: u64,
    /// Those that wait for a person.
    blocked: u64,
}

/// Who can reach whom.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the types that this version offers")]
#[schema(rename_all = "lowercase")]
pub(super) enum ConnectionType {
    /// Both nodes can be reached; both make requests.
    Public,
    /// Only the initiating node can be reached; the accepting one makes all requests.
    Private,
    /// Both systems are on this node.
    Local,
    /// Neither node can be reached; a relay holds the mailboxes.
    Relayed,
}

/// How rules are written.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the modes that this version offers")]
#[schema(rename_all = "lowercase")]
pub(super) enum Mode {
    /// Groovy scripts on each side.
    Script,
}

/// Where a connection stands.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum ConnectionStatus {
    /// Waits for the other side to accept.
    Pending,
    /// Messages flow.
    Active,
    /// Paused by a person on either side.
    Deactivated,
    /// Ended.
    Removed,
}

impl From<StoreStatus> for ConnectionStatus {
    fn from(status: StoreStatus) -> Self {
        match status {
            StoreStatus::Pending => Self::Pending,
            StoreStatus::Active => Self::Active,
            StoreStatus::Deactivated => Self::Deactivated,
            StoreStatus::Removed => Self::Removed,
        }
    }
}

/// Which side this node is.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Role {
    /// It made the invitation.
    Initiator,
    /// It accepted one.
    Acceptor,
}

impl From<LinkRole> for Role {
    fn from(role: LinkRole) -> Self {
        match role {
            LinkRole::Initiator => Self::Initiator,
            LinkRole::Acceptor => Self::Acceptor,
        }
    }
}

/// One of the two sides.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum ConnectionSide {
    /// This node.
    Us,
    /// The other side.
    Them,
}

/// Which side opens the network connections.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Requester {
    /// Both nodes.
    Both,
    /// Nobody: both systems are on this node.
    Nobody,
    /// This node.
    Us,
    /// The other side's node.
    Them,
}

/// A connection to initiate.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct NewConnection {
    /// The local system.
    system_id: Uuid,
    #[schema(value_type = ConnectionType)]
    r#type: LinkType,
    /// The address of the other side's node; for public connections.
    #[schema(nullable = false)]
    destination_url: Option<String>,
    /// The address of the relay; for relayed connections.
    #[schema(nullable = false)]
    relay_url: Option<String>,
    /// The other system of this node; for local connections.
    #[schema(nullable = false)]
    remote_system_id: Option<Uuid>,
    /// The project for what comes into the other system; for local connections.
    #[schema(nullable = false)]
    remote_project_key: Option<String>,
    #[schema(value_type = Mode)]
    mode: LinkMode,
    /// A short name for this side, at most 100 characters.
    local_short_name: String,
    /// A short name for the other side, at most 100 characters.
    remote_short_name: String,
    /// The connection's name, unique on this node, at most 255 characters.
    name: String,
    description: String,
    /// The project for the incoming sync.
    project_key: String,
}

/// A connection that was initiated.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct CreatedConnection {
    connection: Connection,
    /// The text to send to the other side; none for local connections, which are active at once.
    #[schema(required)]
    invitation_code: Option<String>,
}

/// A connection as the console shows it.
pub(super) async fn view(state: &State, entry: &Entry) -> ApiResult<Connection> {
    let settings = &entry.settings;
    let counts = state.node.twin_counts(entry.row.id).await?;
    let peer_id = settings.peer.as_ref().map(|peer| peer.node_key.node_id());
    let now = state.node.clock.now();
    Ok(Connection {
        id: entry.row.id.0,
        name: entry.row.name.clone(),
        description: settings.description.clone(),
        local_short_name: settings.local_short_name.clone(),
        remote_short_name: settings.remote_short_name.clone(),
        r#type: settings.connection_type,
        mode: settings.mode,
        status: entry.row.status.into(),
        deactivated_by: deactivated_by(settings),
        removed_by_peer: settings.removed_by_peer(),
        role: settings.role.into(),
        lead: settings.leads(),
        system_id: entry.row.system.0,
        project_key: settings.project_key.clone(),
        remote: remote(settings),
        comparison_code: settings
            .peer
            .as_ref()
            .map(|peer| peer.comparison_code.clone())
            .filter(|code| !code.is_empty()),
        requests_made_by: requester(settings),
        counterpart_id: settings.other_half.map(|id| id.0),
        relay_url: settings.relay.as_ref().map(|relay| relay.url.clone()),
        refusal: settings.refusal.map(|refusal| refusal.to_string()),
        invitation: settings
            .invitation
            .as_ref()
            .map(|record| InvitationInfo { state: state_of(record, now), expires_at: record.expires_ms }),
        twins: TwinCounts { running: counts.running, blocked: counts.blocked },
        stopped_because: settings.stopped_because,
        calibration: settings.calibration.as_ref().map(CalibrationInfo::from),
        refused: state.peers.refusals(Some(entry.row.id)),
        last_contact_at: peer_id.and_then(|peer| state.peers.last_contact(&peer)),
        created_at: entry.row.created_at.0,
    })
}

fn deactivated_by(settings: &ConnectionSettings) -> Vec<ConnectionSide> {
    let theirs = settings.peer.as_ref().map(|peer| peer.status);
    let us = (settings.own_status == LinkStatus::Deactivated).then_some(ConnectionSide::Us);
    let them = (theirs == Some(LinkStatus::Deactivated)).then_some(ConnectionSide::Them);
    us.into_iter().chain(them).collect()
}

fn requester(settings: &ConnectionSettings) -> Requester {
    match settings.connection_type {
        LinkType::Public | LinkType::Relayed => Requester::Both,
        LinkType::Local => Requester::Nobody,
        LinkType::Private if settings.makes_requests() => Requester::Us,
        LinkType::Private => Requester::Them,
    }
}

/// The initiator of a private connection never learns where the other side is; the acceptor has the address from the invitation.
fn remote(settings: &ConnectionSettings) -> Remote {
    let peer = settings.peer.as_ref();
    let hidden = settings.connection_type == LinkType::Private && settings.role == LinkRole::Initiator;
    let destination = settings.destination.as_ref();
    let url = destination
        .map(|destination| destination.address.clone())
        .or_else(|| peer.filter(|_| !hidden).and_then(|peer| peer.addresses.first().cloned()));
    let text_of = |text: fn(&PeerRecord) -> &String| peer.map(text).filter(|text| !text.is_empty()).cloned();
    let tracker = text_of(|peer| &peer.tracker);
    Remote {
        label: url.clone().unwrap_or_else(|| UNKNOWN.to_owned()),
        short_name: settings.remote_short_name.clone(),
        tracker_kind: tracker.as_deref().map(kind_of),
        tracker_label: tracker,
        fingerprint: peer.map(|peer| peer.node_key.fingerprint()),
        person: text_of(|peer| &peer.person),
        url,
        console_url: destination.and_then(|destination| destination.console.clone()),
    }
}

/// All connections.
#[utoipa::path(get, path = "/api/v1/connections", operation_id = "listConnections", tag = "connections",
    responses((status = 200, description = "Connections, oldest first", body = [Connection]), ApiError))]
pub(super) async fn list(Shared(state): Shared<Arc<State>>) -> ApiResult<Json<Vec<Connection>>> {
    let mut connections = Vec::new();
    for entry in state.node.list_connections() {
        connections.push(view(&state, &entry).await?);
    }
    Ok(Json(connections))
}

/// Initiates a connection; the answer has the code for the other side.
#[utoipa::path(post, path = "/api/v1/connections", operation_id = "createConnection", tag = "connections",
    request_body = NewConnection,
    responses((status = 201, description = "The connection and its code", body = CreatedConnection), ApiError))]
pub(super) async fn initiate(
    Shared(state): Shared<Arc<State>>,
    Caller(caller): Caller,
    JsonBody(new): JsonBody<NewConnection>,
) -> ApiResult<(StatusCode, Json<CreatedConnection>)> {
    let new = service::NewConnection {
        system: SystemId(new.system_id),
        counterpart: counterpart(&new)?,
        mode: new.mode,
        local_short_name: new.local_short_name,
        remote_short_name: new.remote_short_name,
        name: new.name,
        description: new.description,
        project_key: new.project_key,
    };
    let initiated = state.node.initiate(new, caller.name()).await?;
    let connection = view(&state, &initiated.entry).await?;
    Ok((StatusCode::CREATED, Json(CreatedConnection { connection, invitation_code: initiated.code })))
}

fn counterpart(new: &NewConnection) -> ApiResult<Counterpart> {
    let missing = |field, detail: &str| ServiceError::field("invalid-input", field, detail);
    Ok(match new.r#type {
        LinkType::Public => {
            let address = new.destination_url.clone();
            let missing = || missing("url", "A public connection needs the destination's address.");
            Counterpart::Public { address: address.ok_or_else(missing)? }
        }
        LinkType::Private => Counterpart::Private,
        LinkType::Local => {
            let missing = || missing("remoteProjectKey", "A local connection needs the other system and its project.");
            let (system, project_key) = new.remote_system_id.zip(new.remote_project_key.clone()).ok_or_else(missing)?;
            Counterpart::Local { system: SystemId(system), project_key }
        }
        LinkType::Relayed => {
            let missing = || missing("relayUrl", "A relayed connection needs the relay's address.");
            Counterpart::Relayed { relay: new.relay_url.clone().ok_or_else(missing)? }
        }
    })
}

/// One connection.
#[utoipa::path(get, path = "/api/v1/connections/{id}", operation_id = "getConnection", tag = "connections",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 200, description = "The connection", body = Connection), ApiError))]
pub(super) async fn get(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<Json<Connection>> {
    let entry = state.node.entry(id)?;
    Ok(Json(view(&state, &entry).await?))
}

/// Removes a connection for good. The code of a pending one stops working; the other side of any other learns it at the next exchange.
/// Issues stay in both trackers.
#[utoipa::path(post, path = "/api/v1/connections/{id}/remove", operation_id = "removeConnection", tag = "connections",
    params(("id" = Uuid, Path, description = "The connection")),
    responses((status = 204, description = "It is gone"), ApiError))]
pub(super) async fn remove(
    Shared(state): Shared<Arc<State>>,
    PathOf(id): PathOf<ConnectionId>,
) -> ApiResult<StatusCode> {
    state.node.remove_connection(id).await?;
    Ok(StatusCode::NO_CONTENT)
}
