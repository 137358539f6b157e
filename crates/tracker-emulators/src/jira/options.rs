//! What a Jira emulator is started with.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use super::faults::FaultSettings;

/// How a Jira emulator is started. [`JiraEmulatorOptions::default`] is an empty site with one project on a free
/// loopback port.
#[derive(Clone)]
pub struct JiraEmulatorOptions {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// The address under which clients reach the emulator, without a trailing slash; `http://LISTEN` when absent.
    pub public_url: Option<String>,
    /// The name of the site, shown on its pages and as `serverTitle`.
    pub site_name: String,
    /// The projects that exist at the start. The sample issues go into the first.
    pub projects: Vec<ProjectOptions>,
    /// Keys of those among them that are service projects, whose comments may be internal.
    pub service_projects: Vec<String>,
    /// Fills the first project with a dozen lively issues.
    pub sample: bool,
    /// Name of the API user.
    pub user_name: String,
    /// E-mail address of the API user: the name in Basic authentication.
    pub user_email: String,
    /// API token of the API user: the password in Basic authentication.
    pub api_token: String,
    /// IANA name of the site's time zone, used for time stamps and for dates in JQL.
    pub time_zone: String,
    /// A webhook that is registered from the start, for all issue events.
    pub webhook: Option<WebhookTarget>,
    /// The gap before a failed webhook delivery is tried again. Jira waits 5 to 15 minutes (K); tests can't.
    pub webhook_retry_gap: Duration,
    /// How long a change stays invisible to search, shortest and longest. Both zero: search is up to date at once.
    pub search_lag: (Duration, Duration),
    /// How the emulator misbehaves.
    pub faults: FaultSettings,
    /// The largest attachment, in bytes; more is answered with 413.
    pub upload_limit: u64,
    /// Where to append each API exchange as one line of JSON, for validation.
    pub record: Option<PathBuf>,
    /// The token that calls under `/__emulator/` must carry as `Authorization: Bearer`. May be absent only when
    /// listening on a loopback address.
    pub admin_token: Option<String>,
}

/// A project that exists at the start.
#[derive(Clone, Debug)]
pub struct ProjectOptions {
    /// The project key: two to ten upper-case letters or digits.
    pub key: String,
    /// The project's name.
    pub name: String,
}

/// Where webhooks go.
#[derive(Clone)]
pub struct WebhookTarget {
    /// The address that receives the deliveries.
    pub url: String,
    /// The secret that signs them.
    pub secret: String,
}

impl Default for JiraEmulatorOptions {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 0)),
            public_url: None,
            site_name: "Emulated Jira".to_owned(),
            projects: vec![ProjectOptions { key: "DEMO".to_owned(), name: "Demo".to_owned() }],
            service_projects: Vec::new(),
            sample: false,
            user_name: "Sync Service".to_owned(),
            user_email: "sync@example.com".to_owned(),
            api_token: "emulator-token".to_owned(),
            time_zone: "Etc/UTC".to_owned(),
            webhook: None,
            webhook_retry_gap: Duration::from_secs(1),
            search_lag: (Duration::ZERO, Duration::ZERO),
            faults: FaultSettings::default(),
            upload_limit: 1024 * 1024 * 1024,
            record: None,
            admin_token: None,
        }
    }
}
