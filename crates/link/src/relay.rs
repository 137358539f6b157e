//! The relay between two nodes that can't be reached: what they say to it, and the parcels that they leave there for each
//! other. The relay sees who may use a mailbox, sizes and times; it can read no parcel's content and make none.

use crate::bytes::{Base64Bytes, length_prefixed, sha256};
use crate::exchange::ConnectionReport;
use crate::handshake::{Acceptance, Answer, HandshakeError};
use crate::ids::{ConnectionId, NodeId};
use crate::invitation::InvitationSecret;
use crate::keys::{KeyError, NodeKeys, NodePublicKey, Signature};
use crate::limits::{MAX_CONNECTIONS_PER_EXCHANGE, MAX_ENVELOPES_PER_EXCHANGE};
use crate::terms::Role;
use serde::{Deserialize, Serialize};

/// Path of the call that opens a pair of mailboxes.
pub const OPEN_PATH: &str = "/relay/v1/open";
/// Path of the call that leaves a parcel for the other side.
pub const PUT_PATH: &str = "/relay/v1/put";
/// Path of the call that fetches parcels, and drops those fetched before.
pub const TAKE_PATH: &str = "/relay/v1/take";
/// Largest parcel, in bytes: one envelope of the largest size fits.
pub const MAX_PARCEL_BYTES: usize = 24 * 1024 * 1024;
/// Longest name of a pair of mailboxes, in characters.
pub const MAX_MAILBOX_CHARS: usize = 64;

const KEY_LABEL: &[u8] = b"entente relay key v1";
const PARCEL_LABEL: &str = "entente parcel v1";
const VERSION: u32 = 1;

/// Opens a pair of mailboxes, signed with the initiator's key. Repeated with the same keys it changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    /// The name of the pair: random, from the initiator.
    pub mailbox: String,
    /// Signs the initiator's calls.
    pub initiator: NodePublicKey,
    /// Signs the acceptor's calls.
    pub acceptor: NodePublicKey,
}

/// Leaves a parcel in the mailbox of the other side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Put {
    /// The pair.
    pub mailbox: String,
    /// The parcel.
    pub parcel: Base64Bytes,
}

/// Fetches parcels from the caller's own mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Take {
    /// The pair.
    pub mailbox: String,
    /// Parcels up to this number are dealt with, and are dropped now.
    pub after: u64,
    /// How long the relay may wait for a parcel, in milliseconds.
    pub hold_ms: u32,
}

/// Parcels of a mailbox, oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// The parcels; none when the wait was over.
    pub parcels: Vec<Stored>,
}

/// A parcel with its number in the mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stored {
    /// Grows, with gaps.
    pub number: u64,
    /// The parcel.
    pub parcel: Base64Bytes,
}

/// For whom a call to the relay is signed: it can't be carried over to another mailbox.
pub fn audience(mailbox: &str) -> NodeId {
    NodeId::from_bytes(sha256(&length_prefixed(&[b"entente relay mailbox v1", mailbox.as_bytes()])))
}

/// A pair of mailboxes that the initiator makes for the two nodes alone, once an invitation was accepted: others may have had the code, and
/// with it the keys of the mailboxes that it names. It travels sealed, in the answer to the acceptance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreshMailbox {
    /// The name of the pair, at the relay of the invitation.
    pub name: String,
    /// The keys of both sides follow from it.
    pub secret: InvitationSecret,
}

/// The key with which one side signs its calls to the relay. Both follow from the secret of the invitation or of the fresh pair, which the
/// relay never sees; they are no node's own key, so that a relay can't tell which mailboxes belong to one node.
///
/// # Errors
/// When the crypto library can't make the key.
pub fn mailbox_keys(secret: &InvitationSecret, role: Role) -> Result<NodeKeys, KeyError> {
    let secret = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, secret.as_bytes());
    let side: &[u8] = match role {
        Role::Initiator => b"initiator",
        Role::Acceptor => b"acceptor",
    };
    let seed = aws_lc_rs::hmac::sign(&secret, &length_prefixed(&[KEY_LABEL, side]));
    NodeKeys::from_secret_seed(seed.as_ref())
}

/// What one side leaves for the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "content")]
pub enum Parcel {
    /// The acceptance of the invitation.
    Acceptance(Acceptance),
    /// The answer to it.
    Answer(Answer),
    /// Why it is refused.
    Refusal(HandshakeError),
    /// Envelopes and acknowledgements.
    Exchange(ParcelExchange),
}

/// What two nodes say to each other in one parcel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelExchange {
    /// Grows with every parcel of the sender, also over its restarts: a report in an older parcel than one that was read is
    /// passed over, so that a relay can't bring an old state back.
    pub number: u64,
    /// The sender's view of the connection.
    #[serde(default)]
    pub reports: Vec<ConnectionReport>,
    /// Envelopes, in the order of their sequences within each lane.
    #[serde(default)]
    pub envelopes: Vec<Base64Bytes>,
}

/// Why a parcel is set aside.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParcelError {
    /// Cut, of another version, or of another program.
    #[error("it is no parcel that this version reads")]
    Malformed,
    /// Not signed by the other side of this connection.
    #[error("it was not signed by the other side of this connection, or was altered by the relay")]
    BadSignature,
    /// Genuine, of another connection, or one of our own.
    #[error("it belongs to another connection or direction")]
    Foreign,
}

#[derive(Serialize, Deserialize)]
struct Signed {
    version: u32,
    connection_id: ConnectionId,
    sender: Role,
    #[serde(flatten)]
    parcel: Parcel,
}

impl Parcel {
    /// The bytes for the relay: a signature and JSON.
    ///
    /// # Errors
    /// [`ParcelError::Malformed`] when it can't be written or is too large.
    pub fn write(self, connection_id: ConnectionId, sender: Role, keys: &NodeKeys) -> Result<Vec<u8>, ParcelError> {
        let signed = Signed { version: VERSION, connection_id, sender, parcel: self };
        let json = serde_json::to_vec(&signed).map_err(|_| ParcelError::Malformed)?;
        if json.len() + Signature::LENGTH > MAX_PARCEL_BYTES {
            return Err(ParcelError::Malformed);
        }
        let mut bytes = keys.sign(PARCEL_LABEL, &json).as_bytes().to_vec();
        bytes.extend_from_slice(&json);
        Ok(bytes)
    }

    /// Reads a parcel of the other side. Before the acceptance its key is not known; an acceptance proves itself, and
    /// nothing else is read then.
    ///
    /// # Errors
    /// See [`ParcelError`].
    pub fn read(
        bytes: &[u8],
        connection_id: ConnectionId,
        sender: Role,
        key: Option<&NodePublicKey>,
    ) -> Result<Self, ParcelError> {
        let (signature, json) = bytes.split_at_checked(Signature::LENGTH).ok_or(ParcelError::Malformed)?;
        let signature = Signature::from_bytes(signature).map_err(|_| ParcelError::Malformed)?;
        let genuine = key.is_some_and(|key| key.verifies(PARCEL_LABEL, json, &signature));
        let signed: Signed = serde_json::from_slice(json).map_err(|_| ParcelError::Malformed)?;
        if !genuine && !matches!(signed.parcel, Self::Acceptance(_)) {
            return Err(ParcelError::BadSignature);
        }
        if signed.version != VERSION {
            return Err(ParcelError::Malformed);
        }
        if signed.connection_id != connection_id || signed.sender != sender {
            return Err(ParcelError::Foreign);
        }
        match &signed.parcel {
            Self::Exchange(exchange)
                if exchange.reports.len() > MAX_CONNECTIONS_PER_EXCHANGE
                    || exchange.envelopes.len() > MAX_ENVELOPES_PER_EXCHANGE =>
            {
                Err(ParcelError::Malformed)
            }
            _ => Ok(signed.parcel),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: ConnectionId = ConnectionId::from_bytes([1; 16]);
    const ELSEWHERE: ConnectionId = ConnectionId::from_bytes([2; 16]);

    fn keys(seed: u8) -> NodeKeys {
        NodeKeys::from_secret_seed(&[seed; 32]).unwrap()
    }

    fn parcel() -> Parcel {
        Parcel::Exchange(ParcelExchange { number: 7, reports: Vec::new(), envelopes: vec![Base64Bytes(vec![1, 2])] })
    }

    fn written() -> Vec<u8> {
        parcel().write(HERE, Role::Initiator, &keys(1)).unwrap()
    }

    #[test]
    fn a_parcel_is_read_by_the_other_side_alone() {
        let read =
            |bytes: &[u8], connection, role, key: &NodeKeys| Parcel::read(bytes, connection, role, Some(&key.public()));
        assert_eq!(read(&written(), HERE, Role::Initiator, &keys(1)), Ok(parcel()));
        assert_eq!(read(&written(), ELSEWHERE, Role::Initiator, &keys(1)), Err(ParcelError::Foreign));
        assert_eq!(read(&written(), HERE, Role::Acceptor, &keys(1)), Err(ParcelError::Foreign));
        assert_eq!(read(&written(), HERE, Role::Initiator, &keys(2)), Err(ParcelError::BadSignature));
    }

    #[test]
    fn what_a_relay_changes_or_cuts_is_refused() {
        let key = keys(1).public();
        for nth in 0..written().len() {
            let mut changed = written();
            changed[nth] ^= 1;
            assert!(Parcel::read(&changed, HERE, Role::Initiator, Some(&key)).is_err(), "byte {nth}");
            assert!(Parcel::read(&written()[..nth], HERE, Role::Initiator, Some(&key)).is_err(), "cut at {nth}");
        }
    }

    #[test]
    fn before_the_acceptance_nothing_else_is_read() {
        assert_eq!(Parcel::read(&written(), HERE, Role::Initiator, None), Err(ParcelError::BadSignature));
    }

    #[test]
    fn a_call_is_signed_for_one_pair_of_mailboxes() {
        assert_ne!(audience("a"), audience("b"));
    }
}
