//! The default pair of rules, and a map of statuses, as plain functions.

use entente_hub::diff::normal_text;
use entente_hub::{Attachment, Comment, Editable, Field, HubIssue, Replica, Status, TraceKind, Traces, WorkLog};

/// Statuses of side 0 and side 1, pair by pair.
pub const STATUSES: [[&str; 2]; 3] = [["Open", "To Do"], ["Doing", "Working"], ["Closed", "Done"]];

/// The status of one side by the other side's name.
pub fn translate(status: &str, to: usize) -> Option<&'static str> {
    STATUSES.iter().find(|pair| pair[1 - to] == status).map(|pair| pair[to])
}

/// How a side's tracker keeps a text: both trim, side 1 also joins runs of blanks.
pub fn kept(side: usize, text: &str) -> String {
    let trimmed = text.trim();
    if side == 0 {
        trimmed.to_owned()
    } else {
        trimmed.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }
}

pub fn outgoing(issue: &HubIssue) -> HubIssue {
    HubIssue {
        key: issue.key.clone(),
        summary: issue.summary.clone(),
        description: issue.description.clone(),
        labels: issue.labels.clone(),
        status: issue.status.clone(),
        comments: issue.comments.clone(),
        attachments: issue.attachments.clone(),
        work_logs: issue.work_logs.clone(),
        ..HubIssue::default()
    }
}

/// What an incoming rule sees.
pub struct Facts<'a> {
    pub issue: Option<&'a HubIssue>,
    pub replica: &'a Replica,
    pub previous: Option<&'a Replica>,
    pub traces: &'a Traces,
}

/// The issue before and after the incoming rule of a side.
pub fn incoming(side: usize, facts: &Facts<'_>) -> (HubIssue, HubIssue) {
    let before = facts.issue.cloned().unwrap_or_default();
    let theirs = &facts.replica.hub_issue;
    let mut wanted = before.clone();
    if facts.issue.is_none() {
        wanted.project_key = Field::Set("P".into());
        wanted.type_name = Field::Set("Task".into());
    }
    wanted.summary = theirs.summary.clone();
    wanted.description = match &theirs.description {
        Field::Set(text) if before.description.value().is_none_or(|old| normal_text(old) != normal_text(text)) => {
            Field::Set(kept(side, text))
        }
        same => same.clone(),
    };
    wanted.labels = theirs.labels.clone();
    if let Some(status) = theirs.status.value().and_then(|status| translate(&status.name, side)) {
        wanted.status = Field::Set(Status::by_name(status));
    }
    wanted.comments = Field::Set(merge_items(side, facts, before.comments()));
    wanted.work_logs = Field::Set(merge_items(side, facts, before.work_logs()));
    wanted.attachments = Field::Set(merge_attachments(facts, before.attachments()));
    (before, wanted)
}

/// An item as a side's tracker will keep it, new and with its twin named.
trait Copied: Editable {
    fn copied(&self, side: usize) -> Self;
}

impl Copied for Comment {
    fn copied(&self, side: usize) -> Self {
        let (remote_id, body) = (Some(self.id.clone()), kept(side, &self.body));
        Self { remote_id, body, created: self.created, ..Self::default() }
    }
}

impl Copied for WorkLog {
    fn copied(&self, side: usize) -> Self {
        let (remote_id, comment) = (Some(self.id.clone()), kept(side, &self.comment));
        Self { remote_id, comment, time_spent: self.time_spent, ..Self::default() }
    }
}

fn merge_items<T: Copied>(side: usize, facts: &Facts<'_>, mine: &[T]) -> Vec<T> {
    let theirs = T::all(&facts.replica.hub_issue);
    let before = facts.previous.map_or(&[][..], |previous| T::all(&previous.hub_issue));
    let mut merged = mine.to_vec();
    for item in theirs {
        let trace = facts.traces.by_remote(T::KIND, item.id());
        let old = before.iter().find(|old| old.id() == item.id());
        if old.is_none() && trace.is_none() && item.remote_id().is_none() {
            merged.push(item.copied(side));
        } else if old.is_some_and(|old| !old.same_content(item))
            && let Some(local) = trace.and_then(|trace| merged.iter_mut().find(|local| local.id() == trace.local_id))
            && !local.same_content(item)
        {
            local.take_content(&item.copied(side));
        }
    }
    for gone in before.iter().filter(|old| !theirs.iter().any(|item| item.id() == old.id())) {
        if let Some(trace) = facts.traces.by_remote(T::KIND, gone.id()) {
            merged.retain(|local| local.id() != trace.local_id);
        }
    }
    merged
}

fn merge_attachments(facts: &Facts<'_>, mine: &[Attachment]) -> Vec<Attachment> {
    let theirs = facts.replica.hub_issue.attachments();
    let before = facts.previous.map_or(&[][..], |previous| previous.hub_issue.attachments());
    let mut merged = mine.to_vec();
    for file in theirs {
        let traced = facts.traces.by_remote(TraceKind::Attachment, &file.id).is_some();
        if !traced && file.remote_id.is_none() && !before.iter().any(|old| old.id == file.id) {
            merged.push(Attachment {
                id: String::new(),
                remote_id: Some(file.id.clone()),
                author: None,
                ..file.clone()
            });
        }
    }
    for gone in before.iter().filter(|old| !theirs.iter().any(|file| file.id == old.id)) {
        if let Some(trace) = facts.traces.by_remote(TraceKind::Attachment, &gone.id) {
            merged.retain(|local| local.id != trace.local_id);
        }
    }
    merged
}
