//! What each side tells of itself in the handshake. Sealed to the other's receive key; unknown fields are ignored.

use super::HandshakeError;
use crate::ids::Epoch;
use crate::keys::ReceivePublicKey;
use crate::limits::{MAX_ADDRESS_CHARS, MAX_ADDRESSES, MAX_LABEL_CHARS};
use crate::relay::{FreshMailbox, MAX_MAILBOX_CHARS};
use crate::terms::{Capabilities, PROTOCOL_VERSIONS};
use serde::{Deserialize, Serialize};

/// The acceptor about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcceptorDescription {
    /// To which the initiator seals what it sends.
    pub receive_key: ReceivePublicKey,
    /// The epoch in which the acceptor numbers what it sends.
    pub epoch: Epoch,
    /// The kind of its tracker, such as `jira-cloud`.
    pub tracker: String,
    /// Who accepted, as the initiator's administrator shall read it.
    pub person: String,
    /// The short name of the accepting side.
    pub short_name: String,
    /// Addresses of its peer endpoint; empty when it has none.
    #[serde(default)]
    pub addresses: Vec<String>,
    /// Versions and abilities.
    pub capabilities: Capabilities,
}

/// Whether the connection is active with the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerStatus {
    /// Both sides may start.
    Active,
    /// A person of the initiator has to confirm first; the state comes with a later exchange.
    AwaitingConfirmation,
}

/// The initiator about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InitiatorDescription {
    /// Whether the connection is active now.
    pub status: AnswerStatus,
    /// To which the acceptor seals what it sends.
    pub receive_key: ReceivePublicKey,
    /// The epoch in which the initiator numbers what it sends.
    pub epoch: Epoch,
    /// The kind of its tracker.
    pub tracker: String,
    /// Its short name.
    pub short_name: String,
    /// Addresses of its peer endpoint, best first.
    #[serde(default)]
    pub addresses: Vec<String>,
    /// Versions and abilities.
    pub capabilities: Capabilities,
    /// What was agreed beyond the invitation, such as the conflict policy; unknown names are kept.
    #[serde(default)]
    pub policies: serde_json::Map<String, serde_json::Value>,
    /// For a relayed connection whose acceptor has the feature: where both go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mailbox: Option<FreshMailbox>,
}

impl AcceptorDescription {
    pub(super) fn check(&self) -> Result<(), HandshakeError> {
        check(&[&self.tracker, &self.person, &self.short_name], &self.addresses, &self.capabilities)
    }
}

impl InitiatorDescription {
    pub(super) fn check(&self) -> Result<(), HandshakeError> {
        let is_name = |mailbox: &FreshMailbox| {
            (1..=MAX_MAILBOX_CHARS).contains(&mailbox.name.len())
                && mailbox.name.bytes().all(|byte| byte.is_ascii_graphic())
        };
        if !self.mailbox.as_ref().is_none_or(is_name) {
            return Err(HandshakeError::Malformed);
        }
        check(&[&self.tracker, &self.short_name], &self.addresses, &self.capabilities)
    }
}

fn check(labels: &[&String], addresses: &[String], theirs: &Capabilities) -> Result<(), HandshakeError> {
    let fits = |text: &str, most: usize| text.chars().count() <= most && !text.chars().any(char::is_control);
    let sound = labels.iter().all(|label| fits(label, MAX_LABEL_CHARS))
        && addresses.len() <= MAX_ADDRESSES
        && addresses.iter().all(|address| fits(address, MAX_ADDRESS_CHARS))
        && theirs.is_sound();
    if !sound {
        return Err(HandshakeError::Malformed);
    }
    match theirs.versions.iter().any(|version| PROTOCOL_VERSIONS.contains(version)) {
        true => Ok(()),
        false => Err(HandshakeError::NoCommonVersion),
    }
}
