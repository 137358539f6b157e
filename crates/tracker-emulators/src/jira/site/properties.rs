//! Entity properties of issues and comments. They don't move `updated` and leave no trace in the change history (K).

use serde_json::Value;

use super::{IssueId, Site};
use crate::jira::error::JiraError;

const KEY_LIMIT: usize = 255;
const VALUE_LIMIT: usize = 32_768;

/// What bears a property.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Bearer {
    Issue(IssueId),
    Comment(IssueId, u64),
}

impl Site {
    /// Sets a property; true when it is new.
    ///
    /// # Errors
    /// 400 for a key over 255 or a value over 32,768 characters (S, D); 404 when the bearer is gone.
    pub(crate) fn set_property(
        &mut self,
        author: &str,
        bearer: Bearer,
        key: &str,
        value: Value,
    ) -> Result<bool, JiraError> {
        check_property(key, &value)?;
        let set = |properties: &mut indexmap::IndexMap<String, Value>| {
            properties.insert(key.to_owned(), value.clone()).is_none()
        };
        match bearer {
            Bearer::Issue(id) => {
                let new = self.change(id, |issue| set(&mut issue.properties))?;
                self.announce_property("issue_property_set", id, key, author);
                Ok(new)
            }
            Bearer::Comment(id, comment) => self.change_comment(id, comment, |comment| set(&mut comment.properties)),
        }
    }

    /// Removes a property.
    ///
    /// # Errors
    /// 404 when there is none.
    pub(crate) fn delete_property(&mut self, author: &str, bearer: Bearer, key: &str) -> Result<(), JiraError> {
        let removed = match bearer {
            Bearer::Issue(id) => self.change(id, |issue| issue.properties.shift_remove(key))?,
            Bearer::Comment(id, comment) => {
                self.change_comment(id, comment, |comment| comment.properties.shift_remove(key))?
            }
        };
        if removed.is_none() {
            return Err(no_property(key));
        }
        if let Bearer::Issue(id) = bearer {
            self.announce_property("issue_property_deleted", id, key, author);
        }
        Ok(())
    }
}

pub(crate) fn no_property(key: &str) -> JiraError {
    JiraError::not_found(format!("Property with key {key} not found."))
}

pub(crate) fn check_property(key: &str, value: &Value) -> Result<(), JiraError> {
    if key.is_empty() || key.chars().count() > KEY_LIMIT {
        return Err(JiraError::bad_request(format!("The key must have between 1 and {KEY_LIMIT} characters.")));
    }
    if value.to_string().chars().count() > VALUE_LIMIT {
        return Err(JiraError::bad_request(format!(
            "The property value must not be longer than {VALUE_LIMIT} characters."
        )));
    }
    Ok(())
}
