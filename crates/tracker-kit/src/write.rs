//! The way of a write from the port to a connector's own calls.

use crate::purpose::refused;
use async_trait::async_trait;
use entente_hub::changes::{WriteStep, Written};
use entente_hub::{Attachment, Comment, HubIssue, IssueRef, Timestamp, WorkLog};
use entente_tracker_api::{FileContent, TrackerError, WriteRequest};

/// What every write needs beside what it writes.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'a> {
    /// The marker that goes with the write where the tracker can hold one.
    pub marker: &'a str,
    /// The write must have ended by then.
    pub deadline: Timestamp,
}

/// One method for each kind of step. What each must do, [`WriteStep`] says.
#[async_trait]
#[allow(missing_docs, reason = "each method is the step of the same name")]
pub trait StepWriter: Sync {
    async fn create_issue(&self, fields: &HubIssue, with: Writing<'_>) -> Result<Written, TrackerError>;
    async fn update_fields(
        &self,
        issue: &IssueRef,
        fields: &HubIssue,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError>;
    async fn add_comment(
        &self,
        issue: &IssueRef,
        comment: &Comment,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError>;
    async fn update_comment(
        &self,
        issue: &IssueRef,
        comment: &Comment,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError>;
    async fn delete_comment(&self, issue: &IssueRef, id: &str, with: Writing<'_>) -> Result<Written, TrackerError>;
    async fn add_attachment(
        &self,
        issue: &IssueRef,
        attachment: &Attachment,
        content: FileContent,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError>;
    async fn remove_attachment(&self, issue: &IssueRef, id: &str, with: Writing<'_>) -> Result<Written, TrackerError>;
    async fn add_work_log(&self, issue: &IssueRef, log: &WorkLog, with: Writing<'_>) -> Result<Written, TrackerError>;
    async fn update_work_log(
        &self,
        issue: &IssueRef,
        log: &WorkLog,
        with: Writing<'_>,
    ) -> Result<Written, TrackerError>;
    async fn delete_work_log(&self, issue: &IssueRef, id: &str, with: Writing<'_>) -> Result<Written, TrackerError>;
    async fn transition(&self, issue: &IssueRef, status: &str, with: Writing<'_>) -> Result<Written, TrackerError>;
    async fn run_transition(&self, issue: &IssueRef, name: &str, with: Writing<'_>) -> Result<Written, TrackerError>;
}

/// Carries out a step, once. A file of more than `max_attachment_bytes` is refused.
///
/// # Errors
/// As [`TrackerError`] tells them apart.
pub async fn carry_out(
    writer: &impl StepWriter,
    request: WriteRequest,
    max_attachment_bytes: u64,
) -> Result<Written, TrackerError> {
    let WriteRequest { step, marker, deadline, content } = request;
    let with = Writing { marker: &marker, deadline };
    match step {
        WriteStep::CreateIssue { fields } => writer.create_issue(&fields, with).await,
        WriteStep::UpdateFields { issue, fields } => writer.update_fields(&issue, &fields, with).await,
        WriteStep::AddComment { issue, comment } => writer.add_comment(&issue, &comment, with).await,
        WriteStep::UpdateComment { issue, comment } => writer.update_comment(&issue, &comment, with).await,
        WriteStep::DeleteComment { issue, comment_id } => writer.delete_comment(&issue, &comment_id, with).await,
        WriteStep::AddAttachment { issue, attachment } => {
            let content = carried(&attachment, content, max_attachment_bytes)?;
            writer.add_attachment(&issue, &attachment, content, with).await
        }
        WriteStep::RemoveAttachment { issue, attachment_id } => {
            writer.remove_attachment(&issue, &attachment_id, with).await
        }
        WriteStep::AddWorkLog { issue, work_log } => writer.add_work_log(&issue, &work_log, with).await,
        WriteStep::UpdateWorkLog { issue, work_log } => writer.update_work_log(&issue, &work_log, with).await,
        WriteStep::DeleteWorkLog { issue, work_log_id } => writer.delete_work_log(&issue, &work_log_id, with).await,
        WriteStep::Transition { issue, status } => writer.transition(&issue, &status, with).await,
        WriteStep::RunTransition { issue, transition } => writer.run_transition(&issue, &transition, with).await,
    }
}

/// The content of a file to attach, when it is there and not too large.
///
/// # Errors
/// [`TrackerError::Refused`] with `attachment` among its fields.
pub fn carried(attachment: &Attachment, content: Option<FileContent>, limit: u64) -> Result<FileContent, TrackerError> {
    let refusal = |message: String| refused("to attach the file", "attachment", message);
    let content = content.ok_or_else(|| refusal("its content is missing.".into()))?;
    if content.size() > limit {
        let message = format!("{} has {} bytes; at most {limit} are carried.", attachment.filename, content.size());
        return Err(refusal(message));
    }
    Ok(content)
}

/// What is gone already counts as removed.
///
/// # Errors
/// Every other one than *not found*.
pub fn gone(outcome: Result<(), TrackerError>) -> Result<Written, TrackerError> {
    match outcome {
        Ok(()) | Err(TrackerError::NotFound { .. }) => Ok(Written::default()),
        Err(error) => Err(error),
    }
}
