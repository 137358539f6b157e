//! Going on after a data folder was restored, and retiring a copy of one.
//!
//! The side that was restored asks the other one, which lost nothing, where each pair stands, and takes its word for what was told in the time that
//! is missing. Trackers are not touched before a person has seen how much drifted and lets work begin again.

mod compare;

use super::{Node, ServiceError, ServiceResult};
use crate::state::{Calibration, ConnectionSettings, Entry, StopReason};
use crate::system_time::epoch_ms;
use crate::vault::fill_random;
use entente_hub::ConnectionId;
use entente_link::exchange::Renewal;
use entente_link::ids::Epoch;
use entente_link::keys::LastSequences;
use entente_link::message::{CalibrationEnd, CalibrationRequest, ConnectionStatus as LinkStatus, Message};
use entente_link::terms::{ConnectionType, Role};
use entente_sync_store::{ConnectionStatus, Lane};

/// Epochs of the other side that are remembered as over.
const CLOSED_EPOCHS: usize = 64;

impl Node {
    /// A person says that this node was restored from a backup: both sides begin a new numbering with new keys, and this one asks where each pair
    /// stands. Nothing is written to a tracker.
    ///
    /// # Errors
    /// When there is no such connection, it can't be calibrated, or the store fails.
    pub async fn begin_calibration(&self, id: ConnectionId) -> ServiceResult<()> {
        let mut done = self.begin_once(id).await;
        for _ in 1..TRIES {
            if met_a_change(&done) {
                done = self.begin_once(id).await;
            }
        }
        done
    }

    async fn begin_once(&self, id: ConnectionId) -> ServiceResult<()> {
        let entry = self.entry(id)?;
        let wrong = |detail: &str| Err(ServiceError::new(409, "not-to-calibrate", detail));
        let settings = &entry.settings;
        if settings.peer.is_none() || entry.row.status == ConnectionStatus::Pending {
            return wrong(
                "This connection waits for the other side to accept the invitation: there is nothing to compare.",
            );
        }
        if settings.connection_type == ConnectionType::Local {
            return wrong(
                "Both sides of a local connection are in this node's data folder, and were restored together.",
            );
        }
        if settings.removed_by_peer() {
            return wrong(
                "The other side has removed this connection for good. Remove it here too, and make a new one.",
            );
        }
        if settings.calibration.as_ref().is_some_and(|calibration| calibration.restored_here) {
            return wrong("This is being done already.");
        }
        tracing::warn!(connection = entry.row.name, "this side was restored: the connection is calibrated");
        let taken = settings.calibration.as_ref().and_then(|calibration| calibration.taken);
        self.renew(&entry, Calibration::begun(true, taken), StopReason::OwnRestored, |_| {}).await
    }

    /// The other side's numbering begins anew. True when that was news.
    ///
    /// # Errors
    /// When the store fails.
    pub(crate) async fn take_renewal(&self, id: ConnectionId, renewal: &Renewal) -> ServiceResult<bool> {
        let entry = self.entry(id)?;
        let Some(peer) = &entry.settings.peer else { return Ok(false) };
        if renewal.epoch == peer.epoch {
            return self.note_answer(&entry, renewal).await;
        }
        if entry.settings.closed_epochs.contains(&renewal.epoch) {
            return Ok(false);
        }
        let mut calibration = match &entry.settings.calibration {
            Some(calibration) => calibration.clone(),
            None => Calibration::begun(false, None),
        };
        // When both sides say that they were restored, the inviting one is the one to learn.
        if calibration.restored_here && renewal.answers.is_none() && entry.settings.role == Role::Acceptor {
            calibration = Calibration::begun(false, None);
        }
        let begins_here = entry.settings.calibration.is_none();
        calibration.taken = Some(renewal.epoch);
        calibration.answered = !begins_here && renewal.answers == Some(entry.settings.epoch);
        let took = |settings: &mut ConnectionSettings| {
            if let Some(peer) = &mut settings.peer {
                settings.closed_epochs.push(peer.epoch);
                peer.epoch = renewal.epoch;
                peer.receive_key = renewal.receive_key;
            }
            let over = settings.closed_epochs.len().saturating_sub(CLOSED_EPOCHS);
            settings.closed_epochs.drain(..over);
        };
        if begins_here {
            tracing::warn!(connection = entry.row.name, "the other side was restored: the connection is calibrated");
            self.renew(&entry, calibration, StopReason::PeerRestored, took).await?;
        } else {
            self.store.renew_mailboxes(id).await?;
            self.engine.forget_transfers(id);
            let mut settings = ConnectionSettings { calibration: Some(calibration), ..entry.settings.clone() };
            took(&mut settings);
            self.change_status(&entry, &settings).await?;
        }
        self.ask_for_list(id).await?;
        Ok(true)
    }

    async fn note_answer(&self, entry: &Entry, renewal: &Renewal) -> ServiceResult<bool> {
        let Some(mut calibration) = entry.settings.calibration.clone() else { return Ok(false) };
        if calibration.answered || renewal.answers != Some(entry.settings.epoch) {
            return Ok(false);
        }
        calibration.answered = true;
        self.keep_calibration(entry, calibration).await?;
        self.ask_for_list(entry.row.id).await?;
        Ok(true)
    }

    /// Begins this side's new numbering, with a new key.
    async fn renew(
        &self,
        entry: &Entry,
        calibration: Calibration,
        reason: StopReason,
        more: impl FnOnce(&mut ConnectionSettings),
    ) -> ServiceResult<()> {
        let id = entry.row.id;
        let mut secrets = entry.secrets.copied(&self.vault, id)?;
        let now = epoch_ms(self.clock.as_ref());
        let key = secrets.receive_keys.rotate(&mut fill_random, now);
        let key = key.map_err(|error| ServiceError::new(500, "keys-unavailable", error.to_string()))?;
        // Everything under older keys belongs to a numbering that is over.
        let last_under_older = LastSequences { epoch: entry.settings.epoch, messages: 0, attachments: 0 };
        secrets.receive_keys.adopted(&key.id(), last_under_older, now);
        let mut settings = ConnectionSettings {
            epoch: Epoch::generate(&mut fill_random),
            own_status: LinkStatus::Deactivated,
            stopped_because: reason_now(&entry.settings, reason),
            calibration: Some(calibration),
            // Either side may have forgotten what it was told.
            told_capabilities: None,
            conflicts: entry.settings.conflicts.begun_anew(entry.settings.leads()),
            ..entry.settings.clone()
        };
        more(&mut settings);
        self.store.renew_mailboxes(id).await?;
        self.change_connection(entry, settings.status(), &settings, &secrets).await?;
        self.engine.forget_transfers(id);
        self.live.messages_wait();
        Ok(())
    }

    /// The side that was restored asks for the list of pairs, once both numberings are known on both sides. Said twice it does no harm.
    pub(crate) async fn ask_for_list(&self, id: ConnectionId) -> ServiceResult<()> {
        let entry = self.entry(id)?;
        let Some(calibration) = &entry.settings.calibration else { return Ok(()) };
        let ready = calibration.restored_here && calibration.answered && calibration.taken.is_some();
        let asked = self.store.mailbox(id, Lane::Messages).await?.sent > 0;
        if !ready || asked {
            return Ok(());
        }
        let request = CalibrationRequest { epoch: entry.settings.epoch, after: None, accounts_of: Vec::new() };
        self.tell(id, vec![Message::CalibrationRequest(request)]).await
    }

    async fn tell(&self, id: ConnectionId, messages: Vec<Message>) -> ServiceResult<()> {
        let mut bodies = Vec::new();
        for message in messages {
            let body = message.encode();
            bodies.push(body.map_err(|error| ServiceError::new(500, "internal", error.to_string()))?);
        }
        self.store.post(id, Lane::Messages, bodies).await?;
        self.live.messages_wait();
        Ok(())
    }

    /// A person has seen what drifted and lets work begin again: both sides compare each pair that drifted, and mend it.
    ///
    /// # Errors
    /// When there is no such connection, or not everything is known yet.
    pub async fn end_calibration(&self, id: ConnectionId) -> ServiceResult<()> {
        let mut done = self.end_once(id).await;
        for _ in 1..TRIES {
            if met_a_change(&done) {
                done = self.end_once(id).await;
            }
        }
        done
    }

    async fn end_once(&self, id: ConnectionId) -> ServiceResult<()> {
        let entry = self.entry(id)?;
        let complete = entry.settings.calibration.clone().filter(Calibration::is_complete);
        let Some(calibration) = complete else {
            let detail = "It is not known yet where all pairs stand. Wait until the comparison is complete.";
            return Err(ServiceError::new(409, "not-calibrated", detail));
        };
        let end = Message::CalibrationEnd(CalibrationEnd { epoch: entry.settings.epoch });
        self.tell(id, policies(&entry).into_iter().chain([end]).collect()).await?;
        let heard = entry.settings.peer.as_ref().is_some_and(|peer| peer.status == LinkStatus::Active);
        let settings = ConnectionSettings {
            own_status: LinkStatus::Active,
            stopped_because: None,
            calibration: Some(Calibration { ended: true, ..calibration }).filter(|_| !heard),
            ..entry.settings.clone()
        };
        self.change_status(&entry, &settings).await
    }

    /// The side that was restored knows enough: this side goes on too, unless a person here had deactivated the connection before.
    pub(crate) async fn take_calibration_end(&self, id: ConnectionId, end: &CalibrationEnd) -> ServiceResult<()> {
        let entry = self.entry(id)?;
        let Some(calibration) = &entry.settings.calibration else { return Ok(()) };
        if calibration.restored_here || calibration.taken != Some(end.epoch) {
            return Ok(());
        }
        self.tell(id, policies(&entry).into_iter().collect()).await?;
        let by_itself = entry.settings.stopped_because.is_some();
        let settings = ConnectionSettings {
            own_status: if by_itself { LinkStatus::Active } else { entry.settings.own_status },
            stopped_because: None,
            calibration: None,
            ..entry.settings.clone()
        };
        self.change_status(&entry, &settings).await
    }

    async fn keep_calibration(&self, entry: &Entry, calibration: Calibration) -> ServiceResult<()> {
        let settings = ConnectionSettings { calibration: Some(calibration), ..entry.settings.clone() };
        self.change_status(entry, &settings).await
    }

    /// A person says that this data folder is the copy: its connections are given up here, and nobody is told, so that the original goes on.
    ///
    /// # Errors
    /// When there is no such connection, it is still pending or local, or the store fails.
    pub async fn retire_copy(&self, id: ConnectionId) -> ServiceResult<()> {
        let entry = self.entry(id)?;
        if entry.settings.connection_type == ConnectionType::Local || entry.settings.peer.is_none() {
            let detail = "Nobody else speaks for this connection. Remove it instead.";
            return Err(ServiceError::new(409, "not-to-retire", detail));
        }
        let settings = ConnectionSettings {
            own_status: LinkStatus::Removed,
            tombstone: None,
            calibration: None,
            ..entry.settings.clone()
        };
        tracing::warn!(
            connection = entry.row.name,
            "this node is a copy: the connection is given up here, and the other side is not told"
        );
        self.change_status(&entry, &settings).await
    }
}

/// What decides conflicts, from the side that leads: the other one may have been restored to older policies, or this one.
fn policies(entry: &Entry) -> Option<Message> {
    entry.settings.leads().then(|| Message::ConflictPolicies(entry.settings.conflicts.told()))
}

/// So often is tried what a person asks for while the other side changes the same connection.
const TRIES: u32 = 5;

/// Whether a call of the other side changed the connection at the same moment, which must not be a person's error.
fn met_a_change(done: &ServiceResult<()>) -> bool {
    done.as_ref().is_err_and(|error| error.code == "conflict")
}

/// Why a side that renews its numbering is stopped; none where a person had deactivated the connection before, who alone takes that back.
fn reason_now(settings: &ConnectionSettings, reason: StopReason) -> Option<StopReason> {
    match (settings.own_status, settings.stopped_because) {
        (LinkStatus::Deactivated, before) if reason == StopReason::PeerRestored => before,
        (_, before) => Some(before.unwrap_or(reason)),
    }
}
