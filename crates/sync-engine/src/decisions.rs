//! What people decide about conflicts, and values that they bring back.

use crate::engine::Engine;
use crate::failure;
use crate::stored::twin_of;
use entente_hub::{EventId, TwinId};
use entente_sync_core::{Decision, Failure, restoring};
use entente_sync_store::{Claimed, EventKind, HistoryEntry, JournalRow, StoreError};
use entente_tracker_api::WriteRequest;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Names a decision's rows in the journal: an event carries nothing else with it.
const WORK: &str = "decide";

/// Why a value can't be brought back.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// There is no such twin, or it has no issue here.
    #[error("there is no issue here any more")]
    NoIssue,
    /// Its connection is not active.
    #[error("the connection is not active")]
    NotActive,
    /// The issue has the value already, or it can't be written.
    #[error("the issue has this value already")]
    Nothing,
    /// The tracker refused.
    #[error("{message}")]
    Tracker {
        /// What the tracker said.
        message: String,
    },
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The decisions among the events of a claimed twin.
pub(crate) async fn of(engine: &Engine, claimed: &Claimed) -> Result<HashMap<EventId, Decision>, StoreError> {
    if !claimed.events.iter().any(|event| event.kind == EventKind::Decide) {
        return Ok(HashMap::new());
    }
    let rows = engine.store.journal(claimed.twin.id, WORK).await?;
    let decision = |row: JournalRow| Some((row.key.parse().ok()?, serde_json::from_str(row.answer.as_deref()?).ok()?));
    Ok(rows.into_iter().filter_map(decision).collect())
}

impl Engine {
    /// A person decides a conflict that a twin waits for.
    ///
    /// # Errors
    /// When the store fails or there is no such twin.
    pub async fn decide(&self, twin: TwinId, decision: &Decision) -> Result<(), StoreError> {
        let event = self.event(EventKind::Decide);
        let answer = json!(decision).to_string();
        self.store
            .write_journal(twin, JournalRow { work: WORK.into(), key: event.id.to_string(), answer: Some(answer) })
            .await?;
        self.add(twin, event).await
    }

    /// Brings a value back that lost, as a new edit of our issue, and so of both.
    ///
    /// # Errors
    /// See [`RestoreError`].
    pub async fn restore(&self, id: TwinId, name: &str, value: &Value, person: &str) -> Result<(), RestoreError> {
        let row = self.store.twin(id).await?.ok_or(RestoreError::NoIssue)?;
        let runtime = self.connections.connection(row.connection).ok_or(RestoreError::NotActive)?;
        let twin = twin_of(&row).map_err(|_| RestoreError::NoIssue)?;
        let issue = twin.local.ok_or(RestoreError::NoIssue)?;
        let now = runtime.tracker.read_issue(&issue.id).await.map_err(|error| told(failure::of_tracker(&error)))?;
        let steps = restoring(&issue, &now, name, value);
        if steps.is_empty() {
            return Err(RestoreError::Nothing);
        }
        for step in steps {
            // Each time is another edit, so its marker is another one, too.
            let marker = runtime.markers.marker(id, &format!("{}:{}", step.key, self.random.number()));
            let deadline = self.clock.now().plus_millis(self.settings.write_deadline_ms);
            let request = WriteRequest { step: step.write, marker, deadline, content: None };
            runtime.tracker.write(request).await.map_err(|error| told(failure::of_tracker(&error)))?;
        }
        let entry = HistoryEntry {
            step: "restore".into(),
            summary: format!("{person} brought the other value of {name} back."),
            detail: Some(json!({ "field": name, "value": value, "person": person }).to_string()),
            trace: None,
        };
        self.store.add_history(id, entry, self.clock.now()).await?;
        self.add(id, self.event(EventKind::Changed)).await?;
        Ok(())
    }
}

fn told(failure: Failure) -> RestoreError {
    let message = match failure {
        Failure::Later { detail, .. } | Failure::Unknown { detail } | Failure::Gone { detail } => detail,
        Failure::Refused { message, .. } | Failure::Script { message, .. } | Failure::NotTaken { message, .. } => {
            message
        }
    };
    RestoreError::Tracker { message }
}
