//! Accepting an invitation that the other side made.

use super::initiate::name_errors;
use super::{MODES, Node, ServiceError, ServiceResult};
use crate::state::{ConflictPolicies, ConnectionSecrets, ConnectionSettings, Entry, PeerRecord, hub_id, kind_labelled};
use crate::system_time::epoch_ms;
use crate::vault::fill_random;
use entente_hub::SystemId;
use entente_link::handshake::{
    Acceptance, AcceptorDescription, AnswerStatus, HandshakeError, InitiatorDescription, InvitationState, accept,
    comparison_code, read_answer,
};
use entente_link::ids::Epoch;
use entente_link::invitation::{Invitation, InvitationError};
use entente_link::keys::{MarkerKey, ReceiveKeys};
use entente_link::message::ConnectionStatus as LinkStatus;
use entente_link::terms::{Capabilities, ConnectionType, Mode, Role};
use entente_link_http::PeerError;
use entente_rules::default_rules;
use entente_sync_store::ConnectionStatus;
use std::sync::Arc;

/// What an invitation says, for the person who is about to accept it.
pub struct Inspection {
    /// The name that the inviting side gave the connection.
    pub connection_name: String,
    /// Who invites.
    pub initiator: InvitingSide,
    /// The short name that the inviting side gave this side.
    pub your_short_name: String,
    /// Who can reach whom.
    pub connection_type: ConnectionType,
    /// How rules are written.
    pub mode: Mode,
    /// The address of the relay of a relayed connection.
    pub relay: Option<String>,
    /// Equal on both consoles when nobody stands between.
    pub comparison_code: String,
    /// When the code ends, in milliseconds since 1970.
    pub expires_ms: u64,
}

/// Who invites.
pub struct InvitingSide {
    /// Its short name.
    pub short_name: String,
    /// Its tracker kind.
    pub tracker: String,
    /// Its node's address; empty when a relay stands between.
    pub address: String,
    /// Its node's fingerprint.
    pub fingerprint: String,
}

impl Node {
    /// Reads a code as a person pasted it. Nothing is stored or sent.
    ///
    /// # Errors
    /// Each kind of bad code has its own.
    pub async fn inspect(&self, code: &str) -> ServiceResult<Inspection> {
        let invitation = self.read_code(code).await?;
        let terms = invitation.terms();
        let own = self.identity.keys.public();
        Ok(Inspection {
            connection_name: terms.connection_name.clone(),
            initiator: InvitingSide {
                short_name: terms.inviter.short_name.clone(),
                tracker: terms.inviter.tracker.clone(),
                address: terms.inviter.addresses.first().cloned().unwrap_or_default(),
                fingerprint: terms.inviter.node_key.fingerprint(),
            },
            your_short_name: terms.invitee_short_name.clone(),
            connection_type: terms.connection_type,
            mode: terms.mode,
            relay: terms.relay.as_ref().map(|relay| relay.url.clone()),
            comparison_code: comparison_code(&terms.connection_id, &terms.inviter.node_key, &own),
            expires_ms: terms.expires_ms,
        })
    }

    async fn read_code(&self, code: &str) -> ServiceResult<Invitation> {
        let invitation = Invitation::decode(code).map_err(|error| code_error(&error))?;
        let addresses: Vec<String> = self.public_url.iter().cloned().collect();
        let own = self.identity.keys.node_id();
        invitation.check_usable(&own, &addresses, epoch_ms(self.clock.as_ref())).map_err(|error| code_error(&error))?;
        let terms = invitation.terms();
        let offered = terms.connection_type != ConnectionType::Local;
        if !offered || !MODES.contains(&terms.mode) {
            let detail = "This invitation is for a type or mode of connection that this version does not make. Update this node, or ask for a connection in Script mode.";
            return Err(ServiceError::field("not-offered", "code", detail));
        }
        if terms.connection_type == ConnectionType::Public && self.public_url.is_none() {
            let detail = "In a public connection the other side's node makes requests to this one, and nobody can reach this node. Set `public.url` and `public.listen` in its configuration, or ask for a private connection.";
            return Err(ServiceError::field("not-reachable", "code", detail));
        }
        if let Some(relay) = &terms.relay {
            self.check_relay(relay).await?;
        }
        let known = self.book.entry(hub_id(terms.connection_id));
        if known.is_some_and(|entry| entry.row.status != ConnectionStatus::Pending) {
            let detail = "This invitation was accepted on this node already. The connection is in the list.";
            return Err(ServiceError::field("code-already-accepted-here", "code", detail));
        }
        Ok(invitation)
    }

    /// Accepts an invitation: tells the inviting node, and makes the connection active when it agrees.
    ///
    /// What was sent is kept until an answer came: when the answer is lost, pasting the code again repeats the same acceptance.
    /// After a refusal nothing stays. Over a relay the answer may take until the inviting node looks: then the connection is pending.
    ///
    /// # Errors
    /// Each kind of bad code and each refusal has its own.
    pub async fn accept_invitation(
        &self,
        code: &str,
        system: SystemId,
        project_key: &str,
        name: Option<&str>,
        person: &str,
    ) -> ServiceResult<Arc<Entry>> {
        let invitation = self.read_code(code).await?;
        let name = name.map_or(invitation.terms().connection_name.as_str(), str::trim).to_owned();
        let wrong = name_errors(&name);
        if !wrong.is_empty() {
            return Err(ServiceError::fields(wrong));
        }
        let project_key = self.check_project(system, project_key).await?;
        let id = hub_id(invitation.terms().connection_id);
        if let Some(old) = self.book.entry(id).filter(|old| is_over(old, &invitation)) {
            self.drop_draft(&old).await?;
        }
        if self.book.entry(id).is_none() {
            self.check_name_is_free(&name).await?;
            self.draft(&invitation, system, &name, &project_key, person).await?;
        }
        let draft = self.entry(id)?;
        if draft.settings.relay.is_some() {
            return self.until_answered(id).await;
        }
        match self.ask_inviter(&draft).await {
            Ok(description) => {
                self.activate(&draft, description).await?;
                self.entry(id)
            }
            Err(refusal) => {
                if refusal.status != 503 {
                    self.drop_draft(&draft).await?;
                }
                Err(refusal)
            }
        }
    }

    /// Stores what is about to be sent.
    async fn draft(
        &self,
        invitation: &Invitation,
        system: SystemId,
        name: &str,
        project_key: &str,
        person: &str,
    ) -> ServiceResult<()> {
        let terms = invitation.terms();
        let (row, settings) = self.system(system).await?;
        let receive_keys = ReceiveKeys::generate(&mut fill_random, epoch_ms(self.clock.as_ref()))
            .map_err(|error| ServiceError::new(500, "keys-unavailable", error.to_string()))?;
        let epoch = Epoch::generate(&mut fill_random);
        let tracker = self.tracker(system)?.capabilities().kind.label();
        let description = AcceptorDescription {
            receive_key: receive_keys.newest(),
            epoch,
            tracker: tracker.into(),
            person: settings.account.display_name,
            short_name: terms.invitee_short_name.clone(),
            // A node that accepts a private connection is not reachable, and says so even if it has an address.
            addresses: match terms.connection_type {
                ConnectionType::Public => self.public_url.iter().cloned().collect(),
                _ => Vec::new(),
            },
            capabilities: self.capabilities.clone(),
        };
        let acceptance = accept(invitation, &self.identity.keys, &description).map_err(|e| handshake_error(&e))?;
        let own = self.identity.keys.public();
        let settings = ConnectionSettings {
            conflicts: ConflictPolicies::default(),
            description: String::new(),
            local_short_name: terms.invitee_short_name.clone(),
            remote_short_name: terms.inviter.short_name.clone(),
            connection_type: terms.connection_type,
            destination: None,
            other_half: None,
            relay: terms.relay.clone(),
            peer_status_number: 0,
            refusal: None,
            mode: terms.mode,
            role: Role::Acceptor,
            lead: terms.lead,
            project_key: project_key.to_owned(),
            epoch,
            own_status: LinkStatus::Active,
            stopped_because: None,
            peer: Some(PeerRecord {
                node_key: terms.inviter.node_key,
                receive_key: terms.inviter.receive_key,
                // Not known before the answer; nothing is read under it until then.
                epoch: Epoch::from_bytes([0; 8]),
                tracker: terms.inviter.tracker.clone(),
                person: String::new(),
                short_name: terms.inviter.short_name.clone(),
                addresses: terms.inviter.addresses.clone(),
                // Told by the answer.
                capabilities: Capabilities::of([], ""),
                status: LinkStatus::AwaitingConfirmation,
                comparison_code: comparison_code(&terms.connection_id, &terms.inviter.node_key, &own),
            }),
            invitation: None,
            tombstone: None,
            calibration: None,
            closed_epochs: Vec::new(),
            triggers: Vec::new(),
            told_capabilities: Some(self.capabilities.clone()),
        };
        let secrets = ConnectionSecrets {
            receive_keys,
            marker_key: MarkerKey::generate(&mut fill_random),
            invitation: invitation.clone(),
            revoked: Vec::new(),
            invitation_state: InvitationState::Open,
            acceptance: Some(acceptance),
            mailbox_secret: None,
        };
        let rules = default_rules(&row.kind, kind_labelled(&terms.inviter.tracker), project_key);
        let id = hub_id(terms.connection_id);
        self.add_connection(id, system, name.to_owned(), ConnectionStatus::Pending, &settings, &secrets, rules, person)
            .await
    }

    async fn ask_inviter(&self, draft: &Entry) -> ServiceResult<InitiatorDescription> {
        let Some(acceptance) = &draft.secrets.acceptance else {
            return Err(ServiceError::new(409, "not-a-draft", "This connection was not begun with a code."));
        };
        let acceptance: &Acceptance = acceptance;
        let addresses = &draft.secrets.invitation.terms().inviter.addresses;
        for address in addresses {
            // They come from whoever made the code.
            self.check_address(address, "code", "If the inviting node stands in your own network").await?;
        }
        let answer = self.peers.accept(addresses, acceptance).await.map_err(|error| peer_error(&error))?;
        read_answer(&draft.secrets.invitation, acceptance, &draft.secrets.receive_keys, &answer)
            .map_err(|error| handshake_error(&error))
    }

    pub(super) async fn activate(&self, draft: &Entry, answer: InitiatorDescription) -> ServiceResult<()> {
        let mut settings = draft.settings.clone();
        if let Some(peer) = &mut settings.peer {
            peer.receive_key = answer.receive_key;
            peer.epoch = answer.epoch;
            peer.tracker = answer.tracker;
            peer.capabilities = answer.capabilities;
            peer.status = match answer.status {
                AnswerStatus::Active => LinkStatus::Active,
                AnswerStatus::AwaitingConfirmation => LinkStatus::AwaitingConfirmation,
            };
            if !answer.addresses.is_empty() {
                peer.addresses = answer.addresses;
            }
        }
        let mut secrets = draft.secrets.copied(&self.vault, draft.row.id)?;
        if let (Some(relay), Some(mailbox)) = (&mut settings.relay, answer.mailbox) {
            relay.mailbox = mailbox.name;
            secrets.mailbox_secret = Some(mailbox.secret);
        }
        self.change_connection(draft, ConnectionStatus::Active, &settings, &secrets).await?;
        self.live.messages_wait();
        self.engine.wake();
        Ok(())
    }

    /// Nothing stays of what was refused, so a new code of the same connection can be accepted later.
    pub(super) async fn drop_draft(&self, draft: &Entry) -> ServiceResult<()> {
        self.registry.drop_pending_connection(draft.row.id).await?;
        self.book.reload(draft.row.id).await?;
        Ok(())
    }

    /// Whether a connection is a draft: its acceptance was sent, and no answer came yet.
    pub fn is_draft(entry: &Entry) -> bool {
        entry.row.status == ConnectionStatus::Pending && entry.settings.role == Role::Acceptor
    }
}

/// Whether a draft is of no use for this code: the inviting side refused it, or made a new code since.
fn is_over(draft: &Entry, invitation: &Invitation) -> bool {
    draft.settings.refusal.is_some() || draft.secrets.invitation.code() != invitation.code()
}

fn code_error(error: &InvitationError) -> ServiceError {
    let code = match error {
        InvitationError::NotACode => "not-a-code",
        InvitationError::Cut { .. } => "code-cut",
        InvitationError::Altered => "code-altered",
        InvitationError::Forged => "code-forged",
        InvitationError::Malformed { .. } => "code-malformed",
        InvitationError::UnknownVersion { .. } => "code-version",
        InvitationError::Expired { .. } => "code-expired",
        InvitationError::OwnCode => "own-code",
        InvitationError::OtherDestination { .. } => "code-for-another-node",
    };
    ServiceError::field(code, "code", error.to_string())
}

pub(super) fn handshake_error(error: &HandshakeError) -> ServiceError {
    let code = match error {
        HandshakeError::UnknownInvitation | HandshakeError::ForeignNode => "peer-foreign",
        HandshakeError::Expired => "code-expired",
        HandshakeError::Revoked => "code-revoked",
        HandshakeError::AlreadyUsed => "code-already-used",
        HandshakeError::OtherDestination => "code-for-another-node",
        HandshakeError::OwnCode => "own-code",
        HandshakeError::BadMac | HandshakeError::BadSignature => "code-altered",
        HandshakeError::NoCommonVersion => "code-version",
        HandshakeError::Unsealable | HandshakeError::Malformed | HandshakeError::Oversized => "handshake-failed",
    };
    ServiceError::field(code, "code", error.to_string())
}

fn peer_error(error: &PeerError) -> ServiceError {
    match error {
        PeerError::Handshake(refusal) => handshake_error(refusal),
        PeerError::NotThePeer { .. } => ServiceError::field("peer-foreign", "code", error.to_string()),
        PeerError::BadAddress { .. } => ServiceError::field("code-malformed", "code", error.to_string()),
        PeerError::Unreachable { address, .. } | PeerError::Timeout { address } => {
            let detail = format!(
                "The inviting node at {address} can't be reached from here. Check that this machine may connect to it, and try again with the same code."
            );
            ServiceError { status: 503, ..ServiceError::field("peer-unreachable", "code", detail) }
        }
        PeerError::Refused { .. }
        | PeerError::TooLarge { .. }
        | PeerError::Exchange(_)
        | PeerError::Unwritable { .. } => {
            ServiceError { status: 503, ..ServiceError::field("peer-refused", "code", error.to_string()) }
        }
    }
}
