//! What the two sides agree on when they connect: type, mode, roles, versions and capabilities.

use crate::limits::{MAX_FEATURES, MAX_LABEL_CHARS};
use serde::{Deserialize, Serialize};

/// The protocol versions that this program speaks.
pub const PROTOCOL_VERSIONS: &[u32] = &[1];

/// How the two nodes reach each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ConnectionType {
    /// Both nodes are reachable; both push.
    Public,
    /// Only the initiator is reachable; the acceptor makes all requests.
    Private,
    /// Both systems are on one node.
    Local,
    /// Neither is reachable; a relay holds the mailboxes.
    Relayed,
}

/// How the rules of a connection are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Fixed rules.
    Basic,
    /// A mapping drawn in the console.
    Visual,
    /// Groovy scripts on each side.
    Script,
}

/// The two sides of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Made the invitation.
    Initiator,
    /// Accepted it.
    Acceptor,
}

impl Role {
    /// The other side.
    pub fn peer(self) -> Self {
        match self {
            Self::Initiator => Self::Acceptor,
            Self::Acceptor => Self::Initiator,
        }
    }
}

/// What a node can do beyond the first version's minimum. It is used where both sides name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Feature {
    /// Reads several messages in one envelope.
    Batch,
    /// Makes a twin with an issue that it has already, when an update's `connect` names one.
    Connect,
    /// Reads deflated messages.
    Deflate,
    /// Moves to mailboxes at the relay that only the two nodes know, once an invitation was accepted.
    Mailbox,
}

impl Feature {
    /// All that this program has, by name.
    pub const ALL: [Self; 4] = [Self::Batch, Self::Connect, Self::Deflate, Self::Mailbox];

    /// Its name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Batch => "batch",
            Self::Connect => "connect",
            Self::Deflate => "deflate",
            Self::Mailbox => "mailbox",
        }
    }
}

/// Which protocol versions a node speaks, and what it can do beyond the first version's minimum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Capabilities {
    /// Versions of this protocol, ascending.
    pub versions: Vec<u32>,
    /// Named abilities; unknown names are kept and ignored.
    #[serde(default)]
    pub features: Vec<String>,
    /// The program and its version, for people.
    #[serde(default)]
    pub software: String,
}

impl Capabilities {
    /// Of a program that speaks this version and has these features.
    pub fn of(features: impl IntoIterator<Item = Feature>, software: &str) -> Self {
        let features = features.into_iter().map(|feature| feature.name().to_owned()).collect();
        Self { versions: PROTOCOL_VERSIONS.to_vec(), features, software: software.to_owned() }
    }

    /// The newest protocol version that both know.
    pub fn common_version(&self, other: &Self) -> Option<u32> {
        self.versions.iter().filter(|version| other.versions.contains(version)).max().copied()
    }

    /// Whether both have this ability.
    pub fn both_have(&self, other: &Self, feature: Feature) -> bool {
        [self, other].iter().all(|side| side.features.iter().any(|known| known == feature.name()))
    }

    /// Whether it is as small as capabilities are, and may be shown to people.
    pub fn is_sound(&self) -> bool {
        let label = |text: &String| text.chars().count() <= MAX_LABEL_CHARS && !text.chars().any(char::is_control);
        self.versions.len() <= MAX_FEATURES
            && self.features.len() <= MAX_FEATURES
            && self.features.iter().chain([&self.software]).all(label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaking(versions: &[u32]) -> Capabilities {
        Capabilities { versions: versions.to_vec(), ..Capabilities::of([Feature::Batch], "") }
    }

    #[test]
    fn the_newest_common_version_is_used() {
        assert_eq!(speaking(&[1, 2, 3]).common_version(&speaking(&[1, 2, 4])), Some(2));
        assert_eq!(speaking(&[1]).common_version(&speaking(&[2])), None);
    }

    #[test]
    fn a_feature_is_used_where_both_name_it() {
        let (ours, theirs) = (Capabilities::of(Feature::ALL, ""), speaking(&[1]));
        assert!(ours.both_have(&theirs, Feature::Batch));
        assert!(!ours.both_have(&theirs, Feature::Deflate));
        assert!(!theirs.both_have(&ours, Feature::Deflate));
    }

    #[test]
    fn names_without_end_are_not_taken() {
        let many = Capabilities { features: vec!["x".into(); MAX_FEATURES + 1], ..speaking(&[1]) };
        let long = Capabilities { software: "x".repeat(MAX_LABEL_CHARS + 1), ..speaking(&[1]) };
        assert!(speaking(&[1]).is_sound() && !many.is_sound() && !long.is_sound());
    }
}
