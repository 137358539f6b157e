//! What a reachable node tells everybody who knows its address, before there is any connection: who it is, and what it
//! can agree to. Nothing of it is proved; the handshake proves the key.

use crate::keys::NodePublicKey;
use crate::limits::{MAX_ADDRESS_CHARS, MAX_LABEL_CHARS};
use crate::terms::{Capabilities, ConnectionType, Mode};
use serde::{Deserialize, Serialize};

/// Path of the description on a node's public listener, asked with GET.
pub const ABOUT_PATH: &str = "/peer/v1/about";
/// Where the site of a tracker, or of a company, tells where its node is, asked with GET; from the root of the site.
pub const WELL_KNOWN_PATH: &str = "/.well-known/entente";
/// Most trackers that a description names.
pub const MAX_TRACKERS: usize = 32;

/// The document at [`WELL_KNOWN_PATH`]. Unknown fields are ignored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WellKnown {
    /// The base address of the node.
    pub node: String,
}

/// A node about itself. Unknown fields are ignored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Its signing key.
    pub node_key: NodePublicKey,
    /// Its name, as its administrator chose it.
    pub name: String,
    /// The kinds of its trackers, as people know them.
    #[serde(default)]
    pub trackers: Vec<String>,
    /// The modes in which it keeps rules.
    pub modes: Vec<Mode>,
    /// The types of connection that it can accept.
    pub types: Vec<ConnectionType>,
    /// Where its console is, when its administrator wants that known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub console: Option<String>,
    /// Versions and abilities.
    pub capabilities: Capabilities,
}

impl About {
    /// Reads a description as another node sent it.
    ///
    /// # Errors
    /// What is wrong with it, for people.
    pub fn decode(bytes: &[u8]) -> Result<Self, &'static str> {
        let about: Self = serde_json::from_slice(bytes).map_err(|_| "it is not the description of a node")?;
        let fits = |text: &str, most: usize| text.chars().count() <= most && !text.chars().any(char::is_control);
        let sound = about.trackers.len() <= MAX_TRACKERS
            && about.trackers.iter().chain([&about.name]).all(|label| fits(label, MAX_LABEL_CHARS))
            && about.console.iter().all(|address| fits(address, MAX_ADDRESS_CHARS));
        if sound { Ok(about) } else { Err("its description is over the limits of the protocol") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::NodeKeys;

    fn about() -> About {
        About {
            node_key: NodeKeys::from_secret_seed(&[1; 32]).unwrap().public(),
            name: "Company A".into(),
            trackers: vec!["Jira Cloud".into()],
            modes: vec![Mode::Script],
            types: vec![ConnectionType::Public],
            console: None,
            capabilities: Capabilities { versions: vec![1], features: Vec::new(), software: String::new() },
        }
    }

    #[test]
    fn a_description_is_read_as_it_was_written() {
        let bytes = serde_json::to_vec(&about()).unwrap();
        assert_eq!(About::decode(&bytes), Ok(about()));
    }

    #[test]
    fn descriptions_with_control_characters_or_over_the_limits_are_refused() {
        let refused = |change: fn(&mut About)| {
            let mut changed = about();
            change(&mut changed);
            About::decode(&serde_json::to_vec(&changed).unwrap()).is_err()
        };
        assert!(refused(|about| about.name = "a\u{7}".into()));
        assert!(refused(|about| about.name = "a".repeat(MAX_LABEL_CHARS + 1)));
        assert!(refused(|about| about.trackers = vec![String::new(); MAX_TRACKERS + 1]));
        assert!(refused(|about| about.console = Some("x".repeat(MAX_ADDRESS_CHARS + 1))));
        assert!(About::decode(b"<html>").is_err());
    }
}
