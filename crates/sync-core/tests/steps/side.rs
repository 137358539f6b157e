//! One side of a twin with a tracker that does as told, so that tests speak of issues, effects and messages.

use entente_hub::changes::{Settling, WriteStep, Written};
use entente_hub::{Attachment, Comment, ConnectionId, EventId, Field, HubIssue, IssueRef, Markup, Replica, Status};
use entente_hub::{Editable, Item, Timestamp, TraceId, TraceKind, Traces, TwinId, WorkLog};
use entente_sync_core::{
    BlobStatus, Body, Conflict, Context, Effect, Failure, ImportStage, IncomingInputs, IncomingRun, Input, Next,
    Policies, QueuedEvent, QueuedKind, RuleWishes, RunEnd, ScriptPosition, Transition, Twin, TwinError, TwinMessage,
    Work, advance,
};
use std::collections::VecDeque;

pub const DEADLINE_MS: i64 = 10_000;
pub const LAG_MS: i64 = 2_000;

/// How one run ended.
#[derive(Debug)]
pub struct Ended {
    pub effects: Vec<String>,
    pub messages: Vec<TwinMessage>,
    pub finished: Vec<EventId>,
    pub consumed: Option<u64>,
    pub notes: Vec<String>,
    pub conflicts: Vec<Conflict>,
    pub next: Next,
}

impl Ended {
    pub fn update(&self) -> &HubIssue {
        match &self.messages.as_slice() {
            [TwinMessage { body: Body::Update { replica, .. }, .. }] => &replica.hub_issue,
            other => panic!("no update alone: {other:?}"),
        }
    }

    pub fn blocked(&self) -> &TwinError {
        let Next::Blocked(error) = &self.next else { panic!("not blocked: {:?}", self.next) };
        error
    }

    pub fn wake_at(&self) -> Option<i64> {
        let Next::Rest { wake_at } = &self.next else { panic!("not at rest: {:?}", self.next) };
        wake_at.map(|at| at.0)
    }
}

pub struct Side {
    pub twin: Twin,
    pub issue: HubIssue,
    pub now: i64,
    pub lead: bool,
    pub policies: Policies,
    pub fail: VecDeque<(&'static str, Failure)>,
    /// Ends the run, uncommitted, before this kind of effect.
    pub die_before: Option<&'static str>,
    /// Ends the run, uncommitted, after this kind of effect was carried out.
    pub die_after: Option<&'static str>,
    /// What a person does after the last write and before the issue is read back.
    pub before_read_back: Option<fn(&mut HubIssue)>,
    /// The write, from 1, that the tracker puts off once.
    pub fail_nth_write: Option<u32>,
    /// When the tracker was slow to answer last.
    pub tracker_slow_at: Option<Timestamp>,
    /// Whether look-ups are slow, too.
    pub slow_look_up: bool,
    /// Whether others wait for their turn.
    pub pause: bool,
    pub blobs: fn(&str) -> BlobStatus,
    pub found: Vec<(Written, bool)>,
    /// Whether the tracker adds something to each summary that is written.
    pub bounce: bool,
    /// The incoming rule.
    pub rule: fn(&IncomingInputs) -> Box<IncomingRun>,
    /// What the tracker says about an issue that a rule names.
    pub other: Option<HubIssue>,
    committed: Twin,
    next_id: u32,
}

pub fn complete(id: &str) -> BlobStatus {
    BlobStatus::Complete { remote_id: id.into(), sha256: "00".into(), size: 3 }
}

pub fn waiting(id: &str) -> BlobStatus {
    BlobStatus::Waiting { remote_id: id.into() }
}

pub fn event(n: u8, kind: QueuedKind) -> QueuedEvent {
    QueuedEvent { id: EventId::from_bytes([n; 16]), kind, trace: TraceId::from_bytes([n; 16]), decision: None }
}

pub fn comment(id: &str, body: &str) -> Comment {
    Comment { id: id.into(), body: body.into(), ..Comment::default() }
}

pub fn file(id: &str) -> Attachment {
    Attachment { id: id.into(), filename: format!("{id}.txt"), filesize: 3, ..Attachment::default() }
}

pub fn later() -> Failure {
    Failure::Later { detail: "busy".into(), after_ms: Some(30_000) }
}

pub fn unknown() -> Failure {
    Failure::Unknown { detail: "the answer was lost".into() }
}

pub fn gone() -> Failure {
    Failure::Gone { detail: "it does not exist".into() }
}

pub fn script(name: &str) -> Failure {
    let position =
        ScriptPosition { script: name.into(), rules_version: 7, line: Some(3), column: None, source_line: None };
    Failure::Script { message: "No such property: foo".into(), position }
}

/// An issue with a summary and nothing else.
pub fn issue(id: &str, summary: &str) -> HubIssue {
    HubIssue {
        id: id.to_owned().into(),
        key: format!("P-{id}").into(),
        summary: summary.to_owned().into(),
        labels: Field::Set(vec![]),
        status: Status::by_name("Open").into(),
        comments: Field::Set(vec![]),
        attachments: Field::Set(vec![]),
        ..HubIssue::default()
    }
}

impl Side {
    /// The side on which the sync was started.
    pub fn starting(summary: &str) -> Self {
        let local = IssueRef { id: "1".into(), key: "P-1".into() };
        Self::of(
            Twin::started(TwinId::from_bytes([1; 16]), ConnectionId::from_bytes([2; 16]), local),
            issue("1", summary),
        )
    }

    /// The side that the first message opens.
    pub fn opened() -> Self {
        Self::of(
            Twin::opened_by_peer(TwinId::from_bytes([1; 16]), ConnectionId::from_bytes([2; 16])),
            HubIssue::default(),
        )
    }

    fn of(twin: Twin, issue: HubIssue) -> Self {
        Self {
            committed: twin.clone(),
            twin,
            issue,
            now: 1_000_000,
            lead: false,
            policies: Policies::default(),
            fail: VecDeque::new(),
            die_before: None,
            die_after: None,
            before_read_back: None,
            fail_nth_write: None,
            tracker_slow_at: None,
            slow_look_up: false,
            pause: false,
            blobs: complete,
            found: Vec::new(),
            bounce: false,
            rule: incoming,
            other: None,
            next_id: 100,
        }
    }

    /// Both sides of a twin that has crossed once and is agreed on; the first one leads.
    pub fn pair(summary: &str) -> (Self, Self) {
        let (mut one, mut two) = (Self::starting(summary), Self::opened());
        one.lead = true;
        exchange(&mut one, &mut two);
        (one, two)
    }

    /// Its twin as a restored store holds it.
    pub fn put_back(&mut self, twin: Twin) {
        self.committed = twin.clone();
        self.twin = twin;
    }

    pub fn changed(&mut self) -> Ended {
        self.work(vec![event(9, QueuedKind::Changed)], vec![])
    }

    pub fn receive(&mut self, message: &TwinMessage) -> Ended {
        self.work(vec![], vec![message.clone()])
    }

    pub fn go_on(&mut self) -> Ended {
        self.work(vec![], vec![])
    }

    pub fn retry(&mut self) -> Ended {
        self.work(vec![event(8, QueuedKind::Retry)], vec![])
    }

    /// Runs from a claim to the end of it.
    pub fn work(&mut self, events: Vec<QueuedEvent>, messages: Vec<TwinMessage>) -> Ended {
        let mut input = Input::Work { events, messages };
        let (mut done, mut pending) = (empty(), empty());
        let mut lines = Some(Vec::new());
        loop {
            let transition = self.advance(input);
            let (durable, next) = (transition.durable, transition.next.clone());
            lines = lines.zip(transition.progress.clone()).map(|(lines, line)| [lines, vec![line]].concat());
            pending.take(transition);
            if durable {
                self.committed = match lines.replace(Vec::new()) {
                    Some(lines) => self.committed.clone().further(lines),
                    None => self.twin.clone(),
                };
                assert_eq!(self.committed, self.twin, "progress says all that has changed");
                done.append(&mut pending);
            }
            let Next::Do(effect) = next else {
                done.next = next;
                return done;
            };
            let kind = kind_of(&effect);
            if self.die_before.take_if(|die| *die == kind).is_some() {
                self.twin = self.committed.clone();
                return done;
            }
            done.effects.push(name_of(&effect));
            input = self.carry_out(effect);
            if self.die_after.take_if(|die| *die == kind).is_some() {
                self.twin = self.committed.clone();
                return done;
            }
        }
    }

    fn advance(&mut self, input: Input) -> Transition {
        let settling = |step: &WriteStep| match step {
            WriteStep::CreateIssue { .. } | WriteStep::AddComment { .. } | WriteStep::AddWorkLog { .. } => {
                Settling::Marked
            }
            WriteStep::AddAttachment { .. } => Settling::Fingerprint,
            _ => Settling::Repeatable,
        };
        let context = Context {
            now: Timestamp(self.now),
            seed: 5,
            rules_version: 7,
            lead: self.lead,
            policies: &self.policies,
            tracker_ahead_ms: 0,
            write_deadline_ms: DEADLINE_MS,
            tracker_slow_at: self.tracker_slow_at,
            visibility_lag_ms: LAG_MS,
            pause: self.pause,
            settling: &settling,
        };
        let transition = advance(self.twin.clone(), input, &context);
        self.twin = transition.twin.clone();
        transition
    }

    fn carry_out(&mut self, effect: Effect) -> Input {
        let kind = kind_of(&effect);
        let failure = self.fail.front().is_some_and(|(when, _)| *when == kind).then(|| self.fail.pop_front()).flatten();
        let failed = failure.map(|(_, failure)| failure);
        match effect {
            Effect::FindToConnect { key } => {
                let id = key.trim_start_matches("P-").to_owned();
                Input::IssueFound(failed.map_or(Ok(IssueRef { id, key }), Err))
            }
            Effect::ReadIssue { .. } => {
                let reads_back = matches!(&self.twin.work, Work::Import(work) if matches!(work.stage, ImportStage::ReadingBack { .. }));
                if let Some(edit) = self.before_read_back.take_if(|_| reads_back) {
                    edit(&mut self.issue);
                }
                Input::IssueRead(failed.map_or_else(|| Ok(Box::new(self.issue.clone())), Err))
            }
            Effect::FindIssue { id_or_key } => Input::IssueRead(match self.other.take() {
                Some(other) => {
                    self.issue = other.clone();
                    Ok(Box::new(other))
                }
                None => Err(Failure::Gone { detail: format!("issue {id_or_key} does not exist") }),
            }),
            Effect::RunOutgoing { issue, .. } => Input::OutgoingRan(failed.map_or_else(|| Ok(outgoing(&issue)), Err)),
            Effect::RunIncoming(inputs) => Input::IncomingRan(failed.map_or_else(|| Ok((self.rule)(&inputs)), Err)),
            Effect::FetchBlobs { attachments } => {
                let blobs = attachments.iter().map(|file| (self.blobs)(file.remote_id.as_deref().unwrap()));
                Input::Blobs(failed.map_or_else(|| Ok(blobs.collect()), Err))
            }
            Effect::Write { .. } if self.is_put_off() => Input::Written(Err(later())),
            Effect::Write { step, .. } => Input::Written(failed.map_or_else(|| Ok(self.write(&step)), Err)),
            Effect::LookUp { .. } => {
                if self.slow_look_up {
                    self.now += 3_000;
                    self.tracker_slow_at = Some(Timestamp(self.now));
                }
                Input::Found(failed.map_or_else(|| Ok(self.found.clone()), Err))
            }
        }
    }

    fn is_put_off(&mut self) -> bool {
        self.fail_nth_write = self.fail_nth_write.map(|nth| nth - 1);
        self.fail_nth_write.take_if(|nth| *nth == 0).is_some()
    }

    fn write(&mut self, step: &WriteStep) -> Written {
        self.next_id += 1;
        let id = self.next_id.to_string();
        let mut written = Written::default();
        match step {
            WriteStep::CreateIssue { fields } => {
                self.issue = issue(&id, "");
                copy(&mut self.issue, fields);
                written.issue = Some(IssueRef { key: format!("P-{id}"), id });
            }
            WriteStep::UpdateFields { fields, .. } => {
                copy(&mut self.issue, fields);
                if self.bounce
                    && let Some(summary) = self.issue.summary.value_mut()
                {
                    summary.push('!');
                }
            }
            WriteStep::Transition { status, .. } | WriteStep::RunTransition { transition: status, .. } => {
                self.issue.status = Status::by_name(status.clone()).into();
            }
            WriteStep::AddComment { comment: added, .. } => {
                self.issue.comments.value_mut().unwrap().push(comment(&id, &added.body));
                written.item_id = Some(id);
            }
            WriteStep::UpdateComment { comment, .. } => {
                let comments = self.issue.comments.value_mut().unwrap();
                comments
                    .iter_mut()
                    .filter(|known| known.id == comment.id)
                    .for_each(|known| known.body.clone_from(&comment.body));
            }
            WriteStep::DeleteComment { comment_id, .. } => {
                self.issue.comments.value_mut().unwrap().retain(|known| known.id != *comment_id);
            }
            WriteStep::AddAttachment { attachment, .. } => {
                let file = Attachment { id: id.clone(), remote_id: None, ..attachment.clone() };
                self.issue.attachments.value_mut().unwrap().push(file);
                written.item_id = Some(id);
            }
            WriteStep::RemoveAttachment { attachment_id, .. } => {
                self.issue.attachments.value_mut().unwrap().retain(|known| known.id != *attachment_id);
            }
            WriteStep::AddWorkLog { work_log, .. } => {
                let log = WorkLog { id: id.clone(), remote_id: None, ..work_log.clone() };
                self.logs().push(log);
                written.item_id = Some(id);
            }
            WriteStep::UpdateWorkLog { work_log, .. } => {
                let known = self.logs().iter_mut().find(|known| known.id == work_log.id);
                known.unwrap().take_content(work_log);
            }
            WriteStep::DeleteWorkLog { work_log_id, .. } => self.logs().retain(|known| known.id != *work_log_id),
        }
        written
    }

    pub fn logs(&mut self) -> &mut Vec<WorkLog> {
        if self.issue.work_logs.is_absent() {
            self.issue.work_logs = Vec::new().into();
        }
        self.issue.work_logs.value_mut().unwrap()
    }

    pub fn summary(&self) -> &str {
        self.issue.summary.value().unwrap()
    }

    pub fn bodies(&self) -> Vec<&str> {
        self.issue.comments().iter().map(|comment| comment.body.as_str()).collect()
    }
}

/// Exports on one side, imports on the other, acknowledges.
pub fn exchange(from: &mut Side, to: &mut Side) {
    for update in from.changed().messages {
        for acknowledgement in to.receive(&update).messages {
            from.receive(&acknowledgement);
        }
    }
}

fn empty() -> Ended {
    let next = Next::Rest { wake_at: None };
    Ended {
        effects: vec![],
        messages: vec![],
        finished: vec![],
        consumed: None,
        notes: vec![],
        conflicts: vec![],
        next,
    }
}

impl Ended {
    fn take(&mut self, transition: Transition) {
        self.messages.extend(transition.outgoing);
        self.finished.extend(transition.finished_events);
        self.consumed = self.consumed.max(transition.consumed);
        let conflicts = transition.notes.iter().filter(|note| note.step == "conflict").cloned();
        self.conflicts.extend(conflicts.map(|note| serde_json::from_value::<Conflict>(note.detail.unwrap()).unwrap()));
        self.notes.extend(transition.notes.into_iter().map(|note| format!("{}: {}", note.step, note.summary)));
    }

    fn append(&mut self, other: &mut Self) {
        self.messages.append(&mut other.messages);
        self.finished.append(&mut other.finished);
        self.consumed = self.consumed.max(other.consumed.take());
        self.notes.append(&mut other.notes);
        self.conflicts.append(&mut other.conflicts);
    }
}

fn kind_of(effect: &Effect) -> &'static str {
    match effect {
        Effect::FindToConnect { .. } => "connect",
        Effect::ReadIssue { .. } => "read",
        Effect::FindIssue { .. } => "find",
        Effect::RunOutgoing { .. } => "outgoing",
        Effect::RunIncoming(_) => "incoming",
        Effect::FetchBlobs { .. } => "fetch",
        Effect::Write { .. } => "write",
        Effect::LookUp { .. } => "look-up",
    }
}

fn name_of(effect: &Effect) -> String {
    match effect {
        Effect::Write { key, .. } => format!("write {key}"),
        Effect::LookUp { key, .. } => format!("look-up {key}"),
        other => kind_of(other).to_owned(),
    }
}

fn copy(to: &mut HubIssue, from: &HubIssue) {
    for name in from.present_fields() {
        to.copy_field(from, name);
    }
    to.custom_fields.extend(from.custom_fields.clone());
}

/// Sends all that the tests look at; an issue labelled `private` is not sent.
fn outgoing(issue: &HubIssue) -> Box<Replica> {
    let private = issue.labels.value().is_some_and(|labels| labels.iter().any(|label| label.label == "private"));
    let sent = HubIssue { id: Field::Absent, updated: Field::Absent, ..issue.clone() };
    Box::new(Replica::new(Markup::Plain, if private { HubIssue::default() } else { sent }))
}

/// Writes summary, description, status, labels, custom fields; merges comments and files by what changed since the previous replica. Creates nothing for a
/// summary that begins with `ignore`.
pub fn incoming(inputs: &IncomingInputs) -> Box<IncomingRun> {
    let before = inputs.issue.clone().unwrap_or_default();
    let ignored = inputs.replica.hub_issue.summary.value().is_some_and(|summary| summary.starts_with("ignore"));
    if inputs.issue.is_none() && ignored {
        return Box::new(IncomingRun {
            before,
            wanted: HubIssue::default(),
            shadow: None,
            traces: Traces::default(),
            wishes: RuleWishes::default(),
            end: RunEnd::Over,
        });
    }
    let shadow = inputs.previous.as_ref().filter(|_| inputs.shadow).map(|previous| wanted(inputs, previous));
    let wanted = wanted(inputs, &inputs.replica);
    Box::new(IncomingRun {
        before,
        wanted,
        shadow,
        traces: Traces::default(),
        wishes: RuleWishes::default(),
        end: RunEnd::Over,
    })
}

fn wanted(inputs: &IncomingInputs, replica: &Replica) -> HubIssue {
    let mut wanted = inputs.issue.clone().unwrap_or_default();
    if inputs.issue.is_none() {
        wanted.project_key = "P".to_owned().into();
        wanted.type_name = "Task".to_owned().into();
    }
    wanted.summary = replica.hub_issue.summary.clone();
    wanted.description = replica.hub_issue.description.clone();
    wanted.status = replica.hub_issue.status.clone();
    wanted.labels = replica.hub_issue.labels.clone();
    wanted.custom_fields = replica.hub_issue.custom_fields.clone();
    let known = inputs.previous.as_ref().map(|previous| &previous.hub_issue);
    let new = |theirs: &Comment| Comment { remote_id: Some(theirs.id.clone()), ..comment("", &theirs.body) };
    merge_items(&mut wanted, inputs, replica, new);
    if !replica.hub_issue.work_logs.is_absent() {
        let new =
            |theirs: &WorkLog| WorkLog { remote_id: Some(theirs.id.clone()), ..theirs.clone().with_id(String::new()) };
        merge_items(&mut wanted, inputs, replica, new);
    }
    let mut files = wanted.attachments().to_vec();
    for theirs in replica.hub_issue.attachments() {
        let old = known.is_some_and(|known| known.attachments().iter().any(|old| old.id == theirs.id));
        if !old && theirs.remote_id.is_none() && inputs.traces.by_remote(TraceKind::Attachment, &theirs.id).is_none() {
            files.push(Attachment { id: String::new(), remote_id: Some(theirs.id.clone()), ..theirs.clone() });
        }
    }
    wanted.attachments = Field::Set(files);
    wanted
}

fn merge_items<T: Editable>(wanted: &mut HubIssue, inputs: &IncomingInputs, replica: &Replica, new: impl Fn(&T) -> T) {
    let known = inputs.previous.as_ref().map_or(&[][..], |previous| T::all(&previous.hub_issue));
    let mut merged = T::all(wanted).to_vec();
    for theirs in T::all(&replica.hub_issue) {
        let old = known.iter().find(|old| old.id() == theirs.id());
        match inputs.traces.by_remote(T::KIND, theirs.id()) {
            None if old.is_none() && theirs.remote_id().is_none() => merged.push(new(theirs)),
            Some(trace) if old.is_some_and(|old| !old.same_content(theirs)) => {
                let mine = merged.iter_mut().filter(|mine| mine.id() == trace.local_id);
                mine.for_each(|mine| mine.take_content(theirs));
            }
            _ => {}
        }
    }
    for gone in known {
        let there = T::all(&replica.hub_issue).iter().any(|theirs| theirs.id() == gone.id());
        if let Some(trace) = inputs.traces.by_remote(T::KIND, gone.id()).filter(|_| !there) {
            merged.retain(|mine| mine.id() != trace.local_id);
        }
    }
    *T::collection_mut(wanted) = Field::Set(merged);
}
