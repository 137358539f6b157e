//! Attachments of an issue.

use std::sync::Arc;

use super::{Attachment, ChangeItem, Issue, IssueId, Site};
use crate::jira::content::Content;
use crate::jira::error::JiraError;
use crate::jira::time;

impl Site {
    /// Attaches a file. It can't be edited afterwards, only removed (S).
    ///
    /// # Errors
    /// 404 when the issue is gone.
    pub(crate) fn attach(
        &mut self,
        author: &str,
        id: IssueId,
        filename: String,
        mime_type: String,
        content: Content,
    ) -> Result<u64, JiraError> {
        let attachment_id = self.next_id();
        let item = attachment_item((None, None), (Some(attachment_id.to_string()), Some(filename.clone())));
        let attachment = Attachment {
            id: attachment_id,
            filename,
            mime_type,
            author: author.to_owned(),
            created: time::now(),
            content,
        };
        self.change(id, |issue| issue.attachments.push(attachment))?;
        self.log_change(author, id, vec![item])?;
        self.announce_attachment("attachment_created", id, attachment_id, author);
        self.announce_updated(id, author, "issue_updated");
        Ok(attachment_id)
    }

    /// Removes a file.
    ///
    /// # Errors
    /// 404.
    pub(crate) fn detach(&mut self, author: &str, attachment_id: u64) -> Result<(), JiraError> {
        let (issue, attachment) = self.attachment(attachment_id)?;
        let id = issue.id;
        let item = attachment_item((Some(attachment_id.to_string()), Some(attachment.filename.clone())), (None, None));
        self.announce_attachment("attachment_deleted", id, attachment_id, author);
        self.change(id, |issue| issue.attachments.retain(|attachment| attachment.id != attachment_id))?;
        self.log_change(author, id, vec![item])?;
        self.announce_updated(id, author, "issue_updated");
        Ok(())
    }

    /// A file with its issue.
    pub(crate) fn attachment(&self, attachment_id: u64) -> Result<(&Arc<Issue>, &Attachment), JiraError> {
        self.issues()
            .find_map(|issue| Some((issue, issue.attachments.iter().find(|file| file.id == attachment_id)?)))
            .ok_or_else(|| JiraError::not_found(format!("The attachment with id '{attachment_id}' does not exist")))
    }
}

fn attachment_item(from: (Option<String>, Option<String>), to: (Option<String>, Option<String>)) -> ChangeItem {
    ChangeItem { field: "Attachment", field_id: "attachment", custom: false, from, to }
}
