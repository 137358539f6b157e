//! How comments and work logs are written: what people may add, edit and delete.

use entente_hub::changes::{StepKey, WriteStep};
use entente_hub::{Comment, Editable, IssueRef, Timestamp, TraceKind, WorkLog};

/// An item that steps of its own add, replace and delete.
pub(crate) trait Writable: Editable {
    /// When it was made; new ones are written in this order.
    fn made(&self) -> Option<Timestamp>;
    /// The step that adds it.
    fn add(self, issue: IssueRef) -> WriteStep;
    /// The step that brings it to this content.
    fn update(self, issue: IssueRef) -> WriteStep;
    /// The step that deletes the one with this id.
    fn delete(issue: IssueRef, id: String) -> WriteStep;
    /// The item that a step adds.
    fn added_by(step: &WriteStep) -> Option<&Self>;
    /// The item that a step replaces.
    fn updated_by(step: &WriteStep) -> Option<&Self>;

    /// The key of a step about items of this kind: `comment:10031`, `update-work-log:7:42`.
    fn key(verb: &str, rest: &str) -> StepKey {
        StepKey(format!("{verb}{}:{rest}", Self::NAME.replace(' ', "-")))
    }
}

impl Writable for Comment {
    fn made(&self) -> Option<Timestamp> {
        self.created
    }
    fn add(self, issue: IssueRef) -> WriteStep {
        WriteStep::AddComment { issue, comment: self }
    }
    fn update(self, issue: IssueRef) -> WriteStep {
        WriteStep::UpdateComment { issue, comment: self }
    }
    fn delete(issue: IssueRef, id: String) -> WriteStep {
        WriteStep::DeleteComment { issue, comment_id: id }
    }
    fn added_by(step: &WriteStep) -> Option<&Self> {
        if let WriteStep::AddComment { comment, .. } = step { Some(comment) } else { None }
    }
    fn updated_by(step: &WriteStep) -> Option<&Self> {
        if let WriteStep::UpdateComment { comment, .. } = step { Some(comment) } else { None }
    }
}

impl Writable for WorkLog {
    fn made(&self) -> Option<Timestamp> {
        self.start_date
    }
    fn add(self, issue: IssueRef) -> WriteStep {
        WriteStep::AddWorkLog { issue, work_log: self }
    }
    fn update(self, issue: IssueRef) -> WriteStep {
        WriteStep::UpdateWorkLog { issue, work_log: self }
    }
    fn delete(issue: IssueRef, id: String) -> WriteStep {
        WriteStep::DeleteWorkLog { issue, work_log_id: id }
    }
    fn added_by(step: &WriteStep) -> Option<&Self> {
        if let WriteStep::AddWorkLog { work_log, .. } = step { Some(work_log) } else { None }
    }
    fn updated_by(step: &WriteStep) -> Option<&Self> {
        if let WriteStep::UpdateWorkLog { work_log, .. } = step { Some(work_log) } else { None }
    }
}

/// What a step adds: its kind, and the id of its twin on the other side.
pub(crate) fn added(step: &WriteStep) -> Option<(TraceKind, Option<&str>)> {
    match step {
        WriteStep::AddComment { comment, .. } => Some((TraceKind::Comment, comment.remote_id.as_deref())),
        WriteStep::AddAttachment { attachment, .. } => Some((TraceKind::Attachment, attachment.remote_id.as_deref())),
        WriteStep::AddWorkLog { work_log, .. } => Some((TraceKind::Worklog, work_log.remote_id.as_deref())),
        _ => None,
    }
}

/// What a step takes away: its kind and its id here.
pub(crate) fn removed(step: &WriteStep) -> Option<(TraceKind, &str)> {
    match step {
        WriteStep::DeleteComment { comment_id, .. } => Some((TraceKind::Comment, comment_id)),
        WriteStep::RemoveAttachment { attachment_id, .. } => Some((TraceKind::Attachment, attachment_id)),
        WriteStep::DeleteWorkLog { work_log_id, .. } => Some((TraceKind::Worklog, work_log_id)),
        _ => None,
    }
}
