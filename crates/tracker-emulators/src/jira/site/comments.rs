//! Comments of an issue.

use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;

use super::{Comment, Issue, IssueId, Site};
use crate::jira::error::JiraError;
use crate::jira::{adf, time};

const BODY_LIMIT: usize = 32_767;

/// What a request says about a comment.
pub(crate) struct CommentInput {
    pub(crate) body: Value,
    pub(crate) visibility: Option<Value>,
    /// `None` keeps the present ones, which Jira does when the array is left out (F).
    pub(crate) properties: Option<IndexMap<String, Value>>,
}

impl Site {
    /// Adds a comment; the issue's `updated` moves with it (K).
    ///
    /// # Errors
    /// 400 for a body that is no ADF document or is empty.
    pub(crate) fn add_comment(&mut self, author: &str, id: IssueId, input: CommentInput) -> Result<u64, JiraError> {
        check_body(&input.body)?;
        let comment_id = self.next_id();
        let now = time::now();
        let comment = Comment {
            id: comment_id,
            author: author.to_owned(),
            update_author: author.to_owned(),
            body: input.body,
            created: now,
            updated: now,
            visibility: input.visibility,
            properties: input.properties.unwrap_or_default(),
        };
        self.change(id, |issue| {
            issue.updated = now;
            issue.comments.push(Arc::new(comment));
        })?;
        self.announce_comment("comment_created", id, comment_id, author);
        Ok(comment_id)
    }

    /// Replaces a comment's body.
    ///
    /// # Errors
    /// 404, or 400 for a wrong body.
    pub(crate) fn edit_comment(
        &mut self,
        author: &str,
        id: IssueId,
        comment_id: u64,
        input: CommentInput,
    ) -> Result<(), JiraError> {
        check_body(&input.body)?;
        let now = time::now();
        self.change_comment(id, comment_id, |comment| {
            comment.body = input.body;
            comment.update_author = author.to_owned();
            comment.updated = now;
            comment.visibility = input.visibility;
            if let Some(properties) = input.properties {
                comment.properties = properties;
            }
        })?;
        self.change(id, |issue| issue.updated = now)?;
        self.announce_comment("comment_updated", id, comment_id, author);
        Ok(())
    }

    /// Removes a comment.
    ///
    /// # Errors
    /// 404.
    pub(crate) fn delete_comment(&mut self, author: &str, id: IssueId, comment_id: u64) -> Result<(), JiraError> {
        self.comment(id, comment_id)?;
        self.announce_comment("comment_deleted", id, comment_id, author);
        self.change(id, |issue| {
            issue.updated = time::now();
            issue.comments.retain(|comment| comment.id != comment_id);
        })
    }

    pub(crate) fn comment(&self, id: IssueId, comment_id: u64) -> Result<&Comment, JiraError> {
        let issue = self.issue(id).ok_or_else(JiraError::no_issue)?;
        let found = issue.comments.iter().find(|comment| comment.id == comment_id);
        found.map(Arc::as_ref).ok_or_else(|| no_comment(comment_id))
    }

    /// A comment with its issue, wherever it is.
    pub(crate) fn comment_anywhere(&self, comment_id: u64) -> Result<(&Arc<Issue>, &Comment), JiraError> {
        self.issues()
            .find_map(|issue| Some((issue, issue.comments.iter().find(|comment| comment.id == comment_id)?.as_ref())))
            .ok_or_else(|| no_comment(comment_id))
    }

    pub(super) fn change_comment<T>(
        &mut self,
        id: IssueId,
        comment_id: u64,
        change: impl FnOnce(&mut Comment) -> T,
    ) -> Result<T, JiraError> {
        self.comment(id, comment_id)?;
        let changed = self.change(id, |issue| {
            let found = issue.comments.iter_mut().find(|comment| comment.id == comment_id);
            found.map(|comment| change(Arc::make_mut(comment)))
        })?;
        changed.ok_or_else(|| no_comment(comment_id))
    }
}

fn no_comment(comment_id: u64) -> JiraError {
    JiraError::not_found(format!("Can not find a comment for the id: {comment_id}."))
}

/// Checks a comment's body.
///
/// # Errors
/// 400 for what is no ADF document, is empty or too long.
pub(crate) fn check_body(body: &Value) -> Result<(), JiraError> {
    if !adf::is_document(body) {
        return Err(JiraError::field("comment", "Comment body is not valid!"));
    }
    let empty = body["content"].as_array().is_none_or(Vec::is_empty);
    if empty {
        return Err(JiraError::field("comment", "Comment body can not be empty!"));
    }
    if adf::to_text(body).chars().count() > BODY_LIMIT {
        let text = format!("The entered text is too long. It exceeds the allowed limit of {BODY_LIMIT} characters.");
        return Err(JiraError::field("comment", text));
    }
    Ok(())
}
