//! Settings of the connector.

use entente_http::{Budget, Client};
use entente_hub::Markup;
use entente_tracker_kit::{Clock, system_clock};
use serde::{Deserialize, Serialize};

/// How a server formats texts. The REST API does not tell it; an administrator reads it under
/// *Administration, Settings, General, Text formatting*.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formatting {
    /// Textile, the usual setting up to Redmine 5.
    #[default]
    Textile,
    /// Markdown or CommonMark, the usual setting from Redmine 6 on.
    CommonMark,
}

impl Formatting {
    /// The markup of the server's texts.
    pub fn markup(self) -> Markup {
        match self {
            Self::Textile => Markup::Textile,
            Self::CommonMark => Markup::Markdown,
        }
    }
}

/// Settings of a connector.
#[derive(Clone)]
pub struct RedmineOptions {
    /// Sends the requests; its address rules apply.
    pub http: Client,
    /// Shared by everything that uses the same account.
    pub budget: Budget,
    /// Tells the time.
    pub clock: Clock,
    /// The longest time for one call, in milliseconds. A write's own deadline may shorten it.
    pub deadline_ms: i64,
    /// The largest attachment that is carried, in bytes. The server has a limit of its own, 5 MB unless it was changed.
    pub max_attachment_bytes: u64,
    /// Issues on one page of a list: Redmine allows 100 at most.
    pub page_size: usize,
    /// Pages that one round of the sweep reads at most.
    pub sweep_pages: u32,
    /// How the server formats texts.
    pub formatting: Formatting,
    /// Writes new issues and comments in the name of their authors, where the account is an administrator and the author is
    /// known by login (`X-Redmine-Switch-User`).
    pub impersonate: bool,
}

impl RedmineOptions {
    /// Usual settings over this client, with the system's clock and a budget of its own. A Redmine is often one small
    /// machine, so few calls run at a time.
    pub fn new(http: Client) -> Self {
        Self {
            http,
            budget: Budget::new(4),
            clock: system_clock(),
            deadline_ms: 20_000,
            max_attachment_bytes: entente_tracker_api::MAX_ATTACHMENT_BYTES,
            page_size: 100,
            sweep_pages: 10,
            formatting: Formatting::default(),
            impersonate: false,
        }
    }
}
