//! The handshake: the acceptor answers an invitation, the initiator answers the acceptor; after that both know each
//! other's keys, and nobody else can take the invitation.

mod acceptance;
mod answer;
mod comparison;
mod description;

pub use acceptance::{Acceptance, accept};
pub use answer::{Accepted, Answer, InvitationState, Verdict, consider, read_answer};
pub use comparison::comparison_code;
pub use description::{AcceptorDescription, AnswerStatus, InitiatorDescription};

use serde::{Deserialize, Serialize};

/// Why a handshake message was refused. Travels as its code; the text is meant for the person who accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandshakeError {
    /// The node knows no such invitation.
    #[error(
        "The node at the invitation's address did not make this invitation. Check with the inviting side that the code is theirs and their address is right."
    )]
    UnknownInvitation,
    /// The one-time secret was not known.
    #[error(
        "The acceptance does not fit the invitation: its proof of the code is wrong. Paste the code again as it was made."
    )]
    BadMac,
    /// The signature does not fit the key.
    #[error(
        "The message was not signed by the node that it names. Somebody changed it on its way; try again, and ask your network's administrator if it happens again."
    )]
    BadSignature,
    /// Not in time.
    #[error("The invitation has expired. Ask the inviting side to issue a new code.")]
    Expired,
    /// Taken back.
    #[error("The inviting side revoked this invitation. Ask them for a new code.")]
    Revoked,
    /// Another node was first.
    #[error(
        "This invitation was already used by another node. If that was not yours, tell the inviting side, and ask them for a new code."
    )]
    AlreadyUsed,
    /// The invitation names another node.
    #[error(
        "This invitation is meant for the node whose address the inviting side entered, and this is another one. Accept it there, or ask for a code without a destination."
    )]
    OtherDestination,
    /// The node that made the code.
    #[error("This node made this invitation code itself. Send it to the other company, to be accepted on their node.")]
    OwnCode,
    /// The answer comes from another node than the one that invited.
    #[error("The answer did not come from the node that invited. Check the address with the inviting side.")]
    ForeignNode,
    /// A message of a version that this node does not read.
    #[error("The two nodes have no protocol version in common. Update the older one.")]
    NoCommonVersion,
    /// Sealed to a key that is not there, or altered.
    #[error("The message can't be opened with the keys of this connection. Ask the inviting side to issue a new code.")]
    Unsealable,
    /// Opened, and not readable.
    #[error("The content of the message can't be read. Update both nodes, then ask for a new code.")]
    Malformed,
    /// Over a limit.
    #[error("The message is larger than a handshake may be.")]
    Oversized,
}

fn mac(secret: &crate::invitation::InvitationSecret, transcript: &[u8]) -> Vec<u8> {
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, secret.as_bytes());
    aws_lc_rs::hmac::sign(&key, transcript).as_ref().to_vec()
}

fn mac_fits(secret: &crate::invitation::InvitationSecret, transcript: &[u8], mac: &[u8]) -> bool {
    let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, secret.as_bytes());
    aws_lc_rs::hmac::verify(&key, transcript, mac).is_ok()
}
