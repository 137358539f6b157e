//! Twins: starting, reading, trying again.

use super::{Node, ServiceError, ServiceResult};
use crate::live::Topic;
use entente_hub::{ConnectionId, TwinId};
use entente_sync_core::{ErrorCode, TwinError};
use entente_sync_engine::StartError;
use entente_sync_store::{EventRow, HistoryRow, IncomingMessage, TwinFilter, TwinRow, TwinStatus};
use entente_tracker_api::TrackerError;

/// The most lines of history that are shown.
const MOST_HISTORY: u32 = 200;

impl Node {
    /// Puts an issue, named by its key, under sync.
    ///
    /// # Errors
    /// When the connection waits for the other side, the issue is under sync already, or the tracker does not have it.
    pub async fn start_sync(&self, id: ConnectionId, issue_key: &str) -> ServiceResult<TwinRow> {
        self.active(id)?;
        let key = issue_key.trim();
        if key.is_empty() {
            return Err(ServiceError::field(
                "issue-missing",
                "issueKey",
                "Enter the key of an issue, such as OPS-12 or #12.",
            ));
        }
        let twin = self.engine.start(id, key).await.map_err(|error| match error {
            StartError::AlreadyUnderSync { key, .. } => {
                ServiceError::new(409, "already-under-sync", format!("{key} is under sync in this connection already."))
            }
            StartError::Tracker(TrackerError::NotFound { .. }) => {
                let detail = format!("The tracker has no issue {key}, or the account may not see it.");
                ServiceError::field("issue-unknown", "issueKey", detail)
            }
            StartError::Tracker(error) => error.into(),
            StartError::Store(error) => error.into(),
            StartError::NotActive => {
                let detail = "The connection's rules or its system can't be used right now. Look at Systems and Rules.";
                ServiceError::new(409, "connection-unusable", detail)
            }
        })?;
        self.live.tell(Topic::Twins, Some(id.to_string()));
        self.twin(twin).await
    }

    /// One twin.
    ///
    /// # Errors
    /// When there is none.
    pub async fn twin(&self, id: TwinId) -> ServiceResult<TwinRow> {
        self.store.twin(id).await?.ok_or_else(|| ServiceError::not_found("twin"))
    }

    /// Twins of a connection, newest change first, and how many there are in all.
    ///
    /// # Errors
    /// When there is no such connection.
    pub async fn list_twins(
        &self,
        id: ConnectionId,
        text: Option<String>,
        status: Option<TwinStatus>,
        limit: u32,
        offset: u32,
    ) -> ServiceResult<(Vec<TwinRow>, u64)> {
        self.entry(id)?;
        let text = text.filter(|text| !text.trim().is_empty());
        let filter = TwinFilter { connection: Some(id), status, text, limit: limit.clamp(1, 200), offset };
        Ok(self.store.list_twins(filter).await?)
    }

    /// What waits for a twin, and what happened to it.
    ///
    /// # Errors
    /// When there is none.
    pub async fn twin_story(
        &self,
        id: TwinId,
    ) -> ServiceResult<(TwinRow, Vec<EventRow>, Vec<IncomingMessage>, Vec<HistoryRow>)> {
        let twin = self.twin(id).await?;
        let (events, messages) = self.store.queue_of(id).await?;
        let history = self.store.history(twin.connection, Some(id), MOST_HISTORY).await?;
        Ok((twin, events, messages, history))
    }

    /// Asks a blocked twin to try again.
    ///
    /// # Errors
    /// When there is none, or it is not blocked.
    pub async fn retry_twin(&self, id: TwinId) -> ServiceResult<()> {
        let twin = self.twin(id).await?;
        if twin.status != TwinStatus::Blocked {
            return Err(not_blocked());
        }
        self.engine.retry(id).await?;
        self.tell_of(&twin);
        Ok(())
    }

    /// Lets a blocked twin go on without what it is stuck in.
    ///
    /// # Errors
    /// When it is not blocked, or what it is stuck in may have made something that must be found first.
    pub async fn skip_twin(&self, id: TwinId) -> ServiceResult<()> {
        let twin = self.twin(id).await?;
        if twin.status != TwinStatus::Blocked {
            return Err(not_blocked());
        }
        let error = twin.error.as_deref().and_then(|error| serde_json::from_str::<TwinError>(error).ok());
        if error.is_some_and(|error| error.code == ErrorCode::WriteInDoubt) {
            let detail = "It is not known whether the write happened, so leaving it out could make a second copy later. Retry, or stop the sync of this issue.";
            return Err(ServiceError::new(409, "skip-in-doubt", detail));
        }
        self.engine.skip(id).await?;
        self.tell_of(&twin);
        Ok(())
    }

    /// Ends the sync of a twin on both sides.
    ///
    /// # Errors
    /// When it has ended already.
    pub async fn stop_twin(&self, id: TwinId) -> ServiceResult<()> {
        let twin = self.running(id).await?;
        self.engine.stop_sync(id).await?;
        self.tell_of(&twin);
        Ok(())
    }

    /// Compares an issue with what both sides agreed on.
    ///
    /// # Errors
    /// When its sync has ended, or an error must be mended first.
    pub async fn compare_twin(&self, id: TwinId) -> ServiceResult<()> {
        let twin = self.running(id).await?;
        if twin.status == TwinStatus::Blocked {
            return Err(ServiceError::new(409, "twin-blocked", "An error waits here. Retry first."));
        }
        self.engine.compare(id).await?;
        self.tell_of(&twin);
        Ok(())
    }

    async fn running(&self, id: TwinId) -> ServiceResult<TwinRow> {
        let twin = self.twin(id).await?;
        match twin.status {
            TwinStatus::Stopped => Err(ServiceError::new(409, "sync-stopped", "The sync of this issue has ended.")),
            _ => Ok(twin),
        }
    }

    fn tell_of(&self, twin: &TwinRow) {
        self.live.tell(Topic::Twins, Some(twin.connection.to_string()));
    }
}

fn not_blocked() -> ServiceError {
    ServiceError::new(409, "not-blocked", "No error waits here.")
}
