//! Puts an issue under sync.

use crate::engine::Engine;
use crate::ports::ConnectionRuntime;
use entente_hub::{ConnectionId, EventId, IssueRef, TraceId, TwinId};
use entente_sync_core::{Connect, Twin};
use entente_sync_store::{EventKind, EventRow, NewTwin, StartOutcome, StoreError, TwinStatus};
use entente_tracker_api::TrackerError;

/// Why an issue can't be put under sync.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// The connection is not active.
    #[error("the connection is not active")]
    NotActive,
    /// The issue has a twin in this connection already.
    #[error("{key} is under sync in this connection already")]
    AlreadyUnderSync {
        /// The issue's key.
        key: String,
        /// Its twin.
        twin: TwinId,
    },
    /// The tracker does not give the issue.
    #[error(transparent)]
    Tracker(#[from] TrackerError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Engine {
    /// Puts an issue, named by its key, under sync in a connection.
    ///
    /// # Errors
    /// See [`StartError`].
    pub async fn start(&self, connection: ConnectionId, issue_key: &str) -> Result<TwinId, StartError> {
        let runtime = self.connections.connection(connection).ok_or(StartError::NotActive)?;
        let issue = runtime.tracker.find_issue(issue_key).await?;
        self.start_issue(&runtime, issue, None).await
    }

    /// Puts an issue under sync; with `connect`, together with an issue that is there on the other side.
    pub(crate) async fn start_issue(
        &self,
        runtime: &ConnectionRuntime,
        issue: IssueRef,
        connect: Option<Connect>,
    ) -> Result<TwinId, StartError> {
        let id = TwinId::from_bytes(self.random.bytes());
        let twin = Twin { connect, ..Twin::started(id, runtime.id, issue.clone()) };
        let state = serde_json::to_string(&twin)
            .map_err(|error| StoreError::Damaged { what: "twin".into(), detail: error.to_string() })?;
        let now = self.clock.now();
        let event = self.event(EventKind::Start);
        let new = NewTwin {
            id,
            connection: runtime.id,
            system: runtime.system,
            local_issue_id: issue.id,
            local_issue_key: issue.key.clone(),
            state,
            event,
        };
        match self.store.start_twin(new, now).await? {
            StartOutcome::Started => {
                self.note_life();
                self.wake();
                Ok(id)
            }
            StartOutcome::AlreadyUnderSync(twin) => Err(StartError::AlreadyUnderSync { key: issue.key, twin }),
        }
    }

    /// A person asks a blocked twin to try again.
    ///
    /// # Errors
    /// When the store fails or there is no such twin.
    pub async fn retry(&self, twin: TwinId) -> Result<(), StoreError> {
        self.ask(twin, EventKind::Retry).await
    }

    /// A person asks a blocked twin to go on without what it is stuck in.
    ///
    /// # Errors
    /// As for [`Engine::retry`].
    pub async fn skip(&self, twin: TwinId) -> Result<(), StoreError> {
        self.ask(twin, EventKind::Skip).await
    }

    /// A person ends the sync of a twin; the other side is told.
    ///
    /// # Errors
    /// As for [`Engine::retry`].
    pub async fn stop_sync(&self, twin: TwinId) -> Result<(), StoreError> {
        self.ask(twin, EventKind::Stop).await
    }

    /// The other side ended the sync of a twin. One that waits for a person looks at its messages again.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn hear_stop(&self, twin: TwinId) -> Result<(), StoreError> {
        match self.store.twin(twin).await? {
            Some(row) if row.status == TwinStatus::Blocked => self.retry(twin).await,
            _ => Ok(()),
        }
    }

    /// Both sides compare the issue with what they agreed on, and mend what differs.
    ///
    /// # Errors
    /// As for [`Engine::retry`].
    pub async fn compare(&self, twin: TwinId) -> Result<(), StoreError> {
        self.ask(twin, EventKind::Compare).await
    }

    async fn ask(&self, twin: TwinId, kind: EventKind) -> Result<(), StoreError> {
        self.add(twin, self.event(kind)).await
    }

    pub(crate) async fn add(&self, twin: TwinId, event: EventRow) -> Result<(), StoreError> {
        self.store.add_event(twin, event, self.clock.now()).await?;
        self.note_life();
        self.wake();
        Ok(())
    }

    pub(crate) fn event(&self, kind: EventKind) -> EventRow {
        EventRow {
            id: EventId::from_bytes(self.random.bytes()),
            kind,
            trace: TraceId::from_bytes(self.random.bytes()),
            created_at: self.clock.now(),
            changed_at: None,
        }
    }

    /// The state of a twin that the peer's first message opens.
    ///
    /// # Errors
    /// When the state can't be written as JSON, which no known state does.
    pub fn opened_state(connection: ConnectionId, twin: TwinId) -> Result<String, StoreError> {
        serde_json::to_string(&Twin::opened_by_peer(twin, connection))
            .map_err(|error| StoreError::Damaged { what: "twin".into(), detail: error.to_string() })
    }
}
