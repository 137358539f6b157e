//! The invitation: one text that the initiating side hands to the accepting side, once.

mod code;
mod terms;

pub use terms::{InvitationSecret, InvitationTerms, Inviter, RelayAddress};

use crate::bytes::sha256;
use crate::ids::NodeId;
use crate::keys::NodeKeys;
use std::fmt;
use zeroize::Zeroizing;

pub(crate) const LABEL: &str = "entente invitation v1";

/// A genuine invitation: its terms were signed by the node that they name. Holds its code, which is a secret.
#[derive(Clone)]
pub struct Invitation {
    terms: InvitationTerms,
    digest: [u8; 32],
    code: Zeroizing<String>,
}

impl Invitation {
    /// Signs these terms with the inviting node's keys.
    ///
    /// # Errors
    /// [`InvitationError::Malformed`] when a text is too long or missing, or when the terms name another node's key.
    pub fn issue(terms: InvitationTerms, keys: &NodeKeys) -> Result<Self, InvitationError> {
        terms.check()?;
        if terms.inviter.node_key != keys.public() {
            return Err(InvitationError::Malformed { detail: "it names another node's key".to_owned() });
        }
        let payload = terms.to_payload()?;
        let code = code::write(&payload, &keys.sign(LABEL, &payload))?;
        Ok(Self { terms, digest: sha256(&payload), code })
    }

    /// Reads a code as a person pasted it: white space, line breaks and quotes around or inside it don't matter.
    ///
    /// # Errors
    /// What is wrong with the text itself. Whether a sound code may still be used here is [`Invitation::check_usable`].
    pub fn decode(text: &str) -> Result<Self, InvitationError> {
        let (payload, signature, code) = code::read(text)?;
        let terms = InvitationTerms::from_payload(&payload)?;
        if !terms.inviter.node_key.verifies(LABEL, &payload, &signature) {
            return Err(InvitationError::Forged);
        }
        Ok(Self { terms, digest: sha256(&payload), code })
    }

    /// Whether the node `own` may accept this invitation now. `own_addresses` are the addresses under which this node
    /// is reachable; an invitation bound to a destination is accepted there only.
    ///
    /// # Errors
    /// [`InvitationError::OwnCode`], [`InvitationError::Expired`] or [`InvitationError::OtherDestination`].
    pub fn check_usable(
        &self,
        own: &NodeId,
        own_addresses: &[String],
        now_epoch_ms: u64,
    ) -> Result<(), InvitationError> {
        if self.terms.inviter.node_key.node_id() == *own {
            return Err(InvitationError::OwnCode);
        }
        if now_epoch_ms >= self.terms.expires_ms {
            return Err(InvitationError::Expired { expires_ms: self.terms.expires_ms });
        }
        match &self.terms.destination {
            Some(destination) if !own_addresses.iter().any(|own| same_address(own, destination)) => {
                Err(InvitationError::OtherDestination { destination: destination.clone() })
            }
            _ => Ok(()),
        }
    }

    /// What was agreed.
    pub fn terms(&self) -> &InvitationTerms {
        &self.terms
    }

    /// The text to copy. A secret: who has it can accept.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// SHA-256 of the signed payload: ties the handshake to exactly these terms.
    pub fn digest(&self) -> &[u8; 32] {
        &self.digest
    }
}

fn same_address(one: &str, other: &str) -> bool {
    one.trim_end_matches('/').eq_ignore_ascii_case(other.trim_end_matches('/'))
}

impl fmt::Debug for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Invitation").field("terms", &self.terms).finish_non_exhaustive()
    }
}

/// Why an invitation code can't be used. The text of each is meant for the person who pasted it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvitationError {
    /// The text is something else.
    #[error(
        "This is not an Entente invitation code. A code starts with \"entente1-\"; copy the whole code and paste it again."
    )]
    NotACode,
    /// The end is missing.
    #[error(
        "The invitation code is cut off: {found} of {expected} characters are there. Copy the whole code and paste it again."
    )]
    Cut {
        /// Characters that are there.
        found: usize,
        /// Characters that the code has.
        expected: usize,
    },
    /// Some characters are not those that were copied.
    #[error(
        "The invitation code was altered on its way. Copy it again from where it was made and paste it without changes."
    )]
    Altered,
    /// Checksum right, signature wrong: somebody made it so.
    #[error(
        "The invitation code was not signed by the node that it names: somebody changed it on purpose. Don't use it, and ask the inviting side for a new one over another way."
    )]
    Forged,
    /// Signed by its node, but its content is not usable.
    #[error("The invitation code can't be used: {detail}. Ask the inviting side to make a new one.")]
    Malformed {
        /// What is wrong with it.
        detail: String,
    },
    /// A code of a later version of the format.
    #[error(
        "The invitation code is of version {found}, and this node reads version 1. Update this node, then paste the code again."
    )]
    UnknownVersion {
        /// The version that was found.
        found: u32,
    },
    /// Too late.
    #[error("The invitation has expired. Ask the inviting side to issue a new code.")]
    Expired {
        /// When, milliseconds since 1970.
        expires_ms: u64,
    },
    /// Made by this node.
    #[error("This node made this invitation code itself. Send it to the other company, to be accepted on their node.")]
    OwnCode,
    /// Bound to another node's address.
    #[error(
        "This invitation is meant for the node at {destination}. Accept it there, or ask the inviting side for one without a destination."
    )]
    OtherDestination {
        /// The address that the invitation names.
        destination: String,
    },
}
