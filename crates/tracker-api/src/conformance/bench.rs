//! What the checks need from a connector's test, and what they share.

use super::told;
use crate::{Tracker, TrackerError, WebhookDelivery, WebhookTarget, WriteRequest};
use async_trait::async_trait;
use aws_lc_rs::digest;
use bytes::Bytes;
use entente_hub::changes::{WriteStep, Written};
use entente_hub::{Attachment, Comment, Field, HubIssue, IssueRef, Timestamp, WorkLog};
use std::sync::atomic::{AtomicU32, Ordering};

/// A server or emulator with a connector for it.
#[async_trait]
pub trait Bench: Send + Sync {
    /// The connector, with an account that may do everything.
    fn tracker(&self) -> &dyn Tracker;

    /// The project in which the checks make their issues, by key.
    fn project(&self) -> &str;

    /// The type of their issues, by name.
    fn issue_type(&self) -> &str;

    /// A status that a new issue can be brought into.
    fn reachable_status(&self) -> &str;

    /// A status that exists and that the workflow keeps a new issue from, where there is one.
    fn forbidden_status(&self) -> Option<&str> {
        None
    }

    /// A value for each field that the connector says it writes, custom fields of each kind included; summary and
    /// description are checked without it.
    fn fields(&self) -> HubIssue;

    /// Fields of these that can't be empty in this tracker, such as `priority`.
    fn never_empty(&self) -> &[&str] {
        &["priority"]
    }

    /// The tracker's own fields (of [`HubIssue::open`]) that it changes by itself with every edit.
    fn moved_by_an_edit(&self) -> &[&str] {
        &[]
    }

    /// A query, in the tracker's own language, for the issues of [`Bench::project`] with this word in their summary.
    fn query_for(&self, word: &str) -> String;

    /// Queries that can't be used.
    fn wrong_queries(&self) -> Vec<String>;

    /// The time.
    fn now(&self) -> Timestamp;

    /// From now on the tracker is in trouble, or everything works again.
    async fn trouble(&self, trouble: Option<Trouble>);

    /// Another connector for the same account, with a budget of its own.
    fn another(&self) -> Box<dyn Tracker>;

    /// Comments that take more than one page, where the tracker pages them.
    fn many_comments(&self) -> usize {
        20
    }

    /// What receives webhooks, for a tracker that sends them.
    fn webhooks(&self) -> Option<&dyn WebhookReceiver> {
        None
    }

    /// A connector for the same server with a token that is not valid.
    fn with_wrong_token(&self) -> Box<dyn Tracker>;

    /// A connector for an account that may read and do nothing else. From now on the account of [`Bench::tracker`] may be
    /// it, until [`Bench::strong_again`].
    async fn with_weak_account(&self) -> Box<dyn Tracker>;

    /// The account of [`Bench::tracker`] may do everything again.
    async fn strong_again(&self) {}
}

/// What a tracker, or the way to it, may suffer from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Every write happens, and its answer does not arrive.
    LostAnswers,
    /// Every call is refused as too much, with this `Retry-After`.
    Limited {
        /// In seconds.
        retry_after_s: u64,
    },
    /// Every call is answered with 503 before anything happens.
    Down,
}

/// What deliveries may suffer from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WebhookTrouble {
    /// Each arrives some time later, and twice.
    LateAndTwice,
    /// None arrives.
    Lost,
}

/// Receives webhooks and keeps them.
#[async_trait]
pub trait WebhookReceiver: Send + Sync {
    /// Where the tracker shall send them.
    fn target(&self) -> WebhookTarget;

    /// What arrived since the last call.
    async fn received(&self) -> Vec<WebhookDelivery>;

    /// From now on deliveries are in trouble, or well again.
    async fn trouble(&self, trouble: Option<WebhookTrouble>);
}

/// A bench with what the checks share.
pub(super) struct Ground<'a> {
    pub(super) bench: &'a dyn Bench,
    pub(super) tracker: &'a dyn Tracker,
    markers: AtomicU32,
}

impl<'a> Ground<'a> {
    pub(super) fn new(bench: &'a dyn Bench) -> Self {
        Self { bench, tracker: bench.tracker(), markers: AtomicU32::new(0) }
    }

    pub(super) fn request(&self, step: WriteStep) -> WriteRequest {
        let now = self.bench.now();
        let number = self.markers.fetch_add(1, Ordering::Relaxed);
        let marker = format!("conformance-{}-{number}", now.0);
        WriteRequest { step, marker, deadline: now.plus_millis(20_000), content: None }
    }

    pub(super) async fn write(&self, step: WriteStep) -> Result<Written, TrackerError> {
        self.tracker.write(self.request(step)).await
    }

    pub(super) fn new_issue(&self, summary: &str) -> WriteStep {
        let fields = HubIssue {
            project_key: Field::Set(self.bench.project().to_owned()),
            type_name: Field::Set(self.bench.issue_type().to_owned()),
            summary: Field::Set(summary.to_owned()),
            ..HubIssue::default()
        };
        WriteStep::CreateIssue { fields: Box::new(fields) }
    }

    pub(super) async fn create(&self, summary: &str) -> Result<IssueRef, String> {
        let written = self.write(self.new_issue(summary)).await.map_err(told("the issue can't be created"))?;
        written.issue.ok_or_else(|| "creating an issue tells no issue".to_owned())
    }

    pub(super) async fn read(&self, issue: &IssueRef) -> Result<HubIssue, String> {
        self.tracker.read_issue(&issue.id).await.map_err(told("the issue can't be read"))
    }

    pub(super) async fn update(&self, issue: &IssueRef, fields: HubIssue) -> Result<(), String> {
        let step = WriteStep::UpdateFields { issue: issue.clone(), fields: Box::new(fields) };
        self.write(step).await.map(drop).map_err(told("the issue can't be edited"))
    }

    pub(super) async fn rename(&self, issue: &IssueRef, summary: &str) -> Result<(), String> {
        self.update(issue, HubIssue { summary: Field::Set(summary.to_owned()), ..HubIssue::default() }).await
    }

    pub(super) async fn attach(&self, issue: &IssueRef, name: &str, content: Bytes) -> Result<Written, TrackerError> {
        let request = self.request(new_file(issue, name, &content));
        self.tracker.write(WriteRequest { content: Some(content.into()), ..request }).await
    }
}

pub(super) fn new_comment(issue: &IssueRef, body: &str) -> WriteStep {
    WriteStep::AddComment { issue: issue.clone(), comment: Comment { body: body.into(), ..Comment::default() } }
}

/// An hour and a half, from ten o'clock on.
pub(super) fn new_work_log(tracker: &dyn Tracker, issue: &IssueRef, comment: &str) -> WriteStep {
    let start_date = Some(Timestamp(1_785_578_400_000));
    let log = WorkLog { comment: comment.into(), start_date, time_spent: 5_400, ..WorkLog::default() };
    WriteStep::AddWorkLog { issue: issue.clone(), work_log: tracker.normal_work_log(log) }
}

pub(super) fn new_file(issue: &IssueRef, name: &str, content: &[u8]) -> WriteStep {
    WriteStep::AddAttachment {
        issue: issue.clone(),
        attachment: Attachment {
            filename: name.into(),
            mimetype: "application/octet-stream".into(),
            filesize: content.len() as u64,
            sha256: Some(hash(content)),
            ..Attachment::default()
        },
    }
}

pub(super) fn hash(content: &[u8]) -> String {
    hex::encode(digest::digest(&digest::SHA256, content))
}

/// Text whose every round through a careless program loses something.
pub(super) const HARD_TEXT: &str = "Zürich 漢字 שלום עולם 👩\u{200d}🔧 e\u{301} ñ & <b> \"q\" 'a' \\ 100% {x} @me";
