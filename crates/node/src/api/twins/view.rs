//! Twins as the console shows them.

use crate::service::Node;
use entente_sync_core::{RemoteIssue, TwinError as CoreError, Work};
use entente_sync_store::{EventKind, EventRow, HistoryRow, IncomingMessage, TwinRow, TwinStatus as StoreStatus};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A pair of issues kept in step.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct Twin {
    /// The same on both sides.
    id: Uuid,
    connection_id: Uuid,
    /// The local issue's key, once there is one.
    #[schema(required)]
    local_key: Option<String>,
    /// Where people see the local issue.
    #[schema(required)]
    local_url: Option<String>,
    /// The other side's key, once it told us.
    #[schema(required)]
    remote_key: Option<String>,
    /// Where people of the other side see its issue.
    #[schema(required)]
    remote_url: Option<String>,
    status: TwinStatus,
    #[schema(value_type = TwinStep)]
    step: String,
    /// What a person must look at, when blocked.
    #[schema(required)]
    error: Option<TwinError>,
    /// When it was made, in milliseconds since 1970.
    created_at: i64,
    /// When it changed last, in milliseconds since 1970.
    updated_at: i64,
}

/// Whether a twin runs.
#[derive(Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(in crate::api) enum TwinStatus {
    /// Changes are carried as they come.
    Running,
    /// An error waits for a person; what comes is kept.
    Blocked,
    /// The sync was stopped.
    Stopped,
}

/// The step that a twin is in.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the words that the engine uses")]
#[schema(rename_all = "lowercase")]
pub(in crate::api) enum TwinStep {
    /// A change was seen.
    Observe,
    /// The issue is read and the outgoing rule runs.
    Export,
    /// The message is put into the mailbox.
    Enqueue,
    /// The message is on its way.
    Deliver,
    /// A message arrived.
    Accept,
    /// The incoming rule runs.
    Import,
    /// The tracker is written to.
    Apply,
    /// What was written is read back.
    Settle,
    /// Nothing.
    Rest,
}

/// An error that waits for a person. It blocks its own twin alone.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct TwinError {
    /// A stable code in kebab case.
    code: String,
    /// What happened.
    message: String,
    /// The script that failed.
    #[schema(required, value_type = Option<crate::api::rules::Side>)]
    script: Option<String>,
    /// Its line, from 1.
    #[schema(required)]
    line: Option<u32>,
    /// Its column, from 1.
    #[schema(required)]
    column: Option<u32>,
    /// The line's text.
    #[schema(required)]
    source_line: Option<String>,
    /// The issue.
    #[schema(required)]
    issue_key: Option<String>,
    /// What to do.
    #[schema(required)]
    advice: Option<String>,
    /// Since when, in milliseconds since 1970.
    since: i64,
}

/// Something that waits for a twin.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct QueueEntry {
    kind: QueueKind,
    /// When it was stored, in milliseconds since 1970. A message carries no time of its own: it is the twin's last change then.
    created_at: i64,
    /// Whether it is being worked on.
    started: bool,
}

/// What waits.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(in crate::api) enum QueueKind {
    /// A person put the issue under sync.
    Start,
    /// The issue may have changed.
    Changed,
    /// The issue seems to be deleted.
    Deleted,
    /// A person asked to try again.
    Retry,
    /// A person asked to compare both issues.
    Compare,
    /// A person asked to go on without what the twin is stuck in.
    Skip,
    /// A person ended the sync.
    Stop,
    /// A person decided a conflict.
    Decide,
    /// A message of the other side.
    Message,
}

/// A line of a twin's history.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(in crate::api) struct HistoryEntry {
    /// Grows with time.
    id: String,
    /// When, in milliseconds since 1970.
    at: i64,
    /// The step, or `start`, `error`, `conflict`.
    step: String,
    /// A sentence that reads alone.
    summary: String,
    /// More, as JSON.
    #[schema(required)]
    detail: Option<String>,
    /// Follows one edit across both sides.
    #[schema(required)]
    trace_id: Option<Uuid>,
}

impl TwinStatus {
    /// The store's word for it.
    pub(in crate::api) fn stored(self) -> StoreStatus {
        match self {
            Self::Running => StoreStatus::Running,
            Self::Blocked => StoreStatus::Blocked,
            Self::Stopped => StoreStatus::Stopped,
        }
    }
}

impl From<StoreStatus> for TwinStatus {
    fn from(status: StoreStatus) -> Self {
        match status {
            StoreStatus::Running => Self::Running,
            StoreStatus::Blocked => Self::Blocked,
            StoreStatus::Stopped => Self::Stopped,
        }
    }
}

impl From<CoreError> for TwinError {
    fn from(error: CoreError) -> Self {
        let position = error.position;
        Self {
            code: word(&error.code),
            message: error.message,
            line: position.as_ref().and_then(|position| position.line),
            column: position.as_ref().and_then(|position| position.column),
            source_line: position.as_ref().and_then(|position| position.source_line.clone()),
            script: position.map(|position| position.script),
            issue_key: error.issue_key,
            advice: Some(error.advice).filter(|advice| !advice.is_empty()),
            since: error.since.0,
        }
    }
}

/// The text by which a unit variant is serialised.
fn word(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

impl From<HistoryRow> for HistoryEntry {
    fn from(row: HistoryRow) -> Self {
        Self {
            id: row.id.to_string(),
            at: row.at.0,
            step: row.entry.step,
            summary: row.entry.summary,
            detail: row.entry.detail,
            trace_id: row.entry.trace.map(|trace| trace.0),
        }
    }
}

impl From<EventKind> for QueueKind {
    fn from(kind: EventKind) -> Self {
        match kind {
            EventKind::Start => Self::Start,
            EventKind::Changed => Self::Changed,
            EventKind::Deleted => Self::Deleted,
            EventKind::Retry => Self::Retry,
            EventKind::Compare => Self::Compare,
            EventKind::Skip => Self::Skip,
            EventKind::Stop => Self::Stop,
            EventKind::Decide => Self::Decide,
        }
    }
}

/// A twin as the console shows it.
pub(in crate::api) fn twin(node: &Node, row: &TwinRow) -> Twin {
    Twin {
        id: row.id.0,
        connection_id: row.connection.0,
        local_key: row.local_issue_key.clone(),
        local_url: web_view(node, row),
        remote_key: row.remote_issue_key.clone(),
        remote_url: remote_url(row).and_then(web_address),
        status: row.status.into(),
        step: row.step.clone(),
        error: row.error.as_deref().and_then(|error| read_error(row, error)),
        created_at: row.created_at.0,
        updated_at: row.updated_at.0,
    }
}

/// Where people see our issue of a twin.
pub(in crate::api) fn web_view(node: &Node, row: &TwinRow) -> Option<String> {
    let tracker = node.tracker(row.system).ok();
    let address = tracker.zip(row.local_issue_key.as_ref()).map(|(tracker, key)| tracker.issue_url(key));
    address.and_then(web_address)
}

fn read_error(row: &TwinRow, json: &str) -> Option<TwinError> {
    let error = serde_json::from_str::<CoreError>(json);
    error
        .inspect_err(|error| tracing::warn!(twin = %row.id, %error, "the twin's error can't be read"))
        .ok()
        .map(Into::into)
}

fn remote_url(row: &TwinRow) -> Option<String> {
    #[derive(Deserialize)]
    struct Known {
        remote: Option<RemoteIssue>,
    }
    serde_json::from_str::<Known>(&row.state).ok()?.remote?.url
}

/// The other side may call anything an address; only web pages become links.
fn web_address(address: String) -> Option<String> {
    let url = url::Url::parse(&address).ok()?;
    matches!(url.scheme(), "https" | "http").then_some(address)
}

/// What waits for a twin: its events, then the other side's messages.
pub(in crate::api) fn queue(row: &TwinRow, events: &[EventRow], messages: &[IncomingMessage]) -> Vec<QueueEntry> {
    #[derive(Deserialize)]
    struct AtWork {
        work: Work,
    }
    let work = serde_json::from_str::<AtWork>(&row.state).map_or(Work::Rest, |state| state.work);
    let (started_events, started_message) = match work {
        Work::Export(export) => (export.events, None),
        Work::Import(import) => (Vec::new(), import.sequence),
        Work::Rest => (Vec::new(), None),
    };
    let events = events.iter().map(|event| QueueEntry {
        kind: event.kind.into(),
        created_at: event.created_at.0,
        started: started_events.contains(&event.id),
    });
    let messages = messages.iter().map(|message| QueueEntry {
        kind: QueueKind::Message,
        created_at: row.updated_at.0,
        started: started_message.is_some() && message.twin.map(|(_, sequence)| sequence) == started_message,
    });
    events.chain(messages).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_pages_become_links() {
        let web = |address: &str| web_address(address.into()).is_some();
        assert!(web("https://other.example.com/browse/OPS-1"));
        assert!(web("http://127.0.0.1:8080/browse/OPS-1"));
        for other in ["javascript:alert(1)", "data:text/html,x", "OPS-1", "", "//other.example.com"] {
            assert!(!web(other), "{other}");
        }
    }
}
