//! The connector as the Tracker port sees it.

use crate::auth::SignIn;
use crate::dialect::Redmine;
use crate::names::{Names, search_users};
use crate::options::{Formatting, RedmineOptions};
use crate::profile::PROFILE;
use crate::{access, markers, read, time_entries};
use async_trait::async_trait;
use entente_hub::changes::Written;
use entente_hub::{
    Found, HubIssue, IssueRef, IssueType, Lookup, Project, Status, Timestamp, TrackerRequest, TrackerResponse, User,
    WorkLog,
};
use entente_tracker_api::{
    AccessReport, CallCounts, Candidate, Capabilities, ChangeHint, ContentFrom, Credentials, LookUp, Profile,
    QueryCount, QueryCursor, QueryPage, QueryProblem, SweepCursor, SweepPage, Tracker, TrackerError, TrackerKind,
    WebhookDelivery, WebhookError, WebhookTarget, WriteRequest,
};
use entente_tracker_kit::{Api, ApiOptions, Cache, carry_out};
use std::collections::BTreeSet;

/// How long a request may go on in the server after its deadline, in milliseconds. Lists come from the database itself and
/// don't lag.
const VISIBILITY_LAG_MS: i64 = 2_000;

/// A Redmine, seen by one account.
pub struct RedmineTracker {
    pub(crate) api: Api,
    pub(crate) names: Names,
    /// What was found wrong with queries, for a while.
    pub(crate) checked_queries: Cache<Vec<QueryProblem>>,
    pub(crate) capabilities: Capabilities,
    pub(crate) page_size: usize,
    pub(crate) sweep_pages: u32,
    pub(crate) impersonate: bool,
    formatting: Formatting,
}

impl RedmineTracker {
    /// A connector for these credentials: `token` is an API key, or the password of the login in `email`. Sends nothing yet;
    /// [`Tracker::check_access`] does.
    ///
    /// # Errors
    /// [`TrackerError::Refused`] with `address` or `token` among its fields when they can't be right.
    pub fn connect(credentials: Credentials, options: RedmineOptions) -> Result<Self, TrackerError> {
        let sign_in = SignIn::new(&credentials)?;
        Ok(Self {
            api: Api::new(ApiOptions {
                http: options.http,
                budget: options.budget,
                clock: options.clock,
                deadline_ms: options.deadline_ms,
                base: sign_in.base,
                sign_in: sign_in.header,
                dialect: &Redmine,
            }),
            names: Names::default(),
            checked_queries: Cache::default(),
            capabilities: Capabilities::of(
                &PROFILE,
                options.formatting.markup(),
                VISIBILITY_LAG_MS,
                options.max_attachment_bytes,
            ),
            page_size: options.page_size.clamp(2, 100),
            sweep_pages: options.sweep_pages,
            impersonate: options.impersonate,
            formatting: options.formatting,
        })
    }
}

#[async_trait]
impl Tracker for RedmineTracker {
    fn profile(&self) -> &'static Profile {
        &PROFILE
    }

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }

    fn address(&self) -> &str {
        self.api.address()
    }

    fn issue_url(&self, key: &str) -> String {
        format!("{}/issues/{}", self.api.address(), key.trim_start_matches('#'))
    }

    fn calls(&self) -> CallCounts {
        self.api.calls()
    }

    fn ahead_ms(&self) -> i64 {
        self.api.ahead_ms()
    }

    fn slow_at(&self) -> Option<Timestamp> {
        self.api.slow_at()
    }

    async fn check_access(&self) -> Result<AccessReport, TrackerError> {
        access::check(&self.api, &self.names).await
    }

    async fn search_projects(&self, text: &str, limit: usize) -> Result<Vec<Project>, TrackerError> {
        read::search_projects(&self.api, text, limit).await
    }

    async fn issue_types(&self, project_key: &str) -> Result<Vec<IssueType>, TrackerError> {
        self.names.project(&self.api, project_key).await.map(|project| project.trackers.clone())
    }

    /// All statuses of the server: which of them a project's workflows use is told to administrators alone.
    async fn statuses(&self, project_key: &str) -> Result<Vec<Status>, TrackerError> {
        self.names.project(&self.api, project_key).await?;
        self.names.statuses(&self.api).await.map(|statuses| statuses.to_vec())
    }

    async fn search_users(&self, text: &str, limit: usize) -> Result<Vec<User>, TrackerError> {
        search_users(&self.names, &self.api, text, limit).await
    }

    async fn find_issue(&self, key: &str) -> Result<IssueRef, TrackerError> {
        read::find_issue(&self.api, key).await
    }

    async fn read_issue(&self, id: &str) -> Result<HubIssue, TrackerError> {
        read::read_issue(&self.api, &self.names, id).await
    }

    async fn write(&self, request: WriteRequest) -> Result<Written, TrackerError> {
        carry_out(self, request, self.capabilities.max_attachment_bytes).await
    }

    async fn look_up(&self, look_up: LookUp) -> Result<Vec<Candidate>, TrackerError> {
        self.candidates(look_up).await
    }

    async fn sweep(&self, cursor: &SweepCursor) -> Result<SweepPage, TrackerError> {
        self.sweep_round(cursor).await
    }

    async fn check_query(&self, query: &str) -> Result<Vec<QueryProblem>, TrackerError> {
        self.problems_of(query).await
    }

    async fn count_matches(&self, query: &str) -> Result<QueryCount, TrackerError> {
        self.count_of(query).await
    }

    async fn search_issues(
        &self,
        query: &str,
        from: Option<&QueryCursor>,
        limit: usize,
    ) -> Result<QueryPage, TrackerError> {
        self.search_by(query, from, limit).await
    }

    async fn matching(&self, query: &str, issue_ids: &[String]) -> Result<BTreeSet<String>, TrackerError> {
        self.matching_of(query, issue_ids).await
    }

    async fn attachment_content(&self, attachment_id: &str, from: u64) -> Result<ContentFrom, TrackerError> {
        read::attachment_content(&self.api, attachment_id, from, self.capabilities.max_attachment_bytes).await
    }

    /// Redmine keeps texts as they are, but for line ends and our markers.
    fn normal_text(&self, text: &str) -> String {
        markers::visible(text)
    }

    fn normal_work_log(&self, log: WorkLog) -> WorkLog {
        time_entries::normal(log)
    }

    fn read_webhook(&self, _delivery: &WebhookDelivery, _secret: &str) -> Result<Vec<ChangeHint>, WebhookError> {
        Err(WebhookError::Malformed("Redmine sends no webhooks".into()))
    }

    async fn request(&self, request: TrackerRequest) -> Result<TrackerResponse, TrackerError> {
        self.api.script_request(&request).await
    }

    async fn look_for(&self, lookup: Lookup) -> Result<Found, TrackerError> {
        self.answer_lookup(lookup).await
    }

    async fn ensure_webhook(&self, _target: &WebhookTarget) -> Result<(), TrackerError> {
        Err(TrackerError::Unsupported { tracker: TrackerKind::Redmine.label().into(), what: "send webhooks".into() })
    }
}

impl std::fmt::Debug for RedmineTracker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let address = self.api.address();
        f.debug_struct("RedmineTracker")
            .field("address", &address)
            .field("formatting", &self.formatting)
            .finish_non_exhaustive()
    }
}
