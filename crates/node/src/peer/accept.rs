//! The inviting side of the handshake: judges acceptances, pins the first acceptor.

use super::backend;
use crate::service::{Node, new_mailbox};
use crate::state::{ConnectionSettings, Entry, InvitationRecord, PeerRecord, hub_id};
use crate::system_time::epoch_ms;
use crate::vault::fill_random;
use entente_link::handshake::{
    Acceptance, Accepted, Answer, AnswerStatus, HandshakeError, InitiatorDescription, InvitationState, Verdict,
    consider,
};
use entente_link::invitation::{InvitationSecret, RelayAddress};
use entente_link::message::ConnectionStatus as LinkStatus;
use entente_link::relay::FreshMailbox;
use entente_link::terms::{Capabilities, Feature, Role};
use entente_link_http::AcceptError;
use entente_sync_store::ConnectionStatus;

pub(super) async fn accept(node: &Node, acceptance: &Acceptance) -> Result<Answer, AcceptError> {
    let id = hub_id(acceptance.connection_id);
    let Some(entry) = node.book.entry(id) else {
        let row = node.registry.connection(id).await.map_err(|error| AcceptError::Backend(backend(error)))?;
        // A pending connection that was removed leaves its row, so that its code gets the right answer.
        let refusal = row.map_or(HandshakeError::UnknownInvitation, |_| HandshakeError::Revoked);
        return Err(refusal.into());
    };
    if entry.settings.role != Role::Initiator {
        return Err(HandshakeError::UnknownInvitation.into());
    }
    let now = epoch_ms(node.clock.as_ref());
    let secrets = &entry.secrets;
    let verdict = consider(&secrets.invitation, &secrets.invitation_state, &secrets.receive_keys, acceptance, now);
    match verdict {
        Ok(Verdict::Repeat(answer)) => Ok(answer),
        Ok(Verdict::First(accepted)) if is_another_node(&entry, &accepted) => {
            tracing::warn!(connection = entry.row.name, acceptor = %accepted.acceptor.fingerprint(), "another node than the destination tried to accept");
            Err(HandshakeError::OtherDestination.into())
        }
        Ok(Verdict::First(accepted)) => pin(node, &entry, &accepted).await,
        Err(HandshakeError::BadMac) if was_revoked(&entry, acceptance, now) => Err(HandshakeError::Revoked.into()),
        Err(refusal) => {
            tracing::warn!(connection = entry.row.name, %refusal, "an acceptance was refused");
            Err(refusal.into())
        }
    }
}

/// Whether the invitation was made for the node at an address, and this is not that node.
fn is_another_node(entry: &Entry, accepted: &Accepted) -> bool {
    entry.settings.destination.as_ref().is_some_and(|destination| destination.node_key != accepted.acceptor)
}

/// Whether the acceptance fits a code that was replaced by a newer one.
fn was_revoked(entry: &Entry, acceptance: &Acceptance, now: u64) -> bool {
    entry.secrets.revoked.iter().any(|old| {
        let verdict = consider(old, &InvitationState::Revoked, &entry.secrets.receive_keys, acceptance, now);
        matches!(verdict, Err(HandshakeError::Revoked))
    })
}

/// Mailboxes for the two nodes alone, for an acceptor that can move to them.
fn fresh_mailbox(node: &Node, relay: &RelayAddress, acceptor: &Capabilities) -> Option<(RelayAddress, FreshMailbox)> {
    node.capabilities.both_have(acceptor, Feature::Mailbox).then(|| {
        let address = new_mailbox(relay.url.clone());
        let fresh =
            FreshMailbox { name: address.mailbox.clone(), secret: InvitationSecret::generate(&mut fill_random) };
        (address, fresh)
    })
}

async fn pin(node: &Node, entry: &Entry, accepted: &Accepted) -> Result<Answer, AcceptError> {
    let settings = &entry.settings;
    let tracker = node.tracker(entry.row.system).map_err(|error| AcceptError::Backend(backend(error)))?;
    let acceptor = &accepted.description;
    let fresh = settings.relay.as_ref().and_then(|relay| fresh_mailbox(node, relay, &acceptor.capabilities)).unzip();
    let description = InitiatorDescription {
        status: AnswerStatus::Active,
        receive_key: entry.secrets.receive_keys.newest(),
        epoch: settings.epoch,
        tracker: tracker.capabilities().kind.label().into(),
        short_name: settings.local_short_name.clone(),
        addresses: match settings.relay {
            // Neither side learns where the other one is.
            Some(_) => Vec::new(),
            None => node.public_url.iter().cloned().collect(),
        },
        capabilities: node.capabilities.clone(),
        policies: serde_json::Map::new(),
        mailbox: fresh.1,
    };
    let answer = accepted.answer(&entry.secrets.invitation, &node.identity.keys, &description)?;
    let peer = PeerRecord {
        node_key: accepted.acceptor,
        receive_key: acceptor.receive_key,
        epoch: acceptor.epoch,
        tracker: acceptor.tracker.clone(),
        person: acceptor.person.clone(),
        short_name: acceptor.short_name.clone(),
        addresses: acceptor.addresses.clone(),
        capabilities: acceptor.capabilities.clone(),
        status: LinkStatus::Active,
        comparison_code: accepted.comparison_code.clone(),
    };
    let invitation = settings.invitation.clone().map(|record| InvitationRecord { state: "accepted".into(), ..record });
    let told_capabilities = Some(node.capabilities.clone());
    let relay = fresh.0.or_else(|| settings.relay.clone());
    let settings = ConnectionSettings { peer: Some(peer), invitation, told_capabilities, relay, ..settings.clone() };
    let mut secrets =
        entry.secrets.copied(&node.vault, entry.row.id).map_err(|error| AcceptError::Backend(backend(error)))?;
    secrets.mailbox_secret = description.mailbox.map(|mailbox| mailbox.secret);
    secrets.invitation_state = InvitationState::Used { acceptor: accepted.acceptor, answer: answer.clone() };
    node.change_connection(entry, ConnectionStatus::Active, &settings, &secrets)
        .await
        .map_err(|error| AcceptError::Backend(backend(error)))?;
    tracing::info!(connection = entry.row.name, acceptor = %accepted.acceptor.fingerprint(), "the invitation was accepted");
    node.engine.wake();
    Ok(answer)
}
