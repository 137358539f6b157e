//! The mailboxes of relayed connections: opening them, and leaving word in those that are given up.

use super::destination::base_address;
use super::{Counterpart, NewConnection, Node, ServiceError, ServiceResult};
use crate::state::{ConnectionSettings, Entry, link_id};
use crate::system_time::epoch_ms;
use crate::vault::fill_random;
use entente_hub::ConnectionId;
use entente_link::bytes::Base64Bytes;
use entente_link::handshake::{Answer, HandshakeError, read_answer};
use entente_link::invitation::{Invitation, InvitationSecret, RelayAddress};
use entente_link::keys::KeyError;
use entente_link::relay::{Open, Parcel, Put, mailbox_keys};
use entente_link::terms::Role;
use entente_link_http::PeerError;
use entente_sync_store::ConnectionStatus;
use std::sync::Arc;
use std::time::Duration;

/// How long a person waits for the inviting node's answer before the connection is shown as pending.
const PATIENCE: Duration = Duration::from_secs(25);
/// How often is looked whether the answer came.
const LOOK_EVERY: Duration = Duration::from_millis(100);

/// A pair of mailboxes with a new random name. Its keys follow from a secret, so each secret needs its own.
pub(crate) fn new_mailbox(url: String) -> RelayAddress {
    let mut name = [0; 24];
    fill_random(&mut name);
    RelayAddress { url, mailbox: hex::encode(name) }
}

impl Node {
    /// The relay of a connection that is initiated; none for other types.
    pub(super) async fn relay_of(&self, new: &NewConnection) -> ServiceResult<Option<RelayAddress>> {
        let Counterpart::Relayed { relay } = &new.counterpart else { return Ok(None) };
        let url = base_address(relay).map_err(|_| {
            let detail = "Enter the relay's address, such as https://relay.example.com.";
            ServiceError::field("bad-address", "relayUrl", detail)
        })?;
        self.check_address(&url, "relayUrl", "If the relay stands in your own network").await?;
        Ok(Some(new_mailbox(url)))
    }

    /// Opens the mailboxes that an invitation names, if it names any. Repeated it changes nothing.
    pub(super) async fn open_mailboxes(&self, invitation: &Invitation) -> ServiceResult<()> {
        let Some(relay) = &invitation.terms().relay else { return Ok(()) };
        self.open_pair(&invitation.terms().secret, relay)
            .await
            .map_err(|error| relay_error(&relay.url, "relayUrl", &error))
    }

    /// Opens a pair of mailboxes of a connection that was initiated here.
    pub(crate) async fn open_pair(&self, secret: &InvitationSecret, relay: &RelayAddress) -> Result<(), PeerError> {
        let unusable = |_: KeyError| PeerError::Unwritable { detail: "the keys of a mailbox can't be made".into() };
        let keys = mailbox_keys(secret, Role::Initiator).map_err(unusable)?;
        let acceptor = mailbox_keys(secret, Role::Acceptor).map_err(unusable)?;
        let open = Open { mailbox: relay.mailbox.clone(), initiator: keys.public(), acceptor: acceptor.public() };
        self.relays.open(&relay.url, &open, &keys, epoch_ms(self.clock.as_ref())).await
    }

    /// Tells whoever accepts a code that is given up that it was taken back: nobody looks into its mailboxes any more.
    pub(super) async fn leave_revocation(&self, entry: &Entry) {
        let Some(relay) = &entry.settings.relay else { return };
        let parcel = Parcel::Refusal(HandshakeError::Revoked);
        let written = parcel.write(link_id(entry.row.id), Role::Initiator, &self.identity.keys);
        let keys = mailbox_keys(&entry.secrets.invitation.terms().secret, Role::Initiator);
        let (Ok(written), Ok(keys)) = (written, keys) else { return };
        let put = Put { mailbox: relay.mailbox.clone(), parcel: Base64Bytes(written) };
        // The code is dead without it too: an acceptance of it just gets no answer.
        if let Err(error) = self.relays.put(&relay.url, &put, &keys, epoch_ms(self.clock.as_ref())).await {
            tracing::warn!(connection = entry.row.name, %error, "the relay was not told that the code was taken back");
        }
    }

    /// The address of the relay in a code: no request goes where this node's administrator did not allow it.
    pub(super) async fn check_relay(&self, relay: &RelayAddress) -> ServiceResult<()> {
        self.check_address(&relay.url, "code", "If the relay stands in your own network").await
    }

    /// Waits for the answer that the relay brings. When it does not come in time, the connection stays pending and becomes
    /// active by itself.
    pub(super) async fn until_answered(&self, id: ConnectionId) -> ServiceResult<Arc<Entry>> {
        let deadline = tokio::time::Instant::now() + PATIENCE;
        loop {
            let entry = self.entry(id)?;
            if let Some(refusal) = entry.settings.refusal {
                self.drop_draft(&entry).await?;
                return Err(super::accept::handshake_error(&refusal));
            }
            let answered = entry.row.status != ConnectionStatus::Pending;
            if answered || tokio::time::Instant::now() >= deadline {
                return Ok(entry);
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Takes the inviting node's answer to an acceptance that went over a relay.
    pub(crate) async fn take_answer(&self, draft: &Entry, answer: &Answer) -> ServiceResult<()> {
        let Some(acceptance) = &draft.secrets.acceptance else { return Ok(()) };
        match read_answer(&draft.secrets.invitation, acceptance, &draft.secrets.receive_keys, answer) {
            Ok(description) => self.activate(draft, description).await,
            Err(error) => self.take_refusal(draft, error).await,
        }
    }

    /// Keeps the inviting node's refusal with the draft, for the person who waits or comes back.
    pub(crate) async fn take_refusal(&self, draft: &Entry, refusal: HandshakeError) -> ServiceResult<()> {
        tracing::warn!(connection = draft.row.name, %refusal, "the inviting side refused the acceptance");
        let settings = ConnectionSettings { refusal: Some(refusal), ..draft.settings.clone() };
        let secrets = draft.secrets.copied(&self.vault, draft.row.id)?;
        self.change_connection(draft, ConnectionStatus::Pending, &settings, &secrets).await
    }
}

fn relay_error(url: &str, field: &str, error: &PeerError) -> ServiceError {
    let detail = match error {
        PeerError::Unreachable { .. } | PeerError::Timeout { .. } => {
            format!(
                "Nothing answers at {url}. Check the address of the relay, and that this machine may connect to it."
            )
        }
        PeerError::Refused { body, .. } => format!("The relay at {url} refuses: {}.", body.message),
        _ => format!("At {url} something else than a relay answers. Ask its operator for the address."),
    };
    ServiceError::field("relay-unusable", field, detail)
}
