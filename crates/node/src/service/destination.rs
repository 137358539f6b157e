//! The look-up of a destination address: which node answers there, and what can be agreed with it.

use super::{Node, ServiceError, ServiceResult};
use entente_link::about::{About, MAX_TRACKERS};
use entente_link::keys::NodePublicKey;
use entente_link::terms::{ConnectionType, Mode};
use entente_link_http::PeerError;
use url::Url;

/// The modes that this program keeps rules in.
pub const MODES: &[Mode] = &[Mode::Script];

/// The node at an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// The address, as the invitation names it: no path at its end, no query.
    pub address: String,
    /// Its signing key, as it told.
    pub node_key: NodePublicKey,
    /// Its name.
    pub name: String,
    /// The kinds of its trackers, for people.
    pub trackers: Vec<String>,
    /// The modes that both nodes know.
    pub modes: Vec<Mode>,
    /// Public for another node, local for this one.
    pub connection_type: ConnectionType,
    /// Where its console is, when it tells.
    pub console: Option<String>,
}

impl Node {
    /// What this node tells everybody who can reach it.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn about(&self) -> ServiceResult<About> {
        let mut trackers = Vec::new();
        for (row, _) in self.list_systems().await? {
            let label = self.tracker(row.id)?.capabilities().kind.label().to_owned();
            if !trackers.contains(&label) && trackers.len() < MAX_TRACKERS {
                trackers.push(label);
            }
        }
        Ok(About {
            node_key: self.identity.keys.public(),
            name: self.name.clone(),
            trackers,
            modes: MODES.to_vec(),
            types: vec![ConnectionType::Public],
            console: self.told_console.clone(),
            capabilities: super::capabilities(),
        })
    }

    /// Asks who is at an address that a person entered.
    ///
    /// # Errors
    /// When the address is none, may not be asked, or no node answers there.
    pub async fn look_up(&self, entered: &str) -> ServiceResult<Destination> {
        let address = base_address(entered)?;
        let own = [self.public_url.as_ref(), Some(&self.console_url), self.told_console.as_ref()];
        if own.into_iter().flatten().any(|own| own.eq_ignore_ascii_case(&address)) {
            return Ok(self.found(address, self.about().await?, ConnectionType::Local));
        }
        self.check_allowed(&address)?;
        let about = self.peers.about(&address).await.map_err(|error| not_found(&address, &error))?;
        if super::capabilities().common_version(&about.capabilities).is_none() {
            let detail = "The node at this address and this one have no version of the protocol in common. Update the older one.";
            return Err(ServiceError::field("no-common-version", "url", detail));
        }
        let of_this_node = about.node_key == self.identity.keys.public();
        let connection_type = if of_this_node { ConnectionType::Local } else { ConnectionType::Public };
        Ok(self.found(address, about, connection_type))
    }

    fn found(&self, address: String, about: About, connection_type: ConnectionType) -> Destination {
        let console = about.console.filter(|console| Url::parse(console).is_ok_and(|url| is_web(&url)));
        Destination {
            address,
            node_key: about.node_key,
            name: about.name,
            trackers: about.trackers,
            modes: MODES.iter().copied().filter(|mode| about.modes.contains(mode)).collect(),
            connection_type,
            console,
        }
    }

    fn check_allowed(&self, address: &str) -> ServiceResult<()> {
        self.check_address(address, "url", "If the destination stands in your own network")
    }

    /// Refuses an address to which this node's administrator allows no requests. `condition` begins the sentence that tells what to do.
    pub(super) fn check_address(&self, address: &str, field: &str, condition: &str) -> ServiceResult<()> {
        let checked = Url::parse(address).map_err(|error| error.to_string()).and_then(|url| self.http.allows_url(&url));
        checked.map_err(|reason| {
            let detail = format!(
                "This node makes no requests to {address}: {reason}. {condition}, its administrator can allow that in the configuration (http.allow_private_addresses)."
            );
            ServiceError::field("address-not-allowed", field, detail)
        })
    }
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "https" | "http") && url.username().is_empty() && url.password().is_none()
}

/// The address as both sides will write it. People leave the scheme out.
pub(super) fn base_address(entered: &str) -> ServiceResult<String> {
    let entered = entered.trim();
    let text = if entered.contains("://") { entered.to_owned() } else { format!("https://{entered}") };
    let url = Url::parse(&text).ok().filter(|url| is_web(url) && url.host().is_some());
    let Some(mut url) = url else {
        let detail = "Enter the address of the other side's node, such as https://entente.example.com.";
        return Err(ServiceError::field("bad-address", "url", detail));
    };
    url.set_query(None);
    url.set_fragment(None);
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

fn not_found(address: &str, error: &PeerError) -> ServiceError {
    let detail = match error {
        PeerError::Unreachable { .. } | PeerError::Timeout { .. } => format!(
            "Nothing answers at {address}. Check the address; if the other side is in a private network, switch on “I don't have a URL”."
        ),
        _ => format!(
            "At {address} something else than an Entente node answers. Ask the other side's administrator for the address of their node (public.url in its configuration)."
        ),
    };
    ServiceError::field("destination-not-found", "url", detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_written_in_one_way() {
        for (entered, written) in [
            (" entente.example.com ", "https://entente.example.com"),
            ("https://Entente.example.com/", "https://entente.example.com"),
            ("https://a.example:8443/node/?x=1#y", "https://a.example:8443/node"),
            ("http://127.0.0.1:80", "http://127.0.0.1"),
        ] {
            assert_eq!(base_address(entered).unwrap(), written);
        }
    }

    #[test]
    fn other_texts_are_no_addresses() {
        for entered in ["", "ftp://a.example", "https://user:secret@a.example", "file:///etc/passwd", "https://"] {
            assert_eq!(base_address(entered).unwrap_err().code, "bad-address", "{entered}");
        }
    }
}
