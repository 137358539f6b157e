//! The connector as the Tracker port sees it.

use crate::access::{self, Account};
use crate::auth::SignIn;
use crate::dialect::Jira;
use crate::markup;
use crate::names::{Names, search_users};
use crate::options::JiraOptions;
use crate::profile::PROFILE;
use crate::transition::Workflows;
use crate::{read, webhook};
use async_trait::async_trait;
use entente_hub::changes::Written;
use entente_hub::{
    Found, HubIssue, IssueRef, IssueType, Lookup, Markup, Project, Status, Timestamp, TrackerRequest, TrackerResponse,
    User, WorkLog,
};
use entente_tracker_api::{
    AccessReport, CallCounts, Candidate, Capabilities, ChangeHint, ContentFrom, Credentials, LookUp, Profile,
    QueryCount, QueryCursor, QueryPage, QueryProblem, SweepCursor, SweepPage, Tracker, TrackerError, WebhookDelivery,
    WebhookError, WebhookTarget, WriteRequest,
};
use entente_tracker_kit::{Api, ApiOptions, Cache, carry_out};
use std::collections::BTreeSet;

/// The entity property that holds a write's marker, as `{"marker": "…"}`.
pub const MARKER_PROPERTY: &str = "entente.sync";

/// A site of Jira Cloud, seen by one account.
pub struct JiraTracker {
    pub(crate) api: Api,
    pub(crate) names: Names,
    pub(crate) workflows: Workflows,
    pub(crate) accounts: Cache<Account>,
    pub(crate) capabilities: Capabilities,
    pub(crate) page_size: u32,
    pub(crate) sweep_pages: u32,
}

impl JiraTracker {
    /// A connector for these credentials. Sends nothing yet; [`Tracker::check_access`] does.
    ///
    /// # Errors
    /// [`TrackerError::Refused`] with `address`, `email` or `token` among its fields when they can't be right.
    pub fn connect(credentials: Credentials, options: JiraOptions) -> Result<Self, TrackerError> {
        let sign_in = SignIn::new(&credentials)?;
        Ok(Self {
            api: Api::new(ApiOptions {
                http: options.http,
                budget: options.budget,
                clock: options.clock,
                deadline_ms: options.deadline_ms,
                base: sign_in.base,
                sign_in: ("authorization", sign_in.authorization),
                dialect: &Jira,
            }),
            names: Names::default(),
            workflows: Workflows::default(),
            accounts: Cache::default(),
            capabilities: Capabilities::of(
                &PROFILE,
                Markup::JiraWiki,
                options.visibility_lag_ms,
                options.max_attachment_bytes,
            ),
            page_size: options.page_size,
            sweep_pages: options.sweep_pages,
        })
    }
}

#[async_trait]
impl Tracker for JiraTracker {
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
        format!("{}/browse/{key}", self.api.address())
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
        access::check(&self.api).await
    }

    async fn search_projects(&self, text: &str, limit: usize) -> Result<Vec<Project>, TrackerError> {
        read::search_projects(&self.api, text, limit).await
    }

    async fn issue_types(&self, project_key: &str) -> Result<Vec<IssueType>, TrackerError> {
        self.names.issue_types(&self.api, project_key).await.map(|types| types.to_vec())
    }

    async fn statuses(&self, project_key: &str) -> Result<Vec<Status>, TrackerError> {
        read::statuses(&self.api, project_key).await
    }

    async fn search_users(&self, text: &str, limit: usize) -> Result<Vec<User>, TrackerError> {
        search_users(&self.api, text, limit).await
    }

    async fn find_issue(&self, key: &str) -> Result<IssueRef, TrackerError> {
        read::find_issue(&self.api, key).await
    }

    async fn read_issue(&self, id: &str) -> Result<HubIssue, TrackerError> {
        read::read_issue(&self.api, id).await
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
        self.count_by_jql(query).await
    }

    async fn search_issues(
        &self,
        query: &str,
        from: Option<&QueryCursor>,
        limit: usize,
    ) -> Result<QueryPage, TrackerError> {
        self.search_issues_by_jql(query, from, limit).await
    }

    async fn matching(&self, query: &str, issue_ids: &[String]) -> Result<BTreeSet<String>, TrackerError> {
        self.matching_jql(query, issue_ids).await
    }

    async fn largest_attachment(&self) -> Result<u64, TrackerError> {
        let most = self.capabilities.max_attachment_bytes;
        Ok(self.names.largest_attachment(&self.api).await?.map_or(most, |site| site.min(most)))
    }

    async fn attachment_content(&self, attachment_id: &str, from: u64) -> Result<ContentFrom, TrackerError> {
        read::attachment_content(&self.api, attachment_id, from, self.capabilities.max_attachment_bytes).await
    }

    fn normal_text(&self, text: &str) -> String {
        markup::to_wiki(&markup::to_document(text)).unwrap_or_default()
    }

    /// Jira counts whole minutes.
    fn normal_work_log(&self, log: WorkLog) -> WorkLog {
        let minutes = (log.time_spent + 30).div_euclid(60).max(i64::from(log.time_spent > 0));
        WorkLog { comment: self.normal_text(&log.comment), time_spent: minutes * 60, ..log }
    }

    fn read_webhook(&self, delivery: &WebhookDelivery, secret: &str) -> Result<Vec<ChangeHint>, WebhookError> {
        webhook::read(delivery, secret)
    }

    async fn request(&self, request: TrackerRequest) -> Result<TrackerResponse, TrackerError> {
        self.api.script_request(&request).await
    }

    async fn look_for(&self, lookup: Lookup) -> Result<Found, TrackerError> {
        self.answer_lookup(lookup).await
    }

    async fn ensure_webhook(&self, target: &WebhookTarget) -> Result<(), TrackerError> {
        self.register_webhook(target).await
    }
}
