//! The initiator's side: what becomes of an acceptance, and the answer to it; and how the acceptor reads that answer.

use super::acceptance::{self, Acceptance};
use super::{AcceptorDescription, HandshakeError, InitiatorDescription, comparison_code, mac, mac_fits};
use crate::bytes::{Base64Bytes, length_prefixed, sha256};
use crate::ids::{ConnectionId, KeyId};
use crate::invitation::Invitation;
use crate::keys::{NodeKeys, NodePublicKey, ReceiveKeys, Signature};
use crate::limits::MAX_HANDSHAKE_BYTES;
use crate::seal;
use serde::{Deserialize, Serialize};

const LABEL: &str = "entente answer v1";

/// The initiator's answer, sealed to the acceptor, bound to the acceptance that it answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Protocol version of this message.
    pub version: u32,
    /// Of which invitation.
    pub connection_id: ConnectionId,
    /// The acceptor's receive key to which it is sealed.
    pub receive_key: KeyId,
    /// [`InitiatorDescription`] as JSON, sealed.
    pub sealed: Base64Bytes,
    /// HMAC-SHA256 of the transcript under the invitation's secret.
    pub mac: Base64Bytes,
    /// The initiator's signature over transcript and MAC.
    pub signature: Signature,
}

impl Answer {
    fn transcript(&self, invitation: &Invitation, acceptor: &NodePublicKey, acceptance_hash: &[u8; 32]) -> Vec<u8> {
        length_prefixed(&[
            LABEL.as_bytes(),
            invitation.digest(),
            &self.version.to_be_bytes(),
            self.connection_id.as_bytes(),
            invitation.terms().inviter.node_key.as_bytes(),
            acceptor.as_bytes(),
            acceptance_hash,
            self.receive_key.as_bytes(),
            self.sealed.as_slice(),
        ])
    }
}

/// Where an invitation stands at the initiator. Kept with the connection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum InvitationState {
    /// Nobody accepted yet.
    Open,
    /// Taken back by a person.
    Revoked,
    /// The first acceptor's key is pinned, and its answer is kept for when it asks again.
    Used {
        /// The pinned key.
        acceptor: NodePublicKey,
        /// What it was answered.
        answer: Answer,
    },
}

/// What to do with an acceptance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// The pinned acceptor asks again: send the same answer, change nothing.
    Repeat(Answer),
    /// The first acceptance. Make the answer, store it with the pinned key in one transaction, then send it.
    First(Box<Accepted>),
}

/// A genuine first acceptance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The acceptor's signing key, to be pinned.
    pub acceptor: NodePublicKey,
    /// What it says of itself.
    pub description: AcceptorDescription,
    /// The code that both sides show.
    pub comparison_code: String,
    acceptance_hash: [u8; 32],
}

/// Judges an acceptance at the initiator. Only who has the code learns that it expired, was revoked or is used.
///
/// # Errors
/// The reason to send back.
pub fn consider(
    invitation: &Invitation,
    state: &InvitationState,
    receive_keys: &ReceiveKeys,
    acceptance: &Acceptance,
    now_epoch_ms: u64,
) -> Result<Verdict, HandshakeError> {
    let terms = invitation.terms();
    if acceptance.version != 1 {
        return Err(HandshakeError::NoCommonVersion);
    }
    if acceptance.connection_id != terms.connection_id {
        return Err(HandshakeError::UnknownInvitation);
    }
    if acceptance.sealed.0.len() > MAX_HANDSHAKE_BYTES {
        return Err(HandshakeError::Oversized);
    }
    let transcript = acceptance.transcript(invitation);
    if !mac_fits(&terms.secret, &transcript, acceptance.mac.as_slice()) {
        return Err(HandshakeError::BadMac);
    }
    let signed = Acceptance::signed(&transcript, acceptance.mac.as_slice());
    if !acceptance.acceptor.verifies(acceptance::LABEL, &signed, &acceptance.signature) {
        return Err(HandshakeError::BadSignature);
    }
    match state {
        InvitationState::Used { acceptor, answer } if *acceptor == acceptance.acceptor => {
            return Ok(Verdict::Repeat(answer.clone()));
        }
        InvitationState::Used { .. } => return Err(HandshakeError::AlreadyUsed),
        InvitationState::Revoked => return Err(HandshakeError::Revoked),
        InvitationState::Open => {}
    }
    if now_epoch_ms >= terms.expires_ms {
        return Err(HandshakeError::Expired);
    }
    if acceptance.acceptor == terms.inviter.node_key {
        return Err(HandshakeError::OwnCode);
    }
    let description = open_description(invitation, receive_keys, acceptance)?;
    let comparison_code = comparison_code(&terms.connection_id, &terms.inviter.node_key, &acceptance.acceptor);
    Ok(Verdict::First(Box::new(Accepted {
        acceptor: acceptance.acceptor,
        description,
        comparison_code,
        acceptance_hash: sha256(&transcript),
    })))
}

fn open_description(
    invitation: &Invitation,
    receive_keys: &ReceiveKeys,
    acceptance: &Acceptance,
) -> Result<AcceptorDescription, HandshakeError> {
    let key = receive_keys.get(&acceptance.receive_key).ok_or(HandshakeError::Unsealable)?;
    let info = acceptance::info(&acceptance.connection_id, &acceptance.acceptor);
    let plain = seal::open(key, &info, invitation.digest(), acceptance.sealed.as_slice())
        .map_err(|_| HandshakeError::Unsealable)?;
    let description: AcceptorDescription = serde_json::from_slice(&plain).map_err(|_| HandshakeError::Malformed)?;
    description.check()?;
    Ok(description)
}

impl Accepted {
    /// Makes the answer.
    ///
    /// # Errors
    /// [`HandshakeError::Malformed`] or [`HandshakeError::Oversized`] for a description over the limits,
    /// [`HandshakeError::ForeignNode`] when `keys` are not the inviter's, [`HandshakeError::Unsealable`] when the
    /// acceptor's receive key is no usable key.
    pub fn answer(
        &self,
        invitation: &Invitation,
        keys: &NodeKeys,
        description: &InitiatorDescription,
    ) -> Result<Answer, HandshakeError> {
        let terms = invitation.terms();
        if keys.public() != terms.inviter.node_key {
            return Err(HandshakeError::ForeignNode);
        }
        description.check()?;
        let plain = serde_json::to_vec(description).map_err(|_| HandshakeError::Malformed)?;
        if plain.len() + seal::OVERHEAD_BYTES > MAX_HANDSHAKE_BYTES {
            return Err(HandshakeError::Oversized);
        }
        let receive_key = self.description.receive_key;
        let info = info(&terms.connection_id, &terms.inviter.node_key);
        let sealed =
            seal::seal(&receive_key, &info, &self.acceptance_hash, &plain).map_err(|_| HandshakeError::Unsealable)?;
        let mut answer = Answer {
            version: 1,
            connection_id: terms.connection_id,
            receive_key: receive_key.id(),
            sealed: sealed.into(),
            mac: Base64Bytes::default(),
            signature: keys.sign(LABEL, &[]),
        };
        let transcript = answer.transcript(invitation, &self.acceptor, &self.acceptance_hash);
        answer.mac = mac(&terms.secret, &transcript).into();
        answer.signature = keys.sign(LABEL, &Acceptance::signed(&transcript, answer.mac.as_slice()));
        Ok(answer)
    }
}

fn info(connection: &ConnectionId, initiator: &NodePublicKey) -> Vec<u8> {
    length_prefixed(&[LABEL.as_bytes(), connection.as_bytes(), initiator.as_bytes()])
}

/// Reads the answer at the acceptor. `acceptance` is the message that was sent.
///
/// # Errors
/// [`HandshakeError::ForeignNode`] when the signature is not the inviter's, else what does not fit.
pub fn read_answer(
    invitation: &Invitation,
    acceptance: &Acceptance,
    receive_keys: &ReceiveKeys,
    answer: &Answer,
) -> Result<InitiatorDescription, HandshakeError> {
    let terms = invitation.terms();
    if answer.version != 1 {
        return Err(HandshakeError::NoCommonVersion);
    }
    if answer.connection_id != terms.connection_id {
        return Err(HandshakeError::UnknownInvitation);
    }
    if answer.sealed.0.len() > MAX_HANDSHAKE_BYTES {
        return Err(HandshakeError::Oversized);
    }
    let acceptance_hash = sha256(&acceptance.transcript(invitation));
    let transcript = answer.transcript(invitation, &acceptance.acceptor, &acceptance_hash);
    let signed = Acceptance::signed(&transcript, answer.mac.as_slice());
    if !terms.inviter.node_key.verifies(LABEL, &signed, &answer.signature) {
        return Err(HandshakeError::ForeignNode);
    }
    if !mac_fits(&terms.secret, &transcript, answer.mac.as_slice()) {
        return Err(HandshakeError::BadMac);
    }
    let key = receive_keys.get(&answer.receive_key).ok_or(HandshakeError::Unsealable)?;
    let info = info(&terms.connection_id, &terms.inviter.node_key);
    let plain =
        seal::open(key, &info, &acceptance_hash, answer.sealed.as_slice()).map_err(|_| HandshakeError::Unsealable)?;
    let description: InitiatorDescription = serde_json::from_slice(&plain).map_err(|_| HandshakeError::Malformed)?;
    description.check()?;
    Ok(description)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handshake::{AnswerStatus, accept};
    use crate::ids::Epoch;
    use crate::invitation::{InvitationSecret, InvitationTerms, Inviter};
    use crate::keys::ReceiveKey;
    use crate::terms::{Capabilities, ConnectionType, Mode, Role};

    fn ring(seed: u8) -> ReceiveKeys {
        ReceiveKeys::with(ReceiveKey::from_secret(&[seed; 32]).unwrap(), 0)
    }

    fn capabilities() -> Capabilities {
        Capabilities { versions: vec![1], features: Vec::new(), software: String::new() }
    }

    fn invitation(keys: &NodeKeys) -> Invitation {
        let inviter = Inviter {
            node_key: keys.public(),
            receive_key: ring(3).newest(),
            addresses: vec!["https://a.example".to_owned()],
            short_name: "a".to_owned(),
            tracker: "jira-cloud".to_owned(),
        };
        let terms = InvitationTerms {
            connection_id: ConnectionId::from_bytes([1; 16]),
            connection_name: "a to b".to_owned(),
            inviter,
            invitee_short_name: "b".to_owned(),
            connection_type: ConnectionType::Private,
            mode: Mode::Script,
            lead: Role::Initiator,
            secret: InvitationSecret::generate(&mut |bytes: &mut [u8]| bytes.fill(4)),
            expires_ms: 1,
            destination: None,
            relay: None,
        };
        Invitation::issue(terms, keys).unwrap()
    }

    /// The signature alone would let through whoever stole the node's key and not the code.
    #[test]
    fn an_answer_that_is_signed_without_the_secret_is_refused() {
        let (initiator, acceptor) =
            (NodeKeys::from_secret_seed(&[1; 32]).unwrap(), NodeKeys::from_secret_seed(&[2; 32]).unwrap());
        let invitation = invitation(&initiator);
        let description = AcceptorDescription {
            receive_key: ring(5).newest(),
            epoch: Epoch::from_bytes([2; 8]),
            tracker: "jira-cloud".to_owned(),
            person: "B".to_owned(),
            short_name: "b".to_owned(),
            addresses: Vec::new(),
            capabilities: capabilities(),
        };
        let acceptance = accept(&invitation, &acceptor, &description).unwrap();
        let Ok(Verdict::First(accepted)) = consider(&invitation, &InvitationState::Open, &ring(3), &acceptance, 0)
        else {
            panic!("not accepted");
        };
        let description = InitiatorDescription {
            status: AnswerStatus::Active,
            receive_key: ring(3).newest(),
            epoch: Epoch::from_bytes([1; 8]),
            tracker: "jira-cloud".to_owned(),
            short_name: "a".to_owned(),
            addresses: Vec::new(),
            capabilities: capabilities(),
            policies: serde_json::Map::new(),
            mailbox: None,
        };
        let mut answer = accepted.answer(&invitation, &initiator, &description).unwrap();
        assert_eq!(read_answer(&invitation, &acceptance, &ring(5), &answer), Ok(description));
        answer.mac.0[0] ^= 1;
        let transcript = answer.transcript(&invitation, &acceptance.acceptor, &accepted.acceptance_hash);
        answer.signature = initiator.sign(LABEL, &Acceptance::signed(&transcript, answer.mac.as_slice()));
        assert_eq!(read_answer(&invitation, &acceptance, &ring(5), &answer), Err(HandshakeError::BadMac));
    }
}
