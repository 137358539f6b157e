//! The acceptor's message.

use super::{AcceptorDescription, HandshakeError, mac};
use crate::bytes::{Base64Bytes, length_prefixed};
use crate::ids::{ConnectionId, KeyId};
use crate::invitation::Invitation;
use crate::keys::{NodeKeys, NodePublicKey, Signature};
use crate::limits::MAX_HANDSHAKE_BYTES;
use crate::seal;
use serde::{Deserialize, Serialize};

pub(super) const LABEL: &str = "entente acceptance v1";

/// "I accept": who the acceptor is, sealed to the initiator, with a proof that it had the code.
///
/// Sealing draws fresh randomness, so store this message before it is sent, and send the stored one when it has to be
/// sent again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acceptance {
    /// Protocol version of this message.
    pub version: u32,
    /// Of which invitation.
    pub connection_id: ConnectionId,
    /// The acceptor's signing key.
    pub acceptor: NodePublicKey,
    /// The initiator's receive key to which it is sealed.
    pub receive_key: KeyId,
    /// [`AcceptorDescription`] as JSON, sealed.
    pub sealed: Base64Bytes,
    /// HMAC-SHA256 of the transcript under the invitation's secret.
    pub mac: Base64Bytes,
    /// The acceptor's signature over transcript and MAC.
    pub signature: Signature,
}

impl Acceptance {
    /// Everything that both sides must agree on at this point, without a doubt about where a part ends.
    pub(super) fn transcript(&self, invitation: &Invitation) -> Vec<u8> {
        length_prefixed(&[
            LABEL.as_bytes(),
            invitation.digest(),
            &self.version.to_be_bytes(),
            self.connection_id.as_bytes(),
            self.acceptor.as_bytes(),
            self.receive_key.as_bytes(),
            self.sealed.as_slice(),
        ])
    }

    pub(super) fn signed(transcript: &[u8], mac: &[u8]) -> Vec<u8> {
        length_prefixed(&[transcript, mac])
    }
}

pub(super) fn info(connection: &ConnectionId, acceptor: &NodePublicKey) -> Vec<u8> {
    length_prefixed(&[LABEL.as_bytes(), connection.as_bytes(), acceptor.as_bytes()])
}

/// Accepts an invitation.
///
/// # Errors
/// [`HandshakeError::OwnCode`] for an invitation of this node; [`HandshakeError::Oversized`] or
/// [`HandshakeError::Malformed`] for a description over the limits; [`HandshakeError::Unsealable`] when the
/// initiator's receive key is no usable key.
pub fn accept(
    invitation: &Invitation,
    keys: &NodeKeys,
    description: &AcceptorDescription,
) -> Result<Acceptance, HandshakeError> {
    let terms = invitation.terms();
    if terms.inviter.node_key == keys.public() {
        return Err(HandshakeError::OwnCode);
    }
    description.check()?;
    let plain = serde_json::to_vec(description).map_err(|_| HandshakeError::Malformed)?;
    if plain.len() + seal::OVERHEAD_BYTES > MAX_HANDSHAKE_BYTES {
        return Err(HandshakeError::Oversized);
    }
    let acceptor = keys.public();
    let info = info(&terms.connection_id, &acceptor);
    let sealed = seal::seal(&terms.inviter.receive_key, &info, invitation.digest(), &plain)
        .map_err(|_| HandshakeError::Unsealable)?;
    let mut acceptance = Acceptance {
        version: 1,
        connection_id: terms.connection_id,
        acceptor,
        receive_key: terms.inviter.receive_key.id(),
        sealed: sealed.into(),
        mac: Base64Bytes::default(),
        signature: keys.sign(LABEL, &[]),
    };
    let transcript = acceptance.transcript(invitation);
    acceptance.mac = mac(&terms.secret, &transcript).into();
    acceptance.signature = keys.sign(LABEL, &Acceptance::signed(&transcript, acceptance.mac.as_slice()));
    Ok(acceptance)
}
