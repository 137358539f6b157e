//! What shall be written to a tracker: steps, each with a key that stays the same when it is tried again.

use crate::ids::IssueRef;
use crate::issue::HubIssue;
use crate::parts::{Attachment, Comment, WorkLog};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Names one step within one twin, for ever: `create`, `comment:10031`, `attachment:10007`, `work-log:10013` (the other side's id),
/// `fields:42`, `status:42` (the twin sequence of the message that asked for it).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StepKey(pub String);

impl fmt::Display for StepKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// One write to a tracker.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "camelCase")]
pub enum WriteStep {
    /// Create the issue with all fields that a create call takes. `fields` must say project and type.
    CreateIssue {
        /// What to write.
        fields: Box<HubIssue>,
    },
    /// Set fields of the issue; only the fields that are present are written, *null* clears.
    UpdateFields {
        /// The issue.
        issue: IssueRef,
        /// What to write.
        fields: Box<HubIssue>,
    },
    /// Add a comment.
    AddComment {
        /// The issue.
        issue: IssueRef,
        /// The comment; `remote_id` is its twin's id.
        comment: Comment,
    },
    /// Replace a comment's text.
    UpdateComment {
        /// The issue.
        issue: IssueRef,
        /// The comment; `id` is the local one.
        comment: Comment,
    },
    /// Delete a comment. One that is gone already counts as deleted.
    DeleteComment {
        /// The issue.
        issue: IssueRef,
        /// The local id.
        comment_id: String,
    },
    /// Attach a file whose content has been fetched and checked.
    AddAttachment {
        /// The issue.
        issue: IssueRef,
        /// The file; `remote_id` is its twin's id, `sha256` is set.
        attachment: Attachment,
    },
    /// Remove a file. One that is gone already counts as removed.
    RemoveAttachment {
        /// The issue.
        issue: IssueRef,
        /// The local id.
        attachment_id: String,
    },
    /// Add time that somebody spent.
    AddWorkLog {
        /// The issue.
        issue: IssueRef,
        /// The work log; `remote_id` is its twin's id.
        work_log: WorkLog,
    },
    /// Replace a work log's comment, beginning and time.
    UpdateWorkLog {
        /// The issue.
        issue: IssueRef,
        /// The work log; `id` is the local one.
        work_log: WorkLog,
    },
    /// Delete a work log. One that is gone already counts as deleted.
    DeleteWorkLog {
        /// The issue.
        issue: IssueRef,
        /// The local id.
        work_log_id: String,
    },
    /// Bring the issue into a status, by the transitions that its workflow offers. One that is there already is left alone.
    Transition {
        /// The issue.
        issue: IssueRef,
        /// The wanted status' name.
        status: String,
    },
    /// Make a transition of the workflow by its name or id. One that is not offered is left out, as scripts expect.
    RunTransition {
        /// The issue.
        issue: IssueRef,
        /// The transition's name, to the letter, or its id.
        transition: String,
    },
}

/// How an unknown outcome of a write is settled; declared by each connector for each kind of step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Settling {
    /// The write carries a marker that can be read back by a direct read.
    Marked,
    /// The text carries an opaque token, stripped on read.
    InText,
    /// Found by our author, content hash and time.
    Fingerprint,
    /// Doing it again does no harm.
    Repeatable,
}

impl WriteStep {
    /// The issue that the step writes to; none before it exists.
    pub fn issue(&self) -> Option<&IssueRef> {
        match self {
            Self::CreateIssue { .. } => None,
            Self::UpdateFields { issue, .. }
            | Self::AddComment { issue, .. }
            | Self::UpdateComment { issue, .. }
            | Self::DeleteComment { issue, .. }
            | Self::AddAttachment { issue, .. }
            | Self::RemoveAttachment { issue, .. }
            | Self::AddWorkLog { issue, .. }
            | Self::UpdateWorkLog { issue, .. }
            | Self::DeleteWorkLog { issue, .. }
            | Self::Transition { issue, .. }
            | Self::RunTransition { issue, .. } => Some(issue),
        }
    }

    /// The kind of step in one word, for logs, metrics and capabilities.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::CreateIssue { .. } => "create-issue",
            Self::UpdateFields { .. } => "update-fields",
            Self::AddComment { .. } => "add-comment",
            Self::UpdateComment { .. } => "update-comment",
            Self::DeleteComment { .. } => "delete-comment",
            Self::AddAttachment { .. } => "add-attachment",
            Self::RemoveAttachment { .. } => "remove-attachment",
            Self::AddWorkLog { .. } => "add-work-log",
            Self::UpdateWorkLog { .. } => "update-work-log",
            Self::DeleteWorkLog { .. } => "delete-work-log",
            Self::Transition { .. } => "transition",
            Self::RunTransition { .. } => "run-transition",
        }
    }
}

/// What a write made, read back where the tracker answers with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Written {
    /// The issue, when it was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issue: Option<IssueRef>,
    /// The id of the comment, attachment or work log that was added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_id: Option<String>,
}
