//! Moving an issue through the workflow.

use serde_json::{Map, Value, json};

use super::catalogue::{Category, Transition, status, transitions_from};
use super::field::field;
use super::values::not_on_screen;
use super::{ChangeItem, IssueId, Site};
use crate::jira::error::JiraError;
use crate::jira::time;

/// What Done sets when the screen is left alone (K: the usual post function).
const DEFAULT_RESOLUTION: &str = "10000";

impl Site {
    /// Finds the transition that a client asked for among those of the issue's present status.
    ///
    /// # Errors
    /// 400 when the id is unknown there: also what the loser of two simultaneous transitions gets (D).
    pub(crate) fn available(&self, id: IssueId, transition: &str) -> Result<&'static Transition, JiraError> {
        let issue = self.issue(id).ok_or_else(JiraError::no_issue)?;
        transitions_from(issue.status).find(|known| known.id == transition).ok_or_else(|| {
            JiraError::bad_request(
                "It seems that you have tried to perform a workflow operation that is not valid for the current state of this issue.",
            )
        })
    }

    /// Performs a transition with the fields of its screen.
    ///
    /// # Errors
    /// 400 for a field that is not on the transition's screen, or has a wrong value (S, F).
    pub(crate) fn transition(
        &mut self,
        author: &str,
        id: IssueId,
        transition: &'static Transition,
        fields: &Map<String, Value>,
    ) -> Result<(), JiraError> {
        let issue = self.issue(id).ok_or_else(JiraError::no_issue)?.clone();
        let mut resolution = None;
        for (name, value) in fields {
            let field = field(name).filter(|field| transition.screen && field.id == "resolution");
            let field = field.ok_or_else(|| JiraError::field(name, not_on_screen(name)))?;
            resolution = self.accept(field, value).map_err(|text| JiraError::field(name, text))?;
        }
        let (Some(from), Some(to)) = (status(issue.status), status(transition.to)) else {
            return Err(JiraError::bad_request("The workflow has no such status."));
        };
        let done = to.category == Category::Done;
        let resolution = done.then(|| resolution.unwrap_or_else(|| json!(DEFAULT_RESOLUTION)));
        let mut items = vec![ChangeItem {
            field: "status",
            field_id: "status",
            custom: false,
            from: (Some(from.id.to_owned()), Some(from.name.to_owned())),
            to: (Some(to.id.to_owned()), Some(to.name.to_owned())),
        }];
        if let Some(field) = field("resolution")
            && issue.values.get("resolution") != resolution.as_ref()
        {
            items.insert(0, self.change_item(field, issue.values.get("resolution"), resolution.as_ref()));
        }
        let now = time::now();
        self.change(id, |issue| {
            issue.status = to.id;
            issue.resolved = done.then_some(now);
            if from.category != to.category {
                issue.category_changed = now;
            }
            match resolution {
                Some(value) => issue.values.insert("resolution", value),
                None => issue.values.remove("resolution"),
            };
        })?;
        self.log_change(author, id, items)?;
        self.announce_updated(id, author, "issue_generic");
        Ok(())
    }
}
