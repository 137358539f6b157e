//! The look-up of a destination address.

use super::State;
use super::connections::{ConnectionType, Mode};
use super::extract::JsonBody;
use super::problem::{ApiError, ApiResult};
use axum::Json;
use axum::extract::State as Shared;
use entente_link::terms::{ConnectionType as LinkType, Mode as LinkMode};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use utoipa::ToSchema;

/// An address as a person entered it.
#[derive(Deserialize, ToSchema)]
pub(super) struct DestinationAddress {
    url: String,
}

/// The node at an address. What it says of itself is proved only when it accepts.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Destination {
    /// The address in the form that the invitation will name.
    url: String,
    /// The node's name.
    name: String,
    /// The kinds of its trackers, for people.
    trackers: Vec<String>,
    /// Its fingerprint.
    fingerprint: String,
    /// Which type of connection this address makes.
    #[schema(value_type = ConnectionType)]
    r#type: LinkType,
    /// The modes that both nodes know.
    #[schema(value_type = Vec<Mode>)]
    modes: Vec<LinkMode>,
    /// Where its console is, when it tells.
    #[schema(required)]
    console_url: Option<String>,
    /// The entered address, where it is the address of a tracker that led to the node.
    #[schema(required)]
    told_by: Option<String>,
}

/// Asks the node at an address who it is.
#[utoipa::path(post, path = "/api/v1/destinations/look-up", operation_id = "lookUpDestination", tag = "connections",
    request_body = DestinationAddress,
    responses((status = 200, description = "The node at the address", body = Destination), ApiError))]
pub(super) async fn look_up(
    Shared(state): Shared<Arc<State>>,
    JsonBody(request): JsonBody<DestinationAddress>,
) -> ApiResult<Json<Destination>> {
    let found = state.node.look_up(&request.url).await?;
    Ok(Json(Destination {
        url: found.address,
        name: found.name,
        trackers: found.trackers,
        fingerprint: found.node_key.fingerprint(),
        r#type: found.connection_type,
        modes: found.modes,
        console_url: found.console,
        told_by: found.told_by,
    }))
}
