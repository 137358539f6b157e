//! Deactivating, activating and removing a connection.
//!
//! Each side says what it wants of the connection; work flows while both want it active. What this side wants is told to the peer at the next
//! exchange, and only the side that deactivated activates again.

use super::{Node, ServiceError, ServiceResult};
use crate::state::{ConnectionSettings, Entry, StopReason, link_id};
use crate::system_time::epoch_ms;
use entente_hub::ConnectionId;
use entente_link::message::ConnectionStatus as LinkStatus;
use entente_link::tombstone::Tombstone;
use entente_sync_store::{ConnectionStatus, Waiting};

impl Node {
    /// Deactivates a connection for both sides: a running write ends, nothing new starts. Twins stay.
    ///
    /// # Errors
    /// When there is no such connection, it is still pending, or this side deactivated it already.
    pub async fn deactivate_connection(&self, id: ConnectionId) -> ServiceResult<()> {
        let entry = self.accepted(id)?;
        match entry.settings.own_status {
            LinkStatus::Active => self.want(&entry, LinkStatus::Deactivated).await,
            _ => {
                Err(ServiceError::new(409, "already-deactivated", "This side has deactivated the connection already."))
            }
        }
    }

    /// Takes this side's deactivation back. Work flows again as soon as the other side wants it too.
    ///
    /// # Errors
    /// When this side has not deactivated it, or the other side has removed it.
    pub async fn activate_connection(&self, id: ConnectionId) -> ServiceResult<()> {
        let entry = self.accepted(id)?;
        let remote = &entry.settings.remote_short_name;
        if entry.settings.removed_by_peer() {
            let detail =
                format!("{remote} has removed this connection for good. Remove it here too, and make a new one.");
            return Err(ServiceError::new(409, "removed-by-peer", detail));
        }
        let older = matches!(entry.settings.stopped_because, Some(StopReason::OwnRestored | StopReason::PeerRestored));
        if older || entry.settings.calibration.is_some() {
            let detail = "One of the two nodes was put back to an older state. Compare the pairs first: press “This node was restored” on the console of that node.";
            return Err(ServiceError::new(409, "not-calibrated", detail));
        }
        match entry.settings.own_status {
            LinkStatus::Deactivated => self.want(&entry, LinkStatus::Active).await,
            _ => {
                let detail = match entry.row.status {
                    ConnectionStatus::Active => "The connection is active already.".to_owned(),
                    _ => format!("{remote} deactivated this connection, so only {remote} can activate it again."),
                };
                Err(ServiceError::new(409, "not-deactivated-here", detail))
            }
        }
    }

    /// What waits in a connection: all of it is done as soon as the connection is active again.
    ///
    /// # Errors
    /// When there is no such connection.
    pub async fn waiting(&self, id: ConnectionId) -> ServiceResult<Waiting> {
        self.entry(id)?;
        Ok(self.operations.waiting(id).await?)
    }

    /// Removes a connection for good. A pending one leaves nothing behind; of any other a signed tombstone stays for 90 days, so that the
    /// other side learns it whenever it asks. Issues and what was exchanged stay in both trackers.
    ///
    /// # Errors
    /// When there is no such connection.
    pub async fn remove_connection(&self, id: ConnectionId) -> ServiceResult<()> {
        let entry = self.entry(id)?;
        if entry.row.status == ConnectionStatus::Pending {
            return self.remove_pending(&entry).await;
        }
        let now = epoch_ms(self.clock.as_ref());
        let settings = ConnectionSettings {
            own_status: LinkStatus::Removed,
            tombstone: Some(Tombstone::sign(link_id(id), now, &self.identity.keys)),
            ..entry.settings.clone()
        };
        self.change_own_status(&entry, &settings).await
    }

    /// The peer says what it wants of the connection; true when that is news.
    ///
    /// # Errors
    /// When the store fails.
    pub(crate) async fn peer_wants(&self, entry: &Entry, status: LinkStatus) -> ServiceResult<bool> {
        let Some(mut peer) = entry.settings.peer.clone() else { return Ok(false) };
        // A removal is for good; whoever is still pending here has not begun.
        let settled = peer.status == LinkStatus::Removed || entry.row.status == ConnectionStatus::Pending;
        if settled || peer.status == status {
            return Ok(false);
        }
        tracing::info!(connection = entry.row.name, ?status, "the other side changed what it wants of the connection");
        peer.status = status;
        let mut settings = ConnectionSettings { peer: Some(peer), ..entry.settings.clone() };
        // The other side goes on too, so that nothing of a calibration is left to be said.
        settings.calibration =
            settings.calibration.filter(|calibration| !(calibration.ended && status == LinkStatus::Active));
        self.change_status(entry, &settings).await?;
        Ok(true)
    }

    fn accepted(&self, id: ConnectionId) -> ServiceResult<std::sync::Arc<Entry>> {
        let entry = self.entry(id)?;
        match entry.row.status {
            ConnectionStatus::Pending => {
                let detail = "This connection waits for the other side to accept the invitation.";
                Err(ServiceError::new(409, "connection-pending", detail))
            }
            _ => Ok(entry),
        }
    }

    /// Deactivates a connection because going on could lose changes or make them twice; true when that is news. A person activates it
    /// again, or removes it.
    ///
    /// # Errors
    /// When the store fails.
    pub(crate) async fn stop_until_decided(&self, entry: &Entry, reason: StopReason) -> ServiceResult<bool> {
        // What came before in the same call may have changed the connection.
        let entry = self.entry(entry.row.id)?;
        if entry.settings.own_status != LinkStatus::Active || entry.row.status == ConnectionStatus::Pending {
            return Ok(false);
        }
        tracing::error!(connection = entry.row.name, ?reason, "the connection is stopped until a person decides");
        let settings = ConnectionSettings {
            own_status: LinkStatus::Deactivated,
            stopped_because: Some(reason),
            ..entry.settings.clone()
        };
        self.change_status(&entry, &settings).await?;
        Ok(true)
    }

    async fn want(&self, entry: &Entry, status: LinkStatus) -> ServiceResult<()> {
        let settings = ConnectionSettings { own_status: status, stopped_because: None, ..entry.settings.clone() };
        self.change_own_status(entry, &settings).await
    }

    /// Changes what this side wants. The other half of a local connection learns it here, since no exchange tells it.
    async fn change_own_status(&self, entry: &Entry, settings: &ConnectionSettings) -> ServiceResult<()> {
        self.change_status(entry, settings).await?;
        if let Some(other) = settings.other_half.and_then(|other| self.book.entry(other)) {
            self.peer_wants(&other, settings.own_status).await?;
        }
        Ok(())
    }

    pub(super) async fn change_status(&self, entry: &Entry, settings: &ConnectionSettings) -> ServiceResult<()> {
        let secrets = entry.secrets.copied(&self.vault, entry.row.id)?;
        self.change_connection(entry, settings.status(), settings, &secrets).await?;
        self.live.messages_wait();
        self.engine.wake();
        Ok(())
    }
}
