//! A store in memory that keeps the contract of the real one: what is committed is kept as text, all else is gone after a crash.

use entente_hub::{EventId, TraceId};
use entente_sync_core::{Next, Note, Progress, QueuedEvent, QueuedKind, Transition, Twin, TwinMessage, Winner, Work};
use std::collections::BTreeMap;

/// How the content of an attachment stands.
#[derive(Clone, Debug)]
pub struct Blob {
    pub ready_at: i64,
    pub fails: bool,
}

#[derive(Default)]
pub struct Store {
    twin: Option<Twin>,
    commits: u64,
    pub events: Vec<(QueuedEvent, bool)>,
    pub inbox: BTreeMap<u64, String>,
    pub consumed: u64,
    pub outbox: Vec<(u64, String)>,
    pub sent: u64,
    pub received: u64,
    pub blocked: Option<String>,
    pub wake_at: Option<i64>,
    pub woken: bool,
    pub lease_until: i64,
    pub blobs: BTreeMap<String, Blob>,
    pub blob_at: Option<i64>,
    pub notes: Vec<Note>,
}

/// What an owner has not committed yet.
#[derive(Debug)]
pub struct Unsaved {
    finished: Vec<EventId>,
    consumed: Option<u64>,
    outgoing: Vec<TwinMessage>,
    notes: Vec<Note>,
    /// The progress of all transitions; none once one of them changed more.
    progress: Option<Vec<Progress>>,
}

impl Default for Unsaved {
    fn default() -> Self {
        Self { finished: vec![], consumed: None, outgoing: vec![], notes: vec![], progress: Some(vec![]) }
    }
}

impl Unsaved {
    pub fn take(&mut self, transition: Transition) -> Twin {
        self.finished.extend(transition.finished_events);
        self.consumed = self.consumed.max(transition.consumed);
        self.outgoing.extend(transition.outgoing);
        self.notes.extend(transition.notes);
        self.progress = self.progress.take().zip(transition.progress).map(|(mut all, one)| {
            all.push(one);
            all
        });
        transition.twin
    }
}

impl Store {
    pub fn twin(&self) -> Option<&Twin> {
        self.twin.as_ref()
    }

    /// Keeps a twin; now and then (it takes most of the time) by way of its text.
    pub fn keep(&mut self, twin: &Twin) {
        self.commits += 1;
        if self.commits % 4 != 1 {
            self.twin = Some(twin.clone());
            return;
        }
        let again: Twin = serde_json::from_str(&serde_json::to_string(twin).unwrap()).unwrap();
        assert_eq!(&again, twin, "a stored twin reads back as it was");
        self.twin = Some(again);
    }

    /// What is kept comes to where the twin is, by way of the progress's text.
    fn keep_progress(&mut self, twin: &Twin, progress: &[Progress]) {
        let lines = progress.iter().map(|one| serde_json::to_string(one).unwrap());
        let again = lines.map(|line| serde_json::from_str(&line).unwrap());
        let kept = self.twin.take().unwrap().further(again);
        assert_eq!(&kept, twin, "progress says all that has changed");
        self.twin = Some(kept);
    }

    pub fn wake(&mut self, now: i64) {
        self.wake_at = Some(self.wake_at.map_or(now, |at| at.min(now)));
        self.woken = true;
    }

    /// A hint joins a change that nobody has started on.
    pub fn hint(&mut self, id: EventId, trace: TraceId, now: i64) {
        let joins = self.events.last().is_some_and(|(event, started)| event.kind == QueuedKind::Changed && !started);
        if !joins {
            self.events.push((QueuedEvent { id, kind: QueuedKind::Changed, trace, decision: None }, false));
        }
        self.wake(now);
    }

    pub fn add_event(&mut self, event: QueuedEvent, now: i64) {
        if matches!(event.kind, QueuedKind::Retry | QueuedKind::Decide) {
            self.blocked = None;
        }
        self.events.push((event, false));
        self.wake(now);
    }

    pub fn claim(&mut self, now: i64, lease_ms: i64) -> Option<(Twin, Vec<QueuedEvent>, Vec<TwinMessage>)> {
        let due = self.blocked.is_none() && self.wake_at.is_some_and(|at| at <= now) && self.lease_until <= now;
        if !due {
            return None;
        }
        let twin = self.twin.clone()?;
        self.lease_until = now + lease_ms;
        self.woken = false;
        for (_, started) in &mut self.events {
            *started = true;
        }
        let messages = self.inbox.values().map(|message| serde_json::from_str(message).unwrap()).collect();
        Some((twin, self.events.iter().map(|(event, _)| event.clone()).collect(), messages))
    }

    pub fn commit(&mut self, twin: &Twin, unsaved: Unsaved, next: &Next, now: i64, lease_ms: i64) {
        match unsaved.progress {
            Some(progress) => self.keep_progress(twin, &progress),
            None => self.keep(twin),
        }
        self.events.retain(|(event, _)| !unsaved.finished.contains(&event.id));
        if let Some(consumed) = unsaved.consumed {
            self.consumed = self.consumed.max(consumed);
            self.inbox.retain(|sequence, _| *sequence > consumed);
        }
        for message in unsaved.outgoing {
            self.sent += 1;
            self.outbox.push((self.sent, serde_json::to_string(&message).unwrap()));
        }
        self.notes.extend(unsaved.notes);
        let (named, keeps) = match next {
            Next::Do(_) => (Some(now + lease_ms), true),
            Next::Rest { wake_at } => (wake_at.map(|at| at.0), false),
            Next::Stopped => (None, false),
            Next::Blocked(error) => {
                self.blocked = Some(format!("{:?}: {}", error.code, error.message));
                (None, false)
            }
        };
        self.lease_until = if keeps { now + lease_ms } else { now };
        let waits = !self.events.is_empty() || !self.inbox.is_empty();
        self.wake_at = if self.woken { Some(now) } else { named.or(waits.then_some(now)) };
    }

    /// Stores messages that continue the mailbox; a twin's message that is known is dropped.
    pub fn receive(&mut self, messages: &[(u64, String)], opens: impl Fn(&TwinMessage) -> Twin, now: i64) {
        for (mailbox, payload) in messages {
            if *mailbox != self.received + 1 {
                continue;
            }
            self.received = *mailbox;
            let message: TwinMessage = serde_json::from_str(payload).unwrap();
            if self.twin.is_none() {
                self.keep(&opens(&message));
            }
            if message.sequence > self.consumed {
                self.inbox.insert(message.sequence, payload.clone());
                self.wake(now);
            }
        }
    }

    /// The content of an attachment will be here then.
    pub fn wake_for_blob(&mut self, at: i64) {
        self.blob_at = Some(self.blob_at.map_or(at, |known| known.min(at)));
    }

    pub fn blobs_come(&mut self, now: i64) {
        if self.blob_at.is_some_and(|at| at <= now) {
            self.blob_at = None;
            self.wake(now);
        }
    }

    /// Values on which a person must decide.
    pub fn undecided(&self) -> Vec<String> {
        let Some(Work::Import(work)) = self.twin.as_ref().map(|twin| &twin.work) else { return Vec::new() };
        let open = work.conflicts.iter().filter(|conflict| conflict.winner == Winner::Open);
        open.map(|conflict| conflict.field.clone()).collect()
    }

    pub fn is_quiet(&self) -> bool {
        self.events.is_empty()
            && self.inbox.is_empty()
            && self.wake_at.is_none()
            && self.blob_at.is_none()
            && self.blocked.is_none()
    }
}
