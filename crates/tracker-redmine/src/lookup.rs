//! What scripts look up by name: priorities, versions and categories. Redmine has no resolutions, security levels or links to pages.

use crate::names::ProjectInfo;
use crate::tracker::RedmineTracker;
use entente_hub::{Found, Lookup};
use entente_tracker_api::{Tracker, TrackerError};
use serde_json::{Value, json};
use std::sync::Arc;

impl RedmineTracker {
    pub(crate) async fn answer_lookup(&self, lookup: Lookup) -> Result<Found, TrackerError> {
        match lookup {
            Lookup::Priority { name } => match self.names.priority(&self.api, &name).await {
                Ok(found) => Ok(Found::Objects(vec![json!({ "id": found.id, "name": found.name, "description": "" })])),
                // No priority of that name; the lists were read again.
                Err(TrackerError::Refused { .. }) => Ok(Found::NOTHING),
                Err(error) => Err(error),
            },
            Lookup::Version { project_key, name } => {
                let has = |info: &ProjectInfo| info.versions.iter().any(|version| version.name == name);
                let Some(info) = self.project_or_none(&project_key, has).await? else { return Ok(Found::NOTHING) };
                let shown = info.versions.iter().map(|version| of_project(&version.id, &version.name, &project_key));
                Ok(Found::by_name(shown, "name", &name))
            }
            Lookup::Component { project_key, name } => {
                let has = |info: &ProjectInfo| info.categories.iter().any(|category| category.name == name);
                let Some(info) = self.project_or_none(&project_key, has).await? else { return Ok(Found::NOTHING) };
                let shown = info.categories.iter().map(|one| of_project(&one.id, &one.name, &project_key));
                Ok(Found::by_name(shown, "name", &name))
            }
            Lookup::Issue { id_or_key } => match self.find_issue(&id_or_key).await {
                Ok(issue) => Ok(Found::Issue(Box::new(self.read_issue(&issue.id).await?))),
                Err(TrackerError::NotFound { .. }) => Ok(Found::NOTHING),
                Err(error) => Err(error),
            },
            other => {
                let tracker = self.capabilities().kind.label().into();
                Err(TrackerError::Unsupported { tracker, what: other.what().into() })
            }
        }
    }

    async fn project_or_none(
        &self,
        project: &str,
        has: impl Fn(&ProjectInfo) -> bool,
    ) -> Result<Option<Arc<ProjectInfo>>, TrackerError> {
        match self.names.project_with(&self.api, project, has).await {
            Ok(info) => Ok(Some(info)),
            Err(TrackerError::NotFound { .. }) => Ok(None),
            Err(error) => Err(error),
        }
    }
}

fn of_project(id: &str, name: &str, project_key: &str) -> Value {
    json!({ "id": id, "name": name, "description": "", "projectKey": project_key })
}
