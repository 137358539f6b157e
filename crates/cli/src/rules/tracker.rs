//! Kinds of trackers as rules know them.

use clap::ValueEnum;
use entente_hub::Markup;
use entente_rules::{TrackerChecks, TrackerFacts};
use entente_tracker_api::Profile;
use std::str::FromStr;

/// A kind of tracker.
#[derive(Clone, Copy, Default, ValueEnum)]
pub enum TrackerArgument {
    /// Atlassian's Jira Cloud.
    #[default]
    JiraCloud,
    /// Redmine.
    Redmine,
}

/// A kind of tracker, or the address of one.
#[derive(Clone)]
pub enum TrackerPlace {
    /// A stand-in of this kind.
    Kind(TrackerArgument),
    /// The tracker at this address.
    Address(String),
}

impl FromStr for TrackerPlace {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.starts_with("https://") || text.starts_with("http://") {
            return Ok(Self::Address(text.to_owned()));
        }
        <TrackerArgument as ValueEnum>::from_str(text, true)
            .map(Self::Kind)
            .map_err(|_| format!("{text} is neither a kind of tracker (jira-cloud, redmine) nor an address"))
    }
}

impl TrackerArgument {
    /// The kind of a name; Jira Cloud without one.
    pub fn of_name(name: Option<&str>) -> Option<Self> {
        name.map_or(Some(Self::default()), |name| <Self as ValueEnum>::from_str(name, true).ok())
    }

    /// Its name in connections and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::JiraCloud => "jira-cloud",
            Self::Redmine => "redmine",
        }
    }

    fn profile(self) -> &'static Profile {
        match self {
            Self::JiraCloud => &entente_tracker_jira::PROFILE,
            Self::Redmine => &entente_tracker_redmine::PROFILE,
        }
    }

    /// What scripts may know of such a tracker.
    pub fn facts(self) -> TrackerFacts {
        TrackerFacts {
            kind_label: self.profile().kind.label().into(),
            address: "https://tracker.example".into(),
            markup: match self {
                Self::JiraCloud => Markup::JiraWiki,
                Self::Redmine => Markup::Textile,
            },
            remote_address: Some("https://remote.example".into()),
        }
    }

    /// What checks look at.
    pub fn checks(self) -> TrackerChecks {
        entente_node::service::tracker_checks(self.profile())
    }
}
