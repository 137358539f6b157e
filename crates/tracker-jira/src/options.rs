//! Settings of the connector.

use entente_http::{Budget, Client};
use entente_tracker_kit::{Clock, system_clock};

/// Settings of a connector.
#[derive(Clone)]
pub struct JiraOptions {
    /// Sends the requests; its address rules apply.
    pub http: Client,
    /// Shared by everything that uses the same account.
    pub budget: Budget,
    /// Tells the time.
    pub clock: Clock,
    /// The longest time for one call, in milliseconds. A write's own deadline may shorten it.
    pub deadline_ms: i64,
    /// How long a search may lag behind a write, in milliseconds. Atlassian names no figure; seconds are usual.
    pub visibility_lag_ms: i64,
    /// The largest attachment that is carried, in bytes.
    pub max_attachment_bytes: u64,
    /// Issues on one page of a search: Jira allows 5000, and may answer with fewer.
    pub page_size: u32,
    /// Pages that one round of the sweep reads at most.
    pub sweep_pages: u32,
}

impl JiraOptions {
    /// Usual settings over this client, with the system's clock and a budget of its own.
    pub fn new(http: Client) -> Self {
        Self {
            http,
            budget: Budget::new(8),
            clock: system_clock(),
            deadline_ms: 20_000,
            visibility_lag_ms: 6_000,
            max_attachment_bytes: entente_tracker_api::MAX_ATTACHMENT_BYTES,
            page_size: 100,
            sweep_pages: 10,
        }
    }
}
