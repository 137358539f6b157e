//! A connection between two systems of this node: two halves, each a connection of its own, active at once.
//!
//! See `docs/adr/0020-local-connections-are-two-halves.md`.

use super::initiate::{Initiated, NewConnection, key_error};
use super::{Node, ServiceError, ServiceResult};
use crate::state::{ConflictPolicies, ConnectionSecrets, ConnectionSettings, Entry, PeerRecord, hub_id};
use crate::system_time::epoch_ms;
use crate::vault::fill_random;
use entente_hub::SystemId;
use entente_link::handshake::InvitationState;
use entente_link::ids::{ConnectionId as LinkConnectionId, Epoch};
use entente_link::invitation::{Invitation, InvitationSecret, InvitationTerms, Inviter};
use entente_link::keys::{MarkerKey, ReceiveKeys};
use entente_link::message::ConnectionStatus as LinkStatus;
use entente_link::terms::{ConnectionType, Role};
use entente_rules::default_rules;
use entente_sync_store::ConnectionStatus;

/// One half while it is made.
struct Half {
    id: LinkConnectionId,
    system: SystemId,
    kind: String,
    tracker: &'static str,
    project_key: String,
    short_name: String,
    name: String,
    role: Role,
    epoch: Epoch,
}

impl Node {
    /// Makes both halves.
    pub(super) async fn initiate_local(
        &self,
        new: NewConnection,
        other_system: SystemId,
        other_project: &str,
        person: &str,
    ) -> ServiceResult<Initiated> {
        let here = self.check_project(new.system, &new.project_key).await?;
        let there = self.check_project(other_system, other_project).await.map_err(|mut error| {
            if let Some(text) = error.fields.remove("projectKey") {
                error.fields.insert("remoteProjectKey".into(), text);
            }
            error
        })?;
        if new.system == other_system && here == there {
            let detail =
                "Choose two different projects: a connection keeps issues of one in step with issues of the other.";
            return Err(ServiceError::field("same-project", "remoteProjectKey", detail));
        }
        let other_name = format!("{} ({})", new.name, new.remote_short_name);
        self.check_name_is_free(&other_name).await?;
        let initiator = self.half(new.system, here, &new.local_short_name, new.name.clone(), Role::Initiator).await?;
        let acceptor = self.half(other_system, there, &new.remote_short_name, other_name, Role::Acceptor).await?;
        // The half that lists leave out is made first: a node that dies in between leaves one that shows.
        self.add_half(&new, &acceptor, &initiator, person).await?;
        self.add_half(&new, &initiator, &acceptor, person).await?;
        self.live.messages_wait();
        Ok(Initiated { entry: self.entry(hub_id(initiator.id))?, code: None })
    }

    async fn half(
        &self,
        system: SystemId,
        project_key: String,
        short_name: &str,
        name: String,
        role: Role,
    ) -> ServiceResult<Half> {
        let (row, _) = self.system(system).await?;
        Ok(Half {
            id: LinkConnectionId::generate(&mut fill_random),
            system,
            kind: row.kind,
            tracker: self.tracker(system)?.capabilities().kind.label(),
            project_key,
            short_name: short_name.to_owned(),
            name,
            role,
            epoch: Epoch::generate(&mut fill_random),
        })
    }

    async fn add_half(&self, new: &NewConnection, own: &Half, other: &Half, person: &str) -> ServiceResult<()> {
        let now_ms = epoch_ms(self.clock.as_ref());
        let receive_keys = ReceiveKeys::generate(&mut fill_random, now_ms).map_err(|error| key_error(&error))?;
        let settings = ConnectionSettings {
            conflicts: ConflictPolicies::default(),
            description: new.description.clone(),
            local_short_name: own.short_name.clone(),
            remote_short_name: other.short_name.clone(),
            connection_type: ConnectionType::Local,
            destination: None,
            other_half: Some(hub_id(other.id)),
            relay: None,
            peer_status_number: 0,
            refusal: None,
            mode: new.mode,
            role: own.role,
            lead: Role::Initiator,
            project_key: own.project_key.clone(),
            epoch: own.epoch,
            own_status: LinkStatus::Active,
            stopped_because: None,
            tombstone: None,
            calibration: None,
            closed_epochs: Vec::new(),
            triggers: Vec::new(),
            told_capabilities: None,
            peer: Some(PeerRecord {
                node_key: self.identity.keys.public(),
                receive_key: receive_keys.newest(),
                epoch: other.epoch,
                tracker: other.tracker.to_owned(),
                person: person.to_owned(),
                short_name: other.short_name.clone(),
                addresses: Vec::new(),
                capabilities: self.capabilities.clone(),
                status: LinkStatus::Active,
                comparison_code: String::new(),
            }),
            invitation: None,
        };
        let secrets = ConnectionSecrets {
            invitation: self.unused_invitation(new, own, &receive_keys, now_ms)?,
            receive_keys,
            marker_key: MarkerKey::generate(&mut fill_random),
            revoked: Vec::new(),
            invitation_state: InvitationState::Revoked,
            acceptance: None,
            mailbox_secret: None,
        };
        let rules = default_rules(&own.kind, None, &own.project_key);
        let (id, name) = (hub_id(own.id), own.name.clone());
        self.add_connection(id, own.system, name, ConnectionStatus::Active, &settings, &secrets, rules, person).await
    }

    /// Every connection has its terms in an invitation; this one can't be accepted by anybody.
    fn unused_invitation(
        &self,
        new: &NewConnection,
        own: &Half,
        receive_keys: &ReceiveKeys,
        now_ms: u64,
    ) -> ServiceResult<Invitation> {
        self.issue(InvitationTerms {
            connection_id: own.id,
            connection_name: new.name.clone(),
            inviter: Inviter {
                node_key: self.identity.keys.public(),
                receive_key: receive_keys.newest(),
                addresses: Vec::new(),
                short_name: new.local_short_name.clone(),
                tracker: own.tracker.to_owned(),
            },
            invitee_short_name: new.remote_short_name.clone(),
            connection_type: ConnectionType::Local,
            mode: new.mode,
            lead: Role::Initiator,
            secret: InvitationSecret::generate(&mut fill_random),
            expires_ms: now_ms,
            destination: None,
            relay: None,
        })
    }

    /// Whether a connection is the half of a local one that lists leave out, since the other half stands for both.
    pub fn is_second_half(&self, entry: &Entry) -> bool {
        let other_is_here = || entry.settings.other_half.is_some_and(|other| self.book.entry(other).is_some());
        entry.settings.connection_type == ConnectionType::Local
            && entry.settings.role == Role::Acceptor
            && other_is_here()
    }
}
