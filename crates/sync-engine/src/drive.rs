//! One claimed twin, from taking it up to giving it back.

use crate::engine::Engine;
use crate::ports::{ConnectionRuntime, Signal};
use crate::wire::WireError;
use crate::{blobs, decisions, effects, stored, wire};
use entente_hub::changes::{Settling, WriteStep};
use entente_hub::{EventId, Timestamp};
use entente_link::message::{Message, MessageError};
use entente_sync_core::{
    Context, Decision, ErrorCode, Input, Next, Progress, QueuedEvent, QueuedKind, Transition, Twin, TwinError,
    TwinMessage, Work, advance,
};
use entente_sync_store::{
    Claimed, Commit, EventKind, EventRow, HistoryEntry, IncomingMessage, Lane, StateChange, StoreError, TwinRow,
    TwinStatus,
};
use std::collections::HashMap;
use std::time::Duration;

/// After so many effects a twin goes back to the queue before its next write, so that others get their turn.
const TURN: usize = 500;
/// The most effects that one claim carries out, whatever they are.
const MOST_EFFECTS: usize = 2 * TURN;

/// Drives a twin until it rests, blocks, or is lost to another worker.
pub(crate) async fn drive(engine: &Engine, claimed: Claimed) {
    let id = claimed.twin.id;
    let connection = claimed.twin.connection;
    let Some(runtime) = engine.connections.connection(connection) else {
        give_back(engine, &claimed).await;
        return;
    };
    match drive_twin(engine, &runtime, claimed).await {
        Ok(()) => {}
        Err(StoreError::LeaseLost) => tracing::info!(twin = %id, "another worker owns this twin now"),
        Err(error) => {
            tracing::error!(twin = %id, %error, "the twin's step could not be stored; it is tried again when its lease ends")
        }
    }
    engine.signal(Signal::Twin(connection, id));
}

async fn drive_twin(engine: &Engine, runtime: &ConnectionRuntime, claimed: Claimed) -> Result<(), StoreError> {
    let mut twin = stored::twin_of(&claimed.twin).map_err(damaged)?;
    let fence = claimed.twin.fence;
    let (messages, broken) = opened(&claimed.messages);
    let first_broken = broken.filter(|_| messages.is_empty() && twin.work == Work::Rest);
    if let Some(detail) = first_broken {
        let next = Next::Blocked(Box::new(unreadable(&twin, &detail, engine.clock.now())));
        return commit(engine, runtime, &twin, fence, &mut Unsaved::default(), &next, false).await.map(drop);
    }
    let decisions = decisions::of(engine, &claimed).await?;
    let events = claimed.events.iter().map(|event| queued(event, &decisions)).collect();
    for event in &claimed.events {
        engine.meters.waits.note(engine.clock.now().millis_since(event.created_at));
    }
    let mut input = Input::Work { events, messages };
    // The store knows the twin's last commit: changes since then that were not durable are stored with the next one.
    let born = claimed.events.iter().map(|event| (event.id, event.created_at)).collect();
    let mut unsaved = Unsaved { born, ..Unsaved::default() };
    let mut had_import = matches!(twin.work, Work::Import(_));
    for nth in 0..MOST_EFFECTS {
        let settling = |step: &WriteStep| -> Settling { runtime.tracker.capabilities().settling_of(step) };
        let context = Context {
            now: engine.clock.now(),
            seed: engine.random.number(),
            rules_version: runtime.rules_version,
            lead: runtime.lead,
            policies: &runtime.policies,
            tracker_ahead_ms: clearly_ahead(runtime.tracker.ahead_ms()),
            tracker_slow_at: runtime.tracker.slow_at(),
            write_deadline_ms: engine.settings.write_deadline_ms,
            visibility_lag_ms: runtime.tracker.capabilities().visibility_lag_ms,
            pause: nth >= TURN,
            settling: &settling,
        };
        let transition = advance(twin, input, &context);
        let durable = transition.durable;
        let next = transition.next.clone();
        twin = unsaved.take(transition);
        had_import |= matches!(twin.work, Work::Import(_));
        if durable {
            let goes_on = matches!(next, Next::Do(_));
            if commit(engine, runtime, &twin, fence, &mut unsaved, &next, goes_on).await? == Committed::SetAside {
                return Ok(());
            }
        }
        match next.clone() {
            Next::Do(effect) => {
                let mut lasting = Box::pin(effects::carry_out(engine, runtime, &twin, effect));
                let renewed_ms = u64::try_from(engine.settings.lease_ms / 2).unwrap_or(1);
                input = loop {
                    tokio::select! {
                        ended = &mut lasting => break ended,
                        // An upload or a look at a large file may last longer than a lease.
                        () = tokio::time::sleep(Duration::from_millis(renewed_ms)) => {
                            commit(engine, runtime, &twin, fence, &mut unsaved, &next, true).await?;
                        }
                    }
                };
            }
            Next::Rest { .. } | Next::Blocked(_) | Next::Stopped => {
                if had_import && twin.work == Work::Rest {
                    blobs::forget(engine, runtime.id, &twin).await;
                }
                return Ok(());
            }
        }
    }
    let next = Next::Rest { wake_at: Some(engine.clock.now()) };
    commit(engine, runtime, &twin, fence, &mut unsaved, &next, false).await.map(drop)
}

/// What became of a commit.
#[derive(PartialEq, Eq)]
enum Committed {
    /// It is stored.
    Stored,
    /// A message of it can't be sent: the twin is blocked where it was before.
    SetAside,
}

/// How far a tracker's clock is ahead, in milliseconds. Its answers tell the time in whole seconds, so less than two are no difference.
fn clearly_ahead(ahead_ms: i64) -> i64 {
    if ahead_ms.abs() < 2_000 { 0 } else { ahead_ms }
}

fn damaged(error: serde_json::Error) -> StoreError {
    StoreError::Damaged { what: "twin".into(), detail: error.to_string() }
}

/// What transitions left to be stored.
#[derive(Default)]
struct Unsaved {
    /// When the events of this claim were stored.
    born: HashMap<EventId, Timestamp>,
    /// The progress of each; none of it counts when the state is stored whole.
    progress: Vec<Progress>,
    /// Whether one of them changed more than its progress says.
    whole: bool,
    finished_events: Vec<EventId>,
    consumed: Option<u64>,
    outgoing: Vec<TwinMessage>,
    notes: Vec<entente_sync_core::Note>,
}

impl Unsaved {
    fn take(&mut self, transition: Transition) -> Twin {
        self.finished_events.extend(transition.finished_events);
        self.consumed = self.consumed.max(transition.consumed);
        self.outgoing.extend(transition.outgoing);
        self.notes.extend(transition.notes);
        match transition.progress {
            Some(progress) => self.progress.push(progress),
            None => self.whole = true,
        }
        transition.twin
    }

    /// What becomes of the stored state.
    fn state(&self, twin: &Twin) -> Result<StateChange, serde_json::Error> {
        if self.whole {
            return serde_json::to_string(twin).map(StateChange::Whole);
        }
        let lines: Result<Vec<String>, _> = self.progress.iter().map(serde_json::to_string).collect();
        lines.map(StateChange::Further)
    }
}

async fn commit(
    engine: &Engine,
    runtime: &ConnectionRuntime,
    twin: &Twin,
    fence: u64,
    unsaved: &mut Unsaved,
    next: &Next,
    goes_on: bool,
) -> Result<Committed, StoreError> {
    let born = std::mem::take(&mut unsaved.born);
    let state = unsaved.state(twin).map_err(damaged)?;
    let Unsaved { finished_events, consumed, outgoing, notes, .. } = std::mem::take(unsaved);
    let lasted = finished_events.iter().filter_map(|event| born.get(event).copied()).collect::<Vec<_>>();
    unsaved.born = born;
    let mut bodies = Vec::new();
    for message in &outgoing {
        match wire::encode(message) {
            Ok(body) => bodies.push((Lane::Messages, body)),
            Err(WireError::Message(MessageError::Oversized { found, limit, .. })) => {
                set_aside(engine, twin, fence, too_large(twin, found, limit, engine.clock.now())).await?;
                return Ok(Committed::SetAside);
            }
            Err(error) => return Err(StoreError::Unavailable(error.to_string())),
        }
    }
    let now = engine.clock.now();
    let (status, error, wake_at) = match next {
        Next::Blocked(error) => (TwinStatus::Blocked, serde_json::to_string(error).ok(), None),
        Next::Stopped => (TwinStatus::Stopped, None, None),
        Next::Rest { wake_at } => (TwinStatus::Running, None, *wake_at),
        Next::Do(_) => (TwinStatus::Running, None, Some(now)),
    };
    let lease_until: Option<Timestamp> = goes_on.then(|| now.plus_millis(engine.settings.lease_ms));
    let told = !bodies.is_empty();
    if told || !notes.is_empty() {
        engine.note_life();
    }
    for note in &notes {
        tracing::info!(twin = %twin.id, step = note.step, issue = twin.issue_key(), "{}", note.summary);
    }
    engine
        .store
        .commit(Commit {
            twin: twin.id,
            fence,
            state,
            step: step_of(twin).into(),
            status,
            error,
            local_issue: twin.local.as_ref().map(|issue| (issue.id.clone(), issue.key.clone())),
            remote_issue_key: twin.remote.as_ref().map(|issue| issue.key.clone()),
            remote_issue_id: twin.remote.as_ref().and_then(|issue| issue.id.clone()),
            finished_events,
            consumed_messages: consumed,
            outgoing: bodies,
            history: notes.into_iter().map(history).collect(),
            wake_at,
            lease_until,
            now,
        })
        .await?;
    for since in lasted {
        engine.meters.durations.note(now.millis_since(since));
    }
    if told {
        engine.signal(Signal::Outgoing(runtime.id));
    }
    if told || !matches!(next, Next::Do(_)) {
        engine.signal(Signal::Twin(runtime.id, twin.id));
    }
    Ok(Committed::Stored)
}

/// Blocks a twin in the state of its last commit. What was done since then is done again once a person has mended the error.
async fn set_aside(engine: &Engine, twin: &Twin, fence: u64, error: TwinError) -> Result<(), StoreError> {
    let Some(row) = engine.store.twin(twin.id).await? else { return Ok(()) };
    let error = serde_json::to_string(&error).ok();
    let commit = Commit { fence, status: TwinStatus::Blocked, error, ..unchanged(&row, engine.clock.now()) };
    engine.store.commit(commit).await.map(drop)
}

/// A commit that leaves a twin as it is.
fn unchanged(row: &TwinRow, now: Timestamp) -> Commit {
    Commit {
        twin: row.id,
        fence: row.fence,
        state: StateChange::NONE,
        step: row.step.clone(),
        status: row.status,
        error: row.error.clone(),
        local_issue: row.local_issue_id.clone().zip(row.local_issue_key.clone()),
        remote_issue_key: row.remote_issue_key.clone(),
        remote_issue_id: None,
        finished_events: vec![],
        consumed_messages: None,
        outgoing: vec![],
        history: vec![],
        wake_at: None,
        lease_until: None,
        now,
    }
}

fn history(note: entente_sync_core::Note) -> HistoryEntry {
    HistoryEntry {
        step: note.step.into(),
        summary: note.summary,
        detail: note.detail.map(|detail| detail.to_string()),
        trace: note.trace,
    }
}

/// In which of the eight steps a twin is, for people.
fn step_of(twin: &Twin) -> &'static str {
    use entente_sync_core::ImportStage::{Applying, Attaching, Baselining, Fetching, Reading, ReadingBack, Running};
    match &twin.work {
        Work::Rest => "rest",
        Work::Export(_) => "export",
        Work::Import(work) => match work.stage {
            Reading | Running { .. } | Attaching { .. } | Fetching { .. } => "import",
            Applying { .. } => "apply",
            ReadingBack { .. } | Baselining { .. } => "settle",
        },
    }
}

fn queued(event: &EventRow, decisions: &HashMap<EventId, Decision>) -> QueuedEvent {
    let kind = match event.kind {
        EventKind::Start => QueuedKind::Start,
        EventKind::Changed => QueuedKind::Changed,
        EventKind::Deleted => QueuedKind::Deleted,
        EventKind::Retry => QueuedKind::Retry,
        EventKind::Compare => QueuedKind::Compare,
        EventKind::Skip => QueuedKind::Skip,
        EventKind::Stop => QueuedKind::Stop,
        EventKind::Decide => QueuedKind::Decide,
    };
    QueuedEvent { id: event.id, kind, trace: event.trace, decision: decisions.get(&event.id).cloned() }
}

/// The messages that wait, up to the first that can't be read, and what is wrong with that one.
fn opened(messages: &[IncomingMessage]) -> (Vec<TwinMessage>, Option<String>) {
    let mut readable = Vec::new();
    for message in messages {
        let decoded = match Message::decode(&message.payload) {
            Ok(Message::Twin(wire)) => wire::decode(wire).map_err(|error| error.to_string()),
            Ok(_) => Err("it is not a twin's message".to_owned()),
            Err(error) => Err(error.to_string()),
        };
        match decoded {
            Ok(message) => readable.push(message),
            Err(detail) => return (readable, Some(detail)),
        }
    }
    (readable, None)
}

/// A message that this version can't read blocks its own twin, and keeps its place until the program is updated.
fn unreadable(twin: &Twin, detail: &str, now: Timestamp) -> TwinError {
    TwinError {
        code: ErrorCode::MessageUnreadable,
        message: format!("A message of the other side can't be read: {detail}."),
        advice: "Update this node to the other side's version, and retry.".into(),
        position: None,
        issue_key: twin.issue_key(),
        since: now,
    }
}

/// A replica that no message can hold blocks its own twin; sending it in parts would need both sides to wait for the last one.
fn too_large(twin: &Twin, found: usize, limit: usize, now: Timestamp) -> TwinError {
    const MIB: usize = 1024 * 1024;
    TwinError {
        code: ErrorCode::ReplicaTooLarge,
        message: format!(
            "What the outgoing rule assigned has {} MiB, and a message holds {} MiB.",
            found.div_ceil(MIB),
            limit / MIB
        ),
        advice: "Let the outgoing rule send less, such as the newest comments alone: replica.comments = issue.comments.takeRight(1000). Publish it, and retry.".into(),
        position: None,
        issue_key: twin.issue_key(),
        since: now,
    }
}

/// The connection is not active any more: the twin goes back as it is.
async fn give_back(engine: &Engine, claimed: &Claimed) {
    let row = &claimed.twin;
    let now = engine.clock.now();
    let later = Some(now.plus_millis(5_000));
    let commit = Commit { wake_at: later, lease_until: later, ..unchanged(row, now) };
    if let Err(error) = engine.store.commit(commit).await {
        tracing::warn!(twin = %row.id, %error, "a twin could not be given back; its lease will end");
    }
}
