//! Time that people spent on an issue.

use indexmap::IndexMap;
use jiff::Timestamp;
use serde_json::Value;

use super::comments::check_body;
use super::{IssueId, Site, WorkLog};
use crate::jira::error::JiraError;
use crate::jira::time;

/// What a request says about a work log; what it leaves out stays, and is refused for a new one where it is needed.
#[derive(Default)]
pub(crate) struct WorkLogInput {
    pub(crate) comment: Option<Value>,
    pub(crate) started: Option<Timestamp>,
    pub(crate) seconds: Option<i64>,
    pub(crate) properties: Option<IndexMap<String, Value>>,
}

impl Site {
    /// Adds a work log; the issue's `updated` and the time spent on it move with it (K).
    ///
    /// # Errors
    /// 400 for one that lacks its beginning or its time, or has a wrong comment.
    pub(crate) fn add_work_log(&mut self, author: &str, id: IssueId, input: WorkLogInput) -> Result<u64, JiraError> {
        let started = input.started.ok_or_else(|| JiraError::field("started", "Worklog must have a start date."))?;
        let seconds = input.seconds.ok_or_else(|| wrong_time("you did not specify a time"))?;
        check(&input)?;
        let now = time::now();
        let log = WorkLog {
            id: self.next_id(),
            author: author.to_owned(),
            update_author: author.to_owned(),
            comment: input.comment,
            started,
            seconds,
            created: now,
            updated: now,
            properties: input.properties.unwrap_or_default(),
        };
        let log_id = log.id;
        self.change(id, |issue| {
            issue.updated = now;
            issue.work_logs.push(log);
        })?;
        self.announce_updated(id, author, "issue_work_logged");
        Ok(log_id)
    }

    /// Changes a work log.
    ///
    /// # Errors
    /// 404, or 400 as for a new one.
    pub(crate) fn edit_work_log(
        &mut self,
        author: &str,
        id: IssueId,
        log_id: u64,
        input: WorkLogInput,
    ) -> Result<(), JiraError> {
        self.work_log(id, log_id)?;
        check(&input)?;
        let now = time::now();
        self.change(id, |issue| {
            issue.updated = now;
            let Some(log) = issue.work_logs.iter_mut().find(|log| log.id == log_id) else { return };
            log.comment = input.comment.or(log.comment.take());
            log.started = input.started.unwrap_or(log.started);
            log.seconds = input.seconds.unwrap_or(log.seconds);
            log.properties = input.properties.unwrap_or_else(|| std::mem::take(&mut log.properties));
            log.update_author = author.to_owned();
            log.updated = now;
        })?;
        self.announce_updated(id, author, "issue_worklog_updated");
        Ok(())
    }

    /// Removes a work log.
    ///
    /// # Errors
    /// 404.
    pub(crate) fn delete_work_log(&mut self, author: &str, id: IssueId, log_id: u64) -> Result<(), JiraError> {
        self.work_log(id, log_id)?;
        self.change(id, |issue| {
            issue.updated = time::now();
            issue.work_logs.retain(|log| log.id != log_id);
        })?;
        self.announce_updated(id, author, "issue_worklog_deleted");
        Ok(())
    }

    pub(crate) fn work_log(&self, id: IssueId, log_id: u64) -> Result<&WorkLog, JiraError> {
        let issue = self.issue(id).ok_or_else(JiraError::no_issue)?;
        let found = issue.work_logs.iter().find(|log| log.id == log_id);
        found.ok_or_else(|| JiraError::not_found(format!("Cannot find worklog with id: '{log_id}'.")))
    }
}

/// Jira counts whole minutes, so that less than one is none (K).
fn check(input: &WorkLogInput) -> Result<(), JiraError> {
    if input.seconds.is_some_and(|seconds| seconds < 60) {
        return Err(wrong_time("the time must be at least one minute"));
    }
    input.comment.as_ref().map_or(Ok(()), check_body)
}

fn wrong_time(what: &str) -> JiraError {
    JiraError::field("timeLogged", format!("Invalid time duration entered: {what}."))
}
