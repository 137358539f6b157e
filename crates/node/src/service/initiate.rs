//! Initiating a connection, and the invitation that goes with it.

use super::relay::new_mailbox;
use super::{MODES, Node, SOFTWARE, ServiceError, ServiceResult};
use crate::state::{
    ConflictPolicies, ConnectionSecrets, ConnectionSettings, DestinationRecord, Entry, InvitationRecord, hub_id,
};
use crate::system_time::epoch_ms;
use crate::vault::fill_random;
use entente_hub::{ConnectionId, SystemId};
use entente_link::handshake::InvitationState;
use entente_link::ids::{ConnectionId as LinkConnectionId, Epoch};
use entente_link::invitation::{Invitation, InvitationError, InvitationSecret, InvitationTerms, Inviter};
use entente_link::keys::{MarkerKey, ReceiveKeys};
use entente_link::message::ConnectionStatus as LinkStatus;
use entente_link::terms::{Capabilities, ConnectionType, Feature, Mode, Role};
use entente_rules::default_rules;
use entente_sync_store::{ConnectionChange, ConnectionRow, ConnectionStatus, NewRuleVersion, StoreError};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How long a code can be used, in milliseconds.
const INVITATION_LIFETIME_MS: u64 = 7 * 24 * 60 * 60 * 1000;
/// The longest connection name, in characters.
const LONGEST_NAME: usize = 255;
/// The longest short name, in characters.
const LONGEST_SHORT_NAME: usize = 100;
/// The longest description, in characters.
const LONGEST_DESCRIPTION: usize = 4_000;

/// What a person enters to initiate a connection.
pub struct NewConnection {
    /// The local system.
    pub system: SystemId,
    /// Where the other side is.
    pub counterpart: Counterpart,
    /// How rules are written.
    pub mode: Mode,
    /// A short name for this side.
    pub local_short_name: String,
    /// A short name for the other side.
    pub remote_short_name: String,
    /// The connection's name.
    pub name: String,
    /// A description.
    pub description: String,
    /// The project for the incoming sync.
    pub project_key: String,
}

/// The other side of a connection that is initiated, as far as a person knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counterpart {
    /// A node with an address; both push.
    Public {
        /// The address as a person entered it.
        address: String,
    },
    /// A node without an address: it makes all requests.
    Private,
    /// Another system of this node, or another project of the same.
    Local {
        /// The system.
        system: SystemId,
        /// The project for what comes in there.
        project_key: String,
    },
    /// A node that can't be reached, when this one can't be either.
    Relayed {
        /// The address of the relay that holds the mailboxes.
        relay: String,
    },
}

impl Counterpart {
    fn connection_type(&self) -> ConnectionType {
        match self {
            Self::Public { .. } => ConnectionType::Public,
            Self::Private => ConnectionType::Private,
            Self::Local { .. } => ConnectionType::Local,
            Self::Relayed { .. } => ConnectionType::Relayed,
        }
    }
}

/// A connection that was initiated.
pub struct Initiated {
    /// The connection.
    pub entry: Arc<Entry>,
    /// The text to copy; none for a local connection.
    pub code: Option<String>,
}

/// What this program can do.
pub fn capabilities() -> Capabilities {
    capabilities_with(|_| true)
}

/// What this program can do, with the features that the administrator wants.
pub fn capabilities_with(wanted: impl Fn(Feature) -> bool) -> Capabilities {
    Capabilities::of(Feature::ALL.into_iter().filter(|feature| wanted(*feature)), SOFTWARE)
}

impl Node {
    /// Initiates a connection: makes it pending, with default rules and an invitation.
    ///
    /// # Errors
    /// When a field is wrong, or this node can't be reached by anybody.
    pub async fn initiate(&self, new: NewConnection, person: &str) -> ServiceResult<Initiated> {
        if !MODES.contains(&new.mode) {
            let detail = "This version keeps rules in Script mode. The other modes come later.";
            return Err(ServiceError::new(422, "not-offered", detail));
        }
        let new = trimmed(new);
        self.check_information(&new).await?;
        match new.counterpart.clone() {
            Counterpart::Local { system, project_key } => self.initiate_local(new, system, &project_key, person).await,
            Counterpart::Public { .. } | Counterpart::Private | Counterpart::Relayed { .. } => {
                self.invite(new, person).await
            }
        }
    }

    /// Checks what a person typed.
    async fn check_information(&self, new: &NewConnection) -> ServiceResult<()> {
        let mut fields = name_errors(&new.name);
        short_name_error("localShortName", &new.local_short_name, &mut fields);
        short_name_error("remoteShortName", &new.remote_short_name, &mut fields);
        if new.description.chars().count() > LONGEST_DESCRIPTION {
            let text = format!("The description has at most {LONGEST_DESCRIPTION} characters.");
            fields.insert("description".into(), text);
        }
        if !fields.is_empty() {
            return Err(ServiceError::fields(fields));
        }
        self.check_name_is_free(&new.name).await
    }

    /// Makes a pending connection and its code.
    async fn invite(&self, new: NewConnection, person: &str) -> ServiceResult<Initiated> {
        let relay = self.relay_of(&new).await?;
        let addresses = match &relay {
            // Neither side learns where the other one is.
            Some(_) => Vec::new(),
            None => vec![self.own_address()?],
        };
        let destination = self.destination_of(&new).await?;
        let (system, _) = self.system(new.system).await?;
        let project_key = self.check_project(new.system, &new.project_key).await?;

        let now_ms = epoch_ms(self.clock.as_ref());
        let link_id = LinkConnectionId::generate(&mut fill_random);
        let receive_keys = ReceiveKeys::generate(&mut fill_random, now_ms).map_err(|error| key_error(&error))?;
        let kind = self.tracker(system.id)?.capabilities().kind.label();
        let terms = InvitationTerms {
            connection_id: link_id,
            connection_name: new.name.clone(),
            inviter: Inviter {
                node_key: self.identity.keys.public(),
                receive_key: receive_keys.newest(),
                addresses,
                short_name: new.local_short_name.clone(),
                tracker: kind.into(),
            },
            invitee_short_name: new.remote_short_name.clone(),
            connection_type: new.counterpart.connection_type(),
            mode: new.mode,
            lead: Role::Initiator,
            secret: InvitationSecret::generate(&mut fill_random),
            expires_ms: now_ms + INVITATION_LIFETIME_MS,
            destination: destination.as_ref().map(|found| found.address.clone()),
            relay: relay.clone(),
        };
        let invitation = self.issue(terms)?;
        self.open_mailboxes(&invitation).await?;
        let settings = ConnectionSettings {
            conflicts: ConflictPolicies::default(),
            description: new.description,
            local_short_name: new.local_short_name,
            remote_short_name: new.remote_short_name,
            connection_type: new.counterpart.connection_type(),
            destination,
            other_half: None,
            relay,
            peer_status_number: 0,
            refusal: None,
            mode: new.mode,
            role: Role::Initiator,
            lead: Role::Initiator,
            project_key: project_key.clone(),
            epoch: Epoch::generate(&mut fill_random),
            own_status: LinkStatus::Active,
            stopped_because: None,
            peer: None,
            invitation: Some(InvitationRecord { expires_ms: invitation.terms().expires_ms, state: "open".into() }),
            tombstone: None,
            calibration: None,
            closed_epochs: Vec::new(),
            triggers: Vec::new(),
            told_capabilities: None,
        };
        let secrets = ConnectionSecrets {
            receive_keys,
            marker_key: MarkerKey::generate(&mut fill_random),
            invitation: invitation.clone(),
            revoked: Vec::new(),
            invitation_state: InvitationState::Open,
            acceptance: None,
            mailbox_secret: None,
        };
        let id = hub_id(link_id);
        let rules = default_rules(&system.kind, None, &project_key);
        self.add_connection(id, system.id, new.name, ConnectionStatus::Pending, &settings, &secrets, rules, person)
            .await?;
        Ok(Initiated { entry: self.entry(id)?, code: Some(invitation.code().to_owned()) })
    }

    fn own_address(&self) -> ServiceResult<String> {
        self.public_url.clone().ok_or_else(|| {
            ServiceError::new(
                422,
                "not-reachable",
                "Nobody can reach this node, so it can't take the other side's requests. Set `public.url` and `public.listen` in its configuration, let the other side initiate the connection, or use a relay.",
            )
        })
    }

    /// The node to which the invitation is bound, looked up now; none for a side without an address.
    async fn destination_of(&self, new: &NewConnection) -> ServiceResult<Option<DestinationRecord>> {
        let Counterpart::Public { address } = &new.counterpart else { return Ok(None) };
        let found = self.look_up(address).await?;
        if found.connection_type == ConnectionType::Local {
            let detail =
                "This is the address of this node itself. Choose a local connection for two systems on one node.";
            return Err(ServiceError::field("own-address", "url", detail));
        }
        if !found.modes.contains(&new.mode) {
            let detail = "The node at this address does not keep rules in this mode.";
            return Err(ServiceError::new(422, "not-offered", detail));
        }
        Ok(Some(DestinationRecord { address: found.address, node_key: found.node_key, console: found.console }))
    }

    /// Stores a new connection with its first rules, and takes it into the book.
    pub(super) async fn add_connection(
        &self,
        id: ConnectionId,
        system: SystemId,
        name: String,
        status: ConnectionStatus,
        settings: &ConnectionSettings,
        secrets: &ConnectionSecrets,
        rules: entente_rules::RuleTexts,
        person: &str,
    ) -> ServiceResult<()> {
        let row = ConnectionRow {
            id,
            system,
            name: name.clone(),
            status,
            peer_node: settings.peer.as_ref().map(|peer| peer.node_key.node_id().to_string()),
            settings: settings_json(settings)?,
            secrets: secrets.seal(&self.vault, id)?,
            revision: 1,
            created_at: self.clock.now(),
        };
        let first = NewRuleVersion {
            connection: id,
            outgoing: rules.outgoing,
            incoming: rules.incoming,
            author: person.to_owned(),
            note: "Default rules, made with the connection".into(),
        };
        self.registry.add_connection(row, first, self.clock.now()).await.map_err(|error| match error {
            StoreError::Conflict { .. } => name_taken(&name),
            other => other.into(),
        })?;
        self.book.reload(id).await?;
        self.live.connection_changed(id);
        Ok(())
    }

    /// Changes a connection's settings, secrets or status, on the revision in memory.
    pub(crate) async fn change_connection(
        &self,
        entry: &Entry,
        status: ConnectionStatus,
        settings: &ConnectionSettings,
        secrets: &ConnectionSecrets,
    ) -> ServiceResult<()> {
        let id = entry.row.id;
        let change = ConnectionChange {
            id,
            based_on: entry.row.revision,
            status,
            peer_node: settings.peer.as_ref().map(|peer| peer.node_key.node_id().to_string()),
            settings: settings_json(settings)?,
            secrets: secrets.seal(&self.vault, id)?,
        };
        self.registry.change_connection(change).await?;
        self.book.reload(id).await?;
        self.live.connection_changed(id);
        Ok(())
    }

    /// A connection in memory.
    ///
    /// # Errors
    /// When there is none.
    pub fn entry(&self, id: ConnectionId) -> ServiceResult<Arc<Entry>> {
        self.book.entry(id).ok_or_else(|| ServiceError::not_found("connection"))
    }

    pub(super) fn issue(&self, terms: InvitationTerms) -> ServiceResult<Invitation> {
        Invitation::issue(terms, &self.identity.keys).map_err(|error| match error {
            InvitationError::Malformed { detail } => ServiceError::new(422, "invalid-input", detail),
            other => ServiceError::new(500, "invitation-failed", other.to_string()),
        })
    }

    /// The open invitation's code again.
    ///
    /// # Errors
    /// When there is no such connection, or it was not made here or is accepted already.
    pub fn invitation(&self, id: ConnectionId) -> ServiceResult<(String, InvitationRecord)> {
        let entry = self.entry(id)?;
        let record = pending_invitation(&entry)?;
        Ok((entry.secrets.invitation.code().to_owned(), record))
    }

    /// Makes a new code for a pending connection; the old one stops working.
    ///
    /// # Errors
    /// As for [`Node::invitation`].
    pub async fn reissue_invitation(&self, id: ConnectionId) -> ServiceResult<(String, InvitationRecord)> {
        let entry = self.entry(id)?;
        pending_invitation(&entry)?;
        let terms = InvitationTerms {
            secret: InvitationSecret::generate(&mut fill_random),
            expires_ms: epoch_ms(self.clock.as_ref()) + INVITATION_LIFETIME_MS,
            relay: entry.settings.relay.as_ref().map(|relay| new_mailbox(relay.url.clone())),
            ..entry.secrets.invitation.terms().clone()
        };
        let invitation = self.issue(terms)?;
        self.open_mailboxes(&invitation).await?;
        self.leave_revocation(&entry).await;
        let relay = invitation.terms().relay.clone();
        let record = InvitationRecord { expires_ms: invitation.terms().expires_ms, state: "open".into() };
        let code = invitation.code().to_owned();
        let mut secrets = entry.secrets.copied(&self.vault, id)?;
        secrets.revoked.push(std::mem::replace(&mut secrets.invitation, invitation));
        secrets.invitation_state = InvitationState::Open;
        let settings = ConnectionSettings { invitation: Some(record.clone()), relay, ..entry.settings.clone() };
        self.change_connection(&entry, entry.row.status, &settings, &secrets).await?;
        Ok((code, record))
    }

    /// Takes the code of a pending connection back.
    ///
    /// # Errors
    /// As for [`Node::invitation`].
    pub async fn revoke_invitation(&self, id: ConnectionId) -> ServiceResult<()> {
        let entry = self.entry(id)?;
        let record = pending_invitation(&entry)?;
        let mut secrets = entry.secrets.copied(&self.vault, id)?;
        secrets.invitation_state = InvitationState::Revoked;
        let record = InvitationRecord { state: "revoked".into(), ..record };
        let settings = ConnectionSettings { invitation: Some(record), ..entry.settings.clone() };
        self.change_connection(&entry, entry.row.status, &settings, &secrets).await
    }

    /// Removes a pending connection; its code stops working.
    pub(super) async fn remove_pending(&self, entry: &Entry) -> ServiceResult<()> {
        if Self::is_draft(entry) {
            return self.drop_draft(entry).await;
        }
        self.leave_revocation(entry).await;
        let mut secrets = entry.secrets.copied(&self.vault, entry.row.id)?;
        secrets.invitation_state = InvitationState::Revoked;
        self.change_connection(entry, ConnectionStatus::Removed, &entry.settings, &secrets).await
    }

    /// Names are labels for people, so two connections of one node never share one.
    pub(super) async fn check_name_is_free(&self, name: &str) -> ServiceResult<()> {
        let taken = self.registry.connections().await?.iter().any(|row| row.name.eq_ignore_ascii_case(name));
        if taken { Err(name_taken(name)) } else { Ok(()) }
    }

    /// The project's key as the tracker writes it.
    pub(super) async fn check_project(&self, system: SystemId, key: &str) -> ServiceResult<String> {
        let key = key.trim();
        if key.is_empty() {
            return Err(ServiceError::field(
                "project-missing",
                "projectKey",
                "Choose the project for the incoming sync.",
            ));
        }
        let found = self.projects(system, key).await?;
        found.into_iter().map(|project| project.key).find(|found| found.eq_ignore_ascii_case(key)).ok_or_else(|| {
            let detail = format!("The tracker has no project {key}, or the account may not see it.");
            ServiceError::field("project-unknown", "projectKey", detail)
        })
    }
}

fn settings_json(settings: &ConnectionSettings) -> ServiceResult<String> {
    serde_json::to_string(settings).map_err(|error| ServiceError::new(500, "settings-unwritable", error.to_string()))
}

pub(super) fn key_error(error: &dyn std::fmt::Display) -> ServiceError {
    ServiceError::new(500, "keys-unavailable", format!("No key could be made: {error}."))
}

fn pending_invitation(entry: &Entry) -> ServiceResult<InvitationRecord> {
    let record = entry.settings.invitation.clone().filter(|_| entry.settings.role == Role::Initiator);
    match (record, entry.row.status) {
        (Some(record), ConnectionStatus::Pending) => Ok(record),
        (Some(_), _) => Err(ServiceError::new(409, "already-accepted", "The invitation was accepted already.")),
        (None, _) => {
            Err(ServiceError::new(409, "not-the-initiator", "The other side made the invitation of this connection."))
        }
    }
}

fn trimmed(new: NewConnection) -> NewConnection {
    NewConnection {
        local_short_name: new.local_short_name.trim().to_owned(),
        remote_short_name: new.remote_short_name.trim().to_owned(),
        name: new.name.trim().to_owned(),
        description: new.description.trim().to_owned(),
        ..new
    }
}

/// What is wrong with a connection's name, if anything.
pub(super) fn name_errors(name: &str) -> BTreeMap<String, String> {
    let mut fields = BTreeMap::new();
    if name.is_empty() {
        fields.insert("name".to_owned(), "Enter a name for the connection.".to_owned());
    } else if name.chars().count() > LONGEST_NAME {
        fields.insert("name".to_owned(), format!("The name has at most {LONGEST_NAME} characters."));
    } else if name.chars().any(char::is_control) {
        fields.insert("name".to_owned(), "The name holds characters that can't be shown.".to_owned());
    }
    fields
}

fn short_name_error(field: &str, name: &str, fields: &mut BTreeMap<String, String>) {
    let error = if name.is_empty() {
        "Enter a short name."
    } else if name.chars().count() > LONGEST_SHORT_NAME {
        "A short name has at most 100 characters."
    } else if name.chars().any(char::is_control) {
        "The short name holds characters that can't be shown."
    } else {
        return;
    };
    fields.insert(field.to_owned(), error.to_owned());
}

pub(super) fn name_taken(name: &str) -> ServiceError {
    ServiceError::field(
        "name-taken",
        "name",
        format!("There is a connection named {name} already. Choose another name."),
    )
}
