//! The look-up of a destination address: which node answers there, and what can be agreed with it.

use super::{Node, ServiceError, ServiceResult};
use entente_link::about::{About, MAX_TRACKERS, WELL_KNOWN_PATH, WellKnown};
use entente_link::keys::NodePublicKey;
use entente_link::terms::{ConnectionType, Mode};
use entente_link_http::PeerError;
use entente_sync_engine::twin_of;
use entente_sync_store::{TwinFilter, TwinRow};
use std::time::Duration;
use url::Url;

/// The modes that this program keeps rules in.
pub const MODES: &[Mode] = &[Mode::Script];

/// How long the site of a tracker may take to tell where its node is.
const WELL_KNOWN_LIMIT: Duration = Duration::from_secs(5);
/// The largest document that is read.
const MAX_WELL_KNOWN_BYTES: u64 = 16 * 1024;
/// In how many issues of a connection the address of the other side's tracker is looked for.
const TWINS_LOOKED_AT: u32 = 10;

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
    /// The entered address, where it is not the node's own but leads to it.
    pub told_by: Option<String>,
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
            capabilities: self.capabilities.clone(),
        })
    }

    /// Asks who is at an address that a person entered: a node, or a tracker that tells of its node.
    ///
    /// # Errors
    /// When the address is none, may not be asked, or leads to no node.
    pub async fn look_up(&self, entered: &str) -> ServiceResult<Destination> {
        let address = base_address(entered)?;
        let own = [self.public_url.as_ref(), Some(&self.console_url), self.told_console.as_ref()];
        if own.into_iter().flatten().any(|own| own.eq_ignore_ascii_case(&address)) {
            return Ok(self.found(address, self.about().await?, ConnectionType::Local));
        }
        if self.has_tracker(&address).await? {
            let own = self.public_url.as_ref().unwrap_or(&self.console_url).clone();
            let destination = self.found(own, self.about().await?, ConnectionType::Local);
            return Ok(Destination { told_by: Some(address), ..destination });
        }
        self.check_allowed(&address).await?;
        let refused = match self.node_at(&address).await? {
            Ok(found) => return Ok(found),
            Err(refused) => refused,
        };
        let Some(node) = self.node_of_tracker(&address, &refused).await? else {
            return Err(not_found(&address, &refused));
        };
        self.check_allowed(&node).await?;
        match self.node_at(&node).await? {
            Ok(found) => Ok(Destination { told_by: Some(address), ..found }),
            Err(error) => Err(not_found_through(&address, &node, &error)),
        }
    }

    /// The node that answers at exactly this address; else why none does.
    async fn node_at(&self, address: &str) -> ServiceResult<Result<Destination, PeerError>> {
        let about = match self.peers.about(address).await {
            Ok(about) => about,
            Err(error) => return Ok(Err(error)),
        };
        if self.capabilities.common_version(&about.capabilities).is_none() {
            let detail = "The node at this address and this one have no version of the protocol in common. Update the older one.";
            return Err(ServiceError::field("no-common-version", "url", detail));
        }
        let of_this_node = about.node_key == self.identity.keys.public();
        let connection_type = if of_this_node { ConnectionType::Local } else { ConnectionType::Public };
        Ok(Ok(self.found(address.to_owned(), about, connection_type)))
    }

    /// Whether a tracker with this address is registered on this node.
    async fn has_tracker(&self, address: &str) -> ServiceResult<bool> {
        let systems = self.list_systems().await?;
        Ok(systems.iter().any(|(row, _)| row.address.trim_end_matches('/').eq_ignore_ascii_case(address)))
    }

    /// The node that belongs to the tracker at an address: as the tracker's own site tells, else as issues of the other sides of connections tell
    /// that this node knows.
    async fn node_of_tracker(&self, address: &str, refused: &PeerError) -> ServiceResult<Option<String>> {
        let answers = !matches!(refused, PeerError::Unreachable { .. } | PeerError::Timeout { .. });
        if answers && let Some(node) = self.well_known_node(address).await {
            return Ok(Some(node));
        }
        for entry in self.list_connections() {
            let Some(peer) =
                entry.settings.peer.as_ref().filter(|_| entry.settings.connection_type == ConnectionType::Public)
            else {
                continue;
            };
            let filter = TwinFilter { connection: Some(entry.row.id), limit: TWINS_LOOKED_AT, ..TwinFilter::default() };
            let (twins, _) = self.store.list_twins(filter).await?;
            if twins.iter().any(|row| remote_url(row).is_some_and(|url| is_below(&url, address))) {
                return Ok(peer.addresses.first().cloned());
            }
        }
        Ok(None)
    }

    /// What the site at an address says in its well-known document.
    async fn well_known_node(&self, address: &str) -> Option<String> {
        let mut url = Url::parse(address).ok()?;
        url.set_path(WELL_KNOWN_PATH);
        let asked = self.http.get(url).timeout(WELL_KNOWN_LIMIT).max_body(MAX_WELL_KNOWN_BYTES).send().await.ok()?;
        let told: WellKnown = serde_json::from_slice(&asked.body).ok().filter(|_| asked.status.is_success())?;
        base_address(&told.node).ok()
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
            told_by: None,
        }
    }

    async fn check_allowed(&self, address: &str) -> ServiceResult<()> {
        self.check_address(address, "url", "If the destination stands in your own network").await
    }

    /// Refuses an address to which this node's administrator allows no requests. `condition` begins the sentence that tells what to do.
    pub(super) async fn check_address(&self, address: &str, field: &str, condition: &str) -> ServiceResult<()> {
        let checked = match Url::parse(address) {
            Ok(url) => self.http.allows_target(&url).await,
            Err(error) => Err(error.to_string()),
        };
        checked.map_err(|reason| {
            let detail = format!(
                "This node makes no requests to {address}: {reason}. {condition}, its administrator can allow that in the configuration (http.allow_private_addresses)."
            );
            ServiceError::field("address-not-allowed", field, detail)
        })
    }
}

/// Where people of the other side read their issue of a twin.
fn remote_url(row: &TwinRow) -> Option<Url> {
    let twin = twin_of(row).ok()?;
    twin.remote?.url?.parse().ok()
}

/// Whether a page belongs to the site at an address.
fn is_below(page: &Url, address: &str) -> bool {
    let Ok(site) = Url::parse(address) else { return false };
    let folder = format!("{}/", site.path().trim_end_matches('/'));
    page.origin() == site.origin() && page.path().starts_with(&folder)
}

fn not_found_through(address: &str, node: &str, error: &PeerError) -> ServiceError {
    let what = match error {
        PeerError::Unreachable { .. } | PeerError::Timeout { .. } => "nothing answers there",
        _ => "something else than an Entente node answers there",
    };
    let detail = format!(
        "{address} leads to the node at {node}, but {what}. Ask the other side's administrator for the address of their node."
    );
    ServiceError::field("destination-not-found", "url", detail)
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
            "At {address} something else than an Entente node answers, and it does not tell where its node is. Ask the other side's administrator for the address of their node (public.url in its configuration)."
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
    fn a_page_belongs_to_the_site_above_it() {
        let below = |page: &str, address: &str| is_below(&page.parse().unwrap(), address);
        assert!(below("https://a.example/browse/A-1", "https://a.example"));
        assert!(below("https://a.example/jira/browse/A-1", "https://a.example/jira"));
        assert!(!below("https://a.example/jira2/browse/A-1", "https://a.example/jira"));
        assert!(!below("https://b.example/browse/A-1", "https://a.example"));
        assert!(!below("https://a.example:8443/browse/A-1", "https://a.example"));
    }

    #[test]
    fn other_texts_are_no_addresses() {
        for entered in ["", "ftp://a.example", "https://user:secret@a.example", "file:///etc/passwd", "https://"] {
            assert_eq!(base_address(entered).unwrap_err().code, "bad-address", "{entered}");
        }
    }
}
