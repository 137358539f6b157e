//! What was refused of peers, counted by reason since this node's start, so that a person sees an attack or a fault without reading logs.

use entente_hub::ConnectionId;
use entente_link::envelope::EnvelopeError;
use entente_link::handshake::HandshakeError;
use entente_link::message::MessageError;
use entente_link_http::CallRefusal;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Why something was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// Bytes that are no envelope, cut, or with something behind them.
    Unreadable,
    /// Over a limit.
    Oversized,
    /// Not signed by the pinned key, or altered on the way.
    NotGenuine,
    /// Signed by the peer, for another connection of it or in the other direction.
    Misdirected,
    /// From an epoch that is not the current one.
    WrongEpoch,
    /// Sealed to a key that this node does not hold.
    UnknownKey,
    /// Its body does not open.
    Unsealable,
    /// Stored before: a repetition.
    Repeated,
    /// Its number leaves a gap behind the last one stored.
    OutOfOrder,
    /// Genuine, and of a kind that this version does not know. It is kept, and set aside.
    NeedsNewerVersion,
    /// Genuine, and no message. It is kept, and set aside.
    Malformed,
    /// Genuine, and inflates to more than a message may have. It is kept as it came, and set aside.
    CompressedBomb,
    /// More than this node has room for. It is not kept; the sender sends it again later.
    NoRoom,
    /// For a connection that this node does not have with the caller.
    UnknownConnection,
    /// A call of a node that this one has no connection with.
    UnknownNode,
    /// A call whose signature is missing or wrong.
    UnsignedCall,
    /// A call that was made before, or by a clock that is far off.
    ReplayedCall,
    /// A call that came too slowly.
    SlowCall,
    /// A call that can't be read.
    UnreadableCall,
    /// More calls than a node may make.
    TooManyCalls,
    /// An acceptance of an invitation that was not good.
    Acceptance,
}

impl From<&EnvelopeError> for Refusal {
    fn from(error: &EnvelopeError) -> Self {
        match error {
            EnvelopeError::NotAnEnvelope
            | EnvelopeError::Truncated { .. }
            | EnvelopeError::TrailingBytes { .. }
            | EnvelopeError::UnknownHeaderValue { .. } => Self::Unreadable,
            EnvelopeError::UnsupportedVersion { .. } => Self::NeedsNewerVersion,
            EnvelopeError::Oversized { .. } => Self::Oversized,
            EnvelopeError::BadSignature => Self::NotGenuine,
            EnvelopeError::WrongConnection { .. } | EnvelopeError::WrongDirection => Self::Misdirected,
            EnvelopeError::WrongEpoch { .. } => Self::WrongEpoch,
            EnvelopeError::UnknownKey { .. } => Self::UnknownKey,
            EnvelopeError::Unsealable => Self::Unsealable,
        }
    }
}

impl From<&MessageError> for Refusal {
    fn from(error: &MessageError) -> Self {
        match error {
            MessageError::NeedsNewerVersion { .. } => Self::NeedsNewerVersion,
            MessageError::Oversized { .. } => Self::Oversized,
            MessageError::Bomb { .. } => Self::CompressedBomb,
            MessageError::Malformed { .. } | MessageError::ChunkHash { .. } => Self::Malformed,
        }
    }
}

impl From<&HandshakeError> for Refusal {
    fn from(_: &HandshakeError) -> Self {
        Self::Acceptance
    }
}

impl From<CallRefusal> for Refusal {
    fn from(reason: CallRefusal) -> Self {
        match reason {
            CallRefusal::UnknownNode => Self::UnknownNode,
            CallRefusal::Unsigned => Self::UnsignedCall,
            CallRefusal::Replayed => Self::ReplayedCall,
            CallRefusal::TooMany => Self::TooManyCalls,
            CallRefusal::TooLarge => Self::Oversized,
            CallRefusal::TooSlow => Self::SlowCall,
            CallRefusal::Unreadable => Self::UnreadableCall,
        }
    }
}

/// How often something was refused for one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct RefusalCount {
    /// Why.
    pub reason: Refusal,
    /// How often since this node's start.
    pub count: u64,
    /// When it was last, in milliseconds since 1970.
    pub last_at: i64,
}

type Counts = BTreeMap<Refusal, (u64, i64)>;

/// The counts of this node. As many as there are connections and reasons, whatever peers send.
#[derive(Debug, Default)]
pub(super) struct Refusals {
    /// By connection; what belongs to none stands under none.
    counts: Mutex<HashMap<Option<ConnectionId>, Counts>>,
}

impl Refusals {
    pub(super) fn count(&self, connection: Option<ConnectionId>, reason: Refusal, now_ms: i64) {
        let mut counts = self.lock();
        let (count, last) = counts.entry(connection).or_default().entry(reason).or_default();
        *count = count.saturating_add(1);
        *last = now_ms;
    }

    /// What was refused of a connection, or of what belongs to none.
    pub(super) fn of(&self, connection: Option<ConnectionId>) -> Vec<RefusalCount> {
        let counts = self.lock();
        let counts = counts.get(&connection).into_iter().flatten();
        counts
            .map(|(reason, (count, last_at))| RefusalCount { reason: *reason, count: *count, last_at: *last_at })
            .collect()
    }

    /// What was refused in all.
    pub(super) fn all(&self) -> Vec<RefusalCount> {
        let mut sums = Counts::new();
        for (reason, (count, last_at)) in self.lock().values().flatten() {
            let (sum, last) = sums.entry(*reason).or_default();
            *sum = sum.saturating_add(*count);
            *last = (*last).max(*last_at);
        }
        sums.into_iter().map(|(reason, (count, last_at))| RefusalCount { reason, count, last_at }).collect()
    }

    /// A poisoned lock only means that a thread panicked while it counted: a count may be missing.
    fn lock(&self) -> MutexGuard<'_, HashMap<Option<ConnectionId>, Counts>> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
