//! What the two sides agree on when they connect: type, mode, roles, versions and capabilities.

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
    /// The newest protocol version that both know.
    pub fn common_version(&self, other: &Self) -> Option<u32> {
        self.versions.iter().filter(|version| other.versions.contains(version)).max().copied()
    }

    /// Whether both have this ability.
    pub fn both_have(&self, other: &Self, feature: &str) -> bool {
        [self, other].iter().all(|side| side.features.iter().any(|known| known == feature))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn speaking(versions: &[u32]) -> Capabilities {
        Capabilities { versions: versions.to_vec(), features: vec!["a".into()], software: String::new() }
    }

    #[test]
    fn the_newest_common_version_is_used() {
        assert_eq!(speaking(&[1, 2, 3]).common_version(&speaking(&[1, 2, 4])), Some(2));
        assert_eq!(speaking(&[1]).common_version(&speaking(&[2])), None);
        assert!(speaking(&[1]).both_have(&speaking(&[1]), "a"));
        assert!(!speaking(&[1]).both_have(&speaking(&[1]), "b"));
    }
}
