//! What the HTTP side needs of the node behind it.

use async_trait::async_trait;
use entente_link::about::About;
use entente_link::exchange::{ConnectionReport, RefusedEnvelope};
use entente_link::handshake::{Acceptance, Answer, HandshakeError};
use entente_link::ids::{InstanceId, NodeId};
use entente_link::keys::{NodeKeys, NodePublicKey};
use tokio::sync::watch;

/// The node behind the peer endpoint and the link. The same for the side that serves and the side that calls.
///
/// A call may be dropped before it returns, when the peer hangs up: a commit must then be either done or not done.
#[async_trait]
pub trait PeerBackend: Send + Sync + 'static {
    /// This node's signing keys.
    fn keys(&self) -> &NodeKeys;

    /// This start of the data folder.
    fn instance(&self) -> InstanceId;

    /// The time, milliseconds since 1970.
    fn now_epoch_ms(&self) -> u64;

    /// What this node tells everybody who asks.
    async fn about(&self) -> Result<About, BackendError>;

    /// The pinned key of a peer, if there is a connection with it (removed ones within their tombstone's time count).
    async fn peer_key(&self, node: &NodeId) -> Result<Option<NodePublicKey>, BackendError>;

    /// A start of the peer's data folder speaks, in a signed call or answer, before anything of it is taken.
    async fn heard(&self, _peer: &NodeId, _instance: InstanceId) -> Result<(), BackendError> {
        Ok(())
    }

    /// A call was refused before the backend saw anything of it. The node is the one that the call names, which proves nothing.
    fn call_refused(&self, _node: Option<&NodeId>, _reason: CallRefusal) {}

    /// Judges an acceptance ([`entente_link::handshake::consider`]). The pinned key and the answer are on disk before
    /// this returns.
    async fn accept(&self, acceptance: Acceptance) -> Result<Answer, AcceptError>;

    /// Takes what the peer brought: judges and stores envelopes, takes acknowledgements and statuses. What the receipt
    /// acknowledges is on disk before this returns.
    async fn receive(&self, peer: &NodeId, incoming: Incoming) -> Result<Receipt, BackendError>;

    /// What there is to tell the peer: envelopes that it has not acknowledged, in order, from the first, and reports on
    /// connections with news that no message carries (acknowledgements and statuses need none). Empty when there is
    /// nothing new; what this returns is sent at once and returned again by the next call, until it is acknowledged.
    async fn outgoing(&self, peer: &NodeId, budget: Budget) -> Result<Outgoing, BackendError>;

    /// The state of every connection with the peer, for when one of the two starts or comes back after an error.
    async fn reports(&self, peer: &NodeId) -> Result<Vec<ConnectionReport>, BackendError>;

    /// A value that changes whenever [`PeerBackend::outgoing`] may have something new for this peer.
    fn changes(&self, peer: &NodeId) -> watch::Receiver<u64>;
}

/// What a peer brought in one call or answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The start of the peer's data folder that speaks.
    pub instance: InstanceId,
    /// Its reports: acknowledgements and statuses.
    pub connections: Vec<ConnectionReport>,
    /// Its envelopes, not verified, in the order sent.
    pub envelopes: Vec<Vec<u8>>,
    /// Which of this node's envelopes it refused.
    pub refused: Vec<RefusedEnvelope>,
}

impl Incoming {
    pub(crate) fn is_empty(&self) -> bool {
        self.connections.is_empty() && self.envelopes.is_empty() && self.refused.is_empty()
    }
}

/// What became of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receipt {
    /// The state of each connection of which envelopes arrived: what is stored now. None for reports alone, or the two
    /// sides would answer each other without end.
    pub connections: Vec<ConnectionReport>,
    /// The envelopes that were refused.
    pub refused: Vec<RefusedEnvelope>,
    /// Whether anything was new: an envelope stored, or more of this node's acknowledged. Without it, the caller pauses
    /// before it tries the same again.
    pub progress: bool,
}

/// What leaves in one call or answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outgoing {
    /// Reports with news.
    pub connections: Vec<ConnectionReport>,
    /// Envelopes, in order within each lane.
    pub envelopes: Vec<Vec<u8>>,
}

impl Outgoing {
    pub(crate) fn is_empty(&self) -> bool {
        self.connections.is_empty() && self.envelopes.is_empty()
    }

    /// Cuts the list where it goes over the budget. The first envelope always stays.
    pub(crate) fn within(mut self, budget: Budget) -> Self {
        let mut bytes = 0;
        let fitting = self
            .envelopes
            .iter()
            .take(budget.envelopes)
            .take_while(|envelope| {
                let first = bytes == 0;
                bytes += envelope.len();
                first || bytes <= budget.bytes
            })
            .count();
        self.envelopes.truncate(fitting);
        self
    }
}

/// How much may leave at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Most envelopes.
    pub envelopes: usize,
    /// Most bytes of all envelopes together; a larger single envelope may go alone.
    pub bytes: usize,
}

/// The node behind can't answer now, such as when its store is not available. Told to the peer without details.
#[derive(Debug, thiserror::Error)]
#[error("the node can't answer now: {0}")]
pub struct BackendError(#[from] pub Box<dyn std::error::Error + Send + Sync>);

/// Why a call was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallRefusal {
    /// There is no connection with the node that it names.
    UnknownNode,
    /// Its headers are missing, or its signature is wrong.
    Unsigned,
    /// It was made before, or long ago.
    Replayed,
    /// The node makes too many.
    TooMany,
    /// Its body is over the limit, or broke off.
    TooLarge,
    /// Its body did not arrive in time.
    TooSlow,
    /// It is signed, and can't be read.
    Unreadable,
}

/// Why an acceptance is not answered.
#[derive(Debug, thiserror::Error)]
pub enum AcceptError {
    /// It is not good.
    #[error(transparent)]
    Refused(#[from] HandshakeError),
    /// The node can't tell now.
    #[error(transparent)]
    Backend(#[from] BackendError),
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outgoing(lengths: &[usize]) -> Outgoing {
        Outgoing { envelopes: lengths.iter().map(|length| vec![0; *length]).collect(), ..Outgoing::default() }
    }

    fn kept(lengths: &[usize], budget: Budget) -> usize {
        outgoing(lengths).within(budget).envelopes.len()
    }

    #[test]
    fn a_budget_cuts_by_count_and_bytes_and_never_the_first() {
        assert_eq!(kept(&[1, 1, 1], Budget { envelopes: 2, bytes: 10 }), 2);
        assert_eq!(kept(&[4, 6, 1], Budget { envelopes: 9, bytes: 10 }), 2);
        assert_eq!(kept(&[11, 1], Budget { envelopes: 9, bytes: 10 }), 1);
        assert_eq!(kept(&[], Budget { envelopes: 9, bytes: 10 }), 0);
    }
}
