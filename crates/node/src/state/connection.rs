//! A connection: what may be read, and what is sealed.

use super::{Calibration, ConflictPolicies};
use crate::vault::{Vault, VaultError};
use entente_hub::ConnectionId;
use entente_link::envelope::Direction;
use entente_link::handshake::{Acceptance, HandshakeError, InvitationState};
use entente_link::ids::{ConnectionId as LinkConnectionId, Epoch};
use entente_link::invitation::{Invitation, InvitationSecret, RelayAddress};
use entente_link::keys::{MarkerKey, NodePublicKey, ReceiveKeys, ReceivePublicKey};
use entente_link::message::ConnectionStatus as LinkStatus;
use entente_link::terms::{Capabilities, ConnectionType, Mode, Role};
use entente_link::tombstone::Tombstone;
use entente_sync_store::ConnectionStatus;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

/// What may be read of a connection by everybody who may see it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionSettings {
    /// A person's words.
    pub description: String,
    /// The local side's short name.
    pub local_short_name: String,
    /// The other side's short name.
    pub remote_short_name: String,
    /// Who can reach whom.
    pub connection_type: ConnectionType,
    /// The node to which a public connection's invitation is bound, on the side that made it.
    #[serde(default)]
    pub destination: Option<DestinationRecord>,
    /// The other half of a local connection.
    #[serde(default)]
    pub other_half: Option<ConnectionId>,
    /// The relay of a relayed connection, and the mailboxes at it. Once the invitation was accepted these may be others than those of
    /// the invitation.
    #[serde(default)]
    pub relay: Option<RelayAddress>,
    /// The number of the parcel that brought the other side's status over a relay: an older one can't bring an old status back.
    #[serde(default)]
    pub peer_status_number: u64,
    /// Why the inviting side refused our acceptance, when it said so over a relay.
    #[serde(default)]
    pub refusal: Option<HandshakeError>,
    /// How rules are written.
    pub mode: Mode,
    /// Who began.
    pub role: Role,
    /// Which side decides conflicts.
    pub lead: Role,
    /// The project for the incoming sync.
    pub project_key: String,
    /// The epoch of this side's numbering.
    pub epoch: Epoch,
    /// What this side wants of the connection.
    pub own_status: LinkStatus,
    /// Why this node itself stopped the connection; a person decides how it goes on.
    #[serde(default)]
    pub stopped_because: Option<StopReason>,
    /// The other side, once it accepted (or, for the acceptor, as the invitation names it).
    pub peer: Option<PeerRecord>,
    /// The invitation that was made here.
    pub invitation: Option<InvitationRecord>,
    /// The proof that this side removed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tombstone: Option<Tombstone>,
    /// What decides conflicts.
    #[serde(default)]
    pub conflicts: ConflictPolicies,
    /// How both sides find out where each pair stands, after one of them was restored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calibration: Option<Calibration>,
    /// Epochs of the other side that are over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed_epochs: Vec<Epoch>,
    /// Searches whose matches are put under sync, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub triggers: Vec<Trigger>,
    /// What this node last told the other side that it can do; an updated program tells it anew.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_capabilities: Option<Capabilities>,
}

/// A search whose matches are put under sync.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Trigger {
    /// The trigger.
    pub id: Uuid,
    /// Its name; unique in its connection.
    pub name: String,
    /// What it looks for, in the tracker's own language.
    pub query: String,
    /// A person's words.
    pub notes: String,
    /// Whether new matches are taken.
    pub active: bool,
    /// How often all matches are looked through, in minutes; none: new ones are taken as they change.
    pub every_minutes: Option<u32>,
    /// Who made it.
    pub author: String,
    /// When it was made, in milliseconds since 1970.
    pub created_at: i64,
}

/// The node for which an invitation was made, as it was looked up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DestinationRecord {
    /// Its address.
    pub address: String,
    /// The key that it named; an acceptance of any other is refused.
    pub node_key: NodePublicKey,
    /// Where its console is, when it tells.
    pub console: Option<String>,
}

/// The other side of a connection.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PeerRecord {
    /// The pinned key.
    pub node_key: NodePublicKey,
    /// Where new messages are sealed to.
    pub receive_key: ReceivePublicKey,
    /// The epoch of its numbering.
    pub epoch: Epoch,
    /// Its tracker kind, as people know it.
    pub tracker: String,
    /// Who accepted or invited; empty where unknown.
    pub person: String,
    /// The short name that it gave itself.
    pub short_name: String,
    /// Where it can be reached; empty for a private node.
    pub addresses: Vec<String>,
    /// What it can do.
    pub capabilities: Capabilities,
    /// What it wants of the connection.
    pub status: LinkStatus,
    /// Equal on both consoles when nobody stands between.
    pub comparison_code: String,
}

/// Why a node stops a connection by itself: going on could lose changes, or make them twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StopReason {
    /// Two copies of the other side's data folder run.
    PeerCopied,
    /// The other side lacks what it had acknowledged: its data folder was put back to an older state.
    PeerRestored,
    /// A copy of this node's data folder runs.
    OwnCopied,
    /// The other side has more than this node knows that it sent: this node's data folder was put back to an older state.
    OwnRestored,
}

/// The invitation that was made here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct InvitationRecord {
    /// When it ends, in milliseconds since 1970.
    pub expires_ms: u64,
    /// `open`, `revoked` or `accepted`.
    pub state: String,
}

impl ConnectionSettings {
    /// Whether this side decides conflicts.
    pub fn leads(&self) -> bool {
        self.role == self.lead
    }

    /// What both sides' wishes come to. For connections that were accepted.
    pub fn status(&self) -> ConnectionStatus {
        let theirs = self.peer.as_ref().map_or(LinkStatus::Active, |peer| peer.status);
        match (self.own_status, theirs) {
            (LinkStatus::Removed, _) => ConnectionStatus::Removed,
            (LinkStatus::Active, LinkStatus::Active) => ConnectionStatus::Active,
            _ => ConnectionStatus::Deactivated,
        }
    }

    /// Whether the other side ended the connection for good.
    pub fn removed_by_peer(&self) -> bool {
        self.peer.as_ref().is_some_and(|peer| peer.status == LinkStatus::Removed)
    }

    /// What the peer is told that this side wants. Whoever heard of a removal says so by agreeing.
    pub fn told_status(&self) -> LinkStatus {
        if self.removed_by_peer() { LinkStatus::Removed } else { self.own_status }
    }

    /// Whether messages leave: work flows, or both sides find out where it stands.
    pub fn sends(&self) -> bool {
        let calibrates = self.calibration.as_ref().is_some_and(|calibration| calibration.taken.is_some());
        calibrates && self.own_status != LinkStatus::Removed || self.status() == ConnectionStatus::Active
    }

    /// The direction in which this side sends.
    pub fn direction(&self) -> Direction {
        Direction::from_role(self.role)
    }

    /// Whether this side makes requests to the other: both do in a public connection, the one that accepted in a private one.
    pub fn makes_requests(&self) -> bool {
        match self.connection_type {
            ConnectionType::Public => true,
            ConnectionType::Private => self.role == Role::Acceptor,
            ConnectionType::Local | ConnectionType::Relayed => false,
        }
    }

    /// Whether this side has to hold a call open to hear the other one, which can't reach it.
    pub fn holds_call(&self) -> bool {
        self.connection_type == ConnectionType::Private && self.makes_requests()
    }
}

/// What is sealed of a connection.
pub struct ConnectionSecrets {
    /// Keys under which the peer seals to us.
    pub receive_keys: ReceiveKeys,
    /// The key of our markers.
    pub marker_key: MarkerKey,
    /// The invitation, on both sides: it holds the one-time secret.
    pub invitation: Invitation,
    /// Invitations of this connection that were replaced, so that their codes get the right answer.
    pub revoked: Vec<Invitation>,
    /// What became of the invitation, on the side that made it.
    pub invitation_state: InvitationState,
    /// What we sent, on the side that accepted, so that it can be repeated.
    pub acceptance: Option<Acceptance>,
    /// The secret of the mailboxes at the relay, when they are not those of the invitation.
    pub mailbox_secret: Option<InvitationSecret>,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    receive_keys: String,
    marker_key: String,
    invitation: String,
    revoked: Vec<String>,
    invitation_state: InvitationState,
    acceptance: Option<Acceptance>,
    #[serde(default)]
    mailbox_secret: Option<InvitationSecret>,
}

/// The name of the row for which a connection's secrets are sealed.
pub fn secrets_row(id: ConnectionId) -> String {
    format!("connection:{id}")
}

impl ConnectionSecrets {
    /// Sealed for the connection's row.
    ///
    /// # Errors
    /// When they can't be written as JSON, which none are.
    pub fn seal(&self, vault: &Vault, id: ConnectionId) -> Result<Vec<u8>, VaultError> {
        let stored = Stored {
            receive_keys: self.receive_keys.to_secret_json().to_string(),
            marker_key: hex::encode(*self.marker_key.secret()),
            invitation: self.invitation.code().to_owned(),
            revoked: self.revoked.iter().map(|invitation| invitation.code().to_owned()).collect(),
            invitation_state: self.invitation_state.clone(),
            acceptance: self.acceptance.clone(),
            mailbox_secret: self.mailbox_secret.clone(),
        };
        let json = serde_json::to_vec(&stored).map_err(|_| VaultError::Sealed { what: secrets_row(id) })?;
        Ok(vault.seal(&secrets_row(id), &Zeroizing::new(json)))
    }

    /// Opened from the connection's row.
    ///
    /// # Errors
    /// When it does not open, or does not hold what this version wrote.
    pub fn open(vault: &Vault, id: ConnectionId, sealed: &[u8]) -> Result<Self, VaultError> {
        let error = || VaultError::Sealed { what: secrets_row(id) };
        let json = vault.open_sealed(&secrets_row(id), sealed)?;
        let stored: Stored = serde_json::from_slice(&json).map_err(|_| error())?;
        let marker_key = Zeroizing::new(hex::decode(&stored.marker_key).map_err(|_| error())?);
        Ok(Self {
            receive_keys: ReceiveKeys::from_secret_json(&stored.receive_keys).map_err(|_| error())?,
            marker_key: MarkerKey::from_secret(&marker_key).map_err(|_| error())?,
            invitation: Invitation::decode(&stored.invitation).map_err(|_| error())?,
            revoked: stored.revoked.iter().filter_map(|code| Invitation::decode(code).ok()).collect(),
            invitation_state: stored.invitation_state,
            acceptance: stored.acceptance,
            mailbox_secret: stored.mailbox_secret,
        })
    }
}

impl ConnectionSecrets {
    /// The secret of a pair of mailboxes: those of the invitation, or those that came after it.
    pub fn of_mailbox(&self, relay: &RelayAddress) -> Option<&InvitationSecret> {
        let terms = self.invitation.terms();
        match terms.relay.as_ref() == Some(relay) {
            true => Some(&terms.secret),
            false => self.mailbox_secret.as_ref(),
        }
    }

    /// A copy to be changed. Keys have no copies of their own, so it goes through the sealed form.
    ///
    /// # Errors
    /// When it does not open again, which it does.
    pub fn copied(&self, vault: &Vault, id: ConnectionId) -> Result<Self, VaultError> {
        Self::open(vault, id, &self.seal(vault, id)?)
    }
}

/// The link's id of a connection: the same sixteen bytes.
pub fn link_id(id: ConnectionId) -> LinkConnectionId {
    LinkConnectionId::from_bytes(*id.0.as_bytes())
}

/// The hub's id of a connection: the same sixteen bytes.
pub fn hub_id(id: LinkConnectionId) -> ConnectionId {
    ConnectionId(uuid::Uuid::from_bytes(*id.as_bytes()))
}
