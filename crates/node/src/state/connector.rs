//! The connectors that a system may use, each with the settings of its own.

use entente_tracker_api::{Credentials, Tracker, TrackerError, TrackerKind};
use entente_tracker_jira::{JiraOptions, JiraTracker};
use entente_tracker_redmine::{Formatting, RedmineOptions, RedmineTracker};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What a connector needs to know beside the credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connector {
    /// Atlassian's Jira Cloud.
    JiraCloud,
    /// Redmine.
    Redmine(RedmineSettings),
}

/// Settings of a Redmine that its API does not tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct RedmineSettings {
    /// How the server formats texts.
    pub formatting: Formatting,
    /// Whether issues and comments are written in the name of their authors.
    pub impersonate: bool,
}

const KINDS: &[(&str, TrackerKind)] = &[("jira-cloud", TrackerKind::JiraCloud), ("redmine", TrackerKind::Redmine)];

/// The kind of this name.
pub fn tracker_kind(name: &str) -> Option<TrackerKind> {
    KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| *kind)
}

/// The name of the kind that has this label.
pub fn kind_labelled(label: &str) -> Option<&'static str> {
    KINDS.iter().find(|(_, kind)| kind.label() == label).map(|(name, _)| *name)
}

impl Connector {
    /// The connector of a kind; usual settings where it needs some and none were chosen.
    pub fn of(kind: &str, redmine: Option<RedmineSettings>) -> Option<Self> {
        Some(match tracker_kind(kind)? {
            TrackerKind::JiraCloud => Self::JiraCloud,
            TrackerKind::Redmine => Self::Redmine(redmine.unwrap_or_default()),
        })
    }

    /// The settings of a Redmine.
    pub fn redmine(self) -> Option<RedmineSettings> {
        match self {
            Self::Redmine(settings) => Some(settings),
            Self::JiraCloud => None,
        }
    }

    /// A tracker; sends nothing yet.
    ///
    /// # Errors
    /// When the address or the credentials can't be right.
    pub fn connect(
        self,
        credentials: Credentials,
        http: &entente_http::Client,
    ) -> Result<Arc<dyn Tracker>, TrackerError> {
        Ok(match self {
            Self::JiraCloud => Arc::new(JiraTracker::connect(credentials, JiraOptions::new(http.clone()))?),
            Self::Redmine(RedmineSettings { formatting, impersonate }) => {
                let options = RedmineOptions { formatting, impersonate, ..RedmineOptions::new(http.clone()) };
                Arc::new(RedmineTracker::connect(credentials, options)?)
            }
        })
    }

    /// What a person leaves out of the credentials: the field and what to enter.
    pub fn missing_credentials(self, credentials: &Credentials) -> Vec<(&'static str, &'static str)> {
        let mut missing = Vec::new();
        match self {
            Self::JiraCloud => {
                if credentials.email.is_empty() {
                    missing.push(("email", "Enter the e-mail of the account."));
                }
                if credentials.token.is_empty() {
                    missing.push(("token", "Enter an API token of the account."));
                }
            }
            Self::Redmine(_) => {
                if credentials.token.is_empty() {
                    missing.push(("token", "Enter the account's API key, or its password and above it the login."));
                }
            }
        }
        missing
    }

    /// What the account signs in with, for a person.
    pub fn credentials_name(self, credentials: &Credentials) -> &'static str {
        match self {
            Self::JiraCloud => "e-mail and API token",
            Self::Redmine(_) if credentials.email.is_empty() => "API key",
            Self::Redmine(_) => "login with this API key or password",
        }
    }

    /// What is said where something else than such a tracker answers.
    pub fn nothing_answers(self, address: &str) -> String {
        match self {
            Self::JiraCloud => format!("No Jira Cloud answers at {address}. Check the address."),
            Self::Redmine(_) => format!(
                "No Redmine with its REST API on answers at {address}. Check the address, and in Redmine Administration, Settings, API."
            ),
        }
    }

    /// An address as trackers of this kind have it.
    pub fn example_address(self) -> &'static str {
        match self {
            Self::JiraCloud => "https://example.atlassian.net",
            Self::Redmine(_) => "https://redmine.example.com",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_connector_and_its_label() {
        for (name, kind) in KINDS {
            assert!(Connector::of(name, None).is_some(), "{name}");
            assert_eq!(kind_labelled(kind.label()), Some(*name));
        }
        assert_eq!(Connector::of("abacus", None), None);
    }

    #[test]
    fn a_redmine_needs_no_login() {
        let with = |email: &str, token: &str| Credentials {
            address: "https://x.org".into(),
            email: email.into(),
            token: token.into(),
        };
        let redmine = Connector::Redmine(RedmineSettings::default());
        assert!(redmine.missing_credentials(&with("", "key")).is_empty());
        assert_eq!(redmine.missing_credentials(&with("bob", "")).len(), 1);
        assert_eq!(Connector::JiraCloud.missing_credentials(&with("", "")).len(), 2);
    }
}
