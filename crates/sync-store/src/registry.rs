//! What administrators configure: systems, connections, rules, users. Secrets arrive here already sealed.

use crate::StoreError;
use async_trait::async_trait;
use entente_hub::{ConnectionId, SystemId, Timestamp};
use serde::{Deserialize, Serialize};

/// A tracker registered on this node.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SystemRow {
    /// The system.
    pub id: SystemId,
    /// Its name in the console; unique.
    pub name: String,
    /// The connector kind, such as `jira-cloud`.
    pub kind: String,
    /// The tracker's address.
    pub address: String,
    /// Public settings as JSON: account, time zone, what the last check said.
    pub settings: String,
    /// Sealed credentials.
    pub credentials: Vec<u8>,
    /// When it was registered.
    pub created_at: Timestamp,
}

/// The state of a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ConnectionStatus {
    /// Waits for the other side to accept.
    Pending,
    /// Messages flow.
    Active,
    /// Paused by a person on either side.
    Deactivated,
    /// Ended; kept as a tombstone.
    Removed,
}

/// A connection as this node sees it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ConnectionRow {
    /// The connection; the same on both sides.
    pub id: ConnectionId,
    /// The local system.
    pub system: SystemId,
    /// The name in this console; unique here, 1 to 255 characters.
    pub name: String,
    /// Status.
    pub status: ConnectionStatus,
    /// The peer's node id, once known.
    pub peer_node: Option<String>,
    /// All else that may be read, as JSON: short names, description, type, mode, lead, roles, project, peer's addresses, epochs.
    pub settings: String,
    /// Sealed keys and secrets.
    pub secrets: Vec<u8>,
    /// Grows with each change; a change says on which it was based.
    pub revision: u64,
    /// When it was made here.
    pub created_at: Timestamp,
}

/// A change of a connection, refused when somebody else changed it since.
#[derive(Clone, Debug)]
pub struct ConnectionChange {
    /// The connection.
    pub id: ConnectionId,
    /// The revision that the change was based on.
    pub based_on: u64,
    /// New status.
    pub status: ConnectionStatus,
    /// New peer.
    pub peer_node: Option<String>,
    /// New settings.
    pub settings: String,
    /// New sealed secrets.
    pub secrets: Vec<u8>,
}

/// Rules that somebody publishes.
#[derive(Clone, Debug)]
pub struct NewRuleVersion {
    /// The connection.
    pub connection: ConnectionId,
    /// The outgoing script.
    pub outgoing: String,
    /// The incoming script.
    pub incoming: String,
    /// Who publishes.
    pub author: String,
    /// Why.
    pub note: String,
}

/// A published version of a connection's rules.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RuleVersionRow {
    /// The connection.
    pub connection: ConnectionId,
    /// 1, 2, 3 ...
    pub number: u64,
    /// The outgoing script.
    pub outgoing: String,
    /// The incoming script.
    pub incoming: String,
    /// Who published it.
    pub author: String,
    /// Why.
    pub note: String,
    /// When.
    pub published_at: Timestamp,
}

/// Somebody who may sign in to the console.
#[derive(Clone, Debug, PartialEq)]
pub struct UserRow {
    /// The name; unique.
    pub name: String,
    /// The password's hash (argon2id, PHC text).
    pub password_hash: String,
    /// When the account was made.
    pub created_at: Timestamp,
}

/// A session of the console.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionRow {
    /// SHA-256 of the session's token.
    pub token_hash: Vec<u8>,
    /// Whose.
    pub user: String,
    /// The token that a form must repeat.
    pub csrf: String,
    /// When it ends.
    pub expires_at: Timestamp,
}

/// A token for machines.
#[derive(Clone, Debug, PartialEq)]
pub struct ApiTokenRow {
    /// SHA-256 of the token.
    pub token_hash: Vec<u8>,
    /// What it is for; unique.
    pub name: String,
    /// Who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: Timestamp,
}

/// The store of what administrators configure.
#[async_trait]
pub trait Registry: Send + Sync {
    /// A value of the node itself, such as the instance id.
    async fn setting(&self, name: &str) -> Result<Option<String>, StoreError>;
    /// Sets a value of the node itself.
    async fn set_setting(&self, name: &str, value: &str) -> Result<(), StoreError>;

    /// Adds a system, or replaces all of it but `created_at`. Another system of the same name is a conflict.
    async fn save_system(&self, system: SystemRow) -> Result<(), StoreError>;
    /// All systems, oldest first.
    async fn systems(&self) -> Result<Vec<SystemRow>, StoreError>;

    /// Adds a connection together with its first rules. The same id is a conflict, and so is the name of one that is not removed.
    async fn add_connection(
        &self,
        connection: ConnectionRow,
        rules: NewRuleVersion,
        now: Timestamp,
    ) -> Result<(), StoreError>;
    /// Changes a connection; [`StoreError::Conflict`] when it was changed since the revision that the change is based on.
    async fn change_connection(&self, change: ConnectionChange) -> Result<ConnectionRow, StoreError>;
    /// Takes a pending connection and its rules away without a trace: what was begun here and never came about. Anything
    /// but a pending connection is a [`StoreError::Conflict`].
    async fn drop_pending_connection(&self, id: ConnectionId) -> Result<(), StoreError>;
    /// A connection, a removed one too.
    async fn connection(&self, id: ConnectionId) -> Result<Option<ConnectionRow>, StoreError>;
    /// All connections but removed ones, oldest first.
    async fn connections(&self) -> Result<Vec<ConnectionRow>, StoreError>;

    /// Publishes rules; answers the new version.
    async fn publish_rules(&self, rules: NewRuleVersion, now: Timestamp) -> Result<RuleVersionRow, StoreError>;
    /// Versions of a connection's rules, newest first.
    async fn rule_versions(&self, connection: ConnectionId, limit: u32) -> Result<Vec<RuleVersionRow>, StoreError>;

    /// Adds a user; the same name is a conflict.
    async fn add_user(&self, user: UserRow) -> Result<(), StoreError>;
    /// A user by name.
    async fn user(&self, name: &str) -> Result<Option<UserRow>, StoreError>;
    /// How many users there are.
    async fn user_count(&self) -> Result<u64, StoreError>;
    /// Starts a session.
    async fn add_session(&self, session: SessionRow) -> Result<(), StoreError>;
    /// A living session by its token's hash.
    async fn session(&self, token_hash: &[u8], now: Timestamp) -> Result<Option<SessionRow>, StoreError>;
    /// Ends a session.
    async fn end_session(&self, token_hash: &[u8]) -> Result<(), StoreError>;
    /// Adds a token for machines.
    async fn add_api_token(&self, token: ApiTokenRow) -> Result<(), StoreError>;
    /// A token for machines by its hash.
    async fn api_token(&self, token_hash: &[u8]) -> Result<Option<ApiTokenRow>, StoreError>;
    /// All tokens for machines, oldest first.
    async fn api_tokens(&self) -> Result<Vec<ApiTokenRow>, StoreError>;
    /// Ends a token for machines.
    async fn end_api_token(&self, name: &str) -> Result<(), StoreError>;
}
