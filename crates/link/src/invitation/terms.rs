//! What an invitation says, and its JSON form inside the code.

use super::InvitationError;
use crate::bytes::Base64Bytes;
use crate::ids::ConnectionId;
use crate::keys::{NodePublicKey, ReceivePublicKey, fixed};
use crate::limits::{MAX_ADDRESS_CHARS, MAX_ADDRESSES, MAX_CONNECTION_NAME_CHARS, MAX_LABEL_CHARS};
use crate::random::{self, Random};
use crate::terms::{ConnectionType, Mode, Role};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use zeroize::Zeroizing;

/// The terms of an invitation. Fields that this version does not know are ignored when a code is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationTerms {
    /// The connection that comes to be; random.
    pub connection_id: ConnectionId,
    /// Its name, at most 255 characters.
    pub connection_name: String,
    /// Who invites.
    pub inviter: Inviter,
    /// The short name that the inviter gave to the other side.
    pub invitee_short_name: String,
    /// How the nodes reach each other.
    pub connection_type: ConnectionType,
    /// How rules are written.
    pub mode: Mode,
    /// Who decides a conflict that has no other rule.
    pub lead: Role,
    /// Proves that the acceptor had the code.
    pub secret: InvitationSecret,
    /// When the invitation ends, milliseconds since 1970.
    pub expires_ms: u64,
    /// The address that may accept it; none: whoever has the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
    /// Where the mailboxes are, for a relayed connection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub relay: Option<RelayAddress>,
}

/// The inviting side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inviter {
    /// The node's signing key.
    pub node_key: NodePublicKey,
    /// The connection's first receive key of the inviter. The acceptance is sealed to it.
    pub receive_key: ReceivePublicKey,
    /// Addresses of its peer endpoint, best first. Empty only for local and relayed connections.
    pub addresses: Vec<String>,
    /// Its short name.
    pub short_name: String,
    /// The kind of its tracker, such as `jira-cloud`.
    pub tracker: String,
}

/// A relay and the mailbox on it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct RelayAddress {
    /// Address of the relay.
    pub url: String,
    /// Name of the mailbox pair.
    pub mailbox: String,
}

impl InvitationTerms {
    pub(super) fn check(&self) -> Result<(), InvitationError> {
        label("the connection name", &self.connection_name, MAX_CONNECTION_NAME_CHARS)?;
        label("the inviter's short name", &self.inviter.short_name, MAX_LABEL_CHARS)?;
        label("the short name of the accepting side", &self.invitee_short_name, MAX_LABEL_CHARS)?;
        label("the tracker kind", &self.inviter.tracker, MAX_LABEL_CHARS)?;
        let addresses = &self.inviter.addresses;
        if addresses.len() > MAX_ADDRESSES {
            return Err(malformed(format!("it has {} addresses, {MAX_ADDRESSES} are allowed", addresses.len())));
        }
        for address in addresses.iter().chain(&self.destination).chain(self.relay.as_ref().map(|relay| &relay.url)) {
            label("an address", address, MAX_ADDRESS_CHARS)?;
        }
        match self.connection_type {
            ConnectionType::Public | ConnectionType::Private if addresses.is_empty() => {
                Err(malformed("it has no address of the inviting node".to_owned()))
            }
            ConnectionType::Relayed if self.relay.is_none() => Err(malformed("it names no relay".to_owned())),
            _ => Ok(()),
        }
    }

    pub(super) fn to_payload(&self) -> Result<Zeroizing<Vec<u8>>, InvitationError> {
        serde_json::to_vec(self).map(Zeroizing::new).map_err(|error| malformed(error.to_string()))
    }

    pub(super) fn from_payload(payload: &[u8]) -> Result<Self, InvitationError> {
        let terms: Self = serde_json::from_slice(payload).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            malformed(format!("this version can't read its content (line {line}, column {column})"))
        })?;
        terms.check()?;
        Ok(terms)
    }
}

fn malformed(detail: String) -> InvitationError {
    InvitationError::Malformed { detail }
}

fn label(what: &str, text: &str, most: usize) -> Result<(), InvitationError> {
    if text.trim().is_empty() {
        return Err(malformed(format!("{what} is empty")));
    }
    if text.chars().any(char::is_control) {
        return Err(malformed(format!("{what} holds control characters")));
    }
    match text.chars().count() {
        count if count > most => Err(malformed(format!("{what} has {count} characters, {most} are allowed"))),
        _ => Ok(()),
    }
}

/// The one-time secret of an invitation, or the secret of a pair of mailboxes: 256 random bits. Wiped when dropped, never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct InvitationSecret(Zeroizing<[u8; 32]>);

impl InvitationSecret {
    /// Makes a new one.
    pub fn generate(random: &mut impl Random) -> Self {
        Self(Zeroizing::new(random::array(random)))
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for InvitationSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InvitationSecret(hidden)")
    }
}

impl Serialize for InvitationSecret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Base64Bytes(self.0.to_vec()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for InvitationSecret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = Zeroizing::new(Base64Bytes::deserialize(deserializer)?.0);
        fixed("invitation secret", &bytes).map(|secret| Self(Zeroizing::new(secret))).map_err(serde::de::Error::custom)
    }
}
